"""The whole result as one JSON document; its form is `data/report.schema.json`."""

from __future__ import annotations

import json
from typing import Any, Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Notice, Suppressed
from legalscan.linter import Findings
from legalscan.statute import Statute

FORMAT: Final = 1
"""Version of the document's form: raised when a reader of the old form would misread the new one."""


def format_json(findings: Findings, version: str, language: str | None = None, everything: bool = True) -> str:
    """The document as text, ending with a line break.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool.
        language: of the messages; by default each statute's own.
        everything: without effect, the document always has every finding.
    """
    return json.dumps(build_document(findings, version, language), ensure_ascii=False, indent=1) + "\n"


def build_document(findings: Findings, version: str, language: str | None = None) -> dict[str, Any]:
    """The document as plain values; see `format_json`."""
    written = {(act.path, act.id): act.language for act in findings.statutes}
    of_paths = {act.path: language or act.language for act in findings.statutes}
    spoken = language or (findings.statutes[0].language if findings.statutes else "ko")
    removed = {"removed": [_finding(row, False, spoken, language) for row in findings.removed]} if findings.removed else {}
    return {
        "version": FORMAT,
        "tool": {"name": "legalscan", "version": version, "rules": list(findings.rules)},
        "sources": [_source(act) for act in findings.statutes],
        "corpus": _corpus(findings.corpus),
        "findings": [
            _finding(finding, shown, written[finding.path, finding.statute_id], language)
            for finding, shown in zip(findings.findings, findings.shown, strict=True)
        ],
        "not_checked": [_not_checked(row, of_paths.get(row.path, language or "ko")) for row in findings.not_checked],
        "suppressed": [_suppressed(row, written, language) for row in findings.suppressed],
        "notices": [_notice(row, of_paths.get(row.path, language or "ko")) for row in findings.notices],
        **removed,
    }


def _corpus(corpus: Corpus | None) -> dict[str, Any] | None:
    if corpus is None:
        return None
    return {"path": corpus.folder, "statutes": len(corpus), "as_of": str(corpus.as_of) if corpus.as_of else None}


def _source(act: Statute) -> dict[str, Any]:
    return {
        "path": act.path,
        "statute": act.title,
        "statute_id": act.id,
        "format": act.outline.format,
        "promulgated": str(act.promulgated) if act.promulgated else None,
        "effective": str(act.effective) if act.effective else None,
        "provisions": len(act.outline.nodes),
    }


def _finding(finding: Finding, shown: bool, written: str, chosen: str | None) -> dict[str, Any]:
    """One row; addresses are written as the statute writes them, whatever language the messages are in."""
    language = chosen or written
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "path": finding.path,
        "statute": finding.statute,
        "statute_id": finding.statute_id,
        "locator": finding.locator.format(written),
        "eid": finding.locator.eid,
        "span": list(finding.span),
        "line": finding.origin.line,
        "column": finding.origin.column,
        "page": finding.origin.page,
        "quote": finding.quote,
        "subject": finding.subject,
        "message": finding.message.in_language(language),
        "help": finding.help.in_language(language),
        "proportion": finding.proportion.in_language(language) if finding.proportion else None,
        "fingerprint": finding.fingerprint,
        "shown": shown,
        "related": [
            {
                "statute": other.statute,
                "locator": other.locator.format(written),
                "span": list(other.span),
                "quote": other.quote,
                "message": other.message.in_language(language),
            }
            for other in finding.related
        ],
    }


def _suppressed(row: Suppressed, written: dict[tuple[str, str], str], chosen: str | None) -> dict[str, Any]:
    finding = row.finding
    return {"by": row.by, "reason": row.reason, "finding": _finding(finding, False, written[finding.path, finding.statute_id], chosen)}


def _notice(row: Notice, language: str) -> dict[str, Any]:
    return {**row._asdict(), "message": row.message.in_language(language)}


def _not_checked(row: NotChecked, language: str) -> dict[str, Any]:
    return {"path": row.path, "what": row.what, "reason": row.reason.in_language(language)}
