"""Counts behind `readers.wraps`: between which characters of a national corpus a space stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from legalscan.language.patterns import lazy
from legalscan.readers.wraps import ORDER, Wraps
from legalscan.statute import Statute

_MARKS: Final = lazy(r"\*\*|\\(?=\.)|^#+ *", re.M)
_SHORT: Final = 12
_SEEN: Final = 8
"""Contexts seen more rarely are left to fewer characters."""
_DIGITS: Final = str.maketrans("123456789", "000000000")


def count_wraps(statutes: Iterable[Statute], snapshot: str, every: int = 1) -> dict[str, Any]:
    """Count the places with and without a space, and keep the contexts that decide.

    Args:
        statutes: the texts of the corpus, each once; consumed.
        snapshot: the day of the corpus, as it is to be cited.
        every: of so many statutes one is counted (memory grows with the number of different contexts).

    Returns:
        What `data/wraps.json` holds; see `readers.wraps.build`.
    """
    counts: list[tuple[Counter[str], Counter[str]]] = [(Counter(), Counter()) for _ in range(ORDER)]
    characters = read = 0
    for place, act in enumerate(statutes):
        if place % every:
            continue
        read += 1
        for line in _lines(act):
            characters += len(line)
            for before, behind, parted in _places(line):
                for size in range(1, ORDER + 1):
                    if len(before) >= size and len(behind) >= size:
                        counts[size - 1][parted][before[-size:] + behind[:size]] += 1
    return {"snapshot": snapshot, "statutes": read, "characters": characters, **_prune(counts)}


def _lines(act: Statute) -> Iterator[str]:
    for line in _MARKS.sub("", act.text[act.outline.front.end :]).split("\n"):
        words = " ".join(line.translate(_DIGITS).split())
        if len(words) > _SHORT:
            yield words


def _places(line: str) -> Iterator[tuple[str, str, bool]]:
    """Every place of a line where it could be wrapped: the characters before and behind it, and whether a space stands there."""
    for at in range(1, len(line) - 1):
        if line[at] == " ":
            yield line[max(0, at - ORDER) : at], line[at + 1 : at + 1 + ORDER], True
        elif line[at - 1] != " ":
            yield line[max(0, at - ORDER) : at], line[at : at + ORDER], False


def _prune(counts: list[tuple[Counter[str], Counter[str]]]) -> dict[str, list[str]]:
    """Only contexts that were seen often enough and that fewer characters would decide otherwise."""
    parted: list[frozenset[str]] = []
    joined: list[frozenset[str]] = []
    for without, spaced in counts:
        below = Wraps(tuple(parted), tuple(joined))
        here: tuple[set[str], set[str]] = (set(), set())
        for context in {*without, *spaced}:
            if without[context] + spaced[context] < _SEEN:
                continue
            size = len(context) // 2
            verdict = spaced[context] > without[context]
            if verdict != _decide(below, context[:size], context[size:]):
                here[verdict].add(context)
        joined.append(frozenset(here[False]))
        parted.append(frozenset(here[True]))
    return {"parted": ["".join(sorted(row)) for row in parted], "joined": ["".join(sorted(row)) for row in joined]}


def _decide(below: Wraps, before: str, behind: str) -> bool:
    return bool(below.parted) and below.space_between(before, behind)
