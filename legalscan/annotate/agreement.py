"""How far the people who judged agree, and what they say together about each rule.

The coefficients are NLTK's; the intervals are percentile bootstraps over the things judged. NLTK walks through every judgement, a
thousand resamples would take it a minute: the resamples are counted by patterns of judgements, and tests hold both to be equal.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from math import isfinite
from typing import Any, Final, Literal, NamedTuple

from legalscan.annotate.annotation import Annotation
from legalscan.errors import StoreError
from legalscan.measures.precision import Judgement

Ratings = dict[tuple[str, ...], dict[str, str]]
"""What is judged → who judged → what they said."""

_WORDS: Final = {"accept": "right", "reject": "wrong", "unsure": "unsure"}


class Coefficient(NamedTuple):
    """A measure of agreement with its 95 % bootstrap interval.

    Attributes:
        name: ``percent``, ``cohen``, ``fleiss`` or ``alpha``.
        authors: whom it compares.
        items: how many things it is measured on.
        value: 1 for full agreement, 0 for what chance gives (percent: the share of pairs that agree); None where it is not
            defined: nothing was judged twice, or everything was judged alike, so that chance explains it all.
        low: lower end of the interval; None where the value is, or with fewer than two items.
        high: upper end.
    """

    name: str
    authors: tuple[str, ...]
    items: int
    value: float | None
    low: float | None
    high: float | None


def collect_ratings(said: Iterable[Annotation], on: Literal["verdict", "labels"] = "verdict") -> Ratings:
    """What each author said of each thing, things in the order in which they were first judged.

    Decisions on what people disagree about (`Annotation.adjudicates`) are no readings and left out.

    Args:
        said: annotations that stand (`Store.current`); of one author's statements about one thing the last counts.
        on: verdicts on findings, or the labels of whatever bears any (the set of them is one category).
    """
    found: Ratings = defaultdict(dict)
    for annotation in said:
        value = (annotation.verdict or "") if on == "verdict" else ", ".join(sorted(set(annotation.labels)))
        if value and (annotation.code or on == "labels") and not annotation.adjudicates:
            found[annotation.subject][annotation.author] = value
    return dict(found)


def measure_agreement(ratings: Ratings, *, replicates: int = 1000, seed: int = 0, pairs: bool = True) -> tuple[Coefficient, ...]:
    """Percent agreement and Krippendorff's alpha of all, Fleiss' kappa on what all judged, Cohen's kappa of each two.

    Args:
        ratings: as `collect_ratings` gives them; gaps are allowed.
        replicates: resamples of the bootstrap; 0 for no intervals.
        seed: of its random numbers.
        pairs: whether each two are compared, which takes long for many people.

    Returns:
        The coefficients in this order; empty where fewer than two people judged. Fleiss' kappa is left out for two people.

    References:
        J. Cohen, A Coefficient of Agreement for Nominal Scales (1960); J. L. Fleiss, Measuring Nominal Scale Agreement Among Many
        Raters (1971); K. Krippendorff, Content Analysis (2004), ch. 11.

    >>> both = {(str(i),): {"김": "accept", "이": "accept" if i < 8 else "reject"} for i in range(9)}
    >>> both |= {(str(i),): {"김": "reject", "이": "reject"} for i in range(9, 12)}
    >>> for c in measure_agreement(both, replicates=0):
    ...     print(c.name, c.items, round(c.value, 2))
    percent 12 0.92
    alpha 12 0.81
    cohen 12 0.8
    """
    authors = sorted({author for said in ratings.values() for author in said})
    if len(authors) < 2:
        return ()
    several = [said for said in ratings.values() if len(said) > 1]
    found = [
        _measure("percent", several, tuple(authors), replicates, seed),
        _measure("alpha", several, tuple(authors), replicates, seed),
    ]
    if len(authors) > 2:
        complete = [said for said in several if len(said) == len(authors)]
        found.append(_measure("fleiss", complete, tuple(authors), replicates, seed))
    for pair in combinations(authors, 2) if pairs else ():
        shared = [{author: said[author] for author in pair} for said in several if set(pair) <= set(said)]
        found.append(_measure("cohen", shared, pair, replicates, seed))
    return tuple(found)


def judge_findings(said: Iterable[Annotation]) -> dict[str, list[Judgement]]:
    """What the authors say together about each finding, by rule code: the verdict of most, or unsure where no one verdict leads.

    Where somebody decided on a finding (`Annotation.adjudicates`), the decision counts.

    Args:
        said: annotations that stand (`Store.current`).

    Returns:
        Codes in order; findings in the order in which they were first judged; the date is that of the last verdict.
    """
    findings: dict[tuple[str, ...], dict[str, Annotation]] = defaultdict(dict)
    decided: dict[tuple[str, ...], Annotation] = {}
    for annotation in said:
        if annotation.code and annotation.verdict:
            findings[annotation.subject][annotation.author] = annotation
            if annotation.adjudicates:
                decided[annotation.subject] = annotation
    found: dict[str, list[Judgement]] = defaultdict(list)
    for subject, voters in findings.items():
        by_author = {"": decided[subject]} if subject in decided else voters
        votes = Counter(a.verdict for a in by_author.values()).most_common(2)
        leads = len(votes) == 1 or votes[0][1] > votes[1][1]
        last = max(by_author.values(), key=lambda a: a.created)
        verdict = _WORDS[str(votes[0][0])] if leads else "unsure"
        target = last.target
        found[last.code].append(
            Judgement(
                target.statute_id, target.promulgated, str(target.locator), last.fingerprint, verdict, last.created.date().isoformat()
            )
        )
    return dict(sorted(found.items()))


Pattern = tuple[tuple[str, str], ...]
"""What was said of one thing: authors and values, in the order of the authors."""


def _measure(name: str, items: Sequence[dict[str, str]], authors: tuple[str, ...], replicates: int, seed: int) -> Coefficient:
    value = _VALUES[name](items)
    low = high = None
    if value is not None and replicates and len(items) > 1:
        rng = random.Random(seed)
        patterns = Counter(tuple(sorted(said.items())) for said in items)
        drawn = (Counter(rng.choices(list(patterns), list(patterns.values()), k=len(items))) for _ in range(replicates))
        # a resample in which all judged alike has no chance-corrected value: there they agree in full
        values = sorted(1.0 if one is None else one for one in map(_COUNTED[name], drawn))
        low, high = values[int(0.025 * replicates)], values[min(replicates - 1, int(0.975 * replicates))]
    return Coefficient(name, authors, len(items), value, low, high)


def _percent(items: Sequence[dict[str, str]]) -> float | None:
    pairs = agreeing = 0
    for said in items:
        n = len(said)
        pairs += n * (n - 1)
        agreeing += sum(count * (count - 1) for count in Counter(said.values()).values())
    return agreeing / pairs if pairs else None


def _by_nltk(items: Sequence[dict[str, str]], method: str) -> float | None:
    if len({value for said in items for value in said.values()}) < 2:
        return None
    try:
        from nltk.metrics.agreement import AnnotationTask
    except ImportError:
        raise StoreError("measures of agreement need NLTK: pip install 'legalscan[annotate]'") from None
    rows: list[Any] = [(author, number, value) for number, said in enumerate(items) for author, value in said.items()]
    try:
        value = float(getattr(AnnotationTask(rows), method)())
    except ZeroDivisionError:
        return None
    return value if isfinite(value) else None


def _count_percent(patterns: Mapping[Pattern, int]) -> float | None:
    pairs = agreeing = 0
    for pattern, times in patterns.items():
        pairs += times * len(pattern) * (len(pattern) - 1)
        agreeing += times * sum(n * (n - 1) for n in Counter(value for _, value in pattern).values())
    return agreeing / pairs if pairs else None


def _count_alpha(patterns: Mapping[Pattern, int]) -> float | None:
    """Krippendorff's alpha: one less the disagreement seen over that of values shuffled among all things."""
    totals: Counter[str] = Counter()
    seen = 0.0
    for pattern, times in patterns.items():
        counts = Counter(value for _, value in pattern)
        seen += times * (len(pattern) ** 2 - sum(n * n for n in counts.values())) / (len(pattern) - 1)
        totals.update({value: times * n for value, n in counts.items()})
    n = totals.total()
    expected = n * n - sum(count * count for count in totals.values())
    return 1 - (n - 1) * seen / expected if expected else None


