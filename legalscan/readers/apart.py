"""Readers of binary formats run apart: in a process of their own, with limits on time and memory.

PDF and HWP 5 are read by libraries whose native code or whose patience a hostile file may exhaust. The process gets the bytes
on its standard input and answers in JSON lines, one for each page or block, so that a crash costs one file and never the run;
a process that says nothing for `PATIENCE` seconds is ended.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from contextvars import ContextVar
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from legalscan.errors import ParseError, SourceError

PATIENCE: Final = 45.0
"""Longest silence of the process in seconds: a page of a statute takes a few hundredths."""
MEMORY: Final = 4 * 1024**3
"""Most memory of the process in bytes, where the system can limit it."""

watch: ContextVar[Callable[[int, int], None] | None] = ContextVar("watch", default=None)
"""Called with pages read and pages in all, by whoever shows progress."""


def run_apart(module: str, path: str, data: bytes, patience: float = PATIENCE) -> Iterator[dict[str, Any]]:
    """The answers of ``module.answer(data)``, run in a process of its own.

    Args:
        module: dotted name of a module with ``answer(data: bytes) -> Iterator[dict]``; what it raises as `SourceError` with
            the path ``"-"`` is raised here with the source's own.
        path: the source as it was named.
        data: its bytes.
        patience: longest silence in seconds.

    Raises:
        SourceError: what the module said of the source.
        ParseError: the process crashed, ran out of memory or was silent too long.
    """
    root = str(Path(__file__).parent.parent.parent)
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "ignore"}
    program = "import sys; from legalscan.readers.apart import main; main(sys.argv[1])"
    process = subprocess.Popen(
        [sys.executable, "-c", program, module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    silence = _Silence(process, patience)
    try:
        yield from _answers(process, silence, path, data)
    finally:
        silence.stop()
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                cast("BinaryIO", pipe).close()


def _answers(process: subprocess.Popen[bytes], silence: _Silence, path: str, data: bytes) -> Iterator[dict[str, Any]]:
    with suppress(OSError):  # it may have ended already; then it has no answer, and that is said below
        cast("BinaryIO", process.stdin).write(data)
        cast("BinaryIO", process.stdin).close()
    for line in cast("BinaryIO", process.stdout):
        silence.broken()
        try:
            answer: dict[str, Any] = json.loads(line)
        except ValueError:
            break
        assert "defect" not in answer, answer.get("defect")
        if "error" in answer:
            raise (ParseError if answer.get("broken") else SourceError)(path, answer["error"])
        if "of" in answer and (show := watch.get()):
            show(answer["page"], answer["of"])
        if answer.get("done"):
            return
        yield answer
    if silence.ended:
        raise ParseError(path, f"was given up after {silence.patience:.0f} seconds without a page; print it to a new file and read that")
    raise ParseError(path, "makes its reader crash, so it is damaged or hostile; print it to a new file and read that")


class _Silence:
    """Ends a process that says nothing for too long."""

    def __init__(self, process: subprocess.Popen[bytes], patience: float) -> None:
        self.process, self.patience, self.ended = process, patience, False
        self.timer = self._start()

    def _start(self) -> threading.Timer:
        timer = threading.Timer(self.patience, self._end)
        timer.daemon = True
        timer.start()
        return timer

    def _end(self) -> None:
        self.ended = True
        self.process.kill()

    def broken(self) -> None:
        """The process said something: wait anew."""
        self.timer.cancel()
        self.timer = self._start()

    def stop(self) -> None:
        self.timer.cancel()


def main(module: str) -> None:
    """Answer for the bytes on standard input; what the reading library itself prints goes nowhere."""
    _limit_memory()
    data = sys.stdin.buffer.read()
    out = os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)

    def say(answer: dict[str, Any]) -> None:
        out.write(json.dumps(answer, ensure_ascii=True, separators=(",", ":")).encode() + b"\n")
        out.flush()

    try:
        for answer in import_module(module).answer(data):
            say(answer)
        say({"done": True})
    except SourceError as error:
        say({"error": error.reason, "broken": isinstance(error, ParseError)})
    except MemoryError:
        say({"error": "needs more memory than a statute ever does; it is damaged or hostile", "broken": True})
    except (AssertionError, NameError):
        say({"defect": traceback.format_exc()})  # ours, not the file's
    except Exception as error:
        say({"error": f"is damaged ({type(error).__name__}: {str(error)[:80]}); fetch it again or print it anew", "broken": True})
    out.flush()
    os._exit(0)  # native libraries may crash while they are taken down; all is said


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
