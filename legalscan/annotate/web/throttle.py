"""How often something may fail before it has to wait."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

_MOST: Final = 10_000


class Throttle:
    """Counts failures by key in a window of time; keys not heard of for long are forgotten.

    Args:
        most: so many failures in the window are let pass.
        window: its seconds.
        clock: seconds, ever growing.

    >>> door = Throttle(2, 60)
    >>> door.fail("a"), door.fail("a"), door.wait("b"), door.wait("a") > 0
    (None, None, 0, True)
    """

    def __init__(self, most: int, window: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._window, self._clock = most, window, clock
        self._failures: OrderedDict[str, list[float]] = OrderedDict()
        self._turn = threading.Lock()

    def wait(self, key: str) -> int:
        """So many seconds does a key have to wait; 0 for none."""
        with self._turn:
            times = self._recent(key)
            return 0 if len(times) < self._most else max(1, int(times[-self._most] + self._window - self._clock()) + 1)

    def fail(self, key: str) -> None:
        """Count a failure."""
        with self._turn:
            times = self._recent(key)
            times.append(self._clock())
            self._failures[key] = times
            self._failures.move_to_end(key)
            while len(self._failures) > _MOST:
                self._failures.popitem(last=False)

    def forgive(self, key: str) -> None:
        """Take back the last failure of a key."""
        with self._turn:
            if self._failures.get(key):
                self._failures[key].pop()

    def forget(self, key: str) -> None:
        """Take back all failures of a key."""
        with self._turn:
            self._failures.pop(key, None)

    def _recent(self, key: str) -> list[float]:
        since = self._clock() - self._window
        return [moment for moment in self._failures.get(key, ()) if moment > since]
