"""``legalscan report``: the state of a statute book, from one scan."""

from __future__ import annotations

import json

import click

from legalscan.cli.output import write
from legalscan.report.national import build_national
from legalscan.report.national_page import format_national
from legalscan.scan.query import Questions


@click.command("report")
@click.argument("scan", type=click.Path())
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file instead of standard output.")
@click.option("--format", "form", type=click.Choice(["html", "json"]), default="html", help="A page, or its figures [html].")
@click.option("--lang", "language", type=click.Choice(["ko", "en"]), default="ko", help="Language of the page [ko].")
def command(scan: str, output: str | None, form: str, language: str) -> None:
    """Write the state of a statute book from SCAN, a folder that `legalscan scan` wrote.

    Findings by family of rules, by ministry and by decade, rankings with intervals, and how far each rule can be trusted. The
    same scan gives the same bytes.
    """
    with Questions(scan) as questions:
        document = build_national(questions)
    write(format_national(document, language) if form == "html" else json.dumps(document, ensure_ascii=False, indent=1) + "\n", output)
