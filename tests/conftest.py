"""Where tests find bills, real statutes and nothing else."""

from __future__ import annotations

import os
import socket
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
