"""Cells of tables on a page, and which of them a letter stands in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from legalscan.origins import Box

Grid = list[list[Box | None]]
"""Rows of cells; None where a cell is covered by its neighbour."""
_TALL: Final = 40.0
_SAME: Final = 2.0


def find_cell(grids: Sequence[Grid], x: float, y: float) -> tuple[int, int, int] | None:
    """Grid, row and column of the cell around a point, or None outside all tables.

    >>> find_cell([[[(0, 0, 10, 10), (10, 0, 20, 10)]]], 15, 5)
    (0, 0, 1)
    """
    for number, grid in enumerate(grids):
        for row, cells in enumerate(grid):
            for column, cell in enumerate(cells):
                if cell and cell[0] <= x < cell[2] and cell[1] <= y < cell[3]:
                    return number, row, column
    return None


def open_sided(rules: Sequence[Box], bars: Sequence[Box], covered: Sequence[Box], width: float) -> list[Grid]:
    """Tables without side rules, as Korean tables are often drawn: columns parted by vertical rules that no closed table covers.

    Args:
        rules: vertical rules of the page.
        bars: horizontal rules; those that cross a column's rule part its rows.
        covered: boxes of the tables already found.
        width: of the page; the outermost columns reach to its edges.

    Returns:
        One grid for each group of rules side by side.

    >>> open_sided([(50, 10, 50, 90)], [(5, 30, 95, 30)], [], 100)
    [[[(0.0, 10, 50.0, 30.0), (50.0, 10, 100, 30.0)], [(0.0, 30.0, 50.0, 90), (50.0, 30.0, 100, 90)]]]
    """
    free = [rule for rule in rules if rule[3] - rule[1] >= _TALL and not any(_within(rule, box) for box in covered)]
    grids: list[Grid] = []
    for group in _side_by_side(sorted(free, key=lambda rule: rule[1])):
        top, bottom = min(rule[1] for rule in group), max(rule[3] for rule in group)
        columns = _edges(0.0, [(rule[0] + rule[2]) / 2 for rule in group], width)
        crossing = [bar for bar in bars if bar[0] < columns[1] < bar[2] and top < (bar[1] + bar[3]) / 2 < bottom]
        rows = _edges(top, [(bar[1] + bar[3]) / 2 for bar in crossing], bottom)
        grids.append([[(left, above, right, below) for left, right in pairwise(columns)] for above, below in pairwise(rows)])
    return grids


def _edges(first: float, between: Sequence[float], last: float) -> list[float]:
    """Places in order, those that nearly meet counted once."""
    edges = [first]
    for place in sorted(between):
        if place - edges[-1] > _SAME and last - place > _SAME:
            edges.append(place)
    return [*edges, last]


def _within(rule: Box, box: Box) -> bool:
    return box[0] - _SAME <= rule[0] <= box[2] + _SAME and box[1] - _SAME <= (rule[1] + rule[3]) / 2 <= box[3] + _SAME


def _side_by_side(rules: list[Box]) -> list[list[Box]]:
    groups: list[list[Box]] = []
    bottom = -1.0
    for rule in rules:
        if groups and rule[1] <= bottom + _SAME:
            groups[-1].append(rule)
        else:
            groups.append([rule])
        bottom = max(bottom, rule[3]) if len(groups[-1]) > 1 else rule[3]
    return groups
