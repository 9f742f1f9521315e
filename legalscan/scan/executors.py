"""Where the parts are written: this machine's processors, or the workers of a Dask cluster. Both are executors."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import Any, Final

from legalscan.errors import ScanError, UsageError

_FEW: Final = 150
"""So many files are read or judged in this process rather than in others, which must start first."""


class Bench:
    """The executor, opened when there is enough to do, and opened again when one of its processes has died."""

    def __init__(self, stack: ExitStack, given: Executor | None, workers: int | None, dask: str | None) -> None:
        self.stack, self.given, self.dask = stack, given, dask
        self.workers = count_processors() if workers is None else workers
        self._own: Executor | None = None

    def for_files(self, count: int) -> Executor | None:
        """Where so many files are best worked on; None for this process."""
        if self.given is not None:
            return self.given
        if self.dask is None and (self.workers < 2 or count < _FEW):
            return None
        if self._own is None:
            self._own = self.stack.enter_context(open_executor(self.workers, self.dask))
        return self._own

    def replace(self) -> None:
        """Let go of an executor that has broken."""
        if self.given is not None:
            raise ScanError("the executor has broken; what was done is kept: run the scan again") from None
        self._own = None


@contextmanager
def open_executor(workers: int | None = None, dask: str | None = None) -> Iterator[Executor]:
    """An executor for a scan; it is shut down at the end, tasks that wait are dropped where the scan has failed.

    Args:
        workers: processes on this machine; by default one a processor that the process may use.
        dask: address of a Dask scheduler (``tcp://host:8786``) whose workers see the same folders under the same names.

    Raises:
        UsageError: Dask is not installed, or nothing answers at the address.
    """
    if dask:
        with _client(dask) as client:
            yield client.get_executor(pure=False, retries=3)
        return
    # processes of their own start: a copy of this one would inherit locks that its other threads hold
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(workers or count_processors(), mp_context=context, initializer=_follow)
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def count_processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _follow() -> None:
    """End with the process that started this one, even where it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:

        def wait() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=wait, daemon=True).start()


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        raise UsageError("--dask needs Dask: pip install 'legalscan[scale]'") from None
    try:
        return Client(address, timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise UsageError(f"{address}: no Dask scheduler answers there ({error})") from None
