"""Pages of a PDF in the report: those with findings, once each, within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import from_text
from pdf_writer import Page, write_pdf

from legalscan import __version__
from legalscan.linter import Findings, lint
from legalscan.readers.source import Source
from legalscan.report.facsimile import draw_facsimiles
from legalscan.report.html import format_html
from legalscan.statute import Statute, read

HOLLOW = ('제2조(정의) 이 법에서 "등대기술"이란', "등대에 관련된 기술을 말한다.")
DRY = ("제3조(점등) 등대지기는 해가 지면 불을 켠다.", "제4조(소등) 등대지기는 해가 뜨면 불을 끈다.")


def pages() -> bytes:
    first = Page().write("제1조(목적) 이 법은 등대의 관리를 정함을 목적으로 한다.", 60, 100)
    written = [first, Page(), Page()]
    for page, lines in zip(written[1:], (DRY, HOLLOW), strict=True):
        for place, words in enumerate(lines):
            page.write(words, 60, 400 + 20 * place)
    return write_pdf(written)


@pytest.fixture
def bill(tmp_path: Path) -> Statute:
    (tmp_path / "bill.pdf").write_bytes(pages())
    return read(tmp_path / "bill.pdf")


def judge(act: Statute) -> Findings:
    return lint(act, select=["DEF103"])


def test_only_pages_with_findings_are_drawn(bill: Statute) -> None:
    findings = judge(bill)
    assert [finding.origin.page for finding in findings] == [3]
    sheets = draw_facsimiles(bill, enumerate(findings, 7))
    (page,) = sheets.pages
    assert (page.page, page.width, page.height) == (3, 595, 842)
    assert page.picture.startswith("data:image/png;base64,")
    assert [mark.number for mark in page.marks] == [7]
    boxes = sheets.cuttings[7].boxes
    assert [round(box[3]) in range(395, 430) for box in boxes] == [True, True]
    left, top, width, height = sheets.cuttings[7].view
    assert all(left <= box[0] and top <= box[1] and box[2] <= left + width and box[3] <= top + height for box in boxes)
    assert height < 120
    assert sheets.left == ()
    assert sheets.reason == ""


def test_what_has_no_room_is_named(bill: Statute) -> None:
    sheets = draw_facsimiles(bill, enumerate(judge(bill), 1), room=100)
    assert (sheets.pages, sheets.cuttings, sheets.left) == ((), {}, (3,))


def test_the_words_for_what_is_left_out_are_in_the_report(bill: Statute, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legalscan.report.html.BYTES", 100)
    page = format_html(judge(bill), __version__)
    assert "data:image" not in page
    assert "넣지 않았습니다: 3</p>" in page


def test_a_file_that_is_gone_is_said(bill: Statute) -> None:
    Path(bill.path).unlink()
    assert "no such file" in draw_facsimiles(bill, enumerate(judge(bill), 1)).reason
    assert "쪽의 그림은 넣지 못했습니다" in format_html(judge(bill), __version__)


def test_a_file_that_became_another_is_said(bill: Statute) -> None:
    Path(bill.path).write_bytes(write_pdf([Page().write("제1조(목적) 돌본다.", 60, 100)]))
    assert "no page 3" in draw_facsimiles(bill, enumerate(judge(bill), 1)).reason


def test_no_pages_where_there_are_none() -> None:
    act = from_text('제2조(정의) 이 법에서 "등대기술"이란 등대에 관련된 기술을 말한다.')
    assert draw_facsimiles(act, enumerate(judge(act), 1)) == ((), {}, (), "")
    assert "img-src" not in format_html(judge(act), __version__)
    clean = read(Source("nowhere.pdf", write_pdf([Page().write("제1조(점등) 등대지기는 불을 켠다.", 60, 100)])))
    assert draw_facsimiles(clean, enumerate(judge(clean), 1)) == ((), {}, (), "")
