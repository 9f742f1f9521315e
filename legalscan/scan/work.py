"""The work of one part: read, judge, write. Runs wherever an executor puts it."""

from __future__ import annotations

import gc
import hashlib
import marshal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple, Self, TypeVar

from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.index import Packed, read_index
from legalscan.linter import Findings, choose_rules, lint
from legalscan.lookups import Watched
from legalscan.scan.parquet import Sum, write_part
from legalscan.scan.plan import Done, Task, Unit
from legalscan.scan.rows import Row, Writer, unreadable_file
from legalscan.scan.tables import FILES, TABLES
from legalscan.statute import Statute

STAGES: Final = ("opening", "reading", "definitions", "citations", "delegations", "support", "rules", "writing")
_ROOM: Final = 150_000_000
"""So many characters of texts does a process keep at hand, more or less."""
_OFTEN: Final = 16
"""After so many units are the texts at hand looked through."""
_READY: Final = 12_000_000
"""So many of them with their layers."""
_Result = TypeVar("_Result")


class Told(NamedTuple):
    """What a worker has to say of its part.

    Attributes:
        part: number of the part.
        sums: of the files written, in the order of `TABLES`.
        done: its units.
        seconds: of the processor by stage (`STAGES`).
        peak: most memory that the process ever had, in bytes.
    """

    part: int
    sums: tuple[Sum, ...]
    done: tuple[Done, ...]
    seconds: dict[str, float]
    peak: int


