"""One definition, citation, delegation, support provision: the sentence in which it stands, and what there is to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from legalscan.analysis.brackets import split_sentences
from legalscan.analysis.citations import Citation
from legalscan.analysis.definitions import Definition
from legalscan.analysis.delegations import Delegation
from legalscan.analysis.support import Support
from legalscan.corpus import Corpus
from legalscan.display.marked import Mark, Piece, plain, tip_of, tips_of
from legalscan.display.page import render
from legalscan.display.words import WORDS
from legalscan.implementations import Implementation
from legalscan.links import Link
from legalscan.outline import Provision
from legalscan.report.typeset import cut, legal
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.support.matrix import INSTRUMENTS
from legalscan.views import excerpt

_AROUND: Final = 1_500
"""So many code points of a sentence are shown; of a longer one what stands around the words."""


def sentence(provision: Provision, span: Span, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """The sentences of a provision that hold some words, with marks."""
    text, own = provision.outline.text, provision.own
    held = [one for one in split_sentences(text, *own) if one.start < span.end and span.start < one.end]
    around = Span(min(held[0].start, span.start), max(held[-1].end, span.end)) if held else span
    if around.end - around.start > _AROUND:
        around = Span(max(around.start, span.start - _AROUND // 2), min(around.end, span.end + _AROUND // 2))
    return pieces(text, around, tuple(marks))


def pieces(text: str, around: Span, marks: tuple[Mark, ...]) -> tuple[Piece, ...]:
    """A stretch of a text, cut where marks begin and end; where they overlap, the shorter one counts."""
    found = []
    for piece in cut(text, around, [(number, mark.span) for number, mark in enumerate(marks)]):
        mark = min((marks[n] for n in piece.marks), key=lambda one: one.span.end - one.span.start) if piece.marks else None
        kind = "note" if piece.note else mark.kind if mark is not None else ""
        found.append(Piece(legal(piece.text), kind, mark.tip if mark else (), mark.hint if mark else ""))
    return tuple(found)


def _card(language: str, provision: Provision, head: str, words: tuple[Piece, ...], **rest: Any) -> str:
    values: dict[str, Any] = {"badges": (), "tips": (), "facts": (), "targets": (), "marked": words, "head": head}
    above = provision.article
    place = provision.locator.format(provision.outline.language)
    heading = above.heading if above is not None else provision.heading
    return render("passage.html", language, place=f"{place} ({plain(heading)})" if heading else place, **{**values, **rest})


def view_definition(definition: Definition, corpus: Corpus | None, language: str) -> str:
    """The term, its definiens with the term's own words marked, and what the definiens adds to these."""
    say, act = WORDS[language], Statute(definition.provision.outline)
    text = act.text
    marks = [Mark("term", definition.term_span)]
    facts = [say["scope"].format(scope=definition.scope)] if definition.scope else []
    if definition.kind == "definition":
        measured = act.measure(definition)
        facts.append(say["tautology"].format(score=measured.score))
        told = {"repeats": measured.repeated, "adds": measured.added, "general": (*measured.chain, *measured.vague)}
        facts += [say[key].format(words=", ".join(words) or say["none"]) for key, words in told.items()]
        for kind, words in (("quote", (*measured.repeated, definition.name)), ("support", measured.added)):
            marks += [Mark(kind, span) for word in dict.fromkeys(words) for span in _places(text, word, definition.definiens)]
    outside = [span for span in act.uses(definition.name) if not definition.span.holds(span)]
    facts.append(say["uses"].format(count=len(outside)))
    shown = pieces(text, Span(definition.span.start, min(definition.span.end, definition.span.start + 2 * _AROUND)), tuple(marks))
    return _card(language, definition.provision, definition.term, shown, badges=[("", say[definition.kind])], facts=facts)


def _places(text: str, word: str, within: Span) -> Iterator[Span]:
    at = text.find(word, *within)
    while at >= 0:
        yield Span(at, at + len(word))
        at = text.find(word, at + len(word), within.end)


