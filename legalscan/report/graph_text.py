"""What the graph of a family says, for reading in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from legalscan.graphs.edges import Node
from legalscan.graphs.nesting import lift
from legalscan.graphs.questions import (
    Clause,
    find_clauses,
    find_delegated_wholly,
    find_dependents,
    find_rootless,
    find_unfulfilled,
    measure_depths,
)
from legalscan.graphs.structure import count_citing, definition_graph, find_cycles, measure_centrality, measure_reference_trees
from legalscan.report.text import readable

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph[Node]

STATUSES: Final = {
    "ko": {
        "implemented": "이행",
        "inferred": "추정",
        "pending": "시행 전",
        "unexercised": "재량(미행사)",
        "unclear": "불분명",
        "not-found": "대응 규정 없음",
        "not-supplied": "하위 규정 미제공",
    },
    "en": {
        "implemented": "implemented",
        "inferred": "inferred",
        "pending": "not yet in force",
        "unexercised": "power not exercised",
        "unclear": "unclear",
        "not-found": "nothing found",
        "not-supplied": "lower text not supplied",
    },
}
"""What the status of a clause is called in reports, from the best to what cannot be said."""
_WORDS: Final = {
    "ko": {
        "texts": "법령 {texts}개, 법령군 {families}개",
        "deepest": "위임이 가장 깊은 조항",
        "depth_of": "{place}: {depth}단계",
        "leans": "{place}에 직접 또는 거쳐서 기대는 규정: {count}개",
        "size": "조문과 법령 {nodes}개, 연결 {edges}개",
        "kinds": {"cites": "인용", "delegates": "위임", "implements": "위임 이행", "uses": "용어 사용"},
        "clauses": "위임 {count}건",
        "open": "대응하는 규정을 찾지 못한 위임",
        "unseen": "하위 규정을 함께 주지 않아 보지 못한 위임",
        "rootless": "상위법령의 근거를 인용하지 않는 하위법령 조문",
        "wholly": "내용 전부를 하위법령에 맡긴 조항 {count}개",
        "depths": "위임의 깊이: {rows}",
        "depth": "{depth}단계 {count}개",
        "trees": "인용을 따라 함께 읽어야 할 조가 가장 많은 조",
        "tree": "{place}: {size}개 조, {depth}단계",
        "central": "가장 많이 인용되는 조",
        "cited": "{place}: {count}개 조에서 인용",
        "circles": "서로 인용하는 조문의 고리",
        "terms": "서로를 쓰는 정의의 고리",
        "none": "없음",
        "more": "그 밖에 {count}건",
    },
    "en": {
        "texts": "{texts} texts of {families} families",
        "deepest": "Provisions whose delegations lead deepest",
        "depth_of": "{place}: {depth} texts down",
        "leans": "Provisions that lean on {place}, at once or through others: {count}",
        "size": "{nodes} provisions and texts, {edges} connections",
        "kinds": {"cites": "citations", "delegates": "delegations", "implements": "carried out", "uses": "uses of terms"},
        "clauses": "{count} delegations",
        "open": "Delegations that no provision was found to carry out",
        "unseen": "Delegations to texts that are not supplied",
        "rootless": "Articles of lower texts that cite nothing of a higher one",
        "wholly": "{count} provisions leave their whole matter to lower law",
        "depths": "Depth of delegation: {rows}",
        "depth": "{count} of {depth}",
        "trees": "Articles with which most others have to be read",
        "tree": "{place}: {size} articles, {depth} steps",
        "central": "Articles cited most",
        "cited": "{place}: by {count} articles",
        "circles": "Circles of provisions that cite one another",
        "terms": "Circles of definitions that use one another",
        "none": "none",
        "more": "{count} more",
    },
}
_MOST: Final = 10


def format_graph_text(graph: Graph, language: str, everything: bool = False) -> str:
    """The answers to what is asked of a family first, as text that ends with a line break.

    Args:
        graph: as `graphs.network.graph` gives it.
        language: of the words, ``ko`` or ``en``.
        everything: whether lists are printed whole; else the first ten of each and the number of the others.
    """
    return "".join(f"{line}\n" for line in _lines(graph, _WORDS[language], STATUSES[language], None if everything else _MOST))


def _lines(graph: Graph, words: dict[str, Any], statuses: dict[str, str], most: int | None) -> Iterator[str]:
    titles = dict.fromkeys(row["title"] for _, row in graph.nodes(data=True) if row["level"] == "statute")
    yield ", ".join(titles)
    alone = len({row["family"] for _, row in graph.nodes(data=True) if row["level"] == "statute"}) == 1
    place = partial(_place, graph, alone)
    yield _size(graph, words)
    clauses = find_clauses(graph)
    yield _statuses(clauses, words, statuses)
    yield words["wholly"].format(count=len(find_delegated_wholly(graph)))
    if clauses:
        yield _depths(graph, words)
    for key, unseen in (("open", False), ("unseen", True)):
        rows = [row for row in find_unfulfilled(graph) if (row.status == "not-supplied") is unseen]
        yield from _list(words[key], [f"{place(row.node)} [{statuses[row.status]}] {readable(row.quote, 50)}" for row in rows], words, most)
    yield from _list(words["rootless"], [place(node) for node in find_rootless(graph)], words, most)
    trees = sorted(measure_reference_trees(graph).items(), key=lambda row: -row[1].size)[:3]
    read = [words["tree"].format(place=place(node), size=tree.size, depth=tree.depth) for node, tree in trees if tree.size]
    yield from _list(words["trees"], read, words, most)
    cited = lift(graph, ("cites",)).in_degree
    most_cited = [node for node in measure_centrality(graph) if graph.nodes[node]["known"] and cited[node]][:3]
    central = [words["cited"].format(place=place(node), count=cited[node]) for node in most_cited]
    yield from _list(words["central"], central, words, most)
    for key, circles in (("circles", find_cycles(graph)), ("terms", find_cycles(definition_graph(graph), ("uses",)))):
        yield from _list(words[key], [" → ".join(place(node) for node in (*one, one[0])) for one in circles], words, most)


def format_corpus_text(graph: Graph, language: str) -> str:
    """What is asked of many families at once, as text that ends with a line break; takes a graph in arrays as well.

    Args:
        graph: of many families.
        language: of the words, ``ko`` or ``en``.
    """
    return "".join(f"{line}\n" for line in _sums(graph, _WORDS[language], STATUSES[language]))


def _sums(graph: Graph, words: dict[str, Any], statuses: dict[str, str]) -> Iterator[str]:
    texts = [row for _, row in graph.nodes(data=True) if row["level"] == "statute" and row["known"]]
    yield words["texts"].format(texts=len(texts), families=len({row["family"] for row in texts}))
    yield _size(graph, words)
    clauses = find_clauses(graph)
    yield _statuses(clauses, words, statuses)
    yield words["wholly"].format(count=len(find_delegated_wholly(graph)))
    yield _depths(graph, words)
    yield f"{words['rootless']}: {len(find_rootless(graph))}"
    deepest = sorted(measure_depths(graph).items(), key=lambda row: -row[1])
    yield from _list(
        words["deepest"],
        [words["depth_of"].format(place=_place(graph, False, node), depth=depth) for node, depth in deepest[:_MOST]],
        words,
        None,
    )
    cited = count_citing(graph).most_common(_MOST)
    yield from _list(
        words["central"], [words["cited"].format(place=_place(graph, False, node), count=count) for node, count in cited], words, None
    )
    if cited:
        node = cited[0][0]
        yield words["leans"].format(place=_place(graph, False, node), count=len(find_dependents(graph, node)))


def _size(graph: Graph, words: dict[str, Any]) -> str:
    kinds = Counter(row["kind"] for _, _, row in graph.edges(data=True))
    named = ", ".join(f"{words['kinds'][kind]} {kinds[kind]}" for kind in words["kinds"] if kinds[kind])
    return str(words["size"].format(nodes=len(graph), edges=graph.number_of_edges())) + (f" ({named})" if named else "")


def _statuses(clauses: list[Clause], words: dict[str, Any], statuses: dict[str, str]) -> str:
    counts = Counter(clause.status for clause in clauses)
    shares = ", ".join(f"{statuses[status]} {counts[status]}" for status in statuses if counts[status])
    return str(words["clauses"].format(count=len(clauses))) + (f": {shares}" if shares else "")


def _depths(graph: Graph, words: dict[str, Any]) -> str:
    depths = Counter(measure_depths(graph).values())
    return str(words["depths"].format(rows=", ".join(words["depth"].format(depth=depth, count=depths[depth]) for depth in sorted(depths))))


def _list(title: str, rows: list[str], words: dict[str, Any], most: int | None) -> Iterator[str]:
    yield ""
    yield f"{title}: {words['none'] if not rows else len(rows)}"
    for row in rows[:most]:
        yield f"  {row}"
    if most is not None and len(rows) > most:
        yield f"  {words['more'].format(count=len(rows) - most)}"


def _place(graph: Graph, alone: bool, node: Node) -> str:
    """A provision by its text and address; of one family alone as its decree would write it: 법 제3조, 시행령 제2조."""
    row = graph.nodes[node]
    heading = f"({row['heading']})" if row["heading"] and node.locator else ""
    title = short_title(row["title"], row["family"]) if alone else row["title"]
    return f"{title} {node.locator}{heading}".strip()


def short_title(title: str, family: str) -> str:
    """A title without that of the act: 법, 시행령, 시행규칙; a title of its own, or an English one, as it is.

    >>> short_title("등대법 시행령", "등대법"), short_title("등대법", "등대법"), short_title("등대 규정", "등대법")
    ('시행령', '법', '등대 규정')
    """
    name = title.removesuffix("안")
    if title.isascii():
        return title
    if name == family:
        return "법"
    return name.removeprefix(f"{family} ")
