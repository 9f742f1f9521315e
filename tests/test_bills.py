"""The shipped bills: every planted defect whose rule exists is found, the clean bill is clean."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from legalscan.corpus import Corpus
from legalscan.linter import Findings, lint
from legalscan.rules import RULES
from legalscan.statute import read

CODES = {rule.code for rule in RULES}
LANGUAGES = {rule.code: rule.languages for rule in RULES}


FOLDER = Path(__file__).parent.parent / "corpora" / "bills"
LOOKED_UP = {"REF503", "REF508"}


def planted() -> list[tuple[str, str, str, str]]:
    """Rows of planted.md: code, file, locator, words."""
    table = (Path(__file__).parent / "bills" / "planted.md").read_text(encoding="utf-8").split("## Side hits")[0]
    rows = re.findall(r"^\| ([A-Z]{3}\d{3}) \| (\S+) \| ([^|]+?) \| ([^|]+?) \|", table, re.M)
    return [(code, file, locator, words.replace("\\|", "|")) for code, file, locator, words in rows if code in CODES]


@pytest.fixture(scope="module")
def findings() -> Findings:
    return judge(None)


def judge(corpus: Corpus | None) -> Findings:
    acts = [read(path) for path in sorted(FOLDER.iterdir()) if path.suffix in (".md", ".txt")]
    return lint(acts, corpus=corpus, select=sorted(CODES))


ROWS = [row for row in planted() if not (row[0] in LOOKED_UP and "「" in row[3])]
FOREIGN = [row for row in planted() if row not in ROWS]


def test_the_table_is_read() -> None:
    assert len(ROWS) >= 3


@pytest.mark.corpus
def test_planted_defects_in_citations_of_real_statutes_are_found(national: Path) -> None:
    findings = judge(Corpus.open(national))
    assert FOREIGN
    for row in FOREIGN:
        test_planted_defects_are_found(findings, *row)


@pytest.mark.parametrize(("code", "file", "locator", "words"), ROWS)
def test_planted_defects_are_found(findings: Findings, code: str, file: str, locator: str, words: str) -> None:
    if ("en" if "-en" in file else "ko") not in LANGUAGES[code]:
        pytest.skip(f"{code} does not judge this language yet")
    here = [f for f in findings if f.code == code and f.path.endswith(file)]
    places = [(f, str(f.locator), f.locator.format("en"), f.quote) for f in here]
    places += [(f, str(r.locator), r.locator.format("en"), r.quote) for f in here for r in f.related]
    met = [
        f
        for f, ko, en, quote in places
        if locator in (ko, en, "제목") and (words in quote or quote in words or (quote == f.quote and f.subject in words))
    ]
    assert met, f"{code} at {locator}: {words}; it reported {[(str(f.locator), f.quote[:40]) for f in here]}"


def test_the_clean_bill_is_clean(findings: Findings) -> None:
    assert [(f.code, str(f.locator), f.quote) for f in findings if f.path.endswith("harbor-act.md")] == []
