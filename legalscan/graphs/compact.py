"""The same graph in arrays, for questions to a whole corpus: a fifth of the memory, and only for reading once it is made."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from legalscan.corpus import Corpus
from legalscan.graphs.edges import Edge, Node, find_edges
from legalscan.graphs.network import add_edges, add_text
from legalscan.statute import Statute

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph[Node]

_NODE_WORDS: Final = ("title", "tier", "family", "level", "heading", "parent", "terms")
_EDGE_WORDS: Final = ("title", "kind", "evidence", "status", "quote", "instrument", "matter")
_EDGE_NUMBERS: Final = ("clause", "start", "end")
_AT_ONCE: Final = 200
"""So many texts are taken before what was computed of them is dropped."""


class CompactGraph:
    """Nodes and edges as rows of arrays, words kept once.

    It answers what the functions of `questions` and `structure` ask of a `networkx.MultiDiGraph`: iteration, ``in``, ``len``,
    ``nodes[…]``, ``nodes(data=True)``, ``edges(data=…)``, ``in_edges(…, data=…)``. Rows are dictionaries made when they are asked for;
    a change to one changes nothing.
    """

    def __init__(self) -> None:
        self._index: dict[Node, int] = {}
        self._words: dict[str, int] = {}
        self._spelt: list[str] = []
        self._node_words = {name: array("I") for name in _NODE_WORDS}
        self._lengths, self._known = array("I"), array("b")
        self._sources, self._targets = array("I"), array("I")
        self._edge_words = {name: array("I") for name in _EDGE_WORDS}
        self._edge_numbers = {name: array("i") for name in _EDGE_NUMBERS}
        self._into: tuple[array[int], array[int]] | None = None
        self._order: list[Node] | None = None

    def add_node(self, node: Node, **row: Any) -> None:
        """Adds a node with all its attributes; one that is there already is left as it is."""
        if node in self._index:
            return
        self._index[Node(self._keep(node.statute), self._keep(node.locator))] = len(self._index)
        for name, column in self._node_words.items():
            column.append(self._number(row[name]))
        self._lengths.append(row["length"])
        self._known.append(row["known"])
        self._order = None

    def add_edge(self, source: Node, target: Node, **row: Any) -> None:
        """Adds an edge between nodes that are there, with all its attributes."""
        self._sources.append(self._index[source])
        self._targets.append(self._index[target])
        for name, column in self._edge_words.items():
            column.append(self._number(row[name]))
        for name, numbers in self._edge_numbers.items():
            numbers.append(row[name])
        self._into = None

    def __len__(self) -> int:
        return len(self._index)

    def __iter__(self) -> Iterator[Node]:
        return iter(self._index)

    def __contains__(self, node: object) -> bool:
        return node in self._index

    def number_of_edges(self) -> int:
        """How many edges there are."""
        return len(self._sources)

    @property
    def nodes(self) -> _Nodes:
        """The nodes with their attributes: ``nodes[node]``, ``nodes(data=True)``."""
        return _Nodes(self)

    def edges(self, data: bool | str = False) -> Iterator[Any]:
        """Pairs of nodes, with ``data`` triples: all attributes, or the one that it names."""
        return self._rows(range(len(self._sources)), data)

    def in_edges(self, node: Node, data: bool | str = False) -> Iterator[Any]:
        """The edges that lead to a node, as `edges` gives them."""
        starts, order = self._incoming()
        place = self._index[node]
        return self._rows(order[starts[place] : starts[place + 1]], data)

    def row_of(self, place: int) -> dict[str, Any]:
        """The attributes of the node at a place."""
        row: dict[str, Any] = {name: self._spelt[column[place]] for name, column in self._node_words.items()}
        return row | {"length": self._lengths[place], "known": bool(self._known[place])}

    def place_of(self, node: Node) -> int:
        """The place of a node; KeyError where it is not there."""
        return self._index[node]

    def _rows(self, places: Iterable[int], data: bool | str) -> Iterator[Any]:
        if self._order is None:
            self._order = list(self._index)
        for place in places:
            ends = (self._order[self._sources[place]], self._order[self._targets[place]])
            if data is False:
                yield ends
            elif data is True:
                row: dict[str, Any] = {name: self._spelt[column[place]] for name, column in self._edge_words.items()}
                yield (*ends, row | {name: column[place] for name, column in self._edge_numbers.items()})
            else:
                yield (*ends, self._spelt[self._edge_words[str(data)][place]])

    def _incoming(self) -> tuple[array[int], array[int]]:
        """For each node where its incoming edges begin in a list of all edges ordered by target; and the list."""
        if self._into is None:
            starts = array("I", bytes(4 * (len(self._index) + 1)))
            for target in self._targets:
                starts[target + 1] += 1
            for place in range(1, len(starts)):
                starts[place] += starts[place - 1]
            free, order = starts[:], array("I", bytes(4 * len(self._targets)))
            for edge, target in enumerate(self._targets):
                order[free[target]] = edge
                free[target] += 1
            self._into = (starts, order)
        return self._into

    def _number(self, words: str) -> int:
        number = self._words.setdefault(words, len(self._spelt))
        if number == len(self._spelt):
            self._spelt.append(words)
        return number

    def _keep(self, words: str) -> str:
        return self._spelt[self._number(words)]


class _Nodes:
    """The nodes of a `CompactGraph` with their attributes."""

    def __init__(self, graph: CompactGraph) -> None:
        self._graph = graph

    def __getitem__(self, node: Node) -> dict[str, Any]:
        return self._graph.row_of(self._graph.place_of(node))

    def __call__(self, data: bool = False) -> Iterator[Any]:
        for place, node in enumerate(self._graph):
            yield (node, self._graph.row_of(place)) if data else node


def compact_graph(texts: Iterable[Statute], corpus: Corpus, edges: Iterable[Edge] | None = None) -> Graph:
    """The graph of some texts in arrays; the functions on graphs take it as they take one of networkx.

    Args:
        texts: whose provisions and words are taken, in their order.
        corpus: where citations and delegations are followed.
        edges: where they have been found already.

    Returns:
        A `CompactGraph`. Typed as what the functions take: of networkx's methods it has those that they need.

    >>> from legalscan.graphs.questions import find_unfulfilled
    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제3조(점검) 대통령령으로 정하는 자는 점검한다.".encode()))
    >>> [clause.status for clause in find_unfulfilled(compact_graph([act], Corpus([act])))]
    ['not-supplied']
    """
    made = cast("Graph", CompactGraph())
    rows = tuple(texts)
    for text in _forgetting(rows, corpus):
        add_text(made, text, corpus)
    found = (edge for text in _forgetting(rows, corpus) for edge in find_edges([text], corpus))
    add_edges(made, rows, found if edges is None else edges, corpus)
    return made


def _forgetting(texts: Sequence[Statute], corpus: Corpus) -> Iterator[Statute]:
    """Texts one by one; what is computed of those of the corpus is dropped now and then, so that it never is at hand for all."""
    for number, text in enumerate(texts, 1):
        yield text
        if number % _AT_ONCE == 0:
            corpus.forget()
