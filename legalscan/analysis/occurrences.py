"""Where given words stand: plain search, several times faster than a pattern that begins with a choice."""

from __future__ import annotations

from collections.abc import Iterable


def find_all(text: str, words: Iterable[str], start: int, end: int) -> list[int]:
    """Where any of some words begins in ``text[start:end]``, ascending; empty for none.

    >>> find_all("등대와 등불과 등대", ["등대", "등불"], 0, 10)
    [0, 4, 8]
    """
    places: list[int] = []
    for word in words:
        place = text.find(word, start, end)
        while place >= 0:
            places.append(place)
            place = text.find(word, place + 1, end)
    return sorted(places)
