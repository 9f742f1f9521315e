"""DOCX, HWPX and HWP: what stands in them besides plain paragraphs, and what is refused."""

from __future__ import annotations

import pytest
from office_files import docx, hp, hwpx, pack, unpack, wp
from test_readers import assert_sound

from legalscan.errors import ParseError, SourceError
from legalscan.linter import lint
from legalscan.outline import Outline
from legalscan.readers import archive, read
from legalscan.readers.source import Source
from legalscan.statute import Statute

ACT = (
    "등대관리법",
    "제1조(목적) 등대를 돌본다.",
    "제2조(정의) ① 뜻은 다음과 같다.",
    '1. "등대기술"이란 등대에 관련된 기술을 말한다.',
    "② 이 법에서만 쓴다.",
)


def opened(data: bytes, name: str = "bill") -> Outline:
    outline = read(Source(name, data))
    assert_sound(outline)
    return outline


def cell(words: str) -> str:
    return f"<w:tc>{wp(words)}</w:tc>"


def hcell(words: str, column: int) -> str:
    return f'<hp:tc><hp:subList>{hp(words)}</hp:subList><hp:cellAddr colAddr="{column}" rowAddr="0"/></hp:tc>'


def docx_table(*rows: tuple[str, ...]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def hwpx_table(*rows: tuple[str, ...]) -> str:
    inside = "".join(f"<hp:tr>{''.join(hcell(words, place) for place, words in enumerate(row))}</hp:tr>" for row in rows)
    return hp(f"<hp:run><hp:tbl>{inside}</hp:tbl></hp:run>")


FILES = {
    "docx": (lambda *lines: docx("".join(wp(line) for line in lines)), docx_table, docx),
    "hwpx": (lambda *lines: hwpx("".join(hp(line) for line in lines)), hwpx_table, hwpx),
}


@pytest.mark.parametrize("form", FILES)
def test_paragraphs_are_lines_and_findings_lead_to_them(form: str) -> None:
    outline = opened(FILES[form][0](*ACT))
    assert outline.format == form
    assert outline.text == "\n".join(ACT) + "\n"
    assert outline.metadata["제목"] == "등대관리법"
    (finding,) = lint(Statute(outline), select=["DEF103"])
    assert (str(finding.locator), finding.origin.line, finding.origin.page) == ("제2조제1항제1호", 4, None)


@pytest.mark.parametrize("form", FILES)
def test_comparison_tables_and_frames(form: str) -> None:
    _, table, file = FILES[form]
    line = wp if form == "docx" else hp
    body = table(("등대관리법 일부개정법률안",)) + line("등대관리법 일부를 다음과 같이 개정한다.") + line("제1조 중 “등”을 “불”로 한다.")
    body += line("신ㆍ구조문대비표") + table(
        ("현  행", "개 정 안"), ("제1조(목적) 등을 켠다.", "제1조(목적) 불을 켠다."), ("제2조(점검) (생략)", "제2조(점검) (현행과 같음)")
    )
    act = Statute(opened(file(body)))
    assert act.title == "등대관리법 일부개정법률안"
    assert act.compared is not None
    current, proposal = act.compared
    assert [current["제1조"].text, proposal["제1조"].text] == ["등을 켠다.", "불을 켠다."]
    assert proposal["제2조"].text == "(현행과 같음)"


@pytest.mark.parametrize("form", FILES)
def test_other_tables_stay_in_their_article(form: str) -> None:
    _, table, file = FILES[form]
    line = wp if form == "docx" else hp
    outline = opened(
        file(line("제1조(요금) 요금은 다음과 같다.") + table(("배", "요금"), ("1. 큰 배", "천원")) + line("제2조(점검) 점검한다."))
    )
    assert outline.find("제1조").text.endswith("| 배 | 요금 |\n| 1. 큰 배 | 천원 |")
    assert [str(p.locator) for p in outline.provisions] == ["제1조", "제2조"]
    assert ("tables", 1, "") in outline.caveats


def test_docx_tracked_changes_are_read_as_accepted() -> None:
    body = (
        wp("제1조(목적) 이 법은 ").replace("</w:p>", "")
        + "<w:del><w:r><w:delText>등</w:delText></w:r></w:del><w:ins><w:r><w:t>등대</w:t></w:r></w:ins>"
        + "<w:moveFrom><w:r><w:t>버릴 말</w:t></w:r></w:moveFrom><w:r><w:t>를 돌본다.</w:t></w:r></w:p>"
        + wp("제2조(점검) 점검", properties="<w:rPr><w:del/></w:rPr>")
        + wp("한다.")
    )
    outline = opened(docx(body))
    assert outline.text == "제1조(목적) 이 법은 등대를 돌본다.\n제2조(점검) 점검한다.\n"
    assert ("revisions", 2, "") in outline.caveats


def test_hwpx_tracked_changes_are_read_as_accepted() -> None:
    changed = '<hp:run><hp:t>이 법은 <hp:deleteBegin Id="1"/>등<hp:deleteEnd Id="1"/><hp:insertBegin Id="2"/>등대<hp:insertEnd Id="2"/>를</hp:t></hp:run>'
    outline = opened(hwpx(hp("제1조(목적) ", changed, " 돌본다.")))
    assert outline.text == "제1조(목적) 이 법은 등대를 돌본다.\n"
    assert ("revisions", 2, "") in outline.caveats


LEVELS = (("decimal", "DIGIT", "%1."), ("ganada", "HANGUL_SYLLABLE", "%2."), ("decimal", "DIGIT", "%3)"))
NUMBERED = (("제1조(정의) 뜻은 다음과 같다.", None), ("등대", 0), ("탑", 1), ("부표", 1), ("불", 0), ("기름불", 1), ("고래기름", 2))
RESTORED = "제1조(정의) 뜻은 다음과 같다.\n1. 등대\n가. 탑\n나. 부표\n2. 불\n가. 기름불\n1) 고래기름\n"


def test_docx_automatic_numbers_are_restored() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{words}"/></w:lvl>'
        for place, (form, _, words) in enumerate(LEVELS)
    )
    numbering = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    numpr = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="3"/></w:numPr>'
    body = "".join(wp(words, properties="" if level is None else numpr.format(level)) for words, level in NUMBERED)
    outline = opened(docx(body, numbering))
    assert outline.text == RESTORED
    assert ("numbers", 6, "") in outline.caveats
    assert str(outline.provisions[-1].locator) == "제1조제2호가목1)"
    unknown = opened(docx(body, numbering.replace('"ganada"', '"hebrew1"')))
    assert "\n탑\n" in unknown.text
    assert ("unnumbered", 3, "") in unknown.caveats


