"""The program as its users run it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from legalscan.linter import SHOWN

SCHEMA = json.loads((Path(__file__).parent.parent / "legalscan" / "data" / "report.schema.json").read_text(encoding="utf-8"))
HEAVY = {"spacy", "networkx", "pdfplumber", "numpy", "pandas", "lxml", "sqlalchemy", "alembic", "nltk", "cassis", "openpyxl", "psycopg"}


def run(*args: object, code: int | None = None, **options: object) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "legalscan", *map(str, args)], capture_output=True, text=True, encoding="utf-8", check=False, **options
    )  # type: ignore[call-overload]
    assert "Traceback" not in done.stderr
    if code is not None:
        assert done.returncode == code, done.stderr
    result: subprocess.CompletedProcess[str] = done
    return result


def test_without_a_path_it_reads_the_bills_that_ship(bills: Path) -> None:
    done = run("lint", code=1)
    assert str(bills.name) in done.stderr
    assert "공명기술" in done.stdout


def test_a_clean_bill_gives_exit_zero(bills: Path) -> None:
    done = run("lint", bills / "harbor-act.md", code=0)
    assert "지적할 사항이 없습니다" in done.stdout
    assert "소형부두" in done.stdout.splitlines()[-2]
    assert "대조한 법령" in done.stdout.splitlines()[-1]


def test_report_names_place_words_reason_and_proportion(bills: Path) -> None:
    done = run("lint", bills / "resonance-act.md", "--select", "DEF103", code=1)
    line = next(line for line in done.stdout.splitlines() if '"공명기술"' in line)
    assert "resonance-act.md:28:" in line
    assert "DEF103" in line
    assert "제2조제3호" in line
    assert "전국 법령의 정의" in done.stdout
    english = run("lint", bills / "resonance-act.md", "--select", "DEF103", "--lang", "en", code=1)
    assert "adds only" in english.stdout


def test_fail_on_and_severity(bills: Path) -> None:
    act = bills / "resonance-act.md"
    run("lint", act, "--select", "DEF103", "--fail-on", "error", code=0)
    run("lint", act, "--fail-on", "never", code=0)
    hidden = json.loads(run("lint", act, "--severity", "error", "--select", "DEF103", "--format", "json", code=1).stdout)
    assert hidden["findings"] == [], "hidden findings still decide the exit status"


def test_addresses_in_json_are_the_statutes_own_in_either_language(bills: Path) -> None:
    one, other = (
        json.loads(run("lint", bills, "--lang", language, "--format", "json", code=1).stdout)["findings"] for language in ("ko", "en")
    )
    places = {finding["locator"] for finding in one}
    assert places == {finding["locator"] for finding in other}
    assert {"제2조제3호", "Article 2 3."} <= places
    assert all(a["message"] != b["message"] for a, b in zip(one, other, strict=True))


def test_json_document_keeps_its_contract(bills: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    run("lint", bills, "--format", "json", "--output", target, code=1)
    document = json.loads(target.read_text(encoding="utf-8"))
    jsonschema.validate(document, SCHEMA)
    assert len(document["sources"]) == 4
    for finding in document["findings"]:
        text = Path(finding["path"]).read_text(encoding="utf-8")
        start, end = finding["span"]
        assert text[start:end] == finding["quote"]
        line, column = finding["line"], finding["column"]
        assert text.splitlines()[line - 1][column - 1 :].startswith(finding["quote"][:5].splitlines()[0])
    told_apart = {(f["code"], f["statute"], f["subject"], "".join(f["quote"].split())) for f in document["findings"]}
    assert len({f["fingerprint"] for f in document["findings"]}) == len(told_apart)


def test_fingerprints_survive_renumbering_and_moves(bills: Path, tmp_path: Path) -> None:
    act = (bills / "resonance-act.md").read_text(encoding="utf-8")
    moved = tmp_path / "moved.md"
    moved.write_text(act.replace("##### 제2조 (정의)", "##### 제20조의7 (정의)").replace("\n\n", "\n\n\n"), encoding="utf-8")
    prints = []
    for path in (bills / "resonance-act.md", moved):
        document = json.loads(run("lint", path, "--select", "DEF103,DEF101", "--format", "json").stdout)
        prints.append(sorted(f["fingerprint"] for f in document["findings"]))
    assert prints[0] == prints[1] != []


def test_text_shows_the_gravest_and_counts_the_rest(tmp_path: Path) -> None:
    items = "".join(f'  {i}. "등대{i}기술"이란 등대{i}에 관련된 기술을 말한다.\n' for i in range(1, 10))
    bill = tmp_path / "many.txt"
    bill.write_text("제2조(정의) 다음과 같다.\n" + items, encoding="utf-8")
    shown = run("lint", bill, code=1).stdout
    assert shown.count(": DEF103 ") == SHOWN
    assert "DEF103 4건은 `--all`" in shown
    everything = run("lint", bill, "--all", code=1).stdout
    assert everything.count(": DEF103 ") == 9
    document = json.loads(run("lint", bill, "--format", "json").stdout)
    assert sum(f["shown"] for f in document["findings"] if f["code"] == "DEF103") == SHOWN
    assert "9  DEF103" in run("lint", bill, "--statistics", "--select", "DEF103").stdout


def test_several_sources_one_unreadable(bills: Path, tmp_path: Path) -> None:
    done = run("lint", bills / "harbor-act.md", tmp_path / "nowhere.md", code=2)
    assert done.stderr.count("\n") == 1
    assert "there is no such file" in done.stderr
    assert "소형부두" in done.stdout, "the good source is still reported"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["lint", "--select", "DEF130"], "did you mean"),
        (["lint", "--ignore", "nonsense"], "no rule has the code"),
        (["explain", "XYZ"], "no rule has the code"),
        (["lnit"], "did you mean lint"),
        (["show", "{bill}", "제999조"], "there is no 제999조"),
        (["show", "{bill}", "somewhere"], "is not an address"),
        (["lint", "--format", "yaml"], "Invalid value"),
    ],
)
def test_usage_errors_say_what_to_do(bills: Path, args: list[str], words: str) -> None:
    done = run(*[arg.replace("{bill}", str(bills / "harbor-act.md")) for arg in args], code=2)
    assert words in done.stderr
    assert done.stdout == ""


def test_show(bills: Path) -> None:
    outline = run("show", bills / "resonance-act.md", code=0).stdout
    assert "제17조의2" in outline
    words = run("show", bills / "resonance-act.md", "제2조제3호", code=0).stdout
    assert words.startswith('제2조제3호\n"공명기술"이란')
    assert run("show", bills / "resonance-act.md", "art_2__item_3").stdout == words


def test_extract_definitions_in_three_forms(bills: Path) -> None:
    rows = [
        json.loads(line)
        for line in run("extract", "definitions", bills / "resonance-act.md", "--format", "jsonl", code=0).stdout.splitlines()
    ]
    keys = {"statute", "path", "locator", "term", "definiens", "span", "scope", "kind", "informativeness", "tautology"}
    assert all(set(row) == keys for row in rows)
    by_term = {row["term"]: row for row in rows if row["kind"] == "definition"}
    assert by_term["공명기술"]["tautology"] > by_term["공명부품"]["tautology"]
    table = run("extract", "definitions", bills / "resonance-act.md", code=0).stdout
    assert table.splitlines()[0].startswith("statute")
    comma = list(csv.DictReader(io.StringIO(run("extract", "definitions", bills / "resonance-act.md", "--format", "csv", code=0).stdout)))
    assert [row["term"] for row in comma] == [row["term"] for row in rows]


def test_rules_and_explain() -> None:
    assert "DEF103 + warning" in run("rules", code=0).stdout
    assert {row["code"] for row in json.loads(run("rules", "--format", "json", code=0).stdout)} >= {"DEF101", "DEF103"}
    assert "**Law.**" in run("explain", "DEF103", code=0).stdout
    assert "**근거.**" in run("explain", "vag201", "--lang", "ko", code=0).stdout
    reference = run("rules", "--format", "markdown", "--lang", "ko", code=0).stdout
    assert reference.startswith("# legalscan의 규칙")
    assert "### VAG201 needful-power" in reference


def test_evaluate_prints_precision_with_its_interval(tmp_path: Path) -> None:
    head = "statute_id\tpromulgated\tlocator\tfingerprint\tverdict\tdate\n"
    (tmp_path / "DEF999.tsv").write_text(
        head + "".join(f"1\t2020-01-01\t제{i}조\tab\t{v}\t2026-01-01\n" for i, v in enumerate(["right"] * 9 + ["wrong"])), encoding="utf-8"
    )
    assert "DEF999    9 of  10 right  0.90  [0.60, 0.98]" in run("evaluate", tmp_path, code=0).stdout
    (tmp_path / "DEF998.tsv").write_text(head + "1\t2020-01-01\t제1조\tab\tperhaps\t2026-01-01\n", encoding="utf-8")
    assert "not a reading" in run("evaluate", tmp_path, code=2).stderr


def test_hot_path_imports_nothing_heavy(bills: Path) -> None:
    code = (
        "import sys; sys.argv=['legalscan','lint',sys.argv[1]]\n"
        "from legalscan.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted({m.split('.')[0] for m in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(bills / "resonance-act.md")], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert not HEAVY & set(done.stderr.split())


@pytest.mark.parametrize("encoding", ["cp949", "ascii", "latin-1"])
def test_a_console_that_cannot_print_everything_does_not_crash(bills: Path, encoding: str) -> None:
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "legalscan", "lint", bills / "resonance-act.md"], capture_output=True, env=env, check=False
    )
    assert done.returncode == 1
    assert b"DEF103" in done.stdout
    assert b"Traceback" not in done.stderr
