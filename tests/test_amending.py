"""Amending instructions: read, carried out, refused; the tree written back verbatim; bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import from_text
from drafting import body_of, draft
from hypothesis import given, settings
from hypothesis import strategies as st

from legalscan.amending.consolidation import consolidate
from legalscan.amending.dialect import Dialect
from legalscan.amending.tree import grow, write
from legalscan.analysis.amendments import find_amendments
from legalscan.analysis.instructions import read_sentence
from legalscan.cli import program
from legalscan.errors import UsageError
from legalscan.revision import lint_bill
from legalscan.span import Span
from legalscan.statute import Statute, read

BASES = Path(__file__).parent / "amending" / "bases"
LIGHTHOUSE, HARBOUR = BASES / "lighthouse.md", BASES / "harbour.txt"

SENTENCES = {
    '제1조 중 "갑"을 "을"로 한다.': [("words", "제1조")],
    "제1조중 “갑”을 “을”로 한다.": [("words", "제1조")],
    '제17조의2제1항제4호의2가목 중 "갑"을 각각 "을"로 한다.': [("words", "제17조의2제1항제4호의2가목")],
    '제2조제1항ㆍ제3항 및 제5조 각 호 외의 부분 단서 중 "갑"을 각각 "을"로 한다.': [
        ("words", "제2조제1항", "제2조제3항", "제5조 각 호 외의 부분 단서")
    ],
    '제3조(제목을 포함한다) 중 "갑" 및 "을"을 각각 "병"으로 한다.': [("words", "제3조")],
    '제3조 중 "갑"을 삭제하고, "을"을 "병"으로 하며, 같은 조 제2항을 삭제한다.': [
        ("words", "제3조"),
        ("words", "제3조"),
        ("delete", "제3조제2항"),
    ],
    '제4조제1항 중 두 번째 "갑"을 "을"로 한다.': [("words", "제4조제1항")],
    '제4조 중 "갑"부터 "을"까지를 "병"으로 한다.': [("words", "제4조")],
    '제4조 중 "갑" 다음에 "을"을 삽입한다.': [("words", "제4조")],
    '제5조의 제목 "(갑)"을 "(을)"로 하고, 같은 조 제목 외의 부분을 제1항으로 한다.': [
        ("words", "제5조의 제목"),
        ("renumber", "제5조 제목 외의 부분"),
    ],
    "제6조제3항부터 제5항까지를 각각 제4항부터 제6항까지로 하고, 같은 조에 제3항을 다음과 같이 신설한다.": [
        ("renumber", "제6조제3항부터 제6조제5항까지"),
        ("insert", "제6조제3항"),
    ],
    '제6조제4항(종전의 제3항)제2호 중 "갑"을 "을"로 한다.': [("words", "제6조제4항제2호")],
    "제7조제1항에 단서를 다음과 같이 신설한다.": [("insert", "제7조제1항 단서")],
    "제3장의2(제20조의2부터 제20조의5까지)를 다음과 같이 신설한다.": [("insert", "제3장의2")],
    "제3장에 제20조의2를 다음과 같이 신설한다.": [("insert", "제20조의2")],
    "제20조 앞에 제4장의 제목을 다음과 같이 신설한다.": [("insert", "제4장의 제목")],
    '제명 "등대법"을 "등화법"으로 한다.': [("words", "제명")],
    '부칙 제2조 중 "갑"을 "을"로 한다.': [("words", "부칙제2조")],
    '법률 제12345호 등대법 일부개정법률 부칙 제2조제1항 중 "갑"을 "을"로 한다.': [("words", "부칙(제12345호)제2조제1항")],
    "별표 1 제2호를 다음과 같이 한다.": [("replace", "별표 1 제2호")],
    '제8조 중 "(이하 "갑"이라 한다)"를 "(이하 "을"이라 한다)"로 한다.': [("words", "제8조")],
    '동조제2항중 "갑"을 "을"로 한다.': [("words", "제9조제2항")],
}


@pytest.mark.parametrize("words", SENTENCES)
def test_sentences_are_read_place_by_place(words: str) -> None:
    from legalscan.locator import Locator

    read_orders = read_sentence(words, Span(0, len(words)), Locator.parse("제9조제1항"))
    assert read_orders is not None
    assert [(one.action, *map(str, one.places)) for one in read_orders] == SENTENCES[words]


@pytest.mark.parametrize(
    "words",
    [
        '제1조 중 "갑"을 "을"과 바꾼다.',
        "제1조를 적당히 고친다.",
        '제1조 중 "갑"을 "을"로, 그리고 나머지도 같다.',
        '제1조 중 "갑을 "을"로 한다.',
        '제1조 중 "갑", "을" 및 "병"을 "정" 및 "무"로 한다.',
        "제1조에 제2조제1항을 다음과 같이 신설한다.",
    ],
)
def test_unknown_forms_are_not_guessed(words: str) -> None:
    assert read_sentence(words, Span(0, len(words))) is None


def bill(*orders: str, law: str = "등대법") -> Statute:
    """A bill with these lines behind its enacting clause."""
    return from_text(
        "\n\n".join([f"{law} 일부개정법률안", f"{law} 일부를 다음과 같이 개정한다.", *orders, "부칙\n이 법은 공포한 날부터 시행한다.\n"])
    )


REFUSED = {
    "not-found": '제7조 중 "달"을 "해"로 한다.',
    "spaced-otherwise": '제7조 중 "해가진"을 "해가 뜬"으로 한다.',
    "found-twice": '제3조 중 "등대"를 "등표"로 한다.',
    "missing": "제77조를 삭제한다.",
    "deleted": '제8조 중 "갑"을 "을"로 한다.',
    "no-part": "제7조 단서를 삭제한다.",
    "exists": "제7조를 다음과 같이 신설한다.\n제7조(이름) 이름을 붙인다.",
    "taken": "제6조를 제7조로 한다.",
    "no-text": "제7조를 다음과 같이 한다.",
    "other-text": "제7조를 다음과 같이 한다.\n제7조(이름) 이름을 붙인다.\n제7조의2(수) 수를 센다.",
    "uneven": "제2조제1호부터 제3호까지를 각각 제5호 및 제6호로 한다.",
    "unnumbered": "제7조에 제2항을 다음과 같이 신설한다.\n② 둘째다.",
    "former": '제5조제2항(종전의 제1항) 각 호 외의 부분 중 "설치계획"을 "계획"으로 한다.',
    "edition": '법률 제29999호 등대법 일부개정법률 제5조제1항 중 "5년"을 "3년"으로 한다.',
    "follows": '제5조제4항을 제5항으로 하고, 제3항을 제2항으로 한다.\n\n제5조제3항 중 "30일"을 "60일"로 한다.',
    "already": '제7조 중 "진"을 "해가 진"으로 한다.',
    "other-articles": "제2장(제1조부터 제3조까지)을 삭제한다.",
    "outside": '별표 2 중 "갑"을 "을"로 한다.',
    "unread": '제7조 중 "해"는 "달"이 된 것으로 한다.',
    "moved": '제9조를 제9조의2로 한다.\n\n제9조제1항 중 "등대마다"를 "곳마다"로 한다.',
    "contradicts": '제7조를 삭제한다.\n\n제7조 중 "해"를 "달"로 한다.',
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_cannot_be_carried_out_is_refused_with_its_reason_and_changes_nothing_else(code: str) -> None:
    base = read(LIGHTHOUSE)
    done = consolidate(bill(REFUSED[code]), base)
    assert code in {row.code for row in done.refused}
    assert all(row.reason.ko and row.reason.en for row in done.refused)
    if not done.applied:
        assert body_of(done.statute) == body_of(base)


MOVES = {
    '제2조제2호부터 제9호까지를 각각 제3호부터 제10호까지로 하고, 같은 조에 제2호를 다음과 같이 신설한다.\n2. "등불"이란 빛을 말한다.': [
        "missing",
        "follows",
    ],
    "제2조제3호를 제4호로 하고, 같은 조 제2호를 제3호로 하며, 같은 조 제1호를 제2호로 한다.": ["taken", "follows", "follows"],
    '제5조제2항을 제9항으로 하고, 제1항을 제3항으로 한다.\n\n제5조제1항 중 "5년"을 "3년"으로 한다.': ["taken", "follows"],
    '제5조제1항을 제3항으로 한다.\n\n제5조제4항 중 "대통령령"을 "해양부령"으로 한다.': ["taken"],
}


@pytest.mark.parametrize("orders", MOVES)
def test_what_goes_on_from_a_refused_move_falls_with_it(orders: str) -> None:
    done = consolidate(bill(orders), read(LIGHTHOUSE))
    assert [row.code for row in done.refused] == MOVES[orders]
    numbers = [str(p.locator) for p in done.statute.walk() if p.level in ("item", "paragraph")]
    assert len(numbers) == len(set(numbers))


def test_supplement_goes_behind_those_of_the_base_and_is_read_again() -> None:
    done = consolidate(bill('제7조 중 "해가 진"을 "달이 뜬"으로 한다.'), read(LIGHTHOUSE))
    assert [p.number for p in done.statute.walk() if p.level == "supplement"] == ["30001", ""]
    assert done.text.startswith(read(LIGHTHOUSE).text[:200])


@pytest.mark.parametrize("path", [LIGHTHOUSE, HARBOUR, *sorted((Path(__file__).parent.parent / "corpora" / "bills").glob("*.md"))])
def test_an_unchanged_tree_is_written_back_verbatim(path: Path) -> None:
    outline = read(path).outline
    assert write(grow(outline), Dialect(outline.format)) == outline.text


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["제7조(가) 가다.", "① 나다.", "  1. 다", "    가. 라", "제1장 마", "바다.", "부칙", "", "제2조 삭제"]), min_size=1
    )
)
def test_any_text_is_written_back_verbatim(lines: list[str]) -> None:
    outline = from_text("등대법\n제1조(목적) 목적이다.\n" + "\n".join(lines)).outline
    assert write(grow(outline), Dialect(outline.format)) == outline.text


def test_words_that_go_leave_one_space() -> None:
    done = consolidate(bill('제12조 중 "권한의 일부를"을 삭제한다.'), read(LIGHTHOUSE))
    assert done.statute["제12조"].text == "해양장관은 이 법에 따른 항만청장에게 위임할 수 있다."


def test_a_number_is_not_found_in_a_longer_one() -> None:
    act = from_text("등대법\n제1조(목적) 제3조의2와 제3조에 따라 11명과 1명을 둔다.\n")
    done = consolidate(bill('제1조 중 "제3조"를 "제4조"로, "1명"을 "2명"으로 한다.'), act)
    assert done.statute["제1조"].text == "제3조의2와 제4조에 따라 11명과 2명을 둔다."


class TestBadInput:
    def test_a_bill_for_another_act(self) -> None:
        with pytest.raises(UsageError, match="항만안전법, not 등대법"):
            consolidate(bill("제1조를 삭제한다.", law="항만안전법"), read(LIGHTHOUSE))

    def test_a_text_that_amends_nothing(self) -> None:
        with pytest.raises(UsageError, match="amends no statute"):
            consolidate(read(HARBOUR), read(LIGHTHOUSE))

    def test_a_base_of_another_edition(self) -> None:
        with pytest.raises(UsageError, match=r"No\. 29000 .* No\. 30001"):
            consolidate(bill("제1조를 삭제한다.", law="법률 제29000호 등대법"), read(LIGHTHOUSE))

    def test_a_base_that_is_younger_than_the_bill_is_said(self) -> None:
        words = "의안번호 제7호\n발의연월일 : 2023. 5. 2.\n제안이유\n등대를 돌봄.\n" + bill("제1조를 삭제한다.").text
        done, found = lint_bill(from_text(words), read(LIGHTHOUSE), options={"select": ["DEF"]})
        assert str(done.late) == "2023-05-02"
        assert any("2023-05-02" in row.reason.ko for row in found.not_checked)

    def test_a_full_revision_without_articles(self) -> None:
        with pytest.raises(UsageError, match="wholly revised"):
            consolidate(from_text("등대법 전부개정법률안\n\n등대법 전부를 다음과 같이 개정한다.\n\n곧 낸다.\n"), read(LIGHTHOUSE))


def test_blocks_are_told_apart() -> None:
    text = (
        "등대법 일부를 다음과 같이 개정한다.\n제1조를 삭제한다.\n부칙\n제1조(시행일) 이 법은 공포한 날부터 시행한다.\n"
        '제2조(다른 법률의 개정) ① 부표법 일부를 다음과 같이 개정한다.\n제2조 중 "갑"을 "을"로 한다.\n② 항만법 일부를 다음과 같이 개정한다.\n'
        "제3조를 삭제한다.\n제3조(경과조치) 종전에 따른다.\n"
    )
    blocks = find_amendments(text)
    assert [(block.law, block.inside, len(block.orders), len(block.unread)) for block in blocks] == [
        ("등대법", False, 1, 0),
        ("부표법", True, 1, 0),
        ("항만법", True, 1, 0),
    ]


class TestLint:
    def test_only_what_the_bill_adds_is_reported_and_what_it_removes_is_told(self) -> None:
        base = from_text('등대법\n제1조(목적) 제9조에 따른다.\n제2조(정의) 1. "등대기술"이란 등대에 관련된 기술을 말한다.\n', "act")
        orders = bill('제1조 중 "제9조에"를 "제2조에"로 한다.', "제3조를 다음과 같이 신설한다.\n제3조(점검) 제8조를 준용한다.")
        _, found = lint_bill(orders, base, options={"select": ["REF501", "DEF103", "AMD"]})
        assert [(one.code, one.subject) for one in found] == [("REF501", "제8조")]
        assert [one.code for one in found.removed] == ["REF501"]
        assert [row.finding.code for row in found.suppressed] == ["DEF103"]
        _, whole = lint_bill(orders, base, whole=True, options={"select": ["REF501", "DEF103"]})
        assert sorted(one.code for one in whole) == ["DEF103", "REF501"]

    def test_orders_that_fail_are_said(self) -> None:
        _, found = lint_bill(bill("제77조를 삭제한다.", "제7조를 적절히 다음과 같이 한다."), read(LIGHTHOUSE), options={"select": ["DEF"]})
        assert [row.what for row in found.not_checked if "제7" in row.what] == ["제77조를 삭제한다.", "제7조를 적절히 다음과 같이 한다."]


class TestCommands:
    def run(self, *words: object, status: int) -> str:
        outcome = CliRunner().invoke(program, [str(word) for word in words], standalone_mode=False)
        if isinstance(outcome.exception, UsageError):
            assert status == 2
            return str(outcome.exception)
        assert (outcome.return_value or 0) == status, outcome.output
        return outcome.output

    def test_consolidate_writes_the_text_and_says_what_failed(self, tmp_path: Path) -> None:
        path, new = tmp_path / "bill.txt", tmp_path / "new.md"
        path.write_text(bill('제7조 중 "해가 진"을 "달이 뜬"으로 한다.', "제77조를 삭제한다.").text, encoding="utf-8")
        said = self.run("consolidate", path, "--base", LIGHTHOUSE, "-o", new, status=1)
        assert "제77조" in said
        assert "달이 뜬 때부터" in read(new)["제7조"].text
        rows = json.loads(self.run("consolidate", path, "--base", LIGHTHOUSE, "--format", "json", status=1).partition("\nlegalscan:")[0])
        assert [row["code"] for row in rows["refused"]] == ["missing"]
        assert [row["place"] for row in rows["applied"]] == ["제7조"]

    def test_consolidate_needs_a_base_and_overwrites_nothing(self, tmp_path: Path) -> None:
        path = tmp_path / "bill.txt"
        path.write_text(bill("제1조를 삭제한다.").text, encoding="utf-8")
        assert "--base" in self.run("consolidate", path, status=2)
        assert "overwrite" in self.run("consolidate", path, "--base", LIGHTHOUSE, "-o", path, status=2)

    def test_lint_judges_a_bill_beside_its_base(self, tmp_path: Path) -> None:
        path = tmp_path / "bill.txt"
        path.write_text(bill("제7조를 다음과 같이 한다.\n제7조(점등) 제70조에 따라 켠다.", "제77조를 삭제한다.").text, encoding="utf-8")
        said = self.run("lint", path, "--base", LIGHTHOUSE, "--isolated", status=1)
        assert "AMD901" in said
        assert "REF501" in said
        assert "--base" in self.run("lint", path, LIGHTHOUSE, "--base", LIGHTHOUSE, "--isolated", status=2)

    def test_the_base_is_found_in_a_corpus(self, tmp_path: Path) -> None:
        (tmp_path / "laws").mkdir()
        (tmp_path / "laws" / "act.md").write_text(LIGHTHOUSE.read_text(encoding="utf-8"), encoding="utf-8")
        path = tmp_path / "bill.txt"
        path.write_text(bill("제77조를 삭제한다.").text, encoding="utf-8")
        index = tmp_path / "index.db"
        said = self.run("lint", path, "--corpus", tmp_path / "laws", "--index", index, "--isolated", status=1)
        assert "AMD901" in said


def test_a_drafted_bill_makes_the_new_text() -> None:
    old, new = read(LIGHTHOUSE), read(LIGHTHOUSE)
    text = (
        new.text.replace("붉은", "흰")
        .replace("해가 진 때부터", "해가 지기 전부터")
        .replace("  2\\. 등대를 부순 자", "  2\\. 등대를 가린 자\n  3\\. 등대를 부순 자")
    )
    new = from_text(text.replace("**④** 제1항부터", "**④** 계획은 공개한다.\n\n**⑤** 제1항부터"))
    drafted = draft(old, new)
    done = consolidate(from_text(drafted.write(old.title)), old)
    assert not drafted.left
    assert not done.refused
    assert body_of(done.statute) == body_of(new)


MORE_SENTENCES = {
    '제2조제2항ㆍ3항 중 "갑"을 각각 "을"로 한다.': [("words", "제2조제2항", "제2조제3항")],
    '제2조제1호가목1)부터 3)까지 외의 부분, 같은 목 2) 중 "갑"을 "을"로 한다.': [
        ("words", "제2조제1호가목 각 세목 외의 부분", "제2조제1호가목2)")
    ],
    '제3조제1항 계산식 외의 부분 단서 중 "갑"을 "을"로 한다.': [("words", "제3조제1항 계산식 외의 부분 단서")],
    '제3조제1항제2호의 산정기준란 중 "갑"을 "을"로 한다.': [("words", "제3조제1항제2호의 산정기준란")],
    '제4조제1항부터 제3항까지의 규정 중 "갑"을 각각 "을"로 한다.': [("words", "제4조제1항부터 제4조제3항까지")],
    '제4조의 제목 및 제목 외의 부분 중 "갑"을 각각 "을"로 한다.': [("words", "제4조의 제목", "제4조 제목 외의 부분")],
    '제5조제2호의 "갑"을 "을"로 "병"을 "정"으로 한다.': [("words", "제5조제2호")],
    "제5조제3항에 다음과 같이 후단을 신설한다.": [("insert", "제5조제3항 후단")],
    '제6조제2항제1호 및 별표 3 제2호, 제5호 중 "갑"을 각각 "을"로 하고, 같은 호 나목 중 "병"을 "정"으로 하며, 제7조를 삭제한다.': [
        ("words", "제6조제2항제1호", "별표 3 제2호, 제5호"),
        ("words", "같은 호 나목"),
        ("delete", "제7조"),
    ],
    '[별표 2]의 제목 "갑"을 "을"로 한다.': [("words", "[별표 2]의 제목")],
    '제8조제2항 중 "갑"을 "을"로 하여 이를 제3항으로 하고, 같은 조에 제2항을 다음과 같이 신설한다.': [
        ("words", "제8조제2항"),
        ("renumber", "제8조제2항"),
        ("insert", "제8조제2항"),
    ],
    "제3장 다음에 제3장의2를 다음과 같이 신설한다.": [("insert", "제3장의2")],
}


@pytest.mark.parametrize("words", MORE_SENTENCES)
def test_forms_of_real_amendments_are_read(words: str) -> None:
    read_orders = read_sentence(words, Span(0, len(words)))
    assert read_orders is not None
    assert [(one.action, *map(str, one.places)) for one in read_orders] == MORE_SENTENCES[words]


def test_an_edition_holds_to_the_end_of_its_sentence() -> None:
    words = '법률 제12345호 등대법 일부개정법률 부칙 제2조 중 "갑"을 "을"로 하고, 같은 조 제2항을 삭제한다.'
    read_orders = read_sentence(words, Span(0, len(words)))
    assert read_orders is not None
    assert [place.edition for one in read_orders for place in one.places] == ["12345", "12345"]


@pytest.mark.parametrize(
    ("head", "law"),
    [
        ("<61> 등대법 일부를 다음과 같이 개정한다. <개정 2020.1.29>", "등대법"),
        ("②(다른 법령의 개정) 해양부와 그 소속기관 직제 일부를 다음과 같이 개정한다.", "해양부와 그 소속기관 직제"),
        ("제3조(다른 법률의 개정) ① 119등대 운영에 관한 법률 중 일부를 다음과 같이 개정한다.", "119등대 운영에 관한 법률"),
        ("④ 등대법시행령중 다음과 같이 개정한다,", "등대법시행령"),
        ("⑤ 등대법 일부를 다음과 같이 한다.", "등대법"),
        ("⑥ 법률 제12345호 등대법 전부개정법률 일부를 다음과 같이 개정한다.(시행일 2020년 1월 1일)", "등대법"),
    ],
)
def test_heads_of_blocks_in_a_supplement(head: str, law: str) -> None:
    text = f"부칙\n제1조(시행일) 이 법은 공포한 날부터 시행한다.\n① 부표법 일부를 다음과 같이 개정한다.\n제1조를 삭제한다.\n{head}\n제2조를 삭제한다.\n"
    blocks = find_amendments(text)
    assert [(block.law, [str(one.instruction.places[0]) for one in block.orders]) for block in blocks] == [
        ("부표법", ["제1조"]),
        (law, ["제2조"]),
    ]


def test_a_member_that_names_statute_and_place_at_once() -> None:
    text = (
        "부칙\n① 부표법 일부를 다음과 같이 개정한다.\n제1조를 삭제한다.\n② 등대법 제3조를 삭제한다.\n③ 등대법 제4조의 시설은 등대로 본다.\n"
    )
    blocks = find_amendments(text)
    assert [(block.law, len(block.orders)) for block in blocks] == [("부표법", 1), ("등대법", 1)]


def test_what_was_not_read_is_said_from_where_on() -> None:
    rows = find_amendments(
        '등대법 일부를 다음과 같이 개정한다.\n제5조를 삭제하고, 제6조를 적절히 다음과 같이 한다.\n제7조 중 "갑을 "을"로 한다.\n'
    )[0].unread
    assert "“를 적절히 다음과 같이 한다.”부터" in rows[0].reason.ko
    assert "따옴표" in rows[1].reason.ko


CODE = """# 등대법전

