"""Real versions of six acts and their decrees: a bill drafted from each pair, and the amendments that stand in real 부칙."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from drafting import body_of, draft

from legalscan.amending.consolidation import Consolidation, consolidate
from legalscan.errors import UsageError
from legalscan.outline import Outline
from legalscan.readers.source import Source
from legalscan.span import Span
from legalscan.statute import Statute, read

pytestmark = pytest.mark.corpus


def pairs(corpora: Path) -> Iterator[tuple[Statute, Statute]]:
    """Each version with the next one."""
    for family in sorted((corpora / "kr-history").iterdir()):
        for kind in ("법률", "시행령"):
            paths = sorted(family.glob(f"{kind}.*.md"), key=lambda path: (path.name.split(".")[1], int(path.name.split(".")[2])))
            yield from pairwise(map(read, paths))


def changes(old: Statute, new: Statute, done: Consolidation) -> tuple[int, int, int]:
    """Provisions that changed, those of them reproduced to the character, and further ones that came out otherwise."""
    before, wanted, got = body_of(old), body_of(new), body_of(done.statute)
    changed = {place for place in before.keys() | wanted.keys() if before.get(place) != wanted.get(place)}
    wrong = {place for place in wanted.keys() | got.keys() if wanted.get(place) != got.get(place)}
    return len(changed), len(changed - wrong), len(wrong - changed)


def test_drafted_bills_reproduce_the_next_version(corpora: Path) -> None:
    changed = right = stray = refused = left = 0
    for old, new in pairs(corpora):
        drafted = draft(old, new)
        if not drafted.sentences:
            continue
        done = consolidate(read(Source("bill", drafted.write(old.title).encode())), old)
        one = changes(old, new, done)
        changed, right, stray = changed + one[0], right + one[1], stray + one[2]
        refused += len(done.refused)
        left += len(drafted.left)
    assert (right, changed) == (5_057, 5_107)  # the 50: articles that one text drops without the mark 삭제
    assert right / changed >= 0.98
    assert (stray, refused) == (0, 0)
    assert left == 8


def test_real_amendments_make_the_next_version(corpora: Path) -> None:
    """다른 법률의 개정 in the 부칙 of the later version, applied to the earlier one; middle dots of the sources do not count."""
    changed = right = stray = applied = 0
    reasons = set[str]()
    for old, new in pairs(corpora):
        number = new.outline.metadata["공포번호"]
        for part in (one for one in new.walk() if one.level == "supplement" and one.number == number):
            words = part.span.of(new.text)
            bill = Statute(Outline(text=words, format="text", path="bill", nodes=(), front=Span(0, 0)))
            try:
                done = consolidate(bill, old)
            except UsageError:
                continue  # the version's own 부칙, not another law's
            one = changes(*(undotted(act) for act in (old, new)), done_undotted(done))
            changed, right, stray, applied = changed + one[0], right + one[1], stray + one[2], applied + len(done.applied)
            reasons |= {row.code for row in done.refused}
    assert applied > 700
    assert right == changed
    assert stray == 0
    assert reasons <= {"outside", "unread", "edition", "not-found"}


def undotted(act: Statute) -> Statute:
    return read(Source(act.path, act.text.replace("·", "ㆍ").encode()))


def done_undotted(done: Consolidation) -> Consolidation:
    return Consolidation(done.bill, done.base, done.text.replace("·", "ㆍ"), done.applied, done.refused, done.others)
