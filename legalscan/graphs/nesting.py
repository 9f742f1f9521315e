"""Which provisions of a graph lie in which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from legalscan.graphs.edges import Node

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph[Node]


class Nesting:
    """The tree of the provisions of a graph, by their attribute ``parent``; a text as a whole encloses its articles.

    >>> import networkx
    >>> made = networkx.MultiDiGraph()
    >>> made.add_node(Node("갑", ""), parent="", level="statute")
    >>> made.add_node(Node("갑", "제2조"), parent="", level="article")
    >>> made.add_node(Node("갑", "제2조제1항"), parent="제2조", level="paragraph")
    >>> nesting = Nesting(made)
    >>> [node.locator for node in nesting.around(Node("갑", "제2조제1항"))], nesting.article(Node("갑", "제2조제1항")).locator
    (['제2조'], '제2조')
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._below: dict[Node, list[Node]] = {}
        for node in graph:
            if (above := self._above(node)) is not None:
                self._below.setdefault(above, []).append(node)

    def within(self, node: Node) -> Iterator[Node]:
        """A provision and all below it, in reading order."""
        yield node
        for below in self._below.get(node, ()):
            yield from self.within(below)

    def around(self, node: Node) -> Iterator[Node]:
        """The provisions around one, from the inside out; not the text as a whole."""
        above = self._above(node)
        while above is not None and above.locator:
            yield above
            above = self._above(above)

    def article(self, node: Node) -> Node:
        """The article in which a provision lies; itself for what lies in none."""
        return next((one for one in (node, *self.around(node)) if self._level(one) == "article"), node)

    def articles(self) -> list[Node]:
        """All articles, in the order of the graph."""
        return [node for node in self._graph if self._level(node) == "article"]

    def _above(self, node: Node) -> Node | None:
        if not node.locator:
            return None
        above = Node(node.statute, str(self._graph.nodes[node].get("parent", "")))
        return above if above in self._graph else None

    def _level(self, node: Node) -> str:
        return str(self._graph.nodes[node].get("level", ""))


def lift(graph: Graph, kinds: Iterable[str]) -> networkx.DiGraph[Node]:
    """The graph of the articles: an edge where anything in one article leads to anything in another by edges of some kinds.

    The attribute ``times`` of an edge counts how often. What lies in no article stands for itself; texts as a whole are left out.
    """
    import networkx

    wanted, nesting = set(kinds), Nesting(graph)
    lifted: networkx.DiGraph[Node] = networkx.DiGraph()
    for article in nesting.articles():
        lifted.add_node(article, **graph.nodes[article])
    kind: str
    for source, target, kind in graph.edges(data="kind"):
        one, other = nesting.article(source), nesting.article(target)
        if kind in wanted and one != other and one.locator and other.locator:
            for end in (one, other):
                if end not in lifted:
                    lifted.add_node(end, **graph.nodes[end])
            times = lifted[one][other]["times"] if lifted.has_edge(one, other) else 0
            lifted.add_edge(one, other, times=times + 1)
    return lifted
