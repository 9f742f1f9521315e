"""Checkstyle XML, which many build servers and review tools read."""

from __future__ import annotations

from typing import Any, Final
from xml.sax.saxutils import quoteattr

from legalscan.language.patterns import lazy
from legalscan.linter import Findings
from legalscan.report.json import build_document
from legalscan.report.labels import place
from legalscan.report.provenance import provenance_line

_ILLEGAL: Final = lazy("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
        f"<!-- {_legal(provenance_line(document, chosen)).replace('--', '- -')} -->",
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
    return quoteattr(_legal(words), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _legal(words: str) -> str:
    """Words without the characters that XML 1.0 forbids."""
    return _ILLEGAL.sub("\ufffd", words)
