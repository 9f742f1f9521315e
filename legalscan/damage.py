"""Letters that a conversion has damaged: what stands in a text instead of what was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from legalscan.finding import Wording
from legalscan.language.patterns import lazy

_AROUND: Final = 12
_TAKEN_FOR_LATIN: Final = lazy(r"[\u00a1-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u2122\u20ac\u0080-\u009f]{6,}")
_LEAST: Final = 3


class Damage(NamedTuple):
    """One kind of damage in a text.

    Attributes:
        kind: what it is, in both languages.
        times: how often it occurs.
        sample: the first place with some letters around it, on one line.
        start: where that is, in code points of the text.
    """

    kind: Wording
    times: int
    sample: str
    start: int


def find_damage(text: str) -> tuple[Damage, ...]:
    """The damage in a text, one row a kind, in the order of first places; empty for a sound text.

    >>> [damage.kind.en for damage in find_damage("등대를 돌\\ufffd다")]
    ['letters lost in a conversion (U+FFFD)']
    >>> find_damage("점용(占用), 3.5㎝×4.5㎝, 「등대법」")
    ()
    """
    found = []
    for kind, places in ((kind, tuple(find(text))) for kind, find in _KINDS):
        if places:
            start, end = places[0]
            sample = " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())
            found.append(Damage(kind, len(places), sample, start))
    return tuple(sorted(found, key=lambda damage: damage.start))


def _matches(pattern: str) -> Callable[[str], Iterator[tuple[int, int]]]:
    compiled = lazy(pattern)
    return lambda text: (found.span() for found in compiled.finditer(text))


def _misread(wrong: tuple[str, ...], right: str, run: re.Pattern[str]) -> Callable[[str], Iterator[tuple[int, int]]]:
    """Runs of letters that, written in the wrong encoding and read in the right one, are Korean."""

    def find(text: str) -> Iterator[tuple[int, int]]:
        for found in run.finditer(text):
            if any(_is_korean(_reread(found[0], encoding, right)) for encoding in wrong):
                yield found.span()

    return find


def _reread(words: str, wrong: str, right: str) -> str:
    """Words as they would be in another encoding; empty where they cannot be. A cut letter at the end is left out."""
    try:
        written = words.encode(wrong)
    except UnicodeEncodeError:
        return ""
    for cut in range(3):
        try:
            return written[: len(written) - cut].decode(right)
        except UnicodeDecodeError:
            continue
    return ""


def _is_korean(words: str) -> bool:
    letters = sum("가" <= letter <= "힣" or letter in "ㆍ「」" for letter in words)
    return letters >= _LEAST and letters * 2 > len(words)


_KINDS: Final[tuple[tuple[Wording, Callable[[str], Iterator[tuple[int, int]]]], ...]] = (
    (Wording("변환하다 잃은 글자(U+FFFD)", "letters lost in a conversion (U+FFFD)"), _matches(r"\ufffd+")),
    (Wording("제어 문자", "control characters"), _matches(r"[\x00-\x08\x0e-\x1f\x7f]+")),
    (Wording("표준에 없는 글자(사용자 정의 영역)", "letters outside the standard (private use)"), _matches(r"[\ue000-\uf8ff]+")),
    (Wording("물음표로 바뀐 글자", "letters turned into question marks"), _matches(r"[가-힣]\?{2,}(?=[가-힣 ])")),
    (Wording("자모로 풀린 한글", "Hangul taken apart into its letters"), _matches(r"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")),
    (
        Wording("UTF-8을 서유럽 문자로 잘못 읽음", "UTF-8 read as a Western encoding"),
        _misread(("latin-1", "cp1252"), "utf-8", _TAKEN_FOR_LATIN),
    ),
    (
        Wording("CP949를 서유럽 문자로 잘못 읽음", "CP949 read as a Western encoding"),
        _misread(("latin-1",), "cp949", _TAKEN_FOR_LATIN),
    ),
)
