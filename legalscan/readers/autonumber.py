"""Automatic numbers of word processors, which stand in no text: counted and written as the file defines them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from legalscan.hierarchy import CIRCLED, SYLLABLES
from legalscan.language.patterns import lazy

_CIRCLES: Final = {number: sign for sign, number in CIRCLED.items()}
_CONSONANTS: Final = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_ROMAN: Final = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PLACE: Final = lazy(r"[\^%](\d)")
_FORMS: Final = {
    "DIGIT": "digit", "decimal": "digit", "decimalZero": "digit", "CIRCLED_DIGIT": "circle", "decimalEnclosedCircle": "circle",
    "decimalEnclosedCircleChinese": "circle", "HANGUL_SYLLABLE": "syllable", "ganada": "syllable", "HANGUL_JAMO": "consonant", "chosung": "consonant",
    "ROMAN_CAPITAL": "ROMAN", "upperRoman": "ROMAN", "ROMAN_SMALL": "roman", "lowerRoman": "roman", "LATIN_CAPITAL": "LATIN", "upperLetter": "LATIN",
    "LATIN_SMALL": "latin", "lowerLetter": "latin", "none": "none",
}  # fmt: skip
"""Number formats of HWPX and DOCX by the way they are written here."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: its first number, the name of its format, and the pattern (``^1.``, ``%1.%2``)."""

    start: int
    form: str
    pattern: str


@dataclass
class Numberer:
    """The numbers of one list as it goes on through a document; levels count from 0."""

    levels: dict[int, Level]
    last: dict[int, int] = field(default_factory=dict)

    def next(self, level: int) -> str | None:
        """The number of the next paragraph on a level, written out; None where its format is unknown.

        >>> outer, inner = Level(1, "DIGIT", "^1."), Level(1, "HANGUL_SYLLABLE", "^2.")
        >>> numbers = Numberer({0: outer, 1: inner})
        >>> [numbers.next(level) for level in (0, 1, 1, 0, 1)]
        ['1.', '가.', '나.', '2.', '가.']
        """
        here = self.levels.get(level)
        if here is None:
            return None
        self.last = {other: number for other, number in self.last.items() if other <= level}
        self.last[level] = self.last.get(level, here.start - 1) + 1
        unknown = False

        def put(place: re.Match[str]) -> str:
            nonlocal unknown
            which = int(place[1]) - 1
            of = self.levels.get(which)
            written = write_number(self.last.get(which, of.start if of else 1), of.form if of else "")
            unknown = unknown or written is None
            return written or ""

        words = _PLACE.sub(put, here.pattern)
        return None if unknown else words.strip()


def write_number(number: int, form: str) -> str | None:
    """A number in a format of HWPX or DOCX; None for a format not known here or a number it cannot write.

    >>> [write_number(3, form) for form in ("DIGIT", "ganada", "CIRCLED_DIGIT", "upperRoman", "lowerLetter", "bullet")]
    ['3', '다', '③', 'III', 'c', None]
    """
    match _FORMS.get(form):
        case "digit":
            return str(number)
        case "circle":
            return _CIRCLES.get(number)
        case "syllable":
            return SYLLABLES[number - 1] if 0 < number <= len(SYLLABLES) else None
        case "consonant":
            return _CONSONANTS[number - 1] if 0 < number <= len(_CONSONANTS) else None
        case "roman":
            return _roman(number)
        case "ROMAN":
            return _roman(number).upper()
        case "latin":
            return chr(96 + number) if 0 < number <= 26 else None
        case "LATIN":
            return chr(64 + number) if 0 < number <= 26 else None
        case "none":
            return ""
        case _:
            return None


def _roman(number: int) -> str:
    words = ""
    for value, sign in _ROMAN:
        while number >= value and len(words) < 40:
            words, number = words + sign, number - value
    return words
