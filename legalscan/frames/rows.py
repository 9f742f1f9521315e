"""One item as one row of its table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from legalscan.analysis.citations import Citation
from legalscan.analysis.definitions import Definition
from legalscan.analysis.delegations import Delegation
from legalscan.analysis.support import Support
from legalscan.finding import Finding
from legalscan.implementations import Implementation
from legalscan.language.patterns import lazy
from legalscan.links import Link
from legalscan.locator import Locator
from legalscan.outline import Outline, Provision
from legalscan.report.records import definition_row, implementation_row, link_row, support_row
from legalscan.span import Span
from legalscan.statute import Statute

_HANGUL: Final = lazy(r"[가-힣]")


def _place(act: Statute, locator: Locator, span: Span) -> dict[str, Any]:
    return {
        "statute": act.title,
        "locator": locator.format(act.language),
        "statute_id": act.id,
        "start": span.start,
        "end": span.end,
        "path": act.path,
    }


def _provision(act: Statute, provision: Provision) -> dict[str, Any]:
    above = provision.parent
    return {
        **_place(act, provision.locator, provision.span),
        "level": provision.level,
        "number": provision.number or None,
        "heading": provision.heading or None,
        "text": provision.text,
        "length": len(provision.text),
        "commencement": act.commencement(provision),
        "deleted": provision.deleted,
        "in_supplement": provision.in_supplement,
        "parent": above.locator.format(act.language) if above is not None else None,
    }


def _definition(act: Statute, definition: Definition) -> dict[str, Any]:
    uses = sum(1 for span in act.uses(definition.name) if not definition.span.holds(span))
    return {
        **definition_row(act, definition),
        **_place(act, definition.locator, definition.span),
        "name": definition.name,
        "length": len(definition.text),
        "uses": uses,
    }


def _citation(act: Statute, citation: Citation) -> dict[str, Any]:
    return {
        **_place(act, citation.provision.locator, citation.span),
        "quote": citation.quote,
        "by": citation.by,
        "law": citation.law or None,
        "first": str(citation.first),
        "last": str(citation.last) if citation.last is not None else None,
    }


def _link(act: Statute, link: Link) -> dict[str, Any]:
    row = link_row(act, link)
    target = row["target"] or {"statute": None, "locator": None}
    return {
        **row,
        **_place(act, link.citation.provision.locator, link.citation.span),
        "named_statute": row["named"]["statute"] or None,
        "named_locator": row["named"]["locator"],
        "target_statute": target["statute"],
        "target_locator": target["locator"],
    }


def _delegation(act: Statute, delegation: Delegation) -> dict[str, Any]:
    return {
        **_place(act, delegation.provision.locator, delegation.span),
        "quote": delegation.quote,
        "instrument": delegation.instrument,
        "kind": delegation.kind,
        "matter": delegation.matter.of(act.text),
        "power": delegation.power,
    }


def _implementation(act: Statute, found: Implementation) -> dict[str, Any]:
    row = implementation_row(act, found)
    best = row["targets"][0] if row["targets"] else {"statute": None, "locator": None, "evidence": None}
    return {
        **row,
        **_place(act, found.delegation.provision.locator, found.delegation.span),
        "evidence": best["evidence"],
        "target_statute": best["statute"],
        "target_locator": best["locator"],
        "targets": len(row["targets"]),
    }


def _support(act: Statute, support: Support) -> dict[str, Any]:
    row = support_row(act, support)
    return {
        **row,
        **_place(act, support.locator, support.span),
        "instruments": tuple(row["instruments"]),
        "delegated": tuple(row["delegated"]),
        "missing": tuple(row["missing"]),
        "figure": support.figure,
        "text": " ".join(support.quote(support.span).split()),
    }


def spoken_of(item: Any) -> Any:
    """What of an item stands in a text: of a link its citation, of an implementation its delegation, else the item itself."""
    return getattr(item, "citation", None) or getattr(item, "delegation", None) or item


def outline_of(item: Any) -> Outline:
    """The outline in which an item stands."""
    around = spoken_of(item)
    found: Outline = getattr(around, "provision", around).outline
    return found


def tongue_of(finding: Finding) -> str:
    """The language of the statute of a finding, told by the words it quotes."""
    return "ko" if _HANGUL.search(finding.quote + finding.statute) else "en"


def finding_row(finding: Finding, language: str) -> dict[str, Any]:
    """A finding with its words in ``ko`` or ``en``."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "statute": finding.statute,
        "locator": finding.locator.format(language),
        "subject": finding.subject,
        "quote": finding.quote,
        "message": finding.message.in_language(language),
        "help": finding.help.in_language(language),
        "proportion": finding.proportion.in_language(language) if finding.proportion is not None else None,
        "weight": finding.weight,
        "line": finding.origin.line,
        "column": finding.origin.column,
        "page": finding.origin.page,
        "fingerprint": finding.fingerprint,
        "statute_id": finding.statute_id,
        "start": finding.span.start,
        "end": finding.span.end,
        "path": finding.path,
    }


def _finding(act: Statute, finding: Finding) -> dict[str, Any]:
    return finding_row(finding, act.language)


MAKERS: Final[Mapping[str, Callable[[Statute, Any], dict[str, Any]]]] = {
    "provisions": _provision,
    "articles": _provision,
    "definitions": _definition,
    "citations": _citation,
    "links": _link,
    "delegations": _delegation,
    "implementations": _implementation,
    "support": _support,
    "findings": _finding,
}
"""For each layer how one of its items becomes a row."""
