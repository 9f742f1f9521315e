"""Plain paragraphs of HWPX taken by a pattern are those that the parser of XML would have given."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from legalscan.readers.skeleton import PLACE, cut_plain

NAMESPACES = 'xmlns:hs="section" xmlns:hp="paragraph"'
LETTERS = st.text(alphabet="가등대①「」 <>&\"'제1조\t\n]", max_size=12)
RUNS = st.lists(st.lists(LETTERS, max_size=3), max_size=3)
OTHERS = st.sampled_from(
    [
        "<hp:p/>",
        '<hp:p id="1"/>',
        '<hp:p id="a&gt;b"><hp:run><hp:t>ㄱ</hp:t></hp:run></hp:p>',
        "<hp:p><hp:run><hp:t>가&#65;나</hp:t></hp:run></hp:p>",
        "<hp:p><hp:run><hp:t>가<hp:tab/>나</hp:t></hp:run></hp:p>",
        "<hp:p><hp:run><hp:secPr/></hp:run><hp:run><hp:t>가</hp:t></hp:run></hp:p>",
        "<hp:p><hp:run><hp:tbl><hp:tr><hp:tc><hp:subList><hp:p><hp:run><hp:t>칸</hp:t></hp:run></hp:p></hp:subList></hp:tc></hp:tr></hp:tbl></hp:run></hp:p>",
        "<hp:pic><hp:run><hp:t>그림</hp:t></hp:run></hp:pic>",
        " \n ",
    ]
)


def paragraph(runs: list[list[str]], lines: bool) -> str:
    inside = "".join('<hp:run charPrIDRef="2">' + "".join(f"<hp:t>{escape(t)}</hp:t>" for t in run) + "</hp:run>" for run in runs)
    return f'<hp:p id="0" paraPrIDRef="3">{inside}{LINES if lines else ""}</hp:p>'


LINES = '<hp:linesegarray><hp:lineseg textpos="0" flags="1"/><hp:lineseg textpos="9" flags="1"/></hp:linesegarray>'


def words_of(root: Any, plain: list[str]) -> list[str]:
    """The words of all paragraphs in the order of the document."""
    found: list[str] = []
    for element in root.iter():
        if element.tag == PLACE:
            found += plain[int(element.get("first")) : int(element.get("last"))]
        elif element.tag == "{paragraph}p":
            found.append("".join(text for t in element.iterfind("{paragraph}run/{paragraph}t") for text in t.itertext()))
    return found


@given(st.lists(st.one_of(st.builds(paragraph, RUNS, st.booleans()), OTHERS), max_size=8))
def test_the_same_words_in_the_same_order(parts: list[str]) -> None:
    section = f"<?xml version='1.0' encoding='UTF-8'?><hs:sec {NAMESPACES}>{''.join(parts)}</hs:sec>".encode()
    cut = cut_plain(section)
    assert cut is not None
    assert words_of(etree.fromstring(cut.xml), cut.words) == words_of(etree.fromstring(section), [])


def test_plain_paragraphs_are_taken() -> None:
    rows = "".join(paragraph([[f"제{n}조"]], True) for n in range(9))
    cut = cut_plain(f"<hs:sec {NAMESPACES}>{rows}<hp:p><hp:tbl/></hp:p>{rows}</hs:sec>".encode())
    assert cut is not None
    assert cut.words == [f"제{n}조" for n in range(9)] * 2
    assert cut.xml.count(PLACE.encode()) == 2
    assert b"linesegarray" not in cut.xml


@pytest.mark.parametrize(
    "section",
    [
        f"<hs:sec {NAMESPACES}><!-- {paragraph([['제1조']], False)} --></hs:sec>",
        f"<hs:sec {NAMESPACES}><hp:t><![CDATA[{paragraph([['제1조']], False)}]]></hp:t></hs:sec>",
        f"<hs:sec {NAMESPACES}><?x {paragraph([['제1조']], False)} ?></hs:sec>",
        f'<!DOCTYPE a [<!ENTITY lt "x">]><hs:sec {NAMESPACES}/>',
        f'<hs:sec {NAMESPACES}><{PLACE} first="0" last="9"/></hs:sec>',
        f"<hs:sec {NAMESPACES}>{paragraph([['제1조'], ['가' + chr(13) + chr(10)]], False)}</hs:sec>",
        '<sec xmlns="other"/>',
    ],
)
def test_what_is_parsed_whole(section: str) -> None:
    assert cut_plain(section.encode()) is None


def test_other_encodings_are_parsed_whole() -> None:
    words = f"<?xml version='1.0' encoding='utf-16'?><hs:sec {NAMESPACES}/>"
    assert cut_plain(words.encode("utf-16")) is None
    assert cut_plain(words.encode("utf-8")) is None
