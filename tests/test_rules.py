"""Every rule against its own page: examples, headings, files, layers."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from legalscan.corpus import Corpus
from legalscan.explanation import explain, format_reference
from legalscan.finding import SEVERITIES
from legalscan.linter import lint
from legalscan.readers.source import Source
from legalscan.rule import Rule
from legalscan.rules import RULES
from legalscan.statute import Statute, read

PACKAGE = Path(__file__).parent.parent / "legalscan"
BAD = [pytest.param(rule, text, id=f"{rule.code}-bad{i}") for rule in RULES for i, text in enumerate(rule.bad)]
GOOD = [pytest.param(rule, text, id=f"{rule.code}-good{i}") for rule in RULES for i, text in enumerate(rule.good)]


def statutes_of(example: str) -> tuple[list[Statute], list[str]]:
    """The statutes of an example and the words it marks, in order."""
    acts, marked = [], []
    for number, piece in enumerate(re.split(r"^\s*%%\s*$", example, flags=re.M)):
        text = inspect.cleandoc(piece)
        marked += list(re.findall(r"⟦(.*?)⟧", text, re.S))
        acts.append(read(Source(f"example-{number}", text.replace("⟦", "").replace("⟧", "").encode("utf-8"))))
    return acts, marked


def reported(rule: type[Rule], example: str) -> tuple[list[str], list[str]]:
    acts, marked = statutes_of(example)
    findings = lint(acts, corpus=Corpus(acts), select=[rule.code])
    return [finding.quote for finding in findings], marked


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_bad_examples_are_reported_exactly(rule: type[Rule], example: str) -> None:
    found, marked = reported(rule, example)
    assert marked, "a bad example marks the words to be reported"
    assert found == marked


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_good_examples_are_not_reported(rule: type[Rule], example: str) -> None:
    found, marked = reported(rule, example)
    assert not marked
    assert found == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestPage:
    def test_says_what_why_on_what_ground_and_what_it_misses(self, rule: type[Rule]) -> None:
        page = inspect.cleandoc(rule.__doc__ or "")
        assert page.splitlines()[0].endswith("."), "the first line is one sentence"
        heads = re.findall(r"^\*\*(\w+)\.\*\*", page, re.M)
        assert heads == ["Why", "Law", "Limits"]
        assert rule.title.ko
        assert rule.title.en

    def test_korean_page_has_the_same_parts(self, rule: type[Rule]) -> None:
        page = inspect.cleandoc(rule.page_ko)
        if not page:
            pytest.skip(f"{rule.code} HAS NO KOREAN PAGE YET: its page is shown in English")
        assert page.splitlines()[0].endswith(".")
        assert re.findall(r"^\*\*(\w+)\.\*\*", page, re.M) == ["이유", "근거", "한계"]

    def test_has_examples_in_both_forms(self, rule: type[Rule]) -> None:
        assert rule.bad
        assert rule.good
        assert "ko" not in rule.languages or any("##### 제" in example.replace("⟦", "") for example in rule.bad), (
            "one bad example is a whole article in the source form"
        )

    def test_stands_in_the_file_of_its_name(self, rule: type[Rule]) -> None:
        path = Path(inspect.getfile(rule))
        assert path.stem == rule.name.replace("-", "_")
        assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
        assert rule.severity in SEVERITIES
        assert f'"""{rule.code}."""' in path.read_text(encoding="utf-8")

    def test_page_is_shown(self, rule: type[Rule]) -> None:
        for language, head in (("en", "Precision on real law"), ("ko", "실제 법령에서의 정밀도")):
            page = explain(rule.code.lower(), language)
            assert page.startswith(f"# {rule.code} ")
            assert head in page
            assert page.count("```") == 2 * (len(rule.bad) + len(rule.good))


@pytest.mark.parametrize(("name", "language"), [("rules.md", "en"), ("rules.ko.md", "ko")])
def test_the_reference_is_current(name: str, language: str) -> None:
    written = (PACKAGE.parent / "docs" / name).read_text(encoding="utf-8")
    assert written == format_reference(language), f"write it anew: legalscan rules --format markdown --lang {language} > docs/{name}"


def test_rules_are_listed_once_and_none_is_forgotten() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    listed = {Path(inspect.getfile(rule)) for rule in RULES}
    files = {p for p in (PACKAGE / "rules").rglob("*.py") if "(Rule)" in p.read_text(encoding="utf-8")}
    assert files == listed
