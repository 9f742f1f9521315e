"""The layers of a statute by their names, and those of a corpus, statute by statute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from legalscan.corpus import Corpus
from legalscan.errors import SourceError, UsageError, nearest
from legalscan.frames.progress import Progress, show_progress
from legalscan.implementations import find_implementations
from legalscan.links import find_links
from legalscan.linter import lint
from legalscan.statute import Statute, read

LAYERS: Final = ("provisions", "articles", "definitions", "citations", "links", "delegations", "implementations", "support", "findings")
"""What a statute can be tabulated by; ``links``, ``implementations`` and ``findings`` look things up in a corpus."""
NOUNS: Final[Mapping[str, str]] = {"support provisions": "support"}
"""Layers of collections whose noun is another word."""


def check_layer(layer: str) -> None:
    """See that a layer is one.

    Raises:
        UsageError: it is not; the message names the nearest, or all.
    """
    if layer not in LAYERS:
        raise UsageError(f"no layer is called {layer}{nearest(layer, LAYERS) or ' (' + ', '.join(LAYERS) + ')'}")


def items_of(act: Statute, layer: str, corpus: Corpus | None = None, select: Iterable[str] = ()) -> Sequence[Any]:
    """The items of one layer of a statute, in reading order.

    Raises:
        UsageError: there is no such layer.
    """
    check_layer(layer)
    if layer == "findings":
        return lint(act, corpus=corpus, select=select)
    if layer in ("links", "implementations"):
        around = corpus.joined([act]) if corpus is not None else Corpus([act])
        return find_links(act, around) if layer == "links" else find_implementations(act, around)
    items: Sequence[Any] = getattr(act, layer)
    return items


def read_all(corpus: Corpus, words: Sequence[str] = (), instrument: str = "", progress: Progress = show_progress) -> Iterator[Statute]:
    """The statutes of a corpus one by one; those of a folder are not kept, so that a national corpus fits into memory.

    Args:
        corpus: whose statutes are read; unreadable ones are left out, `Corpus.not_checked` has them.
        words: of the title, all of which it must have.
        instrument: 법률, 대통령령 …; all when empty.
        progress: wraps the entries, to show how far the work is.
    """
    given = {(act.path, act.id): act for act in corpus.given}
    for entry in progress(corpus.select(*words, instrument=instrument)):
        act = given.get((entry.path, entry.statute_id))
        if act is not None:
            yield act
            continue
        try:
            yield read(entry.path)
        except SourceError:
            continue
