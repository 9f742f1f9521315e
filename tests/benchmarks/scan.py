"""A scan as ratios to the floor, in one run; prints, never fails on time.

    python tests/benchmarks/scan.py [NATIONAL_FOLDER] [WORKERS] [ACT_FILE]

Three scans: of nothing before (cold), of nothing changed, and of one act changed in a copy of its folder. The floor is that of
`speed.py`: warm cache, best of three, one process reading all files and running one ``re.findall(r"제\\d+조")`` over each.

Beside the wall time stands that of the processor, all processes together and divided by their number: what the wall time would
be on a machine that does nothing else.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from legalscan.scan import Scan, scan_folder

NATIONAL = Path(sys.argv[1]) if len(sys.argv) > 1 else Path.home() / ".cache" / "legalscan-corpus" / "kr"
WORKERS = int(sys.argv[2]) if len(sys.argv) > 2 else 2
ACT = sys.argv[3] if len(sys.argv) > 3 else "인공지능발전과신뢰기반조성등에관한기본법/법률.md"


def floor(files: list[Path]) -> float:
    found, took = re.compile(r"제\d+조"), []
    for _ in range(3):
        start = time.process_time()
        sum(len(found.findall(file.read_text(encoding="utf-8"))) for file in files)
        took.append(time.process_time() - start)
    return min(took)


def processor() -> float:
    """Seconds of the processor of this process and of those that it started and that have ended."""
    return sum(os.times()[:4])


def measured(laws: Path, output: Path, workers: int) -> tuple[Scan, float, float]:
    start, before = time.perf_counter(), processor()
    scan = scan_folder(laws, output, workers=workers)
    return scan, time.perf_counter() - start, processor() - before


def main() -> None:
    files = sorted(NATIONAL.rglob("*.md"))
    if not files:
        sys.exit(f"no national corpus at {NATIONAL}: nothing measured")
    with tempfile.TemporaryDirectory() as name:
        laws, output = Path(name) / "kr", Path(name) / "out"
        shutil.copytree(NATIONAL, laws)
        base = floor(files)
        print(f"floor {base:.2f} s over {len(files):,} files, {WORKERS} processes")
        scan, wall, used = measured(laws, output, WORKERS)
        print(
            f"cold: wall {wall:.1f} s = {wall / base:.1f} x the floor (wanted 45, goal 25); processor {used:.1f} s, "
            f"shared out {used / WORKERS / base:.1f} x; largest process {scan.peak / 1e6:,.0f} MB (wanted 1,500)"
        )
        total = sum(scan.seconds.values()) or 1.0
        print("shares of the judging: " + ", ".join(f"{stage} {seconds / total:.0%}" for stage, seconds in scan.seconds.items()))
        print(f"  indexing {max(0.0, used - total) / base:.1f} x the floor, judging {total / base:.1f} x, both before they are shared out")
        print(f"rows: {', '.join(f'{count:,} {table}' for table, count in scan.rows.items())}; {scan.size / 1e6:.1f} MB")
        _, wall, used = measured(laws, output, WORKERS)
        print(f"nothing changed: wall {wall:.2f} s = {wall / base:.2f} x; processor {used / base:.2f} x (wanted 1)")
        act = laws / ACT
        act.write_text(act.read_text(encoding="utf-8").replace("제1조", "제1조 ", 1), encoding="utf-8")
        scan, wall, used = measured(laws, output, WORKERS)
        print(
            f"one act changed ({act.parent.name}): {scan.judged} families judged, wall {wall:.2f} s = {wall / base:.2f} x; "
            f"processor {used / base:.2f} x (wanted 3)"
        )


if __name__ == "__main__":
    main()
