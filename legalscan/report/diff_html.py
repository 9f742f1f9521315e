"""The comparison table (신ㆍ구조문대비표) as one page that needs nothing else."""

from __future__ import annotations

from typing import Any

from legalscan.difference import Difference
from legalscan.linter import Findings
from legalscan.report.columns import blocks, heads
from legalscan.report.diff_json import build_diff
from legalscan.report.diff_text import WORDS
from legalscan.report.html import render
from legalscan.report.labels import place
from legalscan.report.provenance import provenance_rows


def format_diff_html(difference: Difference, before: Findings, after: Findings, version: str, language: str | None = None) -> str:
    """The page as text.

    Args:
        difference: the two versions with their findings.
        before: the result of `linter.lint` for the earlier version.
        after: the same for the later version.
        version: of the tool.
        language: of the messages; by default the statute's own.
    """
    comparison = difference.comparison
    chosen = language or comparison.new.language
    document = build_diff(difference, before, after, version, chosen)
    lists = [
        (WORDS[chosen][key].format(len(rows)), [_finding(row, chosen) for row in rows])
        for key, rows in (("more-findings", document["findings"]["added"]), ("fewer-findings", document["findings"]["removed"]))
    ]
    return render(
        "comparison.html",
        language=chosen,
        written=comparison.new.language,
        title=WORDS[chosen]["title"],
        act=comparison.new,
        versions=[(WORDS[chosen]["old"], comparison.old), (WORDS[chosen]["new"], comparison.new)],
        counts=[(WORDS[chosen][kind], number) for kind, number in comparison.counts.items() if number],
        none=WORDS[chosen]["none"],
        beside=WORDS[chosen]["beside"],
        columns=heads(comparison, chosen),
        blocks=list(blocks(comparison, chosen)),
        lists=lists,
        kept=WORDS[chosen]["same-findings"].format(len(difference.kept)),
        unchecked=document["not_checked"],
        provenance=provenance_rows(document | {"sources": [document["old"], document["new"]]}, chosen),
        generator=document["tool"],
    )


def _finding(row: dict[str, Any], language: str) -> dict[str, Any]:
    return row | {"place": place(row, language)}
