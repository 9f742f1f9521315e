"""Notebooks run from the first cell to the last, on the bills and on a corpus, and are kept without outputs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
pytestmark = pytest.mark.filterwarnings("ignore")


def run(path: Path, monkeypatch: pytest.MonkeyPatch, corpus: Path | None) -> list[Any]:
    """The outputs of a notebook."""
    monkeypatch.setenv("PYTHONPATH", str(FOLDER.parent))
    if corpus is not None:
        monkeypatch.setenv("LEGALSCAN_CORPUS", str(corpus))
    else:
        monkeypatch.delenv("LEGALSCAN_CORPUS", raising=False)
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(path.parent)}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert not any(output.output_type == "error" for output in outputs)
    for cell in notebook.cells:
        if cell.cell_type == "code" and not cell.source.strip().endswith((")", "close()")):
            assert cell.outputs, cell.source
    return outputs


def views(outputs: list[Any]) -> str:
    return "".join(output.data.get("text/html", "") for output in outputs if "data" in output)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.name)
def test_notebook_runs_on_the_bills(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = views(run(path, monkeypatch, None))
    assert "ls-view" in shown
    assert "법률안" in shown


@pytest.mark.corpus
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.name)
def test_notebook_runs_on_a_corpus(path: Path, monkeypatch: pytest.MonkeyPatch, corpora: Path) -> None:
    shown = views(run(path, monkeypatch, corpora / "kr"))
    assert "ls-view" in shown
    assert "공명소자" not in shown


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.name)
def test_notebooks_are_kept_without_outputs(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


def test_one_command_makes_a_gallery(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(FOLDER.parent)}
    command = [sys.executable, str(FOLDER / "gallery.py"), str(NOTEBOOKS[0]), "--output", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, env=environment)
    page = (tmp_path / f"{NOTEBOOKS[0].stem}.html").read_text(encoding="utf-8")
    assert "ls-view" in page
    assert not any(f'src="{scheme}' in page or f'href="{scheme}' in page for scheme in ("http:", "https:", "//"))
    assert f'href="{NOTEBOOKS[0].stem}.html"' in (tmp_path / "index.html").read_text(encoding="utf-8")
