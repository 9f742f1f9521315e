"""Slots of a support provision that its words fill: instruments, who receives, what is supported, what for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

from legalscan.analysis.support_clauses import Clause
from legalscan.language import support_slots_ko as slots
from legalscan.language.ko import CHAIN, EMPTY, stems
from legalscan.language.patterns import lazy
from legalscan.span import Span

Passage = tuple[str, Span]
"""Flat words and their place in the text."""
_CLOSE: Final = 40
"""A provision that is so much longer than its clause is read for receivers as a whole as well."""

_SPACES: Final = lazy(r"^[\s_,·ㆍ]+|[\s_,]+$")


def find_instruments(passages: Iterable[Passage], allowed: frozenset[str] | None = None) -> tuple[tuple[str, Span], ...]:
    """What the support is made of, with the first words that say so, in the order of `INSTRUMENTS`; empty for none.

    Args:
        passages: flat words of what is given.
        allowed: instruments that may be meant; all for None.

    >>> words = "창업자금을 융자하거나 비용의 일부를 보조할 수 있다"
    >>> [name for name, _ in find_instruments([(words, Span(0, len(words)))])]
    ['subsidy', 'loan', 'startup']
    """
    rows = list(passages)
    words = "\n".join(flat for flat, _ in rows)
    starts = list(accumulate((len(flat) + 1 for flat, _ in rows), initial=0))
    found = []
    for name, letters, pattern in slots.INSTRUMENTS:
        if (allowed is not None and name not in allowed) or (letters and not any(one in words for one in letters)):
            continue
        match = pattern.search(words)
        if match:
            row = bisect_right(starts, match.start()) - 1
            offset = rows[row][1].start - starts[row]
            found.append((name, Span(offset + match.start(), offset + match.end())))
    return tuple(found)


def given(clause: Clause, beneficiary: Span | None) -> Passage:
    """The words of a clause that say what is given: without its subject, its purpose and who receives."""
    offset = clause.span.start
    words = clause.head + clause.last[-1]
    for span in (clause.body or clause.lender, beneficiary):
        if (
            span is not None
            and offset <= span.start < offset + len(words)
            and not slots.PEOPLE.search(words, span.start - offset, span.end - offset)
        ):
            words = words[: span.start - offset] + "_" * (span.end - span.start) + words[span.end - offset :]
    for aim in slots.PURPOSE.finditer(words):
        if not slots.PURPOSE_NEEDED.match(words, aim.end()):
            begin = max(words.rfind(",", 0, aim.start()), words.rfind(".", 0, aim.start())) + 1
            words = words[:begin] + "_" * (aim.end() - begin) + words[aim.end() :]
    return words, Span(offset, offset + len(words))


def listed_gifts(flat: str, listed: Iterable[Passage]) -> list[Passage]:
    """The items of a list without what they are for; none where the list says who qualifies."""
    rows = list(listed)
    if not rows or slots.REQUIREMENTS.search(flat):
        return []
    found = []
    for words, span in rows:
        start = max(words.rfind(aim) for aim in slots.AIMS)
        start = words.find(" ", start) + 1 if start >= 0 else 0
        found.append((words[start:], Span(span.start + start, span.end)))
    return found


def find_beneficiary(clause: Clause, own: Passage, listed: list[Passage]) -> Span | None:
    """The words that name who receives: marked by 에게 or 에 대하여 first, then by weaker signs, last in the list below.

    Args:
        clause: the clause that gives; its words come first.
        own: the provision's own words.
        listed: the items of its list.
    """
    subject = clause.body or clause.lender
    passages = [(clause.head + clause.last[-1], clause.span)]
    if len(own[0]) > len(clause.head) + _CLOSE:
        passages.append(own)
    for pattern in slots.RECEIVERS:
        for flat, span in passages:
            for found in _received(pattern, flat, span.start):
                if subject is None or not (found.start < subject.end and subject.start < found.end):
                    return found
    everybody = slots.ANYBODY.search(clause.head)
    if everybody:
        return Span(clause.span.start + everybody.start(), clause.span.start + everybody.end())
    for pattern in (slots.RECEIVERS[0], slots.RECEIVERS[-1]):
        for flat, span in listed:
            for found in _received(pattern, flat, span.start):
                return found
    return None


def _received(pattern: re.Pattern[str], flat: str, offset: int) -> Iterator[Span]:
    for mark in pattern.finditer(flat):
        if not _is_person(flat[max(0, mark.start() - 24) : mark.start()]):
            continue
        found = _phrase(flat, _back(flat, mark.start()), mark.start())
        if found is not None and not slots.NO_RECEIVER.search(flat[found.start : found.end]):
            yield Span(offset + found.start, offset + found.end)


def _is_person(words: str) -> bool:
    """Whether words end in a noun of persons or bodies, a plural 등 left out of account."""
    words = words.rstrip("_ ").removesuffix("등").rstrip("_ ")
    if words.endswith("국민경제"):
        return False
    return words.endswith(slots.PERSONS) or slots.PERSON_ELSE.search(words) is not None


def _back(flat: str, end: int, words: int = 13) -> int:
    """The beginning of the words before `end`, so many at most, or the last comma but one of a row."""
    place = end
    for _ in range(words):
        place = flat.rfind(" ", 0, place)
        if place < 0:
            return 0
    return place + 1


def _phrase(flat: str, start: int, end: int, governed: bool = False) -> Span | None:
    """A noun phrase without what belongs to the clause before it; with `governed`, its last noun is a verb with objects."""
    for joint in slots.ARGUMENT.finditer(flat, start, end):
        start = joint.end()
    for joint in slots.OBJECT.finditer(flat, start, end):
        if not governed and not slots.GOVERNED.search(flat, joint.end(), end):
            start = joint.end()
    lead = slots.LEAD.match(flat, start, end)
    start = lead.end() if lead else start
    while end > start and flat[end - 1] in " _,\n":
        end -= 1
    return Span(start, end) if end - start > 0 else None


def find_target(head: str, offset: int, own: frozenset[str], receiver: Span | None = None, amount: Span | None = None) -> Span | None:
    """What is supported, in words more specific than the act's own subject.

    Args:
        head: flat words of the clause up to its last predicate.
        offset: their place.
        own: stems of the act's title.
        receiver: who receives; behind 에게 or 에 대하여 another argument begins.
        amount: how much is given; what it is part of is supported, not the figure.

    >>> head = "소형등대의 관리자에게 제5조에 따른 보수비용의 100분의 50을 "
    >>> span = find_target(head, 0, frozenset(), Span(0, 9), Span(26, 34))
    >>> head[slice(*span)]
    '제5조에 따른 보수비용'
    """
    ends = [mark.start() for mark in slots.NEEDED.finditer(head)]
    object_ = slots.LAST_OBJECT.search(head[-40:])
    if object_:
        ends.append(max(0, len(head) - 40) + object_.start())
    for end in ends:
        start = _back(head, end, 11)
        if amount is not None and start < amount.start - offset < end <= amount.end - offset:
            before = head[: amount.start - offset].rstrip().removesuffix("의")
            end = len(slots.NEED_AT_END.sub("", before))
        given_to = None if receiver is None else slots.GIVEN_TO.match(head, max(0, receiver.end - offset))
        if receiver is not None and given_to is not None and receiver.start - offset < end and start < given_to.end():
            start = min(given_to.end(), end)
        start = max((limit.end() for limit in slots.WITHIN.finditer(head, start, end)), default=start)
        found = _phrase(head, start, end)
        if found is not None and _says_something(head[found.start : found.end], own):
            return Span(offset + found.start, offset + found.end)
    purpose = find_purpose(head, offset)
    if purpose is not None:
        words = head[purpose.start - offset : purpose.end - offset]
        if _says_something(words, own):
            return purpose
    return None


def _says_something(words: str, own: frozenset[str]) -> bool:
    """Whether words name more than the act's own subject and what is done to any subject."""
    if words.strip() in slots.EMPTY_WHAT:
        return False
    return any(
        stem not in EMPTY and stem not in CHAIN and stem not in slots.EMPTY_WHAT and not any(name in stem for name in own)
        for stem in stems(words)
    )


def find_purpose(head: str, offset: int) -> Span | None:
    """The words that say what the support is for (… 을 위하여), or None."""
    for aim in slots.PURPOSE.finditer(head):
        found = _phrase(head, _back(head, aim.start(), 16), aim.start(), governed=True)
        if found is not None:
            return Span(offset + found.start, offset + found.end)
    return None
