"""Sizes and times of support: how much, by when."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.language import support_slots_ko as slots
from legalscan.span import Span


def find_amount(spans: tuple[tuple[str, Span], ...]) -> tuple[Span | None, Span | None]:
    """The words that fix a size, and the words that tie it to the budget (예산의 범위에서); None for none.

    A figure that only says who qualifies (10명 이상을 고용하는 기업) is no size; a figure goes before 전부 또는 일부.

    Args:
        spans: flat words with their places, in reading order.

    >>> words = "비용의 100분의 30을 예산의 범위에서 지원할 수 있다"
    >>> amount, budget = find_amount(((words, Span(0, len(words))),))
    >>> amount.of(words), budget.of(words)
    ('100분의 30', '예산의 범위에서')
    """
    amount: Span | None = None
    budget: Span | None = None
    for flat, span in spans:
        if "예산" in flat:
            budget = budget or next((Span(span.start + f.start(), span.start + f.end()) for f in slots.BUDGET.finditer(flat)), None)
        if amount is None:
            amount = next(_figures(flat, span.start), None)
    if amount is None:
        for flat, span in spans:
            found = slots.SHARE.search(flat) if "일부" in flat or "전부" in flat else None
            if found:
                amount = Span(span.start + found.start(), span.start + found.end())
                break
    return amount, budget


def _figures(flat: str, offset: int) -> Iterator[Span]:
    if not slots.COUNTED.search(flat):
        return
    for found in slots.FIGURE.finditer(flat):
        if (slots.THRESHOLD.search(found[0]) and "하" not in found[0] and "내" not in found[0]) or slots.THRESHOLD.match(flat, found.end()):
            if not slots.GIVEN_BEHIND.match(flat, found.end()):
                continue
        elif not slots.SIZED.search(flat, max(0, found.start() - 60), found.end() + 80):
            continue
        yield Span(offset + found.start(), offset + found.end())


def find_deadline(spans: tuple[tuple[str, Span], ...]) -> Span | None:
    """The words that fix a time for the support: within N days, each year, for N years; None for none.

    >>> words = "신청을 받은 날부터 30일 이내에 통보하여야 한다"
    >>> find_deadline(((words, Span(0, len(words))),)).of(words)
    '30일 이내'
    """
    for flat, span in spans:
        for found in slots.TIME.finditer(flat):
            return Span(span.start + found.start(), span.start + found.end())
    return None
