"""Moves that could not be made, and what falls with them.

After a refused 제5호를 제6호로 the numbers 5 and 6 are not those that the bill goes on to speak of: an order for either would change another
provision than it means, or be refused for a fault that is not its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from legalscan.amending.placement import numbers_of
from legalscan.amending.refusal import Named, OrderError
from legalscan.analysis.instructions import Instruction
from legalscan.analysis.places import Place
from legalscan.language.ko import instrumental, particle
from legalscan.locator import Step


class Stuck:
    """The addresses, old and new, of moves that were refused."""

    def __init__(self) -> None:
        self._moves: list[tuple[Instruction, frozenset[tuple[Step, ...]]]] = []

    def note(self, instruction: Instruction) -> None:
        """Remember a move that was refused."""
        self._moves.append((instruction, frozenset(_addresses((*instruction.places, *instruction.targets)))))

    def check(self, places: Sequence[Place]) -> None:
        """See that places are not at, or inside, an address that a refused move was to leave or to take.

        Raises:
            OrderError: one is (``follows``).
        """
        for steps in _addresses(places) if self._moves else ():
            for move, addresses in self._moves:
                if any(steps[:depth] in addresses for depth in range(1, len(steps) + 1)):
                    old, new = str(move.places[0]), str(move.targets[0])
                    raise OrderError("follows", Named(old, particle(old, "을", "를")), Named(new, instrumental(new)))


def _addresses(places: Iterable[Place]) -> Iterator[tuple[Step, ...]]:
    """The steps of all units that places name; of a range that cannot be counted its ends."""
    for place in places:
        if place.locator is None:
            continue
        try:
            yield from (one.steps for one in numbers_of(place))
        except OrderError:
            yield from (one.steps for one in (place.locator, place.last) if one is not None)
