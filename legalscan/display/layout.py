"""Boxes in columns, so ordered that lines cross little, and curves between them: plain figures, no drawing yet."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Final, Generic, NamedTuple, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
WIDTH: Final = 1000
HEIGHT: Final = 28
_GAP: Final = 9
_TOP: Final = 30
_SWEEPS: Final = 6
_SIDE: Final = 26
"""How far a line within one column bends out beside it."""


class Place(NamedTuple):
    """Where a box stands: its left upper corner and its width, in units of the picture."""

    x: float
    y: float
    width: float


class Layout(NamedTuple, Generic[_Key]):
    """Places by key, and the height of the whole."""

    places: dict[_Key, Place]
    columns: tuple[int, ...]
    height: int


def lay_out(columns: Sequence[Sequence[_Key]], lines: Sequence[tuple[_Key, _Key]], *, fixed: int = 0) -> Layout[_Key]:
    """Places for boxes in columns from left to right.

    Args:
        columns: keys of boxes; empty columns take no room.
        lines: pairs of keys that are connected; lines within one column do not count.
        fixed: so many columns from the left keep their given order; the others are ordered so that few lines cross.

    >>> made = lay_out([["a", "b"], ["c", "d"]], [("a", "d"), ("b", "c")], fixed=1)
    >>> made.places["c"].y > made.places["d"].y
    True
    """
    filled = [list(column) for column in columns if column]
    near: dict[_Key, list[_Key]] = {}
    for one, other in lines:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
    _uncross(filled, near, fixed)
    count = max(1, len(filled))
    step = WIDTH / count
    wide = step - (70 if count < 5 else 40) if count > 1 else WIDTH / 3
    tallest = max((len(column) for column in filled), default=0)
    height = _TOP + tallest * (HEIGHT + _GAP)
    places: dict[_Key, Place] = {}
    lefts = []
    for number, column in enumerate(filled):
        left = number * (WIDTH - wide) / max(1, count - 1)
        lefts.append(round(left))
        rest = height - _TOP - len(column) * (HEIGHT + _GAP)
        floor = float(_TOP)
        for place, key in enumerate(column):
            wanted = [places[other].y for other in near.get(key, ()) if other in places and places[other].x < left]
            ideal = sum(wanted) / len(wanted) if wanted else floor if number else _TOP + rest / 2 + place * (HEIGHT + _GAP)
            latest = height - (len(column) - place) * (HEIGHT + _GAP)
            top = max(floor, min(ideal, latest))
            places[key] = Place(left, top, wide)
            floor = top + HEIGHT + _GAP
    return Layout(places, tuple(lefts), height + 6)


def _uncross(columns: list[list[_Key]], near: Mapping[_Key, Sequence[_Key]], fixed: int) -> None:
    """Orders each column by where its neighbours stand, to and fro."""
    rank = {key: place / max(1, len(column)) for column in columns for place, key in enumerate(column)}
    for sweep in range(_SWEEPS):
        for column in columns[fixed:] if sweep % 2 == 0 else columns[: fixed - 1 if fixed else None : -1]:
            own = set(column)
            middle = {
                key: sum(rank[other] for other in others) / len(others)
                for key in column
                if (others := [other for other in near.get(key, ()) if other not in own and other in rank])
            }
            column.sort(key=lambda key: middle.get(key, rank[key]))
            rank.update({key: place / max(1, len(column)) for place, key in enumerate(column)})


def curve(source: Place, target: Place, shift: float = 0.0) -> str:
    """A line from one box to another as the path of an SVG; `shift` moves its ends down from the middle of the boxes."""
    start, end = source.y + HEIGHT / 2 + shift, target.y + HEIGHT / 2 + shift
    if source.x < target.x:
        a, b, bend = source.x + source.width, target.x, 1.0
    elif source.x > target.x:
        a, b, bend = source.x, target.x + target.width, -1.0
    else:
        a = source.x + source.width
        return f"M{a:.0f} {start:.1f}C{a + _SIDE:.0f} {start:.1f} {a + _SIDE:.0f} {end:.1f} {a:.0f} {end:.1f}"
    reach = bend * max(30.0, abs(b - a) / 2)
    return f"M{a:.0f} {start:.1f}C{a + reach:.0f} {start:.1f} {b - reach:.0f} {end:.1f} {b:.0f} {end:.1f}"
