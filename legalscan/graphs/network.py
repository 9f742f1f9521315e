"""The graph itself: a `networkx.MultiDiGraph` of provisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from legalscan.corpus import Corpus
from legalscan.graphs.edges import Edge, Node, find_edges, node_of
from legalscan.graphs.families import find_family, tier_of
from legalscan.hierarchy import CONTAINERS
from legalscan.outline import Provision
from legalscan.statute import Statute

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph[Node]


def graph(source: Statute | Corpus, corpus: Corpus | Iterable[Statute] | None = None) -> Graph:
    """The provisions of a family, or of a whole corpus, and what connects them.

    Args:
        source: a statute, whose family is taken: the act with its decrees and rules; or a corpus, all of whose texts are.
        corpus: where the family and the targets of citations are looked up; by default the corpus itself, or the statute alone.

    Returns:
        A graph whose nodes are `Node`s, pairs of statute id and address. All provisions of the bodies of the texts are in it,
        from articles down, and each text as a whole; of other texts what is cited. Attributes of a node: ``title`` of
        the statute, ``tier`` (``act``, ``decree``, ``rule``, ``other``; empty for what is not at hand), ``family`` (title of the act),
        ``level``, ``heading``, ``parent`` (the address around it, empty for the text as a whole), ``terms`` (those that it
        introduces, one a line), ``length`` (code points of its own words), ``known`` (whether it was found). Attributes of an
        edge are those of `Edge`, the span as ``start`` and ``end``. Rebuilt from the same texts, it is equal.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제2조(점검) 제3조에 따라 점검한다.\\n제3조(기준) 기준이다.".encode()))
    >>> made = graph(act)
    >>> [(a.locator, b.locator, kind) for a, b, kind in made.edges(data="kind")]
    [('제2조', '제3조', 'cites')]
    """
    corpus = Corpus.of(corpus) if corpus is not None else None
    if isinstance(source, Corpus):
        around = corpus.joined(source) if corpus is not None else source
        return build_graph(tuple(source), around)
    around = corpus.joined([source]) if corpus is not None else Corpus([source])
    return build_graph(find_family(source, around), around)


def build_graph(texts: Sequence[Statute], corpus: Corpus, edges: Iterable[Edge] | None = None) -> Graph:
    """The graph of some texts, in their order; `edges` where they have been found already."""
    import networkx

    made: Graph = networkx.MultiDiGraph()
    for text in texts:
        add_text(made, text, corpus)
    add_edges(made, texts, find_edges(texts, corpus) if edges is None else edges, corpus)
    return made


def add_edges(made: Graph, texts: Sequence[Statute], edges: Iterable[Edge], corpus: Corpus) -> None:
    """Adds edges to a graph that has the provisions of the texts, and the nodes beside these to which they lead."""
    own = {text.id: text for text in texts}
    for edge in edges:
        for node, title in ((edge.source, ""), (edge.target, edge.title)):
            if node not in made:
                made.add_node(node, **_describe_other(node, title, own.get(node.statute) or corpus.find(title), corpus))
        made.add_edge(edge.source, edge.target, **_attributes(edge))


def add_text(made: Graph, text: Statute, corpus: Corpus) -> None:
    """Adds a text as a whole and the provisions of its body to a graph."""
    shared = {"title": text.title, "tier": tier_of(text), "family": corpus.act_of(text)}
    terms: dict[Node, list[str]] = {}
    for definition in text.definitions:
        terms.setdefault(node_of(text, definition.provision), []).append(definition.name)
    made.add_node(node_of(text), **shared, level="statute", heading=text.title, parent="", terms="", length=0, known=True)
    for provision in text.walk():
        if provision.in_supplement or provision.level in CONTAINERS:
            continue
        node = node_of(text, provision)
        made.add_node(node, **shared, **_describe(provision), terms="\n".join(terms.get(node, ())))


def _describe_other(node: Node, title: str, text: Statute | None, corpus: Corpus) -> dict[str, Any]:
    """What is told of a node beside the provisions of the texts: of another statute, a chapter, a 부칙, or not at hand."""
    row: dict[str, Any] = {"title": title, "tier": "", "family": "", "level": "", "heading": "", "parent": "", "terms": "", "length": 0}
    if text is None or text.id != node.statute:
        return row | {"known": False}
    row |= {"title": text.title, "tier": tier_of(text), "family": corpus.act_of(text)}
    if node.locator not in text:
        return row | {"known": False}
    return row | _describe(text[node.locator])


def _describe(provision: Provision) -> dict[str, Any]:
    above = provision.parent
    return {
        "level": provision.level,
        "heading": provision.heading,
        "parent": str(above.locator) if above is not None and above.level not in CONTAINERS else "",
        "length": len(provision.heading) + len(provision.own_text),
        "known": True,
    }


def _attributes(edge: Edge) -> dict[str, Any]:
    row = edge._asdict()
    start, end = row.pop("span")
    del row["source"], row["target"]
    return row | {"start": start, "end": end}
