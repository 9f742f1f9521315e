"""Graphs as pictures: from act to decree, definitions by what they rest on, one provision and what surrounds it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from legalscan.display.drawing import TONES, Box, Line, draw_svg
from legalscan.display.layout import Layout, lay_out
from legalscan.display.page import stand_alone, wrap
from legalscan.display.words import WORDS
from legalscan.errors import UsageError
from legalscan.graphs.edges import Node
from legalscan.graphs.families import TIERS
from legalscan.graphs.nesting import Nesting
from legalscan.views import excerpt

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph[Node]

_BOXES: Final = 160
"""So many boxes can still be read; of more only those with the most lines are drawn."""
_WORDS: Final = 3
"""So many quotations a line tells."""


class Picture:
    """A drawn graph.

    Attributes:
        svg: for paper: an SVG that needs nothing else, in light colours.
        html: for a notebook: a pointer or the keyboard chooses a box, its lines stay and their words are shown below.
    """

    def __init__(self, html: str, svg: str, line: str) -> None:
        self.html, self.svg, self._line = html, svg, line

    def save(self, path: str | Path) -> None:
        """Write the picture to a file, ``.svg`` for paper or ``.html`` for looking at.

        Raises:
            UsageError: the name ends in something else.
        """
        target = Path(path)
        if target.suffix == ".svg":
            target.write_text(self.svg, encoding="utf-8")
        elif target.suffix in (".html", ".htm"):
            target.write_text(stand_alone(self.html), encoding="utf-8")
        else:
            raise UsageError(f"{path}: a picture is saved as .svg or .html")

    def __repr__(self) -> str:
        return self._line

    def _repr_html_(self) -> str:
        return self.html


def draw(graph: Graph, *, language: str = "ko") -> Picture:
    """A graph of `legalscan.graph`, or a part of one, as a picture.

    Args:
        graph: of one family: delegations from the act down; of `definition_graph`: terms by what they rest on; of
            `ego_graph`: a provision in the middle of what leads to it and where it leads.
        language: of the words around, ``ko`` or ``en``.

    Raises:
        UsageError: it holds the texts of several families, or nothing to draw.
    """
    centre = [node for node, row in graph.nodes(data=True) if row.get("centre")]
    kinds = {row["kind"] for _, _, row in graph.edges(data=True)}
    if centre:
        return _Drawing(graph, language).ego(centre[0])
    if graph.number_of_nodes() and all(row["terms"] for _, row in graph.nodes(data=True)):
        return _Drawing(graph, language).definitions()
    families = {row["family"] for _, row in graph.nodes(data=True) if row["level"] == "statute" and row["family"]}
    own = Counter(graph.nodes[source]["family"] for source, _, row in graph.edges(data=True) if row["kind"] == "delegates")
    if len(own) > 1:
        raise UsageError(
            f"the graph holds delegations of {len(own)} families, too many for one picture: take one with"
            f" legalscan.family_graph(graph, {min(families)!r})"
        )
    if not kinds:
        raise UsageError("the graph has no connections to draw")
    return _Drawing(graph, language).flow()


def _tier_named(node: Node) -> str:
    """In which tier a box stands that stands for a lower text that is not at hand: by the name of the instrument."""
    instrument = node.statute.rpartition(" ")[2]
    return "decree" if instrument == "대통령령" else "rule" if instrument.endswith(("부령", "총리령")) else "other"


class _Drawing:
    def __init__(self, graph: Graph, language: str) -> None:
        self.graph, self.language, self.say = graph, language, WORDS[language]
        self.notes: list[str] = []
        rows = [row for _, row in graph.nodes(data=True)]
        chief = next((row for row in rows if row.get("centre")), None) or next((row for row in rows if row["tier"] == "act"), rows[0])
        self.subject, self.family = str(chief["title"]), str(chief["family"])

    def flow(self) -> Picture:
        """Articles that delegate, and those that carry the clauses out, in columns from the act down."""
        nesting = Nesting(self.graph)
        joined: dict[tuple[Node, Node, str], list[str]] = {}
        for source, target, row in self.graph.edges(data=True):
            if row["kind"] == "delegates":
                ends = (nesting.article(source), nesting.article(target) if target.locator else self._whole(target, row))
                joined.setdefault((*ends, row["status"]), []).append(row["quote"])
        lines = [self._line(source, target, status, words) for (source, target, status), words in joined.items()]
        if not lines:
            raise UsageError("the graph has no delegations to draw; definition_graph and ego_graph show other parts of it")
        statuses = {line.tone for line in lines}
        if statuses == {"not-supplied"}:
            self.notes.append(self.say["no_decree"])
        columns: dict[int, list[Node]] = {}
        for node in self._kept(lines):
            row = self.graph.nodes[node] if node in self.graph else {"tier": ""}
            columns.setdefault(TIERS.index(row["tier"] or _tier_named(node)), []).append(node)
        order = {node: place for place, node in enumerate(self.graph)}
        ranks = sorted(columns)
        for rank in ranks:
            columns[rank].sort(key=lambda node: order.get(node, len(order)))
        heads = [self.say["tiers"][rank] for rank in ranks]
        return self._made([columns[rank] for rank in ranks], lines, heads, self.say["flow"], fixed=1)

    def definitions(self) -> Picture:
        """Terms in columns: at the left those that rest on no other, then those that use them."""
        import networkx

        joined: dict[tuple[Node, Node], list[str]] = {}
        for source, target, row in self.graph.edges(data=True):
            if row["kind"] == "uses" and source != target:
                joined.setdefault((source, target), []).append(row["quote"])
        plain: networkx.DiGraph[Node] = networkx.DiGraph()
        plain.add_edges_from(joined)
        component = {node: n for n, part in enumerate(networkx.strongly_connected_components(plain)) for node in part}
        lines = [
            self._line(target, source, "circle" if component[source] == component[target] else "uses", words)
            for (source, target), words in joined.items()
        ]
        columns: dict[int, list[Node]] = {}
        condensed = networkx.condensation(plain)
        for rank, parts in enumerate(networkx.topological_generations(condensed.reverse())):
            columns[rank] = [node for part in parts for node in sorted(condensed.nodes[part]["members"])]
        alone = [row["terms"].split("\n")[0] for node, row in self.graph.nodes(data=True) if node not in component]
        if alone:
            self.notes.append(self.say["alone"].format(count=len(alone), terms=", ".join(alone[:30]) + ("…" if len(alone) > 30 else "")))
        if not lines:
            raise UsageError("no definition uses the term of another: there is nothing to draw")
        kept = set(self._kept(lines))
        shown = [[node for node in columns[rank] if node in kept] for rank in sorted(columns)]
        return self._made(shown, lines, [self.say["basic"]], self.say["definition_graph"])

    def ego(self, centre: Node) -> Picture:
        """What leads to a provision at its left, where it leads at its right."""
        joined: dict[tuple[Node, Node, str], list[str]] = {}
        for source, target, row in self.graph.edges(data=True):
            if source != target:
                tone = row["status"] if row["kind"] in ("delegates", "implements") else row["kind"]
                joined.setdefault((source, target, tone), []).append(row["quote"])
        lines = [self._line(source, target, tone, words) for (source, target, tone), words in joined.items()]
        if not lines:
            raise UsageError(f"nothing leads to {centre.locator}, and it leads nowhere: there is nothing to draw")
        sides = self._distances(centre)
        columns: dict[int, list[Node]] = {}
        for node in self._kept(lines, centre):
            columns.setdefault(sides.get(node, 1), []).append(node)
        ranks = sorted(columns)
        heads = [self.say["before"] if rank < 0 else self.say["after"] if rank > 0 else "" for rank in ranks]
        return self._made([columns[rank] for rank in ranks], lines, heads, self.say["ego_graph"], centre=centre)

    def _distances(self, centre: Node) -> dict[Node, int]:
        """Steps from the centre, negative where they go against the edges; what lies on both sides counts as leading to it."""
        found = {centre: 0}
        for sign in (-1, 1):
            queue = [centre]
            while queue:
                here = queue.pop(0)
                pairs = self.graph.in_edges(here) if sign < 0 else self.graph.out_edges(here)
                for source, target in pairs:
                    other = source if sign < 0 else target
                    if other not in found:
                        found[other] = found[here] + sign
                        queue.append(other)
        return found

    def _whole(self, target: Node, row: Any) -> Node:
        """A node that stands for what is missing: the kind of lower text that a clause names."""
        return Node(f"{row['status']} {row['instrument']}", "")

    def _line(self, source: Node, target: Node, tone: str, words: list[str]) -> Line:
        told = self.say["statuses"].get(tone) or self.say["edge_kinds"].get(tone, tone)
        quotes = tuple(excerpt(word, 120) for word in dict.fromkeys(words))
        more = (f"… {self.say['point_more'].format(count=len(quotes) - _WORDS)}",) if len(quotes) > _WORDS else ()
        return Line(source, target, tone if tone in TONES else "uses", told, (*quotes[:_WORDS], *more))

    def _kept(self, lines: list[Line], *always: Node) -> list[Node]:
        """The boxes that are drawn; lines of others are taken out, and counted."""
        degree = Counter(node for line in lines for node in (line.source, line.target))
        nodes = [*dict.fromkeys((*always, *degree))]
        if len(nodes) <= _BOXES:
            return nodes
        kept = set(sorted(nodes, key=lambda node: (node not in always, -degree[node]))[:_BOXES])
        left = [line for line in lines if line.source not in kept or line.target not in kept]
        self.notes.append(self.say["cut"].format(boxes=len(nodes) - _BOXES, lines=len(left)))
        lines[:] = [line for line in lines if line.source in kept and line.target in kept]
        return [node for node in nodes if node in kept]

    def _made(
        self, columns: list[list[Node]], lines: list[Line], heads: list[str], kind: str, *, centre: Node | None = None, fixed: int = 0
    ) -> Picture:
        layout: Layout[Node] = lay_out(columns, [(line.source, line.target) for line in lines], fixed=fixed)
        terms = kind == self.say["definition_graph"]
        boxes = [self._box(node, centre, terms) for column in columns for node in column]
        tones = Counter(line.tone for line in lines)
        words = {**self.say["edge_kinds"], **self.say["statuses"]}
        legend = [(tone, f"{words.get(tone, tone)} {count}") for tone, count in tones.items()]
        title = f"{self.subject} · {kind}"
        shared: dict[str, Any] = {"heads": heads, "title": title, "notes": self.notes, "legend": legend, "language": self.language}
        html, svg = draw_svg(boxes, lines, layout, **shared)
        return Picture(wrap(html, self.language), svg, f"<Picture {title}: {len(boxes)} boxes, {len(lines)} lines>")

    def _box(self, node: Node, centre: Node | None, terms_alone: bool) -> Box:
        if node not in self.graph:
            status, _, instrument = node.statute.partition(" ")
            told = f"{instrument} ({self.say['statuses'].get(status, status)})"
            return Box(node, told, told, "missing")
        row = self.graph.nodes[node]
        terms = row["terms"].split("\n") if row["terms"] else []
        if terms_alone:
            return Box(node, ", ".join(terms), f"{node.locator} {', '.join(terms)}")
        name = "·".join(terms[:2]) if terms and row["level"] != "article" else row["heading"]
        if not name and row["parent"]:
            name = self._heading_above(node)
        place = node.locator or row["title"] or node.statute.rpartition("」 ")[2]  # a lower text that is not at hand has no title
        foreign = row["title"] != self.subject and row["title"]
        label = f"{place} {name}" if name and name != place else place
        title = f"「{row['title']}」 {label}" if foreign else label
        short = label
        if foreign and row["family"] != self.family:
            short = title
        elif foreign and centre is not None:
            short = f"{self.say['short_tiers'][row['tier']]} {label}".strip()
        return Box(node, short, title, "centre" if node == centre else "" if row["known"] else "missing")

    def _heading_above(self, node: Node) -> str:
        """The heading of the article around a provision, where the graph has it."""
        above = Node(node.statute, self.graph.nodes[node]["parent"])
        while above in self.graph:
            row = self.graph.nodes[above]
            if row["heading"] or not row["parent"]:
                return str(row["heading"])
            above = Node(node.statute, row["parent"])
        return ""
