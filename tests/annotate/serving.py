"""The annotation page as its users run it: a program of its own, asked by browsers and by other programs."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Self

PASSWORD = "등대는 밤에 빛난다"
ROOT = Path(__file__).parent.parent.parent


class Server:
    """``legalscan annotate`` on some paths; a team's, where accounts are given (name and role)."""

    def __init__(self, db: str, *paths: Path, accounts: dict[str, str] | None = None, port: int = 0, options: tuple[str, ...] = ()) -> None:
        self.environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        for name, role in (accounts or {}).items():  # an empty one: a team whose accounts are there
            make_account(db, name, role)
        team = ("--team",) if accounts is not None else ("--author", "김등대")
        self.words = ["annotate", *map(str, paths), "--db", db, "--no-browser", *team, *options]
        self.port = port
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "legalscan", *self.words, "--port", str(self.port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=self.environment,
        )
        assert self.process.stdout is not None
        said = ""
        for line in self.process.stdout:
            said += line
            if found := re.search(r"Open (http\S+)", line):
                self.link = found[1]
                self.address = re.sub(r"(//[^/]+)/.*", r"\1", self.link)
                self.port = self.port or int(self.address.rpartition(":")[2])
                return
        raise AssertionError(f"the server did not start: {said}")

    def kill(self) -> None:
        """End it as a failing machine would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        assert self.process.stdout
        self.process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            assert self.process.wait(20) in (0, -signal.SIGTERM)
            assert self.process.stdout
            self.process.stdout.close()


def make_account(db: str, name: str, role: str) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        file.write(PASSWORD + "\n")
        file.flush()
        words = ["annotate", "account", db, name, "--role", role, "--password-file", file.name]
        done = subprocess.run(
            [sys.executable, "-m", "legalscan", *words],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
