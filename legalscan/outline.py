"""What was read: one text, verbatim, and the tree of provisions in it.

The tree is kept as rows (`Node`), so that reading a national corpus stays cheap and an outline pickles small; a
`Provision` is a row seen together with the text it stands in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from legalscan.errors import LocatorError
from legalscan.hierarchy import CONTAINERS, rank_number
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step
from legalscan.nearest import name_nearest
from legalscan.nodes import Node as Node
from legalscan.nodes import PackedNodes, Ways
from legalscan.origins import ITSELF, Box, Origin, Origins
from legalscan.span import Span
from legalscan.views import excerpt, view_html

_DELETED: Final = lazy(r"\s*(?:삭\s?제|Deleted\.?)\s*(?:<[^>]*>)?\s*\.?\s*", re.I)


class Part(NamedTuple):
    """One part of a bill: its kind (`language.bill.KINDS`) and its words without the heading; parts may lie in one another."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Bill:
    """The shape of a bill around its enacting text.

    Attributes:
        kind: ``new`` act, full ``revision``, ``amendment`` of single provisions or ``repeal``.
        parts: what was recognised, in reading order; spans are half-open, code points of `Outline.text`.
    """

    kind: str
    parts: tuple[Part, ...]

    def part(self, kind: str) -> Part | None:
        """The first part of a kind, or None."""
        return next((part for part in self.parts if part.kind == kind), None)


class Note(NamedTuple):
    """A footnote or endnote: the code point of the text behind which it is called, and its words."""

    at: int
    words: str


class Caveat(NamedTuple):
    """Something to know about a reading: what it is (`caveats.WORDS`), how often, and where (pages), as words."""

    kind: str
    times: int
    where: str = ""


