"""Two versions of one statute: which provisions changed, came, went or moved, matched by what they say."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from legalscan.catalogue import squeeze as title_key
from legalscan.hierarchy import CONTAINERS
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step
from legalscan.matching import Group, Matching, Unit, is_stub, match, squeeze
from legalscan.outline import Provision
from legalscan.statute import Statute

Kind = Literal["same", "changed", "moved", "moved-and-changed", "added", "deleted"]
KINDS: Final[tuple[Kind, ...]] = ("changed", "moved", "moved-and-changed", "added", "deleted")
"""The kinds that are told, in the order in which they are counted."""
_BILL: Final = lazy(r"(?:(?:일부|전부)개정[가-힣]*)?안(?:\([^()]*\))?$")
_TOKENS: Final = lazy(r"\s+|\w+|[^\w\s]")


def are_different_laws(one: Statute, other: Statute) -> bool:
    """Whether two texts seem to be two laws and not two versions of one: by their law ids, or by their titles where one has none.

    >>> from legalscan.statute import read, Source
    >>> act, bill, decree = (read(Source("-", f"{title}\\n제1조(목적) 등대를 돌본다.".encode())) for title in ("등대법", "등대법안", "등대법 시행령"))
    >>> are_different_laws(act, bill), are_different_laws(act, decree)
    (False, True)
    """
    ids = [act.outline.metadata.get("법령ID", "") for act in (one, other)]
    if all(ids):
        return ids[0] != ids[1]
    titles = [_BILL.sub("", title_key(act.title)) for act in (one, other)]
    return all(act.outline.metadata.get("제목") for act in (one, other)) and titles[0] != titles[1]


class Change(NamedTuple):
    """What became of one provision: of its heading and its own words, not of the provisions below it.

    Attributes:
        kind: ``same``, ``changed``, ``moved`` (its number or place alone), ``moved-and-changed``, ``added`` or ``deleted``. A
            provision that only shares the move of the provision around it is the ``same``.
        old: the provision in the earlier version; None for an added one.
        new: the provision in the later version; for a deleted one the stub (삭제) that stays, or None.
        carried: whether it only came or went with the provision around it.
    """

    kind: Kind
    old: Provision | None
    new: Provision | None
    carried: bool = False


@dataclass(frozen=True)
class Comparison:
    """Two versions side by side.

    Attributes:
        old: the earlier version.
        new: the later one.
        changes: what became of every provision outside the 부칙, in the order of the later version, deleted ones where they
            stood. A provision whose words went to two places stands twice.
    """

    old: Statute
    new: Statute
    changes: tuple[Change, ...]

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes that are told one by one: neither those that stayed nor those that came or went with the provision around them."""
        return tuple(change for change in self.changes if change.kind != "same" and not change.carried)

    @property
    def counts(self) -> dict[Kind, int]:
        """How many of the told changes there are of each kind, in the order of `KINDS`."""
        met = Counter(change.kind for change in self.told)
        return {kind: met[kind] for kind in KINDS}

    @cached_property
    def versions(self) -> dict[Provision, Provision]:
        """For each provision of the later text that has an earlier version: that version."""
        return {c.new: c.old for c in self.changes if c.old is not None and c.new is not None and c.kind != "deleted"}


def compare(old: Statute, new: Statute) -> Comparison:
    """Compare two versions of a statute, 부칙 left out: each version has its own.

    Args:
        old: the earlier version.
        new: the later version, whole (an amending bill shows single provisions and is no version).

    >>> from legalscan.statute import read, Source
    >>> one = read(Source("-", "제1조(불빛) ① 등대는 밤에 빛난다.\\n② 등대는 낮에 쉰다.\\n제2조(탑) 탑은 높다.".encode()))
    >>> two = read(Source("-", "제1조(불빛) ① 배는 늘 간다.\\n② 등대는 밤에 빛난다.\\n③ 등대는 낮에 쉬지 않는다.\\n제3조(탑) 탑은 높다.".encode()))
    >>> for change in compare(one, two).told:
    ...     print(change.kind, change.old and str(change.old.locator), change.new and str(change.new.locator))
    added None 제1조제1항
    moved 제1조제1항 제1조제2항
    moved-and-changed 제1조제2항 제1조제3항
    moved 제2조 제3조
    """
    return Comparison(old, new, tuple(_tell(match(old, new))))


