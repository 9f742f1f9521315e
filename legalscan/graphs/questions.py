"""What researchers ask of delegations in a graph: how deep they go, what they leave open, what rests on nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from legalscan.errors import LocatorError
from legalscan.graphs.edges import Node
from legalscan.graphs.families import TIERS
from legalscan.graphs.nesting import Nesting

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph[Node]

FULFILLED: Final = frozenset({"implemented", "inferred"})
"""Statuses of a clause for which something was found."""
_RANK: Final[dict[str, int]] = {tier: rank for rank, tier in enumerate((*TIERS, ""))}
_UPWARD: Final = frozenset({"implements", "cites"})
_LEANING: Final = ("cites", "implements", "uses")


class Clause(NamedTuple):
    """One delegation of a graph.

    Attributes:
        node: the provision in which it stands.
        start: where it begins in its text.
        quote: its words.
        instrument: to what it defers.
        matter: ``specific``, ``procedural`` or ``blanket``.
        status: what became of it (`implementations.Status`).
        targets: the provisions that take it up, in the order of their evidence; empty for none.
    """

    node: Node
    start: int
    quote: str
    instrument: str
    matter: str
    status: str
    targets: tuple[Node, ...]


def find_clauses(graph: Graph) -> list[Clause]:
    """Every delegation, in the order of the graph; empty for none."""
    found: dict[tuple[Node, int, str], Clause] = {}
    for source, target, row in graph.edges(data=True):
        if row["kind"] == "delegates":
            key = (source, row["clause"], row["instrument"])
            fresh = Clause(source, row["clause"], row["quote"], row["instrument"], row["matter"], row["status"], ())
            known = found.get(key, fresh)
            found[key] = known._replace(targets=(*known.targets, target)) if row["evidence"] else known
    return list(found.values())


def find_unfulfilled(graph: Graph) -> list[Clause]:
    """The clauses that nothing carries out, with the reason as their status; empty for none.

    Those of status ``not-supplied`` are among them: their lower text is not at hand, and nothing can be said.
    """
    return [clause for clause in find_clauses(graph) if clause.status not in FULFILLED]


def find_delegated_wholly(graph: Graph) -> dict[Node, tuple[Node, ...]]:
    """Provisions whose matter is told in lower law alone: those with a blanket clause, each with what carries it out.

    A blanket clause (… 필요한 사항은 대통령령으로 정한다) leaves its matter as a whole to the lower text. In the order of the graph;
    nothing for a provision means that nothing was found.
    """
    found: dict[Node, dict[Node, None]] = {}
    for clause in find_clauses(graph):
        if clause.matter == "blanket":
            found.setdefault(clause.node, {}).update(dict.fromkeys(clause.targets))
    return {node: tuple(targets) for node, targets in found.items()}


def measure_depths(graph: Graph) -> dict[Node, int]:
    """How many texts a reader must go down from each provision that delegates: 1 for a decree, 2 where that delegates on.

    Counted by what clauses defer to, whether or not it was found; what carries a clause out is followed with all that lies in it.
    A provision that leads back to itself ends there.
    """
    nesting = Nesting(graph)
    below: dict[Node, list[Node]] = {}
    for clause in find_clauses(graph):
        below.setdefault(clause.node, []).extend(clause.targets)

    def depth(node: Node, passed: frozenset[Node]) -> int:
        onward = [part for target in below[node] for part in nesting.within(target) if part in below and part not in passed]
        return 1 + max((depth(part, passed | {part}) for part in onward), default=0)

    return {node: depth(node, frozenset({node})) for node in below}


def find_rootless(graph: Graph, *, through: bool = True) -> list[Node]:
    """Articles of decrees and rules that carry out no clause of a higher text of their family and cite none.

    Args:
        graph: of a family, or of more.
        through: whether an article that leads to a rooted one of its own text (제5조에 따른 위원회는 …), or is led to by a
            rooted one, counts as rooted as well.

    Returns:
        The articles, in the order of the graph. That an article has no root in the words is no statement on whether it has one in
        law: the act may carry it without being cited. Deleted articles are not told apart from others.
    """
    nesting = Nesting(graph)
    lower = [node for node in nesting.articles() if graph.nodes[node]["tier"] not in ("", "act")]
    families = {graph.nodes[node]["family"] for node in lower}
    supplied = {row["family"] for _, row in graph.nodes(data=True) if row["tier"] == "act" and row["level"] == "statute"} & families
    rooted: set[Node] = set()
    beside: dict[Node, set[Node]] = {}
    for source, target, row in graph.edges(data=True):
        one, other = graph.nodes[source], graph.nodes[target]
        if row["kind"] not in _UPWARD or one["family"] != other["family"]:
            continue
        if _RANK[other["tier"]] < _RANK[one["tier"]]:
            rooted.add(nesting.article(source))
        elif source.statute == target.statute:
            here, there = nesting.article(source), nesting.article(target)
            beside.setdefault(here, set()).add(there)
            beside.setdefault(there, set()).add(here)
    if through:
        queue = deque(rooted)
        while queue:
            fresh = beside.get(queue.popleft(), set()) - rooted
            rooted |= fresh
            queue.extend(fresh)
    return [node for node in lower if node not in rooted and graph.nodes[node]["family"] in supplied]


def find_dependents(graph: Graph, node: Node, kinds: Iterable[str] = _LEANING) -> dict[Node, int]:
    """What depends on a provision: all that cites it, carries it out or uses its terms, and what depends on these in turn.

    Args:
        graph: of a family, or of more.
        node: the provision; what leans on a part of it, or on the unit around it, leans on it.
        kinds: of edges that are followed backwards.

    Returns:
        Each dependent provision with the number of steps to it, the nearest first; empty for none.

    Raises:
        LocatorError: the graph has no such node.
    """
    if node not in graph:
        raise LocatorError(f"{node.statute} {node.locator}: no such provision in the graph")
    wanted, nesting = set(kinds), Nesting(graph)
    seen = {*nesting.within(node), *nesting.around(node)}
    queue = deque((one, 0) for one in sorted(seen))
    kind: str
    found: dict[Node, int] = {}
    while queue:
        here, steps = queue.popleft()
        for source, _, kind in graph.in_edges(here, data="kind"):
            if kind not in wanted or source in seen:
                continue
            found[source] = steps + 1
            near = [one for one in (*nesting.within(source), *nesting.around(source)) if one not in seen]
            seen.update(near)
            queue.extend((one, steps + 1) for one in near)
    return found
