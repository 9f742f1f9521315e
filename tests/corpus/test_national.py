"""Readers and layers on real law: counts, nothing lost, golden table of rule x count."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_readers import assert_sound

from legalscan.corpus import Corpus
from legalscan.linter import lint
from legalscan.readers import markdown
from legalscan.readers import read as read_outline
from legalscan.statute import read

pytestmark = pytest.mark.corpus
GOLDEN = Path(__file__).parent / "findings.json"
CIRCLED = "①-⑳㉑-㉟㊱-㊿"
LINES = {
    "article": re.compile(r"^##### 제\d+조", re.M),
    "paragraph": re.compile(rf"^\*\*[{CIRCLED}]\*\*", re.M),
    "item": re.compile(r"^  \d+(?:의\d+)*\\\. ?", re.M),
    "subitem": re.compile(r"^    [가-힣]\\\. ?", re.M),
}


def _is_late(text: str, start: int) -> bool:
    """Whether a 목 is typed with one space instead of four."""
    return text[start] == " " and text[start + 1] != " "


def test_units_of_the_national_corpus_are_those_of_its_lines(national: Path) -> None:
    """The tree has as many units as the source has lines that open one, and loses no character."""
    tree, lines, late = Counter[str](), Counter[str](), 0
    for path in sorted(national.rglob("*.md")):
        outline = read_outline(path)
        assert outline.format == markdown.NAME, path
        start, end = outline.body
        for level, pattern in LINES.items():
            lines[level] += len(pattern.findall(outline.text[start:end]))
        for provision in outline.provisions:
            if provision.node.start < end:
                tree[provision.level] += 1
                late += provision.level == "subitem" and _is_late(outline.text, provision.node.start)
        place = outline.front.end
        for node in outline.nodes:
            assert node.start >= place
            place = node.start
        assert not outline.nodes or outline.nodes[0].start == outline.front.end
    # eleven 목 behind 후 are typed without their escape (grammar of the dialect)
    assert late == 11
    tree["subitem"] -= late
    known = {"article": 173_957, "paragraph": 352_614, "item": 421_541, "subitem": 45_831}
    assert {level: tree[level] for level in known} == dict(lines) == known


@pytest.mark.parametrize("step", [97])
def test_a_sample_of_the_national_corpus_is_sound(national: Path, step: int) -> None:
    for path in sorted(national.rglob("*.md"))[::step]:
        assert_sound(read_outline(path))


def test_the_two_type_cases(corpora: Path) -> None:
    ai = read(corpora / "kr" / "인공지능발전과신뢰기반조성등에관한기본법" / "법률.md")
    found = {f.subject: f for f in lint(ai, select=["DEF103"])}
    assert (found["인공지능기술"].severity, str(found["인공지능기술"].locator)) == ("warning", "제2조제3호")
    assert "'구현'" in found["인공지능기술"].message.ko
    chips = read(corpora / "kr" / "반도체산업경쟁력강화및지원에관한특별법" / "법률.md")
    assert "반도체산업" in {d.term for d in chips.definitions}
    assert "반도체산업" not in {f.subject for f in lint(chips, select=["DEF101", "DEF103"])}


KNOWN_DEAD = [
    ("약사법", "REF501", "제97조", "제94조의2"),
    ("매장유산 보호 및 조사에 관한 법률", "REF501", "제35조제1항", "제6조"),
    ("국토의 계획 및 이용에 관한 법률", "REF502", "제141조", "제141조제5호"),
    ("정보통신 진흥 및 융합 활성화 등에 관한 특별법", "REF502", "제46조제1항제3호", "제38조의3제3항"),
    ("개발이익 환수에 관한 법률", "REF508", "제21조제2항", "지방세징수법 제31조"),
]


def test_dead_references_that_were_looked_up_by_hand_are_found(national: Path) -> None:
    corpus = Corpus.open(national)
    for title, code, locator, subject in KNOWN_DEAD:
        act = corpus.find(title)
        assert act is not None
        assert (locator, subject) in {(str(f.locator), f.subject) for f in lint(act, corpus=corpus, select=[code])}, title


def _compare(known: dict[str, list[str]], now: dict[str, list[str]]) -> Iterator[str]:
    """For each rule that changed its count before and now, then what was gained (+) and lost (-)."""
    for code in sorted({*now, *known}):
        before, after = set(known.get(code, [])), set(now.get(code, []))
        if before != after:
            yield f"{code}: {len(before)} before, {len(after)} now"
            yield from (f"  + {row}" for row in sorted(after - before))
            yield from (f"  - {row}" for row in sorted(before - after))


def test_findings_on_the_everyday_acts_are_the_known_ones(corpora: Path) -> None:
    """Rule x count over the 91 families of corpora/kr; a change prints what was gained and lost."""
    prints: dict[str, list[str]] = {}
    for path in sorted((corpora / "kr").rglob("*.md")):
        act = read(path)
        for finding in lint(act):
            prints.setdefault(finding.code, []).append(f"{finding.statute_id.partition('.')[0]} {finding.locator} {finding.fingerprint}")
    now = {code: sorted(rows) for code, rows in sorted(prints.items())}
    if "LEGALSCAN_WRITE_GOLDEN" in os.environ:
        GOLDEN.write_text(json.dumps(now, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    known = json.loads(GOLDEN.read_text(encoding="utf-8"))
    changes = list(_compare(known, now))
    assert not changes, "\n".join(changes)
