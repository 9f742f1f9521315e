"""Addresses of provisions: parsed, formatted, compared, contained.

A locator is written as the law writes it (``제17조의2제1항제4호의2가목``, ``부칙(제21311호)제1조``, ``별표 1``), as the
government's English translations write it (``Article 17-2 (1) 4-2. (a)``), or as an Akoma Ntoso eId
(``art_17-2__para_1__item_4-2__subitem_1``). A number that occurs twice in one place carries an ordinal: ``제19조제2항[2]``.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from functools import total_ordering
from typing import Final, NamedTuple

from legalscan.errors import LocatorError
from legalscan.hierarchy import BY_WORD, CONTAINERS, LEVELS, SYLLABLES, rank_number
from legalscan.language.patterns import lazy

PARTS: Final[dict[str, tuple[str, str]]] = {
    "item-chapeau": ("각 호 외의 부분", "the part other than the subparagraphs"),
    "subitem-chapeau": ("각 목 외의 부분", "the part other than the items"),
    "point-chapeau": ("각 세목 외의 부분", "the part other than the points"),
    "formula-chapeau": ("계산식 외의 부분", "the part other than the formula"),
    "table-chapeau": ("표 외의 부분", "the part other than the table"),
    "main": ("본문", "the main clause"),
    "proviso": ("단서", "the proviso"),
    "first": ("전단", "the former part"),
    "second": ("후단", "the latter part"),
    "each-item": ("각 호", "each subparagraph"),
    "each-subitem": ("각 목", "each item"),
}
"""Parts of a provision that the law names by a word instead of a number: Korean and English."""


class Step(NamedTuple):
    """One level of an address; `ordinal` tells apart the first, second … bearer of the same number."""

    level: str
    number: str
    ordinal: int = 1


@total_ordering
@dataclass(frozen=True, slots=True)
class Locator:
    """The address of one provision, or of a part of it.

    Attributes:
        steps: the levels from outside in; an article's address starts at the article (articles are numbered through).
        parts: named parts of the last step, outermost first, keys of `PARTS`.

    >>> Locator.parse("제17조의2제1항 각 호 외의 부분 단서").eid
    'art_17-2__para_1__item-chapeau__proviso'
    >>> Locator.parse("제2조제3호") in Locator.parse("제2조")
    True
    >>> str(Locator.parse("Article 2 (1) 3. (b)"))
    '제2조제1항제3호나목'
    """

    steps: tuple[Step, ...]
    parts: tuple[str, ...] = ()

    @classmethod
    def parse(cls, words: str) -> Locator:
        """Read one address in any of the three forms.

        Args:
            words: the address; white space between its levels is allowed, nothing may precede or follow it.

        Raises:
            LocatorError: `words` is no address.
        """
        for read in (_parse_korean, _parse_english, _parse_eid):
            found = read(words.strip())
            if found is not None and _descends(found.steps):
                return found
        raise LocatorError(f"{words!r} is not an address such as 제2조제3호, Article 2 (1) 3. or art_2__item_3")

    @property
    def parent(self) -> Locator | None:
        """The address one level out, without named parts; None for an outermost one."""
        if self.parts:
            return Locator(self.steps)
        return Locator(self.steps[:-1]) if len(self.steps) > 1 else None

    @property
    def article(self) -> Locator | None:
        """The address of the article this lies in (with its 부칙, if any), or None."""
        for place, step in enumerate(self.steps):
            if step.level == "article":
                return Locator(self.steps[: place + 1])
        return None

    def __contains__(self, other: Locator) -> bool:
        """Whether `other` is this provision or lies in it, as far as addresses tell (chapters do not number articles)."""
        if other.steps[: len(self.steps)] != self.steps:
            return False
        return not self.parts or (other.steps == self.steps and other.parts[: len(self.parts)] == self.parts)

    def __lt__(self, other: Locator) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[object, ...]:
        """Preamble, body, 부칙, 별표; then level by level, a chapeau before what it introduces."""
        return (
            {"preamble": 0, "supplement": 2, "annex": 3}.get(self.steps[0].level, 1),
            tuple((LEVELS[s.level].rank, s.level, rank_number(s.number), s.ordinal) for s in self.steps),
            tuple(list(PARTS).index(part) for part in self.parts),
        )

    def __str__(self) -> str:
        return self.format("ko")

    def __repr__(self) -> str:
        return f"Locator({str(self)!r})"

    def format(self, language: str = "ko") -> str:
        """The address as a Korean (``ko``) or an English (``en``) text writes it."""
        write = _korean_step if language == "ko" else _english_step
        words = ("" if language == "ko" else " ").join(
            write(step, before) + (f"[{step.ordinal}]" if step.ordinal > 1 else "")
            for step, before in zip(self.steps, (None, *self.steps), strict=False)
        )
        return " ".join([words, *(PARTS[part][0 if language == "ko" else 1] for part in self.parts)])

    @property
    def eid(self) -> str:
        """The Akoma Ntoso form; letters are counted, so that 가목 and item (a) give one eId.

        References: OASIS LegalDocML, Akoma Ntoso Naming Convention 1.0, section 5.
        """
        return "__".join([*map(_eid_step, self.steps), *self.parts])


class LocatorRange(NamedTuple):
    """All sisters from `first` to `last`, both included, as ``제2조제1호부터 제3호까지`` names them.

    >>> r = LocatorRange.parse("제2조제1호부터 제3호까지")
    >>> Locator.parse("제2조제2호의2가목") in r, str(r)
    (True, '제2조제1호부터 제3호까지')
    """

    first: Locator
    last: Locator

    @classmethod
    def parse(cls, words: str) -> LocatorRange:
        """Read ``A부터 B까지``; levels missing in B are those of A.

        Raises:
            LocatorError: no such range, or its ends are not sisters.
        """
        ends = re.fullmatch(r"\s*(.+?)부터\s*(.+?)까지\s*", words, re.S)
        if not ends:
            raise LocatorError(f"{words!r} is not a range such as 제2조제1호부터 제3호까지")
        first, last = Locator.parse(ends[1]), Locator.parse(ends[2])
        outer = [step.level for step in first.steps]
        if last.steps[0].level not in outer or last.steps[-1].level != first.steps[-1].level:
            raise LocatorError(f"the ends of {words!r} are not on one level")
        return cls(first, Locator(first.steps[: outer.index(last.steps[0].level)] + last.steps, last.parts))

    def __contains__(self, other: object) -> bool:
        if not isinstance(other, Locator):
            return False
        depth = len(self.first.steps)
        head = replace(other, steps=other.steps[:depth], parts=())
        return (
            len(head.steps) == depth
            and head.steps[:-1] == self.first.steps[:-1]
            and head.steps[-1].level == self.first.steps[-1].level
            and self.first <= head <= Locator(self.last.steps)
        )

    def __str__(self) -> str:
        shared = 0
        for mine, other in zip(self.first.steps[:-1], self.last.steps[:-1], strict=False):
            if mine != other:
                break
            shared += 1
        return f"{self.first}부터 {Locator(self.last.steps[shared:], self.last.parts)}까지"


def _descends(steps: tuple[Step, ...]) -> bool:
    """Whether each level lies deeper than the one before: 제2조제3호, not 제3호제2조."""
    ranks = [LEVELS[step.level].rank for step in steps]
    return all(outer < inner for outer, inner in itertools.pairwise(ranks))


def _korean_step(step: Step, before: Step | None) -> str:
    number, branch = _branch(step.number)
    match step.level:
        case "supplement":
            return f"부칙(제{step.number}호)" if step.number else "부칙"
        case "annex":
            return f"별표 {step.number}" if step.number else "별표"
        case "preamble":
            return "전문"
        case "subitem":
            return f"{step.number}목"
        case "point":
            # 제1조의2 1) keeps the branch apart from the point
            return f" {step.number})" if before and "의" in before.number else f"{step.number})"
        case "subpoint":
            return f"{step.number})"
        case "clause" | "subclause":
            return f"({step.number})"
        case level:
            return f"제{number}{LEVELS[level].ko}{branch}"


def _english_step(step: Step, _before: Step | None) -> str:
    number = step.number.replace("의", "-")
    if step.level in CONTAINERS or step.level == "article":
        return f"{'Article' if step.level == 'article' else step.level.capitalize()} {number}"
    match step.level:
        case "supplement":
            return f"Addenda (No. {number})" if number else "Addenda"
        case "annex":
            return f"Appendix {number}".rstrip()
        case "preamble":
            return "Preamble"
        case "item":
            return f"{number}."
        case "paragraph" | "clause":
            return f"({number})"
        case "subitem":
            return f"({_letters(number)})"
        case "subpoint":
            return f"{_letters(number)})"
        case "subclause":
            return f"(({_letters(number)}))"
        case _:
            return f"{number})"


def _letters(syllable: str) -> str:
    """The letters by which English counts what Korean counts by syllables: 가 → a, 하 → n."""
    place, word = rank_number(syllable)[0], ""
    while place > 0:
        place, rest = divmod(place - 1, 26)
        word = chr(97 + rest) + word
    return word


def _branch(number: str) -> tuple[str, str]:
    head, mark, tail = number.partition("의")
    return head, mark + tail


def _eid_step(step: Step) -> str:
    number = "-".join(map(str, rank_number(step.number))) if step.number else ""
    tail = f"-{step.ordinal}nd" if step.ordinal > 1 else ""
    return LEVELS[step.level].eid + (f"_{number}" if number else "") + tail


_KO_STEP: Final = lazy(
    r"""\s*(?:
      (?P<supplement>부칙(?:\s*\(\s*제(?P<act>[\d-]+)호\s*\))?)
    | (?P<annex>별표(?:\s*(?P<table>\d+(?:의\d+)*))?)
    | (?P<preamble>전문)
    | 제\s*(?P<number>\d+)\s*(?P<word>편|장|절|관|소항|조|항|호)(?P<branch>(?:의\d+)*)
    | (?P<subitem>[가-힣])목
    | (?P<point>\d+)\) | (?P<subpoint>[가-힣])\) | \((?P<clause>\d+)\) | \((?P<subclause>[가-힣])\)
    )(?:\[(?P<ordinal>\d+)\])?""",
    re.X,
)
_KO_PART: Final = lazy(r"\s*(" + "|".join(sorted((ko for ko, _ in PARTS.values()), key=len, reverse=True)) + ")")
_EN_STEP: Final = lazy(
    r"""\s*(?:
      (?P<supplement>Addenda(?:\s*\(No\.\s*(?P<act>[\d-]+)\))?)
    | Appendix(?:\s+(?P<table>\d+(?:-\d+)*))? (?P<annex>)
    | (?P<preamble>Preamble)
    | (?P<word>Article|Part|Chapter|Section|Division|Subdivision)\s+(?P<number>\d+(?:-\d+)*)
    | \(\((?P<subclause>[a-z]{1,2})\)\) | \((?P<paren>\d+)\) | (?P<item>\d+(?:-\d+)*)\. | \((?P<subitem>[a-z]{1,2})\) | (?P<point>\d+)\) | (?P<subpoint>[a-z]{1,2})\)
    )(?:\[(?P<ordinal>\d+)\])?""",
    re.X | re.I,
)
_EID_STEP: Final = lazy(r"([a-z]+)(?:_(\d+(?:-\d+)*))?(?:-(\d+)nd)?")
_BY_EID: Final = {level.eid: level.name for level in LEVELS.values()}


def _parse_korean(words: str) -> Locator | None:
    steps: list[Step] = []
    place = 0
    while found := _KO_STEP.match(words, place):
        ordinal = int(found["ordinal"] or 1)
        if found["supplement"]:
            steps.append(Step("supplement", found["act"] or "", ordinal))
        elif found["annex"]:
            steps.append(Step("annex", found["table"] or "", ordinal))
        elif found["preamble"]:
            steps.append(Step("preamble", "", ordinal))
        elif word := found["word"]:
            level = BY_WORD.get(word) or ("item" if word == "호" else "paragraph")
            steps.append(Step(level, found["number"] + found["branch"], ordinal))
        else:
            level = next(name for name in ("subitem", "point", "subpoint", "clause", "subclause") if found[name])
            steps.append(Step(level, found[level], ordinal))
        place = found.end()
    parts: list[str] = []
    while found := _KO_PART.match(words, place):
        parts.append(next(key for key, (ko, _) in PARTS.items() if ko == found[1]))
        place = found.end()
    return Locator(tuple(steps), tuple(parts)) if steps and place == len(words) else None


def _parse_english(words: str) -> Locator | None:
    steps: list[Step] = []
    place = 0
    while found := _EN_STEP.match(words, place):
        ordinal = int(found["ordinal"] or 1)
        if found["supplement"]:
            steps.append(Step("supplement", found["act"] or "", ordinal))
        elif found["annex"] is not None:
            steps.append(Step("annex", (found["table"] or "").replace("-", "의"), ordinal))
        elif found["preamble"]:
            steps.append(Step("preamble", "", ordinal))
        elif found["word"]:
            steps.append(Step(found["word"].lower(), found["number"].replace("-", "의"), ordinal))
        elif found["paren"]:
            level = "paragraph" if not steps or steps[-1].level == "article" else "clause"
            steps.append(Step(level, found["paren"], ordinal))
        else:
            level = next(name for name in ("item", "subitem", "point", "subpoint", "subclause") if found[name])
            number = found[level].replace("-", "의")
            steps.append(Step(level, number if level in ("item", "point") else _syllable(number), ordinal))
        place = found.end()
    rest = words[place:].strip()
    parts: list[str] = []
    while rest:
        part = next((key for key, (_, en) in PARTS.items() if rest.startswith(en)), None)
        if part is None:
            return None
        parts.append(part)
        rest = rest[len(PARTS[part][1]) :].strip()
    return Locator(tuple(steps), tuple(parts)) if steps else None


def _syllable(letters: str) -> str:
    """The 목 that an English letter translates: one canonical number for both languages."""
    place = rank_number(letters)[0]
    return SYLLABLES[place - 1] if place <= len(SYLLABLES) else letters


def _parse_eid(words: str) -> Locator | None:
    steps: list[Step] = []
    parts: list[str] = []
    for piece in words.split("__"):
        if piece in PARTS:
            parts.append(piece)
            continue
        found = _EID_STEP.fullmatch(piece)
        if parts or not found or found[1] not in _BY_EID:
            return None
        level, number = _BY_EID[found[1]], (found[2] or "").replace("-", "의")
        if not number and level not in ("supplement", "annex", "preamble"):
            return None
        if level in ("subitem", "subpoint", "subclause") and number.isdigit() and 0 < int(number) <= len(SYLLABLES):
            number = SYLLABLES[int(number) - 1]
        steps.append(Step(level, number, int(found[3] or 1)))
    return Locator(tuple(steps), tuple(parts)) if steps else None