class Clock:
    """Seconds of the processor by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = dict.fromkeys(STAGES, 0.0)

    @contextmanager
    def stage(self, name: str, watched: Watched | None = None) -> Iterator[None]:
        """Count what happens to a stage, except for the reading of further texts, which is counted as that."""
        start, read = time.process_time(), watched.reading if watched is not None else 0.0
        try:
            yield
        finally:
            reading = (watched.reading if watched is not None else 0.0) - read
            self.seconds["reading"] += reading
            self.seconds[name] += time.process_time() - start - reading


def write_task(task: Task) -> Told:
    """Judge the units of a task and write its part.

    Raises:
        ScanError: a table cannot be written.
        CorpusError: the index of the corpus cannot be read.
    """
    clock = Clock()
    with clock.stage("opening"), calm():
        corpus, hashes, broken = _open(task.folder, task.output, task.state)
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    skip = dict(task.skip)
    done = []
    with calm(), _Marker(Path(task.output) / f".at-{task.part}") as marker:
        for unit in task.units:
            above = [len(rows[table.name]) for table in TABLES]
            if unit.name in skip:
                done.append(_set_aside(unit, hashes, f"{task.folder}/", rows, skip[unit.name]))
            elif unit.name.startswith("!"):
                path = unit.paths[0]
                _note_unread(path, hashes[f"{task.folder}/{path}"], broken[f"{task.folder}/{path}"], rows)
                done.append(Done(unit.name, (), ()))
            else:
                marker.write(unit.name)
                judging = _Judging(unit, corpus, hashes, task, clock)
                done.append(judging.write(rows))
                if len(done) % _OFTEN == 0:
                    judging.corpus.trim(_ROOM, _READY)
            with clock.stage("writing"):
                told = tuple(_digest(rows[table.name][start:]) for table, start in zip(TABLES, above, strict=True))
                done[-1] = done[-1]._replace(rows=told)
        with clock.stage("writing"):
            sums = _write_tables(task, rows, done)
    return Told(task.part, sums, tuple(done), clock.seconds, peak_memory())


def _write_tables(task: Task, rows: dict[str, list[Row]], done: list[Done]) -> tuple[Sum, ...]:
    """Write the tables of a part; one in which every unit has the rows that it had before stays as it is."""
    lost = task.gone - {path for unit in task.units for path in unit.paths}  # of units or texts that are no more
    sums = []
    for place, table in enumerate(TABLES):
        same = all(one.name in task.before and task.before[one.name][place] == one.rows[place] for one in done)
        if task.known and same and not lost:
            sums.append(task.known[place])
            continue
        ordered = sorted(rows[table.name], key=lambda row: str(row[0]))
        sums.append(write_part(Path(task.output), table, task.part, ordered, keep=bool(task.known), gone=task.gone))
    return tuple(sums)


def _digest(rows: list[Row]) -> str:
    try:
        told = marshal.dumps(rows, 2)  # of this version equal values have equal bytes, whichever of them are one object
    except ValueError:  # days, in the table of files
        told = repr(rows).encode("utf-8", "surrogatepass")
    return hashlib.sha256(told).hexdigest()[:16]


class _Judging:
    """One unit: all its texts, layer by layer, then the rules."""

    def __init__(self, unit: Unit, corpus: Corpus, hashes: dict[str, str], task: Task, clock: Clock) -> None:
        self.unit, self.hashes, self.task, self.clock = unit, hashes, task, clock
        self.root = f"{task.folder}/"
        self.corpus = Watched(corpus)
        self.failed: list[tuple[str, str, str]] = []

    def write(self, rows: dict[str, list[Row]]) -> Done:
        """Add the rows of the unit to those of its part."""
        with self.clock.stage("opening", self.corpus):
            acts = self.corpus.take([self.root + path for path in self.unit.paths])
        for path in self.unit.paths:
            act = acts[self.root + path]
            if act is None:  # it has changed since it was indexed
                self.failed.append((path, "reading", "it can no longer be read"))
                _note_unread(path, self.hashes[self.root + path], "it can no longer be read", rows)
                continue
            self._write(act, path, rows)
        self.corpus.release()
        return Done(self.unit.name, tuple(self.corpus.asked), tuple(self.failed))

    def _write(self, act: Statute, path: str, rows: dict[str, list[Row]]) -> None:
        writer = Writer(act, self.corpus, path, self.root)
        before = len(self.failed)
        counts = {}
        for name in ("definitions", "citations", "delegations", "support"):
            with self.clock.stage(name, self.corpus):
                added: list[Row] = self._attempt(path, name, lambda name=name: list(getattr(writer, name)()), [])  # type: ignore[misc]
            rows[name] += added
            counts[name] = len(added)
        with self.clock.stage("rules", self.corpus):
            findings, not_checked = self._judge(act, path)
        with self.clock.stage("writing"):
            rows["findings"] += [writer.finding(finding, shown) for finding, shown in findings]
            rows["not_checked"] += [writer.not_checked(row) for row in not_checked]
            counts["findings"] = len(findings)
            problem = "; ".join(f"{what}: {why}" for _, what, why in self.failed[before:])
            rows["not_checked"] += [_unjudged(path, act.title, what, why) for _, what, why in self.failed[before:]]
            rows["files"].append(writer.file(self.unit.name, counts, self.hashes[self.root + path], problem or None))

    def _judge(self, act: Statute, path: str) -> tuple[list[tuple[Finding, bool]], list[NotChecked]]:
        """The findings and what was not checked; where a rule fails, those of the others."""
        select, ignore = self.task.select, self.task.ignore

        def run(codes: Iterable[str], left_out: Iterable[str]) -> Findings:
            return lint(act, corpus=self.corpus, select=codes, ignore=left_out)

        try:
            result = run(select, ignore)
        except Exception:  # some rule has a flaw: find out which, and keep what the others say
            codes = [rule.code for rule in choose_rules(select, ignore)]
            sound = [code for code in codes if self._attempt(path, code, lambda code=code: bool(run([code], ())) or True, False)]  # type: ignore[misc]
            if not sound:
                return [], []
            result = run(sound, ())
        return list(zip(result.findings, result.shown, strict=True)), list(result.not_checked)

    def _attempt(self, path: str, what: str, work: Callable[[], _Result], otherwise: _Result) -> _Result:
        """What the work gives; where it fails, that is noted and the rest goes on: a flaw in one text is not to cost the others."""
        try:
            return work()
        except Exception as error:
            self.failed.append((path, what, f"{type(error).__name__}: {error}"))
            return otherwise


def _set_aside(unit: Unit, hashes: dict[str, str], root: str, rows: dict[str, list[Row]], reason: str) -> Done:
    for path in unit.paths:
        _note_unread(path, hashes[root + path], reason, rows)
    return Done(unit.name, (), tuple((path, "everything", reason) for path in unit.paths))


def _note_unread(path: str, sha256: str, reason: str, rows: dict[str, list[Row]]) -> None:
    rows[FILES.name].append(unreadable_file(path, sha256, reason))
    rows["not_checked"].append((path, path, f"읽지 못했습니다({reason})", f"could not be read: {reason}"))


def _unjudged(path: str, title: str, what: str, why: str) -> Row:
    words = Wording(f"{what}: 프로그램 오류로 마치지 못했습니다({why})", f"{what} failed by a flaw of the program: {why}")
    return (path, title, *words)


class _Marker:
    """Says on disk which unit is being judged, so that one at which a process dies is known."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.stream = place.open("wb", buffering=0)

    def write(self, name: str) -> None:
        """Put a name in the place of the one before."""
        self.stream.seek(0)
        self.stream.write(name.encode("utf-8", "surrogatepass") + b"\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()
        self.place.unlink(missing_ok=True)


@lru_cache(maxsize=1)
def _open(folder: str, output: str, state: str) -> tuple[Corpus, dict[str, str], dict[str, str]]:
    """The corpus of a scan, once a process; `state` tells a changed index from the one before."""
    index = Path(output) / "index.sqlite"
    catalogue = read_index(index)
    return Corpus.of_catalogue(folder, catalogue, reader=Packed(index).read), catalogue.hashes, dict(catalogue.broken)


@contextmanager
def calm() -> Iterator[None]:
    """Look for garbage seldom: layers are many small frozen objects without cycles."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def peak_memory() -> int:
    """The most memory that this process ever had, in bytes; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
