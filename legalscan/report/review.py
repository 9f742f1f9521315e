"""A run as reports for reading lay it out: statute by statute, what is shown and what is only counted."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

from legalscan.finding import SEVERITIES
from legalscan.linter import Findings
from legalscan.report.json import build_document
from legalscan.report.labels import nothing_found
from legalscan.rules import RULES
from legalscan.statute import Statute


class Section(NamedTuple):
    """One statute of a report.

    Attributes:
        act: the statute.
        language: of its messages.
        rows: its findings that are printed, rows of the JSON document, in reading order.
        rest: how many more each code has.
    """

    act: Statute
    language: str
    rows: list[dict[str, Any]]
    rest: dict[str, int]


class Count(NamedTuple):
    """How often a rule found something at one severity."""

    code: str
    title: str
    severity: str
    findings: int


class Review(NamedTuple):
    """A whole report: its language, its document, the statutes, and the counts by rule, the gravest first."""

    language: str
    document: dict[str, Any]
    sections: list[Section]
    counts: list[Count]
    nothing: str
    """What is said where there is no finding."""


def review(findings: Findings, version: str, language: str | None = None, everything: bool = False) -> Review:
    """Lay out a run.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool.
        language: of the messages; by default each statute's own, and the first statute's for the report as a whole.
        everything: print all findings of a rule, not the gravest five.
    """
    document = build_document(findings, version, language)
    chosen = language or (findings.statutes[0].language if findings.statutes else "ko")
    sections = []
    for act in findings.statutes:
        rows = [row for row in document["findings"] if (row["path"], row["statute_id"]) == (act.path, act.id)]
        shown = [row for row in rows if row["shown"] or everything]
        rest = Counter(row["code"] for row in rows) - Counter(row["code"] for row in shown)
        sections.append(Section(act, language or act.language, shown, dict(sorted(rest.items()))))
    titles = {rule.code: rule.title.in_language(chosen) for rule in RULES}
    met = Counter((row["code"], row["severity"]) for row in document["findings"])
    counts = [Count(code, titles[code], severity, number) for (code, severity), number in met.items()]
    counts.sort(key=lambda row: (-SEVERITIES.index(row.severity), row.code))
    return Review(chosen, document, sections, counts, nothing_found(findings.baseless, chosen))
