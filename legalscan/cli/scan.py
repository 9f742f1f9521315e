"""``legalscan scan``: judge a folder of statutes as a whole and keep the result as tables."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from legalscan.scan.run import Progress, Scan, scan_folder


@click.command("scan")
@click.argument("folder", type=click.Path())
@click.option("--output", required=True, type=click.Path(file_okay=False), metavar="OUT", help="The folder of the tables.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes on this machine [one a processor].")
@click.option("--dask", metavar="ADDRESS", help="Work on the Dask cluster whose scheduler is at this address.")
@click.option("--select", multiple=True, metavar="CODES", help="Run only these rules or families (comma-separated).")
@click.option("--ignore", multiple=True, metavar="CODES", help="Leave these rules or families out.")
@click.option("--timings", is_flag=True, help="Say which stage took how much of the processor.")
def command(
    folder: str, output: str, workers: int | None, dask: str | None, select: tuple[str, ...], ignore: tuple[str, ...], timings: bool
) -> int:
    """Judge all statutes in FOLDER: layers, links and findings as Parquet tables in OUT.

    A scan that was stopped goes on where it was. A second scan judges only what has changed and what looks it up. Ask the
    tables with `legalscan query`; docs/scan.md tells their columns.
    """
    start = time.perf_counter()
    with _bar() as progress:
        scan = scan_folder(
            folder,
            output,
            workers=workers,
            dask=dask,
            select=_codes(select),
            ignore=_codes(ignore),
            progress=progress,
        )
    _say(scan, time.perf_counter() - start, timings)
    return 2 if scan.unreadable or scan.failed else 0


def _codes(given: tuple[str, ...]) -> list[str]:
    return [code for words in given for code in words.replace(",", " ").split()]


@contextmanager
def _bar() -> Iterator[Progress | None]:
    """A bar a stage on a terminal; nothing where standard error is piped."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True)) as bar:
        tasks = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done)

        yield show


def _say(scan: Scan, took: float, timings: bool) -> None:
    for path, reason in scan.unreadable:
        click.echo(f"legalscan: {path}: {reason}", err=True)
    for path, what, reason in scan.failed:
        click.echo(f"legalscan: {path}: {what} failed ({reason}); the rest of it was judged", err=True)
    if scan.anew:
        click.echo(f"legalscan: everything was judged anew: {scan.anew}", err=True)
    rows = ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in scan.rows.items())
    click.echo(f"{scan.files:,} files ({scan.read:,} read), {scan.units:,} families ({scan.judged:,} judged): {rows}")
    click.echo(f"{scan.size / 1e6:,.1f} MB in {scan.output}; {took:.1f} s, largest process {scan.peak / 1e6:,.0f} MB")
    if timings:
        total = sum(scan.seconds.values()) or 1.0
        for stage, seconds in scan.seconds.items():
            click.echo(f"  {stage:12} {seconds:8.2f} s of the processor  {seconds / total:6.1%}")
