"""Where the parts are written: this machine's processors, or the workers of a Dask cluster. Both are executors."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any

from legalscan.errors import UsageError


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
