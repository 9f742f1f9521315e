"""Two versions: what is changed, added, moved, deleted; the findings that come and go; the table of two columns."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import jsonschema
import pytest
from conftest import from_text
from drafts import DRAFT, HOLLOW, call
from hypothesis import given, settings
from hypothesis import strategies as st

from legalscan.comparison import Comparison, compare, spell
from legalscan.difference import find_difference
from legalscan.linter import lint
from legalscan.report.columns import blocks
from legalscan.statute import read

SCHEMA = json.loads((Path(__file__).parent.parent / "legalscan" / "data" / "diff.schema.json").read_text(encoding="utf-8"))
OLD = """# 등대 관리법

##### 제1조 (목적)

이 법은 등대를 돌봄을 목적으로 한다.

##### 제2조 (점등)

**①** 등대지기는 해가 진 뒤 30분 안에 등명기를 켜야 한다. <개정 2020. 1. 1.>

**②** 등대지기는 다음 각 호의 사항을 적어야 한다.

  1\\. 불을 켠 시각
  2\\. 바람과 안개의 세기
  3\\. 지나간 배의 수

**③** 등대지기는 불을 끌 때까지 등대를 떠나서는 아니 된다.

##### 제3조 (안개신호)

등대지기는 안개가 끼면 10초마다 한 번씩 종을 울려야 한다.

##### 제4조 (수리)

해양수산부장관은 등탑이 기울면 지체 없이 수리하여야 한다.

##### 제5조 (과태료)

