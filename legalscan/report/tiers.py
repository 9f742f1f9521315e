"""Act, decree and rule side by side (3단비교): each article of the act with what carries out its clauses, and the gaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Final, NamedTuple, TypeAlias

from legalscan.analysis.brackets import split_sentences
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.graphs.edges import Edge, Node, find_edges, node_of
from legalscan.graphs.families import Tier, tier_of
from legalscan.graphs.network import build_graph
from legalscan.graphs.questions import find_rootless
from legalscan.hierarchy import RANK
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.report.typeset import Piece, cut, head_of, mark_of
from legalscan.span import Span
from legalscan.statute import Statute

COLUMNS: Final[dict[str, tuple[str, str, str]]] = {
    "ko": ("법률", "시행령", "시행규칙ㆍ그 밖의 규정"),
    "en": ("Act", "Decree", "Rule and others"),
}
_DECREES: Final = ("대통령령",)
_BEFORE: Final = 60
_SPACES: Final = lazy(r"\s+")


class Line(NamedTuple):
    """One provision as it is shown: how deep it is set, its mark, its heading, its words, clauses marked by their numbers."""

    depth: int
    mark: str
    heading: str
    pieces: tuple[Piece, ...]


class Target(NamedTuple):
    """A provision that takes up a clause, with the evidence and the words that make it."""

    text: Statute
    provision: Provision
    evidence: str
    span: Span


class Clause(NamedTuple):
    """One delegation, numbered through the family in reading order from 1, with what takes it up."""

    number: int
    text: Statute
    provision: Provision
    span: Span
    quote: str
    instrument: str
    status: str
    targets: tuple[Target, ...]

    @property
    def excerpt(self) -> str:
        """The clause with what leads up to it in its sentence, on one line; the beginning of a long sentence is left out."""
        text, own = self.text.text, self.provision.own
        start = next((one.start for one in split_sentences(text, *own) if one.start <= self.span.start < one.end), own.start)
        before = _SPACES.sub(" ", text[start : self.span.start]).replace("**", "")
        whole = len(before) <= _BEFORE
        cut = before if whole else before[before.find(" ", len(before) - _BEFORE) + 1 :]
        return ("" if whole else "…") + cut + _SPACES.sub(" ", self.quote)


class Below(NamedTuple):
    """A provision of a lower text beside the article that it belongs to.

    Attributes:
        text: whose provision it is.
        provision: the provision.
        clauses: the numbers of those that it or a part of it carries out, ascending, with the evidence
            (`implementations.Evidence`); empty where it only cites the article, or goes with another paragraph of its article.
        spans: the words that make the connection; empty where it goes with another paragraph.
        lines: its words with those of all below it; in their pieces 0 marks these words, other numbers its own clauses.
    """

    text: Statute
    provision: Provision
    clauses: tuple[tuple[int, str], ...]
    spans: tuple[Span, ...]
    lines: tuple[Line, ...]


class Row(NamedTuple):
    """One article of the act.

    Attributes:
        article: the article.
        lines: its words with those of all below it.
        clauses: its delegations, in reading order.
        below: the provisions beside it by column, ``decree`` and ``rule``, in reading order of the clauses.
        gaps: the clauses by column for which nothing was found.
    """

    article: Provision
    lines: tuple[Line, ...]
    clauses: tuple[Clause, ...]
    below: dict[str, tuple[Below, ...]]
    gaps: dict[str, tuple[Clause, ...]]


class Tiers(NamedTuple):
    """A family as a table.

    Attributes:
        act: the act.
        texts: the act and its lower texts.
        rows: one for each article of the act that is not deleted.
        clauses: all delegations of all texts, by number.
        rootless: articles of lower texts that cite nothing of the act, in reading order.
        others: articles that stand beside no article of the act and belong to it through others of their text, or as a whole.
    """

    act: Statute
    texts: tuple[Statute, ...]
    rows: tuple[Row, ...]
    clauses: tuple[Clause, ...]
    rootless: tuple[Below, ...]
    others: tuple[Below, ...]

    def column(self, text: Statute) -> int:
        """In which of `COLUMNS` a text stands."""
        return 0 if text is self.act else 1 if tier_of(text) == "decree" else 2


_Columns: TypeAlias = dict[str, list[Below]]


def build_tiers(texts: Sequence[Statute], corpus: Corpus) -> Tiers:
    """The table of a family.

    Args:
        texts: as `graphs.families.find_family` gives them.
        corpus: where citations and delegations are followed.

    Raises:
        UsageError: the act is not among the texts, or more than one is.
    """
    acts = [text for text in texts if tier_of(text) == "act"]
    if not acts:
        raise UsageError(
            f"the act of {texts[0].title} is not supplied ({corpus.act_of(texts[0])}); give its file, or a --corpus that has it"
        )
    if len(acts) > 1:
        raise UsageError(f"one act at a time; these are {', '.join(act.title for act in acts)}")
    return _Builder(acts[0], tuple(texts), corpus).build()


class _Builder:
    """The table while it is made."""

    def __init__(self, act: Statute, texts: tuple[Statute, ...], corpus: Corpus) -> None:
        self.act, self.texts, self.corpus = act, texts, corpus
        self.edges = list(find_edges(texts, corpus))
        self.by_id = {text.id: text for text in texts}
        for edge in self.edges:
            if edge.kind == "delegates" and edge.evidence and edge.target.statute not in self.by_id:
                elsewhere = corpus.find(edge.title)
                if elsewhere is not None:
                    self.by_id[elsewhere.id] = elsewhere
        self.clauses = self._number()
        self.by_text: dict[int, list[Clause]] = {}
        for clause in sorted(self.clauses, key=lambda clause: clause.span.start):
            self.by_text.setdefault(id(clause.text), []).append(clause)

    def build(self) -> Tiers:
        articles = [article for article in self.act.articles if not article.deleted]
        cited = self._only_citing()
        beside: list[_Columns] = [self._beside(article, cited) for article in articles]
        self._complete(beside, "decree")
        for columns in beside:
            for one in tuple(columns["decree"]):
                self._follow(one.text, one.provision, columns)
        self._complete(beside, "rule")
        rows = tuple(map(self._row, articles, beside))
        without = set(find_rootless(build_graph(self.texts, self.corpus, self.edges)))
        shown = {article for columns in beside for column in columns.values() for one in column if (article := one.provision.article)}
        left = [(text, a) for text in self.texts if text is not self.act for a in text.articles if not a.deleted and a not in shown]
        plain = [(Below(text, a, (), (), self._lines(text, a)), node_of(text, a) in without) for text, a in left]
        rootless = tuple(below for below, alone in plain if alone)
        return Tiers(self.act, self.texts, rows, self.clauses, rootless, tuple(below for below, alone in plain if not alone))

    def _number(self) -> tuple[Clause, ...]:
        found: dict[tuple[str, int, str], Edge] = {}
        targets: dict[tuple[str, int, str], list[Target]] = {}
        for edge in self.edges:
            if edge.kind == "delegates":
                found.setdefault((edge.source.statute, edge.clause, edge.instrument), edge)
            elif edge.kind == "implements":
                lower = self.by_id[edge.source.statute]
                target = Target(lower, lower[edge.source.locator], edge.evidence, edge.span)
                targets.setdefault((edge.target.statute, edge.clause, edge.instrument), []).append(target)
        clauses = []
        for number, (key, edge) in enumerate(found.items(), 1):
            text = self.by_id[key[0]]
            place = (number, text, text[edge.source.locator], edge.span, edge.quote)
            clauses.append(Clause(*place, edge.instrument, edge.status, tuple(targets.get(key, ()))))
        return tuple(clauses)

    def _only_citing(self) -> dict[Node, list[tuple[Statute, Provision, Span]]]:
        """Provisions of lower texts that carry out no clause and cite an article of the act, under the first that they cite."""
        busy = {edge.source for edge in self.edges if edge.kind == "implements"}
        busy_articles = {self._article(node) for node in busy}
        found: dict[Node, list[tuple[Statute, Provision, Span]]] = {}
        seen: set[Node] = set()
        for edge in self.edges:
            if edge.kind != "cites" or edge.target.statute != self.act.id or edge.source.statute == self.act.id or not edge.target.locator:
                continue
            article, target = self._article(edge.source), self._article(edge.target)
            if article is None or target is None or article in busy_articles or article in seen:
                continue
            seen.add(article)
            text = self.by_id[edge.source.statute]
            found.setdefault(target, []).append((text, text[article.locator], edge.span))
        return found

    def _article(self, node: Node) -> Node | None:
        text = self.by_id.get(node.statute)
        if text is None or node.locator not in text:
            return None
        article = text[node.locator].article
        return node_of(text, article) if article is not None else None

    def _beside(self, article: Provision, cited: dict[Node, list[tuple[Statute, Provision, Span]]]) -> _Columns:
        """What stands beside an article of the act: what carries out its clauses, then what only cites it."""
        columns: _Columns = {"decree": [], "rule": []}
        self._follow(self.act, article, columns)
        for text, provision, span in cited.get(node_of(self.act, article), []):
            columns[_column(tier_of(text))].append(Below(text, provision, (), (span,), ()))
        return columns

    def _complete(self, beside: list[_Columns], column: str) -> None:
        """Adds the paragraphs of an article of which only others stand in the table, where the first of these stands."""
        first: dict[Provision, tuple[Statute, list[Below]]] = {}
        shown: list[Provision] = []
        for columns in beside:
            for one in columns[column]:
                shown.append(one.provision)
                if one.provision.article is not None:
                    first.setdefault(one.provision.article, (one.text, columns[column]))
        for article, (text, rows) in first.items():
            near = [one.span for one in shown if one.article == article]
            units = [child for child in article.children if child.level == "paragraph"] or [article]
            for unit in units:
                if not unit.deleted and not any(span.holds(unit.span) for span in near):
                    _add(rows, Below(text, unit, (), (), ()))

    def _row(self, article: Provision, columns: _Columns) -> Row:
        clauses = self._within(self.act, article)
        below = {
            name: tuple(one._replace(lines=self._lines(one.text, one.provision, one.spans)) for one in _in_order(rows))
            for name, rows in columns.items()
        }
        found = {number for rows in below.values() for one in rows for number, _ in one.clauses}
        lower = [clause for one in below["decree"] for clause in self._within(one.text, one.provision)]
        gaps = [clause for clause in dict.fromkeys((*clauses, *lower)) if clause.number not in found]
        sorted_gaps = {
            "decree": tuple(clause for clause in gaps if clause.instrument in _DECREES),
            "rule": tuple(clause for clause in gaps if clause.instrument not in _DECREES),
        }
        return Row(article, self._lines(self.act, article), clauses, below, sorted_gaps)

    def _follow(self, text: Statute, provision: Provision, columns: _Columns) -> None:
        """Adds what carries out the clauses in a provision; what lies in another one that is there goes with that."""
        for clause in self._within(text, provision):
            for target in clause.targets:
                entry = Below(target.text, target.provision, ((clause.number, target.evidence),), (target.span,), ())
                _add(columns[_column(tier_of(target.text))], entry)

    def _within(self, text: Statute, provision: Provision) -> tuple[Clause, ...]:
        """The clauses in a provision, in reading order."""
        rows = self.by_text.get(id(text), ())
        first = bisect_left(rows, provision.span.start, key=lambda clause: clause.span.start)
        return tuple(takewhile(lambda clause: clause.span.start < provision.span.end, islice(rows, first, None)))

    def _lines(self, text: Statute, provision: Provision, spans: tuple[Span, ...] = ()) -> tuple[Line, ...]:
        marks = [*((0, span) for span in spans)]
        marks += [(clause.number, clause.span) for clause in self._within(text, provision)]
        return tuple(lines_of(text, provision, marks))


def lines_of(text: Statute, provision: Provision, marks: Iterable[tuple[int, Span]]) -> Iterator[Line]:
    """A provision with all below it, a line for each, with marks; deleted parts and amendment notes left out."""
    marks = list(marks)
    base = max(RANK[provision.level], RANK["paragraph"])
    for part in provision.walk():
        if part.deleted and part != provision:
            continue
        pieces = tidy(cut(text.text, part.own, marks))
        heading = " ".join(head_of(part).of(text.text).split())
        if pieces or heading:
            yield Line(max(0, RANK[part.level] - base), mark_of(part), heading, pieces)


def tidy(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces on one line, without white space at the ends and without amendment notes."""
    kept = [piece._replace(text=_SPACES.sub(" ", piece.text)) for piece in pieces if not piece.note]
    while kept and not kept[-1].text.strip():
        del kept[-1]
    if kept:
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    return tuple(kept)


