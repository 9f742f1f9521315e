"""Statutes laid out as bills in every format and read back: addresses, words, spaces at wrapped lines, parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rendering import REASONS, lay_out, to_docx, to_hwp, to_hwpx, to_pdf

from legalscan.outline import Outline
from legalscan.readers import read
from legalscan.readers.source import Source

pytestmark = [pytest.mark.office, pytest.mark.corpus]
ACTS = 20
MARKS = re.compile(r"\*\*|\\(?=\.)")


@pytest.fixture(scope="module")
def acts(corpora: Path) -> list[Outline]:
    """Every fourth act of the everyday corpus."""
    return [read(path) for path in sorted((corpora / "kr").glob("*/법률.md"))[::4][:ACTS]]


@pytest.fixture(scope="module")
def word_files(acts: list[Outline]) -> list[bytes]:
    return [to_docx(lay_out(act)) for act in acts]


@pytest.fixture(scope="module")
def pages(word_files: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> list[Outline]:
    paths = to_pdf({f"bill{place:02}": data for place, data in enumerate(word_files)}, tmp_path_factory.mktemp("pdf"))
    return [read(path) for path in paths.values()]


def words_of(outline: Outline) -> dict[str, str]:
    """Heading and own words of every provision, with white space squeezed, by its address."""
    return {str(p.locator): " ".join(MARKS.sub("", f"{p.heading}|{p.own_text}").split()) for p in outline.provisions}


def squeeze(words: str) -> str:
    return re.sub(r"\s+", "", words)


def share(pairs: list[tuple[dict[str, str], dict[str, str]]], spaces: bool) -> float:
    same = [
        words == got.get(key) if spaces else squeeze(words) == squeeze(got.get(key, "?"))
        for want, got in pairs
        for key, words in want.items()
    ]
    return sum(same) / len(same)


def assert_addresses(want: list[Outline], got: list[Outline]) -> list[tuple[dict[str, str], dict[str, str]]]:
    pairs = [(words_of(one), words_of(other)) for one, other in zip(want, got, strict=True)]
    for place, (one, other) in enumerate(pairs):
        assert list(one) == list(other), f"act {place}: {sorted({*one} ^ {*other})[:6]}"
    return pairs


def assert_shape(outline: Outline) -> None:
    bill = outline.bill
    assert bill is not None
    assert bill.kind == "new"
    assert {part.kind for part in bill.parts} >= {
        "cover",
        "number",
        "proposers",
        "reasons",
        "summary",
        "enacting",
        "comparison",
        "current",
        "estimate",
    }
    reasons = bill.part("reasons")
    assert reasons is not None
    assert squeeze(reasons.span.of(outline.text)) == squeeze(REASONS)
    current, proposal = bill.part("current"), bill.part("proposal")
    assert current is not None
    assert proposal is not None
    changed = squeeze(current.span.of(outline.text)).replace("하여야한다", "할수있다")
    assert changed == squeeze(proposal.span.of(outline.text)), "the columns are interleaved"


def test_pdf(acts: list[Outline], pages: list[Outline]) -> None:
    pairs = assert_addresses(acts, pages)
    assert share(pairs, spaces=False) >= 0.995
    right = wraps = 0
    for act, got in zip(acts, pages, strict=True):
        here = spaces_at_joins(act, got)
        right, wraps = right + sum(here), wraps + len(here)
        assert_shape(got)
        assert all(got.locate(p.node.start).page for p in got.provisions)
    assert wraps > 1000
    assert right / wraps >= 0.97


def spaces_at_joins(act: Outline, got: Outline) -> list[bool]:
    """For each guessed join in the body whether the act has a space there as well; places that occur twice are left out."""
    source = " ".join(MARKS.sub("", act.text[act.front.end :]).split())
    offsets = [place for place, letter in enumerate(source) if letter != " "]
    letters = squeeze(source)
    found = []
    for join in got.joins:
        if not got.front.end < join < got.end:
            continue
        before, behind = squeeze(got.text[max(0, join - 60) : join])[-20:], squeeze(got.text[join : join + 60])[:20]
        place = letters.find(before + behind)
        if place < 0 or letters.find(before + behind, place + 1) >= 0:
            continue
        at = place + len(before)
        found.append((offsets[at] - offsets[at - 1] > 1) == got.text[join - 1].isspace())
    return found


def test_docx(acts: list[Outline], word_files: list[bytes]) -> None:
    got = [read(Source("bill.docx", data)) for data in word_files]
    assert share(assert_addresses(acts, got), spaces=True) >= 0.995
    for outline in got:
        assert_shape(outline)


def test_hwpx(acts: list[Outline]) -> None:
    got = [read(Source("bill.hwpx", to_hwpx(lay_out(act)))) for act in acts]
    assert share(assert_addresses(acts, got), spaces=True) >= 0.995
    for outline in got:
        assert_shape(outline)


def test_hwp(acts: list[Outline]) -> None:
    shortest = sorted(acts, key=lambda act: len(act.text))[:8]  # the writer takes seconds a file
    got = [read(Source("bill.hwp", to_hwp(lay_out(act)))) for act in shortest]
    assert share(assert_addresses(shortest, got), spaces=True) >= 0.995
    for outline in got:
        assert_shape(outline)


VARIANTS = {
    "left-aligned": {"justified": False},
    "narrow": {"margin": 5.5},
    "large": {"size": 16},
    "without indents": {"hanging": False},
    "without head and foot": {"running": False},
    "another typeface": {"font": "NanumGothic"},
}


@pytest.mark.parametrize("name", VARIANTS)
def test_pdf_in_other_layouts(acts: list[Outline], tmp_path: Path, name: str) -> None:
    some = acts[1::5]
    paths = to_pdf({f"bill{i}": to_docx(lay_out(act), **VARIANTS[name]) for i, act in enumerate(some)}, tmp_path)
    got = [read(path) for path in paths.values()]
    pairs = assert_addresses(some, got)
    right = [hit for act, outline in zip(some, got, strict=True) for hit in spaces_at_joins(act, outline)]
    assert share(pairs, spaces=False) >= 0.995
    assert sum(right) / len(right) >= 0.97
