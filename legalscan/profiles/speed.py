"""Speed: how soon an act enters into force, by when the state must act under it, and how much waits for lower law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from legalscan.analysis.commencement import find_commencements
from legalscan.analysis.sentences import flatten, sentence_at
from legalscan.finding import Wording
from legalscan.language import profile_ko as words
from legalscan.locator import Locator, LocatorRange
from legalscan.outline import Provision
from legalscan.profiles.figure import KOREAN_ALONE, NO_SUPPORT, NOTHING, Measured, Place
from legalscan.span import Span
from legalscan.statute import Statute

_SOME_DAY: Final = date(2001, 1, 1)
"""For a bill, which has no promulgation yet: days are counted from any day."""
_NEAR: Final = 160
_WORD: Final = 14
_LONGEST: Final = 3660
_MOST_YEARS: Final = 30


def measure_speed(act: Statute, on: date) -> Iterator[Measured]:
    """Days to force, articles not in force on a day, duties of the state with a time, cycles of plans, support that waits.

    >>> from legalscan.statute import read, Source
    >>> law = "제3조(계획) 장관은 5년마다 등대기본계획을 수립하여야 한다.\\n부칙\\n이 법은 공포 후 6개월이 경과한 날부터 시행한다."
    >>> found = {one.key: one for one in measure_speed(read(Source("-", law.encode())), date(2026, 1, 1))}
    >>> found["days"].value, found["cycle"].value, found["dated"].count
    (182, 5, 1)
    """
    yield _days(act)
    yield _pending(act, on)
    yield _dated(act)
    yield _cycle(act)
    waiting = [one for one in act.support if one.delegated]
    of = len(act.support)
    yield Measured(
        "waiting",
        round(len(waiting) / of, 3) if of else None,
        len(waiting),
        of,
        tuple(Place(one.delegated[0].provision, one.delegated[0].span) for one in waiting),
        reason=None if of else NO_SUPPORT,
    )


def _days(act: Statute) -> Measured:
    if act.language != "ko":
        return Measured("days", None, reason=Wording("영어 부칙은 읽지 않습니다", "English addenda are not read"))
    statements = act.commencements if act.promulgated else find_commencements(act.outline, _SOME_DAY)
    general = [one for one in statements if one.act == statements[0].act and not one.scope and not one.limited]
    if not general:
        return Measured("days", None, reason=Wording("시행일을 정한 부칙이 없습니다", "no addendum tells when it enters into force"))
    first = general[0]
    provision = act.outline.at(first.span.start)
    if first.day is None or first.promulgated is None or provision is None:
        reason = Wording(
            "시행일이 다른 사정에 달려 있거나 공포일을 알 수 없습니다",
            "its commencement hangs on something else, or its promulgation is not known",
        )
        return Measured("days", None, reason=reason)
    days = (first.day - first.promulgated).days
    if days > _LONGEST:
        reason = Wording(
            f"부칙의 시행일({first.day})이 공포일보다 10년 넘게 뒤라 확인이 필요합니다",
            f"its day of commencement ({first.day}) is more than ten years off",
        )
        return Measured("days", None, reason=reason)
    if days < 0:
        return Measured("days", None, reason=Wording("시행일이 공포일보다 앞섭니다", "it entered into force before its promulgation"))
    told = Wording(f"({first.promulgated} 공포, {first.day} 시행)", f" (promulgated {first.promulgated}, in force {first.day})")
    return Measured("days", days, days, 0, (Place(provision, first.span),), told if act.promulgated else NOTHING)


def _pending(act: Statute, on: date) -> Measured:
    live = [article for article in act.articles if not article.deleted]
    told = Wording(str(on), str(on))
    if act.promulgated is None or act.is_draft:
        reason = Wording("공포되지 않은 글이라 시행 여부를 말할 수 없습니다", "it is not promulgated, so nothing is in force")
        return Measured("pending", None, reason=reason)
    if not act.commencements:
        return Measured("pending", None, reason=Wording("시행일을 정한 부칙이 없습니다", "no addendum tells when it enters into force"))
    late: list[Place] = []
    if act.begins_after(on):
        for article in _touched(act, live, on):
            part = next((one for one in article.walk() if _is_late(act, one, on)), None)
            if part is not None:
                late.append(Place(part, Span(part.node.start, part.own.end)))
    return Measured("pending", round(len(late) / len(live), 3) if live else None, len(late), len(live), tuple(late), told)


def _touched(act: Statute, live: list[Provision], on: date) -> list[Provision]:
    """The articles of which something may enter into force only after a day: named, amended by such an act, or all."""
    late = [one for one in act.commencements if one.day is not None and one.day > on]
    if any(one.act == act.commencements[0].act and not one.scope and not one.limited for one in late):
        return live
    named = {place.article for one in late for range_ in (*one.scope, *one.limited) for place in _ends(range_)}
    named |= {locator.article for locator, day in act.outline.commencements if day > on}
    days = {one.promulgated for one in late if one.promulgated is not None}
    notes = [re.compile(rf"{day.year}\.\s*{day.month}\.\s*{day.day}\.") for day in days]
    spans = [one for one in late if any(isinstance(range_, LocatorRange) for range_ in one.scope)]
    return [
        article
        for article in live
        if article.locator in named
        or any(one.covers(article.locator) for one in spans)
        or any(note.search(act.text, article.node.start, article.node.end) for note in notes)
    ]


def _ends(named: Locator | LocatorRange) -> tuple[Locator, ...]:
    return (named,) if isinstance(named, Locator) else (named.first, named.last)


def _is_late(act: Statute, provision: Provision, on: date) -> bool:
    day = act.commencement(provision)
    return (day is not None and day > on) or bool(act.parts_pending(provision, on))


def _dated(act: Statute) -> Measured:
    """The sentences that bind the state, and those among them with a time."""
    if act.language != "ko":
        return Measured("dated", None, reason=KOREAN_ALONE)
    timed: list[Place] = []
    of = rhythms = at_once = 0
    for provision, sentence, flat in _duties(act):
        of += 1
        time = (words.LIMIT.search(flat) or words.RHYTHM.search(flat)) if words.TIMELIKE.search(flat) else None
        if time is None:
            at_once += words.AT_ONCE.search(flat) is not None
            continue
        rhythms += words.LIMIT.search(flat) is None
        timed.append(Place(provision, Span(sentence.start + time.start(), sentence.start + time.end())))
    limits = len(timed) - rhythms
    noted = Wording(
        f"(기한 {limits}, 주기 {rhythms}; '지체 없이' 따위만 적은 것 {at_once})",
        f" (limits {limits}, rhythms {rhythms}; “without delay” and the like alone: {at_once})",
    )
    if not timed and not at_once:
        noted = NOTHING
    reason = None if of else Wording("국가나 행정기관의 의무를 적은 문장이 없습니다", "no sentence binds the state or an authority")
    return Measured("dated", round(len(timed) / of, 3) if of else None, len(timed), of, tuple(timed), noted, reason)


def _duties(act: Statute) -> Iterator[tuple[Provision, Span, str]]:
    """The sentences that bind the state or an authority (장관은 … 하여야 한다), with their flat words, in reading order."""
    end = -1
    text = act.text
    for duty in words.DUTY.finditer(text, *act.outline.body):
        if duty.start() < end:
            continue
        held = sentence_at(act.outline, duty.start())
        if held is None or held[0].level not in ("article", "paragraph"):
            continue
        provision, sentence = held
        end = sentence.end
        flat = flatten(text, sentence)
        for topic in words.TOPIC.finditer(flat, 0, duty.start() - sentence.start):
            if flat[max(0, topic.start() - _WORD) : topic.start()].replace(" ", "").endswith(words.STATE):
                yield provision, sentence, flat
                break


def _plan_of(flat: str, start: int, end: int) -> str:
    """The name of the plan to which a rhythm in a sentence belongs: 5년마다 …계획을 수립, …계획을 5년마다 수립; empty for none."""
    plan = words.PLAN.search(flat, end, end + _NEAR)
    named = words.PLAN_NAME.search(plan["name"]) if plan else None
    if named is None and words.MADE.match(flat, end):
        named = next(reversed([*words.PLAN_NAME.finditer(flat, 0, start)]), None)
    return named[0] if named else ""


def _cycle(act: Statute) -> Measured:
    """Plans with a rhythm, the longest first."""
    if act.language != "ko":
        return Measured("cycle", None, reason=KOREAN_ALONE)
    found: list[tuple[int, str, Place]] = []
    for cycle in words.CYCLE.finditer(act.text, *act.outline.body):
        held = sentence_at(act.outline, cycle.start())
        if held is None or held[0].level not in ("article", "paragraph"):
            continue
        provision, sentence = held
        flat = flatten(act.text, sentence)
        name = _plan_of(flat, cycle.start() - sentence.start, cycle.end() - sentence.start)
        if not name:
            continue
        start = cycle.start()
        while start and act.text[start - 1].isdecimal():  # ① before it is a digit too, but no figure
            start -= 1
        years = int(act.text[start : cycle.start()] or 1)
        if years <= _MOST_YEARS and (start < cycle.start() or cycle[0][0] != "년"):
            found.append((years, name, Place(provision, Span(start, cycle.end()))))
    if not found:
        return Measured("cycle", None, reason=Wording("주기를 정한 계획을 찾지 못했습니다", "no plan with a rhythm was found"))
    rows = {name: (years, place) for years, name, place in reversed(found)}
    ordered = sorted(rows.items(), key=lambda row: (-row[1][0], row[1][1].span))
    named = Wording(
        ", ".join(f"{name} {'매년' if years == 1 else f'{years}년마다'}" for name, (years, _) in ordered),
        ", ".join(f"{name} every {'year' if years == 1 else f'{years} years'}" for name, (years, _) in ordered),
    )
    longest = ordered[0][1][0]
    return Measured("cycle", longest, len(ordered), 0, tuple(place for _, (_, place) in ordered), named)
