"""The rows of the tree of provisions: what one holds, how many are kept in little room, how one is found by its address.

A corpus keeps thousands of texts at hand only to see whether a provision is there. For these the rows stay packed, and an
address is followed from level to level instead of all addresses being made.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple, overload

from legalscan.hierarchy import CONTAINERS, LEVELS
from legalscan.locator import Step

_LEVELS = (*LEVELS,)


class Node(NamedTuple):
    """One row of the tree, in reading order; all offsets are code points of `Outline.text`.

    ``[start, heading_start)`` is the mark (``##### 제2조 (``), ``[heading_start, heading_end)`` the heading and
    ``[body, end)`` the words with all that lies below; without a heading both heading offsets equal `body`.
    """

    level: str
    number: str
    start: int
    heading_start: int
    heading_end: int
    body: int
    end: int
    parent: int


class PackedNodes(Sequence[Node]):
    """Rows in little room: 25 bytes each and their numbers; a row is made when it is asked for.

    >>> rows = (Node("article", "1", 0, 4, 6, 7, 9, -1), Node("paragraph", "1", 7, 8, 8, 8, 9, 0))
    >>> packed = PackedNodes(rows)
    >>> tuple(packed) == rows, packed[-1].level, packed.indices("article")
    (True, 'paragraph', [0])
    """

    __slots__ = ("_levels", "_numbers", "_offsets", "_parents")

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._levels = bytes(_LEVELS.index(node[0]) for node in nodes)
        self._numbers = [node[1] for node in nodes]
        self._offsets: array[int] = array("I", chain.from_iterable([node[2:7] for node in nodes]))
        self._parents: array[int] = array("i", [node[7] for node in nodes])

    def __len__(self) -> int:
        return len(self._levels)

    @overload
    def __getitem__(self, index: int) -> Node: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Node, ...]: ...
    def __getitem__(self, index: int | slice) -> Node | tuple[Node, ...]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(*index.indices(len(self))))
        index = range(len(self._levels))[index]
        start, heading_start, heading_end, body, end = self._offsets[5 * index : 5 * index + 5]
        level, number = _LEVELS[self._levels[index]], self._numbers[index]
        return Node(level, number, start, heading_start, heading_end, body, end, self._parents[index])

    def indices(self, level: str) -> list[int]:
        """The rows of a level, in order."""
        sought, found = bytes((_LEVELS.index(level),)), []
        place = self._levels.find(sought)
        while place >= 0:
            found.append(place)
            place = self._levels.find(sought, place + 1)
        return found

    def parent(self, index: int) -> int:
        """The row around a row, -1 for an outermost one."""
        return self._parents[index]

    def is_called(self, index: int, level: str, number: str) -> bool:
        """Whether a row has a level and a number."""
        return self._numbers[index] == number and _LEVELS[self._levels[index]] == level

    def __getstate__(self) -> tuple[bytes, str, bytes, bytes]:
        return self._levels, "\n".join(self._numbers), self._offsets.tobytes(), self._parents.tobytes()

    def __setstate__(self, state: tuple[bytes, str, bytes, bytes]) -> None:
        self._levels = state[0]
        self._numbers = state[1].split("\n") if state[0] else []
        self._offsets, self._parents = array("I", state[2]), array("i", state[3])


class Ways:
    """From an address to its row and back, one at a time, in packed rows."""

    def __init__(self, nodes: PackedNodes) -> None:
        self.nodes = nodes

    @cached_property
    def _articles(self) -> dict[tuple[int, str], list[int]]:
        """Articles by their number and the row in whose address theirs stands: articles are numbered through containers."""
        found: dict[tuple[int, str], list[int]] = {}
        for index in self.nodes.indices("article"):
            found.setdefault((self._anchor(index), self.nodes[index].number), []).append(index)
        return found

    @cached_property
    def _outermost(self) -> tuple[int, ...]:
        return tuple(index for index in range(len(self.nodes)) if self.nodes.parent(index) < 0)

    def _anchor(self, index: int) -> int:
        above = self.nodes.parent(index)
        while above >= 0 and self.nodes[above].level in CONTAINERS:
            above = self.nodes.parent(above)
        return above

    def below(self, index: int) -> tuple[int, ...]:
        """The rows directly in a row, in order; for -1 the outermost ones."""
        return self._outermost if index < 0 else tuple(self._children(index))

    def _children(self, index: int) -> Iterator[int]:
        for place in range(index + 1, len(self.nodes)):
            parent = self.nodes.parent(place)
            if parent < index:
                return
            if parent == index:
                yield place

    def find(self, steps: tuple[Step, ...]) -> int | None:
        """The row with an address, or None."""
        here = -1
        for step in steps:
            named = self._named(here, step.level, step.number)
            if len(named) < step.ordinal:
                return None
            here = named[step.ordinal - 1]
        return here

    def steps(self, index: int) -> tuple[Step, ...]:
        """The address of a row."""
        level, number, *_ = self.nodes[index]
        around = self._anchor(index) if level == "article" else self.nodes.parent(index)
        above = () if around < 0 else self.steps(around)
        return (*above, Step(level, number, self._named(around, level, number).index(index) + 1))

    def _named(self, around: int, level: str, number: str) -> list[int]:
        if level == "article":
            return self._articles.get((around, number), [])
        return [place for place in self.below(around) if self.nodes.is_called(place, level, number)]
