"""A picture of boxes and lines as SVG: interactive in a notebook without scripts, still on paper."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final, NamedTuple

from legalscan.display.layout import HEIGHT, WIDTH, Layout, curve
from legalscan.display.page import render
from legalscan.graphs.edges import Node
from legalscan.report.text import width

_LETTER: Final = 6.6
"""Width of half a Hangul syllable in a label."""
TONES: Final = {
    "implemented": "#1c6b35",
    "inferred": "#1f5f74",
    "pending": "#8a5300",
    "unexercised": "#8a5300",
    "unclear": "#8a5a7a",
    "not-found": "#a3142a",
    "not-supplied": "#6b7280",
    "cites": "#1a4f9c",
    "found": "#1a4f9c",
    "uses": "#5b6675",
    "circle": "#a3142a",
}
"""The colour of a line by its class on paper; a dark theme has lighter ones."""


class Box(NamedTuple):
    """A box: its label, what is told of it, and its class (``centre``, ``missing`` or empty)."""

    node: Node
    label: str
    title: str
    form: str = ""


class Line(NamedTuple):
    """A line from one box to another, its class (a key of `TONES`), and the words that make the connection."""

    source: Node
    target: Node
    tone: str
    told: str
    words: tuple[str, ...]


class _Drawn(NamedTuple):
    number: int
    x: float
    y: float
    width: float
    label: str
    title: str
    form: str


def shorten(words: str, most: float) -> str:
    """Words cut to a width in units of the picture.

    >>> shorten("제2조 등대의 점검", 80)
    '제2조 등대…'
    """
    while width(words) * _LETTER > most:
        words = words.removesuffix("…")[:-1].rstrip() + "…"
    return words


def draw_svg(
    boxes: Sequence[Box],
    lines: Sequence[Line],
    layout: Layout[Node],
    *,
    heads: Sequence[str],
    title: str,
    notes: Sequence[str],
    legend: Sequence[tuple[str, str]],
    language: str,
) -> tuple[str, str]:
    """The picture twice: as HTML that answers to the pointer and the keyboard, and as a drawing for paper.

    Args:
        boxes: what is drawn; each has its place in `layout`.
        lines: between boxes.
        layout: the places.
        heads: a word above each column.
        title: of the picture.
        notes: sentences below it.
        legend: class and word for each kind of line that occurs.
        language: of the words around.
    """
    number = {box.node: place for place, box in enumerate(boxes)}
    drawn = [
        _Drawn(number[box.node], spot.x, spot.y, spot.width, shorten(box.label, spot.width - 14), box.title, box.form)
        for box in boxes
        for spot in [layout.places[box.node]]
    ]
    met: dict[tuple[Node, Node], int] = {}
    paths = []
    for line in lines:
        times = met[line.source, line.target] = met.get((line.source, line.target), -1) + 1
        shift = 3.0 * (times % 4)
        path = curve(layout.places[line.source], layout.places[line.target], shift)
        paths.append((number[line.source], number[line.target], line.tone, path, line.told, line.words))
    cards = [
        (
            box,
            [(boxes[b].title, told, words) for a, b, _, _, told, words in paths if a == number[box.node]],
            [(boxes[a].title, told, words) for a, b, _, _, told, words in paths if b == number[box.node]],
        )
        for box in boxes
    ]
    keys, right = [], 2.0
    for tone, word in legend:
        keys.append((round(right), tone, word))
        right += 30 + width(word) * _LETTER + 22
    values = {
        "keys": keys,
        "boxes": drawn,
        "paths": paths,
        "cards": cards,
        "heads": list(zip(layout.columns, heads, strict=False)),
        "title": title,
        "notes": notes,
        "legend": legend,
        "height": layout.height,
        "width": WIDTH,
        "tall": HEIGHT,
        "tones": TONES,
    }
    name = "p" + hashlib.sha256(repr((title, drawn, paths)).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return render("picture.html", language, name=name, paper=False, **values), render(
        "drawing.svg", language, name=name, paper=True, **values
    )
