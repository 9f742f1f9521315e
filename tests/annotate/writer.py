"""A writer of its own process: adds verdicts one by one and prints the id of each when the store has acknowledged it."""

from __future__ import annotations

import sys
from dataclasses import replace

from lighthouses import lighthouse_act, some_annotations

from legalscan.annotate.store import Store

if __name__ == "__main__":
    place, number, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    said = some_annotations(lighthouse_act(), 1)[0]
    with Store.open(place, timeout=120) as store:
        for turn in range(count):
            one = replace(said, author=f"독자 {number}", id=f"{number:08x}-0000-4000-8000-{turn:012x}")
            store.append(one)
            print(one.id, flush=True)
