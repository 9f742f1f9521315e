"""Where a report goes: a terminal, with colours, a pipe, or a file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from legalscan.errors import UsageError
from legalscan.report.text import Style

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan", "code": None, "quote": None, "faint": None}


def style_for(output: str | None) -> Style | None:
    """How to colour a report; None for a file, a pipe, or where NO_COLOR asks for none."""
    if output or os.environ.get("NO_COLOR") or not sys.stdout.isatty():
        return None

    def paint(words: str, kind: str) -> str:
        return click.style(words, fg=_COLOURS[kind], bold=kind == "code" or None, dim=kind == "faint" or None)

    return paint


def write(report: str | bytes, output: str | None) -> None:
    """Print a report, or write it to a file.

    Raises:
        UsageError: the file cannot be written, or what is no text would go to a terminal.
    """
    if output is None and isinstance(report, bytes) and sys.stdout.isatty():
        raise UsageError("the report is no text; name a file for it with --output")
    if output is None:
        click.echo(report, nl=False)
        return
    try:
        Path(output).write_bytes(report if isinstance(report, bytes) else report.encode("utf-8"))
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror})") from None
