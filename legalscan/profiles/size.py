"""Size: what support costs, and how much of it the act itself fixes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from legalscan.analysis.support import UNSPECIFIED, Support
from legalscan.finding import Wording
from legalscan.profiles.figure import NOTHING, Measured, Place
from legalscan.statute import Statute
from legalscan.support.matrix import INSTRUMENTS

MONEY: Final = frozenset({"subsidy", "loan", "investment", "guarantee", "tax", "fee_relief", "fund", "procurement"})
"""Means that cost public money or revenue."""
_SHOWN: Final = 3


def measure_size(act: Statute) -> Iterator[Measured]:
    """How many provisions promise money, how many fix its size, and how many kinds of means there are.

    >>> from legalscan.statute import read, Source
    >>> words = "제5조(지원) ① 국가는 등대사업자에게 비용의 100분의 30을 보조할 수 있다.\\n② 국가는 등대지기에게 자금을 융자할 수 있다."
    >>> [(one.key, one.count, one.of) for one in measure_size(read(Source("-", words.encode())))]
    [('money', 2, 2), ('sums', 1, 2), ('unsized', 1, 2), ('means', 2, 0)]
    """
    money = [one for one in act.support if any(name in MONEY for name, _ in one.instruments)]
    sized = [one for one in money if one.figure]
    unsized = [one for one in money if one.amount is None]
    budget = sum(one.budget is not None for one in unsized)
    yield Measured("money", len(money), len(money), len(act.support), _clauses(money))
    sums = [Place(one.provision, one.amount) for one in sized if one.amount is not None]
    yield _share("sums", sums, len(money), _quoted(sums))
    noted = Wording(f"(그중 {budget}개는 '예산의 범위'만 적음)", f" ({budget} of them name the budget alone)") if budget else NOTHING
    yield _share("unsized", _clauses(unsized), len(money), noted)
    yield _means(act)


def _means(act: Statute) -> Measured:
    kinds = Counter(name for one in act.support for name in {name for name, _ in one.instruments if name != UNSPECIFIED})
    first = {name: Place(one.provision, span) for one in reversed(act.support) for name, span in reversed(one.instruments)}
    ordered = [name for name, _ in kinds.most_common()]
    named = Wording(
        "(" + ", ".join(f"{INSTRUMENTS[name].ko} {kinds[name]}" for name in ordered) + ")",
        " (" + ", ".join(f"{INSTRUMENTS[name].en} {kinds[name]}" for name in ordered) + ")",
    )
    places = sorted((first[name] for name in ordered), key=lambda place: place.span)
    return Measured("means", len(kinds), len(kinds), 0, tuple(places), named if kinds else NOTHING)


def _quoted(places: Sequence[Place]) -> Wording:
    if not places:
        return NOTHING
    words = list(dict.fromkeys(" ".join(place.span.of(place.provision.outline.text).split()) for place in places))
    more = len(words) - _SHOWN
    named = ", ".join(f"'{word}'" for word in words[:_SHOWN])
    return Wording(f"({named}{f' 외 {more}' if more > 0 else ''})", f" ({named}{f' and {more} more' if more > 0 else ''})")


def _share(key: str, places: Sequence[Place], of: int, detail: Wording) -> Measured:
    value = round(len(places) / of, 3) if of else None
    reason = None if of else Wording("돈이 드는 지원 규정이 없습니다", "there is no support provision with money")
    return Measured(key, value, len(places), of, tuple(places), detail, reason)


def _clauses(supports: Sequence[Support]) -> tuple[Place, ...]:
    return tuple(Place(one.provision, one.span) for one in supports)
