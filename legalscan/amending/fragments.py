"""The new text behind an instruction, as units."""

from __future__ import annotations

from typing import Final

from legalscan.amending.refusal import OrderError
from legalscan.amending.tree import Unit
from legalscan.hierarchy import LEVELS
from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.readers.text import read_units

_MARK: Final = lazy(
    r"[ \t\u3000#*]*(?:[①-⑳㉑-㉟㊱-㊿](?:\*\*)?|\d{1,3}(?:의\d+)*\\?\.(?=\s)|[가-하]\\?\.(?=\s)|제\s?\d+\s?조(?:의\s?\d+)*\s?\([^()\n]*\))[ \t]*"
)
_BROKEN_DOT: Final = lazy(r"[ \t\r]*\n[ \t]*ㆍ|ㆍ[ \t\r]*\n[ \t]*")
"""A middle dot at the end or the beginning of a wrapped line joins its words without a space."""
_LINES: Final = lazy(r"[ \t\r]*\n[ \t]*(?:\n[ \t]*)*")


def read_fragment(text: str, locator: Locator) -> list[Unit]:
    """The units that a text gives, of which the first must bear the level and number of an address.

    Raises:
        OrderError: it does not.
    """
    step = locator.steps[-1]
    words = _BROKEN_DOT.sub("ㆍ", text.lstrip("\n"))
    nodes = read_units(words, step.level, step.number)
    units: list[Unit] = []
    top: list[Unit] = []
    for index, node in enumerate(nodes):
        end = next((other.start for other in nodes[index + 1 : index + 2]), node.end)
        unit = Unit(
            node.level, node.number, words[node.body : min(end, node.end)].strip(), words[node.heading_start : node.heading_end].strip()
        )
        units.append(unit)
        if node.parent >= 0:
            units[node.parent].adopt(unit, len(units[node.parent].below))
        else:
            top.append(unit)
    if not top or (top[0].level, top[0].number) != step[:2] or words[: nodes[0].start].strip(" \t\r\n\u3000#*>-"):
        raise OrderError("other-text", Locator(locator.steps))
    return top


def read_passage(text: str) -> str:
    """The words of a named part, without the mark of its unit that drafters repeat before it."""
    found = _MARK.match(text.strip())
    return _LINES.sub("\n", text.strip()[found.end() :] if found else text.strip())


def read_heading(text: str, unit: Unit) -> str:
    """A heading as it is given: without brackets, and of a chapter without its number.

    >>> read_heading('(정의)', Unit("article", "2")), read_heading("제2장 등대", Unit("chapter", "2"))
    ('정의', '등대')
    """
    words = text.strip()
    if unit.level == "article":
        return words[1:-1].strip() if words.startswith("(") and words.endswith(")") else words
    head, _, branch = unit.number.partition("의")
    return words.removeprefix(f"제{head}{LEVELS[unit.level].ko}{'의' + branch if branch else ''}").strip()
