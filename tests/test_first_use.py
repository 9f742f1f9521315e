"""What a new user does first: the commands of the README, a file beside its own folder, the wrong file, no file."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import from_text

import legalscan as ls
from legalscan.corpus import shipped_bills
from legalscan.errors import SourceError
from legalscan.index import find_files
from legalscan.links import find_links
from legalscan.report.typeset import cut
from legalscan.span import Span
from legalscan.support.matrix import build_matrix
from legalscan.versions import find_history

ACT = """등대법
제1조(목적) 이 법은 등대를 돌봄을 목적으로 한다.
제2조(점검) 대통령령으로 정하는 자는 「등대법」 제1조에 따라 점검한다.
제3조(지원) 국가는 대통령령으로 정하는 바에 따라 등대사업자에게 비용을 지원할 수 있다.
"""
DECREE = """등대법 시행령
제1조(목적) 이 영은 「등대법」에서 위임된 사항을 정한다.
제2조(점검) 「등대법」(이하 "법"이라 한다) 제2조에서 "대통령령으로 정하는 자"란 등대장을 말한다.
제3조(지원) 법 제3조에 따른 지원은 비용의 100분의 30으로 한다.
"""
BILL = """등대법 일부개정법률안

등대법 일부를 다음과 같이 개정한다.

제2조에 제13호를 다음과 같이 신설한다.
13. "등대기술"이란 등대를 켜는 기술을 말한다.
제36조 및 제37조를 각각 제40조 및 제41조로 한다.

