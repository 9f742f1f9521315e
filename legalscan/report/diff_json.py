"""A comparison as one JSON document; its form is `data/diff.schema.json`."""

from __future__ import annotations

import json
from typing import Any, Final

from legalscan.comparison import Change
from legalscan.difference import Difference
from legalscan.linter import Findings
from legalscan.outline import Provision
from legalscan.report.columns import plain
from legalscan.report.json import build_document

FORMAT: Final = 1
"""Version of the document's form: raised when a reader of the old form would misread the new one."""


def format_diff_json(difference: Difference, before: Findings, after: Findings, version: str, language: str | None = None) -> str:
    """The document as text, ending with a line break.

    Args:
        difference: the two versions with their findings.
        before: the result of `linter.lint` for the earlier version.
        after: the same for the later version.
        version: of the tool.
        language: of the messages; by default the statute's own.
    """
    return json.dumps(build_diff(difference, before, after, version, language), ensure_ascii=False, indent=1) + "\n"


def build_diff(difference: Difference, before: Findings, after: Findings, version: str, language: str | None = None) -> dict[str, Any]:
    """The document as plain values; see `format_diff_json`."""
    earlier, later = (build_document(findings, version, language) for findings in (before, after))
    of_old = {id(finding): row for finding, row in zip(before.findings, earlier["findings"], strict=True)}
    of_new = {id(finding): row for finding, row in zip(after.findings, later["findings"], strict=True)}
    comparison = difference.comparison
    written = comparison.new.language
    return {
        "version": FORMAT,
        "tool": later["tool"],
        "old": earlier["sources"][0],
        "new": later["sources"][0],
        "corpus": later["corpus"],
        "counts": comparison.counts,
        "changes": [_change(change, written) for change in comparison.told],
        "findings": {
            "added": [of_new[id(finding)] for finding in difference.added],
            "removed": [of_old[id(finding)] for finding in difference.removed],
            "kept": [[of_old[id(old)], of_new[id(new)]] for old, new in difference.kept],
        },
        "not_checked": [*earlier["not_checked"], *(row for row in later["not_checked"] if row not in earlier["not_checked"])],
    }


def _change(change: Change, language: str) -> dict[str, Any]:
    return {"kind": change.kind, "old": _side(change.old, language), "new": _side(change.new, language)}


def _side(provision: Provision | None, language: str) -> dict[str, Any] | None:
    if provision is None:
        return None
    return {
        "locator": provision.locator.format(language),
        "eid": provision.locator.eid,
        "heading": provision.heading,
        "span": list(provision.span),
        "text": plain(provision),
    }
