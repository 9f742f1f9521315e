"""How far long work is: a bar on a terminal, a bar in a notebook that goes when the work is done, nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from time import monotonic
from typing import Any, Final, TypeVar

_Item = TypeVar("_Item")
Progress = Callable[[Sequence[Any]], Iterable[Any]]
"""Wraps what is gone through."""
_MANY: Final = 20
_EVERY: Final = 0.2
"""So many seconds lie at least between two looks of a bar in a notebook."""


def show_progress(items: Sequence[_Item]) -> Iterator[_Item]:
    """The items one by one, with a bar where there are many and somebody looks."""
    if len(items) < _MANY:
        yield from items
    elif _in_notebook():
        yield from _notebook_bar(items)
    elif sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import track

        yield from track(items, description="legalscan", console=Console(stderr=True), transient=True)
    else:
        yield from items


def _in_notebook() -> bool:
    shell = None
    with suppress(KeyError, AttributeError):  # only where IPython runs already
        shell = sys.modules["IPython"].get_ipython()
    return shell is not None and type(shell).__name__ == "ZMQInteractiveShell"


def _notebook_bar(items: Sequence[_Item]) -> Iterator[_Item]:
    shown: Any = import_module("IPython.display")

    def bar(done: int) -> Any:
        return shown.HTML(f'<progress max="{len(items)}" value="{done}"></progress> {done:,} / {len(items):,}')

    handle = shown.display(bar(0), display_id=True)
    last = monotonic()
    try:
        for done, item in enumerate(items, 1):
            yield item
            if monotonic() - last > _EVERY:
                handle.update(bar(done))
                last = monotonic()
    finally:
        handle.update(shown.HTML(""))
