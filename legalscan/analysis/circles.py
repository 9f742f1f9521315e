"""Circles among names that refer to one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def find_circles(links: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The shortest circle through each name that lies on one; the names of no two circles overlap.

    Args:
        links: for each name the names it refers to, all of them keys.

    Yields:
        The names of a circle in its order, from the one that comes first in `links`; nothing where there is none.

    >>> list(find_circles({"갑": ["을"], "을": ["병"], "병": ["갑"], "정": ["갑"]}))
    [['갑', '을', '병']]
    """
    done: set[str] = set()
    for first in links:
        if first in done:
            continue
        ways: dict[str, list[str]] = {first: [first]}
        queue = [first]
        circle: list[str] | None = None
        while queue and circle is None:
            here = queue.pop(0)
            for other in links[here]:
                if other == first:
                    circle = ways[here]
                    break
                if other not in ways and other not in done:
                    ways[other] = [*ways[here], other]
                    queue.append(other)
        if circle is not None:
            done.update(circle)
            yield circle
