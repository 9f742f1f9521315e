"""What the documentation tells people to type, typed."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from drafts import DRAFT

from legalscan.comments import take_comments
from legalscan.configuration import read_configuration
from legalscan.readers.source import Source

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def block(page: str, language: str, nth: int = 0) -> str:
    found = re.findall(rf"^```{language}\n(.*?)^```", (DOCS / page).read_text(encoding="utf-8"), re.M | re.S)
    return str(found[nth])


def program(folder: Path) -> dict[str, str]:
    """An environment in which `legalscan` is this checkout."""
    (folder / "bin").mkdir()
    script = folder / "bin" / "legalscan"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m legalscan "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}


def test_github_actions_example_runs_in_a_clean_directory(tmp_path: Path) -> None:
    workflow = yaml.safe_load(block("ci.md", "yaml", 1))
    environment = program(tmp_path)
    clean = tmp_path / "repository"
    (clean / "bills").mkdir(parents=True)
    (clean / "bills" / "등대 법안.md").write_text(DRAFT, encoding="utf-8")
    steps = [step["run"] for step in workflow["jobs"]["lint"]["steps"] if "run" in step]
    assert steps[0] == "python -m pip install legalscan"
    codes = [
        subprocess.run(step, shell=True, cwd=clean, env=environment, check=False, capture_output=True).returncode for step in steps[1:]
    ]
    assert codes == [0, 0, 1], "the last step fails the job on a warning"
    assert (clean / "legalscan.sarif").stat().st_size > 1000
    assert (clean / "legalscan.html").stat().st_size > 10_000


def test_pre_commit_hook_names_the_program_and_the_files() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["entry"] == "legalscan lint"
    assert hook["language"] == "python"
    assert re.search(hook["files"], "bills/등대 법안.md")
    assert not re.search(hook["files"], "README.md")
    used = yaml.safe_load(block("ci.md", "yaml", 0))["repos"][0]["hooks"][0]
    assert used["id"] == hook["id"]
    assert re.search(used["files"], "bills/등대 법안.md")


@pytest.mark.parametrize("page", ["configuration.md", "configuration.ko.md"])
def test_configuration_example_is_one(tmp_path: Path, page: str) -> None:
    (tmp_path / "legalscan.toml").write_text(block(page, "toml"), encoding="utf-8")
    configuration = read_configuration(tmp_path / "legalscan.toml")
    assert configuration.select == ("DEF", "STR605")
    assert configuration.options["DEF103"]["grave-score"] == 75


@pytest.mark.parametrize("page", ["configuration.md", "configuration.ko.md"])
def test_comments_of_the_examples_are_comments(page: str) -> None:
    _, comments = take_comments(Source("-", block(page, "markdown").encode()))
    assert [(c.scope, c.codes, bool(c.reason)) for c in comments] == [
        ("line", ("DEF103",), True),
        ("next", ("DEF101", "DEF103"), True),
        ("file", ("STR605",), True),
    ]


def test_links_of_the_pages_lead_somewhere() -> None:
    for page in (*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "README.ko.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("page", ["graph.md", "graph.ko.md"])
def test_the_graph_example_runs(page: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", block(page, "python").replace('measure_centrality(graph, "pagerank")', "measure_centrality(graph)")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
