"""Paths as users give them: files, folders, nothing at all (the bills that ship with the package)."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from legalscan.errors import SourceError
from legalscan.statute import Statute, read

SUFFIXES: Final = frozenset({".md", ".markdown", ".txt", ".xml"})
"""What is picked from a folder; a file named directly is read whatever it is called."""


def shipped_bills() -> Path:
    """The folder of bills that come with the package."""
    packaged = Path(__file__).parent.parent / "data" / "bills"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent.parent / "corpora" / "bills"


def expand(paths: Sequence[str]) -> list[str]:
    """The files meant by `paths`: folders are searched, sorted by name; nothing means the shipped bills.

    Raises:
        SourceError: a folder without any statute.
    """
    if not paths:
        bills = shipped_bills()
        click.echo(f"legalscan: no path given; reading the bills that come with it ({bills})", err=True)
        paths = [str(bills)]
    files: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            found = sorted(str(p) for p in Path(path).rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
            if not found:
                raise SourceError(path, f"is a folder without statutes ({', '.join(sorted(SUFFIXES))})")
            files += found
        else:
            files.append(path)
    return list(dict.fromkeys(files))


class Reading:
    """Statutes read one by one; what cannot be read is said on standard error and counted."""

    def __init__(self, paths: Sequence[str]) -> None:
        self.files = expand(paths)
        self.broken: list[SourceError] = []

    def __iter__(self) -> Iterator[Statute]:
        with click.progressbar(self.files, hidden=len(self.files) < 20 or not _terminal(), file=sys.stderr) as bar:
            for path in bar:
                try:
                    yield read(path)
                except SourceError as error:
                    self.broken.append(error)
                    click.echo(f"legalscan: {error}", err=True)


def _terminal() -> bool:
    return sys.stderr.isatty()
