"""Many things of one kind as a table, the first rows of it, with a count of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from legalscan.catalogue import describe
from legalscan.collection import Collection
from legalscan.corpus import Corpus
from legalscan.display.judgements import cards_of
from legalscan.display.marked import Mark, Piece, plain, tip_of, tips_of
from legalscan.display.page import render
from legalscan.display.passages import name_means, pieces, sentence
from legalscan.display.words import WORDS
from legalscan.report.typeset import legal
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.views import excerpt

_SHOWN: Final = 50
"""So many rows does a view hold."""
_LONG: Final = 240


class Cell(NamedTuple):
    """One cell: its words in pieces, and how it is set (``place``, ``figure``, ``badge`` with a tone, or plain)."""

    pieces: tuple[Piece, ...]
    form: str = ""
    tone: str = ""


def _plain(words: object, form: str = "", tone: str = "") -> Cell:
    return Cell((Piece(legal(excerpt(plain(str(words)), _LONG))),), form, tone)


def _place(item: Any) -> Cell:
    locator = item.provision.locator.format(item.provision.outline.language)
    return _plain(locator, "place")


def _marked(item: Any, kind: str, span: Span) -> Cell:
    return Cell(_clip(sentence(item.provision, span, [Mark(kind, span)])))


def _clip(shown: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Pieces shortened around what is marked."""
    at = next((n for n, piece in enumerate(shown) if piece.kind not in ("", "note")), 0)
    before = "".join(piece.text for piece in shown[:at])
    after = "".join(piece.text for piece in shown[at + 1 :])
    head = before if len(before) <= 90 else "…" + before[-90:]
    tail = after if len(after) <= 90 else after[:90] + "…"
    return (Piece(head), *shown[at : at + 1], Piece(tail))


def _definition(definition: Any, say: Any) -> list[Cell]:
    outline = definition.provision.outline
    core = Span(definition.definiens.start, min(definition.definiens.end, definition.definiens.start + _LONG))
    more = "…" if core.end < definition.definiens.end else ""
    meaning = Cell((*pieces(outline.text, core, ()), Piece(more)))
    return [_place(definition), Cell((Piece(legal(definition.term), "term"),)), _plain(say[definition.kind]), meaning]


def _citation(citation: Any, say: Any) -> list[Cell]:
    tips = tips_of(Statute(citation.provision.outline), citation) if citation.by == "own" else ()
    named = f"「{citation.law}」 {citation.first}" if citation.law else str(citation.first)
    shown = sentence(citation.provision, citation.span, [Mark("citation", citation.span, tips)])
    return [
        _place(citation),
        Cell(_clip(shown)),
        _plain(f"{named}{f' – {citation.last}' if citation.last else ''}"),
        _plain(say["by"][citation.by]),
    ]


def _link(link: Any, say: Any) -> list[Cell]:
    citation = link.citation
    shown = sentence(citation.provision, citation.span, [Mark("citation", citation.span)])
    named = f"「{link.title}」 {link.locator}" if link.title else str(link.locator)
    found = _plain(say["reasons"][link.reason], "badge", "warning") if link.reason else _plain(tip_of(link.target).words)
    return [_place(citation), Cell(_clip(shown)), _plain(named), found]


def _delegation(delegation: Any, say: Any) -> list[Cell]:
    kind = say["delegation_kinds"][delegation.kind]
    return [_place(delegation), _marked(delegation, "delegation", delegation.span), _plain(delegation.instrument), _plain(kind)]


def _implementation(found: Any, say: Any) -> list[Cell]:
    clause = found.delegation
    tone = {"implemented": "good", "inferred": "info", "not-found": "error"}.get(found.status, "warning")
    targets = "; ".join(
        f"{'' if one.statute.title in titles else f'「{one.statute.title}」 '}{one.provision.locator.format(one.statute.language)}"
        f" ({say['evidences'][one.evidence]})"
        for titles in [{text.title for text in found.lower[:1]}]
        for one in found.targets
    )
    status = _plain(say["statuses"][found.status], "badge", tone)
    return [_place(clause), _marked(clause, "delegation", clause.span), _plain(clause.instrument), status, _plain(targets)]


def _support(support: Any, say: Any) -> list[Cell]:
    means = name_means(support, say["language"])
    amount = _plain(support.amount_words) if support.amount_words else Cell((), "gap")
    marks = [Mark("support", span) for span in (support.amount, support.deadline, support.beneficiary) if span is not None]
    shown = pieces(support.provision.outline.text, support.span, tuple(marks))
    return [_place(support), Cell(shown), _plain(say["support_kinds"][support.force]), _plain(means), amount]


def _provision(provision: Any, say: Any) -> list[Cell]:
    return [_plain(provision.locator.format(provision.outline.language), "place"), _plain(provision.heading), _plain(provision.text)]


def _statute(act: Any, say: Any) -> list[Cell]:
    entry = describe(act)
    return [_plain(entry.title), _plain(entry.instrument), _plain(entry.promulgated, "place"), _plain(entry.articles, "figure")]


_TABLES: Final[dict[str, tuple[tuple[str, ...], Callable[[Any, Any], list[Cell]]]]] = {
    "definitions": (("place", "term", "kind", "meaning"), _definition),
    "citations": (("place", "words", "leads", "kind"), _citation),
    "links": (("place", "words", "leads", "found"), _link),
    "delegations": (("place", "words", "instrument", "kind"), _delegation),
    "implementations": (("place", "words", "instrument", "status", "target"), _implementation),
    "support provisions": (("place", "words", "force", "means", "amount"), _support),
    "articles": (("place", "heading", "words"), _provision),
    "provisions": (("place", "heading", "words"), _provision),
    "statutes": (("statute", "kind", "promulgated", "articles"), _statute),
}


def view_collection(found: Collection[Any], corpus: Corpus | None, language: str) -> str:
    """A table of the first items, and how many there are besides."""
    say = WORDS[language]
    if found.noun == "findings":
        return render("cards.html", language, cards=cards_of(found[:_SHOWN], {}, language), rest=len(found) - _SHOWN, start=_SHOWN)
    title = getattr(found.source, "title", "")
    noun = say["nouns"].get(found.noun, found.noun)
    if found.noun not in _TABLES:
        columns: Sequence[str] = ("words",)
        rows = [[_plain(repr(item))] for item in found[:_SHOWN]]
    else:
        columns, make = _TABLES[found.noun]
        rows = [make(item, say) for item in found[:_SHOWN]]
    note = say["no_decree"] if found.noun == "implementations" and len(found) and not any(one.lower for one in found) else ""
    return render(
        "table.html",
        language,
        heading=f"{title} · {noun}" if title else noun,
        total=len(found),
        columns=columns,
        rows=rows,
        rest=len(found) - _SHOWN,
        start=_SHOWN,
        note=note,
    )


def view_corpus(found: Corpus, corpus: Corpus | None, language: str) -> str:
    """How many statutes there are by kind, the most cited ones, and what could not be read."""
    kinds = Counter(entry.instrument or "–" for entry in found.entries)
    cited = sorted({entry.title: found.count_citing(entry.title) for entry in found.entries}.items(), key=lambda row: -row[1])[:10]
    return render(
        "corpus.html",
        language,
        total=len(found),
        as_of=found.as_of,
        folder=found.folder,
        kinds=kinds.most_common(8),
        cited=[row for row in cited if row[1]],
        unread=len(found.not_checked),
    )
