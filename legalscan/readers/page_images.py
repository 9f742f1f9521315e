"""Pictures of the pages of a PDF, for reports that show where a finding stands. Drawn apart (`readers.apart`).

`Outline.boxes` gives the places in points from the upper left corner; on a picture they are `scale` times as far.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from legalscan.errors import SourceError
from legalscan.readers.apart import run_apart
from legalscan.readers.source import Source

LARGEST: Final = 4_000
"""Most pixels along a side."""


def draw_page(source: Source, page: int, scale: float = 1.5) -> bytes:
    """One page as a PNG picture.

    Args:
        source: a PDF file.
        page: from 1.
        scale: pixels a point.

    Raises:
        SourceError: no such page, or a file that cannot be read.
    """
    head = json.dumps({"page": page, "scale": scale}).encode() + b"\n"
    for found in run_apart("legalscan.readers.page_images", source.path, head + source.data):
        return b64decode(found["png"])
    raise SourceError(source.path, f"has no page {page}")


def answer(data: bytes) -> Iterator[dict[str, Any]]:
    """One answer: the picture. The bytes begin with a line that says which page and how large."""
    import pypdfium2

    head, _, file = data.partition(b"\n")
    asked = json.loads(head)
    document = pypdfium2.PdfDocument(file)
    if not 0 < asked["page"] <= len(document):
        raise SourceError("-", f"has {len(document)} pages; there is no page {asked['page']}")
    page = document[asked["page"] - 1]
    scale = min(asked["scale"], LARGEST / max(1.0, *page.get_size()))
    buffer = BytesIO()
    page.render(scale=scale).to_pil().save(buffer, "PNG")
    yield {"png": b64encode(buffer.getvalue()).decode()}
