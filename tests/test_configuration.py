"""The decisions of a project: where they are found, what they change, what is wrong with them."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from drafts import DRAFT, call

from legalscan.configuration import find_configuration, read_configuration
from legalscan.errors import ConfigError, UsageError
from legalscan.linter import lint
from legalscan.statute import read


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "등대 법안.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def codes(project: Path, *args: object) -> list[str]:
    return [f["code"] for f in json.loads(call("lint", "drafts", "--format", "json", *args, cwd=project).stdout)["findings"]]


def test_the_draft_has_the_finding_the_other_tests_rely_on(project: Path) -> None:
    assert codes(project) == ["DEF103"]


def test_nearest_file_upward_is_found_and_pyproject_counts_only_with_its_table(project: Path) -> None:
    (project / "legalscan.toml").write_text('ignore = ["DEF103"]\n', encoding="utf-8")
    (project / "drafts" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert find_configuration(project / "drafts").ignore == ("DEF103",)
    assert codes(project) == []
    assert codes(project, "--isolated") == ["DEF103"]
    (project / "drafts" / "pyproject.toml").write_text('[tool.legalscan]\nselect = ["str"]\n', encoding="utf-8")
    assert find_configuration(project / "drafts").select == ("STR",)


def test_command_line_comes_before_the_file(project: Path) -> None:
    (project / "legalscan.toml").write_text('select = ["STR"]\nfail-on = "never"\n', encoding="utf-8")
    assert codes(project) == []
    assert codes(project, "--select", "DEF103") == ["DEF103"]
    call("lint", "drafts", "--select", "DEF103", cwd=project, code=0)
    call("lint", "drafts", "--select", "DEF103", "--fail-on", "warning", cwd=project, code=1)


def test_rule_options_change_what_is_reported(project: Path) -> None:
    (project / "legalscan.toml").write_text("[rules.DEF103]\nscore = 100.0\ngrave-score = 100\n", encoding="utf-8")
    assert codes(project) == []
    (project / "legalscan.toml").write_text('[rules.DEF103]\nseverity = "info"\n', encoding="utf-8")
    assert codes(project) == ["DEF103"]
    call("lint", "drafts", cwd=project, code=0)
    act = read(project / "drafts" / "등대 법안.md")
    assert {f.severity for f in lint(act, options={"DEF103": {"severity": "info"}})} == {"info"}
    assert {f.severity for f in lint(act, options={"DEF103": {"severity": "error"}})} == {"warning"}, "never graver than the rule"


@pytest.mark.parametrize("pattern", ["drafts/*", "drafts/**", "drafts", "*.md", "등대 법안.md", "drafts/등대*"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_paths_may_ignore_families(project: Path, pattern: str, form: str) -> None:
    written = unicodedata.normalize(form, pattern)  # type: ignore[arg-type]
    (project / "legalscan.toml").write_text(f'[per-path-ignores]\n"{written}" = ["DEF"]\n', encoding="utf-8")
    document = json.loads(call("lint", "drafts", "--format", "json", cwd=project, code=0).stdout)
    assert document["findings"] == []
    assert [(row["by"], row["finding"]["code"]) for row in document["suppressed"]] == [("path", "DEF103")], "set aside, not lost"


def test_other_paths_are_judged(project: Path) -> None:
    (project / "legalscan.toml").write_text('[per-path-ignores]\n"draft/*" = ["DEF"]\n"*.txt" = ["DEF"]\n', encoding="utf-8")
    assert codes(project) == ["DEF103"]


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("sellect = []", "did you mean select?"),
        ("select = [", "is no TOML"),
        ('select = "DEF"', "it is a list of codes"),
        ('select = ["DFE103"]', "no rule has the code DFE103 (did you mean DEF103"),
        ('severity = "grave"', "one of info, warning, error"),
        ('fail-on = ""', "one of"),
        ("baseline = 3", "a path"),
        ("corpus = []", "a path"),
        ('lang = "de"', "one of ko, en"),
        ("per-path-ignores = []", "it is a table"),
        ('[per-path-ignores]\n"a/*" = ["XYZ"]', "no rule has the code XYZ"),
        ("[rules.DEF103]\nscoer = 3", "did you mean score?"),
        ('[rules.DEF103]\nscore = "high"', "it is a number (default 50)"),
        ("[rules.DEF103]\nscore = true", "it is a number"),
        ("[rules.DEF103]\nscore = nan", "it is a number"),
        ("[rules.DEF999]\nscore = 3", "no rule has the code DEF999"),
        ('[rules.DEF103]\nseverity = "none"', "one of info"),
        ("[rules]\nDEF103 = 3", "it is a table such as"),
        ('ignore = ["DEF", "STR", "SUP", "DEL", "VAG", "REF", "TIM", "AMD"]', "legalscan.toml: "),
    ],
)
def test_broken_configuration_says_what_to_do(project: Path, toml: str, words: str) -> None:
    (project / "legalscan.toml").write_text(toml, encoding="utf-8")
    done = call("lint", "drafts", cwd=project, code=2)
    assert done.stderr.count("\n") == 1
    assert "legalscan.toml: " in done.stderr
    assert words in done.stderr
    assert done.stdout == ""


def test_no_such_configuration_and_no_utf8(project: Path) -> None:
    assert "there is no such configuration" in call("lint", "drafts", "--config", "no.toml", cwd=project, code=2).stderr
    (project / "legalscan.toml").write_bytes('lang = "ko" # 등대'.encode("cp949"))
    with pytest.raises(ConfigError, match="not in UTF-8"):
        read_configuration(project / "legalscan.toml")


def test_settings_of_the_library_are_checked_too(project: Path) -> None:
    act = read(project / "drafts" / "등대 법안.md")
    with pytest.raises(UsageError, match="did you mean score"):
        lint(act, options={"DEF103": {"scores": 3}})
