"""Runs the notebooks of this folder and writes them as pages that need no network: ``python notebooks/gallery.py``.

    python notebooks/gallery.py [--corpus FOLDER] [--output FOLDER] [NOTEBOOK …]

Without ``--corpus`` they run on the bills that come with legalscan. Needs ``pip install 'legalscan[dev]'``.
"""

from __future__ import annotations

import argparse
import html
import os
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter

HERE = Path(__file__).parent


def run(path: Path, corpus: str | None) -> Any:
    """A notebook with its outputs; fails where a cell fails."""
    if corpus:
        os.environ["LEGALSCAN_CORPUS"] = str(Path(corpus).resolve())
    else:
        os.environ.pop("LEGALSCAN_CORPUS", None)
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=900, resources={"metadata": {"path": str(path.parent)}}).execute()
    return notebook


def format_page(notebook: Any) -> str:
    """The notebook as one HTML page that fetches nothing; widgets, which need a running notebook, are left out."""
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
    exporter = HTMLExporter(**dict.fromkeys(("require_js_url", "jquery_url", "mathjax_url", "mermaid_js_url"), ""))
    page, _ = exporter.from_notebook_node(notebook)
    return page


def main() -> None:
    """Writes a page a notebook, and an index."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebooks", nargs="*", type=Path, help="notebooks to run [all of this folder]")
    parser.add_argument("--corpus", help="folder of statutes to run them on")
    parser.add_argument("--output", type=Path, default=Path("gallery"), help="folder for the pages [gallery]")
    asked = parser.parse_args()
    asked.output.mkdir(parents=True, exist_ok=True)
    links = []
    for path in asked.notebooks or sorted(HERE.glob("*.ipynb")):
        print(path.name, file=sys.stderr)
        notebook = run(path, asked.corpus)
        title = notebook.cells[0].source.splitlines()[0].lstrip("# ")
        (asked.output / f"{path.stem}.html").write_text(format_page(notebook), encoding="utf-8")
        links.append(f'<li><a href="{html.escape(path.stem)}.html">{html.escape(title)}</a></li>')
    index = f'<!doctype html><meta charset="utf-8"><title>legalscan</title><h1>legalscan</h1><ol>{"".join(links)}</ol>'
    (asked.output / "index.html").write_text(index, encoding="utf-8")


if __name__ == "__main__":
    main()
