"""Statutes taken together, so that one can be looked up from another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from legalscan.language.patterns import lazy
from legalscan.statute import Statute

_SQUEEZED: Final = lazy(r"[\s·ㆍ‧•・]")
_LOWER: Final = lazy(r"\s*시행(?:령|규칙)(안)?$")


class Corpus:
    """A set of statutes, in the order given, with look-ups by title and by family.

    A family is an act with its enforcement decree (시행령) and rule (시행규칙); it is told by the titles alone, never by
    folders or file names. Of several texts with one title the one promulgated last counts.
    """

    def __init__(self, statutes: Iterable[Statute] = ()) -> None:
        self.statutes = tuple(statutes)
        self._by_title: dict[str, Statute] = {}
        for statute in self.statutes:
            known = self._by_title.get(squeeze(statute.title))
            if known is None or _age(known) <= _age(statute):
                self._by_title[squeeze(statute.title)] = statute

    def __iter__(self) -> Iterator[Statute]:
        return iter(self.statutes)

    def __len__(self) -> int:
        return len(self.statutes)

    def find(self, title: str) -> Statute | None:
        """The statute of this title (white space and middle dots do not count), or None."""
        return self._by_title.get(squeeze(title))

    def implementing(self, act: Statute) -> tuple[Statute, ...]:
        """The decrees and rules of an act that are here, in the order given; empty for none, or for a decree itself.

        >>> from legalscan.readers.source import Source
        >>> from legalscan.statute import read
        >>> act = read(Source("-", "등대법\\n제1조(목적) 목적이다.".encode()))
        >>> decree = read(Source("-", "등대법 시행령\\n제1조(목적) 목적이다.".encode()))
        >>> Corpus([act, decree]).implementing(act) == (decree,)
        True
        """
        stem = family_of(act.title)
        if stem != squeeze(act.title).removesuffix("안"):
            return ()
        return tuple(other for other in self._lower.get(stem, ()) if other is not act)

    @cached_property
    def _lower(self) -> dict[str, list[Statute]]:
        """Decrees and rules by the name of their act."""
        families: dict[str, list[Statute]] = {}
        for statute in self._by_title.values():
            if _LOWER.search(statute.title):
                families.setdefault(family_of(statute.title), []).append(statute)
        return families


def squeeze(title: str) -> str:
    """A title without white space and middle dots: what two spellings of one name share."""
    return _SQUEEZED.sub("", title)


def stem_of(title: str) -> str:
    """The title of the act to which the title of its decree or rule points, as written there."""
    return _LOWER.sub("", title)


def family_of(title: str) -> str:
    """The squeezed name of the act that a title belongs to; a bill (…법률안) belongs to the act it would make."""
    return squeeze(stem_of(title)).removesuffix("안")


def _age(statute: Statute) -> tuple[int, int]:
    day = statute.promulgated
    return (day.toordinal() if day else 0, len(statute.text))
