"""Slots of a support provision that the decree or rule supplied with its act fills in.

Which provisions of lower law speak of a support provision is decided here alone, by the citations of the act in them
(법 제15조제1항), so that another reading can take the place of `citing` without touching its callers. `find_implementations` asks
another question, what became of a clause: where that names several paragraphs (제1항부터 제5항까지), it counts what any of them is
cited for, which would fill the slots of a paragraph with the figures of its neighbour.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from legalscan.analysis.citations import Citation
from legalscan.analysis.support import Support
from legalscan.analysis.support_amounts import find_amount, find_deadline
from legalscan.analysis.support_clauses import flatten
from legalscan.catalogue import squeeze
from legalscan.corpus import Corpus
from legalscan.language import support_slots_ko as slots
from legalscan.language.patterns import lazy
from legalscan.links import find_cited_statutes
from legalscan.locator import Locator, LocatorRange
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

FILLS: Final = ("amount", "deadline", "procedure")
"""The slots that are looked for in lower law."""
_LISTS: Final = lazy(r"위임|위탁|고유식별|민감정보|재검토|과태료|과징금")
"""Headings of articles that cite nearly every provision of an act, and fill none."""


@dataclass(frozen=True, slots=True)
class Filled:
    """Words of lower law that fill a slot which the act leaves open.

    Attributes:
        slot: one of `FILLS`.
        statute: the decree or rule.
        provision: its paragraph, or its article without paragraphs.
        span: the words, half-open, code points of ``statute.text``.
    """

    slot: str
    statute: Statute
    provision: Provision
    span: Span

    @property
    def words(self) -> str:
        """The words, verbatim, on one line."""
        return " ".join(self.span.of(self.statute.text).split())

    @property
    def figure(self) -> bool:
        """Whether the words hold a figure."""
        return any(letter.isdigit() or letter in "一二三四五六七八九十百" for letter in self.words)


def citing(support: Support, act: Statute, lower: Statute, corpus: Corpus) -> Iterator[Provision]:
    """Provisions of lower law that cite a support provision, or the clause that delegates its details; in reading order.

    A paragraph counts alone; where the first paragraph of an article cites it, so do those after it that refer to that one.
    """
    title = squeeze(act.title)
    wanted = {support.locator, *(one.provision.locator for one in support.delegated)}
    seen: set[int] = set()
    for citation, named in find_cited_statutes(lower, corpus):
        article = citation.provision.article
        if article is not None and _LISTS.search(article.heading):
            continue
        if squeeze(named) == title and any(_names(citation, locator) for locator in wanted):
            for provision in _with_followers(citation.provision):
                if provision.index not in seen:
                    seen.add(provision.index)
                    yield provision


def _names(citation: Citation, wanted: Locator) -> bool:
    first = Locator(citation.first.steps)
    if citation.last is not None and first.steps[:-1] == citation.last.steps[:-1]:
        return wanted in LocatorRange(first, citation.last)
    return wanted == first or first in wanted


def _with_followers(provision: Provision) -> Iterator[Provision]:
    here: Provision | None = provision
    while here is not None and here.level not in ("paragraph", "article"):
        here = here.parent
    if here is None:
        return
    yield here
    article = here.article
    if here.level == "paragraph" and article is not None:
        for sister in article.children:
            if sister.level == "paragraph" and sister.node.start > here.node.start and f"제{here.number}항" in sister.text:
                yield sister


def find_filled(support: Support, act: Statute, corpus: Corpus) -> tuple[Filled, ...]:
    """What the decrees and rules supplied with an act fill in of a support provision; empty for none.

    Args:
        support: a provision of `act`.
        act: the act.
        corpus: the statutes supplied; only those of the act's own family are looked into.

    Returns:
        At most one `Filled` a slot and provision, in the order of the lower statutes and their text. Slots that the act
        fills itself are left out.
    """
    open_ = {
        "amount": not support.figure,
        "deadline": support.deadline is None,
        "procedure": support.procedure != "in-act",
    }
    found: list[Filled] = []
    for lower in corpus.implementing(act):
        for provision in citing(support, act, lower, corpus):
            for slot, span in _slots(lower, provision):
                if open_[slot]:
                    found.append(Filled(slot, lower, provision, span))
    return tuple(found)


def _slots(lower: Statute, provision: Provision) -> Iterator[tuple[str, Span]]:
    units = [one for one in provision.walk() if not one.deleted]
    passages = [(flatten(lower.text, *one.own), one.own) for one in units if one.level != "paragraph" or one == provision]
    amount, _ = find_amount(tuple(passages))
    if amount is not None:
        yield "amount", amount
    deadline = find_deadline(tuple(passages))
    if deadline is not None and slots.SIZED.search(lower.text, max(provision.span.start, deadline.start - 80), deadline.end + 80):
        yield "deadline", deadline
    for flat, span in passages:
        applied = slots.APPLIED.search(flat)
        if applied:
            yield "procedure", Span(span.start + applied.start(), span.start + applied.end())
            return


def is_skeletal(support: Support, filled: tuple[Filled, ...]) -> bool:
    """Whether the provision is skeletal even with what lower law fills in."""
    return support.skeletal and not any(one.slot != "amount" or one.figure for one in filled)
