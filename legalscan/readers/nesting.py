"""From marks in reading order to a tree: the one place where provisions are nested."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from legalscan.hierarchy import RANK
from legalscan.outline import Bill, Node, Outline
from legalscan.readers.source import Source
from legalscan.span import Span


class Mark(NamedTuple):
    """Where a unit begins: offsets as in `outline.Node`."""

    level: str
    number: str
    start: int
    heading_start: int
    heading_end: int
    body: int


def nest(marks: Iterable[Mark | tuple[str, str, int, int, int, int]], end: int) -> tuple[Node, ...]:
    """Nest units by the rank of their level; each reaches to the next unit of the same or an outer rank.

    A level may be skipped (an item directly in an article). A 부칙 is never part of the body: it closes everything
    before it. Nothing is refused and nothing lost: the outermost units cover all from the first mark to `end`.

    Args:
        marks: units in reading order, starts strictly ascending.
        end: length of the text.

    Returns:
        The rows in the same order; empty for no marks.
    """
    rank_of = RANK
    opened = list(marks)
    ends = [end] * len(opened)
    parents = [-1] * len(opened)
    stack: list[int] = []
    ranks: list[int] = []
    for index, mark in enumerate(opened):
        rank = rank_of[mark[0]]
        while ranks and ranks[-1] >= rank:
            ends[stack.pop()] = mark[2]
            ranks.pop()
        if stack:
            parents[index] = stack[-1]
        stack.append(index)
        ranks.append(rank)
    return tuple([Node(*mark, close, parent) for mark, close, parent in zip(opened, ends, parents, strict=True)])


def assemble(
    source: Source,
    start: int,
    marks: Iterable[Mark | tuple[str, str, int, int, int, int]],
    *,
    format: str,
    metadata: dict[str, str],
    attachments: tuple[str, ...],
    language: str = "ko",
    end: int | None = None,
    bill: Bill | None = None,
) -> Outline:
    """The outline of a text whose front matter and title end at `start`; words before its first mark become the preamble.

    The statute reaches to `end`; what follows there is the back of a bill.
    """
    rows = list(marks)
    length = len(source.text)
    end = length if end is None else end
    first = rows[0][2] if rows else end
    if source.text[start:first].strip():
        rows.insert(0, ("preamble", "", start, start, start, start))
        first = start
    return Outline(
        text=source.text,
        format=format,
        path=source.path,
        nodes=nest(rows, end),
        front=Span(0, first),
        metadata=metadata,
        attachments=attachments,
        language=language,
        back=Span(end, length) if end < length else None,
        bill=bill,
    )
