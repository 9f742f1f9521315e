"""PDF: pages written by the tests themselves, read back with their places."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from pdf_writer import Page, write_pdf
from rendering import lay_out
from test_readers import assert_sound
from typesetting import typeset

from legalscan.errors import ParseError, SourceError
from legalscan.linter import lint
from legalscan.outline import Outline
from legalscan.readers import read
from legalscan.readers.page_images import draw_page
from legalscan.readers.source import Source
from legalscan.statute import Statute

LEFT, ACROSS = 60, 38
"""Where lines begin, and how many letters of 12 points stand on one."""


def read_pages(*pages: Page, **options: object) -> Outline:
    outline = read(Source("bill.pdf", write_pdf(list(pages), **options)))  # type: ignore[arg-type]
    assert_sound(outline)
    return outline


def wrap(words: str, first: int = ACROSS) -> list[str]:
    """Lines of so many letters, broken inside words as Korean is; the space at a wrap is lost."""
    lines: list[str] = []
    while words:
        lines.append(words[:first].rstrip())
        words = words[first:].lstrip()
    return lines


def set_lines(page: Page, lines: list[str], top: float = 100) -> Page:
    for place, line in enumerate(lines):
        page.write(line, LEFT, top + 20 * place)
    return page


ARTICLE = (
    "제1조(목적) 이 법은 등대의 관리에 필요한 사항을 정함으로써 선박의 안전과 항로의 질서를 지키고 국민의 안전에 이바지함을 목적으로 한다."
)


def test_wrapped_lines_are_joined_and_every_guess_is_flagged() -> None:
    outline = read_pages(set_lines(Page(), ["등대관리법", *wrap(ARTICLE)]))
    assert outline.text == f"등대관리법\n{ARTICLE}\n"
    assert outline.metadata["제목"] == "등대관리법"
    assert len(outline.joins) == len(wrap(ARTICLE)) - 1
    assert all("".join(ARTICLE.split()).startswith("".join(outline.text[6:join].split())) for join in outline.joins)
    assert ("joins", len(outline.joins), "") in outline.caveats


def test_a_space_kept_at_the_end_of_a_line_is_no_guess() -> None:
    outline = read_pages(set_lines(Page(), ["제1조(목적) 이 법은 등대의 관리에 필요한 사항을 정함을 목 ", "적으로 한다."]))
    assert outline.find("제1조").text.endswith("목 적으로 한다.")
    assert outline.joins == ()


def test_marks_open_units_and_numbers_of_dates_do_not() -> None:
    lines = [
        "제1조(정의) 이 법에서 쓰는 말의 뜻은 다음 각 호와 같고 여기에서 정하지 아",
        "니한 것은 다른 법에 따른다.",
        "1. 등대란 빛을 내는 탑을 말하며 그 높이는 열 길이 넘어야 하고 어두워지면",
        "2. 부표란 물에 뜬 표지를 말한다.",
        "제2조(경과) 이 법이 시행된 날부터 세 해가 지난 날인 이천이십육년 그해 12.",
        "31. 까지 놓인 부표는 이 법에 따라 놓인 것으로 보고 제1조(정의)에 따르되 그",
        "제3조(벌칙)에 따른 벌칙은 적용하지 아니한다.",
    ]
    outline = read_pages(set_lines(Page(), lines))
    assert [str(p.locator) for p in outline.provisions] == ["제1조", "제1조제1호", "제1조제2호", "제2조"]
    assert "12. 31. 까지" in outline.find("제2조").text


def test_findings_name_page_and_line_and_lead_to_boxes() -> None:
    first = set_lines(Page(), ["등대기술 진흥법", *wrap(ARTICLE)]).write("- 1 -", 280, 800)
    second = set_lines(Page(), ['제2조(정의) "등대기술"이란 등대에 관련된 기술을 말한다.']).write("- 2 -", 280, 800)
    act = Statute(read_pages(first, second))
    (finding,) = lint(act, select=["DEF103"])
    assert finding.origin[:3] == (1, 9, 2)
    ((page, box),) = act.outline.boxes(finding.span)
    assert page == 2
    assert box[0] == pytest.approx(LEFT, abs=1)
    assert box[1] < 100 < box[3] + 3
    assert [page for page, _ in act.outline.boxes(act["제1조"].span)] == [1, 1]


def test_running_lines_go_and_the_bodys_own_stay() -> None:
    pages = []
    for number in range(1, 5):
        page = Page().write("의안번호 제2209999호", LEFT, 40)
        page.write(f"제{number}조(점검) 등대를 점검한다.", LEFT, 100 + 30 * number)
        page.write("② 점검한 사실을 알린다.", LEFT, 160 + 30 * number)
        pages.append(page.write(f"- {number} -", 280, 800))
    outline = read_pages(*pages)
    assert "2209999" not in outline.text
    assert "- 2 -" not in outline.text
    assert [p.number for p in outline.provisions if p.level == "article"] == ["1", "2", "3", "4"]
    assert outline.text.count("② 점검한 사실을 알린다.") == 4
    assert ("running", 8, "") in outline.caveats


def test_spaced_article_numbers() -> None:
    outline = read_pages(set_lines(Page(), ["제 1 조(목적) 등대를 돌본다.", "제 2 조의 2(점검) 제 1 조에 따라 점검한다."]))
    assert [str(p.locator) for p in outline.provisions] == ["제1조", "제2조의2"]


def comparison(page: Page, closed: bool) -> Page:
    """A comparison table of two columns, with or without rules at its sides."""
    set_lines(page, ["등대관리법 일부개정법률안", "등대관리법 일부를 다음과 같이 개정한다.", "제1조 중 “등대”를 “등대와 부표”로 한다."], 60)
    page.write("신ㆍ구조문대비표", 240, 140)
    page.write("현       행", 120, 175).write("개  정  안", 380, 175)
    for place, (old, new) in enumerate(
        (
            ("제1조(목적) 이 법은 등대의 관리", "제1조(목적) 이 법은 등대와 부표"),
            ("에 필요한 사항을 정한다.", "의 관리에 필요한 여러 사항을 정"),
            ("", "한다."),
        )
    ):
        page.write(old, 65, 200 + 20 * place).write(new, 305, 200 + 20 * place)
    for y in (160, 182, 260):
        page.rule(60, y, 540, y)
    for x in (60, 300, 540) if closed else (300,):
        page.rule(x, 160, x, 260)
    return page


@pytest.mark.parametrize("closed", [True, False])
def test_comparison_tables_are_two_texts_never_interleaved(closed: bool) -> None:
    outline = read_pages(comparison(Page(), closed))
    assert outline.bill is not None
    assert outline.bill.kind == "amendment"
    current, proposal = outline.bill.part("current"), outline.bill.part("proposal")
    assert current is not None
    assert proposal is not None
    assert current.span.of(outline.text).strip() == "제1조(목적) 이 법은 등대의 관리에 필요한 사항을 정한다."
    assert proposal.span.of(outline.text).strip() == "제1조(목적) 이 법은 등대와 부표의 관리에 필요한 여러 사항을 정한다."
    assert "현행" not in "".join(p.text for p in outline.provisions)


def test_other_tables_are_read_row_by_row() -> None:
    page = set_lines(Page(), ["제1조(요금) 요금은 다음 표와 같다."])
    for y, row in ((150, ("구분", "요금")), (180, ("큰 배", "천원")), (210, ("작은 배", "백원"))):
        page.write(row[0], 70, y).write(row[1], 310, y)
    for y in (130, 160, 190, 220):
        page.rule(60, y, 540, y)
    for x in (60, 300, 540):
        page.rule(x, 130, x, 220)
    outline = read_pages(page)
    assert outline.text.endswith("| 구분 | 요금 |\n| 큰 배 | 천원 |\n| 작은 배 | 백원 |\n")
    assert ("tables", 1, "") in outline.caveats


def test_turned_pages_are_read_as_they_are_looked_at() -> None:
    page = Page().write_turned("제1조(목적) 등대를 돌본다.", 60, 100).write_turned("제2조(점검) 등대를 점검한다.", 60, 130)
    outline = read_pages(page, rotate=90)
    assert [p.heading for p in outline.provisions] == ["목적", "점검"]
    assert outline.boxes(outline.provisions[1].span)[0][1][0] == pytest.approx(60, abs=1)


def test_a_page_that_is_a_picture_is_named() -> None:
    outline = read_pages(set_lines(Page(), ["제1조(목적) 등대를 돌본다."]), Page().picture(), set_lines(Page(), ["제2조(점검) 점검한다."]))
    assert ("scanned", 1, "2") in outline.caveats
    reasons = [row.reason.ko for row in lint(Statute(outline)).not_checked]
    assert "1쪽(2쪽)은 글자 없는 그림이어서 읽지 못했습니다" in reasons


BILL = write_pdf([set_lines(Page(), ["등대관리법안", *wrap(ARTICLE)])])
REFUSED = {
    "scan": (write_pdf([Page().picture(), Page().picture()]), SourceError, "is a scan: none of its 2 pages has text"),
    "nothing": (write_pdf([Page()]), SourceError, "no text on any of its 1 pages"),
    "locked": (write_pdf([Page().write("가", 60, 60)], locked=True), SourceError, "locked with a password"),
    "truncated": (BILL[:-700], ParseError, "cut off before its end"),
    "hollow": (b"%PDF-1.7\n" + bytes(500) + b"startxref\n0\n%%EOF\n", ParseError, "broken PDF"),
    "garbled": (write_pdf([Page().write("\ue000\ue001\ue002 \ue003", 60, 60)]), SourceError, "fonts without their characters"),
    "prose": (write_pdf([Page().write("바람이 분다.", 60, 60)]), SourceError, "is no statute"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_one_sentence(name: str) -> None:
    data, kind, words = REFUSED[name]
    with pytest.raises(kind, match=words) as caught:
        read(Source("bill.pdf", data))
    assert str(caught.value).startswith("bill.pdf: ")
    assert "\n" not in str(caught.value)


def test_the_suffix_does_not_matter() -> None:
    assert read(Source("bill.docx", BILL)).format == "pdf"


@pytest.mark.parametrize("whole_words", [True, False])
@pytest.mark.parametrize("name", ["harbor-act.md", "resonance-act.md", "resonance-decree.md"])
def test_shipped_bills_survive_being_printed(bills: Path, name: str, whole_words: bool) -> None:
    """Every address and every word, however the lines are broken."""
    act = read(bills / name)
    outline = read(Source("bill.pdf", typeset(lay_out(act, rows=0), whole_words=whole_words)))
    assert_sound(outline)

    def words_of(of: Outline) -> dict[str, str]:
        return {str(p.locator): re.sub(r"\s|\*\*|\\(?=\.)", "", f"{p.heading}|{p.own_text}") for p in of.provisions}

    assert words_of(outline) == words_of(act)
    assert outline.bill is not None
    assert [part.kind for part in outline.bill.parts][:5] == ["cover", "number", "proposed", "proposers", "reasons"]


def test_a_finding_is_on_the_picture_of_its_page() -> None:
    """Where the boxes of a provision lie the picture is dark, and nowhere else."""
    image = pytest.importorskip("PIL.Image")
    page = set_lines(Page(), ["제1조(목적) 등대를 돌본다."]).rule(60, 500, 400, 500)
    source = Source("bill.pdf", write_pdf([page, page]))
    drawn = image.open(BytesIO(draw_page(source, 2, scale=2.0))).convert("L")
    assert drawn.size == (1190, 1684)
    dark = [y for y in range(drawn.height) if drawn.getpixel((400, y)) < 128]
    assert dark
    assert all(abs(y - 1000) < 4 for y in dark if y > 400)
    with pytest.raises(SourceError, match="there is no page 3"):
        draw_page(source, 3)


def test_a_printed_bill_has_the_findings_of_its_source(bills: Path) -> None:
    """Rules that measure lengths are left aside: a space guessed wrong moves what lies at their limit."""
    act = Statute(read(bills / "resonance-act.md"))
    printed = Statute(read(Source("bill.pdf", typeset(lay_out(act.outline), whole_words=False))))
    found = [
        Counter((f.code, str(f.locator), re.sub(r"\s|\*\*|\\(?=\.)", "", f.quote)) for f in lint(one, select=["DEF", "REF", "STR605"]))
        for one in (act, printed)
    ]
    assert found[0] == found[1]
    assert found[0].total() > 10