def _add(column: list[Below], fresh: Below) -> None:
    """Adds a provision to a column, in one entry with those that it lies in or that lie in it."""
    near = [
        i
        for i, one in enumerate(column)
        if one.text is fresh.text and (one.provision.span.holds(fresh.provision.span) or fresh.provision.span.holds(one.provision.span))
    ]
    if not near:
        column.append(fresh)
        return
    rows = [*(column[i] for i in near), fresh]
    widest = max((row.provision for row in rows), key=lambda provision: provision.span.end - provision.span.start)
    carried: dict[int, str] = {}
    for number, evidence in (pair for row in rows for pair in row.clauses):
        carried.setdefault(number, evidence)
    spans = tuple(sorted({span for row in rows for span in row.spans}))
    column[near[0]] = Below(fresh.text, widest, tuple(sorted(carried.items())), spans, ())
    for i in reversed(near[1:]):
        del column[i]


def _in_order(rows: list[Below]) -> list[Below]:
    """The articles as they come first, and the parts of each together, in their order."""
    order: dict[Provision | None, int] = {}
    for one in rows:
        order.setdefault(one.provision.article, len(order))
    return sorted(rows, key=lambda one: (order[one.provision.article], one.provision.index))


def _column(tier: Tier) -> str:
    return "decree" if tier == "decree" else "rule"
