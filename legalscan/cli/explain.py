"""``legalscan explain``: the page of a rule."""

from __future__ import annotations

import click

from legalscan.explanation import explain


@click.command("explain", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("code")
def command(code: str) -> None:
    """Show the page of the rule CODE: what it flags, why, on what ground, its limits, examples, precision."""
    click.echo(explain(code), nl=False)