def test_hwpx_automatic_numbers_are_restored() -> None:
    heads = "".join(
        f'<hh:paraHead level="{place}" start="1" numFormat="{form}">{words.replace("%", "^")}</hh:paraHead>'
        for place, (_, form, words) in enumerate(LEVELS, start=1)
    )
    shapes = "".join(
        f'<hh:paraPr id="{9 + level}"><hh:heading type="NUMBER" idRef="2" level="{level}"/></hh:paraPr>' for level in range(len(LEVELS))
    )
    body = "".join(hp(words, shape="0" if level is None else str(9 + level)) for words, level in NUMBERED)
    outline = opened(hwpx(body, f'{shapes}<hh:numbering id="2">{heads}</hh:numbering>'))
    assert outline.text == RESTORED
    assert ("numbers", 6, "") in outline.caveats


def test_text_boxes_notes_and_pictures() -> None:
    box = "<w:r><w:pict><w:txbxContent>" + wp("제2조(점검) 점검한다.") + "</w:txbxContent></w:pict></w:r>"
    choice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    word = opened(docx(wp("제1조(목적) 돌본다.") + f"<w:p><w:r>{choice}<w:footnoteReference/></w:r></w:p>"))
    drawn = f"<hp:run><hp:rect><hp:drawText><hp:subList>{hp('제2조(점검) 점검한다.')}</hp:subList></hp:drawText></hp:rect></hp:run>"
    note = f"<hp:run><hp:ctrl><hp:footNote><hp:subList>{hp('쪽 아래 글')}</hp:subList></hp:footNote></hp:ctrl></hp:run>"
    hangul = opened(hwpx(hp("제1조(목적) 돌본다.") + hp(drawn, note, "<hp:run><hp:pic/></hp:run>")))
    for outline in (word, hangul):
        assert outline.text == "제1조(목적) 돌본다.\n제2조(점검) 점검한다.\n"
        assert ("notes", 1, "") in outline.caveats
    assert ("pictures", 1, "") in hangul.caveats


