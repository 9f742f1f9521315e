"""A comparison for reading in a terminal: one line a change, then the findings that come and go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.comparison import KINDS, Change, spell
from legalscan.difference import Difference
from legalscan.finding import Finding
from legalscan.linter import Findings
from legalscan.outline import Provision
from legalscan.report.columns import heading_of, plain
from legalscan.report.json import build_document
from legalscan.report.labels import LABELS
from legalscan.report.provenance import provenance_line
from legalscan.report.text import Style, readable
from legalscan.statute import Statute

WORDS: Final = {
    "ko": {
        "title": "신ㆍ구조문 대비",
        "old": "종전",
        "new": "개정",
        "changed": "변경",
        "moved": "이동",
        "moved-and-changed": "이동하며 변경",
        "added": "신설",
        "deleted": "삭제",
        "inserted": "“{}” 추가",
        "struck": "“{}” 삭제",
        "none": "달라진 조문이 없습니다(부칙은 견주지 않습니다)",
        "more-findings": "늘어난 지적 {}건",
        "fewer-findings": "없어진 지적 {}건",
        "same-findings": "그대로인 지적 {}건",
        "beside": "부칙은 견주지 않았습니다",
    },
    "en": {
        "title": "Comparison of two versions",
        "old": "before",
        "new": "after",
        "changed": "changed",
        "moved": "moved",
        "moved-and-changed": "moved and changed",
        "added": "added",
        "deleted": "deleted",
        "inserted": "added “{}”",
        "struck": "struck “{}”",
        "none": "no provision differs (supplementary provisions are not compared)",
        "more-findings": "findings added: {}",
        "fewer-findings": "findings removed: {}",
        "same-findings": "findings that stay: {}",
        "beside": "supplementary provisions were not compared",
    },
}
_SIGNS: Final = {"changed": "~", "moved": ">", "moved-and-changed": "≫", "added": "+", "deleted": "-"}
_COLOURS: Final = {"added": "info", "deleted": "error", "changed": "warning", "moved": "faint", "moved-and-changed": "warning"}
_WIDE: Final = 110


def format_diff_text(
    difference: Difference, before: Findings, after: Findings, version: str, language: str | None = None, style: Style | None = None
) -> str:
    """The comparison as lines of text, ending with a line break.

    Args:
        difference: the two versions with their findings.
        before: the result of `linter.lint` for the earlier version.
        after: the same for the later version.
        version: of the tool.
        language: of the messages; by default the statute's own.
        style: how to colour; None for plain text.
    """
    paint: Style = style or (lambda words, kind: words)
    comparison = difference.comparison
    chosen = language or comparison.new.language
    words = WORDS[chosen]
    lines = [
        comparison.new.title,
        *(f"{words[side]}: {_version(act, chosen)}" for side, act in (("old", comparison.old), ("new", comparison.new))),
    ]
    counts = [f"{words[kind]} {comparison.counts[kind]}" for kind in KINDS if comparison.counts[kind]]
    lines += ["", ", ".join(counts) or words["none"], ""]
    lines += [_line(change, chosen, paint) for change in comparison.told]
    for key, findings, sign in (("more-findings", difference.added, "+"), ("fewer-findings", difference.removed, "-")):
        lines += ["", words[key].format(len(findings)), *_finding_lines(findings, sign, chosen, paint)]
    lines += ["", words["same-findings"].format(len(difference.kept)), *_unchecked(after, chosen), paint(words["beside"], "faint")]
    lines.append(paint(provenance_line(build_document(_both(before, after), version, language), chosen), "faint"))
    return "\n".join(lines) + "\n"


def _both(before: Findings, after: Findings) -> Findings:
    """The texts of two runs together, for their provenance."""
    return Findings((), (), (), (*before.statutes, *after.statutes), after.rules, corpus=after.corpus)


def _version(act: Statute, language: str) -> str:
    words = LABELS[language]
    return f"{words['promulgated'].format(day=act.promulgated) if act.promulgated else words['undated']} ({act.id}, {act.path})"


def _line(change: Change, language: str, paint: Style) -> str:
    place = _places(change, language)
    sign = paint(_SIGNS[change.kind], _COLOURS[change.kind])
    return f"{sign} {place}  {readable(_said(change, WORDS[language]), _WIDE)}".rstrip()


def _places(change: Change, language: str) -> str:
    sides = [side for side in (change.old, change.new) if side]
    first, last = sides[0].locator.format(language), sides[-1].locator.format(language)
    return f"{first} → {last}" if change.kind in ("moved", "moved-and-changed") else last


def _said(change: Change, words: dict[str, str]) -> str:
    if change.kind in ("added", "deleted", "moved"):
        side = change.old if change.kind == "deleted" else change.new
        return _words(side) if side else ""
    assert change.old
    assert change.new
    crossing = change.old.level != change.new.level
    steps = spell(plain(change.old) if crossing else _words(change.old), plain(change.new) if crossing else _words(change.new))
    return "; ".join(_replaced(old.strip(), new.strip(), words) for old, new, same in steps if not same and (old.strip() or new.strip()))


def _replaced(old: str, new: str, words: dict[str, str]) -> str:
    if not old:
        return words["inserted"].format(new)
    return f"{old} → {new}" if new else words["struck"].format(old)


def _words(provision: Provision) -> str:
    return " ".join(filter(None, (heading_of(provision), plain(provision))))


def _finding_lines(findings: tuple[Finding, ...], sign: str, language: str, paint: Style) -> Iterator[str]:
    for finding in findings:
        severity = paint(LABELS[language][finding.severity], finding.severity)
        yield f"{sign} {paint(finding.code, 'code')} {severity} {finding.locator.format(language)}  {finding.message.in_language(language)}"


def _unchecked(after: Findings, language: str) -> Iterator[str]:
    if after.not_checked:
        yield LABELS[language]["unchecked"] + ":"
        yield from (f"  - {row.what}: {row.reason.in_language(language)}" for row in after.not_checked)
