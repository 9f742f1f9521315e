"""Citations in English texts: Article 31 (1) of the same Act, paragraphs (2) and (3), subparagraphs 1 through 3 of Article 2 of the … Act.

Translations name the innermost level first and the statute last; levels left out are those of the place itself.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from legalscan.analysis.citations import By, Citation
from legalscan.errors import LocatorError
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step
from legalscan.outline import Outline, Provision
from legalscan.span import Span

_ITEM: Final = r"\d{1,2}(?:-\d+)?(?!,?\d|-|\s?(?:days?|years?|months?|percent|won|times)\b)\.?(?:\s?\([a-z]\))?"
_NUMBER: Final = {
    "article": rf"(?:\d+(?:-\d+)*(?:\s?\(\d{{1,2}}\))?|\(\d{{1,2}}\))(?:\s?{_ITEM})?",
    "paragraph": rf"\(\d{{1,2}}\)(?:\s?{_ITEM})?",
    "subparagraph": r"\d{1,2}(?:-\d+)?(?:\s?\([a-z]\))?",
    "item": r"\([a-z]{1,2}\)",
}
_BETWEEN: Final = r"(?:,?\s(?:and|or|through|to)\s|,\s)"


def _row(unit: str) -> str:
    number = _NUMBER[unit]
    word = f"[{unit[0].upper()}{unit[0]}]{unit[1:]}s?"
    return rf"{word}\s(?P<{unit}>{number}(?:{_BETWEEN}(?:{word}\s)?{number})*)"


_CAPITALS: Final = r"(?!(?:Article|Paragraph|Subparagraph|Chapter)s?\b)[A-Z][\w’'-]*"
_SMALL: Final = r"(?:,?\s(?:and|of|on|for|the|to|in|by|with|from|or|a|an|concerning|against|as))"
_LAW: Final = (
    r"\sof\s(?:(?P<told>(?:the\s)?same\sAct|(?:that|this|the)\s(?:Act|Decree))\b(?!\son)"
    rf"|(?:the\s)?(?P<law>{_CAPITALS}(?:{_SMALL}*\s{_CAPITALS}){{0,16}}))"
)
_PHRASE: Final = lazy(
    r"\b(?:(?P<part>[Pp]roviso|[Mm]ain\s(?:clause|sentence|text)|[Ff]ormer\s(?:part|sentence)|[Ll]atter\s(?:part|sentence))\s(?:of|to)\s)?"
    rf"(?:{_row('item')}(?:\sof\s)?)?(?:{_row('subparagraph')}(?:\sof\s)?)?(?:{_row('paragraph')}(?:\sof\s)?)?"
    rf"(?:{_row('article')}|(?P<that>(?:that|the\ssame)\s(?:Article|paragraph|subparagraph)))?(?:{_LAW})?"
)
_START: Final = lazy(r"\b(?:[Aa]rticles?|[Pp]aragraphs?|[Ss]ubparagraphs?|[Ii]tems?|[Pp]roviso|[Mm]ain|[Ff]ormer|[Ll]atter)\s")
_TWO: Final = lazy(r".*?\b(?:Act|Code|Law|Decree)(?=\s(?:and|or)\s(?:the\s)?[A-Z].*\b(?:Act|Code|Law|Decree)\b)")
_STATUTE: Final = lazy(r"\b(?:Act|Code|Law|Decree|Constitution|Rules?|Regulations?|Ordinance)\b")
_NOTE: Final = lazy(r"\[\s?(?:This|Moved|Previous|Former|Title|Article)\b")
_PIECES: Final = lazy(
    r"(?P<article>\d+(?:-\d+)*)?\s?(?P<paragraph>\(\d+\))?\s?(?:(?P<item>\d+(?:-\d+)?)\.?)?\s?(?P<letter>\([a-z]{1,2}\))?"
)
_PARTS: Final = {"proviso": "proviso", "main": "main", "former": "first", "latter": "second"}
_RANGES: Final = frozenset({"through", "to"})


class _Member(NamedTuple):
    steps: tuple[Step, ...]
    span: Span
    opens_range: bool


def find_citations(outline: Outline) -> tuple[Citation, ...]:
    """Every citation of an English body, in reading order; empty for none.

    >>> from legalscan.readers import read, Source
    >>> act = read(Source("-", "Lighthouse Act\\n\\nArticle 3 (Duty) (1) Articles 5 through 7 and Article 9 (2) of the Buoy Act apply.".encode()))
    >>> [(c.law, c.first.format("en"), c.last and c.last.format("en")) for c in find_citations(act)]
    [('Buoy Act', 'Article 5', 'Article 7'), ('Buoy Act', 'Article 9 (2)', None)]
    """
    found: list[Citation] = []
    for provision in outline.provisions:
        if provision.node.start >= outline.body.end:
            break
        found += _read_provision(provision)
    return tuple(found)


def _read_provision(provision: Provision) -> Iterator[Citation]:
    text, own = provision.outline.text, provision.own
    named, before, place = ("own", ""), provision.locator, own.start
    phrases: list[tuple[re.Match[str], tuple[str, str]]] = []
    for start in _START.finditer(text, *own):
        phrase = _PHRASE.match(text, start.start(), own.end) if start.start() >= place else None
        if phrase is None or not any(phrase[unit] for unit in _NUMBER) or _is_note(text, own.start, start.start()):
            continue
        place = phrase.end()
        called = _statute(phrase, named)
        if called is not None and called[0] != "own":
            named = called
        phrases.append((phrase, called or ("", "")))
    # a statute stands behind its row: Articles 5 and 7 and Article 9 of the X Act
    statutes = [called for _, called in phrases]
    for index in range(len(phrases) - 2, -1, -1):
        between = text[phrases[index][0].end() : phrases[index + 1][0].start()]
        if not statutes[index][0] and re.fullmatch(r",?\s(?:and|or)\s|,\s", between):
            statutes[index] = statutes[index + 1]
    for (phrase, _), called in zip(phrases, statutes, strict=True):
        for citation in _citations(provision, phrase, called if called[0] else ("own", ""), before):
            before = citation.last or citation.first
            yield citation


def _is_note(text: str, start: int, place: int) -> bool:
    """Whether a place is inside an editor's note: [Moved from Article 39-11 <Mar. 14, 2023>]."""
    opening = text.rfind("[", max(start, place - 160), place)
    return opening > text.rfind("]", max(start, place - 160), place) and _NOTE.match(text, opening) is not None


