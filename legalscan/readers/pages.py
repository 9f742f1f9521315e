"""Pages of a PDF as lines and tables with their boxes. Runs apart (`readers.apart`): the libraries here are native code.

pypdfium2 gives the characters, a hundred times faster than a reader of layout; pdfplumber finds the cells of tables, and is
asked only about pages on which a vertical rule stands. PDFium makes up spaces wherever two characters stand apart, as between
Hangul and digits; those are kept only where the gap is as wide as a space.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from legalscan.errors import ParseError, SourceError
from legalscan.origins import Box
from legalscan.readers.grids import Grid, find_cell, open_sided

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MOST_PAGES: Final = 5_000
MOST_CHARACTERS: Final = 100_000
"""On one page; a page of the official gazette has some 4,000."""
_MOST_OBJECTS: Final = 20_000
"""A page with more is a drawing, and is not searched for tables."""
_RULE: Final = 20.0
"""Shortest vertical rule of a table, in points."""
_WIDE: Final = 0.55
"""Runs on one line stand apart by a space from this part of the letter size on."""
_GAP: Final = "\x00"
_AS_WIDE: Final = 0.95
"""A gap is a space from this part of the width on that the spaces of its line have."""
_ALONE: Final = 0.29
"""On a line without spaces a gap is one from this part of the letter size on."""
_TAIL: Final = 4096


class Letter(NamedTuple):
    """One character with its place on the page as it is looked at; y runs down."""

    sign: str
    left: float
    top: float
    right: float
    bottom: float
    made: bool = False
    """Whether it is a space that the file does not have, but a gap shows."""
    size: float = 0.0
    """Of its font, in points."""


def answer(data: bytes) -> Iterator[dict[str, Any]]:
    """One answer a page: ``page``, ``of``, ``blocks`` from top to bottom, ``pictures``.

    A line is ``[words, left, top, right, bottom, spaced, size]``, a table ``{"rows": …}`` of cells of lines.

    Raises:
        SourceError: locked with a password, or more pages than `MOST_PAGES`.
        ParseError: cut off or broken.
    """
    document = _open(data)
    pages = len(document)
    if not pages:
        raise ParseError("-", "is a PDF file without pages; fetch it again")
    if pages > MOST_PAGES:
        raise SourceError("-", f"has {pages:,} pages; the limit is {MOST_PAGES:,}, so split it first")
    tables = _Tables(data)
    for index in range(pages):
        answer: dict[str, Any] = {"page": index + 1, "of": pages, "blocks": [], "pictures": False}
        try:
            page = document[index]
        except Exception:  # PDFium says no more than that it failed
            yield {**answer, "broken": True}
            continue
        yield answer | _read_page(page, index, tables)
        page.close()


def _open(data: bytes) -> PdfDocument:
    import pypdfium2

    if b"%%EOF" not in data[-_TAIL:] and b"startxref" not in data[-_TAIL:]:
        raise ParseError("-", "is a PDF file cut off before its end; fetch it again")
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise SourceError("-", "is a PDF file locked with a password; save it without one first") from None
        raise ParseError("-", "is a broken PDF file; fetch it again or print it anew") from None


def _read_page(page: PdfPage, index: int, tables: _Tables) -> dict[str, Any]:
    view = _View(page)
    runs = list(_runs(page, view))
    drawn = _drawn(page, view)
    if drawn.unseen:
        runs += tables.missing(index, runs)
    grids = tables.find(index, drawn.rules, drawn.bars, view.width) if drawn.rules and runs else []
    loose: list[list[Letter]] = []
    taken: dict[tuple[int, int, int], list[list[Letter]]] = {}
    for run in runs:
        last: tuple[int, int, int] | None = (-1, -1, -1)
        for letter in run:
            cell = find_cell(grids, (letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2) if grids else None
            home = loose if cell is None else taken.setdefault(cell, [])
            if cell != last or not home:
                home.append([])
            home[-1].append(letter)
            last = cell
    blocks: list[tuple[float, Any]] = [(line[2], line) for line in _lines(loose)]
    for number, grid in enumerate(grids):
        rows = [[_lines(taken.get((number, row, column), [])) for column in range(len(cells))] for row, cells in enumerate(grid)]
        tops = [box[1] for cells in grid for box in cells if box]
        if any(any(row) for row in rows):
            blocks.append((min(tops), {"rows": rows}))
    return {"blocks": [block for _, block in sorted(blocks, key=lambda row: row[0])], "pictures": drawn.pictures}


class _View:
    """From the space of the file to the page as it is looked at: upper left corner first, turned as the page asks."""

    def __init__(self, page: PdfPage) -> None:
        left, bottom, right, top = page.get_mediabox()
        self.left, self.bottom = min(left, right), min(bottom, top)
        self.across, self.up = abs(right - left), abs(top - bottom)
        self.turn = page.get_rotation() % 360
        self.width = self.up if self.turn in (90, 270) else self.across

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of the file as left, top, right, bottom of the page."""
        x0, x1, y0, y1 = left - self.left, right - self.left, bottom - self.bottom, top - self.bottom
        if self.turn == 90:
            return (y0, x0, y1, x1)
        if self.turn == 180:
            return (self.across - x1, y0, self.across - x0, y1)
        if self.turn == 270:
            return (self.up - y1, self.across - x1, self.up - y0, self.across - x0)
        return (x0, self.up - y1, x1, self.up - y0)