부칙
이 법은 공포한 날부터 시행한다.
"""
BASE = """등대법
제2조(정의) 뜻은 다음과 같다.
1. "등대"란 불빛이다.
제36조(가) 가를 둔다.
제37조(나) 나를 둔다.
제40조(다) 다를 둔다.
제41조(라) 라를 둔다.
"""


class Done(NamedTuple):
    exit_code: int
    output: str


def run(*args: object) -> Done:
    done = subprocess.run([sys.executable, "-m", "legalscan", *map(str, args)], capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    return Done(done.returncode, done.stdout + done.stderr)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "laws"
    root.mkdir()
    (root / "act.txt").write_text(ACT, encoding="utf-8")
    (root / "decree.txt").write_text(DECREE, encoding="utf-8")
    return root


@pytest.fixture
def corpus(folder: Path, tmp_path: Path) -> ls.Corpus:
    return ls.Corpus.open(folder, index=tmp_path / "index.sqlite")


@pytest.mark.parametrize("form", ["text", "picture", "table", "table-docx"])
def test_the_graph_of_the_readme(form: str, tmp_path: Path) -> None:
    if form == "table-docx":
        pytest.importorskip("docx")
    written = tmp_path / "written"
    assert run("graph", *sorted(shipped_bills().glob("resonance-*.md")), "--format", form, "--output", written).exit_code == 0
    assert written.stat().st_size > 1000


def test_overlapping_marks_of_one_number_count_once() -> None:
    marks = [(0, Span(0, 6)), (0, Span(3, 9)), (4, Span(3, 9))]
    assert [(piece.text, piece.marks, piece.first) for piece in cut("등대지기가 켠다", Span(0, 8), marks)] == [
        ("등대지", (0,), (0,)),
        ("기가 ", (0, 4), (0, 4)),
        ("켠다", (0, 4), ()),
    ]


class TestATwinInTheCorpus:
    """The same file read beside the corpus of its folder."""

    @pytest.fixture
    def act(self, folder: Path, corpus: ls.Corpus) -> ls.Statute:
        act = ls.read(folder / "act.txt")
        assert corpus.find("등대법") is not act
        return act

    def told(self, act: ls.Statute, corpus: ls.Corpus) -> Iterator[tuple[object, ...]]:
        yield tuple((str(one.delegation.provision.locator), one.status, len(one.targets)) for one in ls.find_implementations(act, corpus))
        yield tuple((str(link.locator), link.reason, link.statute and link.statute.id) for link in find_links(act, corpus))
        yield tuple((f.code, str(f.locator)) for f in ls.lint(act, corpus=corpus))
        yield tuple((n.what, n.reason) for n in ls.lint(act, corpus=corpus).not_checked)
        yield tuple(sorted((a.locator, b.locator, kind) for a, b, kind in ls.graph(act, corpus).edges(data="kind")))
        yield tuple(tuple(cell.words for cell in row.cells["amount"]) for row in build_matrix([act], corpus).rows)
        yield tuple((figure.key, figure.value) for figure in ls.profile(act, corpus).figures)
        yield (len(find_history(act, corpus).versions),)

    def test_everything_is_told_as_of_the_corpus_own(self, act: ls.Statute, corpus: ls.Corpus) -> None:
        own = corpus.find("등대법")
        assert own is not None
        assert list(self.told(act, corpus)) == list(self.told(own, corpus))
        assert next(one.status for one in ls.find_implementations(act, corpus)) == "implemented"

    def test_links_lead_to_the_statute_that_was_given(self, act: ls.Statute, corpus: ls.Corpus) -> None:
        assert [link.statute is act for link in find_links(act, corpus)] == [True]


def test_a_refused_order_is_not_reported_under_the_new_text_of_the_order_before() -> None:
    bill, base = from_text(BILL, "bill.txt"), from_text(BASE, "act.txt")
    (found,) = ls.lint(bill, corpus=ls.Corpus([base]), select=["AMD902"])
    assert found.locator == bill.outline.provisions[0].locator
    assert str(found.locator) != "제13호"
    assert found.quote.startswith("제36조 및 제37조를 각각")
    assert found.origin.line == BILL[: BILL.index("제36조")].count("\n") + 1
    inside = from_text(
        "부표법 일부개정법률안\n\n부표법 일부를 다음과 같이 개정한다.\n\n제1조를 삭제한다.\n\n부칙\n제1조(시행일) 이 법은 공포한 날부터 시행한다.\n"
        "제2조(다른 법률의 개정) 등대법 일부를 다음과 같이 개정한다.\n제36조를 제40조로 한다.\n"
    )
    for one in ls.lint(inside, corpus=ls.Corpus([base, from_text("부표법\n제1조(목적) 부표를 둔다.")]), select=["AMD902"]):
        assert str(one.locator).startswith("부칙"), "the bill's own provisions keep their names"


def test_links_to_folders_are_followed_once(folder: Path, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    (away / "rule.txt").write_text("등대법 시행규칙\n제1조(목적) 이 규칙은 등대를 돌본다.\n", encoding="utf-8")
    (folder / "a").mkdir()
    (folder / "a" / "b.txt").write_text("부표법\n제1조(목적) 부표를 둔다.\n", encoding="utf-8")
    try:
        (folder / "linked").symlink_to(away)
        (folder / "a" / "loop").symlink_to(folder)
        (folder / "up").symlink_to(tmp_path)
        (away / "back").symlink_to(folder)
        (folder / "0").symlink_to(folder / "a")
    except OSError:
        pytest.skip("links cannot be made here")
    found = [Path(path).relative_to(folder).as_posix() for path in find_files(folder)]
    assert found == ["a/b.txt", "act.txt", "decree.txt", "linked/rule.txt"]
    (tmp_path / "named").symlink_to(folder)
    assert len(find_files(tmp_path / "named")) == 4


def test_a_bill_without_its_base_is_not_told_to_be_in_order(tmp_path: Path) -> None:
    bill, base = tmp_path / "bill.txt", tmp_path / "act.txt"
    bill.write_text(BILL, encoding="utf-8")
    base.write_text(BASE, encoding="utf-8")
    for form in ("text", "markdown", "html"):
        said = run("lint", bill, "--isolated", "--format", form).output
        assert "개정 대상 법령(「등대법」)이 주어지지 않아" in said, form
    assert "Nothing was judged against what the bill amends" in run("lint", bill, "--isolated", "--lang", "en").output
    assert "개정 대상 법령" not in run("lint", bill, "--base", base, "--isolated").output
    assert "지적할 사항이 없습니다\n" in run("lint", base, "--isolated", "--select", "REF501").output


def test_two_laws_are_not_compared_in_silence(folder: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.txt"
    later.write_text(ACT.replace("등대법\n", "등대법안\n", 1) + "제4조(끝) 끝이다.\n", encoding="utf-8")
    assert "two laws" in run("diff", folder / "act.txt", folder / "decree.txt").output
    assert "two laws" not in run("diff", folder / "act.txt", later).output


def test_a_word_document_needs_a_file() -> None:
    done = run("graph", *sorted(shipped_bills().glob("resonance-*.md")), "--format", "table-docx")
    assert done.exit_code == 2
    assert "--output" in done.output


def test_a_list_of_nothing_says_so(folder: Path, tmp_path: Path) -> None:
    done = run("corpus", "list", folder, "zzz", "--index", tmp_path / "index.sqlite")
    assert done.exit_code == 0
    assert re.search(r"none of the 2 statutes .* zzz", done.output)


@pytest.mark.parametrize("head", ["<!doctype html>\n<html>", "<HTML lang='ko'>", "<!-- saved -->\n<!DOCTYPE html>"])
def test_a_page_is_no_statute(head: str, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(f"{head}<body><p>제1조(목적) 등대를 돌본다.</p></body></html>", encoding="utf-8")
    with pytest.raises(SourceError, match="HTML page"):
        ls.read(page)
    assert run("lint", page, "--isolated").exit_code == 2