def _count_fleiss(patterns: Mapping[Pattern, int]) -> float | None:
    """Fleiss' kappa: chance draws from the values of all authors together."""
    totals: Counter[str] = Counter()
    for pattern, times in patterns.items():
        totals.update({value: times * n for value, n in Counter(value for _, value in pattern).items()})
    chance = sum((count / totals.total()) ** 2 for count in totals.values())
    return _corrected(_count_percent(patterns), chance)


def _count_cohen(patterns: Mapping[Pattern, int]) -> float | None:
    """Cohen's kappa: chance draws from each author's own values."""
    totals: Counter[tuple[str, str]] = Counter()
    for pattern, times in patterns.items():
        totals.update(dict.fromkeys(pattern, times))
    n = sum(patterns.values())
    one, other = (author for author, _ in next(iter(patterns)))
    chance = sum(totals[one, value] * totals[other, value] for value in {value for _, value in totals}) / n**2
    return _corrected(_count_percent(patterns), chance)


def _corrected(seen: float | None, chance: float) -> float | None:
    return None if seen is None or chance >= 1 else (seen - chance) / (1 - chance)


_VALUES: Final[dict[str, Callable[[Sequence[dict[str, str]]], float | None]]] = {
    "percent": _percent,
    "alpha": lambda items: _by_nltk(items, "alpha"),
    "fleiss": lambda items: _by_nltk(items, "pi"),  # NLTK's "multi-pi": with as many judgements on each item, Fleiss' kappa
    "cohen": lambda items: _by_nltk(items, "kappa"),
}
_COUNTED: Final[dict[str, Callable[[Mapping[Pattern, int]], float | None]]] = {
    "percent": _count_percent,
    "alpha": _count_alpha,
    "fleiss": _count_fleiss,
    "cohen": _count_cohen,
}