def test_macros_are_named_and_never_run() -> None:
    outline = opened(docx("".join(map(wp, ACT)), **{"word/vbaProject.bin": b"\x00"}))
    assert "매크로가 들어 있으나 실행하지 않고 글만 읽었습니다" in [row.reason.ko for row in lint(Statute(outline)).not_checked]


def test_an_archive_without_manifest_is_read_and_says_so() -> None:
    data = hwpx("".join(map(hp, ACT)))
    outline = opened(pack({"Contents/section0.xml": unpack(data, "Contents/section0.xml")}))
    assert len(outline.provisions) == 5
    assert ("manifest", 1, "") in outline.caveats


def test_sections_are_read_in_the_order_of_their_numbers() -> None:
    sections = {f"Contents/section{number}.xml": hwpx(hp(f"제{number + 1}조(등) 켠다.")) for number in (10, 2, 0, 1)}
    members = {"mimetype": b"application/hwp+zip"} | {name: unpack(data, "Contents/section0.xml") for name, data in sections.items()}
    assert [p.number for p in opened(pack(members)).provisions] == ["1", "2", "3", "11"]


BOMB = pack({"[Content_Types].xml": "<Types/>", "word/document.xml": b" " * (archive.XML + 1)})
LOCKED = hwpx(hp("가"), **{"META-INF/manifest.xml": "<m><encryption-data/></m>"})
DECLARED = '<!DOCTYPE x [<!ENTITY a "b">]>'
REFUSED = {
    "cut.docx": (docx(wp("제1조(가) 나.") * 90)[:-60], ParseError, "DOCX file that is cut off"),
    "cut.hwpx": (hwpx(hp("제1조(가) 나.") * 90)[:-60], ParseError, "HWPX file that is cut off"),
    "bomb.docx": (BOMB, SourceError, "zip bomb"),
    "many.docx": (pack({"word/document.xml": "<a/>", **{str(i): "" for i in range(archive.MEMBERS)}}), SourceError, "members"),
    "locked.hwpx": (LOCKED, SourceError, "locked with a password"),
    "bare.hwpx": (pack({"mimetype": "application/hwp+zip"}), ParseError, "without sections"),
    "entities.docx": (pack({"word/document.xml": f"{DECLARED}<w:document/>"}), SourceError, "declares a document type"),
    "broken.hwpx": (
        pack({"mimetype": "application/hwp+zip", "Contents/section0.xml": "<hs:sec>"}),
        ParseError,
        "broken XML in Contents/section0",
    ),
    "sheet.xlsx": (pack({"xl/workbook.xml": "<a/>"}), SourceError, "zip container, but neither HWPX nor DOCX"),
    "empty.docx": (docx(""), SourceError, "has no text"),
    "letter.docx": (docx(wp("바람이 분다.")), SourceError, "is no statute"),
    "old.hwp": (b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + bytes(99), SourceError, "before 2002"),
    "hollow.hwp": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + b"HWP Document File", ParseError, "HWP file that is broken"),
    "table.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), SourceError, "OLE container, but not HWP 5"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_one_sentence(name: str) -> None:
    data, kind, words = REFUSED[name]
    with pytest.raises(kind, match=words) as caught:
        read(Source(name, data))
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_nested_beyond_measure() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 60 + wp("제1조(가) 나.") + "</w:tc></w:tr></w:tbl>" * 60
    with pytest.raises(ParseError, match="broken XML"):
        read(Source("deep.docx", docx("<w:sdt>" * 400 + deep + "</w:sdt>" * 400)))
    assert opened(docx(deep)).provisions[0].heading == "가"
