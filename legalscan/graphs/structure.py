"""The shape of the law: reference trees, the graph of definitions, circles, centrality, one family of many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from legalscan.analysis.circles import find_circles
from legalscan.errors import LocatorError, UsageError
from legalscan.graphs.edges import Node
from legalscan.graphs.nesting import Nesting, lift

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph[Node]

Measure = Literal["in-degree", "betweenness", "pagerank"]


class ReferenceTree(NamedTuple):
    """What a reader of one article has to read with it.

    Attributes:
        size: how many other articles are reached by citations.
        depth: how many steps the farthest of them is away; 0 where nothing is cited.
        length: code points of all of them, without the article itself.
    """

    size: int
    depth: int
    length: int


def measure_reference_trees(graph: Graph) -> dict[Node, ReferenceTree]:
    """The reference tree of each article, in the order of the graph.

    What is cited counts by its article, wherever it stands; what is not at hand counts with length 0, and of statutes beside the
    texts of the graph no further citations are known.

    References: C. Coupette, D. Hartung, J. Beckedorf, M. Böther, D. M. Katz, Law Smells, Artificial Intelligence and Law 2022
    (large reference trees).
    """
    import networkx

    lifted = lift(graph, ("cites",))
    lengths: dict[Node, int] = dict.fromkeys(lifted, 0)
    nesting = Nesting(graph)
    for node, row in graph.nodes(data=True):
        article = nesting.article(node)
        if article in lengths:
            lengths[article] += row["length"]
    trees: dict[Node, ReferenceTree] = {}
    for article in nesting.articles():
        steps = networkx.single_source_shortest_path_length(lifted, article)
        trees[article] = ReferenceTree(len(steps) - 1, max(steps.values()), sum(lengths[node] for node in steps) - lengths[article])
    return trees


def count_citing(graph: Graph) -> Counter[Node]:
    """How many other articles cite each article that is at hand, by anything in it; no networkx, for graphs of many texts.

    >>> from legalscan.corpus import Corpus
    >>> from legalscan.graphs.compact import compact_graph
    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "제1조(목적) 제2조 및 제3조를 따른다.\\n제2조(점검) 제3조에 따른다.\\n제3조(기준) 기준이다.".encode()))
    >>> [(node.locator, count) for node, count in count_citing(compact_graph([act], Corpus([act]))).most_common()]
    [('제3조', 2), ('제2조', 1)]
    """
    nesting = Nesting(graph)
    pairs: set[tuple[Node, Node]] = set()
    kind: str
    for source, target, kind in graph.edges(data="kind"):
        if kind == "cites" and target.locator and graph.nodes[target]["known"]:
            one, other = nesting.article(source), nesting.article(target)
            if one != other:
                pairs.add((one, other))
    return Counter(other for _, other in pairs)


def definition_graph(graph: Graph) -> Graph:
    """The part of a graph that tells which definition uses which: provisions that introduce terms, and edges of uses among them."""
    import networkx

    made: Graph = networkx.MultiDiGraph()
    made.add_nodes_from((node, row) for node, row in graph.nodes(data=True) if row["terms"])
    made.add_edges_from(
        (source, target, row)
        for source, target, row in graph.edges(data=True)
        if row["kind"] == "uses" and source in made and target in made
    )
    return made


def ego_graph(graph: Graph, node: Node, steps: int = 1, kinds: Iterable[str] = ("cites", "delegates", "implements", "uses")) -> Graph:
    """The part of a graph around one provision: what leads to it or to a part of it, and where these lead.

    Args:
        graph: any.
        node: the provision; its parts and it are one node of the result, which has the attribute ``centre``.
        steps: how far to go, in either direction.
        kinds: of edges that are followed.

    Raises:
        LocatorError: the graph has no such node.
    """
    import networkx

    if node not in graph:
        raise LocatorError(f"{node.statute} {node.locator}: no such provision in the graph")
    wanted = set(kinds)
    inner = set(Nesting(graph).within(node))
    ends: dict[Node, list[tuple[Node, Node, dict[str, Any]]]] = {}
    for source, target, row in graph.edges(data=True):
        if row["kind"] in wanted:
            pair = (node if source in inner else source, node if target in inner else target)
            for end in set(pair):
                ends.setdefault(end, []).append((*pair, row))
    made: Graph = networkx.MultiDiGraph()
    made.add_node(node, **graph.nodes[node], centre=True)
    kept: dict[int, tuple[Node, Node, dict[str, Any]]] = {}
    for forward in (True, False):
        edge, seen = {node}, {node}
        for _ in range(steps):
            rows = [row for end in edge for row in ends.get(end, ()) if (row[0] if forward else row[1]) == end and row[0] != row[1]]
            kept |= {id(row): row for row in rows}
            edge = {row[1] if forward else row[0] for row in rows} - seen
            seen |= edge
    for source, target, row in kept.values():
        for end in (source, target):
            if end not in made:
                made.add_node(end, **graph.nodes[end])
        made.add_edge(source, target, **row)
    return made


def find_cycles(graph: Graph, kinds: Iterable[str] = ("cites",), *, articles: bool = False) -> list[list[Node]]:
    """The shortest circle through each provision that lies on one; no two circles share a provision.

    Args:
        graph: any.
        kinds: of edges that are followed. ``delegates`` with ``implements`` always makes circles.
        articles: whether articles are taken as a whole instead of their parts.

    Returns:
        Circles of two or more, each in its order; empty for none. That a provision cites itself is no circle.
    """
    import networkx

    wanted = set(kinds)
    if articles:
        pairs = set(lift(graph, wanted).edges())
    else:
        pairs = {(source, target) for source, target, row in graph.edges(data=True) if row["kind"] in wanted and source != target}
    plain: networkx.DiGraph[Node] = networkx.DiGraph()
    plain.add_edges_from(sorted(pairs))
    circles: list[list[Node]] = []
    for component in networkx.strongly_connected_components(plain):
        if len(component) > 1:
            names = {f"{node.statute}\n{node.locator}": node for node in sorted(component)}
            spelt = {node: name for name, node in names.items()}
            links: Mapping[str, list[str]] = {
                name: [spelt[other] for other in plain.successors(node) if other in component] for name, node in names.items()
            }
            circles += [[names[name] for name in circle] for circle in find_circles(links)]
    return sorted(circles)


def measure_centrality(graph: Graph, measure: Measure = "in-degree", kinds: Iterable[str] = ("cites",)) -> dict[Node, float]:
    """How central each article is by what cites it, the most central first.

    Args:
        graph: any; its articles are taken as a whole.
        measure: ``in-degree`` (share of the other articles that cite it), ``betweenness`` (share of the shortest ways
            between others that lead through it) or ``pagerank`` (needs scipy).
        kinds: of edges that count.

    Raises:
        UsageError: no such measure, or scipy is not installed.
    """
    import networkx

    lifted = lift(graph, kinds)
    if measure == "in-degree":
        scores = networkx.in_degree_centrality(lifted)
    elif measure == "betweenness":
        scores = networkx.betweenness_centrality(lifted)
    elif measure == "pagerank":
        try:
            scores = networkx.pagerank(lifted, weight="times")
        except ImportError:
            raise UsageError("the measure pagerank needs scipy: pip install 'legalscan[graph]'") from None
    else:
        raise UsageError(f"no measure is called {measure} (in-degree, betweenness, pagerank)")
    return dict(sorted(scores.items(), key=lambda row: (-row[1], row[0])))


def family_graph(graph: Graph, title: str) -> Graph:
    """The part of a graph that belongs to one act and its lower texts, with what they cite elsewhere.

    Args:
        graph: of many families.
        title: of the act.

    Returns:
        A graph of its own: the provisions of the family, all edges that start there, and the nodes where these lead.

    Raises:
        UsageError: no text of the graph belongs to such an act.
    """
    import networkx

    own = {node for node, row in graph.nodes(data=True) if row["family"] == title}
    if not own:
        raise UsageError(f"{title}: no text of the graph belongs to such an act")
    edges = [(source, target, row) for source, target, row in graph.edges(data=True) if source in own]
    kept = own | {target for _, target, _ in edges}
    made: Graph = networkx.MultiDiGraph()
    made.add_nodes_from((node, row) for node, row in graph.nodes(data=True) if node in kept)
    made.add_edges_from(edges)
    return made
