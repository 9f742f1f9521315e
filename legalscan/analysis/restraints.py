"""Restraints: what a sentence does to the one addressed, where it orders, bans, revokes, enters or punishes."""

from __future__ import annotations

from typing import NamedTuple

from legalscan.language import restraint
from legalscan.span import Span


class Restraint(NamedTuple):
    """An adverse predicate: its kind (a key of `language.restraint.KINDS`) and its words."""

    kind: str
    span: Span

    @property
    def name(self) -> tuple[str, str]:
        """How messages call it, in Korean and English."""
        return restraint.KINDS[self.kind]


def find_restraint(text: str, start: int, end: int, language: str = "ko") -> Restraint | None:
    """The first restraint of ``text[start:end]``, or None.

    Args:
        text: words whose brackets are blanked, so that only main clauses count.
        start: where to begin, a code point of `text`.
        end: where to stop.
        language: ``ko`` or ``en``.

    >>> found = find_restraint("장관은 등대의 사용을 정지하거나 등록을 취소할 수 있다.", 0, 31)
    >>> found.kind, find_restraint("장관은 등대를 지원할 수 있다.", 0, 17)
    ('suspension', None)
    """
    pattern = restraint.RESTRAINT_EN if language == "en" else restraint.RESTRAINT
    found = pattern.search(text, start, end)
    if found is None or found.lastgroup is None:
        return None
    return Restraint(found.lastgroup, Span(*found.span()))
