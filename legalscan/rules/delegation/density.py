"""How much of an act is left to decrees by blanket clauses, and how much the nation's acts leave."""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from legalscan.analysis.delegations import Delegation
from legalscan.language.enabling import courts_and_bodies, necessary_matters, residual_matters, standards
from legalscan.rules.delegation.clauses import sentence_of
from legalscan.statute import Statute

_DATA: Final = Path(__file__).parent.parent.parent / "data"
FEWEST: Final = 8
"""An act of fewer articles says nothing by a share of them."""


@dataclass(frozen=True, slots=True)
class Densities:
    """National figures (`measures.delegation_counts`).

    Attributes:
        densities: blanket clauses an article, the highest first; of acts with `FEWEST` articles or more.
        snapshot: the day of the corpus.
    """

    densities: tuple[float, ...] = ()
    snapshot: str = ""

    def rank(self, density: float) -> int:
        """The rank that a density takes among the nation's acts, 1 for the highest."""
        return bisect_left(self.densities, -density, key=lambda known: -known) + 1


@cache
def load_densities() -> Densities:
    """The figures that come with the package."""
    loaded = json.loads((_DATA / "delegation_counts.json").read_text(encoding="utf-8"))
    return Densities(tuple(loaded["densities"]), loaded["snapshot"])


def count_articles(act: Statute) -> int:
    """Articles of the body that are in being."""
    return sum(1 for article in act.articles if not article.deleted)


def find_blanket_clauses(act: Statute) -> list[Delegation]:
    """Clauses by which an act leaves "the necessary matters" to the executive without a measure, in reading order.

    Left out are clauses that give a standard (… 을 고려하여), that leave only the rest (… 에서 규정한 사항 외에), and rules of
    courts, ordinances of local councils and articles of association.
    """
    text = act.text
    found: list[Delegation] = []
    for clause in act.delegations:
        if clause.kind != "blanket" or courts_and_bodies().search(clause.instrument):
            continue
        if not necessary_matters().search(clause.matter.of(text)):
            continue
        sentence = sentence_of(clause.provision, clause.span.start)
        before = text[sentence.start : clause.span.start]
        if residual_matters().search(before) or standards().search(before):
            continue
        if not found or (found[-1].matter, found[-1].provision) != (clause.matter, clause.provision):  # 대통령령 및 부령으로: one clause
            found.append(clause)
    return found


def measure_density(act: Statute) -> float | None:
    """Blanket clauses an article; None for a text of fewer than `FEWEST` articles.

    >>> from legalscan.statute import read, Source
    >>> rows = [f"제{n}조(갑) ① 을이다.\\n② 갑의 운영에 필요한 사항은 대통령령으로 정한다." for n in range(1, 11)]
    >>> measure_density(read(Source("-", "\\n".join(rows).encode())))
    1.0
    """
    articles = count_articles(act)
    return round(len(find_blanket_clauses(act)) / articles, 4) if articles >= FEWEST else None
