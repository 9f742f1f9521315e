"""Readers: golden trees, nothing lost, nesting."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legalscan.errors import SourceError
from legalscan.hierarchy import RANK
from legalscan.outline import Outline
from legalscan.readers import read
from legalscan.readers.source import Source

HERE = Path(__file__).parent
GOLDEN = sorted(p for p in HERE.glob("*/*.*") if p.suffix != ".tree")


def outline_of(text: str) -> Outline:
    return read(Source("-", text.encode("utf-8")))


def draw_tree(outline: Outline) -> str:
    """One line a provision: indent, level, address, heading, first and last words."""
    lines = []
    for provision in outline.provisions:
        depth, above = 0, provision.parent
        while above is not None:
            depth, above = depth + 1, above.parent
        words = " ".join(provision.own_text.split())
        words = words if len(words) <= 24 else f"{words[:12]}…{words[-10:]}"
        mark = " †" if provision.deleted else ""
        heading = f" ({provision.heading})" if provision.heading else ""
        lines.append(f"{'  ' * depth}{provision.level} {provision.locator}{mark}{heading}" + (f": {words}" if words else ""))
    return "\n".join(lines) + "\n"


def assert_sound(outline: Outline) -> None:
    """Children nest, in order, disjoint, deeper; every character of the body is in exactly one mark, heading or text."""
    place = outline.front.end
    for provision in outline.provisions:
        node = provision.node
        assert node.start <= node.heading_start <= node.heading_end <= node.body <= node.end
        assert node.start == place, f"{provision.locator}: characters lost or counted twice before it"
        parent = provision.parent
        if parent is not None:
            assert parent.span.holds(provision.span)
            assert RANK[parent.level] < RANK[provision.level]
        own = provision.own
        assert node.body == own.start <= own.end
        place = own.end
    assert place == outline.end or not outline.nodes
    for before, after in zip(outline.nodes, outline.nodes[1:], strict=False):
        assert before.start < after.start
    assert len(set(outline.locators)) == len(outline.nodes)
    for provision in outline.provisions:
        assert outline.find(str(provision.locator)) == provision


@pytest.mark.parametrize("path", GOLDEN, ids=lambda p: p.name)
def test_golden_trees(path: Path) -> None:
    outline = read(path)
    assert outline.format == path.parent.name
    assert_sound(outline)
    tree = path.with_suffix(".tree")
    if "LEGALSCAN_WRITE_GOLDEN" in os.environ:
        tree.write_text(draw_tree(outline), encoding="utf-8")
    assert draw_tree(outline) == tree.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["resonance-act.md", "resonance-decree.md", "harbor-act.md"])
def test_shipped_bills_are_read_whole(bills: Path, name: str) -> None:
    outline = read(bills / name)
    assert outline.text == (bills / name).read_text(encoding="utf-8")
    assert_sound(outline)


def test_a_plain_copy_gives_the_same_tree_as_markdown(bills: Path) -> None:
    """The text a drafter would paste: the same bill without Markdown marks."""
    markdown = read(bills / "harbor-act.md")
    plain = markdown.text[markdown.front.end :]
    for mark, without in (("##### ", ""), ("## ", ""), ("**", ""), ("\\.", ".")):
        plain = plain.replace(mark, without)
    text = outline_of(plain)
    assert text.format == "text"
    assert [(str(p.locator), p.heading) for p in text.provisions] == [(str(p.locator), p.heading) for p in markdown.provisions]


PIECES = st.sampled_from(
    ["\n", " ", "  ", "    ", "\t", "제1조(목적) ", "##### 제2조 (정의)\n", "제3조의2(지원)", "## 제1장 총칙\n", "제2절 지원\n", "**①** ", "② ", "  1\\. ", "1. ", "2의2. ",
     "    가\\. ", "가. ", "나) ", " 1) ", "(1) ", "# 제목법\n", "## 부칙\n", "부칙\n", "부칙 <제1호,2020.1.1>\n", "---\n", "제목: 가법\n", "[별표 1]\n", "다. ", "한다. ",
     '"갑"이란 을을 말한다.', "(이하 \"갑\"이라 한다)", "漢字", "ㆍ", "「가법」 제3조", "\r\n", "삭제 <2020.1.1>", "다음 각 호의 ", "**제1항 나**\n", "제 5 조 ("]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=40).map("".join))
def test_any_splice_of_marks_is_read_whole(text: str) -> None:
    if not text.strip():
        return
    try:
        outline = outline_of(text)
    except SourceError as error:
        assert "is no statute" in str(error)
        return
    assert outline.text == text or "\r" in text
    assert_sound(outline)
    for provision in outline.provisions:
        assert outline.at(provision.node.start) is not None
