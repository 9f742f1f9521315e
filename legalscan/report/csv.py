"""Findings as a table for a spreadsheet or a data frame; every row carries its provenance."""

from __future__ import annotations

import csv
import io
from typing import Any, Final

from legalscan.linter import Findings
from legalscan.report.json import build_document

COLUMNS: Final = (
    "code name severity path statute statute_id promulgated locator eid start end line column page quote subject message help proportion "
    "fingerprint shown related suppressed reason tool_version rules corpus corpus_statutes corpus_as_of"
).split()
"""The columns, in order; `related` lists addresses parted by semicolons, `rules` codes by spaces; `suppressed` says by what a finding was set aside."""


def format_csv(findings: Findings, version: str, language: str | None = None, everything: bool = False) -> str:
    """All findings, then those set aside, with a header row, lines ending with a line feed, cells verbatim.

    The text begins with a byte order mark, by which spreadsheets know that it is UTF-8.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool.
        language: of the messages; by default each statute's own.
        everything: without effect, the form always has every finding.
    """
    document = build_document(findings, version, language)
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    aside = [(row["finding"], row["by"], row["reason"]) for row in document["suppressed"]]
    for finding, by, reason in [*((row, "", "") for row in document["findings"]), *aside]:
        writer.writerow(_row(finding, document) | {"suppressed": by, "reason": reason})
    return "\ufeff" + buffer.getvalue()


def _row(finding: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    source = next(s for s in document["sources"] if (s["path"], s["statute_id"]) == (finding["path"], finding["statute_id"]))
    corpus = document["corpus"] or {"path": "", "statutes": "", "as_of": ""}
    return finding | {
        "promulgated": source["promulgated"],
        "start": finding["span"][0],
        "end": finding["span"][1],
        "related": "; ".join(f"{other['statute']} {other['locator']}" for other in finding["related"]),
        "tool_version": document["tool"]["version"],
        "rules": " ".join(document["tool"]["rules"]),
        "corpus": corpus["path"],
        "corpus_statutes": corpus["statutes"],
        "corpus_as_of": corpus["as_of"],
    }
