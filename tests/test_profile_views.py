"""A profile in a notebook: what it shows, its tables, and its picture."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from conftest import BILLS, from_text
from test_display import words_of

import legalscan as ls
from legalscan.errors import UsageError
from legalscan.frames.columns import COLUMNS
from legalscan.profiles.figure import FAMILIES
from legalscan.report.profile import say_value

ON = date(2026, 6, 8)


@pytest.fixture(scope="module")
def one() -> ls.Profile:
    return ls.profile(ls.read(BILLS / "resonance-act.md"), on=ON)


@pytest.fixture(scope="module")
def other() -> ls.Profile:
    return ls.profile(ls.read(BILLS / "harbor-act.md"), on=ON)


@pytest.fixture(scope="module")
def small() -> ls.Profile:
    return ls.profile(from_text("등대법안\n제1조(목적) 등대다.\n제2조(지원) 국가는 <b>등대</b>를 지원할 수 있다."), on=ON)


def test_every_measured_figure_is_shown_with_its_place_and_words(one: ls.Profile) -> None:
    html = one._repr_html_()
    told = words_of(html)
    measured = [figure for figure in one.figures if figure.value is not None]
    assert len(measured) > 15
    for figure in measured:
        assert f"{figure.name.ko} {figure.words.ko}" in told.replace("  ", " ")
        assert say_value(figure, "ko") in told
    assert html.count('role="img"') == sum(bool(figure.standings) for figure in measured)
    assert one.summary.ko in told
    passage = one["skeletal"].passages[0]
    assert f"{passage.locator} {' '.join(passage.quote.split())[:20]}" in told
    assert all(name.ko in told for name in FAMILIES.values())


def test_a_place_on_the_strip_is_the_percentile(one: ls.Profile) -> None:
    figure = next(figure for figure in one.figures if figure.standings)
    x = round(5 + 1.9 * figure.standings["all"].percentile, 1)
    assert f'<circle class="all" cx="{x}"' in one._repr_html_()


def test_what_is_not_compared_says_why_and_has_no_strip(small: ls.Profile) -> None:
    html = small._repr_html_()
    assert "조문이 2개뿐이라" in words_of(html)
    assert "<svg" not in html
    assert "<b>등대</b>" not in html
    assert "legalscan ls-view" in ls.profile(from_text("등대법\n부칙\n이 법은 공포한 날부터 시행한다."))._repr_html_()


def test_it_speaks_the_language_asked_for(one: ls.Profile) -> None:
    told = words_of(ls.display.format_view(one, language="en"))
    assert "Skeletal support" in told
    assert "뼈대뿐인 지원" not in told
    assert 'lang="en"' in ls.profile(ls.read(BILLS / "lattice-act-en.txt"))._repr_html_()


def test_a_line_in_a_terminal_counts_the_verdicts(one: ls.Profile, small: ls.Profile) -> None:
    assert repr(one).startswith(f"<Profile {one.act.title} ({one.act.id}): {len(one.figures)} figures, ")
    assert f"{len(one.judged('typical'))} typical" in repr(one)
    assert repr(small).endswith(f"{len(small.figures)} figures>")
    assert repr(one["skeletal"]).startswith("<Skeletal support (skeletal): ")
    assert all("\n" not in repr(figure) and len(repr(figure)) < 250 for figure in one.figures)


def test_a_figure_a_row_and_back(one: ls.Profile, small: ls.Profile) -> None:
    frame = one.frame()
    assert list(frame.columns) == list(COLUMNS["figures"])
    assert frame["key"].to_list() == [figure.key for figure in one.figures]
    assert list(frame.legalscan.objects) == list(one.figures)
    row = frame.set_index("key").loc["skeletal"]
    figure = one["skeletal"]
    assert (row["value"], row["percentile_all"], row["verdict"]) == (figure.value, figure.standings["all"].percentile, figure.verdict)
    assert row["locators"] == tuple(str(passage.locator) for passage in figure.passages)
    unmeasured = frame[frame["value"].isna()]
    assert len(unmeasured)
    assert unmeasured["withheld"].notna().all()
    few = small.frame()
    assert few["verdict"].isna().all()
    assert few["percentile_promotion"].isna().all()
    assert (few.dtypes.map(type) == frame.dtypes.map(type)).all()


def test_several_stand_side_by_side(one: ls.Profile, other: ls.Profile, small: ls.Profile) -> None:
    frame = ls.frame([one, other, small])
    assert list(dict.fromkeys(frame.columns.get_level_values(0))) == [one.act.title, other.act.title, small.act.title]
    row = frame.loc[one["skeletal"].name.ko]
    for profile in (one, other):
        figure = profile["skeletal"]
        standing = figure.standings.get(figure.against)
        assert row[profile.act.title, "value"] == figure.value
        if standing:
            assert row[profile.act.title, "percentile"] == standing.percentile
            assert row[profile.act.title, "verdict"] == figure.verdict
    assert pd.isna(row[small.act.title, "percentile"])
    assert len(ls.frame([one, one]).columns) == 6, "two of one title are told apart"
    long = ls.frame([one, other], "figures")
    assert len(long) == len(one.figures) + len(other.figures)
    assert long.legalscan[len(one.figures)] is other.figures[0]
    with pytest.raises(UsageError, match="no table rows"):
        one.frame("rows")


def test_it_is_drawn_in_a_page_of_its_own(one: ls.Profile, other: ls.Profile, small: ls.Profile, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from legalscan.report.typefaces import find_typeface

    try:
        find_typeface()
    except UsageError:
        pytest.skip("NO TYPEFACE WITH HANGUL: the pictures were not drawn")
    drawn = ls.show([one, other])
    drawn.save(tmp_path / "profile.svg")
    assert (tmp_path / "profile.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert 'src="data:image/svg+xml;base64,' in drawn._repr_html_()
    assert one["skeletal"].name.ko in words_of(drawn.html.replace("<img", "<br"))
    with pytest.raises(UsageError, match="조문이 2개뿐"):
        ls.show(small)


def test_without_matplotlib_it_says_what_to_install(one: ls.Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(UsageError, match=r"pip install 'legalscan\[plot\]'"):
        ls.show(one)
