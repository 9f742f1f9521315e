"""A bill beside its bases: what the rules of this family share.

What applies a bill is imported when there is one, so that judging an act does not load it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from legalscan.corpus import Corpus
from legalscan.errors import LocatorError, UsageError
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.language.ko import particle
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

if TYPE_CHECKING:
    from legalscan.amending.consolidation import Consolidation

NO_BASE: Final = Wording(
    "고칠 법령이 주어지지 않아 개정 지시를 맞추어 보지 못했습니다(--base 또는 --corpus)",
    "the statute to be amended was not supplied (--base or --corpus)",
)


def find_consolidations(bill: Statute, corpus: Corpus) -> Iterator[Consolidation]:
    """The bill applied to each statute that it amends and that the corpus has; none for other texts."""
    for base in _bases(bill, corpus):
        done = _consolidated(bill, base)
        if not isinstance(done, str):
            yield done


class Refusal(NamedTuple):
    """An instruction that could not be carried out: why (a code of `amending.refusal`), where it stands in the bill, what it is about, and what is said of it."""

    code: str
    provision: Provision
    span: Span
    subject: str
    message: Wording


def find_refusals(bill: Statute, corpus: Corpus, codes: Collection[str]) -> Iterator[Refusal]:
    """The instructions that were refused for one of some reasons (`amending.refusal`), base by base in reading order."""
    for done in find_consolidations(bill, corpus):
        for row in done.refused:
            if row.code in codes:
                message = Wording(
                    f"「{done.base.title}」{particle(done.base.title, '을', '를')} 고칠 수 없습니다: {row.reason.ko}",
                    f"cannot be carried out on {done.base.title}: {row.reason.en}",
                )
                yield Refusal(row.code, *place_of(bill, row.span), row.words or row.place, message)


def find_unchecked(bill: Statute, corpus: Corpus) -> Iterator[NotChecked]:
    """Instructions that were not understood, and amended statutes that are not at hand or are there in another edition."""
    if not bill.is_amendment:
        return
    from legalscan.amending.consolidation import find_blocks, find_laws

    for block in find_blocks(bill):
        for row in block.unread:
            yield NotChecked(bill.path, " ".join(row.span.of(bill.text).split())[:80], row.reason)
    for law in find_laws(bill):
        if corpus.find(law) is None:
            yield NotChecked(bill.path, law, NO_BASE)
    for base in _bases(bill, corpus):
        done = _consolidated(bill, base)
        if isinstance(done, str):
            yield NotChecked(bill.path, base.title, Wording(f"기준 법령에 적용하지 못했습니다({done})", done))


def place_of(bill: Statute, span: Span) -> tuple[Provision, Span]:
    """The innermost provision of the bill that holds an instruction, and the instruction as far as it lies there."""
    here = bill.outline.at(span.start) or bill.outline.provisions[0]
    while not here.span.holds(span) and here.parent is not None:
        here = here.parent
    start = min(max(span.start, here.span.start), here.span.end)
    return here, Span(start, max(start, min(span.end, here.span.end)))


def named_by_order(finding: Finding, bill: Statute) -> Finding:
    """A finding about an instruction, under the provision of the bill that gives it.

    An outline takes the new text that an instruction carries for provisions of the bill, and the next instruction for their end;
    what stands there belongs to the provision in which the instructions begin. Words and place in the source stay.
    """
    here = bill.outline.at(finding.span.start)
    outer = _giving(bill, here) if here is not None else None
    return finding if outer is None else replace(finding, locator=outer.locator)


def _giving(bill: Statute, here: Provision) -> Provision | None:
    """The provision in which the instructions begin among whose new texts a provision was taken from; None for one of the bill's own."""
    from legalscan.amending.consolidation import find_blocks

    for block in find_blocks(bill):
        carried = [text for order in block.orders for text in order.texts if text is not None]
        around: Provision | None = here
        while around is not None:
            start = around.span.start
            if any(text.start <= start < text.end for text in carried):
                begin = bill.outline.at(block.span.start)
                return bill.outline.provisions[0] if begin is None or begin == here else _giving(bill, begin) or begin
            around = around.parent
    return None


def order_for(done: Consolidation, locator: Locator) -> Span:
    """The instruction that touches a provision of the base; the first one where none names it."""
    for row in done.applied:
        words = row.place.split("의 제목")[0].split(" 제목 외")[0]
        for place in words.split("부터 "):
            try:
                named = Locator.parse(place.removesuffix("까지"))
            except LocatorError:
                continue
            if locator in Locator(named.steps) or Locator(named.steps) in locator:
                return row.span
    return done.applied[0].span


def _bases(bill: Statute, corpus: Corpus) -> tuple[Statute, ...]:
    return _find_bases(bill, corpus) if bill.is_amendment else ()


@lru_cache(maxsize=4)
def _find_bases(bill: Statute, corpus: Corpus) -> tuple[Statute, ...]:
    """Kept for the rules that ask for the same bill one after the other."""
    from legalscan.amending.consolidation import find_laws

    found = [corpus.find(law) for law in find_laws(bill)]
    return tuple(base for base in found if base is not None and base is not bill)


@lru_cache(maxsize=8)
def _consolidated(bill: Statute, base: Statute) -> Consolidation | str:
    from legalscan.amending.consolidation import consolidate

    try:
        return consolidate(bill, base)
    except UsageError as error:
        return str(error)
