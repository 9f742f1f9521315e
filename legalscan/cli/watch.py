"""``legalscan watch``: a draft judged anew each time it is saved."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import click

from legalscan.cli.lint import codes
from legalscan.cli.output import style_for
from legalscan.cli.sources import Names, corpus_options, expand, open_corpus
from legalscan.comparison import compare
from legalscan.configuration import Configuration, find_configuration
from legalscan.corpus import Corpus
from legalscan.difference import find_difference
from legalscan.errors import SourceError, UsageError
from legalscan.finding import Finding
from legalscan.index import find_files
from legalscan.linter import Findings, lint
from legalscan.readers import SUFFIXES
from legalscan.report.text import Style, format_line
from legalscan.statute import Statute, read
from legalscan.suppression import suppress

_TOGETHER: Final = 20
"""So many texts are all judged again when one changes; of more, only the one that changed."""
_GRACE: Final = 0.5
"""Seconds for which a file may be away while an editor puts a new one in its place."""
_STEP: Final = 0.05


@click.command("watch", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--select", multiple=True, callback=codes, metavar="CODES", help="Run only these rules or families (DEF103,STR).")
@click.option("--ignore", multiple=True, callback=codes, metavar="CODES", help="Leave these rules or families out as well.")
@corpus_options
@click.option("--lang", type=click.Choice(["ko", "en"]), help="Language of the messages [that of the statute].")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Judge drafts (files, or all in a folder) again each time they are saved; print the findings that came and went.

    Settings come from the nearest configuration, as for `lint`. Several drafts are judged together: a change in the act may
    change what is said of its decree. Ends with Ctrl-C.
    """
    try:
        from watchfiles import watch
    except ImportError:
        raise UsageError("watch needs watchfiles: pip install 'legalscan[watch]'") from None
    folders = [path for path in paths if Path(path).is_dir()]
    if folders and len(folders) < len(paths):
        raise UsageError("watch takes files, or folders, but not both at once")
    configuration = find_configuration()
    files = expand(paths, Names(options["corpus"] or configuration.corpus, options["index"]))
    corpus = open_corpus(options["corpus"] or configuration.corpus, options["index"], ())
    desk = Desk(corpus, configuration, options)
    try:
        desk.open(files)
        # the first changes may come before the watcher listens, and some file systems tell of none: so stamps are looked at as well
        places = folders or sorted({os.path.realpath(Path(file).parent) for file in files})
        unlisted = folders
        for changes in watch(*places, recursive=bool(folders), debounce=400, watch_filter=None, rust_timeout=1000, yield_on_timeout=True):
            seen = [path for _, path in changes] + [file for folder in unlisted for file in find_files(folder)]
            unlisted = []
            desk.look([*_touched(seen, desk.names, bool(folders)), *desk.stale()])
    except KeyboardInterrupt:
        pass
    return 0


def _touched(changed: Sequence[str], known: dict[str, str], more: bool) -> list[str]:
    """The drafts among the paths that changed, by the names that the user gave; with `more`, others that may be statutes as well."""
    found = []
    for path in changed:
        whole, name = _whole(path), Path(path).name
        if whole in known:
            found.append(known[whole])
        elif more and Path(name).suffix.lower() in SUFFIXES and not name.startswith("."):
            found.append(os.path.relpath(whole) if whole.startswith(os.path.realpath(".") + os.sep) else whole)
    return found


