"""How an act's support as a whole compares with that of the nation's acts, for the proportion of a finding about one provision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from legalscan.analysis.support import Support
from legalscan.finding import Wording
from legalscan.nation import FEWEST, proportion
from legalscan.statute import Statute

Figure = Literal["skeletal", "effort", "waiting"]
_LEAST: Final = 3
"""A share of fewer support provisions says nothing."""
_TESTS: Final[dict[Figure, tuple[Callable[[Support], bool], Wording]]] = {
    "skeletal": (
        lambda one: one.skeletal,
        Wording(
            "이 법률의 지원 규정 {of}개 가운데 뼈대뿐인 것이 {count}개이고", "{count} of {of} support provisions of the act are skeletal"
        ),
    ),
    "effort": (
        lambda one: one.force == "effort",
        Wording(
            "이 법률의 지원 규정 {of}개 가운데 노력ㆍ시책에 그친 것이 {count}개이고",
            "{count} of {of} support provisions of the act are effort alone",
        ),
    ),
    "waiting": (
        lambda one: bool(one.delegated),
        Wording(
            "이 법률의 지원 규정 {of}개 가운데 하위법령을 기다리는 것이 {count}개이고",
            "{count} of {of} support provisions of the act wait for lower law",
        ),
    ),
}


def act_proportion(act: Statute, figure: Figure) -> Wording | None:
    """The share of an act's support provisions of one sort, and where that stands among the nation's acts.

    The figures are those of `legalscan profile`. None for texts that are not compared: lower law, amending bills, other
    languages than Korean, few articles, few support provisions.
    """
    if act.language != "ko" or act.is_subordinate or act.is_amendment or act.kind not in ("법률", "법"):
        return None
    of = len(act.support)
    if of < _LEAST or sum(not article.deleted for article in act.articles) < FEWEST:
        return None
    test, words = _TESTS[figure]
    count = sum(1 for one in act.support if test(one))
    nation = proportion(figure, round(count / of, 3))
    if nation is None:
        return None
    return Wording(f"{words.ko.format(of=of, count=count)} {nation.ko}", f"{words.en.format(of=of, count=count)}; {nation.en}")
