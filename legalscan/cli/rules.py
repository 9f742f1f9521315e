"""``legalscan rules``: the list of rules."""

from __future__ import annotations

import json

import click

from legalscan.explanation import format_reference, load_precision
from legalscan.report.text import width
from legalscan.rules import RULES


@click.command("rules", context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", help="Form of the list [text].")
@click.option("--lang", type=click.Choice(["ko", "en"]), default="en", help="Language of the Markdown reference [en].")
def command(form: str, lang: str) -> None:
    """List the rules: code, gravest severity, whether on by default (+), findings right of those read on real law, title.

    With --format markdown, the reference page with every rule's own page.
    """
    if form == "markdown":
        click.echo(format_reference(lang), nl=False)
        return
    precision = load_precision()
    if form == "json":
        rows = [
            {
                "code": rule.code,
                "name": rule.name,
                "title": rule.title._asdict(),
                "severity": rule.severity,
                "default": rule.default,
                "languages": list(rule.languages),
                "precision": precision.get(rule.code),
            }
            for rule in RULES
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for rule in RULES:
        read = precision.get(rule.code)
        share = f"{read['right']:3}/{read['read']:<3}" if read else "   –   "
        name = rule.title.ko + " " * max(1, 26 - width(rule.title.ko))
        click.echo(f"{rule.code} {'+' if rule.default else '-'} {rule.severity:<8}{share}  {name}{rule.title.en}")
