"""The versions of a statute, and the one in force on a day.

Versions come from the history of the file where its folder is a git repository (one file a statute, a commit a promulgation), and
from further files of the corpus with the same law id. Dates are those that the text itself bears (공포일자, 시행일자); the
date of a commit stands in only where the text has none.

A text as it was promulgated also has the words of earlier amendments that are not yet in force (127 versions of six acts and their
decrees were looked through: in all seven cases where a later amendment took effect before an earlier one, its text had the words
of both). So of the versions in force on a day the one promulgated last holds, not the one that took effect last; what of it is
not yet in force is told by its 부칙.

Law: 법령 등 공포에 관한 법률 제12조 (the day of promulgation), 제13조 (entry into force).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from legalscan.catalogue import squeeze
from legalscan.corpus import Corpus
from legalscan.errors import CorpusError, SourceError
from legalscan.git_history import Revision, find_deleted, find_repository, find_revisions, is_shallow, read_blobs
from legalscan.readers.source import Source
from legalscan.statute import Statute, read

_AT_ONCE: Final = 200
"""So many deleted files are looked into at a time."""
_HEAD: Final = 4000
"""In so many bytes the law id stands."""


@dataclass(frozen=True, slots=True)
class Version:
    """One promulgated text of a statute.

    Attributes:
        statute: the text.
        promulgated: the day of its promulgation; that of its commit where the text has none, None where neither is known.
        effective: the day from which it is in force as a whole; that of promulgation where the text has none.
        commit: the commit that has it; empty for a file.
        dated_by: ``text`` where the dates are its own, ``commit`` where they are the commit's, ``nothing``.
    """

    statute: Statute = field(repr=False)
    promulgated: date | None
    effective: date | None
    commit: str
    dated_by: str

    @property
    def order(self) -> tuple[date, int, date]:
        """By what versions are sorted: day and number of promulgation, then entry into force."""
        first = date.min
        return self.promulgated or first, int(self.statute.promulgation or 0), self.effective or first


@dataclass(frozen=True, slots=True)
class History:
    """The versions of one statute.

    Attributes:
        versions: in the order of promulgation; at least one.
        shallow: whether the clone lacks the older part of its history.
        broken: path and reason of each version that could not be read.
    """

    versions: tuple[Version, ...]
    shallow: bool = False
    broken: tuple[tuple[str, str], ...] = ()

    def on(self, day: date) -> Version:
        """The version in force on a day: of those in force by then, the one promulgated last.

        Raises:
            CorpusError: none was in force by then, as far as the versions at hand tell.
        """
        dated = [version for version in self.versions if version.effective is not None]
        found = [version for version in dated if version.effective is not None and version.effective <= day]
        if found:
            return max(found, key=lambda version: version.order)
        title = self.versions[-1].statute.title
        if not dated:
            raise CorpusError(f"{title}: no version at hand has a date; none can be told to be in force on {day}")
        first = min(dated, key=lambda version: version.effective or date.max)
        why = " (the clone is shallow; `git fetch --unshallow` brings older ones)" if self.shallow else ""
        raise CorpusError(
            f"{title}: the first of {len(self.versions)} versions at hand is in force from {first.effective}, after {day}{why}"
        )

    def pending(self, day: date) -> tuple[Version, ...]:
        """The versions promulgated by a day that enter into force only later, in order; empty for none."""
        return tuple(v for v in self.versions if v.promulgated and v.effective and v.promulgated <= day < v.effective)


def find_history(act: Statute, corpus: Corpus | None = None) -> History:
    """The versions of a statute: from git, where its file lies in a repository, and among the files of a corpus.

    Of several texts of one promulgation and one day of entry into force the last commit's counts (a correction), and a file
    comes before a commit.

    Raises:
        CorpusError: git fails.
    """
    found, shallow, broken = _from_git(act)
    found.append(_version(act, "", None))
    if corpus is not None:
        found += (_version(other, "", None) for other in corpus.joined([act]).versions(act))
    distinct = {(v.promulgated, v.statute.promulgation, v.effective): v for v in found}
    return History(tuple(sorted(distinct.values(), key=lambda version: version.order)), shallow, broken)


def _from_git(act: Statute) -> tuple[list[Version], bool, tuple[tuple[str, str], ...]]:
    """The states of a statute's file that are the same law, the oldest first."""
    path = Path(act.path)
    repository = find_repository(path.parent) if path.is_file() else None
    if repository is None:
        return [], False, ()
    found, broken = [], []
    for revision, content in _states(repository, path, act):
        name = f"{act.path}@{revision.commit[:12]}"
        try:
            text = read(Source(name, content))
        except SourceError as error:
            broken.append((name, error.reason))
            continue
        if is_same_law(text, act):
            found.append(_version(text, revision.commit, revision.day))
    return found[::-1], is_shallow(repository), tuple(broken[::-1])