def spell(old: str, new: str) -> list[tuple[str, str, bool]]:
    """The words of two versions in step: stretches of the old, of the new, and whether they are the same.

    >>> spell("등대는 밤에 빛난다", "등대는 늘 빛난다")
    [('등대는 ', '등대는 ', True), ('밤에', '늘', False), (' 빛난다', ' 빛난다', True)]
    """
    one, other = _TOKENS.findall(old), _TOKENS.findall(new)
    steps: list[tuple[str, str, bool]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        words, others, same = "".join(one[a:b]), "".join(other[c:d]), tag == "equal"
        if same and not words.strip() and steps:
            same = steps[-1][2]  # a blank between two changes belongs to them
        if steps and steps[-1][2] == same:
            before = steps.pop()
            words, others = before[0] + words, before[1] + others
        steps.append((words, others, same))
    return steps


class _Rows:
    """Changes as they are found: what is said twice about one pair of provisions is one change."""

    def __init__(self) -> None:
        self._flags: dict[tuple[Provision | None, Provision | None], tuple[bool, bool]] = {}

    def add(self, old: Provision | None, new: Provision | None, *, moved: bool = False, changed: bool = False) -> None:
        before = self._flags.get((old, new), (False, False))
        self._flags[old, new] = (before[0] or moved, before[1] or changed)

    def changes(self) -> Iterator[Change]:
        for (old, new), (moved, changed) in self._flags.items():
            kind: Kind = "added" if old is None else "deleted" if new is None else _KINDS[moved, changed]
            yield Change(kind, old, new)


_KINDS: Final[dict[tuple[bool, bool], Kind]] = {
    (False, False): "same",
    (False, True): "changed",
    (True, False): "moved",
    (True, True): "moved-and-changed",
}


def _tell(matching: Matching) -> list[Change]:
    rows = _Rows()
    for first, second in matching.groups:
        one, other = first.head, second.head
        rows.add(one, other, moved=one.locator != other.locator, changed=squeeze(one.heading) != squeeze(other.heading))
    homes = _homes(matching)
    for unit, later in matching.units:
        rows.add(unit.provision, later.provision, moved=_moved(unit, later, homes), changed=unit.key != later.key)
    found = {unit.provision for pair in matching.units for unit in pair}
    worded = {unit.provision for group in (*matching.before, *matching.after) for unit in group.units if unit.key}
    heads = {first.head: second.head for first, second in matching.groups}
    for provision in _left(matching.before, found):
        if provision in heads:  # the article stays; words that it had by itself are gone
            rows.add(provision, heads[provision], changed=provision in worded)
        else:
            rows.add(provision, None)
    heads = {second: first for first, second in heads.items()}
    for provision in _left(matching.after, found):
        if provision in heads:
            rows.add(heads[provision], provision, changed=provision in worded)
        else:
            rows.add(None, provision)
    return _carry(_order(list(rows.changes()), matching.stubs))


def _left(groups: tuple[Group, ...], found: set[Provision]) -> Iterator[Provision]:
    """Provisions whose own words were not found in the other version, and articles without words of their own."""
    for group in groups:
        if not is_stub(group.head) and all(unit.provision != group.head for unit in group.units):
            yield group.head
        yield from (unit.provision for unit in group.units if unit.provision not in found)


_Place = tuple[int, tuple[Step, ...]]


def _homes(matching: Matching) -> dict[_Place, _Place]:
    """Where the inside of each article and of each unit is found in the later version."""
    homes: dict[_Place, _Place] = {(one.number, ()): (other.number, ()) for one, other in matching.groups}
    return homes | {(one.group, one.place): (other.group, other.place) for one, other in matching.units}


def _moved(one: Unit, other: Unit, homes: dict[_Place, _Place]) -> bool:
    if one.provision.level != other.provision.level or one.place[-1] != other.place[-1]:
        return True
    return homes.get((one.group, one.place[:-1])) != (other.group, other.place[:-1])


def _order(changes: list[Change], stubs: dict[Locator, Provision]) -> list[Change]:
    """Changes in the order of the later version; a deleted provision stands at its stub, or behind what it followed."""
    articles = {
        change.old: change.new for change in changes if change.old and change.new and {change.old.level, change.new.level} == {"article"}
    }
    places = {
        change.old: change.new.index
        for change in changes
        if change.old and change.new and (change.old.article is None or articles.get(change.old.article) == change.new.article)
    }
    behind, last = {}, -1
    for old in sorted((change.old for change in changes if change.old), key=lambda provision: provision.index):
        stub = stubs.get(old.locator) if old not in places else None
        last = behind[old] = stub.index if stub else places.get(old, last)
    ordered: list[tuple[tuple[int, int], Change]] = []
    for change in changes:
        if change.kind == "deleted" and change.old:
            ordered.append(((behind[change.old], 1 + change.old.index), change._replace(new=stubs.get(change.old.locator))))
        elif change.new:
            ordered.append(((change.new.index, 0), change))
    return [change for _, change in sorted(ordered, key=lambda row: row[0])]


def _carry(changes: list[Change]) -> list[Change]:
    """The changes, those marked that only came or went with the provision around them (a chapter does not carry its articles)."""
    came = {change.new for change in changes if change.kind == "added"}
    went = {change.old for change in changes if change.kind == "deleted"}

    def carried(change: Change) -> bool:
        own, others = (change.new, came) if change.kind == "added" else (change.old, went)
        parent = own.parent if own and change.kind in ("added", "deleted") else None
        return parent is not None and parent.level not in CONTAINERS and parent in others

    return [change._replace(carried=carried(change)) for change in changes]
