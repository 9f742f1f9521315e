"""Workflow commands of GitHub Actions, one a finding: GitHub shows them beside the changed lines of a pull request.

References: GitHub Docs, Workflow commands for GitHub Actions, "Setting a notice / warning / error message".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from legalscan.linter import Findings
from legalscan.report.json import build_document
from legalscan.report.labels import place
from legalscan.report.provenance import provenance_line
from legalscan.report.typeset import legal

_COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}


def format_github(findings: Findings, version: str, language: str | None = None, everything: bool = False) -> str:
    """One line a finding, a notice a suppression to mend, and a plain line of provenance that the log keeps.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool.
        language: of the messages; by default each statute's own.
        everything: all findings of a rule, not the gravest five.
    """
    document = build_document(findings, version, language)
    written = {act.path: language or act.language for act in findings.statutes}
    lines = [_line(row, end, written[row["path"]]) for row, end in _ends(findings, document) if row["shown"] or everything]
    for notice in document["notices"]:
        where = f"file={_property(notice['path'])},line={notice['line']},col={notice['column']}"
        lines.append(f"::notice {where},title=legalscan::{_escape(notice['message'])}")
    chosen = language or (findings.statutes[0].language if findings.statutes else "ko")
    return "\n".join([*lines, provenance_line(document, chosen)]) + "\n"


def _ends(findings: Findings, document: dict[str, Any]) -> Iterator[tuple[dict[str, Any], int]]:
    """Each row with the line on which its words end."""
    acts = {(act.path, act.id): act for act in findings.statutes}
    for row, finding in zip(document["findings"], findings.findings, strict=True):
        yield row, acts[finding.path, finding.statute_id].outline.locate(max(finding.span.start, finding.span.end - 1)).line


def _line(row: dict[str, Any], end: int, language: str) -> str:
    said = [row["message"], row["proportion"], row["help"]]
    where = f"file={_property(row['path'])},line={row['line']},endLine={end}"
    if end == row["line"]:
        where += f",col={row['column']}"  # columns are shown on one line only
    title = _property(f"{row['code']} {place(row, language)}")
    return f"::{_COMMANDS[row['severity']]} {where},title={title}::{_escape(chr(10).join(filter(None, said)))}"


def _escape(words: str) -> str:
    return legal(words).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _escape(words).replace(":", "%3A").replace(",", "%2C")
