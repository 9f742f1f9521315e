"""Pictures of the pages of a PDF, for reports that show where a finding stands. Drawn apart (`readers.apart`).

`Outline.boxes` gives the places in points from the upper left corner; on a picture they are `scale` times as far.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, Final, NamedTuple

from legalscan.errors import SourceError
from legalscan.readers.apart import run_apart
from legalscan.readers.source import Source

LARGEST: Final = 4_000
"""Most pixels along a side."""
COLOURS: Final = 16
"""Colours of a picture: enough for print, and a page of text takes a third of the bytes."""


class PageImage(NamedTuple):
    """One drawn page: its number from 1, its size in points, a PNG picture of it."""

    page: int
    width: float
    height: float
    png: bytes


def draw_page(source: Source, page: int, scale: float = 1.5) -> bytes:
    """One page as a PNG picture.

    Args:
        source: a PDF file.
        page: from 1.
        scale: pixels a point.

    Raises:
        SourceError: no such page, or a file that cannot be read.
    """
    return next(draw_pages(source, [page], scale)).png


def draw_pages(source: Source, pages: Iterable[int], scale: float = 1.5) -> Iterator[PageImage]:
    """Several pages, one by one in the order asked; whoever has enough may stop.

    Args:
        source: a PDF file.
        pages: from 1.
        scale: pixels a point.

    Raises:
        SourceError: no such page, or a file that cannot be read.
    """
    head = json.dumps({"pages": list(pages), "scale": scale}).encode() + b"\n"
    for found in run_apart("legalscan.readers.page_images", source.path, head + source.data):
        yield PageImage(found["number"], found["width"], found["height"], b64decode(found["png"]))


def answer(data: bytes) -> Iterator[dict[str, Any]]:
    """An answer a page: the picture. The bytes begin with a line that says which pages and how large."""
    import pypdfium2

    head, _, file = data.partition(b"\n")
    asked = json.loads(head)
    document = pypdfium2.PdfDocument(file)
    for number in asked["pages"]:
        if not 0 < number <= len(document):
            raise SourceError("-", f"has {len(document)} pages; there is no page {number}")
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(asked["scale"], LARGEST / max(1.0, width, height))
        buffer = BytesIO()
        page.render(scale=scale).to_pil().convert("RGB").quantize(COLOURS).save(buffer, "PNG", optimize=True)
        page.close()
        yield {"number": number, "width": width, "height": height, "png": b64encode(buffer.getvalue()).decode()}
