"""``legalscan evaluate``: precision of the rules from what people said of their findings, and how far these people agree."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from legalscan.errors import UsageError
from legalscan.measures.precision import Judgement, compare_precision, measure_precision, read_readings

if TYPE_CHECKING:
    from legalscan.annotate.agreement import Coefficient
    from legalscan.annotate.annotation import Annotation

_COEFFICIENTS = {"percent": "percent agreement", "alpha": "Krippendorff's alpha", "fleiss": "Fleiss' kappa", "cohen": "Cohen's kappa"}


@click.command("evaluate", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("source", default="tests/readings", type=click.Path(), metavar="[SOURCE]")
@click.option("--tool", metavar="VERSION", help="Of a store, only verdicts on findings of this version of legalscan.")
@click.option("--guideline", metavar="VERSION", help="Of a store, only verdicts by this version of the guideline.")
@click.option("--author", "authors", multiple=True, metavar="NAME", help="Of a store, only verdicts of this author; may be repeated.")
@click.option("--against", type=click.Path(), metavar="SOURCE", help="Compare with other readings, or another store.")
@click.option(
    "--against-tool", metavar="VERSION", help="Compare with verdicts on findings of this version (of the same store, without --against)."
)
@click.option("--fail-under", type=click.FloatRange(0, 1), metavar="SHARE", help="Exit 1 if the precision of any rule is below this.")
@click.option("--fail-under-low", type=click.FloatRange(0, 1), metavar="SHARE", help="Exit 1 if the lower end of its interval is.")
@click.option("--replicates", type=click.IntRange(0), default=1000, help="Resamples for the intervals of agreement [1000]; 0 for none.")
@click.option("--seed", type=int, default=0, help="Of their random numbers [0].")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the figures [text].")
@click.option(
    "--output", type=click.Path(dir_okay=False), help="Also write each rule's precision as JSON (the package's data/precision.json)."
)
def command(
    source: str,
    tool: str | None,
    guideline: str | None,
    authors: tuple[str, ...],
    against: str | None,
    against_tool: str | None,
    fail_under: float | None,
    fail_under_low: float | None,
    replicates: int,
    seed: int,
    form: str,
    output: str | None,
) -> int:
    """Print each rule's precision, with its 95 % Wilson interval, from SOURCE: a folder of readings (CODE.tsv) or a store.

    Of a store, what several people said of one finding counts once: the verdict of most, unsure where none leads. How far they
    agree is printed below, with 95 % bootstrap intervals.

    Exit status: 0, or 1 where a rule is below --fail-under or --fail-under-low, 2 usage or an unreadable source.
    """
    said = _read_store(source, tool, guideline, authors)
    judgements = _judgements(source, said)
    figures = {code: measure_precision(rows) for code, rows in judgements.items()}
    changes: dict[str, dict[str, float] | None] = {}
    if against or against_tool:
        other = against or source
        before = _judgements(other, _read_store(other, against_tool, guideline, authors))
        changes = {code: compare_precision(rows, before.get(code, [])) for code, rows in judgements.items()}
    agreement = _measure_agreement(said, replicates, seed)
    if form == "json":
        document: dict[str, Any] = {"source": source, "precision": figures, "agreement": [c._asdict() for c in agreement]}
        click.echo(json.dumps({**document, "changes": changes} if changes else document, indent=1, ensure_ascii=False))
    else:
        _print(figures, changes, agreement)
    if output:
        try:
            Path(output).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            raise UsageError(f"{output}: cannot be written ({error.strerror})") from None
    return int(_is_below(figures, "precision", fail_under) or _is_below(figures, "low", fail_under_low))


def _read_store(source: str, tool: str | None, guideline: str | None, authors: Sequence[str]) -> list[Annotation] | None:
    """What stands in a store, as far as it is asked for; None for a folder of readings."""
    if "://" not in source and not Path(source).is_file():
        if tool or guideline or authors:
            raise UsageError(f"{source}: readings do not tell versions or authors; name a store")
        return None
    from legalscan.annotate.store import Store, keep_current

    with Store.open(source, create=False) as store:
        rows = store.read()
    wanted = [a for a in rows if tool in (None, a.tool) and guideline in (None, a.guideline) and (not authors or a.author in authors)]
    if not any(a.code and a.verdict for a in wanted):
        raise UsageError(
            f"{source}: no verdicts on findings" + (" of this version, guideline or author" if len(wanted) < len(rows) else "")
        )
    return list(keep_current(wanted))


def _judgements(source: str, said: list[Annotation] | None) -> dict[str, list[Judgement]]:
    if said is None:
        return read_readings(source)
    from legalscan.annotate.agreement import judge_findings

    return judge_findings(said)


def _measure_agreement(said: list[Annotation] | None, replicates: int, seed: int) -> Sequence[Coefficient]:
    if said is None:
        return ()
    from legalscan.annotate.agreement import collect_ratings, measure_agreement

    return measure_agreement(collect_ratings(said), replicates=replicates, seed=seed)


def _is_below(figures: dict[str, dict[str, Any]], which: str, least: float | None) -> bool:
    below = [code for code, row in figures.items() if least is not None and row["read"] and row[which] < least]
    if below:
        click.echo(f"legalscan: below {least:.2f}: {', '.join(below)}", err=True)
    return bool(below)


def _print(figures: dict[str, dict[str, Any]], changes: dict[str, dict[str, float] | None], agreement: Sequence[Coefficient]) -> None:
    for code, row in figures.items():
        change = ""
        if changes:
            seen = changes[code]
            change = f"  {seen['difference']:+.2f} [{seen['low']:+.2f}, {seen['high']:+.2f}]" if seen else "  nothing to compare with"
        share = f"{row['precision']:.2f}  [{row['low']:.2f}, {row['high']:.2f}]" if row["read"] else "nothing decided"
        click.echo(f"{code}  {row['right']:3} of {row['read']:3} right  {share}  {row['last']}{change}")
    for one in agreement:
        value = "not defined" if one.value is None else f"{one.value:.3f}"
        interval = "" if one.low is None else f"  [{one.low:.3f}, {one.high:.3f}]"
        click.echo(f"{_COEFFICIENTS[one.name]}  {value}{interval}  on {one.items} findings  ({', '.join(one.authors)})")