def view_citation(citation: Citation, corpus: Corpus | None, language: str) -> str:
    """The sentence that cites, and the words of what is cited, where it stands in the same statute."""
    say, act = WORDS[language], Statute(citation.provision.outline)
    named = str(citation.first) if citation.last is None else f"{citation.first} – {citation.last}"
    head = f"「{citation.law}」 {named}" if citation.law else named
    shown = sentence(citation.provision, citation.span, [Mark("citation", citation.span)])
    return _card(language, citation.provision, head, shown, badges=[("", say["by"][citation.by])], tips=tips_of(act, citation))


def view_link(link: Link, corpus: Corpus | None, language: str) -> str:
    """The sentence that cites, and the words to which it leads, or the reason why there are none."""
    say, citation = WORDS[language], link.citation
    head = f"「{link.title}」 {link.locator}" if link.title else str(link.locator)
    shown = sentence(citation.provision, citation.span, [Mark("citation", citation.span)])
    found = [tip_of(link.target, link.title)] if link.target is not None else []
    badges = [("warning", say["reasons"][link.reason])] if link.reason else []
    return _card(language, citation.provision, head, shown, badges=badges, tips=found)


def view_delegation(delegation: Delegation, corpus: Corpus | None, language: str) -> str:
    """The sentence that delegates, the clause and its matter marked."""
    say = WORDS[language]
    marks = [Mark("delegation", delegation.span), Mark("support", delegation.matter)]
    shown = sentence(delegation.provision, delegation.span, marks)
    badges = [("", say["delegation_kinds"][delegation.kind])] + ([("info", say["power"])] if delegation.power else [])
    matter = excerpt(plain(delegation.matter.of(delegation.provision.outline.text)), 200)
    return _card(language, delegation.provision, delegation.instrument, shown, badges=badges, facts=[f"{say['matter']}: {matter}"])


def view_implementation(found: Implementation, corpus: Corpus | None, language: str) -> str:
    """The delegating sentence, and each provision that takes it up with the words that make the evidence."""
    say, clause = WORDS[language], found.delegation
    shown = sentence(clause.provision, clause.span, [Mark("delegation", clause.span)])
    tone = {"implemented": "good", "inferred": "info", "not-found": "error"}.get(found.status, "warning")
    targets = [
        (
            f"「{one.statute.title}」 {one.provision.locator.format(one.statute.language)}",
            say["evidences"][one.evidence],
            sentence(one.provision, one.span, [Mark("support", one.span)]),
        )
        for one in found.targets
    ]
    badges = [(tone, say["statuses"][found.status]), ("", say["delegation_kinds"][clause.kind])]
    facts = [say["no_decree"]] if found.status == "not-supplied" and not found.lower else []
    return _card(language, clause.provision, clause.instrument, shown, badges=badges, targets=targets, facts=facts)


def name_means(support: Support, language: str) -> str:
    """What the support is made of, in words."""
    names = dict.fromkeys(name for name, _ in support.instruments)
    return ", ".join(INSTRUMENTS[name].in_language(language) if name in INSTRUMENTS else name for name in names)


def view_support(support: Support, corpus: Corpus | None, language: str) -> str:
    """The clause with the words that fill its slots marked, and the slots that nothing fills."""
    say = WORDS[language]
    slots = {"actor": support.actor, "beneficiary": support.beneficiary, "target": support.target, "amount": support.amount}
    slots |= {"amount ": support.budget, "deadline": support.deadline, "procedure": support.procedure_words}
    marks = [Mark("support", span, hint=say["slots"].get(name.strip(), "")) for name, span in slots.items() if span is not None]
    marks += [Mark("delegation", one.span) for one in support.delegated]
    shown = pieces(support.provision.outline.text, support.own, tuple(marks))
    badges = [("", say["support_kinds"][support.force])] + ([("warning", say["skeletal"])] if support.skeletal else [])
    means = name_means(support, language)
    facts = [say["missing"].format(slots=", ".join(say["slots"][slot] for slot in support.missing))] if support.missing else []
    return _card(language, support.provision, means, shown, badges=badges, facts=facts)
