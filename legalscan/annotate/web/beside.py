"""What stands beside an article: the decree and the rule that carry out its clauses, or the article of the act that they carry out."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import NamedTuple

from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.graphs.families import find_family
from legalscan.linter import Findings
from legalscan.outline import Provision
from legalscan.report.graph_text import STATUSES
from legalscan.report.tiers import COLUMNS, Line, Row, Tiers, build_tiers
from legalscan.report.tiers_html import EVIDENCES, clause_place, place_of, short_place
from legalscan.statute import Statute


class Badge(NamedTuple):
    """A kind of evidence, or a status: the words, and the class that colours them."""

    words: str
    tone: str


class Neighbour(NamedTuple):
    """A provision beside another, or a clause that nothing was found for: then there are no lines but the clause's own words."""

    column: str
    place: str
    badges: tuple[Badge, ...]
    lines: tuple[Line, ...]
    clause: str = ""


class Families:
    """The tables of act, decree and rule (`report.tiers`) of the texts at hand, each made when it is first asked for."""

    def __init__(self, findings: Findings) -> None:
        acts = findings.statutes
        self._corpus = findings.corpus.joined(acts) if findings.corpus is not None else Corpus(acts)
        self._tables: dict[str, Tiers | None] = {}
        self._turn = threading.Lock()

    def beside(self, act: Statute, provision: Provision, language: str) -> tuple[Neighbour, ...]:
        """What stands beside the article of a provision, in the order of the columns; empty where nothing belongs to it."""
        article, table = provision.article, self._table(act)
        if article is None or table is None:
            return ()
        if table.act is act:
            row = next((row for row in table.rows if row.article == article), None)
            return tuple(_lower(table, row, language)) if row is not None else ()
        return tuple(_upper(table, act, article, language))

    def _table(self, act: Statute) -> Tiers | None:
        name = self._corpus.act_of(act)
        with self._turn:  # a table is costly, and several people may ask for it at once
            if name not in self._tables:
                try:
                    self._tables[name] = build_tiers(find_family(act, self._corpus), self._corpus)
                except UsageError:  # the act is not at hand, or several texts claim to be it
                    self._tables[name] = None
        return self._tables[name]


def _lower(table: Tiers, row: Row, language: str) -> Iterator[Neighbour]:
    status = {clause.number: clause.status for clause in table.clauses}
    for column, title in zip(("decree", "rule"), COLUMNS[language][1:], strict=True):
        for one in row.below[column]:
            badges = tuple(Badge(EVIDENCES[language][evidence], status[number]) for number, evidence in one.clauses)
            plain = Badge(EVIDENCES[language]["cites" if one.spans else "same"], "cites")
            yield Neighbour(title, place_of(table, one), badges or (plain,), one.lines)
        for clause in row.gaps[column]:
            badge = Badge(STATUSES[language][clause.status], clause.status)
            yield Neighbour(title, clause_place(table, clause), (badge,), (), clause.excerpt)


def _upper(table: Tiers, act: Statute, article: Provision, language: str) -> Iterator[Neighbour]:
    for row in table.rows:
        for one in (*row.below["decree"], *row.below["rule"]):
            if one.text is act and one.provision.article == article:
                evidence = one.clauses[0][1] if one.clauses else "cites" if one.spans else "same"
                heading = f"({row.article.heading})" if row.article.heading else ""
                place = f"{short_place(table, table.act, row.article)}{heading}"
                yield Neighbour(COLUMNS[language][0], place, (Badge(EVIDENCES[language][evidence], "cites"),), row.lines)
                break
