"""What a researcher waits for in a notebook, in seconds and as ratios to the floor of one run; prints, never fails on time.

    python tests/benchmarks/notebook.py [NATIONAL_FOLDER]

The floor is that of ``speed.py``: one process reads all files of the corpus and runs one ``re.findall`` over each. Wall time counts
what others do on the machine, processor time does not. The index is brought up to date first. Each step runs in this process.
"""

from __future__ import annotations

import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

NATIONAL = Path(sys.argv[1]) if len(sys.argv) > 1 else Path.home() / ".cache" / "legalscan-corpus" / "kr"


def timed(work: Callable[[], Any]) -> tuple[Any, float, float]:
    """What the work returned, wall seconds and processor seconds."""
    wall, own = time.monotonic(), time.process_time()
    result = work()
    return result, time.monotonic() - wall, time.process_time() - own


def memory() -> float:
    """The most memory this process has had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    import legalscan as ls

    corpus, wall, own = timed(lambda: ls.Corpus.open(NATIONAL))
    print(f"open {len(corpus):,} statutes       {wall:6.2f} s wall  {own:6.2f} s cpu  {memory():5.0f} MB")
    pattern = re.compile(r"제\d+조")
    paths = [Path(entry.path) for entry in corpus.entries]
    floor = min(timed(lambda: sum(len(pattern.findall(p.read_text(encoding="utf-8"))) for p in paths))[2] for _ in range(3))
    print(f"floor                      {floor:22.2f} s cpu")
    frame, wall, own = timed(corpus.frame)
    print(f"frame of {len(frame):,} statutes   {wall:6.2f} s wall  {own:6.2f} s cpu  {memory():5.0f} MB  {own / floor:5.1f} x")
    frame, wall, own = timed(lambda: corpus.frame("definitions"))
    print(f"frame of {len(frame):,} definitions {wall:5.2f} s wall  {own:6.2f} s cpu  {memory():5.0f} MB  {own / floor:5.1f} x")
    row, wall, own = timed(lambda: frame.legalscan[len(frame) // 2])
    print(f"a row back to its object   {wall:6.2f} s wall  {own:6.2f} s cpu  {row.locator}")
    longest = max(corpus.entries, key=lambda entry: entry.articles)
    act = ls.read(longest.path)
    html, wall, own = timed(act._repr_html_)
    print(f"view of {longest.articles:,} articles     {wall:6.2f} s wall  {own:6.2f} s cpu  {len(html) / 1e6:5.2f} MB of HTML")


if __name__ == "__main__":
    main()