def _statute(phrase: re.Match[str], named: tuple[str, str]) -> tuple[str, str] | None:
    told, law = (phrase["told"] or "").lower(), phrase["law"]
    if "same" in told or told == "that act":
        return named
    if told.startswith("this"):
        return ("own", "")
    if told:
        return ("act" if "act" in told else "decree", "")
    if not law or not _STATUTE.search(law):
        return None
    first = _TWO.match(law)
    return ("named", first[0] if first else law)


def _citations(provision: Provision, phrase: re.Match[str], statute: tuple[str, str], before: Locator) -> Iterator[Citation]:
    units = [unit for unit in ("article", "paragraph", "subparagraph", "item") if phrase[unit]]
    base = () if units[0] == "article" else _base(units[0], before if phrase["that"] else provision.locator)
    if base is None:
        return
    rows = [list(_members(phrase, unit)) for unit in units]
    part = _PARTS.get((phrase["part"] or "").split(" ")[0].lower())
    by: By = statute[0]  # type: ignore[assignment]
    opened: Citation | None = None
    for members in itertools.product(*rows):
        steps = (*base, *(step for member in members for step in member.steps))
        locator = Locator(steps, (part,) if part else ())
        innermost = members[-1]
        whole = len(rows[-1]) == 1
        first = innermost is rows[-1][0]
        span = Span(phrase.start() if first else innermost.span.start, _end(phrase) if whole else innermost.span.end)
        citation = Citation(span, provision, by, statute[1], by != "own" or bool(phrase["told"]), locator)
        if opened is not None:
            yield opened._replace(span=Span(opened.span.start, citation.span.end), last=locator)
            opened = None
        elif innermost.opens_range:
            opened = citation
        else:
            yield citation
    if opened is not None:
        yield opened


def _end(phrase: re.Match[str]) -> int:
    """The end of the address, before the statute's name."""
    ends = [phrase.end(group) for group in (*_NUMBER, "that") if phrase[group]]
    return max(ends)


def _base(unit: str, here: Locator) -> tuple[Step, ...] | None:
    """The levels around a unit that the words leave out."""
    inside = {"paragraph": ("article",), "subparagraph": ("article", "paragraph"), "item": ("article", "paragraph", "item")}[unit]
    steps = tuple(step for step in here.steps if step.level in inside)
    return steps if steps else None


def _members(phrase: re.Match[str], unit: str) -> Iterator[_Member]:
    """The members of one row of numbers, with whether a range opens behind them."""
    words, start = phrase[unit], phrase.start(unit)
    numbers = list(re.finditer(_NUMBER[unit], words))
    outer: tuple[Step, ...] = ()
    for place, number in enumerate(numbers):
        steps = _steps(unit, number[0], outer)
        if steps is None:
            continue
        outer = steps[:1]
        gap = words[number.end() : numbers[place + 1].start()] if place + 1 < len(numbers) else ""
        yield _Member(steps, Span(start + number.start(), start + number.end()), bool(_RANGES & set(gap.split())))


def _steps(unit: str, number: str, outer: tuple[Step, ...]) -> tuple[Step, ...] | None:
    """The levels that one number of a row names; (3) in "Article 31 (2) or (3)" is of the article before it."""
    found = _PIECES.fullmatch(number.strip())
    assert found is not None, number
    article, paragraph, item, letter = found["article"], found["paragraph"], found["item"], found["letter"]
    words = {
        "article": f"Article {article} {paragraph or ''} {f'{item}.' if item else ''} {letter or ''}",
        "paragraph": f"Article 1 {paragraph} {f'{item}.' if item else ''} {letter or ''}",
        "subparagraph": f"Article 1 {article}. {letter or ''}",
        "item": f"Article 1 1. {letter}",
    }[unit]
    try:
        if unit == "article":
            return (
                Locator.parse(words).steps if article else (*outer, *Locator.parse(words.replace("None", "1")).steps[1:]) if outer else None
            )
        return Locator.parse(words).steps[2 if unit == "item" else 1 :]
    except LocatorError:
        return None
