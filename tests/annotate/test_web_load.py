"""Many people at once, and a server that is killed: nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from serving import ROOT, Server
from visitors import PASSWORD, cheap_accounts

from legalscan.annotate.store import Store

CROWD = Path(__file__).parent / "crowd.py"
BILLS = ROOT / "corpora" / "bills"


def make_people(db: str, people: int) -> None:
    with Store.open(db) as store:
        accounts = cheap_accounts(store)
        for place in range(people):
            accounts.set(f"독자 {place}", PASSWORD, "annotator")


def start_crowd(server: Server, people: int, seconds: float) -> subprocess.Popen[str]:
    words = [sys.executable, str(CROWD), server.address, str(people), str(seconds)]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{CROWD.parent}"}
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment)


def let_annotate(db: str, people: int, seconds: int) -> list[float]:
    """How many milliseconds each verdict took, ascending; every one is in the store, once."""
    make_people(db, people)
    with Server(db, BILLS, accounts={}) as server:
        process = start_crowd(server, people, seconds)
        assert process.stdout
        with ThreadPoolExecutor(1) as beside:
            floor = beside.submit(measure_disk, process)
            first = process.stdout.readline()  # all are signed in
            before = cpu_of(server)
            printed = [line.split() for line in (first + process.communicate()[0]).splitlines()]
            spent = cpu_of(server) - before
    assert process.returncode == 0
    acknowledged = [name for name, _ in printed]
    assert len(set(acknowledged)) == people * seconds
    with Store.open(db) as store:
        kept = [one.id for one in store.read()]
    assert sorted(kept) == sorted(acknowledged)
    times = sorted(float(took) for _, took in printed)
    share = {of: times[int(of * len(times))] for of in (0.5, 0.95, 0.99)}
    disk = floor.result()
    print(f"\n{people} people, {len(times)} verdicts: median {share[0.5]:.1f} ms, p95 {share[0.95]:.1f} ms, p99 {share[0.99]:.1f} ms")
    print(
        f"the disk alone: median {disk[len(disk) // 2]:.1f} ms, p95 {disk[int(0.95 * len(disk))]:.1f} ms; load {os.getloadavg()[0]:.1f}; the server computes {1000 * spent / len(times):.2f} ms for one"
    )
    return times


def cpu_of(server: Server) -> float:
    """Seconds that the server has computed since it was started; 0 where the system does not tell."""
    told = Path(f"/proc/{server.process.pid}/stat")
    if not told.exists():
        return 0.0
    fields = told.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure_disk(process: subprocess.Popen[str]) -> list[float]:
    """How many milliseconds one page takes to the disk meanwhile, ascending: no store is faster than that."""
    times = []
    with tempfile.NamedTemporaryFile() as file:
        while process.poll() is None or not times:
            file.write(b"x" * 4096)
            file.flush()
            begun = time.perf_counter()
            os.fsync(file.fileno())
            times.append((time.perf_counter() - begun) * 1000)
            time.sleep(0.1)
    return sorted(times)


def kill_again_and_again(db: str, times: int, within: float = 2.0, seed: int = 0) -> None:
    """The server is killed (SIGKILL) while ten people judge, and started anew."""
    rng = random.Random(seed)
    make_people(db, 10)
    acknowledged: list[str] = []
    with Server(db, BILLS / "harbor-act.md", BILLS / "resonance-act.md", accounts={}) as server:
        for turn in range(times):
            if turn:
                server.start()
            process = start_crowd(server, 10, 60)
            assert process.stdout
            acknowledged.append(process.stdout.readline().split()[0])
            time.sleep(rng.uniform(0.0, within))
            server.kill()
            acknowledged += [line.split()[0] for line in process.communicate()[0].splitlines()]
    with Store.open(db) as store:
        kept = [one.id for one in store.read()]
    print(f"\n{times} kills, {len(acknowledged)} verdicts acknowledged, {len(kept)} kept")
    assert len(acknowledged) > times
    assert len(kept) == len(set(kept))
    assert set(acknowledged) <= set(kept)


def test_ten_people_lose_nothing(tmp_path: Path) -> None:
    let_annotate(str(tmp_path / "team.sqlite"), 10, 2)


def test_a_killed_server_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    kill_again_and_again(str(tmp_path / "team.sqlite"), 2, within=1.0)


@pytest.mark.postgres
def test_ten_people_lose_nothing_on_postgresql(database: str) -> None:
    let_annotate(database, 10, 3)


@pytest.mark.postgres
def test_a_killed_server_loses_nothing_on_postgresql(database: str) -> None:
    kill_again_and_again(database, 2)


@pytest.mark.long
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_fifty_people_for_two_minutes(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    times = let_annotate(str(tmp_path / "team.sqlite") if kind == "sqlite" else request.getfixturevalue("database"), 50, 120)
    assert times[int(0.95 * len(times))] < 50


@pytest.mark.long
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_twenty_kills(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    kill_again_and_again(str(tmp_path / "team.sqlite") if kind == "sqlite" else request.getfixturevalue("database"), 20)
