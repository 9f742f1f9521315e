"""The addresses nearest to one that a text does not have, for those who asked for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from legalscan.hierarchy import rank_number
from legalscan.locator import Locator


def name_nearest(locators: Sequence[Locator], wanted: Locator, language: str = "ko") -> str:
    """Words in brackets, with a space before them, to put behind what says that an address is missing; empty where nothing is near.

    Args:
        locators: the addresses of a text, in reading order.
        wanted: an address that is not among them.
        language: ``ko`` or ``en``, in which addresses are written.

    >>> own = [Locator.parse(words) for words in ("제1조", "제2조", "제2조제1항", "제2조제1항제3호", "제4조")]
    >>> name_nearest(own, Locator.parse("제2조제3호")), name_nearest(own, Locator.parse("제3조"))
    (' (did you mean 제2조제1항제3호?)', ' (the nearest: 제2조, 제4조; it has 3 on this level)')
    """
    alike = [one for one in locators if _is_alike(one, wanted)][:3]
    if alike:
        return f" (did you mean {', '.join(one.format(language) for one in alike)}?)"
    for depth in range(len(wanted.steps) - 1, -1, -1):
        level, above = wanted.steps[depth].level, wanted.steps[:depth]
        sisters = [one for one in locators if one.steps[:-1] == above and one.steps[-1].level == level]
        if sisters:
            sisters.sort(key=lambda one: rank_number(one.steps[-1].number))
            place = bisect_left([rank_number(one.steps[-1].number) for one in sisters], rank_number(wanted.steps[depth].number))
            near = sisters[max(0, place - 1) : place + 1]
            return f" (the nearest: {', '.join(one.format(language) for one in near)}; it has {len(sisters)} on this level)"
        if level != "article" and any(one.steps == above for one in locators):
            return f" ({Locator(above).format(language)} has no parts of this kind)"
    return ""


def _is_alike(found: Locator, wanted: Locator) -> bool:
    """Whether an address differs from the wanted one by its 부칙, or by the paragraph that was left out."""
    if wanted.steps[0].level == "supplement":
        return found.steps[0].level == "supplement" and [step[:2] for step in found.steps[1:]] == [step[:2] for step in wanted.steps[1:]]
    return len(found.steps) == len(wanted.steps) + 1 and found.steps[0] == wanted.steps[0] and found.steps[-1] == wanted.steps[-1]
