"""A graph as a file for other programs: GraphML, GEXF, JSON node-link, DOT."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from legalscan.graphs.edges import Node
from legalscan.report.typeset import legal

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph[Node]

COLOURS: Final = {
    "implemented": "#1b7f4b",
    "inferred": "#a86700",
    "pending": "#6b57c2",
    "unexercised": "#5b6675",
    "unclear": "#8a5a7a",
    "not-found": "#b3122d",
    "not-supplied": "#8a8f98",
}
"""A colour for each status of a clause, told apart by people who do not tell red from green as well."""


def format_graph(graph: Graph, form: str) -> str:
    """A graph as text; of every node the attributes of `graphs.network.graph`, ``statute``, ``locator`` and ``label``.

    Args:
        graph: as `graphs.network.graph` gives it.
        form: ``graphml``, ``gexf``, ``json`` (node-link, the key ``edges``) or ``dot``. All are read back by networkx (DOT with
            pydot). Nodes are named ``STATUTE_ID LOCATOR``. Control characters, which XML forbids, become U+FFFD.
    """
    import networkx

    if form == "dot":
        return "".join(f"{line}\n" for line in _dot(graph))
    named = _with_names(graph)
    if form == "json":
        return json.dumps(networkx.node_link_data(named, edges="edges"), ensure_ascii=False, indent=1) + "\n"
    buffer = io.BytesIO()
    if form == "graphml":
        networkx.write_graphml(named, buffer, named_key_ids=True)
    else:
        networkx.write_gexf(named, buffer)
    return buffer.getvalue().decode("utf-8").rstrip() + "\n"


def _with_names(graph: Graph) -> networkx.MultiDiGraph[str]:
    """The same graph with strings for nodes, in words that every format can hold."""
    import networkx

    named: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node, row in graph.nodes(data=True):
        attributes = {"statute": legal(node.statute), "locator": legal(node.locator), "label": legal(_label(node, row))}
        named.add_node(_name(node), **{key: _plain(value) for key, value in row.items()}, **attributes)
    for source, target, row in graph.edges(data=True):
        named.add_edge(_name(source), _name(target), **{key: _plain(value) for key, value in row.items()})
    return named


def _name(node: Node) -> str:
    return legal(f"{node.statute} {node.locator}".strip())


def _label(node: Node, row: dict[str, Any]) -> str:
    heading = f"({row['heading']})" if row["heading"] and node.locator else ""
    return f"{row['title']} {node.locator}{heading}".strip()


def _plain(value: Any) -> Any:
    return legal(value) if isinstance(value, str) else value


def _dot(graph: Graph) -> Iterator[str]:
    """The part that edges touch, a cluster for each text, edges of clauses in the colour of their status."""
    yield "digraph legalscan {"
    yield "  rankdir=LR; node [shape=box, fontsize=10]; edge [fontsize=8];"
    touched = {end for edge in graph.edges() for end in edge}
    texts: dict[str, list[tuple[Node, dict[str, Any]]]] = {}
    for node, row in graph.nodes(data=True):
        if node in touched:
            texts.setdefault(node.statute, []).append((node, row))
    for number, rows in enumerate(texts.values()):
        yield f"  subgraph cluster_{number} {{"
        yield f"    label={_quoted(rows[0][1]['title'] or rows[0][0].statute)};"
        for node, row in rows:
            label = f"{node.locator}\n{row['heading']}" if node.locator else row["title"] or node.statute
            yield f"    {_quoted(_name(node))} [label={_quoted(label)}];"
        yield "  }"
    for source, target, row in graph.edges(data=True):
        colour = COLOURS.get(row["status"], "#5b6675")
        rows_of = ", ".join(f"{key}={_quoted(str(row[key]))}" for key in ("kind", "evidence", "status", "quote"))
        yield f"  {_quoted(_name(source))} -> {_quoted(_name(target))} [color={_quoted(colour)}, {rows_of}];"
    yield "}"


def _quoted(words: str) -> str:
    escaped = legal(words.strip()).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
