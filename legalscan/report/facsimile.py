"""Pages of a PDF in a report: pictures of those with findings, and where on them the findings stand.

Every page is drawn once; a finding shows a cutting of it. The lines on which its words stand are marked, as whole lines.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from legalscan.errors import SourceError
from legalscan.finding import Finding
from legalscan.origins import Box
from legalscan.readers.page_images import draw_pages
from legalscan.readers.source import Source
from legalscan.statute import Statute

BYTES: Final = 8_000_000
"""Most bytes that the pictures of one report take, as they stand in it."""
_AROUND: Final = 28.0
"""Points of the page that a cutting shows around the marked lines."""
_TALLEST: Final = 280.0
"""Points a cutting is high at most; more of a long provision is on the page."""


class Mark(NamedTuple):
    """Lines of a finding on a page: its number in the report, their boxes, and how many marks before it begin on the same line."""

    number: int
    boxes: tuple[Box, ...]
    rank: int


class Facsimile(NamedTuple):
    """One page: its number from 1, its size in points, the picture as data URI, what is marked on it by number."""

    page: int
    width: float
    height: float
    picture: str
    marks: tuple[Mark, ...]


class Cutting(NamedTuple):
    """What a finding shows of a page: the page, the stretch shown (left, top, width, height in points), the boxes marked in it."""

    page: int
    view: Box
    boxes: tuple[Box, ...]


class Facsimiles(NamedTuple):
    """The pages of one statute.

    Attributes:
        pages: those drawn, in order; empty for a source without pages or findings.
        cuttings: by number of the finding; one whose page was not drawn has none.
        left: pages with findings that were not drawn for the sake of size, in order.
        reason: why nothing could be drawn; empty where all went well.
    """

    pages: tuple[Facsimile, ...] = ()
    cuttings: dict[int, Cutting] = {}  # noqa: RUF012  (a field, never changed)
    left: tuple[int, ...] = ()
    reason: str = ""


def draw_facsimiles(act: Statute, findings: Iterable[tuple[int, Finding]], room: int = BYTES) -> Facsimiles:
    """Draw the pages on which findings of a statute begin, from the file it was read from, as it is now.

    Args:
        act: a statute, of any format.
        findings: those of it, each with its number in the report.
        room: most bytes that the pictures may take; the pages with the lowest numbers come first.
    """
    if act.outline.format != "pdf":
        return Facsimiles()
    stands = {number: act.outline.boxes(finding.span) for number, finding in findings}
    begins = {number: boxes[0][0] for number, boxes in stands.items() if boxes}
    wanted = sorted(set(begins.values()))
    drawn: list[Facsimile] = []
    if not wanted:
        return Facsimiles()
    try:
        for image in draw_pages(Source.open(act.path), wanted):
            picture = "data:image/png;base64," + b64encode(image.png).decode("ascii")
            room -= len(picture)
            if room < 0:
                break
            drawn.append(Facsimile(image.page, image.width, image.height, picture, _marks(image.page, stands)))
    except SourceError as error:
        return Facsimiles(reason=error.reason)
    pages = {one.page: one for one in drawn}
    cuttings = {number: _cut(pages[page], number) for number, page in begins.items() if page in pages}
    return Facsimiles(tuple(drawn), cuttings, tuple(page for page in wanted if page not in pages))


def _marks(page: int, stands: dict[int, tuple[tuple[int, Box], ...]]) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    begun = Counter[Box]()
    for number, boxes in stands.items():
        if here := tuple(box for on, box in boxes if on == page):
            marks.append(Mark(number, here, begun[here[0]]))
            begun[here[0]] += 1
    return tuple(marks)


def _cut(page: Facsimile, number: int) -> Cutting:
    boxes = next(mark.boxes for mark in page.marks if mark.number == number)
    top = min(box[1] for box in boxes)
    seen = [box for box in boxes if box[3] - top <= _TALLEST] or [min(boxes, key=lambda box: box[1])]
    x, y = max(0.0, min(box[0] for box in seen) - _AROUND), max(0.0, top - _AROUND)
    right, bottom = (min(side, max(box[edge] for box in seen) + _AROUND) for side, edge in ((page.width, 2), (page.height, 3)))
    return Cutting(page.page, (x, y, right - x, bottom - y), boxes)
