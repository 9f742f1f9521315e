"""``legalscan show``: the outline of a statute, or the words of one provision."""

from __future__ import annotations

import click

from legalscan.outline import Provision
from legalscan.report.text import readable
from legalscan.statute import read


@click.command("show", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("path")
@click.argument("locator", required=False)
@click.option(
    "--depth", type=click.Choice(["article", "paragraph", "item", "all"]), default="article", help="How deep the outline goes [article]."
)
def command(path: str, locator: str | None, depth: str) -> None:
    """Show the outline of a statute, or with a LOCATOR (제2조제3호, "Article 2 (1)") the words of that provision."""
    act = read(path)
    if locator:
        provision = act[locator]
        heading = f" ({provision.heading})" if provision.heading else ""
        click.echo(f"{provision.locator.format(act.language)}{heading}\n{provision.text}")
        return
    click.echo(f"{act.title}  {act.id}  {len(act.articles)} articles, {len(act.outline.nodes)} provisions, {act.outline.format}")
    for provision in act.walk():
        if _deep_enough(provision, depth):
            click.echo(_line(provision, act.language))


_DEPTH = {"article": 6, "paragraph": 7, "item": 8, "all": 99}


def _deep_enough(provision: Provision, depth: str) -> bool:
    from legalscan.hierarchy import RANK

    return provision.level == "preamble" or RANK[provision.level] <= _DEPTH[depth]


def _line(provision: Provision, language: str) -> str:
    from legalscan.hierarchy import RANK

    indent = "  " * min(6, RANK[provision.level])
    words = provision.heading or readable(provision.own_text, 60)
    mark = " †" if provision.deleted else ""
    return f"{indent}{provision.locator.format(language)}{mark}  {words}"
