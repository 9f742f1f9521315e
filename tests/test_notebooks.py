"""Notebooks run from the first cell to the last, on the bills and on a corpus, and are kept without outputs."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import nbformat
import pytest

FOLDER = Path(__file__).parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def gallery(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The program beside the notebooks; kernels import the package of this checkout."""
    monkeypatch.setenv("PYTHONPATH", str(FOLDER.parent))
    monkeypatch.setenv("LEGALSCAN_CORPUS", "")  # so that it is afterwards what it was
    monkeypatch.syspath_prepend(str(FOLDER))
    return import_module("gallery")


def check(notebook: Any) -> str:
    """What its cells show as HTML; every cell that ends in something to look at shows it, and none fails."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert not any(output.output_type == "error" for output in outputs)
    for cell in notebook.cells:
        if cell.cell_type == "code" and not cell.source.strip().endswith((")", "close()")):
            assert cell.outputs, cell.source
    return "".join(output.data.get("text/html", "") for output in outputs if "data" in output)


@pytest.mark.parametrize("path", NOTEBOOKS[1:], ids=lambda p: p.name)
def test_notebook_runs_on_the_bills(path: Path, gallery: Any) -> None:
    shown = check(gallery.run(path, None))
    assert "ls-view" in shown
    assert "법률안" in shown


@pytest.mark.corpus
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.name)
def test_notebook_runs_on_a_corpus(path: Path, gallery: Any, corpora: Path) -> None:
    shown = check(gallery.run(path, str(corpora / "kr")))
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


def test_one_command_runs_the_first_and_makes_a_gallery(gallery: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[Any] = []
    run = gallery.run

    def run_and_keep(path: Path, corpus: str | None) -> Any:
        ran.append(run(path, corpus))
        return ran[-1]

    monkeypatch.setattr(gallery, "run", run_and_keep)
    monkeypatch.setattr(sys, "argv", ["gallery.py", str(NOTEBOOKS[0]), "--output", str(tmp_path)])
    gallery.main()
    shown = check(ran[0])
    assert "법률안" in shown
    page = (tmp_path / f"{NOTEBOOKS[0].stem}.html").read_text(encoding="utf-8")
    assert "ls-view" in page
    assert not any(f'src="{scheme}' in page or f'href="{scheme}' in page for scheme in ("http:", "https:", "//"))
    assert f'href="{NOTEBOOKS[0].stem}.html"' in (tmp_path / "index.html").read_text(encoding="utf-8")
