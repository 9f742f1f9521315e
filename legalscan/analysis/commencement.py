"""When the provisions of a statute enter into force, as its 부칙 say.

    이 법은 공포 후 1년이 경과한 날부터 시행한다. 다만, 제3조제5항의 개정규정은 공포 후 6개월이 경과한 날부터 시행한다.

Law: 민법 제157조 and 제160조 (the first day does not count; months run by the calendar). A text that says nothing (헌법 제53조 제7항)
and English addenda are not read.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from legalscan.analysis.addresses import find_addresses
from legalscan.analysis.brackets import blank, find_brackets, split_sentences
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, LocatorRange
from legalscan.outline import Outline, Provision
from legalscan.span import Span

_HEAD_DATE: Final = lazy(r"<제[\d-]+호,\s*(\d{4})\.\s*(\d{1,2})\.\s*(\d{1,2})\.?>")
_SINCE: Final = lazy(r"공포\s?(?:한\s?날부터|후)\s*(\d{1,4}|[일이삼육]|한|두|석|여섯)\s?(일|개월|월|년)(?:이|을)?\s*(?:경과|지난|지나)")
_AT_ONCE: Final = lazy(r"공포한\s?날부터")
_DAY: Final = lazy(r"(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일(?:부터|에)?")
_DANGI: Final = 2333
"""Until 1961 years were counted from 2333 BCE (단기)."""
_ENTERS: Final = lazy(r"시행(?:한다|하되|하고|하며)")
_WORDED: Final = {"일": 1, "한": 1, "이": 2, "두": 2, "삼": 3, "석": 3, "육": 6, "여섯": 6}
_TRANSITIONAL: Final = lazy(r"경과조치|경과\s?규정|특례|적용례|준비행위|유효기간|기득권|처분\s?등에\s?관한")
_NOTE_DATE: Final = lazy(r"(\d{4})\.\s*(\d{1,2})\.\s*(\d{1,2})")
_NOTE: Final = lazy(r"<[^<>\n]*\d{4}\.[^<>\n]*>")


@dataclass(frozen=True, slots=True)
class Commencement:
    """One statement of a 부칙 about entry into force.

    Attributes:
        act: number of the enacting act, empty where the text does not name it.
        promulgated: its promulgation, None where unknown.
        scope: the provisions that it speaks of, empty for the whole act.
        limited: provisions of which only a part is meant (…에 한정한다).
        day: when they enter into force; None where the day hangs on something the text does not tell.
        span: the words, half-open, code points of `Outline.text`.
    """

    act: str
    promulgated: date | None
    scope: tuple[Locator | LocatorRange, ...]
    limited: tuple[Locator | LocatorRange, ...]
    day: date | None
    span: Span

    def covers(self, locator: Locator) -> bool:
        """Whether a provision is among those named, or lies in one of them."""
        return any(locator in named for named in self.scope)


def find_commencements(outline: Outline, promulgated: date | None) -> tuple[Commencement, ...]:
    """Every statement on entry into force, in the order of the 부칙; empty for a text without any.

    Args:
        outline: a text with 부칙.
        promulgated: day of promulgation, for a 부칙 that does not name its act.
    """
    found: list[Commencement] = []
    for act in outline.provisions:
        if act.level == "supplement":
            day = _promulgation(act) or (promulgated if not act.number else None)
            article = next((child for child in act.children if "시행일" in child.heading), None)
            found += _read_statements(outline, article or act, act.number, day)
    return tuple(found)


def find_transitional(outline: Outline) -> tuple[Provision, ...]:
    """The articles of the 부칙 that carry over or except old cases (경과조치, 적용례, 특례), in reading order."""
    return tuple(p for p in outline.provisions if p.level == "article" and p.in_supplement and _TRANSITIONAL.search(p.heading))


def commencement_of(provision: Provision, commencements: tuple[Commencement, ...], as_of: date | None = None) -> date | None:
    """When the present words of a provision enter into force, as far as the text tells; None where it does not.

    The present words are the work of the enacting act, of every amending act whose date stands in an amendment note of the
    provision, and of every act that gives it a day of its own; the latest of their days counts. Where the source gives the
    wording of a day (`as_of`), what begins later is not in it.
    """
    if as_of is not None:
        commencements = tuple(statement for statement in commencements if statement.day is None or statement.day <= as_of)
    if not commencements:
        return None
    first = commencements[0].act
    noted = _noted_dates(provision)
    days: list[date | None] = []
    by_act: dict[str, list[Commencement]] = {}
    for statement in commencements:
        by_act.setdefault(statement.act, []).append(statement)
    for act, statements in by_act.items():
        named = [statement for statement in statements if statement.covers(provision.locator)]
        if named:
            days.append(named[-1].day)
        elif act == first or statements[0].promulgated in noted:
            days += [statement.day for statement in statements if not statement.scope and not statement.limited][:1]
    known = [day for day in days if day is not None]
    return max(known) if known and None not in days else None


def _promulgation(act: Provision) -> date | None:
    head = act.outline.text[act.node.start : act.node.body]
    if korean := _HEAD_DATE.search(head):
        return _date(korean.groups())
    return None


def _date(numbers: Iterable[str | int]) -> date | None:
    """A day from year, month and day as written; None where there is no such day."""
    try:
        return date(*map(int, numbers))
    except (ValueError, OverflowError):
        return None


def has_note(article: Provision) -> bool:
    """Whether a dated note of amendment stands anywhere in a provision, its parts or its heading."""
    return _NOTE.search(article.outline.text, article.node.start, article.node.end) is not None


def _noted_dates(provision: Provision) -> frozenset[date]:
    """Dates of the amendment notes on a provision and on the units around it."""
    text, found, here = provision.outline.text, set[date](), provision
    while True:
        for note in _NOTE.findall(text[here.node.start : here.own.end]):
            found |= {day for numbers in _NOTE_DATE.findall(note) if (day := _date(numbers))}
        parent = here.parent
        if parent is None or here.level == "article":
            return frozenset(found)
        here = parent


def _read_statements(outline: Outline, place: Provision, act: str, promulgated: date | None) -> Iterator[Commencement]:
    text, own = outline.text, place.own
    spoken = False
    for sentence in split_sentences(text, *own):
        flat = blank(text, *sentence, find_brackets(text, *sentence))
        if not _ENTERS.search(flat):
            if spoken:
                return
            continue
        spoken = True
        listed = re.search(r"다음 각 호", flat)
        if listed:
            yield from _read_list(text, Span(sentence.end, own.end), act, promulgated)
            continue
        exception = re.match(r"\s*다만", flat) is not None
        pieces = list(_pieces(flat)) if exception else [Span(0, len(flat))]
        for piece in pieces:
            words = piece.of(flat)
            span = Span(sentence.start + piece.start, sentence.start + piece.end)
            scope = tuple(find_addresses(words, 0, len(words))) if exception else ()
            if exception and not scope:
                continue
            limited = tuple(named for end in _limits(span.of(text)) for named in tuple(find_addresses(words, 0, end))[-1:])
            rest = tuple(named for named in scope if named not in limited)
            yield Commencement(act, promulgated, rest, limited, _day_of(words, promulgated), span)


def _pieces(flat: str) -> Iterator[Span]:
    """The parts of an exception that names several days: "A는 갑부터, B는 을부터 시행한다"."""
    place = 0
    for day in re.finditer(r"(?:날|일)부터\s*(?:각각\s*)?(?:,|시행하(?:고|며|되),?)", flat):
        yield Span(place, day.end())
        place = day.end()
    yield Span(place, len(flat))


def _limits(words: str) -> list[int]:
    """Where brackets begin that limit the address before them to a part of it."""
    return [bracket.start for bracket in find_brackets(words, 0, len(words)) if "한정" in bracket.of(words)]


def _read_list(text: str, rest: Span, act: str, promulgated: date | None) -> Iterator[Commencement]:
    """``1. 제3조의 개정규정: 공포 후 3개월이 경과한 날``."""
    for line in re.finditer(r"^[ \t]*\d+\\?\.\s*(.+)$", rest.of(text), re.M):
        words = blank(line[1], 0, len(line[1]), find_brackets(line[1], 0, len(line[1])))
        named, colon, day = words.partition(":")
        scope = tuple(find_addresses(named, 0, len(named)))
        if colon and scope:
            span = Span(rest.start + line.start(1), rest.start + line.end(1))
            yield Commencement(act, promulgated, scope, (), _day_of(day, promulgated), span)


def _day_of(words: str, promulgated: date | None) -> date | None:
    if fixed := _DAY.search(words):
        year, month, day = map(int, fixed.groups())
        return _date((year - _DANGI if year > 4000 else year, month, day))
    if promulgated is None:
        return None
    if since := _SINCE.search(words):
        count = int(since[1]) if since[1].isdigit() else _WORDED[since[1]]
        return add(promulgated + timedelta(days=1), count, since[2])
    return promulgated if _AT_ONCE.search(words) else None


def add(day: date, count: int, unit: str) -> date | None:
    """The day that follows so many 일, 개월 (월 in old texts) or 년 that begin with `day`; None beyond the calendar.

    A month that has no such day is over with its last one, so the next begins (민법 제160조 제3항).

    >>> add(date(2021, 12, 1), 6, "개월"), add(date(2024, 1, 31), 1, "개월")
    (datetime.date(2022, 6, 1), datetime.date(2024, 3, 1))
    """
    try:
        if unit == "일":
            return day + timedelta(days=count)
        months = day.month - 1 + count * (12 if unit == "년" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        if day.day > calendar.monthrange(year, month)[1]:
            return date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, day.day)
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None
