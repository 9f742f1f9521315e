"""Run the cases of a folder and count the orders that come out as written: python tests/amending/score.py FOLDER"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from test_amending_bills import load, misses

from legalscan.amending.consolidation import consolidate, find_blocks


def score(folder: Path) -> tuple[int, int]:
    """Orders, and those of them with a miss at one of their places or with a refusal that was not wanted; says what missed."""
    orders = wrong = 0
    for path in sorted(one for one in folder.glob("*.md") if one.name != "README.md"):
        case = load(path)
        done = consolidate(case.bill, case.base)
        mine = [one for block in find_blocks(case.bill) if block.law == case.base.title for one in (*block.orders, *block.unread)]
        missed = misses(case, done)
        orders += len(mine)
        wrong += min(len(mine), len(missed))
        print(f"{path.name}: {len(mine)} orders, {'all right' if not missed else f'{len(missed)} misses'}")
        for line in missed:
            print(f"    {line}")
    return orders, wrong


if __name__ == "__main__":
    total, bad = score(Path(sys.argv[1]))
    print(
        f"{total - bad} of {total} orders right ({(total - bad) / max(total, 1):.1%}); a miss counts as one order, at the most all of its bill"
    )