def _runs(page: PdfPage, view: _View) -> Iterator[list[Letter]]:
    """The letters of each line as PDFium sees lines, in the order of the file."""
    from pypdfium2 import raw

    text = page.get_textpage()
    count = raw.FPDFText_CountChars(text)
    if count > MOST_CHARACTERS:
        raise SourceError("-", f"has a page of {count:,} characters, which no print has; it is damaged or hostile")
    rect = raw.FS_RECTF()
    pointer = ctypes.byref(rect)
    run: list[Letter] = []
    size = 0.0
    gap = False
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (10, 13):
            if run:
                yield _weigh_gaps(run)
            run, gap = [], False
            continue
        if code == 32 and raw.FPDFText_IsGenerated(text, index):
            gap = True
            continue
        if code < 32 or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF, 0xAD):
            continue
        raw.FPDFText_GetLooseCharBox(text, index, pointer)
        if not run:  # boxes of single letters are as high as their font says, and fonts are mixed within a line
            size = _size_of(text, index)
        letter = Letter(chr(code), *view.box(rect.left, rect.bottom, rect.right, rect.top), size=size)
        if gap and run:
            run.append(Letter(_GAP, run[-1].right, letter.top, letter.left, letter.bottom))
        gap = False
        run.append(letter)
    if run:
        yield _weigh_gaps(run)
    text.close()


