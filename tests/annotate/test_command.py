"""`legalscan annotate` as its users run it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from lighthouses import TEXT, call, some_annotations
from test_cli import run

from legalscan.annotate.store import Store
from legalscan.cli.annotate import command
from legalscan.statute import read

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")


@pytest.fixture
def act(tmp_path: Path) -> Path:
    path = tmp_path / "old" / "등대법.md"
    path.parent.mkdir()
    path.write_text(TEXT.replace("{day}", "2024-01-02"), encoding="utf-8")
    return path


def test_a_sheet_is_judged_imported_exported_and_imported_again(act: Path, tmp_path: Path) -> None:
    sheet, store = tmp_path / "findings.csv", tmp_path / "team.sqlite"
    assert "2 findings in 1 statutes" in call(command, "sheet", sheet, act, "--select", "DEF")
    with sheet.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[0]["verdict"] = "accept"
    rows[1].update(verdict="reject", reason="harmless idiom", comment="관용구")
    write(sheet, rows)
    assert "2 added; 0 had been there" in call(command, "import", store, sheet, "--author", "김등대")
    assert "0 added; 2 had been there" in call(command, "import", store, sheet, "--author", "김등대")
    assert "2 added" in call(command, "import", store, sheet, "--author", "이항로")
    back = tmp_path / "back.csv"
    assert "2 annotations" in call(command, "export", store, back, "--author", "김등대")
    with back.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[0]["verdict"] = "unsure"
    write(back, rows)
    assert "1 added, 1 of them in place of others; 1 had been there" in call(command, "import", store, back)
    assert "0 added; 2 had been there" in call(command, "import", store, back)
    with Store.open(store) as team:
        assert [one.verdict for one in team.current(author="김등대")] == ["reject", "unsure"]
        assert len(team) == 5


def test_a_wrong_row_imports_nothing(act: Path, tmp_path: Path) -> None:
    sheet, store = tmp_path / "findings.csv", tmp_path / "team.sqlite"
    call(command, "sheet", sheet, act, "--select", "DEF")
    with sheet.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[0]["verdict"], rows[1]["verdict"] = "accept", "maybe"
    write(sheet, rows)
    said = call(command, "import", store, sheet, "--author", "김등대", code=2)
    assert "findings.csv, row 3: verdict 'maybe' is none of accept, reject, unsure" in said
    assert not store.exists()


def test_status_counts_and_says_what_has_become_of_the_words(act: Path, tmp_path: Path) -> None:
    store = tmp_path / "team.sqlite"
    with Store.open(store) as team:
        team.append(some_annotations(read(act), 30))
    assert "annotations stand, of 30 ever made, on 1 texts" in call(command, "status", store)
    new = tmp_path / "new" / "등대법.md"
    new.parent.mkdir()
    new.write_text(TEXT.replace("{day}", "2025-06-03").replace("제17조의2", "제18조").replace("매년", "해마다"), encoding="utf-8")
    said = call(command, "status", store, "--statutes", new)
    assert " same, " in said
    assert "moved  등대의 설치 및 관리에 관한 법률 제17조의2" in said
    assert "-> 제18조" in said
    assert "; 0 on other statutes" in said


def test_exports_need_texts_and_a_store(act: Path, tmp_path: Path) -> None:
    store = tmp_path / "team.sqlite"
    with Store.open(store) as team:
        team.append(some_annotations(read(act), 5))
    assert "give its file (--statutes)" in call(command, "export", store, tmp_path / "a.jsonl", code=2)
    assert "annotations ->" in call(command, "export", store, tmp_path / "a.jsonl", "--statutes", act, "--all")
    assert "0 added; 5 had been there" in call(command, "import", store, tmp_path / "a.jsonl")
    assert "no such store" in call(command, "export", tmp_path / "none.sqlite", tmp_path / "b.csv", code=2)
    assert "which format" in call(command, "export", store, tmp_path / "b.docx", code=2)
    assert "not a store" in call(command, "import", act, tmp_path / "a.jsonl", code=2)


def test_the_program_knows_it(tmp_path: Path) -> None:
    assert "annotate" in run("--help", code=0).stdout
    assert run("annotate", "status", tmp_path / "none.sqlite", code=2).stderr.count("\n") == 1


def write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
