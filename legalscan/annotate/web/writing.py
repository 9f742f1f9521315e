"""Saving what many people say at once: those who wait while the disk is busy are written together, in one transaction."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import Future
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import Final

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.store import Store
from legalscan.errors import AnnotationError, ConflictError

_MOST: Final = 200


class Writer:
    """Adds annotations to a store in a thread of its own, one transaction after the other, so that no two wait for a lock."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: SimpleQueue[tuple[Annotation, Future[None]]] = SimpleQueue()
        self._turn = threading.Lock()
        self._thread: threading.Thread | None = None

    async def append(self, said: Annotation) -> None:
        """Add an annotation; when this returns it is on the disk. What is there already, but for the time, is left as it is.

        Raises:
            ConflictError: another annotation bears its id.
            StoreError: it could not be written.
        """
        done: Future[None] = Future()
        self._waiting.put((said, done))
        with self._turn:
            if self._thread is None:
                self._thread = threading.Thread(target=self._write, name="legalscan-writer", daemon=True)
                self._thread.start()
        await asyncio.wrap_future(done)

    def _write(self) -> None:
        while True:
            together = [self._waiting.get()]
            try:
                while len(together) < _MOST:
                    together.append(self._waiting.get_nowait())
            except Empty:
                pass
            # whoever went away meanwhile may have been told nothing, but has said it
            for (_, done), error in zip(together, self._append([said for said, _ in together]), strict=True):
                if done.set_running_or_notify_cancel():
                    done.set_exception(error) if error is not None else done.set_result(None)

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
                return ConflictError(f"annotation {said.id} is in the store with other words")
        except Exception as error:  # the thread must live, or nobody's word is written any more
            return error
        return None
