"""Findings: their counts, then rule by rule a card each, the words in their sentence; and what was not checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from legalscan.corpus import Corpus
from legalscan.display.marked import Mark, Piece, plain
from legalscan.display.page import render
from legalscan.display.passages import pieces, sentence
from legalscan.display.words import WORDS
from legalscan.finding import SEVERITIES, Finding
from legalscan.linter import Findings
from legalscan.report.typeset import legal
from legalscan.rules import RULES
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.views import excerpt

_SHOWN: Final = 100
"""So many cards does a view hold."""
_UNCHECKED: Final = 30


class Card(NamedTuple):
    """One finding as it is shown."""

    code: str
    rule: str
    severity: str
    grade: str
    place: str
    statute: str
    pieces: tuple[Piece, ...]
    message: str
    help: str
    proportion: str
    related: tuple[tuple[str, str, str], ...]


def cards_of(findings: Iterable[Finding], acts: dict[str, Statute], language: str) -> list[Card]:
    """A card for each finding; the sentence around the words, where the statute is at hand."""
    titles = _titles(language)
    say = WORDS[language]
    found = []
    for one in findings:
        act = acts.get(one.statute_id)
        shown = _around(act, one) if act is not None else (Piece(legal(excerpt(plain(one.quote), 400)), "quote"),)
        related = tuple(
            (other.locator.format(language), excerpt(plain(other.quote), 160), other.message.in_language(language)) for other in one.related
        )
        found.append(
            Card(
                one.code,
                titles.get(one.code, one.name),
                one.severity,
                say["kinds"][one.severity],
                one.locator.format(language),
                one.statute,
                shown,
                one.message.in_language(language),
                one.help.in_language(language),
                one.proportion.in_language(language) if one.proportion is not None else "",
                related,
            )
        )
    return found


def _titles(language: str) -> dict[str, str]:
    return {rule.code: rule.title.in_language(language) for rule in RULES}


def _around(act: Statute, finding: Finding) -> tuple[Piece, ...]:
    provision = act.outline.at(finding.span.start)
    mark = Mark("quote", finding.span)
    if provision is None or finding.span.end - finding.span.start > 400:
        end = min(finding.span.end, finding.span.start + 400)
        shown = pieces(act.text, Span(finding.span.start, end), (mark,))
        return (*shown, Piece("…")) if end < finding.span.end else shown
    return sentence(provision, finding.span, [mark])


def view_finding(finding: Finding, corpus: Corpus | None, language: str) -> str:
    """One finding as a card, with its statute."""
    return render("cards.html", language, cards=cards_of([finding], {}, language), rest=0, start=0)


def view_findings(found: Findings, corpus: Corpus | None, language: str) -> str:
    """Counts by rule, the findings a report for reading shows, and what was not checked."""
    say = WORDS[language]
    acts = {act.id: act for act in found.statutes}
    shown = [one for one, seen in zip(found.findings, found.shown, strict=True) if seen][:_SHOWN]
    held = Counter(one.code for one in shown)
    counts = Counter(one.code for one in found)
    worst = {code: max((f.severity for f in found if f.code == code), key=SEVERITIES.index) for code in counts}
    codes = sorted(counts, key=lambda code: (-SEVERITIES.index(worst[code]), code))
    cards = cards_of(shown, acts, language)
    titles = _titles(language)
    groups: list[dict[str, Any]] = [
        {
            "code": code,
            "title": titles.get(code, ""),
            "severity": worst[code],
            "grade": say["kinds"][worst[code]],
            "count": counts[code],
            "cards": [card for card in cards if card.code == code],
            "rest": counts[code] - held[code],
        }
        for code in codes
    ]
    totals = Counter(one.severity for one in found)
    unchecked = [(one.what, one.reason.in_language(language)) for one in found.not_checked]
    return render(
        "findings.html",
        language,
        titles=[act.title for act in found.statutes][:5],
        more=max(0, len(found.statutes) - 5),
        totals=[(severity, say["kinds"][severity], totals[severity]) for severity in reversed(SEVERITIES)],
        groups=groups,
        several=len(found.statutes) > 1,
        unchecked=unchecked[:_UNCHECKED],
        unchecked_count=len(unchecked),
    )
