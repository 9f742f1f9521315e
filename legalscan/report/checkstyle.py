"""Checkstyle XML, which many build servers and review tools read."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import quoteattr

from legalscan.linter import Findings
from legalscan.report.json import build_document
from legalscan.report.labels import place
from legalscan.report.provenance import provenance_line
from legalscan.report.typeset import legal


def format_checkstyle(findings: Findings, version: str, language: str | None = None, everything: bool = False) -> str:
    """The document as text, ending with a line break: a file element a source, an error element a finding, all of them.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool.
        language: of the messages; by default each statute's own.
        everything: without effect, the form always has every finding.
    """
    document = build_document(findings, version, language)
    written = {act.path: language or act.language for act in findings.statutes}
    chosen = language or (findings.statutes[0].language if findings.statutes else "ko")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<!-- {legal(provenance_line(document, chosen)).replace('--', '- -')} -->",
        '<checkstyle version="8.0">',
    ]
    for path in dict.fromkeys(source["path"] for source in document["sources"]):
        rows = [row for row in document["findings"] if row["path"] == path]
        lines.append(f"  <file name={_attribute(path)}>")
        lines += [_error(row, written[path]) for row in rows]
        lines.append("  </file>")
    return "\n".join([*lines, "</checkstyle>"]) + "\n"


def _error(row: dict[str, Any], language: str) -> str:
    message = " · ".join(filter(None, (f"{place(row, language)}: {row['message']}", row["proportion"], row["help"])))
    return (
        f'    <error line="{row["line"]}" column="{row["column"]}" severity="{row["severity"]}" '
        f'message={_attribute(message)} source="legalscan.{row["code"]}"/>'
    )


def _attribute(words: str) -> str:
    return quoteattr(legal(words), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
