"""A statute in the layout of a bill, as DOCX, HWPX, HWP and (through LibreOffice) PDF: the tests' own printing press.

The layout is that of a Korean bill: a cover with 의안번호 and 발의자, reasons, the enacting text with hanging indents, 부칙, a
comparison table of two columns, a cost estimate, the bill's number at the head and the page's number at the foot of each page.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from legalscan.hierarchy import CIRCLED, LEVELS
from legalscan.outline import Outline, Provision

FONT = "NanumMyeongjo"
_CIRCLES = {str(number): sign for sign, number in CIRCLED.items()}
_INDENT = {"paragraph": 1, "item": 1, "subitem": 2, "point": 3, "subpoint": 4, "clause": 5, "subclause": 6}
COLUMNS = ("현        행", "개   정   안")
_FORMS = {"point": "{}) ", "subpoint": "{}) ", "clause": "({}) ", "subclause": "({}) "}
REASONS = (
    "등대와 부표는 바다에서 길을 알리는 시설이나 그 관리가 여러 기관에 나뉘어 있어 고장이 나도 제때 고치지 못하는 일이 잦고, 항로를 "
    "따라 놓인 표지의 밝기와 간격이 서로 달라 배를 모는 사람이 혼란을 겪는다는 지적이 있음."
)
SUMMARY = (
    "가. 등대의 점검 주기를 정하고 그 결과를 공개하도록 함(안 제3조 및 제4조).",
    "나. 부표를 놓거나 거두려는 자는 미리 알리도록 함(안 제5조).",
    "다. 표지를 망가뜨린 자가 그 사실을 알리지 아니하면 과태료를 부과하도록 함(안 제9조제1항제2호).",
)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of the layout: its words, its place (level of indent, centred) and its size in points."""

    words: str
    indent: int = 0
    centred: bool = False
    size: float = 12
    new_page: bool = False


@dataclass(frozen=True)
class Bill:
    """A bill as it is laid out; `rows` are those of the comparison table."""

    title: str
    cover: tuple[Paragraph, ...]
    enacting: tuple[Paragraph, ...]
    rows: tuple[tuple[str, str], ...]
    back: tuple[Paragraph, ...]


def lay_out(act: Outline, rows: int = 6) -> Bill:
    """The bill that would enact a statute as it stands."""
    title = act.metadata["제목"].removesuffix("안")
    articles = [p for p in act.provisions if p.level == "article" and not p.in_supplement and p.text][:rows]
    compared = tuple((_one_line(p), _one_line(p).replace("하여야 한다", "할 수 있다")) for p in articles)
    cover = (
        Paragraph(f"{title}안", centred=True, size=18),
        Paragraph("(나대표의원 대표발의)", centred=True),
        Paragraph("의안번호 2209999"),
        Paragraph("발의연월일 : 2026. 3. 2."),
        Paragraph("발의자 : 나대표ㆍ가등대ㆍ박부표ㆍ이항로 의원(4인)"),
        Paragraph("제안이유", centred=True, size=14),
        Paragraph(REASONS),
        Paragraph("주요내용", centred=True, size=14),
        *(Paragraph(words, indent=1) for words in SUMMARY),
    )
    enacting = (
        Paragraph("법률 제        호", new_page=True),
        Paragraph(f"{title}안", centred=True, size=16),
        *(line for provision in act.provisions for line in _paragraphs(provision)),
    )
    back = (
        Paragraph("비용추계서 미첨부 사유서", centred=True, size=14, new_page=True),
        Paragraph("1. 재정수반요인"),
        Paragraph("안 제3조는 점검에 드는 비용을 국가가 지게 하므로 재정이 든다."),
        Paragraph("2. 미첨부 근거 규정"),
        Paragraph("예상되는 비용이 연평균 10억원에 미치지 아니한다."),
    )
    return Bill(title, cover, enacting, compared, back)


def _one_line(provision: Provision) -> str:
    return f"제{provision.number}조({provision.heading}) " + " ".join(re.sub(r"\*\*|\\(?=\.)", "", provision.text).split())[:700]


def _paragraphs(provision: Provision) -> list[Paragraph]:
    level, number = provision.level, provision.number
    lines = [line.strip() for line in provision.own_text.splitlines() if line.strip()]
    first, rest = (lines[0], lines[1:]) if lines else ("", [])
    if level == "supplement":
        mark = re.findall(r"부\s?칙[^\n#]*", provision.outline.text[provision.node.start : provision.node.body])
        return [Paragraph(mark[-1].strip(), centred=True, size=14), *map(Paragraph, lines)]
    if level in ("part", "chapter", "section", "division"):
        head, _, branch = number.partition("의")
        name = f"제{head}{LEVELS[level].ko}" + (f"의{branch}" if branch else "")
        return [Paragraph(f"{name} {provision.heading}", centred=True, size=14), *map(Paragraph, lines)]
    indent = _INDENT.get(level, 0)
    if level == "article":
        head, _, branch = number.partition("의")
        mark = f"제{head}조" + (f"의{branch}" if branch else "") + (f"({provision.heading}) " if provision.heading else " ")
    elif level == "paragraph":
        mark = f"{_CIRCLES[number]} "
    elif level in ("item", "subitem"):
        mark = f"{number}. "
    else:
        mark = _FORMS[level].format(number) if level in _FORMS else ""
    # an article goes on with its first paragraph on the same line, as bills are printed
    return [Paragraph((mark + first).strip(), indent), *(Paragraph(line, indent) for line in rest)]


