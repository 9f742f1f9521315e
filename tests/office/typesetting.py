"""A bill set on pages by the tests' own writer of PDF: no LibreOffice, and lines broken as one likes."""

from __future__ import annotations

from pdf_writer import HEIGHT, WIDTH, Page, write_pdf
from rendering import Bill, Paragraph, merge_first_paragraphs

LEFT, TOP, STEP, SIZE = 60, 90, 20, 12
ACROSS = (WIDTH - 2 * LEFT) // SIZE
DOWN = (HEIGHT - 2 * TOP) // STEP


def typeset(bill: Bill, *, whole_words: bool) -> bytes:
    """The bill's paragraphs as a PDF; lines are broken between words or after any letter, and lose the space there."""
    lines: list[tuple[float, str]] = []
    for paragraph in (*bill.cover, *merge_first_paragraphs(bill.enacting), *bill.back):
        lines += _set(paragraph, whole_words)
    pages = []
    for number, at in enumerate(range(0, len(lines), DOWN), start=1):
        page = Page().write("의안번호 제2209999호", LEFT, 50, 10)
        for place, (x, words) in enumerate(lines[at : at + DOWN]):
            page.write(words, x, TOP + STEP * place)
        pages.append(page.write(f"- {number} -", 280, HEIGHT - 40))
    return write_pdf(pages)


def _set(paragraph: Paragraph, whole_words: bool) -> list[tuple[float, str]]:
    if paragraph.centred and len(paragraph.words) <= ACROSS:
        return [((WIDTH - SIZE * len(paragraph.words)) / 2, paragraph.words)]
    lines: list[tuple[float, str]] = []
    words, indent = paragraph.words, paragraph.indent
    while words:
        room = ACROSS - indent
        cut = room
        if whole_words and len(words) > room and " " in words[: room + 1]:
            cut = words.rindex(" ", 0, room + 1)
        lines.append((LEFT + SIZE * indent, words[:cut].rstrip()))
        words, indent = words[cut:].lstrip(), paragraph.indent + 1
    return lines