## 제1편 총칙

### 제1장 통칙

##### 제1조 (목적)

갑이다.

### 제2장 정의

##### 제2조 (정의)

을이다.

## 제2편 등대

### 제1장 설치

##### 제3조 (설치)

병이다.

### 제2장 관리

##### 제4조 (관리)

정이다.

## 제3편 벌칙

##### 제5조 (벌칙)

무이다.
"""
NEW_CHAPTER = "제3장 등불\n제4조의2(등불) 등불을 켠다."


class TestChaptersInParts:
    def done(self, *orders: str) -> object:
        return consolidate(bill(*orders, law="등대법전"), from_text(CODE, "code.md"))

    @pytest.mark.parametrize(
        "order",
        [
            "제2편에 제3장(제4조의2)을 다음과 같이 신설한다.",
            "제3장(제4조의2)을 다음과 같이 신설한다.",
            "제2편제2장 다음에 제2편제3장을 다음과 같이 신설한다.",
        ],
    )
    def test_a_chapter_goes_into_its_part(self, order: str) -> None:
        done = self.done(f"{order}\n{NEW_CHAPTER}")
        assert not done.refused
        groups = [(str(p.locator), [str(one.locator) for one in p.children]) for p in done.statute.walk() if p.level in ("part", "chapter")]
        assert ("제2편", ["제2편제1장", "제2편제2장", "제2편제3장"]) in groups
        assert ("제2편제3장", ["제4조의2"]) in groups

    @pytest.mark.parametrize(
        ("order", "code"),
        [
            ("제3장(제2조의2)을 다음과 같이 신설한다.\n제9장 등불\n제2조의2(등불) 등불을 켠다.", "no-text"),
            ("제9장(제4조의2)을 다음과 같이 신설한다.\n제9장 등불\n제4조의2(등불) 등불을 켠다.", "which-group"),
            ("제2편에 제3장(제4조)을 다음과 같이 신설한다.\n제3장 등불\n제4조(등불) 등불을 켠다.", "exists"),
            ('제2장의 제목 "관리"를 "운영"으로 한다.', "ambiguous"),
        ],
    )
    def test_what_cannot_be_told_is_refused(self, order: str, code: str) -> None:
        done = self.done(order)
        assert [row.code for row in done.refused] == [code]
        assert body_of(done.statute) == body_of(done.base)


def test_a_supplement_of_which_there_are_several_is_not_guessed() -> None:
    one = "부칙 <제{0}호,2020.1.1>\n\n제1조(시행일) 이 법은 공포한 날부터 시행한다.\n\n제2조(경과) ① 갑이다.\n② 을이다.\n\n"
    act = from_text("# 등대법\n\n##### 제1조 (목적)\n\n목적이다.\n\n## 부칙\n\n" + one.format(1) + one.format(2), "act.md")
    orders = ("부칙 제2조를 삭제한다.", "법률 제1호 등대법 부칙 제2조제1항을 삭제한다.", "부칙 제7조를 삭제한다.")
    assert [row.code for row in consolidate(bill(*orders), act).refused] == ["ambiguous", "undivided", "missing"]
