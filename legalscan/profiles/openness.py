"""Vagueness and support: what an act leaves to lower law, to effort and to discretion, and what a reader cannot tell from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from legalscan.analysis.support import Support
from legalscan.finding import Wording
from legalscan.profiles.figure import KOREAN_ALONE, NO_SUPPORT, NOTHING, Measured, Place
from legalscan.rules.delegation.density import find_blanket_clauses
from legalscan.span import Span
from legalscan.statute import Statute

_SHOWN: Final = 4


def measure_vagueness(act: Statute) -> Iterator[Measured]:
    """Blanket delegations and all delegations an article, support that is effort alone, and the hollowest definition.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "제3조(등대) 등대의 관리에 필요한 사항은 대통령령으로 정한다.".encode()))
    >>> [(one.key, one.value) for one in measure_vagueness(act)]
    [('blanket', 1.0), ('delegations', 1.0), ('effort', None), ('hollow', None)]
    """
    articles = sum(not article.deleted for article in act.articles)
    if act.language != "ko" or not articles:
        yield Measured("blanket", None, reason=KOREAN_ALONE)
        yield Measured("delegations", None, reason=KOREAN_ALONE)
    else:
        blanket = find_blanket_clauses(act)
        yield Measured(
            "blanket", round(len(blanket) / articles, 3), len(blanket), articles, tuple(Place(c.provision, c.span) for c in blanket)
        )
        kinds = Counter(clause.instrument for clause in act.delegations)
        named = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(_SHOWN))
        rest = len(kinds) - _SHOWN
        told = Wording(f"({named}{f' 외 {rest}가지' if rest > 0 else ''})", f" ({named}{f' and {rest} more kinds' if rest > 0 else ''})")
        places = tuple(Place(clause.provision, clause.span) for clause in act.delegations)
        yield Measured("delegations", round(len(places) / articles, 2), len(places), articles, places, told)
    yield _share(act, "effort", lambda one: one.force == "effort")
    yield _hollow(act)


def _hollow(act: Statute) -> Measured:
    defined = [one for one in act.definitions if one.kind == "definition"]
    if not defined:
        return Measured("hollow", None, reason=Wording("정의가 없습니다", "there is no definition"))
    worst = max(defined, key=lambda one: act.measure(one).score)
    score = round(act.measure(worst).score, 1)
    place = Place(worst.provision, Span(worst.term_span.start, worst.core.end))
    told = Wording(
        f"'{worst.term}'({worst.provision.locator}, {score:g}점)",
        f"“{worst.term}” ({worst.provision.locator.format(act.language)}, {score:g})",
    )
    return Measured("hollow", score, 1, len(defined), (place,), told)


def measure_support(act: Statute) -> Iterator[Measured]:
    """How much of an act is support, and how much of that is skeletal, without a receiver, or discretionary.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "제5조(지원) 국가는 등대를 지원할 수 있다.\\n제6조(등대) 등대는 빛난다.".encode()))
    >>> [(one.key, one.value) for one in measure_support(act)]
    [('supports', 0.5), ('skeletal', 1.0), ('nobody', 1.0), ('discretion', 1.0)]
    """
    live = [article for article in act.articles if not article.deleted]
    holding = {one.provision.article for one in act.support}
    count = sum(article in holding for article in live)
    places = tuple(Place(article, Span(article.node.start, article.node.body)) for article in live if article in holding)
    told = Wording(f"(지원 규정 {len(act.support)}개)", f" ({len(act.support)} support provisions)") if count else NOTHING
    yield Measured("supports", round(count / len(live), 3) if live else None, count, len(live), places, told)
    yield _share(act, "skeletal", lambda one: one.skeletal)
    yield _share(act, "nobody", lambda one: one.beneficiary is None)
    yield _share(act, "discretion", lambda one: one.force == "may")


def _share(act: Statute, key: str, test: Callable[[Support], bool]) -> Measured:
    found = [one for one in act.support if test(one)]
    of = len(act.support)
    places = tuple(Place(one.provision, one.span) for one in found)
    return Measured(key, round(len(found) / of, 3) if of else None, len(found), of, places, reason=None if of else NO_SUPPORT)
