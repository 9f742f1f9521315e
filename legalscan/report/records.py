"""Layers as rows: JSON Lines, CSV and aligned columns."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from legalscan.analysis.definitions import Definition
from legalscan.analysis.support import Support
from legalscan.catalogue import squeeze
from legalscan.corpus import Corpus
from legalscan.implementations import Implementation, find_implementations
from legalscan.links import Link, find_links
from legalscan.locator import Locator
from legalscan.report.text import readable, width
from legalscan.span import Span
from legalscan.statute import Statute

FORMATS: Final = ("jsonl", "table", "csv")


def citation_rows(act: Statute, corpus: Corpus) -> Iterator[dict[str, Any]]:
    """One row a provision that the words name, in reading order; ranges member by member."""
    return (link_row(act, link) for link in find_links(act, corpus))


def link_row(act: Statute, link: Link) -> dict[str, Any]:
    """A citation of an act and where it leads."""
    citation = link.citation
    found = link.statute.title if link.statute else ""
    return {
        **_place(act, citation.provision.locator, citation.span),
        "quote": citation.quote,
        "named": {"statute": link.title, "locator": str(link.locator)},
        "target": {"statute": found, "locator": str(link.target.locator)} if link.target else None,
        "reason": link.reason,
    }


def delegation_rows(act: Statute, corpus: Corpus) -> Iterator[dict[str, Any]]:
    """One row a delegation, in reading order, with the provisions that take it up."""
    return (implementation_row(act, found) for found in find_implementations(act, corpus))


def implementation_row(act: Statute, found: Implementation) -> dict[str, Any]:
    """A delegation of an act and what became of it."""
    delegation = found.delegation
    return {
        **_place(act, delegation.provision.locator, delegation.span),
        "quote": delegation.quote,
        "instrument": delegation.instrument,
        "kind": delegation.kind,
        "matter": delegation.matter.of(act.text),
        "status": found.status,
        "targets": [
            {"statute": target.statute.title, "locator": str(target.provision.locator), "evidence": target.evidence}
            for target in found.targets
        ],
    }


def definition_rows(act: Statute, corpus: Corpus) -> Iterator[dict[str, Any]]:
    """One row a definition or abbreviation, in reading order; scores are null for abbreviations."""
    return (definition_row(act, definition) for definition in act.definitions)


def definition_row(act: Statute, definition: Definition) -> dict[str, Any]:
    """A definition or an abbreviation of an act."""
    measured = act.measure(definition) if definition.kind == "definition" else None
    return {
        "statute": act.title,
        "path": act.path,
        "locator": definition.locator.format(act.language),
        "term": definition.term,
        "definiens": definition.text,
        "span": list(definition.span),
        "scope": definition.scope,
        "kind": definition.kind,
        "informativeness": round(measured.informativeness, 2) if measured else None,
        "tautology": round(measured.score, 1) if measured else None,
    }


def support_rows(act: Statute, corpus: Corpus) -> Iterator[dict[str, Any]]:
    """One row a support provision, in reading order; a slot that no words fill is null or empty."""
    return (support_row(act, support) for support in act.support)


def support_row(act: Statute, support: Support) -> dict[str, Any]:
    """A support provision of an act."""

    def words(span: Span | None) -> str | None:
        return None if span is None else " ".join(support.quote(span).split())

    return {
        **_place(act, support.locator, support.span),
        "actor": words(support.actor),
        "force": support.force,
        "instruments": [name for name, _ in support.instruments],
        "beneficiary": words(support.beneficiary),
        "target": words(support.target),
        "amount": support.amount_words,
        "deadline": words(support.deadline),
        "procedure": support.procedure,
        "delegated": list(dict.fromkeys(one.words for one in support.delegated)),
        "skeletal": support.skeletal,
        "missing": list(support.missing),
    }


def _place(act: Statute, locator: Locator, span: Span) -> dict[str, Any]:
    return {"statute": act.title, "path": act.path, "locator": locator.format(act.language), "span": list(span)}


def entry_rows(corpus: Corpus, words: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """One row a statute of a corpus whose title has all of some words (white space and middle dots do not count)."""
    wanted = [squeeze(word) for word in words]
    for entry in corpus.entries:
        if all(word in squeeze(entry.title) for word in wanted):
            yield {
                "title": entry.title,
                "statute_id": entry.statute_id,
                "promulgated": entry.promulgated or None,
                "instrument": entry.instrument or None,
                "articles": entry.articles,
                "act": entry.act or None,
                "former": [*corpus.former_names(entry.title)] or None,
                "path": entry.path,
            }


def format_rows(rows: Iterable[dict[str, Any]], form: str, hidden: Sequence[str] = ("path", "span")) -> Iterator[str]:
    """Rows in one of `FORMATS`, piece by piece, each ending with a line break; nothing for no rows.

    CSV writes lists as JSON. The table shortens long cells and leaves out the columns that are `hidden`; columns are those of
    the first row.
    """
    if form == "jsonl":
        for row in rows:
            yield json.dumps(row, ensure_ascii=False) + "\n"
    elif form == "csv":
        yield from _csv(rows)
    else:
        yield from _table(list(rows), hidden)


def _csv(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    buffer = io.StringIO()
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(buffer, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({k: json.dumps(v, ensure_ascii=False) if isinstance(v, list | dict) else v for k, v in row.items()})
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _table(rows: list[dict[str, Any]], hidden: Sequence[str]) -> Iterator[str]:
    if not rows:
        return
    names = [name for name in rows[0] if name not in hidden]
    cells = [[readable(_cell(row[name]), 60) for name in names] for row in rows]
    sizes = [max(width(name), *(width(line[i]) for line in cells)) for i, name in enumerate(names)]
    for line in [names, *cells]:
        padded = (cell + " " * (size - width(cell)) for cell, size in zip(line, sizes, strict=True))
        yield "  ".join(padded).rstrip() + "\n"


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_cell, value))
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values() if part is not None)
    return "" if value is None else str(value)
