"""A statute as a tree that can be changed, written back verbatim where nothing was changed.

The tree is private to one consolidation: it is built from an outline, changed, written out and thrown away.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.amending.dialect import Dialect
from legalscan.hierarchy import CONTAINERS, RANK, rank_number
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step
from legalscan.outline import Outline, Provision

_DELETED: Final = lazy(r"\s*삭\s?제\s*(?:<[^>]*>)?\s*\.?\s*")


class Unit:
    """One unit: ``mark + heading + close + join + words + tail``, then what lies below it.

    Attributes:
        level, number: as in the outline.
        mark: what stands before the heading, or before the words where there is none.
        heading: the heading without brackets.
        close: what closes the heading, with its amendment notes.
        join: white space between the heading and the words.
        words: its own words, without outer white space.
        tail: white space behind them.
        below: the units in it, in order.
        above: the unit around it.
        origin: the address that it had in the base; None for a unit that the bill wrote.
        follower: the unit behind it in the base, to tell whether its tail still stands before the same neighbour.
        fresh: whether its mark or its words must be written anew.
    """

    __slots__ = ("above", "below", "close", "follower", "fresh", "heading", "join", "level", "mark", "number", "origin", "tail", "words")

    def __init__(self, level: str, number: str, words: str = "", heading: str = "") -> None:
        self.level, self.number, self.words, self.heading = level, number, words, heading
        self.mark = self.close = self.join = self.tail = ""
        self.below: list[Unit] = []
        self.above: Unit | None = None
        self.origin: Locator | None = None
        self.follower: Unit | None = None
        self.fresh = True

    @property
    def deleted(self) -> bool:
        """Whether nothing is left of it but the word 삭제."""
        if self.level in CONTAINERS:
            return _DELETED.fullmatch(self.heading) is not None
        return not self.below and _DELETED.fullmatch(self.words) is not None

    @property
    def written(self) -> bool:
        """Whether the bill itself wrote it or a unit around it."""
        here: Unit | None = self
        while here is not None and here.level != "":
            if here.origin is None:
                return True
            here = here.above
        return False

    @property
    def locator(self) -> Locator:
        """Its present address."""
        steps: list[Step] = []
        here: Unit | None = self
        while here is not None and here.level != "":
            if not (self.article is not None and here.level in CONTAINERS):
                steps.append(Step(here.level, here.number))
            here = here.above
        return Locator(tuple(reversed(steps)))

    @property
    def article(self) -> Unit | None:
        """The article it is or lies in."""
        here: Unit | None = self
        while here is not None and here.level != "article":
            here = here.above
        return here

    def walk(self) -> Iterator[Unit]:
        """Itself and all below, in reading order."""
        yield self
        for unit in self.below:
            yield from unit.walk()

    def adopt(self, unit: Unit, place: int) -> None:
        """Put a unit below this one, at a place among its units."""
        unit.above = self
        self.below.insert(place, unit)

    def detach(self) -> None:
        """Take it out of the tree, with all below it."""
        assert self.above is not None
        self.above.below.remove(self)
        self.above = None


def grow(outline: Outline) -> Unit:
    """The tree of an outline; its root bears what stands before the units as words, and what stands behind them as tail.

    >>> from legalscan.readers import read, Source
    >>> outline = read(Source("-", "제1조(빛) ① 갑이다.\\n  1. 을\\n② 병이다.\\n부칙\\n이 법은 …".encode()))
    >>> write(grow(outline), Dialect(outline.format)) == outline.text
    True
    """
    root = Unit("", "", outline.text[: outline.front.end])
    root.fresh = False
    units = [_unit(provision) for provision in outline.provisions]
    for index, unit in enumerate(units):
        above = outline.nodes[index].parent
        parent = units[above] if above >= 0 else root
        parent.adopt(unit, len(parent.below))
        unit.follower = units[index + 1] if index + 1 < len(units) else None
    if outline.nodes:
        root.tail = outline.text[max(node.end for node in outline.nodes) :]
    return root


def _unit(provision: Provision) -> Unit:
    text, node = provision.outline.text, provision.node
    unit = Unit(provision.level, provision.number)
    unit.mark = text[node.start : node.heading_start]
    unit.heading = text[node.heading_start : node.heading_end]
    behind = text[node.heading_end : node.body]
    unit.close = behind.rstrip()
    own = provision.own.of(text)
    unit.words = own.strip()
    spaces = behind[len(unit.close) :]
    if unit.words:
        unit.join = spaces + own[: len(own) - len(own.lstrip())]
        unit.tail = own[len(own.rstrip()) :]
    else:
        unit.tail = spaces + own
    unit.origin = provision.locator
    unit.fresh = False
    return unit


def write(root: Unit, dialect: Dialect) -> str:
    """The text of a tree: untouched units verbatim, the others as the dialect has them."""
    units = [unit for unit in root.walk() if unit is not root]
    pieces = [root.words]
    for place, unit in enumerate(units):
        following = units[place + 1] if place + 1 < len(units) else None
        if unit.fresh:
            mark, close, join = dialect.mark(unit.level, unit.number, unit.heading)
            unit.mark, unit.close, unit.join = mark, close, join if unit.words else ""
        kept = not unit.fresh and unit.follower is following and not (following is not None and following.fresh)
        tail = unit.tail if kept else dialect.gap(unit.level, following.level if following else "", bool(unit.words or not unit.heading))
        pieces += [unit.mark, unit.heading, unit.close, unit.join, unit.words, tail]
    return "".join([*pieces, root.tail])


def children(unit: Unit, level: str) -> list[Unit]:
    """The units of a level directly below one, in order."""
    return [one for one in unit.below if one.level == level]


def articles(root: Unit) -> list[Unit]:
    """The articles of the body, in reading order."""
    found: list[Unit] = []
    for unit in root.below:
        if unit.level == "article":
            found.append(unit)
        elif unit.level in CONTAINERS:
            found += articles(unit)
    return found


def containers(root: Unit) -> list[Unit]:
    """Chapters and their kin in the body, in reading order."""
    return [unit for top in root.below if top.level in CONTAINERS for unit in top.walk() if unit.level in CONTAINERS]


def settle(parent: Unit, unit: Unit) -> None:
    """Put a unit among its sisters by its number: behind the last one that comes before it."""
    rank = rank_number(unit.number)
    place = 0
    for index, other in enumerate(parent.below):
        if other.level == "preamble" or (other.level == unit.level and rank_number(other.number) < rank):
            place = index + 1
    if place == 0 and not any(other.level == unit.level for other in parent.below):
        place = len(parent.below) if RANK[unit.level] > RANK["article"] else place
    parent.adopt(unit, place)


def settle_article(root: Unit, unit: Unit, locator: Locator | None = None) -> None:
    """Put an article where the one stood that bore its number, or behind the last one that comes before it, in the same chapter.

    Args:
        root: the tree.
        unit: the article.
        locator: the address that another article may have left.
    """
    rank = rank_number(unit.number)
    row = articles(root)
    left = next((one for one in row if locator is not None and one.origin == locator), None)
    if left is not None and left.above is not None:
        index = row.index(left)
        if rank_number(left.number) > rank and (not index or rank_number(row[index - 1].number) < rank):
            left.above.adopt(unit, left.above.below.index(left))
            return
    before = [one for one in articles(root) if rank_number(one.number) < rank]
    if before:
        last = max(before, key=lambda one: rank_number(one.number))
        assert last.above is not None
        last.above.adopt(unit, last.above.below.index(last) + 1)
        return
    rest = articles(root)
    if rest:
        assert rest[0].above is not None
        rest[0].above.adopt(unit, rest[0].above.below.index(rest[0]))
        return
    bodies = [index for index, one in enumerate(root.below) if one.level not in ("supplement", "annex")]
    root.adopt(unit, bodies[-1] + 1 if bodies else 0)
