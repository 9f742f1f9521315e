"""Where defined terms are used, the longest term first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from legalscan.language.patterns import lazy
from legalscan.span import Span

_PARTICLE: Final = lazy(
    r"(?:에서부터|으로부터|로부터|에게서|으로서|로서|으로써|로써|에서|에게|까지|부터|마다|이라|이란|라|란|이나|이며|이고|으로|만을|만이|와의|과의|에의|"
    r"은|는|이|가|을|를|의|에|로|와|과|도|만|나|인)?(?:[^가-힣]|\Z)"
)
_HANGUL: Final = lazy(r"[가-힣]")
_SPACES: Final = lazy(r"\s+")


class Mention(NamedTuple):
    """One use of a term. `whole`: it stands as a word of its own, with or without a particle, not inside a compound."""

    name: str
    span: Span
    whole: bool


@lru_cache(maxsize=16)
def _compile(names: frozenset[str]) -> re.Pattern[str] | None:
    """All names as one pattern, the longest first; kept, because the definitions of a statute are asked for one by one."""
    squeezed = {_SPACES.sub("", name) for name in names}
    longest_first = sorted(sorted(name for name in squeezed if len(name) > 1), key=len, reverse=True)
    if not longest_first:
        return None
    return re.compile("|".join(r"\s?".join(map(re.escape, name)) if len(name) < 30 else re.escape(name) for name in longest_first))


def find_mentions(text: str, start: int, end: int, names: Iterable[str]) -> Iterator[Mention]:
    """Uses of `names` in ``text[start:end]``, in order; where two begin together, the longer one alone.

    Args:
        text: any text.
        start: where to begin, a code point of `text`.
        end: where to stop.
        names: terms; white space in and between them does not count. Names of one character are passed over.

    Yields:
        Each use under its name without white space; nothing for no names.

    >>> [(m.name, m.whole) for m in find_mentions("등대기술과 등대는 큰 등대의", 0, 14, ["등대", "등대기술"])]
    [('등대기술', True), ('등대', True), ('등대', True)]
    """
    pattern = _compile(frozenset(names))
    if pattern is None:
        return
    for found in pattern.finditer(text, start, end):
        before = text[found.start() - 1] if found.start() else " "
        whole = not _HANGUL.match(before) and _PARTICLE.match(text, found.end()) is not None
        yield Mention(_SPACES.sub("", found[0]), Span(*found.span()), whole)
