"""A scan as a whole: what has changed is judged anew, everything else stays as it is on disk."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from legalscan.corpus import Corpus
from legalscan.errors import CorpusError, ScanError
from legalscan.index import Catalogue, count_changes, find_files, update_index
from legalscan.linter import choose_rules
from legalscan.lookups import Answers, Lookup
from legalscan.scan.edition import edition
from legalscan.scan.executors import Bench
from legalscan.scan.journal import Journal, Kept
from legalscan.scan.manifest import MANIFEST, read_manifest, write_manifest
from legalscan.scan.parquet import Sum, is_whole, part_file
from legalscan.scan.plan import Task, Unit, count_parts, find_units
from legalscan.scan.tables import TABLES
from legalscan.scan.work import STAGES, Told, calm, peak_memory, write_task

INDEX: Final = "index.sqlite"
Progress = Callable[[str, int, int], None]
"""Is told what is going on (``reading`` or ``judging``), how many files are done, and of how many."""

_DEATHS: Final = 2
"""A unit at which so many processes died is left out."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scan did.

    Attributes:
        output: the folder of the tables.
        files: how many files the folder has.
        read: how many of them were new or changed.
        units: how many families there are.
        judged: how many of them were judged anew.
        rows: rows of each table.
        size: bytes of all tables.
        failed: file, what was being done, and why it failed.
        unreadable: files that could not be read, with reasons.
        seconds: of the processor by stage (`work.STAGES`), all processes together; of this run.
        peak: most memory that one process had, in bytes.
        anew: why nothing that was there before counted; empty where it did or nothing was there.
    """

    output: Path
    files: int
    read: int
    units: int
    judged: int
    rows: dict[str, int]
    size: int
    failed: tuple[tuple[str, str, str], ...] = ()
    unreadable: tuple[tuple[str, str], ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    peak: int = 0
    anew: str = ""


def scan_folder(
    folder: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    executor: Executor | None = None,
    workers: int | None = None,
    dask: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    progress: Progress | None = None,
) -> Scan:
    """Judge every statute of a folder and keep the result as tables (`tables.TABLES`).

    What was there before is kept where neither a text nor what it looked up in others has changed; a scan that was stopped
    goes on where it was.

    Args:
        folder: the texts, in any reader's format.
        output: the folder of the tables, made where it is missing; not inside `folder`.
        executor: where the work is done; by default as `workers` and `dask` say.
        workers: processes on this machine, by default one a processor; 1 for none but this.
        dask: address of a Dask scheduler.
        select: codes or prefixes of rules to run; the default ones when empty.
        ignore: those to leave out.
        progress: is told how far the work is.

    Raises:
        CorpusError: no statutes in the folder.
        ScanError: `output` cannot be written, or another scan is at it. What was done is kept.
        UnknownRuleError: `select` or `ignore` names no rule.
        UsageError: no Dask at the address.
    """
    root, place = Path(folder).resolve(), Path(output).resolve()
    if place == root or root in place.parents:
        raise ScanError(f"{output}: lies inside the folder of the texts; name a folder outside it")
    rules = choose_rules(select, ignore)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ScanError(f"{output}: cannot be written ({error.strerror or error})") from None
    conditions = {"edition": edition(), "rules": ",".join(sorted(rule.code for rule in rules)), "folder": str(root)}
    with calm(), Journal(place) as journal, ExitStack() as stack:
        run = _Run(root, place, journal, conditions, tuple(select), tuple(ignore), progress)
        run.bench = Bench(stack, executor, workers, dask)
        return run.untouched() or run.finish()


class _Run:
    """One run over one folder of output."""

    bench: Bench

    def __init__(
        self,
        root: Path,
        output: Path,
        journal: Journal,
        conditions: dict[str, str],
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        progress: Progress | None,
    ) -> None:
        self.root, self.output, self.journal, self.conditions = root, output, journal, conditions
        self.select, self.ignore, self.progress = select, ignore, progress
        self.index = output / INDEX
        self.anew = journal.anew
        self.changes: int | None = None
        self.seconds: dict[str, float] = dict.fromkeys(STAGES, 0.0)
        self.failed: list[tuple[str, str, str]] = []
        self.peak = 0

    def untouched(self) -> Scan | None:
        """The scan where nothing has changed since it was finished; None where something has."""
        known = self.journal.conditions()
        if not known or any(known.get(name) != value for name, value in self.conditions.items()) or known.get("finished") != "yes":
            return None
        try:
            self.changes = count_changes(self.root, self.index)
            if self.changes:
                return None
            told = read_manifest(self.output)
        except (CorpusError, ScanError):
            return None
        sums = self.journal.parts()
        if len(sums) != int(known["parts"]) or not all(self._is_whole(part, files) for part, files in sums.items()):
            return None
        unreadable = tuple((path, reason) for path, reason in told["unreadable"])
        return self._told(sums, told["corpus"]["files"], 0, told["corpus"]["families"], 0, unreadable)

    def finish(self) -> Scan:
        """Do what is to be done, and write the manifest."""
        (self.output / MANIFEST).unlink(missing_ok=True)
        catalogue = self._update_index()
        corpus = Corpus.of_catalogue(self.root, catalogue)
        parts = self._begin(len(catalogue.hashes))
        units = find_units(corpus, catalogue, f"{self.root}/", parts)
        answers = Answers(corpus, catalogue.hashes)
        tasks = self._tasks(units, parts, answers)
        self.journal.set("finished", "no")
        self._work(tasks, answers)
        sums = self.journal.parts()
        judged = sum(len(task.units) for task in tasks)
        unreadable = tuple((path.removeprefix(f"{self.root}/"), reason) for path, reason in catalogue.broken)
        told = {
            "folder": self.root.name,
            "files": len(catalogue.hashes),
            "statutes": len(corpus),
            "families": len(units),
            "as_of": str(corpus.as_of) if corpus.as_of else None,
            "hash": answers.digest(Lookup("whole")),
        }
        rows = {table.name: sum(files[place].rows for files in sums.values()) for place, table in enumerate(TABLES)}
        write_manifest(self.output, self.conditions, told, rows, unreadable, self.failed)
        self.journal.set("finished", "no" if self.failed else "yes")
        return self._told(sums, len(catalogue.hashes), catalogue.read, len(units), judged, unreadable)

    def _update_index(self) -> Catalogue:
        def told(paths: Sequence[str]) -> Iterator[str]:
            for done, path in enumerate(paths):
                yield path
                if self.progress is not None:
                    self.progress("reading", done + 1, len(paths))

        many = self.bench.for_files(self._count_stale())
        try:
            return update_index(self.root, self.index, told, many, packed=True)
        except BrokenProcessPool:
            raise ScanError(
                "a process died while the texts were read for the index; run the scan with --workers 1 to see at which"
            ) from None

    def _count_stale(self) -> int:
        """How many files must be read, at most; an index that is damaged or of another edition is removed, and all must."""
        if self.journal.conditions().get("edition") != self.conditions["edition"]:
            self.index.unlink(missing_ok=True)  # it keeps texts as this edition reads them
        if not self.index.exists():
            return len(find_files(self.root))
        try:
            return count_changes(self.root, self.index) if self.changes is None else self.changes
        except CorpusError:
            self.index.unlink()
            self.anew = self.anew or "the index was damaged"
            return len(find_files(self.root))

    def _begin(self, files: int) -> int:
        """Into how many parts the rows go; what was made under other conditions is forgotten."""
        known = self.journal.conditions()
        before = int(known["parts"]) if known.get("parts", "").isdigit() else None
        parts = count_parts(files, before)
        conditions = {**self.conditions, "parts": str(parts)}
        if any(known.get(name) != value for name, value in conditions.items()):
            if known:
                self.anew = "the program, the rules, the folder or its size are others than before"
            self.journal.begin(conditions)
            for table in TABLES:
                for file in (self.output / table.name).glob("*part-*"):
                    file.unlink()
        return parts

    def _is_whole(self, part: int, files: tuple[Sum, ...]) -> bool:
        return len(files) == len(TABLES) and all(
            is_whole(part_file(self.output, table, part), told) for table, told in zip(TABLES, files, strict=True)
        )

    def _tasks(self, units: dict[str, Unit], parts: int, answers: Answers) -> list[Task]:
        """What is to be written, the largest first."""
        kept = self.journal.units()
        stale = {number for number, (lookup, digest) in self.journal.answers().items() if answers.digest(lookup) != digest}
        whole = {part: files for part, files in self.journal.parts().items() if part < parts and self._is_whole(part, files)}
        by_part: dict[int, list[Unit]] = {part: [] for part in range(parts)}
        gone: dict[int, set[str]] = {part: set() for part in range(parts)}
        self.lost: dict[int, list[str]] = {part: [] for part in range(parts)}
        for name, unit in units.items():
            if unit.part not in whole or not _is_fresh(unit, kept.get(name), stale):
                by_part[unit.part].append(unit)
                gone[unit.part] |= {*unit.paths, *(kept[name].paths if name in kept else ())}
        for name, one in kept.items():
            if name not in units:
                self.lost[one.part].append(name)
                gone[one.part] |= set(one.paths)
        state = answers.digest(Lookup("whole"))
        weights = {entry.path: entry.articles + 10 for entry in answers.entries}
        tasks = [
            Task(
                part,
                str(self.root),
                str(self.output),
                tuple(sorted(by_part[part])),
                whole.get(part, ()),
                {unit.name: kept[unit.name].rows for unit in by_part[part] if unit.name in kept},
                frozenset(gone[part]),
                (),
                self.select,
                self.ignore,
                state,
            )
            for part in range(parts)
            if by_part[part] or gone[part] or part not in whole
        ]
        return sorted(tasks, key=lambda task: -sum(weights.get(f"{self.root}/{path}", 1) for unit in task.units for path in unit.paths))

    def _work(self, tasks: list[Task], answers: Answers) -> None:
        total = sum(len(unit.paths) for task in tasks for unit in task.units)
        done = 0
        for task, told in self._run_all(tasks, total):
            by_name = {one.name: one for one in told.done}
            self.journal.enter(
                told.part, told.sums, [(unit, by_name[unit.name]) for unit in task.units], self.lost[told.part], answers.digest
            )
            self.failed += [one for unit in told.done for one in unit.failed]
            for stage, seconds in told.seconds.items():
                self.seconds[stage] += seconds
            self.peak = max(self.peak, told.peak)
            done += sum(len(unit.paths) for unit in task.units)
            if self.progress is not None:
                self.progress("judging", done, total)

    def _run_all(self, tasks: list[Task], total: int) -> Iterator[tuple[Task, Told]]:
        """The tasks with what came of them, as they end."""
        waiting = {task.part: task for task in tasks}
        deaths: Counter[str] = Counter()
        while waiting:
            executor = self.bench.for_files(total)
            if executor is None:
                for task in list(waiting.values()):
                    yield task, write_task(task)
                return
            futures: dict[Future[Told], Task] = {executor.submit(write_task, task): task for task in waiting.values()}
            try:
                for future in as_completed(futures):
                    told = future.result()
                    yield waiting.pop(told.part), told
            except BrokenProcessPool:
                self.bench.replace()
                for part, task in waiting.items():
                    waiting[part] = self._blame(task, deaths)

    def _blame(self, task: Task, deaths: Counter[str]) -> Task:
        """The task as it is tried again after a process died: without a unit at which it was each time."""
        marker = self.output / f".at-{task.part}"
        if not marker.exists():
            return task
        name = marker.read_text(encoding="utf-8", errors="surrogatepass").partition("\n")[0]
        marker.unlink()
        deaths[name] += 1
        if deaths[name] < _DEATHS:
            return task
        return task._replace(skip=(*task.skip, (name, "the process died while judging it, twice (too little memory?)")))

    def _told(
        self,
        sums: dict[int, tuple[Sum, ...]],
        files: int,
        read: int,
        units: int,
        judged: int,
        unreadable: tuple[tuple[str, str], ...],
    ) -> Scan:
        return Scan(
            self.output,
            files,
            read,
            units,
            judged,
            {table.name: sum(written[place].rows for written in sums.values()) for place, table in enumerate(TABLES)},
            sum(one.size for written in sums.values() for one in written),
            tuple(sorted(self.failed)),
            unreadable,
            dict(self.seconds),
            max(self.peak, peak_memory()),
            self.anew,
        )


def _is_fresh(unit: Unit, kept: Kept | None, stale: set[int]) -> bool:
    return kept is not None and (kept.part, kept.key) == (unit.part, unit.key) and stale.isdisjoint(kept.answers)
