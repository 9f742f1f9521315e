"""Definitions and abbreviations in English texts.

1. The term "X" means …;                       a definition
… (hereinafter referred to as the "X") …       an abbreviation
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.language.patterns import lazy
from legalscan.outline import Outline, Provision
from legalscan.span import Span

_QUOTED: Final = lazy(r"[\"“]([^\"“”\n]{1,80}?)[,;]?[\"”]")
_MARKER: Final = lazy(r"\s*(?:\([^()]*\)\s*)?,?\s*(?:means?|refers? to|shall mean|shall refer to)\b\s*")
_JOINED: Final = lazy(r"\s*(?:,|and|or|,\s*(?:and|or))\s*\Z")
_SHORT: Final = lazy(
    r"(?:hereinafter|hereafter)\s*(?P<scope>in this (?:Article|paragraph|subparagraph|Chapter|Section|Part))?\s*"
    r"(?:collectively\s*|individually\s*)?(?:referred to as|called)?\s*(?:an?\s|the\s)?\s*(?=[\"“])",
    re.I,
)
_SCOPE: Final = lazy(r"in this (Article|paragraph|subparagraph|Chapter|Section|Part)", re.I)
_LEVEL_OF: Final = {
    "article": "article",
    "paragraph": "paragraph",
    "subparagraph": "item",
    "chapter": "chapter",
    "section": "section",
    "part": "part",
}
_FULL_STOP: Final = lazy(r"(?<![A-Z])(?<!\bNo)(?<!etc)[.;](?=\s|\Z)")
_LISTS: Final = lazy(r"(?:following[^.;]*|any of the following|as follows|areas):?\s*\Z|:\s*\Z")
_CLAUSE: Final = lazy(
    r"[,;:]\s|\b(?:that|which|who|shall|may|by|with|under|for|to|of)\s(?=(?:an?|the|any|each)\s)|\b(?:is|are|shall|may|include|establish|formulate|designate)\s"
)


def find_definitions(outline: Outline) -> tuple[Definition, ...]:
    """Every definition and abbreviation of the body, in the order of their terms; empty where there is none.

    >>> from legalscan.readers import read, Source
    >>> bill = read(Source("-", b'Article 2 (Definitions) The term "lamp" means a light (hereinafter referred to as "beam").'))
    >>> [(d.term, d.kind) for d in find_definitions(bill)]
    [('lamp', 'definition'), ('beam', 'abbreviation')]
    """
    return tuple(sorted([*_find_sentences(outline), *_find_abbreviations(outline)], key=lambda definition: definition.term_span))


def _find_sentences(outline: Outline) -> Iterator[Definition]:
    text, body = outline.text, outline.body
    for quoted in _QUOTED.finditer(text, *body):
        marker = _MARKER.match(text, quoted.end())
        provision = outline.at(quoted.start())
        if not marker or provision is None:
            continue
        own = provision.own
        stop = _FULL_STOP.search(text, marker.end(), own.end)
        end = stop.end() if stop else own.start + len(own.of(text).rstrip())
        core = Span(marker.end(), max(end, marker.end()))
        listed = bool(provision.children) and _LISTS.search(core.of(text)) is not None
        definiens = Span(core.start, provision.span.start + len(provision.span.of(text).rstrip())) if listed else core
        before = text[own.start : quoted.start()]
        for term in _terms_before(text, own.start, quoted):
            yield Definition(
                term=term.of(text),
                kind="definition",
                span=Span(term.start - 1, definiens.end),
                term_span=term,
                definiens=definiens,
                core=core,
                provision=provision,
                scope=_scope(provision, before),
                form="란",
            )


def _terms_before(text: str, start: int, quoted: re.Match[str]) -> Iterator[Span]:
    """The quoted term and those joined to it before: "A" and "B" mean."""
    place, found = quoted.start(), [Span(*quoted.span(1))]
    for other in reversed(list(_QUOTED.finditer(text, start, place))):
        if not _JOINED.fullmatch(text, other.end(), place):
            break
        found.append(Span(*other.span(1)))
        place = other.start()
    yield from reversed(found)


def _scope(provision: Provision, words: str) -> str | None:
    named = _SCOPE.search(words)
    here: Provision | None = provision
    if not named:
        parent = provision.parent
        named = _SCOPE.search(parent.own_text) if parent is not None and parent.level != "chapter" else None
    if not named:
        return None
    level = _LEVEL_OF[named[1].lower()]
    while here is not None and here.level != level:
        here = here.parent
    return here.locator.format("en") if here is not None else named[0]


def _find_abbreviations(outline: Outline) -> Iterator[Definition]:
    text, body = outline.text, outline.body
    for short in _SHORT.finditer(text, *body):
        quoted = _QUOTED.match(text, short.end())
        provision = outline.at(short.start())
        if quoted is None or provision is None:
            continue
        referent = _referent(text, provision.own.start, short.start())
        yield Definition(
            term=quoted[1],
            kind="abbreviation",
            span=Span(referent.start, quoted.end()),
            term_span=Span(*quoted.span(1)),
            definiens=referent,
            core=referent,
            provision=provision,
            scope=_scope_of_short(provision, text, short, quoted),
            form="이하",
        )


def _scope_of_short(provision: Provision, text: str, short: re.Match[str], quoted: re.Match[str]) -> str | None:
    behind = re.compile(r"\s*in this (?:Article|paragraph|Chapter|Section)").match(text, quoted.end())
    words = (short["scope"] or "") + (behind[0] if behind else "")
    return _scope(provision, words) if words else None


def _referent(text: str, start: int, place: int) -> Span:
    """The noun phrase before the bracket, back to the last clause boundary."""
    opening = text.rfind("(", start, place)
    end = opening if opening > text.rfind(")", start, place) else place
    first = max(start, end - 160)
    boundary = first
    for clause in _CLAUSE.finditer(text, first, end):
        if end - clause.end() > 3:
            boundary = clause.end()
    end = boundary + len(text[boundary:end].rstrip())
    while boundary < end and text[boundary].isspace():
        boundary += 1
    return Span(boundary, end)
