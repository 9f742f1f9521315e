"""What the decrees and rules supplied with an act tell of its profile: how deep delegation goes, and what was left unmade."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Wording
from legalscan.implementations import Implementation, find_implementations
from legalscan.outline import Provision
from legalscan.profiles.figure import NOTHING, Measured, Place
from legalscan.statute import Statute

_ABSENT: Final = Wording(
    "시행령ㆍ시행규칙이 함께 제출되지 않아 보지 못했습니다",
    "no decree or rule was supplied, so it was not looked into",
)
_UNMADE: Final = frozenset({"pending", "not-found"})
"""Statuses of a clause for which nothing was found; what is unclear is none of them."""
_EXECUTIVE: Final = ("대통령령", "총리령", "부령")


def measure_lower_law(act: Statute, corpus: Corpus) -> Iterator[Measured]:
    """The depth of delegation and the delegations for which nothing was found, where lower texts are at hand.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제3조(점검) 대통령령으로 정하는 자는 점검한다.".encode()))
    >>> decree = read(Source("-", '등대법 시행령\\n제2조(점검) 법 제3조에서 "대통령령으로 정하는 자"란 등대장을 말한다.'.encode()))
    >>> [(one.key, one.value) for one in measure_lower_law(act, Corpus([act, decree]))]
    [('unmade', 0.0), ('depth', 1)]
    """
    lower = corpus.implementing(act)
    if not lower:
        yield Measured("unmade", None, reason=_ABSENT)
        yield Measured("depth", None, reason=_ABSENT)
        return
    found = find_implementations(act, corpus)
    due = [one for one in found if one.delegation.instrument.endswith(_EXECUTIVE) and one.status != "not-supplied"]
    unmade = [one for one in due if one.status in _UNMADE]
    places = tuple(Place(one.delegation.provision, one.delegation.span) for one in unmade)
    value = round(len(unmade) / len(due), 3) if due else None
    none = (
        None
        if due
        else Wording("함께 본 하위법령의 종류에 맡긴 위임이 없습니다", "nothing is delegated to the kinds of lower texts supplied")
    )
    later, unclear = (sum(one.status == status for one in due) for status in ("pending", "unclear"))
    ko = [f"그중 {later}곳은 하위법령이 만들어진 뒤에 시행된 것"] if later else []
    en = [f"{later} of them entered into force after the lower text was made"] if later else []
    if unclear:
        ko.append(f"그 밖에 {unclear}곳은 받았는지 분명하지 않음")
        en.append(f"for {unclear} others it is unclear")
    told = Wording(f"({'; '.join(ko)})", f" ({'; '.join(en)})") if ko else NOTHING
    yield Measured("unmade", value, len(unmade), len(due), places, told, none)
    yield _depth(act, found, corpus)


def _depth(act: Statute, found: tuple[Implementation, ...], corpus: Corpus) -> Measured:
    """The longest way down: the act's clause, what carries it out, and what that delegates on."""
    if not found:
        return Measured("depth", 0)
    descent = _Descent(corpus)
    ways = [descent.way(one, frozenset()) for one in found]
    longest = max(ways, key=len)
    clauses = [step.delegation for step in longest]
    named = [f"{_kind(clause.provision.outline.metadata.get('제목', ''), act)}{clause.provision.locator}" for clause in clauses]
    told = f"({' → '.join((*named, clauses[-1].instrument))})"
    return Measured("depth", len(longest), len(longest), 0, (Place(clauses[0].provision, clauses[0].span),), Wording(told, f" {told}"))


class _Descent:
    """Follows clauses down through lower texts; what was found for each text is kept."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.known: dict[int, dict[int, list[Implementation]]] = {}

    def way(self, one: Implementation, passed: frozenset[Provision]) -> list[Implementation]:
        """The longest row of clauses that begins with one: each the clause of a provision that carries out the one before it."""
        longest: list[Implementation] = []
        for target in one.targets:
            clauses = self._clauses(target.statute)
            for part in target.provision.walk() if clauses else ():
                for below in clauses.get(part.index, ()):
                    if part not in passed:
                        longest = max(longest, self.way(below, passed | {part}), key=len)
        return [one, *longest]

    def _clauses(self, text: Statute) -> dict[int, list[Implementation]]:
        if id(text) not in self.known:
            rows: dict[int, list[Implementation]] = {}
            for one in find_implementations(text, self.corpus):
                rows.setdefault(one.delegation.provision.index, []).append(one)
            self.known[id(text)] = rows
        return self.known[id(text)]


def _kind(title: str, act: Statute) -> str:
    return "" if title == act.title else "시행규칙 " if title.endswith("규칙") else "시행령 "
