"""Numbers last seen on each level, and whether the next mark continues them."""

from __future__ import annotations

from legalscan.hierarchy import RANK, rank_number


class Numbering:
    """The state of a row of marks while a text is read from its beginning."""

    def __init__(self) -> None:
        self.last: dict[str, tuple[int, ...]] = {}
        self.deepest = 0  # rank of the innermost level in `last`
        self.indent = 0  # of the last 목: a wrapped "다." stands farther left

    def expects(self, level: str, number: str) -> bool:
        """Whether `number` is the first of its level here or follows the last one (5 → 6, 5 → 5의2)."""
        here, last = rank_number(number), self.last.get(level)
        if last is None:
            return here == (1,)
        return here == (last[0] + 1,) or (len(here) == 2 and here[0] == last[0] and here[1] == (*last, 1)[1] + 1)

    def leaps(self, level: str, number: str) -> bool:
        """Whether `number` repeats the last one or skips one or two: odd drafting, not another text."""
        last, here = self.last.get(level), rank_number(number)
        return last is not None and 0 <= here[0] - last[0] <= 2

    def open(self, level: str, number: str) -> None:
        """Note a unit; whatever lies below it starts anew."""
        rank = RANK[level]
        if rank < self.deepest:
            self.last = {name: last for name, last in self.last.items() if RANK[name] <= rank}
        self.deepest = rank
        self.last[level] = rank_number(number)
