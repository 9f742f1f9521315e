"""``legalscan query``: ask a scan in SQL."""

from __future__ import annotations

import sys

import click

from legalscan.errors import UsageError
from legalscan.report.records import FORMATS, format_rows
from legalscan.scan.query import Questions
from legalscan.scan.tables import TABLES


@click.command("query")
@click.argument("sql", required=False)
@click.option("--scan", "output", type=click.Path(), metavar="OUT", help="The folder that `legalscan scan` wrote.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="Form of the rows [table].")
@click.option("--tables", is_flag=True, help="List the tables and their columns instead.")
def command(sql: str | None, output: str | None, form: str, tables: bool) -> None:
    """Ask a scan a question in SQL (DuckDB's): `legalscan query "select code, count(*) from findings group by code" --scan OUT`.

    SQL may be - for standard input. docs/scan.md has ten questions to begin with.
    """
    if tables:
        for table in TABLES:
            click.echo(f"{table.name}: {table.meaning.en}")
            for column in table.columns:
                click.echo(f"  {column.name:16} {column.meaning.en}")
        return
    if sql is None or output is None:
        raise UsageError('name a question and a scan: legalscan query "select …" --scan OUT (--tables lists the tables)')
    with Questions(output) as scan:
        answer = scan.ask(sys.stdin.read() if sql == "-" else sql)
    for piece in format_rows(answer.records(), form, hidden=()):
        sys.stdout.write(piece)