def _states(repository: str, path: Path, act: Statute) -> Iterator[tuple[Revision, bytes]]:
    """Every state of a file with its contents, the latest first, on under the path that it had before it was moved."""
    inside: str | None = os.path.relpath(os.path.realpath(path), os.path.realpath(repository)).replace(os.sep, "/")
    start = "HEAD"
    while inside is not None:
        revisions = find_revisions(repository, inside, start)
        contents = read_blobs(repository, tuple({revision.blob for revision in revisions}))
        for revision in revisions:
            yield revision, contents[revision.blob]
        first = next((revision for revision in reversed(revisions) if revision.added), None)
        inside = _moved_from(repository, first, act) if first is not None else None
        start = f"{first.commit}^" if first is not None else ""


def _moved_from(repository: str, first: Revision, act: Statute) -> str | None:
    """Where a file stood before the commit that added it: what that commit deleted and is the same law; None for nothing.

    A law that is renamed is often revised throughout, so likeness (git's own guess) would miss it.
    """
    deleted = [(path, blob) for path, blob in find_deleted(repository, first.commit) if PurePosixPath(path).suffix == Path(act.path).suffix]
    same = next((path for path, blob in deleted if blob == first.blob), None)
    if same is not None or not deleted:
        return same
    mark = (act.outline.metadata.get("법령ID", "") or act.title).encode()
    for start in range(0, len(deleted), _AT_ONCE):
        some = deleted[start : start + _AT_ONCE]
        contents = read_blobs(repository, tuple({blob for _, blob in some}))
        for path, blob in some:
            if mark in contents[blob][:_HEAD] and _is_text_of(act, path, contents[blob]):
                return path
    return None


def _is_text_of(act: Statute, path: str, content: bytes) -> bool:
    try:
        return is_same_law(read(Source(path, content)), act)
    except SourceError:
        return False  # a deleted file that is no statute, though it names one


def is_same_law(one: Statute, other: Statute) -> bool:
    """Whether two texts are of one law: by the law id, which it keeps when its title changes; without ids, by the title."""
    ids = [text.outline.metadata.get("법령ID", "") for text in (one, other)]
    return ids[0] == ids[1] if any(ids) else squeeze(one.title) == squeeze(other.title)


def _version(text: Statute, commit: str, day: date | None) -> Version:
    promulgated = text.promulgated
    dated_by = "text" if promulgated or text.effective else "commit" if day else "nothing"
    promulgated = promulgated or (day if dated_by == "commit" else text.effective)
    return Version(text, promulgated, text.effective or promulgated, commit, dated_by)


def describe_version(version: Version) -> str:
    """One line on a version: its promulgation, entry into force, and where it is from."""
    number = f" No. {version.statute.promulgation}" if version.statute.promulgation else ""
    day = f"promulgated {version.promulgated}{number}, in force from {version.effective}" if version.promulgated else "without a date"
    by = " (dates of the commit)" if version.dated_by == "commit" else ""
    return f"{day}{by}, {f'commit {version.commit[:12]}' if version.commit else version.statute.path}"
