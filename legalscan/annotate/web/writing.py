"""Saving what many people say at once: those who wait while the disk is busy are written together, in one transaction."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from starlette.concurrency import run_in_threadpool

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.store import Store
from legalscan.errors import AnnotationError, LegalscanError


class Writer:
    """Adds annotations to a store, one transaction after the other; belongs to one event loop."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: list[tuple[Annotation, asyncio.Future[None]]] = []
        self._running: asyncio.Task[None] | None = None

    async def append(self, said: Annotation) -> None:
        """Add an annotation; when this returns it is on the disk. What is there already, but for the time, is left as it is.

        Raises:
            AnnotationError: another annotation bears its id.
            StoreError: it could not be written.
        """
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((said, done))
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._write())
        await done

    async def _write(self) -> None:
        while self._waiting:
            together, self._waiting = self._waiting, []
            told = await run_in_threadpool(self._append, [said for said, _ in together])
            for (_, done), error in zip(together, told, strict=True):
                if done.cancelled():
                    continue
                if error is None:
                    done.set_result(None)
                else:
                    done.set_exception(error)

    def _append(self, together: list[Annotation]) -> list[Exception | None]:
        try:
            self._store.append(together)
        except AnnotationError:
            return [self._append_one(said) for said in together]  # one of them was sent before, or is wrong
        except Exception as error:  # whoever waits must hear of it
            return [error] * len(together)
        return [None] * len(together)

    def _append_one(self, said: Annotation) -> Exception | None:
        try:
            known = self._store.find(said.id)
            if not known:
                self._store.append(said)
            elif replace(known[0], created=said.created) != said:
                return AnnotationError(f"annotation {said.id} is in the store with other words")
        except LegalscanError as error:
            return error
        return None
