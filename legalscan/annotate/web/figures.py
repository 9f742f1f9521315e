"""What all have said of the findings at hand, in figures: progress, agreement, precision of the rules, disagreements."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any, Final, NamedTuple

from legalscan.annotate.agreement import Coefficient, collect_ratings, judge_findings, measure_agreement
from legalscan.annotate.annotation import VERDICTS, Annotation
from legalscan.annotate.web.project import Item, Project
from legalscan.measures.precision import measure_precision

FEW: Final = 5
"""Of more people than this no two are compared: nobody would read the tables."""


class Progress(NamedTuple):
    """How many findings somebody has judged, by verdict, and how many words marked that no rule had found."""

    author: str
    judged: int
    verdicts: dict[str, int]
    missed: int


class Pair(NamedTuple):
    """How two people judged what both have judged: the number of findings by the verdicts of the one and the other."""

    one: str
    other: str
    counts: dict[tuple[str, str], int]


class Dispute(NamedTuple):
    """A finding of which people say different things.

    Attributes:
        item: the finding.
        said: their statements, by author.
        decision: how it was decided; None while it is open.
    """

    item: Item
    said: tuple[Annotation, ...]
    decision: Annotation | None


class Figures(NamedTuple):
    """All figures; `precision` has a row of `measures.precision` for each rule with a verdict."""

    findings: int
    progress: tuple[Progress, ...]
    agreement: tuple[Coefficient, ...]
    pairs: tuple[Pair, ...]
    precision: dict[str, dict[str, Any]]
    disputes: tuple[Dispute, ...]


def measure(project: Project, said: Sequence[Annotation]) -> Figures:
    """The figures of a project.

    Args:
        project: the findings at hand; what is said of others does not count.
        said: what stands in the store (`Store.current`).
    """
    acts = {act.id for act in project.acts}
    here = [one for one in said if (project.item_of(one) is not None if one.code else one.target.statute_id in acts)]
    ratings = collect_ratings(here)
    authors = sorted({author for row in ratings.values() for author in row})
    few = len(authors) <= FEW
    precision = {code: measure_precision(rows) for code, rows in judge_findings(here).items()}
    return Figures(
        len(project.items),
        _progress(here),
        measure_agreement(ratings, pairs=few),
        tuple(_pair(ratings, *pair) for pair in combinations(authors, 2)) if few else (),
        precision,
        find_disputes(project, here),
    )


def find_disputes(project: Project, said: Sequence[Annotation]) -> tuple[Dispute, ...]:
    """The findings of which people say different things, in the order of the queue."""
    by_item: dict[str, list[Annotation]] = defaultdict(list)
    decisions: dict[str, Annotation] = {}
    for one in said:
        item = project.item_of(one)
        if item is not None and one.verdict:
            if one.adjudicates:
                decisions[item.key] = one
            else:
                by_item[item.key].append(one)
    return tuple(
        Dispute(item, tuple(sorted(by_item[item.key], key=lambda one: one.author)), decisions.get(item.key))
        for item in project.items
        if len({one.verdict for one in by_item[item.key]}) > 1
    )


def _progress(said: Sequence[Annotation]) -> tuple[Progress, ...]:
    verdicts: dict[str, Counter[str]] = defaultdict(Counter)
    missed: Counter[str] = Counter()
    for one in said:
        if one.adjudicates:
            continue
        verdicts[one.author].update([one.verdict] if one.code and one.verdict else [])
        missed[one.author] += not one.code
    return tuple(
        Progress(author, verdicts[author].total(), {verdict: verdicts[author][verdict] for verdict in VERDICTS}, missed[author])
        for author in sorted(verdicts)
    )


def _pair(ratings: dict[tuple[str, ...], dict[str, str]], one: str, other: str) -> Pair:
    counts = Counter((row[one], row[other]) for row in ratings.values() if one in row and other in row)
    return Pair(one, other, {(a, b): counts[a, b] for a in VERDICTS for b in VERDICTS})
