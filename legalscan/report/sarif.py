"""SARIF 2.1.0, the form that code scanning services and editors read.

References: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from legalscan.explanation import explain, load_precision
from legalscan.finding import Finding, Suppressed
from legalscan.linter import Findings, choose_rules
from legalscan.report.json import build_document
from legalscan.report.provenance import provenance_rows
from legalscan.rule import Rule
from legalscan.statute import Statute

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def format_sarif(findings: Findings, version: str, language: str | None = None, everything: bool = False) -> str:
    """The log as text, ending with a line break.

    Findings set aside are in it, with their suppression and its reason, or as known before (`baselineState`). Only rules
    that fired are listed. What was not checked, and suppressions to mend, are notifications of the run.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool.
        language: of the messages; by default each statute's own.
        everything: without effect, the form always has every finding.
    """
    document = build_document(findings, version, language)
    chosen = language or (findings.statutes[0].language if findings.statutes else "ko")
    all_findings = [*findings.findings, *(row.finding for row in findings.suppressed)]
    rows = [*document["findings"], *(row["finding"] for row in document["suppressed"])]
    aside: list[Suppressed | None] = [*(None for _ in findings.findings), *findings.suppressed]
    fired = sorted({finding.code for finding in all_findings})
    acts = {(act.path, act.id): act for act in findings.statutes}
    known_before = any(row.by in ("baseline", "unchanged") for row in findings.suppressed)
    run = {
        "tool": {"driver": _driver(document, fired, chosen)},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notifications(document)}],
        "artifacts": [{"location": {"uri": _uri(path)}} for path in dict.fromkeys(act.path for act in findings.statutes)],
        "results": [
            _result(finding, row, by, acts[finding.path, finding.statute_id], fired, known_before)
            for finding, row, by in zip(all_findings, rows, aside, strict=True)
        ],
        "properties": {
            "provenance": [f"{label}: {words}" for label, words in provenance_rows(document, chosen)],
            "corpus": document["corpus"],
        },
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _driver(document: dict[str, Any], fired: list[str], language: str) -> dict[str, Any]:
    return {
        "name": document["tool"]["name"],
        "version": document["tool"]["version"],
        "semanticVersion": document["tool"]["version"],
        "language": language,
        "rules": [_rule(rule, language) for rule in choose_rules(fired)] if fired else [],
        "properties": {"rulesApplied": document["tool"]["rules"]},
    }


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    read, page = load_precision().get(rule.code), explain(rule.code)
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.title.in_language(language) + "."},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.default},
        "properties": {"tags": ["legislation", rule.code[:3]]} | ({"precision-measured": read["precision"]} if read else {}),
    }


def _result(
    finding: Finding, row: dict[str, Any], aside: Suppressed | None, act: Statute, fired: list[str], known_before: bool
) -> dict[str, Any]:
    said = [row["message"], row["proportion"], row["help"]]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": fired.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(words for words in said if words)},
        "locations": [_location(act, finding, row)],
        "partialFingerprints": {"legalscan/v1": finding.fingerprint},
        "properties": {key: row[key] for key in ("statute", "statute_id", "subject", "proportion", "shown", "page")},
    }
    if row["related"]:
        result["relatedLocations"] = [_related(other, number) for number, other in enumerate(row["related"], 1)]
    if known_before:
        result["baselineState"] = "unchanged" if aside and aside.by in ("baseline", "unchanged") else "new"
    if aside and aside.by not in ("baseline", "unchanged"):
        kind = "inSource" if aside.by == "comment" else "external"
        result["suppressions"] = [{"kind": kind, "status": "accepted", "justification": aside.reason}]
    return result


def _location(act: Statute, finding: Finding, row: dict[str, Any]) -> dict[str, Any]:
    end = act.outline.locate(finding.span.end)
    region: dict[str, Any] = {"startLine": row["line"], "startColumn": row["column"]}
    if (end.line, end.column) > (row["line"], row["column"]):
        region |= {"endLine": end.line, "endColumn": end.column}
    if not act.outline.origins.starts:  # else the text is not the file, and its offsets are not the file's
        region |= {"charOffset": finding.span.start, "charLength": finding.span.end - finding.span.start}
    region["snippet"] = {"text": finding.quote}
    logical = {"name": row["locator"], "fullyQualifiedName": f"{row['statute']} {row['locator']}", "kind": "provision"}
    return {
        "physicalLocation": {"artifactLocation": {"uri": _uri(finding.path)}, "region": region},
        "logicalLocations": [logical],
    }


def _related(other: dict[str, Any], number: int) -> dict[str, Any]:
    """Further words, by their address: the file of another statute is not known to the finding."""
    return {
        "id": number,
        "message": {"text": f"{other['message']}: {other['quote']}"},
        "logicalLocations": [
            {"name": other["locator"], "fullyQualifiedName": f"{other['statute']} {other['locator']}", "kind": "provision"}
        ],
    }


def _notifications(document: dict[str, Any]) -> list[dict[str, Any]]:
    unchecked = [
        {"level": "note", "descriptor": {"id": "not-checked"}, "message": {"text": f"{row['what']}: {row['reason']}"}}
        for row in document["not_checked"]
    ]
    notices = [
        {
            "level": "warning",
            "descriptor": {"id": f"suppression-{row['kind']}"},
            "message": {"text": row["message"]},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": _uri(row["path"])},
                        "region": {"startLine": row["line"], "startColumn": row["column"]},
                    }
                }
            ],
        }
        for row in document["notices"]
    ]
    return unchecked + notices


def _uri(path: str) -> str:
    """A path as a URI reference, relative as it was named; its code points are kept, composed or not."""
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(path.replace("\\", "/"), safe="/")
