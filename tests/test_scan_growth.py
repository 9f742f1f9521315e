"""How the time of a scan grows with the corpus: renamed copies of real statutes, once, twice and four times."""

from __future__ import annotations

import re
import time
from math import log
from pathlib import Path

import pytest

from legalscan.scan import scan_folder

pytest.importorskip("pyarrow")
pytestmark = [pytest.mark.corpus, pytest.mark.long]
EVERY = 8


def copy(national: Path, folder: Path, turn: int) -> None:
    """One family in so many, every name of a statute in 「」 and in its title marked with the number of the copy."""
    for number, home in enumerate(sorted(path for path in national.iterdir() if path.is_dir())):
        if number % EVERY == 0:
            (folder / f"{turn}{home.name}").mkdir(parents=True)
            for file in home.glob("*.md"):
                words = file.read_text(encoding="utf-8")
                if turn:
                    words = re.sub("「", f"「사본{turn} ", words)
                    words = re.sub(r"^제목: ", f"제목: 사본{turn} ", words, count=1, flags=re.M)
                    words = re.sub(r"^법령ID: '", f"법령ID: '{turn}9", words, count=1, flags=re.M)
                (folder / f"{turn}{home.name}" / file.name).write_text(words, encoding="utf-8")


def test_twice_the_corpus_takes_twice_the_time(national: Path, tmp_path: Path) -> None:
    laws, took, sizes = tmp_path / "laws", [], []
    done = 0
    for times in (1, 2, 4):
        for turn in range(done, times):
            copy(national, laws, turn)
        done = times
        start = time.process_time()
        scan = scan_folder(laws, tmp_path / f"out{times}", workers=1)
        took.append(time.process_time() - start)
        sizes.append(scan.files)
    assert sizes == [sizes[0], 2 * sizes[0], 4 * sizes[0]]
    exponent = log(took[2] / took[0]) / log(4)
    assert exponent <= 1.1, f"{sizes} files took {took} s of the processor: exponent {exponent:.2f}"
