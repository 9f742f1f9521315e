"""Versions of an act as a user asks for them: by a day; what was chosen is said on standard error."""

from __future__ import annotations

from datetime import date

import click

from legalscan.cli.sources import Names, is_path
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.statute import Statute, read
from legalscan.versions import History, describe_version, find_history


def edition_on(act: Statute, corpus: Corpus | None, day: date) -> Statute:
    """The version of an act in force on a day.

    Raises:
        CorpusError: no version at hand was in force by then, or git fails.
    """
    return choose(history_of(act, corpus), day)


def history_of(act: Statute, corpus: Corpus | None) -> History:
    """The versions of an act; those that could not be read are said on standard error.

    Raises:
        CorpusError: git fails.
    """
    history = find_history(act, corpus)
    for path, reason in history.broken:
        click.echo(f"legalscan: {path}: {reason}", err=True)
    if history.shallow:
        click.echo(f"legalscan: {act.path}: the clone is shallow; older versions are not in it (`git fetch --unshallow`)", err=True)
    return history


def choose(history: History, day: date) -> Statute:
    """The version in force on a day, with a line on which it is and what was promulgated by then but not yet in force.

    Raises:
        CorpusError: no version at hand was in force by then.
    """
    version = history.on(day)
    click.echo(f"legalscan: on {day}: {version.statute.title}, {describe_version(version)}", err=True)
    for later in history.pending(day):
        click.echo(f"legalscan: not yet in force on {day}: {describe_version(later)}", err=True)
    return version.statute


def find_act(path: str, names: Names) -> tuple[Statute, Corpus | None]:
    """An act by path or name, with the corpus in which its other versions are looked for; None for a path without --corpus.

    Raises:
        SourceError: no such file, or no statute.
        UnknownNameError: a name that no statute bears, or more than one.
    """
    if is_path(path):
        from legalscan.cli.sources import open_corpus

        return read(path), open_corpus(names.named, names.index, ())
    corpus, act = names.find_in(path)
    return act, corpus


def parse_day(words: str) -> date:
    """A day written as 2024-05-01.

    Raises:
        UsageError: it is none.
    """
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise UsageError(f"{words}: is no day; write it as 2024-05-01") from None