def merge_first_paragraphs(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """제2조(정의) and its ① on one line, where the article has no words before it."""
    merged: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.words.startswith("①") and merged and re.fullmatch(r"제\d+조(?:의\d+)?\([^\n]*\)", merged[-1].words):
            merged[-1] = Paragraph(f"{merged[-1].words} {paragraph.words}", merged[-1].indent)
        else:
            merged.append(paragraph)
    return tuple(merged)


def to_docx(
    bill: Bill,
    *,
    font: str = FONT,
    size: float = 12,
    margin: float = 3,
    justified: bool = True,
    hanging: bool = True,
    running: bool = True,
) -> bytes:
    """The bill as a Word file, in the layout of the National Assembly or in another one."""
    docx = pytest.importorskip("docx")
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(margin)
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, Pt(size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    if running:
        page.header.paragraphs[0].text = "의안번호 제2209999호"

    def add_paragraph(to: Any, paragraph: Paragraph) -> None:
        line = to.add_paragraph()
        run = line.add_run(paragraph.words)
        run.font.size = Pt(paragraph.size * size / 12)
        line.paragraph_format.space_after = Pt(4)
        line.paragraph_format.line_spacing = 1.4
        line.paragraph_format.page_break_before = paragraph.new_page
        if paragraph.centred:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY if justified else WD_ALIGN_PARAGRAPH.LEFT
            if hanging:
                line.paragraph_format.left_indent = Pt(12 * (paragraph.indent + 1))
                line.paragraph_format.first_line_indent = Pt(-12)

    if running:
        _number_pages(page, WD_ALIGN_PARAGRAPH.CENTER)
    for paragraph in (*bill.cover, *merge_first_paragraphs(bill.enacting)):
        add_paragraph(document, paragraph)
    if bill.rows:
        add_paragraph(document, Paragraph("신ㆍ구조문대비표", centred=True, size=14, new_page=True))
        table = document.add_table(rows=0, cols=2, style="Table Grid")
        for row in (COLUMNS, *bill.rows):
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    for paragraph in bill.back:
        add_paragraph(document, paragraph)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _number_pages(page: Any, centre: Any) -> None:
    """- n - at the foot of every page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    foot = page.footer.paragraphs[0]
    foot.alignment = centre
    foot.add_run("- ")
    run = foot.add_run()
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        piece = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            piece.set(qn("w:fldCharType"), kind)
        piece.text = words
        run._r.append(piece)
    foot.add_run(" -")


def to_pdf(documents: dict[str, bytes], folder: Path) -> dict[str, Path]:
    """PDF files of Word files, by name; one run of LibreOffice makes them all."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("NO LIBREOFFICE: install libreoffice-writer and fonts-nanum; the office tests did not run")
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, data in documents.items():
        path = folder / f"{name}.docx"
        path.write_bytes(data)
        paths.append(path)
    with tempfile.TemporaryDirectory() as profile:
        command = [office, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
        subprocess.run([*command, *map(str, paths)], capture_output=True, check=True, timeout=900)
    return {name: folder / f"{name}.pdf" for name in documents}


def to_hwpx(bill: Bill) -> bytes:
    """The bill as an HWPX file."""
    hwpx = pytest.importorskip("hwpx")
    document = hwpx.HwpxDocument.new()
    for paragraph in (*bill.cover, *merge_first_paragraphs(bill.enacting)):
        document.add_paragraph(paragraph.words)
    if bill.rows:
        document.add_paragraph("신ㆍ구조문대비표")
        table = document.add_table(len(bill.rows) + 1, 2)
        for index, row in enumerate((COLUMNS, *bill.rows)):
            for column, words in enumerate(row):
                table.set_cell_text(index, column, words)
    for paragraph in bill.back:
        document.add_paragraph(paragraph.words)
    return bytes(document.to_bytes())


def to_hwp(bill: Bill) -> bytes:
    """The bill as an HWP 5 file."""
    jakal = pytest.importorskip("jakal_hwpx")
    document = jakal.HwpDocument.blank()
    for paragraph in (*bill.cover, *merge_first_paragraphs(bill.enacting)):
        document.append_paragraph(paragraph.words)
    if bill.rows:
        document.append_paragraph("신ㆍ구조문대비표")
        rows = (COLUMNS, *bill.rows)
        document.append_table(rows=len(rows), cols=2, cell_texts=[list(row) for row in rows])
    for paragraph in bill.back:
        document.append_paragraph(paragraph.words)
    with tempfile.TemporaryDirectory() as folder:
        return Path(document.save(Path(folder) / "bill.hwp")).read_bytes()
