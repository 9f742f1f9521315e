"""Where tests find bills, real statutes and nothing else."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from legalscan.readers.source import Source
from legalscan.statute import Statute, read

ROOT = Path(__file__).parent.parent
BILLS = ROOT / "corpora" / "bills"
CORPORA = Path(os.environ.get("LEGALSCAN_CORPUS", ROOT.parent / "shared" / "corpora"))


def from_text(text: str, path: str = "-") -> Statute:
    """A statute read from words."""
    return read(Source(path, text.encode("utf-8")))


@pytest.fixture
def bills() -> Path:
    return BILLS


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of real legislation; a corpus test that cannot find it says so loudly."""
    if not CORPORA.is_dir():
        pytest.skip(f"NO REAL STATUTES at {CORPORA}: set LEGALSCAN_CORPUS; corpus tests did not run")
    return CORPORA


@pytest.fixture(scope="session")
def national() -> Path:
    """The unpacked national snapshot."""
    folder = Path(os.environ.get("LEGALSCAN_NATIONAL", Path.home() / ".cache" / "legalscan-corpus" / "kr"))
    if not (folder / ".complete").exists():
        pytest.skip(f"NO NATIONAL SNAPSHOT at {folder}: run corpora/unpack, or set LEGALSCAN_NATIONAL")
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """legalscan opens no connection; a test that does fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a test opened a network connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def server() -> Iterator[Path]:
    """The folder of a running server's socket; no port is opened. Without the programs the test says so loudly."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not binaries:
        pytest.skip("NO POSTGRESQL: apt-get install postgresql; the store was not tested on it")
    home = Path(tempfile.mkdtemp(prefix="legalscan-postgres-"))
    as_user: dict[str, object] = {}
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(home, "postgres")
        as_user = {"user": "postgres", "group": "postgres", "extra_groups": []}

    def run(program: str, *args: str) -> None:
        done = subprocess.run(
            [str(binaries[-1].with_name(program)), *args], cwd=home, capture_output=True, text=True, check=False, **as_user
        )  # type: ignore[call-overload]
        assert done.returncode == 0, done.stdout + done.stderr

    try:
        run("initdb", "-D", f"{home}/cluster", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-c listen_addresses='' -c unix_socket_directories='{home}' -c max_connections=120"
        run("pg_ctl", "-D", f"{home}/cluster", "-l", f"{home}/log", "-w", "-o", options, "start")
        try:
            yield home
        finally:
            run("pg_ctl", "-D", f"{home}/cluster", "-m", "fast", "-w", "stop")
    finally:
        shutil.rmtree(home)


@pytest.fixture
def database(server: Path) -> str:
    """The URL of an empty database."""
    import psycopg

    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(host=str(server), user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql://postgres@/{name}?host={server}"
