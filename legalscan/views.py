"""How objects show themselves: a line in a terminal, and the hooks by which a notebook or a table asks for more.

The hooks name the modules that draw and tabulate only when they are called, so that the objects need none of these.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas


def excerpt(words: str, most: int = 40) -> str:
    """Words on one line, cut where they are longer than `most` code points.

    >>> excerpt("빛을\\n 내는 탑", 6)
    '빛을 내는…'
    """
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def view_html(self: Any) -> str:
    """The object as a notebook shows it: HTML that needs nothing else, every word of a statute escaped."""
    html: str = import_module("legalscan.display").format_view(self)
    return html


def view_frame(self: Any, layer: str | None = None, **options: Any) -> pandas.DataFrame:
    """The object as a pandas DataFrame, a row an item; needs pandas (extra ``notebook``).

    Args:
        self: what is tabulated.
        layer: of what has several tables, which of them.
        options: those of `frames.build_frame`.

    Raises:
        UsageError: pandas is not installed, or there is no such table.
    """
    frame: pandas.DataFrame = import_module("legalscan.frames").build_frame(self, layer, **options)
    return frame
