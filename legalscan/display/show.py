"""``show``: an object with a corpus beside it, or in another language; a graph as a picture."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from legalscan.corpus import Corpus
from legalscan.display.page import stand_alone
from legalscan.display.pictures import Picture, draw
from legalscan.display.views import format_view
from legalscan.profiles.profile import Profile


class View:
    """An object as it is shown, to look at in a notebook or to keep in a file."""

    def __init__(self, html: str, line: str) -> None:
        self.html, self._line = html, line

    def save(self, path: str | Path) -> None:
        """Write the view to a file of its own, which a browser opens without a network."""
        Path(path).write_text(stand_alone(self.html), encoding="utf-8")

    def __repr__(self) -> str:
        return self._line

    def _repr_html_(self) -> str:
        return self.html


def show(value: Any, corpus: Corpus | None = None, *, language: str = "") -> View | Picture:
    """An object for looking at.

    Args:
        value: anything that shows itself; a graph of `legalscan.graph`, `definition_graph` or `ego_graph`, or a profile, which is
            drawn (several profiles in a list: side by side).
        corpus: where the words of provisions of other statutes are looked up that a pointer shows.
        language: of the words around those of the statute, ``ko`` or ``en``; by default that of the statute.

    Returns:
        What a notebook shows as HTML, and ``.save(path)`` writes to a file.

    Raises:
        UsageError: a graph with too many nodes to be drawn, and the message says how to take a part of it; or a profile where
            matplotlib is missing, or of which nothing is compared.

    >>> import legalscan as ls
    >>> act = ls.read("corpora/bills/resonance-act.md")
    >>> show(act["제2조제3호"])
    <제2조제3호 "공명기술"이란 공명소자를 구현하기 위하여 필요한 기술과 이를 활용하거…>
    """
    if hasattr(value, "in_edges"):
        return draw(value, language=language or "ko")
    several = value if isinstance(value, list | tuple) else [value]
    if several and all(isinstance(one, Profile) for one in several):
        return import_module("legalscan.display.profiles").draw_profiles(several, language)  # type: ignore[no-any-return]
    return View(format_view(value, corpus, language), repr(value))
