"""Where words of one version of a statute stand in the next, told by the whole of both texts instead of by selectors.

This is what `legalscan.annotate.anchoring` is checked against: both versions are split into lines, lines without their numbers are
aligned in order (difflib), and inside a changed line its characters are aligned.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from difflib import SequenceMatcher
from typing import NamedTuple

from legalscan.annotate.anchoring import Anchors
from legalscan.annotate.target import Target
from legalscan.statute import Statute

_MARK = re.compile(r"\s*(?:#+\s*)?(?:제\d+(?:조|장|절)(?:의\d+)*\s*|\*\*[^*]*\*\*\s*|\d+(?:의\d+)*\\?\.\s*|[가-힣]\\?\.\s+)?")


class Line(NamedTuple):
    start: int
    words: str


def lines_of(act: Statute) -> list[Line]:
    """The lines of the enacting text that say something, without their marks."""
    lines, place = [], act.outline.body.start
    for raw in act.text[place : act.outline.body.end].splitlines(keepends=True):
        mark = _MARK.match(raw)
        cut = mark.end() if mark else 0
        words = raw[cut:].rstrip()
        if words:
            lines.append(Line(place + cut, words))
        place += len(raw)
    return lines


class Truth:
    """Where each line of `old` went in `new`."""

    def __init__(self, old: Statute, new: Statute) -> None:
        self.old, self.new = lines_of(old), lines_of(new)
        self.starts = [line.start for line in self.old]
        self.same: dict[int, int] = {}
        self.edited: dict[int, list[int]] = {}
        matcher = SequenceMatcher(None, [line.words for line in self.old], [line.words for line in self.new], autojunk=False)
        for tag, a, b, c, d in matcher.get_opcodes():
            if tag == "equal":
                self.same.update(zip(range(a, b), range(c, d), strict=True))
            for i in range(a, b) if tag == "replace" else ():
                self.edited[i] = list(range(c, d))

    def place(self, span: tuple[int, int]) -> tuple[str, int | None]:
        """("kept", offset) for words in an equal line, ("edited", offset or None) in a changed one, ("lost", None) in a removed one."""
        index = bisect_right(self.starts, span[0]) - 1
        line = self.old[index]
        inside = span[0] - line.start
        if index in self.same:
            return "kept", self.new[self.same[index]].start + inside
        best, where = 0.0, None
        for other in self.edited.get(index, ()):
            words = self.new[other].words
            matcher = SequenceMatcher(None, line.words, words, autojunk=False)
            if matcher.real_quick_ratio() > best and matcher.ratio() > max(best, 0.5):
                best, where = matcher.ratio(), None
                for block in matcher.get_matching_blocks():
                    if block.a <= inside and span[1] - line.start <= block.a + block.size:
                        where = self.new[other].start + block.b + inside - block.a
        return ("edited", where) if best else ("lost", None)


def draw_span(act: Statute, rng: random.Random) -> tuple[int, int]:
    """A random stretch of whole words in one line of the enacting text: a term, a phrase, a sentence or the whole line.

    Notes of amendment (<개정 …>) are not drawn from: they are no words of the law.
    """
    lines = lines_of(act)
    while True:
        line = rng.choice(lines)
        words = [(m.start(), m.end()) for m in re.finditer(r"\S+", line.words)]
        first = rng.randrange(len(words))
        last = min(len(words) - 1, first + rng.choice([0, 1, 2, 4, 8, 16, 99]))
        span = (line.start + words[first][0], line.start + words[last][1])
        if act.outline.at(span[0]) is not None and not any(
            note in act.text[span[0] - 60 : span[1]] for note in ("<개정", "<신설", "<삭제", "[본조", "[전문", "[제목", "[종전")
        ):
            return span


class Judged(NamedTuple):
    old: Statute
    new: Statute
    target: Target
    truth: str
    expected: int | None
    status: str
    placed: int | None

    def key(self) -> tuple[str, str, str, str, str]:
        """Addresses only: the old text, where the words stood in it, the new text, where they were found in it."""
        now = self.new.outline.at(self.placed) if self.placed is not None else None
        start = str(self.target.span.start)
        old, new = (act.id.partition(".")[0] for act in (self.old, self.new))  # by the day, whatever the number of the promulgation
        return (old, str(self.target.locator), start, new, str(now.locator) if now else "")

    @property
    def right(self) -> bool:
        return self.placed is not None and self.placed == self.expected


def judge_pair(old: Statute, new: Statute, count: int, rng: random.Random) -> list[Judged]:
    """Random words of the old version looked for in the new one."""
    truth, anchors, judged = Truth(old, new), Anchors(new), []
    for _ in range(count):
        span = draw_span(old, rng)
        target = Target.at(old, span)
        kind, expected = truth.place(span)
        found = anchors.find(target)
        judged.append(Judged(old, new, target, kind, expected, found.status, found.span.start if found.span else None))
    return judged
