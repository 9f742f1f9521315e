"""Measures of agreement against second libraries and worked examples."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from itertools import product

import pytest
from lighthouses import lighthouse_act, some_annotations, span_of

from legalscan.annotate.agreement import _COUNTED, _VALUES, Coefficient, Ratings, collect_ratings, judge_findings, measure_agreement
from legalscan.annotate.annotation import Annotation, Verdict
from legalscan.measures.precision import Judgement, compare_precision

ACT = lighthouse_act()
VALUES = ("accept", "reject", "unsure")


def rate(items: int, authors: str, noise: float, gaps: float, seed: int) -> Ratings:
    rng = random.Random(seed)
    found: Ratings = {}
    for item in range(items):
        truth = rng.choices(VALUES, (6, 3, 1))[0]
        said = {a: truth if rng.random() > noise else rng.choice(VALUES) for a in authors if rng.random() >= gaps}
        if said:
            found[(str(item),)] = said
    return found


def named(ratings: Ratings, **options: int) -> dict[str, Coefficient]:
    return {"".join([c.name, *(c.authors if c.name == "cohen" else ())]): c for c in measure_agreement(ratings, **options)}


@pytest.mark.parametrize(("noise", "gaps", "seed"), [(n, g, s) for s, (n, g) in enumerate(product((0.05, 0.4, 1.0), (0.0, 0.3, 0.6)))])
def test_alpha_is_that_of_a_second_library(noise: float, gaps: float, seed: int) -> None:
    import krippendorff
    import numpy as np

    ratings = rate(80, "abcd", noise, gaps, seed)
    counts = np.array([[Counter(said.values())[value] for value in VALUES] for said in ratings.values()])
    known = krippendorff.alpha(value_counts=counts, level_of_measurement="nominal")
    assert named(ratings, replicates=0)["alpha"].value == pytest.approx(known, abs=1e-12)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_kappas_are_those_of_second_libraries(seed: int) -> None:
    from sklearn.metrics import cohen_kappa_score
    from statsmodels.stats.inter_rater import fleiss_kappa

    ratings = rate(60, "abc", 0.5, 0.2, seed)
    found = named(ratings, replicates=0)
    for one, other in (("a", "b"), ("a", "c"), ("b", "c")):
        both = [said for said in ratings.values() if {one, other} <= set(said)]
        known = cohen_kappa_score([said[one] for said in both], [said[other] for said in both])
        assert found[f"cohen{one}{other}"].value == pytest.approx(known, abs=1e-12)
        assert found[f"cohen{one}{other}"].items == len(both)
    complete = [said for said in ratings.values() if len(said) == 3]
    table = [[Counter(said.values())[value] for value in VALUES] for said in complete]
    assert found["fleiss"].value == pytest.approx(fleiss_kappa(table), abs=1e-12)


def test_fleiss_own_example_gives_his_value() -> None:
    """Ten things, fourteen people, five categories: 0.210."""
    table = """0 0 0 0 14, 0 2 6 4 2, 0 0 3 5 6, 0 3 9 2 0, 2 2 8 1 1, 7 7 0 0 0, 3 2 6 3 0, 2 5 3 2 2, 6 5 2 1 0, 0 2 2 3 7"""
    ratings: Ratings = {}
    for number, row in enumerate(table.split(",")):
        said = [str(category) for category, count in enumerate(map(int, row.split())) for _ in range(count)]
        ratings[(str(number),)] = {f"{person:02}": value for person, value in enumerate(said)}
    assert named(ratings, replicates=0)["fleiss"].value == pytest.approx(0.210, abs=0.0005)


def test_percent_agreement_counts_pairs() -> None:
    ratings = {("1",): {"a": "x", "b": "x", "c": "y"}, ("2",): {"a": "x", "b": "x"}, ("3",): {"a": "x"}}
    assert named(ratings, replicates=0)["percent"] == Coefficient("percent", ("a", "b", "c"), 2, 0.5, None, None)


def test_what_is_not_defined_is_none() -> None:
    alike = {(str(i),): {"a": "accept", "b": "accept"} for i in range(9)}
    found = named(alike)
    assert (found["percent"].value, found["alpha"].value, found["cohenab"].value) == (1.0, None, None)
    apart = named({("1",): {"a": "accept"}, ("2",): {"b": "reject"}})
    assert [(c.items, c.value) for c in apart.values()] == [(0, None)] * 3
    assert measure_agreement({("1",): {"a": "accept"}}) == ()
    assert measure_agreement({}) == ()


def test_intervals_hold_the_true_value_about_as_often_as_they_say() -> None:
    """Forty samples of one population: its alpha lies in the 95 % interval in most of them."""
    whole = named(rate(2_000, "ab", 0.3, 0.0, 99), replicates=0)["alpha"].value
    assert whole is not None
    hits = 0
    for seed in range(40):
        found = named(rate(100, "ab", 0.3, 0.0, seed), replicates=200, seed=seed)["alpha"]
        assert found.low is not None
        assert found.high is not None
        hits += found.low <= whole <= found.high
    assert hits >= 34


@pytest.mark.parametrize("seed", range(6))
def test_what_is_counted_by_patterns_is_what_nltk_finds(seed: int) -> None:
    ratings = list(rate(60, "abc", 0.5, 0.0, seed).values())
    pairs = [{author: said[author] for author in "ab"} for said in ratings]
    for name, items in (("percent", ratings), ("alpha", ratings), ("fleiss", ratings), ("cohen", pairs)):
        patterns = Counter(tuple(sorted(said.items())) for said in items)
        assert _COUNTED[name](patterns) == pytest.approx(_VALUES[name](items), abs=1e-12)
    gaps = [said for said in rate(60, "abc", 0.5, 0.4, seed).values() if len(said) > 1]
    assert _COUNTED["alpha"](Counter(tuple(sorted(said.items())) for said in gaps)) == pytest.approx(_VALUES["alpha"](gaps), abs=1e-12)


def test_a_seed_gives_the_same_interval() -> None:
    ratings = rate(50, "ab", 0.3, 0.0, 1)
    assert measure_agreement(ratings, replicates=50, seed=4) == measure_agreement(ratings, replicates=50, seed=4)
    assert measure_agreement(ratings, replicates=50, seed=4) != measure_agreement(ratings, replicates=50, seed=5)


def judged(author: str, verdict: Verdict, fingerprint: str, day: int = 1) -> Annotation:
    mark = Annotation.mark(ACT, span_of(ACT, "탑"), author=author)
    said = replace(
        some_annotations(ACT, 1)[0], target=mark.target, author=author, id=mark.id, code="DEF103", fingerprint=fingerprint, replaces=""
    )
    return replace(said, verdict=verdict, reason="other" if verdict == "reject" else None, created=said.created.replace(month=12, day=day))


def test_most_decide_and_a_tie_is_unsure() -> None:
    said = [
        *(judged("a", "accept", "1", 3), judged("b", "reject", "1"), judged("c", "accept", "1")),
        *(judged("a", "accept", "2"), judged("b", "reject", "2")),
        judged("a", "reject", "3"),
    ]
    rows = judge_findings(said)["DEF103"]
    assert [(row.fingerprint, row.verdict) for row in rows] == [("1", "right"), ("2", "unsure"), ("3", "wrong")]
    assert rows[0] == Judgement("990001@2024-01-02", "2024-01-02", "제2조제1호", "1", "right", "2026-12-03")
    assert collect_ratings(said)[said[0].subject] == {"a": "accept", "b": "reject", "c": "accept"}


def test_labels_are_compared_as_sets() -> None:
    one = Annotation.mark(ACT, span_of(ACT, "탑"), author="a", labels=["x", "y"])
    other = Annotation.mark(ACT, span_of(ACT, "탑"), author="b", labels=["y", "x"])
    bare = Annotation.mark(ACT, span_of(ACT, "탑"), author="c")
    assert list(collect_ratings([one, other, bare], "labels").values()) == [{"a": "x, y", "b": "x, y"}]


def test_nothing_decided_cannot_be_compared() -> None:
    assert compare_precision([], [Judgement("1", "", "제1조", "1", "right", "")]) is None
