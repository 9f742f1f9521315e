"""Paths as users give them: files, folders, nothing at all (the bills that ship with the package)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final, Self

import click

from legalscan.corpus import Corpus, shipped_bills
from legalscan.errors import SourceError
from legalscan.index import find_files
from legalscan.statute import Statute, read

_MANY_FILES: Final = 20
_MANY_PAGES: Final = 100


def expand(paths: Sequence[str]) -> list[str]:
    """The files meant by `paths`: folders are searched, sorted by name; nothing means the shipped bills.

    Raises:
        CorpusError: a folder without any statute.
    """
    if not paths:
        bills = shipped_bills()
        click.echo(f"legalscan: no path given; reading the bills that come with it ({bills})", err=True)
        paths = [str(bills)]
    files: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            found = find_files(path)
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
        for path in with_progress(self.files):
            try:
                yield self._read(path)
            except SourceError as error:
                self.broken.append(error)
                click.echo(f"legalscan: {error}", err=True)

    def _read(self, path: str) -> Statute:
        if len(self.files) >= _MANY_FILES or not sys.stderr.isatty():
            return read(path)
        from legalscan.readers.apart import watch

        with _Pages(path) as pages:
            token = watch.set(pages.show)
            try:
                return read(path)
            finally:
                watch.reset(token)


class _Pages:
    """A progress bar over the pages of one long file; a short one shows none."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.closing = ExitStack()
        self.bar: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.close()

    def show(self, page: int, pages: int) -> None:
        """Move the bar to a page of so many."""
        if self.bar is None and pages >= _MANY_PAGES:
            bar = click.progressbar(length=pages, label=Path(self.path).name, file=sys.stderr)
            self.bar = self.closing.enter_context(bar)
        if self.bar is not None:
            self.bar.update(page - self.bar.pos)


def open_corpus(folder: str | None, index: str | None, statutes: Iterable[Statute]) -> Corpus | None:
    """The corpus that ``--corpus`` and ``--index`` name, behind the statutes given; None where none is named.

    What cannot be read in it is said on standard error.
    """
    if folder is None:
        return None
    corpus = Corpus.open(folder, index=index, progress=with_progress, statutes=statutes)
    for row in corpus.not_checked:
        click.echo(f"legalscan: {row.path}: {row.reason.en}", err=True)
    return corpus


def with_progress(paths: Sequence[str]) -> Iterator[str]:
    """The paths one by one, with a bar on a terminal where there are many."""
    with click.progressbar(paths, hidden=len(paths) < _MANY_FILES or not sys.stderr.isatty(), file=sys.stderr) as bar:
        yield from bar


def corpus_options(command: Callable[..., object]) -> Callable[..., object]:
    """The options ``--corpus`` and ``--index`` of every command that looks things up."""
    command = click.option("--index", type=click.Path(dir_okay=False), help="Keep the index of --corpus in this file.")(command)
    return click.option("--corpus", type=click.Path(), metavar="DIR", help="A folder of further statutes to look up.")(command)
