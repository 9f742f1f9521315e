from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalscan.errors import LocatorError
from legalscan.hierarchy import SYLLABLES
from legalscan.locator import PARTS, Locator, LocatorRange, Step

FORMS = [
    ("제2조제3호", "Article 2 3.", "art_2__item_3"),
    ("제17조의2제1항제4호의2가목", "Article 17-2 (1) 4-2. (a)", "art_17-2__para_1__item_4-2__subitem_1"),
    ("제2조제4호하목1)나)(3)", "Article 2 4. (n) 1) b) (3)", "art_2__item_4__subitem_14__point_1__subpoint_2__clause_3"),
    ("부칙(제21311호)제1조", "Addenda (No. 21311) Article 1", "supp_21311__art_1"),
    ("별표 1의2", "Appendix 1-2", "annex_1-2"),
    ("제19조제2항[2]", "Article 19 (2)[2]", "art_19__para_2-2nd"),
    ("제2편제1장제3절", "Part 2 Chapter 1 Section 3", "part_2__chp_1__sec_3"),
    (
        "제3조제1항 각 호 외의 부분 단서",
        "Article 3 (1) the part other than the subparagraphs the proviso",
        "art_3__para_1__item-chapeau__proviso",
    ),
]


@pytest.mark.parametrize(("korean", "english", "eid"), FORMS)
def test_three_forms_of_one_address(korean: str, english: str, eid: str) -> None:
    locator = Locator.parse(korean)
    assert (str(locator), locator.format("en"), locator.eid) == (korean, english, eid)
    assert Locator.parse(english) == locator
    assert Locator.parse(eid) == locator


NUMBERS = st.builds(lambda n, branch: f"{n}의{branch}" if branch else str(n), st.integers(1, 999), st.one_of(st.none(), st.integers(2, 20)))
DEEP = st.sampled_from(SYLLABLES[:50])


@st.composite
def locators(draw: st.DrawFn) -> Locator:
    steps = []
    if draw(st.booleans()):
        steps.append(Step("supplement", draw(st.one_of(st.just(""), st.integers(1, 30000).map(str)))))
    steps.append(Step("article", draw(NUMBERS), draw(st.sampled_from([1, 1, 2]))))
    for level, number in (
        ("paragraph", st.integers(1, 50).map(str)),
        ("item", NUMBERS),
        ("subitem", DEEP),
        ("point", st.integers(1, 40).map(str)),
        ("subpoint", DEEP),
    ):
        if draw(st.booleans()):
            steps.append(Step(level, draw(number), draw(st.sampled_from([1, 1, 3]))))
    return Locator(tuple(steps), tuple(draw(st.lists(st.sampled_from(list(PARTS)), max_size=2))))


@given(locators())
def test_formatting_and_parsing_are_inverse(locator: Locator) -> None:
    assert Locator.parse(str(locator)) == locator
    assert Locator.parse(locator.eid) == locator


@given(locators(), locators())
def test_order_is_total_and_containment_is_strict(first: Locator, second: Locator) -> None:
    assert (first < second) + (second < first) + (first._order == second._order) == 1
    assert first in first
    if first in second and second in first:
        assert first == second
    parent = first.parent
    assert parent is None or (first in parent and parent not in first)


@pytest.mark.parametrize(
    "words", ["", "제조", "제2", "2조", "제2조라", "제2조 제3호 그리고", "art", "Article", "「민법」 제2조", "제2조제3호" * 2, "제3호제2조"]
)
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(LocatorError, match="address"):
        Locator.parse(words)


def test_sorting_follows_the_statute() -> None:
    row = ["전문", "제2조", "제2조제1항", "제2조제2항", "제2조제10항", "제2조의2", "제10조", "부칙(제1호)제1조", "별표 1"]
    assert [str(x) for x in sorted(map(Locator.parse, reversed(row)))] == row


@pytest.mark.parametrize(
    ("words", "inside", "outside"),
    [
        ("제5조부터 제8조까지", ["제5조", "제6조의2제1항", "제8조"], ["제4조", "제8조의2", "제9조"]),
        ("제2조제1호부터 제3호까지", ["제2조제2호", "제2조제2호의2가목"], ["제2조제4호", "제3조제2호", "제2조"]),
        ("제7조제2항제1호가목부터 다목까지", ["제7조제2항제1호나목"], ["제7조제2항제1호라목", "제7조제2항제2호나목"]),
    ],
)
def test_ranges(words: str, inside: list[str], outside: list[str]) -> None:
    found = LocatorRange.parse(words)
    assert str(found) == words
    assert all(Locator.parse(x) in found for x in inside)
    assert not any(Locator.parse(x) in found for x in outside)


def test_ranges_need_sisters() -> None:
    with pytest.raises(LocatorError, match="level"):
        LocatorRange.parse("제2조부터 제3항까지")
    with pytest.raises(LocatorError, match="range"):
        LocatorRange.parse("제2조 및 제3조")
