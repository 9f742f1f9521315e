"""How a format of the readers writes marks and the white space between units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from legalscan.hierarchy import CIRCLED, LEVELS

_MARKS: Final = {number: circled for circled, number in CIRCLED.items()}
_HASHES: Final = {"part": "#", "chapter": "##", "section": "###", "division": "####", "article": "#####"}
_INDENT: Final = {
    "item": "  ",
    "subitem": "    ",
    "point": "      ",
    "subpoint": "        ",
    "clause": "          ",
    "subclause": "          ",
}
_LISTS: Final = frozenset({"item", "subitem"})
_ESCAPE: Final = "\\"


@dataclass(frozen=True, slots=True)
class Dialect:
    """The marks of one format: ``markdown`` as the public copies of law.go.kr have them, else those of a typed text."""

    format: str

    @property
    def is_markdown(self) -> bool:
        """Whether marks bear the signs of Markdown."""
        return self.format == "markdown"

    def mark(self, level: str, number: str, heading: str) -> tuple[str, str, str]:
        """What stands before a heading, what closes it, and what parts it from the words.

        >>> Dialect("markdown").mark("article", "17의2", "빛"), Dialect("text").mark("item", "3", "")
        (('##### 제17조의2 (', ')', '\\n\\n'), ('  3. ', '', ''))
        """
        if level in _HASHES:
            head, _, branch = number.partition("의")
            named = f"제{head}{LEVELS[level].ko}{'의' + branch if branch else ''}"
            hashes = f"{_HASHES[level]} " if self.is_markdown else ""
            if level != "article":
                return f"{hashes}{named} ", "", ""
            join = "\n\n" if self.is_markdown else " "
            if not heading:
                return f"{hashes}{named}", "", join
            return f"{hashes}{named}{' ' if self.is_markdown else ''}(", ")", join
        return self._small(level, number), "", ""

    def _small(self, level: str, number: str) -> str:
        match level:
            case "paragraph":
                circled = _MARKS.get(int(number), f"({number})") if number.isdigit() else f"({number})"
                return f"**{circled}** " if self.is_markdown else f"{circled} "
            case "item" | "subitem":
                return f"{_INDENT[level]}{number}{_ESCAPE if self.is_markdown else ''}. "
            case "point" | "subpoint":
                return f"{' ' if self.is_markdown else _INDENT[level]}{number}) "
            case "clause" | "subclause":
                return f"{' ' if self.is_markdown else _INDENT[level]}({number}) "
            case _:
                return ""

    def gap(self, level: str, following: str, worded: bool) -> str:
        """The white space between a unit and the next one; `worded` tells whether the unit has words of its own.

        >>> Dialect("markdown").gap("item", "subitem", True), Dialect("markdown").gap("paragraph", "item", True)
        ('\\n', '\\n\\n')
        """
        if not self.is_markdown:
            return " " if level == "article" and following == "paragraph" and not worded else "\n"
        if not following:
            return "\n"
        return "\n" if level in _LISTS and following in _LISTS else "\n\n"
