"""What git remembers of one file: its contents at every commit that changed it.

The `git` program is asked; nothing is fetched, written or checked out, and no hook, filter or pager of the repository runs.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from legalscan.errors import CorpusError

_SAFE: Final = (
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.quotepath=false",
    "-c",
    "log.showSignature=false",
    "--no-pager",
    "--literal-pathspecs",
)
_PATIENCE: Final = 120.0
_MARK: Final = "\x01"
_MANY: Final = 5_000


class Revision(NamedTuple):
    """A file as one commit left it.

    Attributes:
        commit: the commit's name in full.
        day: the day on which the author dated the commit, in the author's own time zone.
        path: the file's path, from the root of the repository.
        blob: the name of its contents.
        added: whether the file was not there before.
    """

    commit: str
    day: date
    path: str
    blob: str
    added: bool


def find_repository(folder: str | os.PathLike[str]) -> str | None:
    """The root of the working tree in which a folder lies; None where it lies in none, or there is no `git`.

    Raises:
        CorpusError: git refuses the repository (another owner's, or broken).
    """
    try:
        done = _run(folder, "rev-parse", "--show-toplevel")
    except FileNotFoundError:
        return None
    words = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode == 0:
        return done.stdout.decode("utf-8", "surrogateescape").strip() or None
    if "not a git repository" in words or "must be run in a work tree" in words:
        return None
    raise CorpusError(f"{folder}: git refuses it ({words.splitlines()[0] if words else 'no reason given'})")


def is_shallow(repository: str) -> bool:
    """Whether a clone holds only the last part of its history."""
    return _ask(repository, "rev-parse", "--is-shallow-repository").strip() == b"true"


def count_commits(repository: str) -> int:
    """How many commits lead to the one checked out; 0 for a repository without any."""
    done = _run(repository, "rev-list", "--count", "HEAD")
    return int(done.stdout) if done.returncode == 0 else 0


def lacks_index(repository: str) -> bool:
    """Whether git would have to look through every commit for those that changed a file: a long history without a commit-graph."""
    place = _ask(repository, "rev-parse", "--git-path", "objects/info").decode("utf-8", "surrogateescape").strip()
    made = Path(repository, place)
    return count_commits(repository) >= _MANY and not (made / "commit-graph").exists() and not (made / "commit-graphs").exists()


def find_revisions(repository: str, path: str, start: str = "HEAD") -> tuple[Revision, ...]:
    """Every state of a file, the latest first; commits that deleted it have none. Empty for a file that git does not know.

    Args:
        repository: its root.
        path: of the file, from the root.
        start: the commit from which to look back.

    Raises:
        CorpusError: git fails.
    """
    if _run(repository, "rev-parse", "--verify", "--quiet", start).returncode:
        return ()
    told = _ask(repository, "log", "--raw", "--no-abbrev", "--no-renames", "-z", f"--format={_MARK}%H %aI", start, "--", path)
    found = []
    for block in _decode(told).split(_MARK)[1:]:
        head, _, rest = block.partition("\x00")
        commit, _, moment = head.strip().partition(" ")
        for kind, blob, name in _changes(rest):
            if kind != "D":
                found.append(Revision(commit, datetime.fromisoformat(moment).date(), name, blob, kind == "A"))
    return tuple(found)


def find_deleted(repository: str, commit: str) -> tuple[tuple[str, str], ...]:
    """The files that a commit deleted, or moved away: path and name of the contents, in git's order; empty for none.

    Raises:
        CorpusError: git fails.
    """
    if _run(repository, "rev-parse", "--verify", "--quiet", f"{commit}^").returncode:
        return ()
    told = _ask(repository, "diff-tree", "-r", "--raw", "--no-renames", "--no-abbrev", "-z", "--diff-filter=D", f"{commit}^", commit)
    fields = _decode(told).split("\x00")
    return tuple((path, row.split(" ")[2]) for row, path in zip(fields[::2], fields[1::2], strict=False))


def _changes(rest: str) -> Iterator[tuple[str, str, str]]:
    """The rows of a raw listing: kind of change, name of the contents, path."""
    fields = rest.lstrip("\n").split("\x00")
    for row, path in zip(fields[::2], fields[1::2], strict=False):
        if row.startswith(":"):
            _, _, _, blob, kind = row.split(" ")
            yield kind[0], blob, path


def _decode(told: bytes) -> str:
    return told.decode("utf-8", "surrogateescape")


def read_blobs(repository: str, blobs: tuple[str, ...]) -> dict[str, bytes]:
    """Contents by their names.

    Raises:
        CorpusError: git fails, or one is not in the clone (a partial one).
    """
    done = _run(repository, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode())
    data, place, found = done.stdout, 0, {}
    while place < len(data):
        end = data.index(b"\n", place)
        words = data[place:end].decode().split(" ")
        if len(words) != 3:
            raise CorpusError(f"{repository}: {words[0][:12]} is not in the clone; make it whole (`git fetch --unshallow`, `--refetch`)")
        size = int(words[2])
        found[words[0]] = data[end + 1 : end + 1 + size]
        place = end + 2 + size
    if done.returncode or len(found) < len(set(blobs)):
        raise CorpusError(f"{repository}: git cat-file fails ({done.stderr.decode('utf-8', 'replace').strip() or 'no reason given'})")
    return found


def _ask(repository: str, *args: str) -> bytes:
    done = _run(repository, *args)
    if done.returncode:
        words = done.stderr.decode("utf-8", "replace").strip()
        raise CorpusError(f"{repository}: git {args[0]} fails ({words.splitlines()[-1] if words else 'no reason given'})")
    return done.stdout


def _run(folder: str | os.PathLike[str], *args: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {name: words for name, words in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    try:
        return subprocess.run(
            ["git", *_SAFE, *args], cwd=Path(folder), input=given, capture_output=True, check=False, timeout=_PATIENCE, env=environment
        )
    except subprocess.TimeoutExpired:
        raise CorpusError(f"{folder}: git {args[0]} takes more than {_PATIENCE:.0f} seconds") from None
