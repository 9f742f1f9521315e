"""Profiles: figures with their words, their standing in the nation, relatives elsewhere. Every statute here was written for these tests."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from conftest import from_text
from drafts import call
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import legalscan as ls
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.language.template_ko import FRAME, KINDS
from legalscan.linter import lint
from legalscan.measures.profile_counts import count_profiles
from legalscan.nation import Standing, load_nation, spread
from legalscan.profiles.convolution import measure_convolution
from legalscan.profiles.descent import kin_descent, promotion_descent
from legalscan.profiles.figure import FAMILIES
from legalscan.profiles.kinds import kind_of, standing_kinds
from legalscan.profiles.likeness import open_library
from legalscan.profiles.lower_law import measure_lower_law
from legalscan.profiles.profile import Profile, profile
from legalscan.profiles.promotion import is_promotion_act
from legalscan.profiles.relatives import NEAR, find_relatives
from legalscan.profiles.scale import SCALES
from legalscan.profiles.size import measure_size
from legalscan.profiles.speed import measure_speed
from legalscan.profiles.subject import find_subject
from legalscan.report.profile import build_document, format_text
from legalscan.report.profile_page import format_page
from legalscan.statute import Statute

ON = date(2026, 6, 8)
NATION = load_nation()


def front(title: str, day: str = "2020-01-01", kind: str = "법률", number: str = "000001") -> str:
    return f"---\n제목: {title}\n법령구분: {kind}\n공포일자: {day}\n법령ID: '{number}'\n---\n\n# {title}\n\n"


def act(title: str, articles: list[tuple[str, str]], day: str = "2020-01-01", number: str = "000001", back: str = "") -> Statute:
    body = "\n\n".join(f"##### 제{n}조 ({heading})\n\n{words}" for n, (heading, words) in enumerate(articles, start=1))
    year, month, of_month = (int(part) for part in day.split("-"))
    end = back or f"\n\n##### 부칙 <제1호,{year}. {month}. {of_month}.>\n\n이 법은 공포 후 6개월이 경과한 날부터 시행한다.\n"
    return from_text(front(title, day, number=number) + body + end, path=f"{title}.md")


def promoting(subject: str, day: str = "2020-01-01", number: str = "000001", extra: tuple[str, str] | None = None) -> Statute:
    """A promotion act of the standing template about some subject."""
    return act(
        f"{subject}산업 진흥법",
        [
            ("목적", f"이 법은 {subject}산업의 진흥에 필요한 사항을 정하여 국민경제의 발전에 이바지함을 목적으로 한다."),
            ("정의", f'이 법에서 "{subject}산업"이란 {subject}와 관련된 산업을 말한다.'),
            ("기본계획의 수립", f"해양수산부장관은 5년마다 {subject}산업 진흥 기본계획을 관계 기관과 협의하여 수립하여야 한다."),
            (
                "전문인력의 양성",
                f"**①** 해양수산부장관은 {subject}산업에 필요한 전문인력의 양성을 위하여 노력하여야 한다.\n\n**②** 해양수산부장관은 대학을 전문인력 양성기관으로 지정하여 교육 및 훈련에 필요한 비용을 예산의 범위에서 지원할 수 있다.",
            ),
            ("표준화", f"해양수산부장관은 {subject}산업의 표준화를 위하여 표준의 제정과 보급에 필요한 지원을 할 수 있다."),
            ("국제협력", f"정부는 {subject}산업의 국제협력과 해외시장 진출을 위하여 국제박람회 참가 비용의 100분의 50을 지원할 수 있다."),
            (
                "위원회",
                f'{subject}산업에 관한 주요 사항을 심의하기 위하여 해양수산부장관 소속으로 {subject}산업진흥위원회(이하 "위원회"라 한다)를 둔다.',
            ),
            ("권한의 위임", "이 법에 따른 해양수산부장관의 권한은 대통령령으로 정하는 바에 따라 그 일부를 시ㆍ도지사에게 위임할 수 있다."),
            *([extra] if extra else []),
        ],
        day,
        number,
    )


OWN = ("불빛의 세기", "누구든지 밤에 바다를 향하여 만 칸델라가 넘는 불빛을 비추어 항해자의 눈을 부시게 하여서는 아니 된다.")


@pytest.fixture(scope="module")
def fleet() -> Corpus:
    return Corpus(
        [
            promoting("부표", "2010-03-02", "000010"),
            promoting("등대", "2020-05-05", "000011", OWN),
            promoting("수문", "2015-07-07", "000012"),
            act(
                "갯벌 이용에 관한 법률",
                [("갯벌의 이용", "갯벌에서 조개를 캐려는 자는 군수의 허가를 받아야 한다.")] * 9,
                "2001-01-01",
                "000013",
            ),
        ]
    )


# standings


@settings(deadline=None)  # scipy is imported in the first example
@given(st.lists(st.integers(0, 9), min_size=1, max_size=60), st.integers(-1, 10))
def test_percentile_is_that_of_the_statisticians(values: list[int], value: int) -> None:
    stats = pytest.importorskip("scipy.stats")
    standing = spread(values).stand(value)
    assert standing is not None
    assert standing.percentile == pytest.approx(stats.percentileofscore(values, value, kind="mean"), abs=0.06)
    assert standing.above + standing.below + standing.same == standing.of == len(values)


def test_verdicts_follow_the_quartiles() -> None:
    assert [Standing(100, below, 0).verdict for below in (24, 25, 75, 76)] == ["low", "typical", "typical", "high"]


def test_national_figures_are_whole() -> None:
    assert NATION.acts["all"] > 1000
    assert 200 < NATION.acts["promotion"] < NATION.acts["all"]
    assert set(NATION.figures) == set(SCALES)
    for key, groups in NATION.figures.items():
        for group, distribution in groups.items():
            assert distribution.of, f"{key} was not measured for {group}"
            assert list(distribution.values) == sorted(distribution.values)
    assert {scale.family for scale in SCALES.values()} == set(FAMILIES)
    assert {"plan", "committee", "survey", "training", "international"} <= set(standing_kinds())
    assert NATION.command.startswith("legalscan corpus profiles")


# figures


def test_size_tells_sums_from_budgets() -> None:
    found = {one.key: one for one in measure_size(promoting("등대"))}
    assert (found["money"].count, found["sums"].count, found["unsized"].count) == (2, 1, 1)
    assert "100분의 50" in found["sums"].detail.ko
    assert "예산의 범위" in found["unsized"].detail.ko


@pytest.mark.parametrize(
    ("words", "cycle", "limits", "rhythms"),
    [
        ("장관은 5년마다 등대기본계획을 수립하여야 한다.", 5, 0, 1),
        ("장관은 등대의 관리를 위한 기본계획을 3년마다 수립ㆍ시행하여야 한다.", 3, 0, 1),
        ("군수는 매년 등대시행계획을 세우고 장관에게 제출하여야 한다.", 1, 0, 1),
        ("①5년마다 장관은 등대기본계획을 수립하여야 한다.", 5, 0, 1),
        ("장관은 신청을 받은 날부터 30일 이내에 결정하여야 한다.", None, 1, 0),
        ("장관은 매년 3월 31일까지 보고서를 국회에 제출하여야 한다.", None, 1, 0),
        ("장관은 지체 없이 통지하여야 한다.", None, 0, 0),
        ("등대지기는 30일 이내에 신고하여야 한다.", None, None, None),
        ("장관은 등대(매년 점검하는 것을 말한다)를 관리하여야 한다.", None, 0, 0),
    ],
)
def test_times_of_the_state(words: str, cycle: int | None, limits: int | None, rhythms: int | None) -> None:
    found = {one.key: one for one in measure_speed(from_text(f"제3조(의무) {words}"), ON)}
    assert found["cycle"].value == cycle
    if limits is None or rhythms is None:
        assert found["dated"].value is None
    else:
        assert (found["dated"].count, found["dated"].of) == (limits + rhythms, 1)


def test_days_to_force_of_acts_and_of_bills() -> None:
    days = {one.key: one.value for one in measure_speed(promoting("등대", "2024-01-10"), ON)}["days"]
    assert days == 183
    bill = from_text("등대법안\n제1조(목적) 등대다.\n부칙\n이 법은 공포 후 1년이 경과한 날부터 시행한다.")
    assert {one.key: one.value for one in measure_speed(bill, ON)}["days"] == 366
    silent = {one.key: one for one in measure_speed(from_text("제1조(목적) 등대다."), ON)}["days"]
    assert silent.value is None
    assert silent.reason is not None


def test_articles_not_yet_in_force() -> None:
    back = "\n\n##### 부칙 <제1호,2026. 3. 1.>\n\n이 법은 공포한 날부터 시행한다. 다만, 제2조의 개정규정은 2027년 1월 1일부터 시행한다.\n"
    law = act("등대법", [("목적", "등대다."), ("등명기", "밝다."), ("종", "울린다."), ("탑", "높다.")], "2026-03-01", back=back)
    (found,) = [one for one in measure_speed(law, ON) if one.key == "pending"]
    assert (found.count, found.of) == (1, 4)
    assert str(found.places[0].provision.locator) == "제2조"
    (later,) = [one for one in measure_speed(law, date(2027, 1, 1)) if one.key == "pending"]
    assert later.count == 0


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ('장관 소속으로 등대정책위원회(이하 "위원회"라 한다)를 둔다.', "등대정책위원회"),
        ("위원회에 분과위원회를 둘 수 있다.", "분과위원회"),
        ("시ㆍ도지사는 등대 협의회를 구성ㆍ운영할 수 있다.", "등대 협의회"),
        ("위원회는 등대에 관한 사항을 심의한다.", ""),
    ],
)
def test_committees(words: str, names: str) -> None:
    law = from_text(f"제7조(기구) {words}")
    (found,) = [one for one in measure_convolution(law, Corpus([law])) if one.key == "committees"]
    assert found.count == bool(names)
    assert found.detail.ko == (f"({names})" if names else "")


def test_steps_to_a_benefit_count_each_sort_once() -> None:
    law = from_text(
        "제5조(지원) ① 장관은 등대위원회의 심의를 거쳐 등대사업자를 선정하여 자금을 융자할 수 있다.\n"
        "② 제1항에 따른 융자를 받으려는 자는 장관에게 신청하여야 한다.\n③ 제1항에 따른 융자의 절차는 대통령령으로 정한다."
    )
    (found,) = [one for one in measure_convolution(law, Corpus([law])) if one.key == "steps"]
    assert found.value == 4, found.detail.ko


def test_depth_goes_down_through_decree_and_notice() -> None:
    law = from_text("등대법\n제3조(점검) 대통령령으로 정하는 자는 점검한다.")
    decree = from_text(
        '등대법 시행령\n제2조(점검) 법 제3조에서 "대통령령으로 정하는 자"란 해양수산부장관이 정하여 고시하는 기준을 갖춘 자를 말한다.'
    )
    found = {one.key: one for one in measure_lower_law(law, Corpus([law, decree]))}
    assert found["depth"].value == 2
    assert "고시" in found["depth"].detail.ko
    alone = {one.key: one for one in measure_lower_law(law, Corpus([law]))}
    assert alone["depth"].value is None
    assert alone["depth"].reason is not None


def test_kinds_are_told_by_headings() -> None:
    told = {
        "목적": "purpose",
        "등대산업 진흥 기본계획의 수립": "plan",
        "연도별 시행계획": "action_plan",
        "국가 및 지방자치단체의 책무": "responsibility",
        "사업자의 책무": None,
        "등대위원회": "committee",
        "교통계획의 수립": None,
        "실태조사 및 통계의 작성": "survey",
        "전문인력 양성": "training",
        "외국인투자 신고": None,
        "「건축법」에 관한 특례": None,
        "벌칙 적용에서 공무원 의제": "officials",
        "지방자치단체의 지원": None,
    }
    law = act("등대법", [(heading, "등대다.") for heading in told])
    assert {article.heading: kind_of(article) for article in law.articles} == told
    assert set(KINDS) >= FRAME


def test_promotion_acts_say_so_and_support() -> None:
    assert is_promotion_act(promoting("등대"))
    assert not is_promotion_act(act("등대산업 진흥법", [("목적", "등대다.")] * 9))
    assert not is_promotion_act(act("등대법", [("지원", "국가는 등대사업자를 지원할 수 있다.")] * 9))


def test_the_subject_is_the_word_that_the_act_uses() -> None:
    assert find_subject(promoting("가상부표")) == "가상부표"
    assert find_subject(act("진흥에 관한 특별법", [("목적", "진흥한다.")])) == ""


# profiles


def test_a_profile_holds_words_passages_and_standings() -> None:
    told = ls.profile(promoting("등대"), on=ON)
    assert isinstance(told, Profile)
    assert told.promotion
    assert [figure.key for figure in told.figures] == list(SCALES)
    for figure in told.figures:
        assert figure.words.ko
        assert figure.words.en
        assert "{" not in figure.words.ko + figure.words.en
        for passage in figure.passages:
            assert passage.span.of(told.act.text) == passage.quote
            assert told.act[passage.locator]
        if figure.value is None:
            assert figure.withheld is not None
            assert not figure.standings
    assert set(told["skeletal"].standings) == {"all", "promotion"}
    assert told["skeletal"].against == "promotion"
    assert told["hollow"].verdict in ("heavy", "typical", "light")
    compared = [figure for figure in told.figures if figure.verdict]
    assert sum(len(told.judged(verdict)) for verdict in ("heavy", "light", "typical", "high", "low")) == len(compared)
    assert f"{len(told.judged('typical'))}가지는 진흥 법률로서는 보통" in told.summary.ko
    with pytest.raises(KeyError):
        told["beauty"]


def test_verdicts_turn_with_the_direction() -> None:
    told = profile(promoting("등대"), on=ON)
    few = told["means"]
    assert few.direction == -1
    turned = {"high": "light", "low": "heavy", "typical": "typical"}
    assert few.verdict == turned[few.standings["promotion"].verdict]


DECREE = from_text(front("등대법 시행령", kind="대통령령") + "##### 제1조 (목적)\n\n등대를 지킨다.\n", path="decree.md")


@pytest.mark.parametrize(
    ("text", "told", "figures"),
    [
        (from_text("등대법안\n제1조(목적) 등대다.\n제2조(지원) 국가는 등대사업자를 지원할 수 있다."), "조문이 2개뿐이라", True),
        (
            from_text(front("등대법") + "등대법은 폐지한다.\n\n부칙 <제2호,2020. 1. 1.>\n\n이 법은 공포한 날부터 시행한다.\n"),
            "조문이 없는 글",
            False,
        ),
        (DECREE, "하위법령", True),
        (from_text("Lighthouse Act\n\nArticle 1 (Purpose) The purpose of this Act is to keep lighthouses.\n"), "다른 언어의 글", True),
        (
            from_text(
                "등대법 일부개정법률안\n등대법 일부를 다음과 같이 개정한다.\n제3조 중 “등대”를 “부표”로 한다.\n부칙\n이 법은 공포한 날부터 시행한다."
            ),
            "",
            False,
        ),
    ],
)
def test_what_cannot_be_compared_says_why_in_one_sentence(text: Statute, told: str, figures: bool) -> None:
    found = profile(text, on=ON)
    assert found.withheld is not None
    assert told in found.withheld.ko
    assert "\n" not in found.withheld.ko
    assert bool(found.figures) == figures
    assert not any(figure.standings for figure in found.figures)
    assert found.summary == found.withheld
    assert found.withheld.ko in format_text([found], "0", "ko")


def test_a_share_of_few_is_not_compared() -> None:
    law = act("등대법", [*[("탑", "등대다.")] * 8, ("지원", "국가는 등대사업자를 지원할 수 있다.")])
    found = profile(law, on=ON)
    assert found["skeletal"].value == 1
    assert not found["skeletal"].standings
    assert found["supports"].standings
    assert not found.promotion
    assert found["supports"].against == "all"


# relatives


def test_relatives_lie_in_other_acts_and_own_articles_have_none(fleet: Corpus) -> None:
    law = fleet.find("등대산업 진흥법")
    assert law is not None
    found = find_relatives(law, open_library(fleet))
    rows = {row.provision.heading: row for row in found.rows}
    assert rows["전문인력의 양성"].likeness > 0.9, "acts that differ by their subject alone are alike once it is blanked"
    assert all(one.article.statute != law.title for row in found.rows for one in row.relatives)
    assert rows["불빛의 세기"].likeness < NEAR
    assert [row.provision.heading for row in found.own] == ["불빛의 세기"]
    assert {kin.statute for kin in found.kin} == {"부표산업 진흥법", "수문산업 진흥법"}
    assert {kin.statute for kin in found.elders} == {"부표산업 진흥법", "수문산업 진흥법"}
    assert (found.acts, found.articles) == (3, 8 + 8 + 9)


def test_a_heading_alone_makes_no_relative() -> None:
    one = act("갑법", [("불빛의 세기", "누구든지 바다를 향하여 밝은 등을 켜서는 아니 된다.")])
    other = act("을법", [("불빛의 세기", "공장에서 쓰는 용접기의 규격은 산업표준에 따른다.")], number="000002")
    (row,) = find_relatives(one, open_library(Corpus([one, other]))).rows
    assert row.likeness < NEAR


def test_the_library_is_kept_and_gives_the_same(fleet: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "texts"
    folder.mkdir()
    for text in fleet:
        (folder / text.path).write_text(text.text, encoding="utf-8")
    corpus = Corpus.open(folder)
    made, draft = open_library(corpus), from_text(promoting("등대", extra=OWN).text.replace("등대산업 진흥법", "등대산업 진흥법안"))
    kept = [*(tmp_path / "cache" / "legalscan" / "likeness").iterdir()]
    assert len(kept) == 1
    again = open_library(Corpus.open(folder))
    assert again.articles == made.articles
    assert [row.relatives for row in find_relatives(draft, again).rows] == [row.relatives for row in find_relatives(draft, made).rows]
    assert all(one.article.statute != "등대산업 진흥법" for row in find_relatives(draft, again).rows for one in row.relatives)


def test_a_corrected_text_and_a_damaged_library_are_read_anew(fleet: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "texts"
    folder.mkdir()
    for text in fleet:
        (folder / text.path).write_text(text.text, encoding="utf-8")
    made = open_library(Corpus.open(folder))
    law = fleet.find("등대산업 진흥법")
    assert law is not None
    file = folder / law.path
    file.write_text(law.text.replace("(국제협력)", "(국제협력)\n\n등대를 돌본다.\n\n##### 제90조 (나라 밖의 등대)"), encoding="utf-8")
    corpus = Corpus.open(folder)
    corrected, library = corpus.find("등대산업 진흥법"), open_library(corpus)
    assert corrected is not None
    assert corrected.id == law.id
    assert len(library.articles) == len(made.articles) + 1
    assert [row.provision.heading for row in find_relatives(corrected, library).rows].count("나라 밖의 등대") == 1
    for kept in (tmp_path / "cache" / "legalscan" / "likeness").iterdir():
        kept.write_bytes(kept.read_bytes()[:1000])
    assert open_library(Corpus.open(folder)).articles == library.articles


def test_elders_come_first_in_the_family_tree(fleet: Corpus) -> None:
    library = open_library(fleet)
    rows = {one.member.statute: one for one in promotion_descent(library).descendants()}
    assert list(rows) == ["부표산업 진흥법", "수문산업 진흥법", "등대산업 진흥법"]
    assert rows["부표산업 진흥법"].elder is None
    elder = rows["수문산업 진흥법"].elder
    assert elder is not None
    assert elder.statute == "부표산업 진흥법"
    assert rows["등대산업 진흥법"].share > 0.8
    law = fleet.find("등대산업 진흥법")
    assert law is not None
    descent = kin_descent(find_relatives(law, library), library)
    assert descent.members[0].statute == law.title
    assert (descent.likeness.diagonal() == 0).all()


def test_counting_measures_the_acts_of_a_corpus(tmp_path: Path) -> None:
    for text in (promoting("부표", number="000010"), promoting("등대", number="000011"), DECREE, act("등대법", [("목적", "등대다.")] * 3)):
        (tmp_path / Path(text.path).name).write_text(text.text, encoding="utf-8")
    corpus = Corpus.open(tmp_path, index=tmp_path / "index.sqlite")
    table = count_profiles(corpus, ON)
    assert table["acts"] == {"all": 2, "promotion": 2}
    assert table["figures"]["skeletal"]["all"]["sums"][-1] == 2
    assert table["kinds"]["plan"] == {"all": 2, "promotion": 2}
    assert "등대" not in json.dumps(table, ensure_ascii=False), "figures only"


# reports


def test_json_is_what_the_schema_says(fleet: Corpus) -> None:
    schema = json.loads((Path(ls.__file__).parent / "data" / "profile.schema.json").read_text(encoding="utf-8"))
    library = open_library(fleet)
    english = from_text("Lighthouse Act\n\nArticle 1 (Purpose) The purpose of this Act is to keep lighthouses.\n")
    profiles = [profile(text, fleet, on=ON, library=library) for text in (*fleet, DECREE, english)]
    document = json.loads(json.dumps(build_document(profiles, "0")))
    Draft202012Validator(schema).validate(document)
    assert document["acts"][1]["relatives"]["rows"][-1]["own"]


def test_the_page_compares_and_escapes(fleet: Corpus) -> None:
    library = open_library(fleet)
    odd = act("<b>등대</b> & 부표 진흥법", [("지원", "국가는 등대사업자를 지원할 수 있다.")] * 9, number="000020")
    profiles = [profile(text, fleet, on=ON, library=library) for text in (*fleet, odd)]
    page = format_page(profiles, "0")
    assert "<b>등대</b>" not in page
    assert page.count('<section aria-labelledby="act-') == len(profiles)
    assert "나란히 보기" in page
    english = format_page(profiles[:1], "0", "en")
    assert "Side by side" not in english
    assert "typical" in english


def test_findings_on_support_say_where_their_act_stands() -> None:
    findings = lint(promoting("등대"), select=["SUP306"])
    (one,) = findings
    assert one.proportion is not None
    assert NATION.snapshot in one.proportion.ko
    few = lint(from_text("제4조(노력) 국가는 등대의 보급에 노력하여야 한다."), select=["SUP306"])
    assert all(one.proportion is None for one in few)


def test_pictures_have_words_and_survive_small_acts(fleet: Corpus) -> None:
    pytest.importorskip("matplotlib")
    from legalscan.report.profile_picture import draw_comparison, draw_percentiles
    from legalscan.report.template_picture import draw_template, draw_tree
    from legalscan.report.typefaces import find_typeface

    try:
        find_typeface()
    except UsageError:
        pytest.skip("NO TYPEFACE WITH HANGUL: the pictures were not drawn")
    library = open_library(fleet)
    profiles = [profile(text, fleet, on=ON, library=library) for text in fleet]
    lighthouse = profiles[1]
    assert lighthouse.relatives is not None
    for drawn in (
        draw_percentiles(lighthouse),
        draw_comparison(profiles),
        draw_template(lighthouse),
        draw_tree(lighthouse, kin_descent(lighthouse.relatives, library), library),
    ):
        svg, png = drawn.svg(), drawn.png(dpi=50)
        assert "<title id=" in svg
        assert "<desc id=" in svg
        assert 'role="img"' in svg
        assert png.startswith(b"\x89PNG")
        assert b"Description" in png
        assert len(drawn.words) > 40
        assert drawn.svg() == svg, "the same picture is the same file"
    with pytest.raises(UsageError, match="조문이 2개뿐"):
        draw_percentiles(profile(from_text("등대법안\n제1조(목적) 등대다.\n제2조(탑) 높다."), on=ON))


def test_a_system_without_hangul_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("matplotlib")
    from legalscan.report import typefaces

    monkeypatch.setattr(typefaces, "_draws", lambda path: False)
    typefaces.find_typeface.cache_clear()
    with pytest.raises(UsageError, match="no typeface with Hangul"):
        typefaces.find_typeface()
    typefaces.find_typeface.cache_clear()


def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "legalscan", "profile", *arguments], capture_output=True, text=True, encoding="utf-8", check=False, env=env
    )


def test_the_command(fleet: Corpus, tmp_path: Path) -> None:
    for text in fleet:
        (tmp_path / text.path).write_text(text.text, encoding="utf-8")
    first, second = (str(tmp_path / f"{name}산업 진흥법.md") for name in ("등대", "부표"))
    said = run(first, second, "--on", "2026-06-08")  # once in a process of its own, as its users run it
    assert said.returncode == 0, said.stderr
    assert "나란히 보기" in said.stdout
    assert "전국 분포" in said.stdout
    index = ["--corpus", str(tmp_path), "--index", str(tmp_path / "index.sqlite")]
    related = call("profile", first, *index)
    assert "고유한 조" in related.stdout
    for name, form in (("page.html", "html"), ("rows.json", "json")):
        done = call("profile", first, "--format", form, "--output", str(tmp_path / name))
        assert done.returncode == 0, done.stderr
        assert (tmp_path / name).stat().st_size > 1000
    wrong = call("profile", first, "--picture", "percentiles", "--output", str(tmp_path / "a.pdf"))
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    missing = call("profile", first, "--picture", "tree", "--output", str(tmp_path / "a.svg"))
    assert missing.returncode == 2
    assert "--corpus" in missing.stderr
    gone = call("profile", str(tmp_path / "none.md"))
    assert gone.returncode == 2


def test_a_profile_without_a_corpus_loads_nothing_heavy(tmp_path: Path) -> None:
    file = tmp_path / "act.md"
    file.write_text(promoting("등대").text, encoding="utf-8")
    script = (
        "import sys, legalscan as ls\n"
        f"print(ls.profile(ls.read({str(file)!r})))\n"
        "heavy = {'numpy', 'scipy', 'sklearn', 'matplotlib', 'pandas', 'spacy', 'networkx', 'pdfplumber'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("<Profile 등대산업 진흥법")


# real law: locators and figures


@pytest.mark.corpus
def test_the_ai_basic_act_and_its_relatives(national: Path) -> None:
    corpus = Corpus.open(national)
    law = corpus.find("인공지능 발전과 신뢰 기반 조성 등에 관한 기본법")
    assert law is not None
    library = open_library(corpus)
    found = profile(law, corpus, on=ON, library=library)
    assert found.promotion
    assert found["days"].value == 366
    assert found["cycle"].value == 3
    assert found["hollow"].passages[0].locator.format() == "제2조제3호"
    assert found["hollow"].verdict == "heavy"
    assert found["skeletal"].verdict == "typical", "typical of its kind, not empty beyond it"
    assert found.relatives is not None
    near = {str(row.provision.locator): row.likeness for row in found.relatives.rows}
    template = [near[locator] for locator in ("제6조", "제7조", "제8조", "제14조", "제21조")]  # plan, committee, standards, training
    duties = [near[locator] for locator in ("제31조", "제32조", "제33조", "제34조", "제35조")]
    assert min(template) > max(duties)


@pytest.mark.corpus
def test_the_semiconductor_act_descends_from_the_act_on_strategic_industries(national: Path) -> None:
    corpus = Corpus.open(national)
    law = corpus.find("반도체산업 경쟁력 강화 및 지원에 관한 특별법")
    assert law is not None
    found = find_relatives(law, open_library(corpus))
    assert found.elders[0].statute == "국가첨단전략산업 경쟁력 강화 및 보호에 관한 특별조치법"
    assert found.elders[0].shared >= 15


@pytest.mark.corpus
def test_an_english_act_is_measured_and_not_compared(corpora: Path) -> None:
    (file,) = (corpora / "kr-drf-xml").glob("*english*")
    found = profile(ls.read(file), on=ON)
    assert found.withheld is not None
    assert found["skeletal"].value is not None
    assert not any(figure.standings for figure in found.figures)
