"""Every form of the report: what it says, that others can read it, that hostile words stay words."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from conftest import from_text
from drafts import DRAFT, HOLLOW, call
from lxml import etree
from test_cli import HEAVY

from legalscan import __version__
from legalscan.finding import Suppressed
from legalscan.linter import Findings, lint
from legalscan.report.checkstyle import format_checkstyle
from legalscan.report.csv import COLUMNS, format_csv
from legalscan.report.docx import format_docx
from legalscan.report.github import format_github
from legalscan.report.html import format_html
from legalscan.report.labels import FAMILIES
from legalscan.report.markdown import format_markdown
from legalscan.report.sarif import format_sarif
from legalscan.report.text import format_text
from legalscan.statute import read
from legalscan.suppression import suppress

READING = {"markdown": format_markdown, "html": format_html, "docx": format_docx, "github": format_github}
EVERY = READING | {"sarif": format_sarif, "checkstyle": format_checkstyle, "csv": format_csv}
HOSTILE = DRAFT.replace(
    HOLLOW,
    '  1\\. "등대</script><img src=x onerror=alert(1)>&\x0b|`*기술"이란 등대</script><img src=x onerror=alert(1)>&\x0b|`*에 관련된 기술을 말한다.',
)


def text_of(form: str, findings: Findings, language: str | None = None, everything: bool = False) -> str:
    made = EVERY[form](findings, __version__, language, everything)
    return "\n".join(lines_of(made)) if isinstance(made, bytes) else made


def lines_of(docx: bytes) -> list[str]:
    import docx as word

    document = word.Document(io.BytesIO(docx))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


@pytest.fixture(scope="module")
def findings() -> Findings:
    folder = Path(__file__).parent.parent / "corpora" / "bills"
    return lint([read(path) for path in sorted(folder.iterdir())])


@pytest.mark.parametrize("form", EVERY)
class TestEvery:
    def test_carries_its_provenance(self, form: str, findings: Findings) -> None:
        said = text_of(form, findings)
        assert __version__ in said
        assert "DEF101" in said
        assert "2027-03-02" in said, "promulgation"
        assert "대조한 법령" in said or "corpus" in said

    def test_quotes_places_and_messages_in_both_languages(self, form: str, findings: Findings) -> None:
        korean, english = text_of(form, findings, "ko"), text_of(form, findings, "en")
        assert "제2조제3호" in korean
        assert "다시 엮었을 뿐" in korean
        assert "puts its own words" in english
        assert "다시 엮었을 뿐" not in english

    def test_hostile_words_stay_words(self, form: str) -> None:
        hostile = lint(from_text(HOSTILE, 'a "b" <c>&,:%\n.md'))
        assert len(hostile) > 0
        said = text_of(form, hostile)
        if form == "html":
            assert said.count("</script>") == 1
            assert "<img" not in said
            etree.HTML(said.encode())
        elif form == "checkstyle":
            etree.fromstring(said.encode())
        elif form == "github":
            assert len(said.rstrip().split("\n")) == len(hostile) + 1, "one line a finding and one of provenance"
        elif form == "csv":
            assert len(list(csv.reader(io.StringIO(said)))) == len(hostile) + 1

    def test_pages_are_shown_where_there_are_pages(self, form: str, findings: Findings) -> None:
        paged = replace(findings, findings=tuple(replace(f, origin=f.origin._replace(page=3)) for f in findings.findings))
        said = text_of(form, paged, "ko")
        assert {"sarif": '"page": 3', "csv": ",3,"}.get(form, "3쪽 ") in said

    def test_nothing_to_report(self, form: str) -> None:
        said = text_of(form, lint(from_text(DRAFT.replace(HOLLOW + "\n", "")), select=["STR"]))
        assert __version__ in said or said.lstrip("\ufeff").rstrip() == ",".join(COLUMNS)

    def test_is_written_by_the_program_or_says_why_not(self, form: str, bills: Path, tmp_path: Path) -> None:
        target = tmp_path / "검토 결과.out"
        call("lint", bills / "resonance-act.md", "--format", form, "--output", target, code=1)
        assert target.stat().st_size > 500
        refused = call("lint", bills / "resonance-act.md", "--format", form, "--output", tmp_path / "no" / "where", code=2)
        assert "cannot be written" in refused.stderr
        assert refused.stderr.count("\n") == 1


def test_a_report_in_the_terminal_names_pages_and_the_corpus(findings: Findings) -> None:
    paged = replace(findings, findings=tuple(replace(f, origin=f.origin._replace(page=3)) for f in findings.findings))
    said = format_text(paged, __version__, language="ko")
    assert re.search(r"resonance-act.md 3쪽 \d+행: DEF103", said)
    assert "대조한 법령: 없음" in said


@pytest.mark.parametrize("form", READING)
def test_reports_for_reading_show_five_of_a_rule(form: str) -> None:
    items = "".join(f'  {i}. "등대{i}기술"이란 등대{i}에 관련된 기술을 말한다.\n' for i in range(1, 10))
    many = lint(from_text("제2조(정의) 다음과 같다.\n" + items), select=["DEF103"])
    few, everything = text_of(form, many), text_of(form, many, everything=True)
    if form == "html":
        assert few.count("data-rest") == 4, "the page has them all and a switch"
        assert 'value="all" checked' in everything
        return
    assert len(re.findall(r'"등대\d기술"의 정의는', few)) == 5
    assert len(re.findall(r'"등대\d기술"의 정의는', everything)) == 9


def test_set_aside_and_to_be_mended_is_said() -> None:
    comments = HOLLOW + " <!-- legalscan: ignore DEF103: 심사에서 정한다 -->\n  9\\. 등대 <!-- legalscan: ignore STR605 -->"
    findings = suppress(lint(from_text(DRAFT.replace(HOLLOW, comments))))
    assert findings.suppressed
    assert findings.notices
    for form in ("markdown", "html", "docx"):
        said = text_of(form, findings).replace("\\", "")
        assert "심사에서 정한다" in said
        assert "이유가 없어 적용하지 않았습니다" in said
    assert "::notice file=-,line=" in text_of("github", findings)


def test_every_family_has_its_name() -> None:
    from legalscan.rules import RULES

    assert {rule.code[:3] for rule in RULES} <= set(FAMILIES)


class TestSarif:
    def log(self, findings: Findings) -> dict:  # type: ignore[type-arg]
        document: dict = json.loads(format_sarif(findings, __version__))  # type: ignore[type-arg]
        return document

    def validated(self, findings: Findings) -> dict:  # type: ignore[type-arg]
        from sarif_pydantic import Sarif

        document = self.log(findings)
        Sarif.model_validate(document)
        run: dict = document["runs"][0]  # type: ignore[type-arg]
        return run

    def test_is_valid_and_only_rules_that_fired_are_listed(self, findings: Findings) -> None:
        run = self.validated(findings)
        assert run["columnKind"] == "unicodeCodePoints"
        assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted({f.code for f in findings})
        for result in run["results"]:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]

    def test_the_validator_refuses_what_is_wrong(self, findings: Findings) -> None:
        from pydantic import ValidationError
        from sarif_pydantic import Sarif

        document = self.log(findings)
        document["runs"][0]["results"][0]["level"] = "grave"
        with pytest.raises(ValidationError):
            Sarif.model_validate(document)

    def test_regions_are_where_the_words_are(self, findings: Findings) -> None:
        for result in self.validated(findings)["results"]:
            place = result["locations"][0]["physicalLocation"]
            text = Path(unquote(place["artifactLocation"]["uri"]).removeprefix("file://")).read_text(encoding="utf-8")
            region, quote = place["region"], place["region"]["snippet"]["text"]
            assert text[region["charOffset"] :][: region["charLength"]] == quote
            lines = text.splitlines(keepends=True)[region["startLine"] - 1 : region["endLine"]]
            lines[-1] = lines[-1][: region["endColumn"] - 1]
            assert "".join(lines)[region["startColumn"] - 1 :] == quote

    def test_suppressions_and_baselines(self) -> None:
        (finding,) = plain = lint(from_text(DRAFT))
        run = self.validated(plain.sift(lambda f: Suppressed(f, "comment", "심사에서 정한다")))
        (result,) = run["results"]
        assert result["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "심사에서 정한다"}]
        assert result["partialFingerprints"] == {"legalscan/v1": finding.fingerprint}
        (known,) = self.validated(plain.sift(lambda f: Suppressed(f, "baseline", "known.json")))["results"]
        assert known["baselineState"] == "unchanged"
        assert "suppressions" not in known

    @pytest.mark.parametrize("name", ["등대 법안.md", "a#b?c%.md", "/등대/법안.md"])
    def test_names_become_references(self, name: str) -> None:
        run = self.validated(lint(from_text(DRAFT, name)))
        uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.isascii()
        assert " " not in uri
        assert unquote(uri).removeprefix("file://") == name

    @pytest.mark.sarif
    def test_microsofts_multitool_and_the_json_schema_accept_it(self, findings: Findings, tmp_path: Path) -> None:
        folder = Path(os.environ.get("SARIF_MULTITOOL", "no-such-folder"))
        tools = sorted(folder.rglob("Sarif.Multitool"))
        if not tools:
            pytest.skip("NO SARIF MULTITOOL: npm install @microsoft/sarif-multitool and name its folder in SARIF_MULTITOOL")
        comments = HOLLOW + " <!-- legalscan: ignore DEF103: 심사에서 정한다 -->\n  9\\. 등대 <!-- legalscan: ignore STR605 -->"
        aside = suppress(lint(from_text(DRAFT.replace(HOLLOW, comments), "등대 법안.md")))
        schema = json.loads(next(folder.rglob("sarif-2.1.0.json")).read_text(encoding="utf-8"))
        for number, result in enumerate((findings, aside, lint(from_text("제1조(목적) 등대다.")))):
            log = tmp_path / f"{number}.sarif"
            log.write_text(format_sarif(result, __version__), encoding="utf-8")
            jsonschema.validate(json.loads(log.read_text(encoding="utf-8")), schema)
            tools[0].chmod(0o755)
            done = subprocess.run(
                [tools[0], "validate", log],
                capture_output=True,
                text=True,
                check=False,
                env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
            )
            assert done.returncode == 0, done.stdout
            told = {line for line in done.stdout.splitlines() if re.search(r"(error|warning) [A-Z]+\d+", line)}
            assert not [line for line in told if "SARIF2005" not in line], "only that the project has no address"


def test_github_commands(findings: Findings) -> None:
    *commands, provenance = format_github(findings, __version__, "ko").splitlines()
    pattern = re.compile(r"::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(,col=\d+)?,title=[A-Z]{3}\d{3} [^,:]+::\S.*")
    assert commands
    assert all(pattern.fullmatch(command) for command in commands)
    assert not provenance.startswith("::")


def test_csv_has_a_row_a_finding_with_its_words_verbatim(findings: Findings) -> None:
    written = format_csv(findings, __version__)
    assert written.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(written[1:])))
    assert list(rows[0]) == list(COLUMNS)
    assert [(row["code"], row["quote"], row["fingerprint"]) for row in rows] == [(f.code, f.quote, f.fingerprint) for f in findings]


def test_checkstyle_names_files_and_rules(findings: Findings) -> None:
    root = etree.fromstring(format_checkstyle(findings, __version__).encode())
    assert {error.get("source").removeprefix("legalscan.") for error in root.iter("error")} == {f.code for f in findings}
    assert len(root.findall("file")) == 4


def test_a_word_document_without_its_library_is_refused_in_one_sentence(bills: Path) -> None:
    code = (
        "import sys; sys.modules['docx'] = None; sys.argv = ['legalscan', 'lint', sys.argv[1], '--format', 'docx', '--output', 'x.docx']\n"
        "from legalscan.cli import main\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", code, str(bills / "resonance-act.md")], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install 'legalscan[docx]'" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "checkstyle", "csv", "markdown"])
def test_plain_forms_import_nothing_heavy(bills: Path, form: str) -> None:
    code = (
        "import sys; sys.argv = ['legalscan', 'lint', sys.argv[1], '--format', sys.argv[2]]\n"
        "from legalscan.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted({m.split('.')[0] for m in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(bills / "resonance-act.md"), form], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert not (HEAVY | {"docx", "jinja2", "pygls"}) & set(done.stderr.split())