@dataclass(frozen=True, eq=False)
class Outline:
    """A statute as it was read.

    Attributes:
        text: what was read, decoded, verbatim.
        format: name of the reader, such as ``markdown`` or ``text``.
        path: the source as it was named, ``-`` for text given directly.
        nodes: the tree in reading order; children follow their parent, sisters are disjoint and in order. A tuple, or packed.
        front: what stands before the body (front matter and title), half-open from 0.
        metadata: scalar fields of the front matter or of the source's own header, by their names there.
        attachments: titles of annexes that the source names without their text.
        commencements: dates of commencement that the source itself gives for single provisions.
        as_of: the day whose wording the source gives; None where it gives the words as promulgated, in force or not.
        language: ``ko`` or ``en``.
        origins: positions in the source where the text is not the source itself.
        back: what stands behind the enacted text of a bill (comparison table, cost estimate); None where nothing does.
        bill: the parts of a bill; None for a text that has not the shape of one.
        joins: offsets at which two lines of the source were joined and the space between them was guessed, ascending.
        caveats: what a reader of the source should know about this reading.
        notes: footnotes and endnotes, which are no part of the text, in the order of their places.

    Every code point from ``front.end`` to `end` lies in the mark, the heading or the words of exactly one node.
    """

    text: str
    format: str
    path: str
    nodes: Sequence[Node]
    front: Span
    metadata: dict[str, str] = field(default_factory=dict)
    attachments: tuple[str, ...] = ()
    commencements: tuple[tuple[Locator, date], ...] = ()
    as_of: date | None = None
    language: str = "ko"
    origins: Origins = ITSELF
    back: Span | None = None
    bill: Bill | None = None
    joins: tuple[int, ...] = ()
    caveats: tuple[Caveat, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def end(self) -> int:
        """Where the statute ends in the text: the end of the text, unless parts of a bill follow."""
        return self.back.start if self.back else len(self.text)

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """All provisions in reading order, 부칙 included; empty only for a text without any words."""
        return tuple(Provision(self, index) for index in range(len(self.nodes)))

    @cached_property
    def below(self) -> tuple[tuple[int, ...], ...]:
        """For each node the indices of its children, in order; last, those of the outermost nodes."""
        children: list[list[int]] = [[] for _ in range(len(self.nodes) + 1)]
        for index, node in enumerate(self.nodes):
            children[node.parent].append(index)
        return tuple(map(tuple, children))

    @cached_property
    def locators(self) -> tuple[Locator, ...]:
        """The address of each node; a repeated number gets an ordinal, so that no two are equal."""
        found: list[Locator] = []
        seen: dict[tuple[Step, ...], int] = {}
        for node in self.nodes:
            above = () if node.parent < 0 else found[node.parent].steps
            if node.level == "article":  # articles are numbered through: chapters do not count
                above = tuple(step for step in above if step.level not in CONTAINERS)
            steps = (*above, Step(node.level, node.number))
            times = seen[steps] = seen.get(steps, 0) + 1
            found.append(Locator(steps if times == 1 else (*above, Step(node.level, node.number, times))))
        return tuple(found)

    @cached_property
    def _ways(self) -> Ways | None:
        """How single addresses are followed in packed rows; None where the rows are at hand."""
        return Ways(self.nodes) if isinstance(self.nodes, PackedNodes) else None

    def loosen(self) -> None:
        """Put packed rows at hand, for work on the whole text; they are the same rows."""
        if isinstance(self.nodes, PackedNodes):
            self.__dict__["_packed"] = self.nodes
            self.__dict__["nodes"] = tuple(self.nodes)
            self.__dict__["_ways"] = None

    def tighten(self) -> None:
        """Pack rows that `loosen` put at hand; provisions that are held stay those of this outline."""
        if "_packed" in self.__dict__:
            for name in ("provisions", "below", "locators", "outermost", "_by_steps", "_articles", "_starts", "_ways"):
                self.__dict__.pop(name, None)
            self.__dict__["nodes"] = self.__dict__.pop("_packed")

    def packed(self) -> Outline:
        """The same outline with its rows packed and nothing else kept of it."""
        nodes = self.nodes if isinstance(self.nodes, PackedNodes) else self.__dict__.get("_packed") or PackedNodes(self.nodes)
        return replace(self, nodes=nodes)

    def provision(self, index: int) -> Provision:
        """The provision of a row."""
        return self.provisions[index] if self._ways is None else Provision(self, index)

    def address(self, index: int) -> Locator:
        """The address of a row."""
        return self.locators[index] if self._ways is None else Locator(self._ways.steps(index))

    def directly_below(self, index: int) -> tuple[int, ...]:
        """The rows directly in a row, in order; for -1 the outermost ones."""
        return self.below[index] if self._ways is None else self._ways.below(index)

    @cached_property
    def outermost(self) -> tuple[Provision, ...]:
        """The provisions that lie in no other, in reading order: chapters or articles, then 부칙 and annexes."""
        return tuple(map(self.provision, self.directly_below(-1)))

    @cached_property
    def has_articles(self) -> bool:
        """Whether any article stands in the body."""
        if isinstance(self.nodes, PackedNodes):
            return any(not self.provision(index).in_supplement for index in self.nodes.indices("article"))
        return any(node.level == "article" and not self.provision(index).in_supplement for index, node in enumerate(self.nodes))

    @cached_property
    def _by_steps(self) -> dict[tuple[Step, ...], int]:
        return {locator.steps: index for index, locator in enumerate(self.locators)}

    @cached_property
    def _articles(self) -> tuple[list[tuple[int, ...]], list[Provision]]:
        """The numbers of the body's articles, ascending, and the articles."""
        rows = sorted(
            (rank_number(node.number), index)
            for index, node in enumerate(self.nodes)
            if node.level == "article" and node.start < self.body.end
        )
        return [number for number, _ in rows], [self.provision(index) for _, index in rows]

    @cached_property
    def holders(self) -> tuple[int, ...]:
        """For each node the index of the article that it is or lies in, -1 for chapters and loose text."""
        found: list[int] = []
        for index, node in enumerate(self.nodes):
            found.append(index if node.level == "article" else found[node.parent] if node.parent >= 0 else -1)
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [node.start for node in self.nodes]

    @cached_property
    def _breaks(self) -> list[int]:
        lines = map(len, self.text.split("\n"))
        return [end + number for number, end in enumerate(accumulate(lines))][:-1]

    @cached_property
    def body(self) -> Span:
        """The stretch of the enacting text: all but the front matter and the 부칙."""
        end = next((node.start for node in self.nodes if node.level in ("supplement", "annex")), self.end)
        return Span(self.front.end, max(self.front.end, end))

    def at(self, offset: int) -> Provision | None:
        """The innermost provision that holds the code point `offset`; None in the front matter."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self.nodes[index].end <= offset:
            index = self.nodes[index].parent
        return self.provision(index) if index >= 0 else None

    def find(self, locator: Locator | str) -> Provision:
        """The provision at an address (named parts such as 단서 are those of their provision).

        Raises:
            LocatorError: the words are no address, or the statute has no such provision.
        """
        if not isinstance(locator, str | Locator):
            raise LocatorError(f"{locator!r} is not an address such as 제2조제3호 or Article 2 (1)")
        wanted = Locator.parse(locator) if isinstance(locator, str) else locator
        found = self.get(wanted)
        if found is None:
            hint = name_nearest(self.locators, wanted, self.language)
            raise LocatorError(f"{self.path}: there is no {wanted.format(self.language)} in this text{hint}")
        return found

    def get(self, locator: Locator) -> Provision | None:
        """The provision at an address (named parts are those of their provision), or None."""
        index = self._by_steps.get(locator.steps) if self._ways is None else self._ways.find(locator.steps)
        return None if index is None else self.provision(index)

    def between(self, first: Locator, last: Locator) -> tuple[Provision, ...]:
        """All sisters from one address to another, both included, in order of their numbers; empty where there are none.

        The ends need not exist; articles are counted through all chapters.
        """
        level, low, high = first.steps[-1].level, rank_number(first.steps[-1].number), rank_number(last.steps[-1].number)
        if level == "article" and len(first.steps) == 1:
            numbers, articles = self._articles
            return tuple(articles[bisect_left(numbers, low) : bisect_right(numbers, high)])
        parent = self.get(Locator(first.steps[:-1])) if len(first.steps) > 1 else None
        sisters = parent.children if parent is not None else ()
        return tuple(one for one in sisters if one.level == level and low <= rank_number(one.number) <= high)

    def locate(self, offset: int) -> Origin:
        """Line, column and page of a code point in the source."""
        return self.origins.locate(offset, self._breaks)

    def boxes(self, span: Span) -> tuple[tuple[int, Box], ...]:
        """Page and box of every line on which words of a span stand, in reading order; empty for a source without pages."""
        return self.origins.boxes(span)

    def forget(self) -> None:
        """Drops what is rebuilt on demand; provisions at hand stay good."""
        self.tighten()
        for name in vars(self).keys() - self.__dataclass_fields__.keys():
            del vars(self)[name]

    def __getstate__(self) -> dict[str, object]:  # a pickle holds the text and the rows alone
        return {name: self.__dict__[name] for name in self.__dataclass_fields__}


class Provision:
    """One unit of a statute: an article, a paragraph, an item, a chapter …, with the text it stands in.

    Two provisions are equal when they are the same row of the same outline.
    """

    __slots__ = ("index", "outline")

    def __init__(self, outline: Outline, index: int) -> None:
        self.outline = outline
        self.index = index

    @property
    def node(self) -> Node:
        """The row: level, number and offsets."""
        return self.outline.nodes[self.index]

    @property
    def level(self) -> str:
        """The name of its level in `hierarchy.LEVELS`, such as ``article``."""
        return self.node.level

    @property
    def number(self) -> str:
        """Its number as written, without the word: ``17의2``, ``가``; empty where it has none."""
        return self.node.number

    @property
    def heading(self) -> str:
        """Its heading, verbatim and without amendment notes; empty where it has none."""
        node = self.node
        return self.outline.text[node.heading_start : node.heading_end]

    @property
    def span(self) -> Span:
        """The whole unit: mark, heading, words and all that lies below."""
        return Span(self.node.start, self.node.end)

    @property
    def own(self) -> Span:
        """Its own words: from behind its mark to its first child (the 각 호 외의 부분, where it has items)."""
        children = self.outline.directly_below(self.index)
        node = self.node
        return Span(node.body, self.outline.nodes[children[0]].start if children else node.end)

    @property
    def text(self) -> str:
        """Its words with those of all below, verbatim, without its own mark and outer white space."""
        node = self.node
        return self.outline.text[node.body : node.end].strip()

    @property
    def own_text(self) -> str:
        """Its own words, verbatim, without outer white space."""
        return self.own.of(self.outline.text).strip()

    @property
    def locator(self) -> Locator:
        """Its address; no two provisions of an outline share one."""
        return self.outline.address(self.index)

    @property
    def parent(self) -> Provision | None:
        """The unit around it, None for an outermost one."""
        above = self.node.parent
        return self.outline.provision(above) if above >= 0 else None

    @property
    def children(self) -> tuple[Provision, ...]:
        """The units directly in it, in reading order."""
        return tuple(self.outline.provision(index) for index in self.outline.directly_below(self.index))

    @property
    def article(self) -> Provision | None:
        """The article it is or lies in, None for chapters and loose text."""
        index = self.outline.holders[self.index]
        return self.outline.provisions[index] if index >= 0 else None

    @property
    def deleted(self) -> bool:
        """Whether nothing is left of it but the note that it was deleted (삭제 <2020.1.1>)."""
        node = self.node
        return node.end - node.body < 80 and _DELETED.fullmatch(self.outline.text, node.body, node.end) is not None

    @property
    def in_supplement(self) -> bool:
        """Whether it is a 부칙 or lies in one."""
        node = self.node
        while node.parent >= 0:
            node = self.outline.nodes[node.parent]
        return node.level == "supplement"

    def walk(self) -> Iterator[Provision]:
        """Itself and all below, in reading order."""
        nodes = self.outline.nodes
        end = self.node.end
        yield self
        for index in range(self.index + 1, len(nodes)):
            if nodes[index].start >= end:
                return
            yield self.outline.provision(index)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Provision) and other.outline is self.outline and other.index == self.index

    def __hash__(self) -> int:
        return hash((id(self.outline), self.index))

    def __repr__(self) -> str:
        heading = f"({self.heading})" if self.heading else ""
        return f"<{self.locator}{heading} {excerpt(self.own_text)}>"

    _repr_html_ = view_html
