"""Tables of what is no layer of a statute: the entries of a corpus, a support matrix, answers, profiles, a graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from legalscan.catalogue import Entry, describe
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.frames.columns import load_pandas
from legalscan.nation import GROUPS
from legalscan.profiles.figure import VERDICTS
from legalscan.profiles.profile import Profile
from legalscan.report.profile import compare
from legalscan.statute import Statute
from legalscan.support.matrix import COLUMNS, COUNTS, Matrix
from legalscan.support.questions import Answers, answer_questions

if TYPE_CHECKING:
    import pandas


def entry_rows(corpus: Corpus, words: Sequence[str], instrument: str) -> list[dict[str, Any]]:
    """A row a statute of a corpus, from its index."""
    return [_entry(entry, corpus) for entry in corpus.select(*words, instrument=instrument)]


def statute_rows(acts: Iterable[Statute], corpus: Corpus | None) -> list[dict[str, Any]]:
    """A row a statute, for statutes that are at hand."""
    return [_entry(describe(act), corpus) for act in acts]


def _entry(entry: Entry, corpus: Corpus | None) -> dict[str, Any]:
    return {
        **entry._asdict(),
        "instrument": entry.instrument or None,
        "promulgated": date.fromisoformat(entry.promulgated) if entry.promulgated else None,
        "act": entry.act or None,
        "cited_by": corpus.count_citing(entry.title) if corpus is not None else 0,
    }


def matrix_frame(matrix: Matrix, layer: str | None, language: str) -> pandas.DataFrame:
    """A support matrix as it is shown (words in cells, missing where there are none), its counts an act, or its answers.

    Raises:
        UsageError: no such table, or pandas is not installed.
    """
    pandas = load_pandas()
    tongue = language or next((act.language for act in matrix.acts), "ko")
    if layer == "counts":
        made = {act.title: matrix.counts(act) for act in matrix.acts}
        frame = pandas.DataFrame(made, index=list(COUNTS))
        return frame.rename(index={key: words.in_language(tongue) for key, (words, _) in COUNTS.items()})
    if layer == "questions":
        tables = [answers_frame(answer_questions(matrix, act), tongue).assign(act=act.title) for act in matrix.acts]
        if not tables:
            return answers_frame((), tongue)
        whole = pandas.concat(tables)
        wide = whole.pivot_table(index=["question", "point"], columns="act", values="count", sort=False, observed=True)
        return wide.astype("int64")
    if layer not in (None, "rows"):
        raise UsageError(f"a matrix has no table {layer} (rows, counts, questions)")
    rows = [
        {
            "statute": row.act.title,
            "locator": row.support.locator.format(row.act.language),
            **{column: "; ".join(cell.words for cell in row.cells[column]) or None for column in COLUMNS},
            "skeletal": row.skeletal,
            "skeletal_with_decree": row.skeletal_with_decree,
        }
        for row in matrix.rows
    ]
    frame = pandas.DataFrame(rows, columns=["statute", "locator", *COLUMNS, "skeletal", "skeletal_with_decree"])
    kinds = {**dict.fromkeys(("statute", "force"), "category"), "skeletal": "bool", "skeletal_with_decree": "boolean"}
    return frame.astype({name: kinds.get(name, "string") for name in frame.columns})


def answers_frame(answers: Answers | tuple[()], language: str = "") -> pandas.DataFrame:
    """The points of three answers: how many provisions or terms answer each, out of how many."""
    tongue = language or "ko"
    rows = [
        {"question": answer.question.in_language(tongue), "point": point.label.in_language(tongue), "count": point.count, "of": point.of}
        for answer in answers
        for point in answer.points
    ]
    frame = load_pandas().DataFrame(rows, columns=["question", "point", "count", "of"])
    return frame.astype({"question": "category", "point": "string", "count": "int64", "of": "Int64"})


def figure_rows(profile: Profile, language: str) -> list[dict[str, Any]]:
    """A row a figure of a profile; missing where it is not measured or not compared, with the reason."""
    tongue = language or profile.act.language
    return [
        {
            "statute": profile.act.title,
            "family": figure.family,
            "key": figure.key,
            "name": figure.name.in_language(tongue),
            "value": figure.value,
            "unit": figure.unit,
            **{f"percentile_{group}": one.percentile if (one := figure.standings.get(group)) else None for group in GROUPS},
            "verdict": figure.verdict,
            "words": figure.words.in_language(tongue),
            "locators": tuple(one.locator.format(tongue) for one in figure.passages),
            "withheld": figure.withheld.in_language(tongue) if figure.withheld else None,
            "statute_id": profile.act.id,
            "path": profile.act.path,
        }
        for figure in profile.figures
    ]


def comparison_frame(profiles: Sequence[Profile], language: str) -> pandas.DataFrame:
    """Profiles side by side: a row a figure that one of them has; for each act value, percentile in its group, and verdict."""
    pandas = load_pandas()
    tongue = language or profiles[0].act.language
    titles = [one.act.title for one in profiles]
    heads = [title if titles.count(title) == 1 else f"{title} ({one.act.id})" for title, one in zip(titles, profiles, strict=True)]
    rows = list(compare(profiles))
    made = {}
    for place, head in enumerate(heads):
        cells = [row[place] for row in rows]
        ranks = [one.standings[one.against].percentile if one and one.against in one.standings else None for one in cells]
        made[head, "value"] = pandas.Series([one.value if one else None for one in cells], dtype="float64")
        made[head, "percentile"] = pandas.Series(ranks, dtype="float64")
        made[head, "verdict"] = pandas.Categorical([one.verdict if one else None for one in cells], categories=list(VERDICTS))
    frame = pandas.DataFrame(made, columns=pandas.MultiIndex.from_product([heads, ["value", "percentile", "verdict"]]))
    names = [next(one for one in row if one is not None).name.in_language(tongue) for row in rows]
    return frame.set_axis(pandas.Index(names, dtype="string", name="figure"))


def graph_frame(graph: Any, layer: str | None) -> pandas.DataFrame:
    """The edges of a graph, or its nodes, with all their attributes.

    Raises:
        UsageError: no such table, or pandas is not installed.
    """
    pandas = load_pandas()
    if layer == "nodes":
        return pandas.DataFrame([{"statute_id": node.statute, "locator": node.locator, **row} for node, row in graph.nodes(data=True)])
    if layer not in (None, "edges"):
        raise UsageError(f"a graph has no table {layer} (edges, nodes)")
    titles = {node: row["title"] for node, row in graph.nodes(data=True)}
    rows = [
        {
            "source": titles[source],
            "source_locator": source.locator,
            "target": titles[target],
            "target_locator": target.locator,
            **{name: value for name, value in row.items() if name != "title"},
        }
        for source, target, row in graph.edges(data=True)
    ]
    frame = pandas.DataFrame(rows)
    return frame.astype({name: "category" for name in ("kind", "status", "evidence", "matter", "instrument") if name in frame})
