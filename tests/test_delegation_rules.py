"""The rules on delegation: what is said of texts that were not supplied, how grave, and the figures they are set against."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from drafts import call

from legalscan.corpus import Corpus
from legalscan.linter import Findings, lint
from legalscan.measures.delegation_counts import count_delegations
from legalscan.readers.source import Source
from legalscan.rules.delegation.density import Densities, load_densities, measure_density
from legalscan.rules.delegation.penalties import enforcing, find_penalties
from legalscan.statute import Statute, read

ACT = "등대법\n제3조(점검) 등대장은 대통령령으로 정하는 자를 점검한다.\n제4조(점등) 등대는 대통령령으로 정하는 때에 점등한다."
DECREE = '등대법 시행령\n제2조(점검) 법 제3조에서 "대통령령으로 정하는 자"란 등대인을 말한다.'
OTHER = '부표법 시행령\n제2조(부표) 법 제3조에서 "대통령령으로 정하는 부표"란 흰 부표를 말한다.'


def from_text(text: str, path: str = "-") -> Statute:
    return read(Source(path, text.encode()))


def judge(code: str, *texts: str) -> Findings:
    acts = [from_text(text, f"{number}.md") for number, text in enumerate(texts)]
    return lint(acts, corpus=Corpus(acts), select=[code])


def reasons(findings: Findings) -> str:
    return "\n".join(row.reason.ko for row in findings.not_checked)


class TestUnfulfilled:
    def test_without_a_decree_nothing_is_found_and_that_is_said(self) -> None:
        findings = judge("DEL405", ACT)
        assert len(findings) == 0
        assert "대통령령에 맡긴 위임 2개" in reasons(findings)

    def test_a_decree_of_another_act_is_named(self) -> None:
        findings = judge("DEL405", ACT, OTHER)
        assert len(findings) == 0
        assert "「부표법」" in reasons(findings)

    def test_only_what_was_supplied_is_spoken_of(self) -> None:
        (finding,) = judge("DEL405", ACT, DECREE)
        assert str(finding.locator) == "제4조"
        assert "주어진 파일에서 찾지 못했습니다" in finding.message.ko
        assert "files supplied" in finding.message.en
        assert "대통령령에 맡긴" not in reasons(judge("DEL405", ACT, DECREE))

    def test_a_clause_not_in_force_yet_is_not_missed(self) -> None:
        late = ACT.replace("등대법\n", "---\n제목: 등대법\n법령구분: 법률\n공포일자: 2026-03-01\n---\n\n").replace("\n제4조", "\n\n제4조")
        late += "\n\n부칙 <제9호,2026.3.1>\n제1조(시행일) 이 법은 공포한 날부터 시행한다. 다만, 제4조는 2027년 1월 1일부터 시행한다."
        decree = "---\n제목: 등대법 시행령\n법령구분: 대통령령\n공포일자: 2026-05-01\n---\n\n" + DECREE.partition("\n")[2]
        assert len(judge("DEL405", late, decree)) == 0


@pytest.mark.parametrize("code", ["DEL403", "DEL406"])
def test_a_decree_without_its_act_is_said(code: str) -> None:
    findings = judge(code, DECREE)
    assert len(findings) == 0
    assert "모법 「등대법」이 주어지지 않아" in reasons(findings)


def test_benefits_are_never_above_info() -> None:
    text = "등대법\n제3조({heading}) 등대업자는 점등하여야 한다. 다만, 대통령령으로 정하는 경우에는 그러하지 아니하다."
    assert [f.severity for f in judge("DEL404", text.format(heading="점등"))] == ["warning"]
    assert [f.severity for f in judge("DEL404", text.format(heading="점등의 지원"))] == ["info"]


def test_a_notice_is_graver_where_a_penalty_enforces_it() -> None:
    act = "등대법\n제3조(점검) 등대업자는 해양수산부장관이 정하여 고시하는 기준에 따라 점검하여야 한다."
    fine = "\n제9조(과태료) 제3조를 위반한 자에게는 100만원 이하의 과태료를 부과한다."
    assert [f.severity for f in judge("DEL407", act)] == ["info"]
    assert [f.severity for f in judge("DEL407", act + fine)] == ["warning"]


def test_a_manner_is_milder_than_a_content() -> None:
    penalty = "\n제9조(벌칙) 제3조를 위반한 자는 1년 이하의 징역에 처한다."
    text = "등대법\n제3조(점검) 등대업자는 대통령령으로 정하는 {what} 따라 등대를 고쳐야 한다." + penalty
    assert [f.severity for f in judge("DEL408", text.format(what="기준에"))] == ["warning"]
    assert [f.severity for f in judge("DEL408", text.format(what="바에"))] == ["info"]


def test_penalties_are_known_by_what_they_enforce() -> None:
    act = from_text(
        "등대법\n제3조(점검) ① 점검한다.\n② 기록한다.\n제17조의2(점등) 점등한다.\n"
        "제20조(벌칙) 다음 각 호의 어느 하나에 해당하는 자는 1천만원 이하의 벌금에 처한다.\n1. 제3조제1항을 위반한 자\n2. 제17조의2를 위반한 자\n"
        "제21조(과태료) 제3조제2항을 위반한 자에게는 100만원 이하의 과태료를 부과한다."
    )
    corpus = Corpus([act])
    assert [(str(p.link.locator), p.criminal) for p in find_penalties(act, corpus)] == [
        ("제3조제1항", True),
        ("제17조의2", True),
        ("제3조제2항", False),
    ]
    assert [p.criminal for p in enforcing(act, act["제3조제2항"], corpus)] == [False]
    assert len(enforcing(act, act["제3조"], corpus)) == 2


class TestDensity:
    def dense(self, blanket: int, articles: int = 10) -> str:
        rows = [
            f"제{n}조(등대) 등대의 관리에 필요한 사항은 대통령령으로 정한다." if n <= blanket else f"제{n}조(등대) 점검한다."
            for n in range(1, articles + 1)
        ]
        return "등대법\n" + "\n".join(rows)

    def test_reported_once_an_act_with_its_rank(self) -> None:
        (finding,) = judge("DEL401", self.dense(5))
        assert len(finding.related) == 4
        assert finding.proportion is not None
        assert f"{len(load_densities().densities):,}개" in finding.proportion.ko

    def test_small_acts_have_none(self) -> None:
        assert measure_density(from_text(self.dense(4, 7))) is None

    def test_figures_shipped_are_those_of_a_count(self) -> None:
        nation = load_densities()
        assert list(nation.densities) == sorted(nation.densities, reverse=True)
        assert nation.rank(9.9) == 1
        assert Densities((0.5, 0.3, 0.1)).rank(0.2) == 3

    def test_command_counts_acts_once(self, tmp_path: Path) -> None:
        (tmp_path / "laws").mkdir()
        for name, blanket in (("a.txt", 5), ("b.txt", 2)):
            (tmp_path / "laws" / name).write_text(self.dense(blanket).replace("등대법", f"{name[0]}등대법"), encoding="utf-8")
        (tmp_path / "laws" / "c.txt").write_text(DECREE, encoding="utf-8")
        out = tmp_path / "counts.json"
        call("corpus", "counts", tmp_path / "laws", "--of", "delegations", "--snapshot", "2026-06-08", "--output", out, code=0)
        assert json.loads(out.read_text(encoding="utf-8")) == {"snapshot": "2026-06-08", "statutes": 3, "densities": [0.5, 0.2]}

    def test_of_two_texts_of_one_title_the_newer_counts(self) -> None:
        front = "---\n제목: 등대법\n법령구분: 법률\n공포일자: {day}\n---\n\n"
        old, new = (
            from_text(front.format(day=day) + self.dense(n).partition("\n")[2], day) for day, n in (("2020-01-01", 5), ("2024-01-01", 1))
        )
        assert count_delegations([new, old], "2026-06-08")["densities"] == [0.1]


class TestAsADecreeProvides:
    """Powers used and applications made as lower law provides (TIM702, VAG201): without it nothing is found, and that is said."""

    REPORT = (
        "등대법\n제6조(신고) ① 등대를 칠하려는 자는 대통령령으로 정하는 바에 따라 신고하여야 한다.\n"
        "② 시장은 제1항에 따른 신고를 받은 경우 신고를 수리하여야 한다."
    )
    POWER = "등대법\n제7조(검사) 시장은 필요하면 대통령령으로 정하는 바에 따라 공무원으로 하여금 등대사업자의 창고를 검사하게 할 수 있다."
    EMPTY = "등대법 시행령\n제2조(등불) 등불은 희다."

    @pytest.mark.parametrize(("code", "act"), [("TIM702", REPORT), ("VAG201", POWER)])
    def test_without_the_decree(self, code: str, act: str) -> None:
        alone, with_decree = judge(code, act), judge(code, act, self.EMPTY)
        assert len(alone) == 0
        assert "하위법령이 함께 제출되지 않아" in reasons(alone)
        assert len(with_decree) == 1
        assert "하위법령이 함께 제출되지 않아" not in reasons(with_decree)

    @pytest.mark.parametrize(
        ("sentence", "found"),
        [
            ("시장은 제1항에 따른 신고를 받은 날부터 7일 이내에 수리 여부를 알려야 한다.", 0),
            ("시장은 제1항에 따른 신고를 받으면 지체 없이 신고증을 발급하여야 한다.", 0),
            ("시장은 허가신청을 받은 날부터 7일 이내에 허가 여부를 알려야 한다.", 1),
            ("시장은 신고증의 재발급 신고를 받은 날부터 7일 이내에 신고증을 재발급하여야 한다.", 1),
            ("신고한 자는 칠을 마친 날부터 7일 이내에 시장에게 알려야 한다.", 1),
        ],
    )
    def test_a_time_counts_only_for_what_was_received(self, sentence: str, found: int) -> None:
        decree = f"등대법 시행령\n제3조(신고) ① 법 제6조제1항에 따른 신고는 신고서로 한다.\n② {sentence}"
        assert len(judge("TIM702", self.REPORT, decree)) == found
