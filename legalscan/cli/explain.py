"""``legalscan explain``: the page of a rule."""

from __future__ import annotations

import os
import re
import sys

import click

from legalscan.explanation import explain

_FENCE = re.compile(r"^```\n(.*?)\n```$", re.M | re.S)


@click.command("explain", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("code")
@click.option("--lang", type=click.Choice(["ko", "en"]), default="en", help="Language of the page [en].")
def command(code: str, lang: str) -> None:
    """Show the page of the rule CODE: what it flags, why, on what ground, its limits, examples, precision.

    Laid out for reading in a terminal, as Markdown where the output goes to a file or another program.
    """
    page = explain(code, lang)
    if sys.stdout.isatty():
        show(page)
    else:
        click.echo(page, nl=False)


def show(page: str) -> None:
    """Print a page laid out and coloured; examples stand in boxes with their reported words set off."""
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.panel import Panel
    from rich.text import Text

    console = Console(no_color=bool(os.environ.get("NO_COLOR")), highlight=False)
    console.width = min(console.width, 110)
    for place, piece in enumerate(_FENCE.split(page)):
        if place % 2:
            example = Text(piece)
            example.highlight_regex(r"⟦[^⟧]*⟧", "bold reverse" if console.no_color else "bold yellow")
            console.print(Panel(example, border_style="dim"))
        elif piece.strip():
            console.print(Markdown(piece))