제2조제3항을 위반한 자에게는 10만원 이하의 과태료를 부과한다.
"""


def compared(new: str, old: str = OLD) -> Comparison:
    return compare(from_text(old, "old.md"), from_text(new, "new.md"))


def told(new: str, old: str = OLD) -> list[tuple[str, str | None, str | None]]:
    return [(c.kind, c.old and str(c.old.locator), c.new and str(c.new.locator)) for c in compared(new, old).told]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], []),
        ([("<개정 2020. 1. 1.>", "<개정 2020. 1. 1., 2026. 1. 1.>"), ("\n\n", "\n\n\n")], []),
        ([("울려야 한다.", "울려야 한다. [본조신설 2026. 1. 1.]"), ("적어야 한다.", "적어야 한다. <Amended on Jan. 1, 2026>")], []),
        ([("30분", "20분")], [("changed", "제2조제1항", "제2조제1항")]),
        ([("(안개신호)", "(안개와 신호)")], [("changed", "제3조", "제3조")]),
        ([("  3\\. 지나간", "  2의2\\. 물때\n  3\\. 지나간")], [("added", None, "제2조제2항제2호의2")]),
        ([("  1\\. 불을 켠 시각\n", ""), ("  2\\.", "  1\\."), ("  3\\.", "  2\\.")],
         [("deleted", "제2조제2항제1호", None), ("moved", "제2조제2항제2호", "제2조제2항제1호"), ("moved", "제2조제2항제3호", "제2조제2항제2호")]),
        ([("**③** 등대", "**③** 등대지기는 졸아서는 아니 된다.\n\n**④** 등대")], [("added", None, "제2조제3항"), ("moved", "제2조제3항", "제2조제4항")]),
        ([("##### 제3조", "##### 제2조의2"), ("##### 제4조", "##### 제3조")], [("moved", "제3조", "제2조의2"), ("moved", "제4조", "제3조")]),
        ([("등대지기는 안개가", "**①** 등대지기는 안개가"), ("종을 울려야 한다.", "종을 울려야 한다.\n\n**②** 종은 구리로 만든다.")],
         [("moved", "제3조", "제3조제1항"), ("added", None, "제3조제2항")]),
        ([("##### 제3조 (안개신호)\n\n등대지기는 안개가 끼면 10초마다 한 번씩 종을 울려야 한다.", "##### 제3조 삭제 <2026. 1. 1.>")], [("deleted", "제3조", "제3조")]),
        ([("**③** 등대지기는 불을 끌 때까지 등대를 떠나서는 아니 된다.\n", ""), ("수리하여야 한다.\n", "수리하여야 한다.\n\n##### 제4조의2 (당직)\n\n등대지기는 불을 끌 때까지 등대를 떠나서는 아니 된다.\n")],
         [("moved", "제2조제3항", "제4조의2")]),
        ([("##### 제5조", "##### 제4조의2 (보험)\n\n등대는 보험에 든다.\n\n##### 제5조")], [("added", None, "제4조의2")]),
        ([("##### 제3조", "## 제2장 신호\n\n##### 제3조")], [("added", None, "제2장")]),
    ],
)  # fmt: skip
def test_changes(edits: list[tuple[str, str]], expected: list[tuple[str, str | None, str | None]]) -> None:
    new = OLD
    for before, after in edits:
        assert before in new
        new = new.replace(before, after)
    assert told(new) == expected


def test_an_added_article_is_told_once_and_its_parts_are_carried() -> None:
    comparison = compared(OLD + "\n##### 제6조 (안전)\n\n**①** 등대는 안전하게 지어야 한다.\n\n  1\\. 벽\n  2\\. 문\n")
    assert [str(c.new.locator) for c in comparison.told if c.new] == ["제6조"]
    assert [str(c.new.locator) for c in comparison.changes if c.carried and c.new] == ["제6조제1항", "제6조제1항제1호", "제6조제1항제2호"]


def test_a_reused_number_is_another_article() -> None:
    new = OLD.replace(
        "##### 제4조 (수리)\n\n해양수산부장관은 등탑이 기울면 지체 없이 수리하여야 한다.",
        "##### 제4조 (임금)\n\n등대지기의 품삯은 매달 스무닷새에 준다.",
    )
    assert told(new) == [("deleted", "제4조", None), ("added", None, "제4조")]


_LINES = st.lists(
    st.sampled_from(["등대는 빛난다", "배는 간다", "종을 울린다", "안개가 낀다", "삭제", "문을 연다"]), min_size=1, max_size=6
)


def _act(articles: list[list[str]]) -> str:
    return "\n\n".join(
        f"##### 제{i}조 (가{i})\n\n" + "\n\n".join(f"**{chr(0x2460 + j)}** {words}." for j, words in enumerate(paragraphs))
        for i, paragraphs in enumerate(articles, 1)
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(_LINES, min_size=1, max_size=5), st.lists(_LINES, min_size=1, max_size=5))
def test_nothing_is_lost_and_a_version_equals_itself(one: list[list[str]], other: list[list[str]]) -> None:
    old, new = from_text(_act(one)), from_text(_act(other))
    assert compare(old, old).told == ()
    comparison = compare(old, new)
    assert {c.new for c in comparison.changes if c.new and c.kind != "deleted"} == {p for p in new.walk() if not p.deleted}
    assert {c.old for c in comparison.changes if c.old} == {p for p in old.walk() if not p.deleted}
    back = compare(new, old)
    assert comparison.counts["added"] >= 0
    assert {c.new for c in comparison.changes if c.kind == "added"} == {c.old for c in back.changes if c.kind == "deleted"}
    list(blocks(comparison, "ko"))


@given(st.text(alphabet="가나 ㆍ\n", max_size=30), st.text(alphabet="가나 ㆍ\n", max_size=30))
def test_spelling_keeps_every_word(one: str, other: str) -> None:
    steps = spell(one, other)
    assert "".join(step[0] for step in steps) == one
    assert "".join(step[1] for step in steps) == other
    assert all(step[0] == step[1] for step in steps if step[2])


def rows(new: str) -> list[tuple[str, str, str]]:
    def said(lines: tuple) -> str:  # type: ignore[type-arg]
        return " / ".join(f"{line.mark} {''.join(f'_{w}_' if d else w for w, d in line.words)}".strip() for line in lines)

    return [(row.kind, said(row.left), said(row.right)) for block in blocks(compared(new), "ko") for row in block.rows]


def test_the_table_passes_over_what_stays_as_drafters_do() -> None:
    new = OLD.replace("**③** 등대", "**③** 등대지기는 졸아서는 아니 된다.\n\n**④** 등대").replace("  2\\. 바람과 안개", "  2\\. 비와 안개")
    assert rows(new) == [
        ("same", "제2조 (점등)", "제2조 (점등)"),
        ("same", "① (생  략)", "① (현행과 같음)"),
        ("same", "② 등대지기는 다음 각 호의 사항을 적어야 한다.", "② 등대지기는 다음 각 호의 사항을 적어야 한다."),
        ("same", "1. (생  략)", "1. (현행과 같음)"),
        ("changed", "2. _바람과_ 안개의 세기", "2. _비와_ 안개의 세기"),
        ("same", "3. (생  략)", "3. (현행과 같음)"),
        ("added", "<신  설>", "③ _등대지기는 졸아서는 아니 된다._"),
        ("moved", "③ (생  략)", "④ (현행 제3항과 같음)"),
    ]


def test_the_table_of_deletions_and_moves_between_articles() -> None:
    new = OLD.replace("##### 제3조 (안개신호)", "##### 제4조의2 (안개신호)").replace("  3\\. 지나간 배의 수\n", "")
    assert ("deleted", "3. _지나간 배의 수_", "<삭  제>") in rows(new)
    moved = [row for row in rows(new) if row[0] == "moved"]
    assert len(moved) == 1
    assert moved[0][1] == "제3조(안개신호) (생  략)"
    assert moved[0][2] == "제4조의2(안개신호) (현행 제3조와 같음)"


class TestFindings:
    @pytest.mark.parametrize(
        ("edits", "added", "removed", "kept"),
        [
            ([("제2조", "제7조")], [], [], 1),
            ([("관련된 기술", "관련된 여러 기술")], [], [], 1),
            ([('"등대기술"이란 등대에 관련된 기술', '"등대기술"이란 불빛을 20해리 넘게 보내는 기술')], [], ["등대기술"], 0),
            ([(HOLLOW, HOLLOW + '\n  1의2\\. "부두기술"이란 부두에 관련된 기술을 말한다.')], ["부두기술"], [], 1),
        ],
    )
    def test_come_go_and_stay(self, edits: list[tuple[str, str]], added: list[str], removed: list[str], kept: int) -> None:
        new = DRAFT
        for before, after in edits:
            new = new.replace(before, after)
        old_act, new_act = from_text(DRAFT), from_text(new)
        one, other = lint(old_act, select=["DEF103"]), lint(new_act, select=["DEF103"])
        difference = find_difference(compare(old_act, new_act), one.findings, other.findings)
        assert [f.subject for f in difference.added] == added
        assert [f.subject for f in difference.removed] == removed
        assert len(difference.kept) == kept

    def test_lint_diff_reports_only_what_is_new(self, tmp_path: Path) -> None:
        (tmp_path / "old.md").write_text(DRAFT, encoding="utf-8")
        new = DRAFT.replace(HOLLOW, HOLLOW + '\n  1의2\\. "부두기술"이란 부두에 관련된 기술을 말한다.').replace("제3조", "제4조")
        (tmp_path / "new.md").write_text(new, encoding="utf-8")
        done = call("lint", "new.md", "--diff", "old.md", "--select", "DEF103", "--format", "json", cwd=tmp_path, code=1)
        document = json.loads(done.stdout)
        assert [f["subject"] for f in document["findings"]] == ["부두기술"]
        assert [(row["by"], row["finding"]["subject"]) for row in document["suppressed"]] == [("unchanged", "등대기술")]
        call("lint", "old.md", "--diff", "old.md", cwd=tmp_path, code=0)
        assert "there is no such file" in call("lint", "new.md", "--diff", "gone.md", cwd=tmp_path, code=2).stderr

    def test_lint_diff_of_folders_finds_versions_by_title_and_says_what_has_none(self, tmp_path: Path) -> None:
        for name, titles in (("old", ["등대기술 진흥법안"]), ("new", ["등대기술 진흥법안", "부두 관리법안"])):
            (tmp_path / name).mkdir()
            for title in titles:
                (tmp_path / name / f"{title}.md").write_text(DRAFT.replace("등대기술 진흥법안", title), encoding="utf-8")
        done = call("lint", "new", "--diff", "old", "--select", "DEF103", "--format", "json", cwd=tmp_path, code=1)
        document = json.loads(done.stdout)
        assert [f["statute"] for f in document["findings"]] == ["부두 관리법안"]
        assert any("종전 법령이 없어" in row["reason"] for row in document["not_checked"])


class TestProgram:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "옛 법.md").write_text(OLD, encoding="utf-8")
        new = OLD.replace("30분", "20분").replace("**③** 등대", "**③** <script>졸지 마라</script>.\n\n**④** 등대")
        (tmp_path / "새 법.md").write_text(new, encoding="utf-8")
        return tmp_path

    def diff(self, folder: Path, *args: object, code: int = 0) -> str:
        return call("diff", "옛 법.md", "새 법.md", *args, cwd=folder, code=code).stdout

    def test_text(self, folder: Path) -> None:
        said = self.diff(folder)
        assert "변경 1, 이동 1, 신설 1" in said
        assert "~ 제2조제1항  30분 → 20분" in said
        assert "> 제2조제3항 → 제2조제4항" in said
        (folder / "새 법.md").write_text(OLD.replace("해가 진 뒤 ", "").replace("종을 울려", "종을 크게 울려"), encoding="utf-8")
        assert "~ 제2조제1항  “해가 진 뒤” 삭제" in self.diff(folder)
        assert "~ 제3조  “크게” 추가" in self.diff(folder)
        assert "대조한 법령" in said
        assert "changed 2" in self.diff(folder, "--lang", "en")

    def test_a_corpus_is_looked_up_and_named(self, folder: Path, tmp_path: Path) -> None:
        args = ("--corpus", ".", "--index", tmp_path / "index.sqlite")
        assert re.search(r"대조한 법령: \d건\(\.\)$", self.diff(folder, *args).rstrip())
        assert json.loads(self.diff(folder, *args, "--format", "json"))["corpus"]["statutes"] >= 2
        (folder / "legalscan.toml").write_text('corpus = "."\n', encoding="utf-8")
        assert re.search(r"대조한 법령: \d건", self.diff(folder, "--index", tmp_path / "index.sqlite"))

    def test_json_keeps_its_contract(self, folder: Path) -> None:
        document = json.loads(self.diff(folder, "--format", "json"))
        jsonschema.validate(document, SCHEMA)
        assert document["counts"]["added"] == 1
        assert document["changes"][0]["old"]["locator"] == "제2조제1항"

    def test_html_and_docx(self, folder: Path) -> None:
        page = self.diff(folder, "--format", "html")
        assert "<script>" not in page
        assert "<ins>20분</ins>" in page
        assert "<del>30분</del>" in page
        self.diff(folder, "--format", "docx", "--output", "대비표.docx")
        import docx

        document = docx.Document(io.BytesIO((folder / "대비표.docx").read_bytes()))
        runs = [run for row in document.tables[0].rows for cell in row.cells for p in cell.paragraphs for run in p.runs]
        assert {"30분", "20분"} <= {run.text for run in runs if run.underline}

    def test_bad_input(self, folder: Path) -> None:
        assert "there is no such file" in call("diff", "옛 법.md", "없는 법.md", cwd=folder, code=2).stderr
        assert "would overwrite" in call("diff", "옛 법.md", "새 법.md", "--output", "./새 법.md", cwd=folder, code=2).stderr
        assert "cannot be written" in call("diff", "옛 법.md", "새 법.md", "--output", "no/where", cwd=folder, code=2).stderr
        bill = '등대 관리법 일부개정법률안\n\n등대 관리법 일부를 다음과 같이 개정한다.\n\n제2조제1항 중 "30분"을 "20분"으로 한다.\n'
        (folder / "bill.txt").write_text(bill, encoding="utf-8")
        assert "amending bill" in call("diff", "옛 법.md", "bill.txt", cwd=folder, code=2).stderr


@pytest.mark.corpus
class TestRealAmendments:
    """Locators and counts of real amendments, counted by hand against the two texts."""

    def versions(self, corpora: Path, act: str, old: str, new: str) -> Comparison:
        folder = corpora / "kr-history" / act
        return compare(read(folder / old), read(folder / new))

    def test_the_ai_basic_act_of_2026(self, corpora: Path) -> None:
        comparison = self.versions(
            corpora, "인공지능발전과신뢰기반조성등에관한기본법", "법률.2025-10-01.21065.md", "법률.2026-01-20.21311.md"
        )
        assert comparison.counts == {"changed": 15, "moved": 2, "moved-and-changed": 2, "added": 27, "deleted": 0}
        moves = {(str(c.old.locator), str(c.new.locator)) for c in comparison.told if c.kind.startswith("moved") and c.old and c.new}
        assert moves == {
            ("제6조제2항제7호", "제6조제2항제8호"),
            ("제10조제4항", "제10조제5항"),
            ("제16조제1항", "제16조제2항"),
            ("제16조제2항", "제16조제5항"),
        }

    def test_articles_that_moved_between_chapters_are_found(self, corpora: Path) -> None:
        comparison = self.versions(corpora, "개인정보보호법", "법률.2020-02-04.16930.md", "법률.2023-03-14.19234.md")
        moves = {(str(c.old.locator), str(c.new.locator)) for c in comparison.told if c.kind.startswith("moved") and c.old and c.new}
        assert {("제39조의9", "제39조의7"), ("제39조의10", "제34조의2"), ("제39조의11", "제31조의2"), ("제6조", "제6조제1항")} <= moves
