"""The scan on Dask: two workers on this machine write what one process writes, also where one of them is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from collections_of_law import write_collection
from test_scan import hashes, rows

from legalscan.errors import UsageError
from legalscan.scan import run as scan_run
from legalscan.scan import scan_folder

pytest.importorskip("distributed")
pytest.importorskip("pyarrow")
pytestmark = [pytest.mark.dask, pytest.mark.filterwarnings("ignore")]
ROOT = Path(__file__).parent.parent


@pytest.fixture
def no_network() -> None:
    """The scheduler is reached through this machine's own address."""


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its two workers, each a process of its own."""
    place = tmp_path / "scheduler.json"
    path = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    environment = {**os.environ, "PYTHONPATH": path, "DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "60s"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment, "cwd": tmp_path}
    scheduler = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "distributed.cli.dask_scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
            "--scheduler-file",
            place,
        ],
        **quiet,  # type: ignore[call-overload]
    )
    deadline = time.monotonic() + 120
    while not place.exists() and time.monotonic() < deadline:
        time.sleep(0.2)
    worker = [
        sys.executable,
        "-m",
        "distributed.cli.dask_worker",
        "--scheduler-file",
        place,
        "--nthreads",
        "1",
        "--no-nanny",
        "--no-dashboard",
    ]
    workers = [subprocess.Popen(worker, **quiet) for _ in range(2)]  # type: ignore[call-overload]
    import json

    address = json.loads(place.read_text(encoding="utf-8"))["address"]
    from distributed import Client

    with Client(address, timeout="60s", set_as_default=False) as client:
        client.wait_for_workers(2, timeout=180)
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def test_two_workers_write_the_same_tables(tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]) -> None:
    laws = write_collection(tmp_path / "laws", 40)
    scan_folder(laws, tmp_path / "one", workers=1)
    told = scan_folder(laws, tmp_path / "two", dask=cluster[0])
    assert told.judged == 40
    assert hashes(tmp_path / "one") == hashes(tmp_path / "two")


def test_a_worker_killed_in_the_middle_changes_nothing(
    tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan_run, "count_parts", lambda files, before=None: 30)
    laws = write_collection(tmp_path / "laws", 120)
    address, workers = cluster
    killed: list[int] = []

    def kill_one(stage: str, done: int, total: int) -> None:
        if stage == "judging" and not killed and done < total:
            workers[0].send_signal(signal.SIGKILL)
            killed.append(done)

    scan_folder(laws, tmp_path / "two", dask=address, progress=kill_one)
    assert killed
    assert killed[0] < 240, "a worker was killed while there was work left"
    scan_folder(laws, tmp_path / "one", workers=1)
    assert hashes(tmp_path / "one") == hashes(tmp_path / "two")
    assert rows(tmp_path / "two", "select count(*) from files where status = 'read'") == [(240,)]


def test_an_address_where_nothing_answers(tmp_path: Path) -> None:
    laws = write_collection(tmp_path / "laws", 2)
    with pytest.raises(UsageError, match="no Dask scheduler answers there"):
        scan_folder(laws, tmp_path / "out", dask="tcp://127.0.0.1:1")
