"""Paths as users give them: files, folders, names of acts, nothing at all (the bills that ship with the package)."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final, Self, TypeVar

import click

from legalscan.corpus import Corpus, shipped_bills
from legalscan.errors import LegalscanError, SourceError, UnknownNameError
from legalscan.index import find_files
from legalscan.readers import SUFFIXES
from legalscan.statute import Statute, read

_MANY_FILES: Final = 20
_MANY_PAGES: Final = 100
_Item = TypeVar("_Item")


def expand(paths: Sequence[str], names: Names | None = None) -> list[str]:
    """The files meant by `paths`, each once however it is named: folders are searched, sorted by name; nothing means the shipped bills.

    What is no path is looked up among `names`.

    Raises:
        CorpusError: a folder without any statute.
        UnknownNameError: a name that no statute bears, or more than one.
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
            files.append(path if names is None or is_path(path) else names.find(path).path)
    first: dict[str, str] = {}
    for file in files:
        first.setdefault(os.path.realpath(file), file)
    return list(first.values())


def is_path(word: str) -> bool:
    """Whether a word is meant as a path: something is there, or it has a folder or the ending of a file in it."""
    marks = [os.sep, *filter(None, [os.altsep])]
    return os.path.lexists(word) or any(mark in word for mark in marks) or Path(word).suffix.lower() in SUFFIXES or word in ("", "-")


class Names:
    """Acts by their names, in the corpus that is named or configured, else in the folders that the user keeps.

    `folder` is the one in which the last name was found; None before.
    """

    def __init__(self, corpus: str | None = None, index: str | None = None) -> None:
        self.named, self.index = corpus, index
        self.folder: str | None = None

    def find(self, name: str) -> Statute:
        """The statute that a name means; says on standard error which one that is.

        Raises:
            UnknownNameError: none, or more than one, or there is no folder to look into.
        """
        _, act = self.find_in(name)
        click.echo(f"legalscan: {name}: 「{act.title}」 ({act.id}), {act.path}", err=True)
        return act

    def find_in(self, name: str) -> tuple[Corpus, Statute]:
        """The statute that a name means, with the corpus that has it.

        Raises:
            UnknownNameError: none, or more than one, or there is no folder to look into.
        """
        from legalscan.names import find_named, resolve

        corpora = self._corpora()
        if not corpora:
            raise UnknownNameError(
                name,
                "there is no such file, and no folder to look the name up in; name one with --corpus, or `legalscan corpus add DIR`",
            )
        for corpus in corpora:
            if find_named(name, corpus) is not None:
                self.folder = corpus.folder
                return corpus, resolve(name, corpus)
        resolve(name, max(corpora, key=len))
        raise AssertionError("a name that no corpus has was found")

    def _corpora(self) -> list[Corpus]:
        from legalscan.configuration import find_configuration
        from legalscan.shelf import kept_folders

        named = self.named or find_configuration().corpus
        if named is not None:
            corpus = open_corpus(named, self.index, ())
            return [corpus] if corpus is not None else []
        found = []
        for folder in kept_folders():
            try:
                found.append(Corpus.open(folder, progress=with_progress))
            except LegalscanError as error:
                click.echo(f"legalscan: {error}", err=True)
        return found


def read_named(path: str, names: Names) -> Statute:
    """One statute by its path, or by its name where it is no path.

    Raises:
        SourceError: no such file, or not legislation in a known format.
        UnknownNameError: a name that no statute bears, or more than one.
    """
    return read(path) if is_path(path) else names.find(path)


class Reading:
    """Statutes read one by one; what cannot be read is said on standard error and counted.

    `folder` is the corpus named, else the one in which a name was found, None without either.
    """

    def __init__(self, paths: Sequence[str], corpus: str | None = None, index: str | None = None) -> None:
        names = Names(corpus, index)
        self.files = expand(paths, names)
        self.folder = corpus or names.folder
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


def with_progress(paths: Sequence[_Item]) -> Iterator[_Item]:
    """The paths, or other things, one by one, with a bar on a terminal where there are many."""
    with click.progressbar(paths, hidden=len(paths) < _MANY_FILES or not sys.stderr.isatty(), file=sys.stderr) as bar:
        yield from bar


def corpus_options(command: Callable[..., object]) -> Callable[..., object]:
    """The options ``--corpus`` and ``--index`` of every command that looks things up."""
    command = click.option("--index", type=click.Path(dir_okay=False), help="Keep the index of --corpus in this file.")(command)
    return click.option("--corpus", type=click.Path(), metavar="DIR", help="A folder of further statutes to look up.")(command)
