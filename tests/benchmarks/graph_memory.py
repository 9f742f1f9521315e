"""Memory of one million edges in arrays: `python tests/benchmarks/graph_memory.py DIR` of statutes, repeated under other ids.

Words of the repetitions are made different, so that they are not kept once for all: the figure is an upper one.
"""

from __future__ import annotations

import sys
import time
import tracemalloc

import legalscan as ls
from legalscan.graphs.compact import CompactGraph
from legalscan.graphs.edges import Node
from legalscan.graphs.questions import find_dependents, find_rootless, find_unfulfilled
from legalscan.graphs.structure import measure_centrality

MILLION = 1_000_000


def main() -> None:
    corpus = ls.Corpus.open(sys.argv[1])
    graph = ls.graph(corpus)
    print(f"{len(corpus)} texts: {len(graph):,} nodes, {graph.number_of_edges():,} edges")
    tracemalloc.start()
    small = CompactGraph()
    for turn in range(-(-MILLION // graph.number_of_edges())):
        for node, row in graph.nodes(data=True):
            small.add_node(Node(f"{node.statute}/{turn}", node.locator), **row | {"heading": f"{row['heading']}{turn}"})
        for source, target, row in graph.edges(data=True):
            ends = (Node(f"{one.statute}/{turn}", one.locator) for one in (source, target))
            small.add_edge(*ends, **row | {"quote": f"{row['quote']}{turn}"})
    built, _ = tracemalloc.get_traced_memory()
    print(
        f"{len(small):,} nodes, {small.number_of_edges():,} edges: {built / 1e6:.0f} MB, {built / small.number_of_edges():.0f} bytes an edge"
    )
    tracemalloc.stop()
    first = next(iter(small))
    for name, question in (
        ("find_unfulfilled", find_unfulfilled),
        ("find_rootless", find_rootless),
        ("find_dependents", lambda one: find_dependents(one, first)),
        ("measure_centrality", measure_centrality),
    ):
        begun = time.perf_counter()
        print(f"{name}: {len(question(small)):,} in {time.perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main()