class Desk:
    """The drafts that are watched, with what was last said of each."""

    def __init__(self, corpus: Corpus | None, configuration: Configuration, options: dict[str, Any]) -> None:
        self.corpus, self.configuration = corpus, configuration
        self.language: str | None = options["lang"] or configuration.language
        self.chosen: dict[str, Any] = {
            "select": options["select"] or configuration.select,
            "ignore": [*options["ignore"], *configuration.ignore],
            "options": configuration.options,
        }
        self.acts: dict[str, Statute] = {}
        self.said: dict[str, tuple[Statute, tuple[Finding, ...]]] = {}
        self.gone: set[str] = set()
        self.names: dict[str, str] = {}
        self._stamps: dict[str, tuple[int, int, int] | None] = {}
        self.style: Style = style_for(None) or (lambda words, _kind: words)

    def open(self, files: Sequence[str]) -> None:
        """Read the drafts and say how many findings each has.

        Raises:
            SourceError: one is not there.
        """
        for file in files:
            if not os.path.lexists(file):
                raise SourceError(file, "there is no such file")
            self.names[_whole(file)] = file
            self._read(file)
        for path, act, found in self._judge(list(self.acts)):
            self.said[path] = (act, found)
            self._say(path, _count(len(found), "finding"))
        self._say("", f"watching {_count(len(files), 'file')}; Ctrl-C ends")

    def look(self, paths: Sequence[str]) -> None:
        """Read what was saved, and say what came and went; a file saved without a change is passed over."""
        fresh = [path for path in dict.fromkeys(paths) if self._read(path)]
        if not fresh:
            return
        for path, act, found in self._judge(list(self.acts) if len(self.acts) <= _TOGETHER else fresh):
            self._compare(path, act, found, path in fresh)

    def stale(self) -> list[str]:
        """The drafts whose size or time is no longer that of the last reading."""
        return [path for path in self.names.values() if _stamp(path) != self._stamps.get(path)]

    def _read(self, path: str) -> bool:
        """Whether a draft is there and other than before; what cannot be read is said, and what was said of it is kept."""
        self.names.setdefault(_whole(path), path)
        there = _is_there(path)
        self._stamps[path] = _stamp(path)
        if not there:
            if path not in self.gone:
                self._say(path, "is gone; waiting for it")
                self.acts.pop(path, None)
                self.gone.add(path)
            return False
        try:
            act = read(path)
        except SourceError as error:
            self._say(path, error.reason)
            return False
        known = self.acts.get(path)
        self.acts[path] = act
        back = path in self.gone
        self.gone.discard(path)
        return back or known is None or known.text != act.text or known.comments != act.comments

    def _judge(self, paths: list[str]) -> Iterator[tuple[str, Statute, tuple[Finding, ...]]]:
        beside = [act for path, act in self.acts.items() if path not in paths]
        judged = [self.acts[path] for path in paths]
        around = (self.corpus or Corpus()).joined(beside) if self.corpus is not None or beside else None
        findings: Findings = self.configuration.leave_out(suppress(lint(judged, corpus=around, **self.chosen)))
        for path, act in zip(paths, judged, strict=True):
            yield path, act, tuple(f for f in findings.findings if (f.path, f.statute_id) == (act.path, act.id))

    def _compare(self, path: str, act: Statute, found: tuple[Finding, ...], saved: bool) -> None:
        before = self.said.get(path)
        self.said[path] = (act, found)
        if before is None:
            self._say(path, _count(len(found), "finding"))
            self._list("+", found, act)
            return
        difference = find_difference(compare(before[0], act), before[1], found)
        if saved or difference.added or difference.removed:
            self._say(path, f"{_count(len(found), 'finding')} (+{len(difference.added)} −{len(difference.removed)})")
            self._list("+", difference.added, act)
            self._list("−", difference.removed, before[0])

    def _list(self, sign: str, findings: Sequence[Finding], act: Statute) -> None:
        for finding in findings:
            click.echo(f"  {sign} {format_line(finding, self.language or act.language, self.style)}")

    def _say(self, path: str, words: str) -> None:
        moment = datetime.now().strftime("%H:%M:%S")
        click.echo(f"{moment} {path}: {words}" if path else f"{moment} {words}")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _whole(path: str) -> str:
    """A path with its folder resolved, the file itself as it is named."""
    return str(Path(os.path.realpath(Path(path).parent)) / Path(path).name)


def _stamp(path: str) -> tuple[int, int, int] | None:
    """What changes when a file is written or replaced; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ino


def _is_there(path: str) -> bool:
    """Whether a file is there, or comes back in a moment: an editor that saves by renaming takes it away first."""
    until = time.monotonic() + _GRACE
    while not os.path.lexists(path):
        if time.monotonic() > until:
            return False
        time.sleep(_STEP)
    return True