def _size_of(text: PdfTextPage, index: int) -> float:
    """The size of one letter's font as it is printed; 0 where the file does not tell."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix)):
        return 0.0
    return float(raw.FPDFText_GetFontSize(text, index) * (matrix.c**2 + matrix.d**2) ** 0.5)


def _weigh_gaps(run: list[Letter]) -> list[Letter]:
    """A line whose gaps are spaces where they are as wide as its spaces; those of 제 1 조 and its kind never are."""
    if all(letter.sign != _GAP for letter in run):
        return run
    spaces = sorted(letter.right - letter.left for letter in run if letter.sign == " ")
    widest = _AS_WIDE * spaces[len(spaces) // 2] if spaces else 0.0
    weighed: list[Letter] = []
    for place, letter in enumerate(run):
        if letter.sign != _GAP:
            weighed.append(letter)
            continue
        before, behind = run[place - 1].sign, run[place + 1].sign
        numbered = (before == "제" and behind.isdigit()) or (before.isdigit() and behind in "편장절관조항호목")
        if not numbered and letter.right - letter.left >= (widest or _ALONE * (letter.bottom - letter.top)):
            weighed.append(letter._replace(sign=" ", made=True))
    return weighed


class _Drawn(NamedTuple):
    """What is on a page besides its letters.

    Attributes:
        rules: vertical rules, the sides of frames among them.
        bars: horizontal rules.
        pictures: whether there are pictures.
        unseen: whether there are letters that PDFium leaves out: single ones of fonts that the file does not carry.
    """

    rules: list[Box]
    bars: list[Box]
    pictures: bool
    unseen: bool


def _drawn(page: PdfPage, view: _View) -> _Drawn:
    from pypdfium2 import raw

    rules: list[Box] = []
    bars: list[Box] = []
    pictures = unseen = False
    for place, thing in enumerate(page.get_objects(max_depth=2)):
        if place > _MOST_OBJECTS:
            return _Drawn([], [], pictures, unseen)
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures = True
        elif thing.type == raw.FPDF_PAGEOBJ_PATH:
            left, top, right, bottom = view.box(*thing.get_bounds())
            if bottom - top >= _RULE:
                rules += [(left, top, left, bottom), (right, top, right, bottom)] if right - left > 3 else [(left, top, right, bottom)]
            if right - left >= _RULE:
                bars += [(left, top, right, top), (left, bottom, right, bottom)] if bottom - top > 3 else [(left, top, right, bottom)]
        elif thing.type == raw.FPDF_PAGEOBJ_TEXT and not unseen:
            left, _, right, _ = thing.get_bounds()
            unseen = right - left < 0.01 and raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(thing)) == 0
    return _Drawn(rules, bars, pictures, unseen)


def _lines(runs: Sequence[list[Letter]]) -> list[list[Any]]:
    """Runs that stand on one line, from left to right, as rows of an answer, from top to bottom."""
    rows: list[list[list[Letter]]] = []
    bands: list[tuple[float, float]] = []
    for run in sorted((run for run in runs if any(letter.sign.strip() for letter in run)), key=_middle):
        top, bottom = min(letter.top for letter in run), max(letter.bottom for letter in run)
        if bands and min(bottom, bands[-1][1]) - max(top, bands[-1][0]) > 0.5 * min(bottom - top, bands[-1][1] - bands[-1][0]):
            rows[-1].append(run)
            bands[-1] = (min(top, bands[-1][0]), max(bottom, bands[-1][1]))
        else:
            rows.append([run])
            bands.append((top, bottom))
    return [_line(sorted(row, key=lambda run: run[0].left)) for row in rows]


def _middle(run: list[Letter]) -> float:
    return (min(letter.top for letter in run) + max(letter.bottom for letter in run)) / 2


def _line(runs: list[list[Letter]]) -> list[Any]:
    pieces: list[str] = []
    behind: Letter | None = None
    for run in runs:
        if behind is not None and run[0].left - behind.right > _WIDE * (behind.bottom - behind.top):
            pieces.append(" ")
        pieces.append("".join(letter.sign for letter in run))
        behind = run[-1]
    written = [letter for run in runs for letter in run if letter.sign.strip()]
    words = "".join(pieces)
    last = runs[-1][-1]
    spaced = last.sign.isspace() and not last.made
    box = (
        min(letter.left for letter in written),
        min(letter.top for letter in written),
        max(letter.right for letter in written),
        max(letter.bottom for letter in written),
    )
    sizes = sorted(letter.size or letter.bottom - letter.top for letter in written)
    return [words.strip(), *(round(edge, 1) for edge in box), spaced, round(sizes[len(sizes) // 2], 1)]


class _Tables:
    """What pdfplumber is asked: cells of tables, letters that PDFium leaves out. It is opened when the first page needs it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.document: PDF | None = None

    def find(self, index: int, rules: list[Box], bars: list[Box], width: float) -> list[Grid]:
        """The tables of a page with more than one column, from top to bottom."""
        found: list[Grid] = []
        covered: list[Box] = []
        for table in self._ruled(index):
            covered.append(table.bbox)
            grid = [list(row.cells) for row in table.rows]
            if max(map(len, grid), default=0) > 1:
                found.append(grid)
        return found + open_sided(rules, bars, covered, width)

    def missing(self, index: int, runs: list[list[Letter]]) -> list[list[Letter]]:
        """Letters of a page that are not among those of the runs, each as a run of its own."""
        chars = self._ask(index, lambda page: page.chars)
        letters = [Letter(char["text"][:1], char["x0"], char["top"], char["x1"], char["bottom"]) for char in chars if char["text"].strip()]
        known = {_cell(letter) for run in runs for letter in run}
        around = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        return [[one] for one in letters if not any((one.sign, _cell(one)[1] + x, _cell(one)[2] + y) in known for x, y in around)]

    def _ruled(self, index: int) -> list[Any]:
        return self._ask(index, lambda page: page.find_tables())

    def _ask(self, index: int, question: Callable[[Any], list[Any]]) -> list[Any]:
        try:
            if self.document is None:
                import pdfplumber

                self.document = pdfplumber.open(BytesIO(self.data))
            page = self.document.pages[index]
            found = list(question(page))
            page.close()
        except Exception:  # pdfminer meets damage with errors of every kind; the rules alone still part the columns
            return []
        return found


def _cell(letter: Letter) -> tuple[str, int, int]:
    """A letter with its place, coarsely: the two libraries differ by a point or two."""
    return letter.sign, round(letter.left / 2), round((letter.top + letter.bottom) / 12)
