"""What connects provisions, as plain rows: the one list from which graphs, pictures and tables are made.

    cites        the provision whose words cite → the provision that they name, or the act that a lower text names as a whole
    delegates    the provision of a clause → what carries it out; where nothing does, the lower text as a whole or, where that
                 is not supplied, a node that stands for it
    implements   the provision of a lower text → the provision of the clause that it carries out
    uses         the provision that uses a term → the provision that introduces it

The span of an edge is always one of the text of its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from legalscan.analysis.definitions import Definition
from legalscan.corpus import Corpus
from legalscan.errors import LocatorError
from legalscan.implementations import Implementation, find_implementations
from legalscan.links import Link, find_links
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

Kind = Literal["cites", "delegates", "implements", "uses"]


class Node(NamedTuple):
    """A provision by the id of its statute and its address; an empty address is the text as a whole.

    What is named and not at hand has the name of its statute in 「」 for an id.
    """

    statute: str
    locator: str


class Edge(NamedTuple):
    """One connection, with the words that make it.

    Attributes:
        source: whose words they are.
        target: where they lead.
        title: of the target's statute; empty where the words do not tell.
        kind: ``cites``, ``delegates``, ``implements`` or ``uses``.
        evidence: of ``delegates`` and ``implements``, how strong it is (`implementations.Evidence`), empty where nothing was
            found; else empty.
        status: of ``delegates`` and ``implements`` the status of the clause (`implementations.Status`); of ``cites`` ``found``
            or the reason why not (`links.Reason`); of ``uses`` ``found``.
        span: the words, half-open, code points of the source's text.
        quote: the same, verbatim.
        instrument: to what kind of text a clause defers, as written; empty for other kinds.
        matter: the kind of the delegation, ``specific``, ``procedural`` or ``blanket``; empty for other kinds.
        clause: where the clause begins in the text of the delegating statute: the same for all edges of one clause; -1 for other kinds.
    """

    source: Node
    target: Node
    title: str
    kind: Kind
    evidence: str
    status: str
    span: Span
    quote: str
    instrument: str = ""
    matter: str = ""
    clause: int = -1


def node_of(text: Statute, provision: Provision | None = None) -> Node:
    """The node of a provision, or of a text as a whole."""
    return Node(text.id, str(provision.locator) if provision is not None else "")


def find_edges(texts: Sequence[Statute], corpus: Corpus) -> Iterator[Edge]:
    """Every edge that the words of some texts make, text by text: citations, delegations, uses, each in reading order.

    Args:
        texts: whose words are read.
        corpus: where citations and delegations are followed.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제3조(점검) 대통령령으로 정하는 자는 점검한다.".encode()))
    >>> decree = read(Source("-", '등대법 시행령\\n제2조(점검) 법 제3조에서 "대통령령으로 정하는 자"란 등대장을 말한다.'.encode()))
    >>> [(edge.kind, edge.source.locator, edge.target.locator) for edge in find_edges([act, decree], Corpus([act, decree]))]
    [('delegates', '제3조', '제2조'), ('implements', '제2조', '제3조'), ('cites', '제2조', '제3조')]
    """
    for text in texts:
        cites = [_cites(text, link) for link in find_links(text, corpus)]
        yield from cites
        yield from _names_act(text, corpus, {edge.source for edge in cites if edge.title.removesuffix("안") == corpus.act_of(text)})
        for found in find_implementations(text, corpus):
            yield from _delegates(text, found)
        yield from _uses(text)


def _cites(text: Statute, link: Link) -> Edge:
    citation = link.citation
    if link.statute is not None:
        target = Node(link.statute.id, str(link.target.locator if link.target is not None else link.locator))
    else:
        target = Node(f"「{link.title}」" if link.title else "", str(link.locator))
    source = node_of(text, citation.provision)
    return Edge(
        source,
        target,
        link.statute.title if link.statute is not None else link.title,
        "cites",
        "",
        link.reason or "found",
        citation.span,
        citation.quote,
    )


def _names_act(text: Statute, corpus: Corpus, citing: set[Node]) -> Iterator[Edge]:
    """Where a lower text names its act as a whole (「등대법」에서 위임된 사항), and the same provision cites nothing of it."""
    title = corpus.act_of(text)
    act = corpus.find(title) or corpus.find(f"{title}안")
    if act is None or act is text:
        return
    for named in re.finditer(re.escape(f"「{title}」"), text.text[: text.outline.body.end]):
        here = text.outline.at(named.start())
        if here is not None and node_of(text, here) not in citing:
            yield Edge(node_of(text, here), node_of(act), act.title, "cites", "", "found", Span(*named.span()), named[0])


def _delegates(text: Statute, found: Implementation) -> Iterator[Edge]:
    clause = found.delegation
    source = node_of(text, clause.provision)
    shared = (clause.instrument, clause.kind, clause.span.start)
    for target in found.targets:
        below = node_of(target.statute, target.provision)
        words = target.span.of(target.statute.text)
        yield Edge(source, below, target.statute.title, "delegates", target.evidence, found.status, clause.span, clause.quote, *shared)
        yield Edge(below, source, text.title, "implements", target.evidence, found.status, target.span, words, *shared)
    if not found.targets:
        wholes = [(node_of(lower), lower.title) for lower in found.lower]
        for whole, title in wholes or [(Node(f"「{text.title}」 {clause.instrument}", ""), "")]:
            yield Edge(source, whole, title, "delegates", "", found.status, clause.span, clause.quote, *shared)


def _uses(text: Statute) -> Iterator[Edge]:
    introduced: dict[str, list[tuple[Definition, Span]]] = {}
    for definition in text.definitions:
        introduced.setdefault(definition.name, []).append((definition, _reach(text, definition)))
    for mention in text.mentions:
        if not mention.whole:
            continue
        meant = [row for row in introduced[mention.name] if row[1].holds(mention.span)]
        here = text.outline.at(mention.span.start)
        if not meant or here is None:
            continue
        definition = min(meant, key=lambda row: (row[1].end - row[1].start, row[0].term_span.start > mention.span.start))[0]
        if here != definition.provision:
            quote = mention.span.of(text.text)
            yield Edge(node_of(text, here), node_of(text, definition.provision), text.title, "uses", "", "found", mention.span, quote)


def _reach(text: Statute, definition: Definition) -> Span:
    """The stretch for which a term holds; where the place named is none of the text, the article of the definition."""
    if definition.scope is None:
        return Span(0, len(text.text))
    try:
        return text[definition.scope].span
    except LocatorError:
        article = definition.provision.article or definition.provision
        return article.span
