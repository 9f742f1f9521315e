"""Amending bills: for each amended statute what the bill orders, with the new text that stands behind the orders.

    등대법 일부를 다음과 같이 개정한다.        one block a statute; blocks of 부칙 (다른 법률의 개정) are found as well
    제5조제2항을 다음과 같이 한다.             a sentence of orders
      ② 등대는 …                              the text that it carries
    부칙

Law: 국회법 제79조, 제79조의2. Line breaks inside sentences are forgiven, as they stand in printed bills.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from legalscan.analysis.instructions import Instruction, find_stop, read_sentence
from legalscan.analysis.places import Place
from legalscan.finding import Wording
from legalscan.hierarchy import CIRCLED, LEVELS, RANK
from legalscan.language.amending import BEHIND, COMPARISON, ENACTED, ENACTING, MEMBER, NAMED, SUPPLEMENT
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step
from legalscan.span import Span


class Unread(NamedTuple):
    """Words of a bill that were not understood, and why."""

    span: Span
    reason: Wording


@dataclass(frozen=True, slots=True)
class Order:
    """One instruction with the text that it carries: a span for each of its places, None where that place has none."""

    instruction: Instruction
    texts: tuple[Span | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a bill does to one statute.

    Attributes:
        law: its title as the bill writes it, without 「」.
        edition: its number, where the bill amends an act not yet in force (법률 제12345호 …), or empty.
        kind: ``partial`` for orders, ``full`` where the whole text is given anew (전부개정).
        span: the block, half-open, code points of the bill's text; of a full revision the new text.
        orders: what is ordered, in the order of the words; empty for a full revision.
        unread: sentences that were not understood.
        supplement: the bill's own 부칙, None where it has none and for a block inside a 부칙.
        inside: whether the block stands in a 부칙 (다른 법률의 개정).
    """

    law: str
    edition: str
    kind: Literal["partial", "full"]
    span: Span
    orders: tuple[Order, ...]
    unread: tuple[Unread, ...]
    supplement: Span | None
    inside: bool = False


_ENACTING: Final = lazy(ENACTING)
_ENACTED: Final = lazy(ENACTED)
_BEHIND: Final = lazy(BEHIND, re.M)
_MEMBER: Final = lazy(MEMBER, re.M)
_NAMED: Final = lazy(NAMED)
_SUPPLEMENT: Final = lazy(SUPPLEMENT, re.M)
_COMPARISON: Final = lazy(COMPARISON, re.M)
_OPENS: Final = lazy(
    r"[ \t\u3000]*(?:(?:법률|[가-힣]{1,12}령)\s?제[\d,○-]+호\s|제명|부칙(?=\s?제|\s?\(제|\s?중|\s?단서|\s?본문|을\s)|\[?별[표지]|목차|같은\s[조항]|동[조항]|본칙"
    r"|제\s?\d+(?:의\d+)*\s?[편장절관조](?:의\s?\d+)*(?:(?!\s?\()|\s?\((?:제목|종전|제\s?\d+\s?조)[^()\n]*\)|\s?\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)(?:제\d+항)?중\s?[\"“]))"
)
_LISTED: Final = lazy(r"[ \t\u3000]*\d{1,2}\.\s?(?=제\s?\d+\s?조[^(\n]*?(?:[\"“]|한다))")
_LOOKS: Final = lazy(
    r"[\"”]\s?(?:으로|로)\s*(?:하|한|각각)|다음과\s?같이\s?(?:각각\s?)?(?:신설|한다|하고|하며|하되|개정)|[을를은는]\s?(?:각각\s?|모두\s?)?(?:삭제|신설|추가|삽입)(?:한다|하고|하며)"
    r"|(?:[조항호목장절편관](?:의\s?\d+)?|까지|부분)\s?(?:으로|로)\s?(?:한다|하고|하며)"
    r"|별[지표][\d의부터까지및ㆍ,\s]{0,30}?[과와]\s?같이\s?(?:신설\s?)?(?:한다|하고|하며)"
)
_ORDERS: Final = lazy(r"[\"”]\s?(?:으로|로)\s?한다|다음과\s?같이\s?(?:신설)?한다|[을를]\s?(?:각각\s?)?삭제한다")
_SENTENCE_ENDS: Final = lazy(r"(?:한다|함)\s?[.,:]{0,2}[ \t]*(?:[<(][^\n<>()]*\d[^\n<>()]*[>)][ \t]*)?[ \t\r]*(?=\n|\Z)")
_LINE: Final = lazy(r"[^\n]+")
_LONGEST: Final = 20_000
_MARKS: Final = {number: circled for circled, number in CIRCLED.items()}
_PROVISO: Final = lazy(r"^[ \t]*다만,", re.M)
_LATTER: Final = lazy(r"^[ \t]*이\s?경우", re.M)


def find_amendments(text: str, within: Span | None = None) -> tuple[Amendment, ...]:
    """Every block of a bill that amends a statute, in reading order; empty for a text that amends none.

    Args:
        text: the bill.
        within: where its enacting text lies, 부칙 included; None for the whole text up to a comparison table.

    >>> bill = '등대법 일부를 다음과 같이 개정한다.\\n제3조를 다음과 같이 한다.\\n제3조(빛) 빛은 희다.\\n부칙\\n이 법은 공포한 날부터 시행한다.'
    >>> block, = find_amendments(bill)
    >>> block.law, block.orders[0].texts[0].of(bill)
    ('등대법', '제3조(빛) 빛은 희다.\\n')
    """
    begin, stop = within or (0, len(text))
    comparison = _COMPARISON.search(text, begin, stop)
    stop = comparison.start() if comparison else stop
    heads = list(_heads(text, begin, stop))
    parts = [found.span() for found in _SUPPLEMENT.finditer(text, begin, stop)]
    found: list[Amendment] = []
    for place, head in enumerate(heads):
        close = heads[place + 1].span.start if place + 1 < len(heads) else stop
        inside = any(start < head.span.start for start, _ in parts)
        own = next((part for part in parts if head.span.end <= part[0] < close), None) if not inside else None
        end = own[0] if own else next((start for start, _ in parts if head.span.end <= start < close), close)
        supplement = Span(own[0], stop) if own else None
        if head.full:
            found.append(Amendment(head.law, head.edition, "full", Span(head.span.end, end), (), (), supplement, inside))
            continue
        orders, unread = _read_block(text, head.span.end, end, inside)
        found.append(Amendment(head.law, head.edition, "partial", Span(head.span.end, end), orders, unread, supplement, inside))
    return tuple(found)


class _Head(NamedTuple):
    """An enacting clause: where it stands, whose statute it opens, and whether all of that is given anew."""

    span: Span
    law: str
    edition: str
    full: bool


def _heads(text: str, start: int, stop: int) -> Iterator[_Head]:
    found = [*_clauses(text, start, stop), *_inline(text, start, stop)]
    yield from sorted({one.span.start: one for one in reversed(found)}.values())


def _inline(text: str, start: int, stop: int) -> Iterator[_Head]:
    """Members of a 부칙 that name the statute and give the order in one sentence: ② 등대법 제3조를 삭제한다."""
    for member in _MEMBER.finditer(text, start, stop):
        line = text.find("\n", member.end(), stop)
        end = line if line >= 0 else stop
        named = _NAMED.match(text, member.end(), end)
        if named is not None and _ORDERS.search(text, named.end(), end):
            yield _Head(Span(member.start(), named.end()), named["law"], (named["number"] or "").replace(",", ""), False)


def _clauses(text: str, start: int, stop: int) -> Iterator[_Head]:
    for words in _ENACTING.finditer(text, start, stop):
        line = text.rfind("\n", 0, words.start()) + 1
        head = _ENACTED.fullmatch(text, max(line, start), words.start())
        behind = _BEHIND.match(text, words.end(), stop)
        if head is None or behind is None or not (words["amended"] or head["whole"]):
            continue
        law = head["law"].strip("「」『』 ")
        yield _Head(Span(head.start(), behind.end()), law, (head["number"] or "").replace(",", ""), head["whole"] == "전부")


def _read_block(text: str, start: int, end: int, inside: bool) -> tuple[tuple[Order, ...], tuple[Unread, ...]]:
    """Sentences with the lines behind them; inside a 부칙 lines that no sentence asks for end the block."""
    orders: list[Order] = []
    unread: list[Unread] = []
    before: Locator | None = None
    for sentence, rest in _sentences(text, start, end, inside):
        if sentence is None:
            if not inside:
                unread.append(Unread(rest, _LOOSE))
            continue
        if before is not None and before.steps[0].level == "supplement" and not text.startswith(("같은", "동"), sentence.start):
            before = None  # a new sentence speaks of the statute itself unless it says 부칙 again
        read = read_sentence(text, sentence, before)
        if read is None:
            unread.append(Unread(sentence, _why(text, sentence, before)))
            continue
        named = [place.last or place.locator for one in read for place in (*one.places, *one.targets) if place.locator]
        before = named[-1] if named else before
        if inside:
            rest = _own_lines(text, read, rest)
        carried = _carry(text, read, rest)
        orders += carried
        loose = rest.of(text).strip()
        if loose and not inside and not any(one.follows for one in read):
            unread.append(Unread(_trim(text, rest), _LOOSE))
    return tuple(orders), tuple(unread)


def _own_lines(text: str, read: tuple[Instruction, ...], rest: Span) -> Span:
    """Without what goes on the 부칙 around the block: its next article, or members that are left out (<57>부터 <258>까지 생략)."""
    articles = any(one.follows and place.locator and place.locator.steps[-1].level == "article" for one in read for place in one.places)
    foreign = (_OMITTED if articles else _FOREIGN).search(text, *rest)
    return Span(rest.start, foreign.start()) if foreign else rest


_OMITTED: Final = lazy(r"^[ \t]*(?:<\d+>|[①-⑳㉑-㉟㊱-㊿](?:부터|\s?및|\s?[ㆍ,])[^\n]*생략|제\s?\d+\s?조(?:의\d+)?\s?(?:생략|부터))", re.M)
_FOREIGN: Final = lazy(
    r"^[ \t]*(?:<\d+>|[①-⑳㉑-㉟㊱-㊿](?:부터|\s?및|\s?[ㆍ,])[^\n]*생략|제\s?\d+\s?조(?:의\d+)?\s?(?:\(|생략|부터))", re.M
)
_UNPAIRED: Final = Wording("따옴표의 짝이 맞지 않는 개정 지시", "an instruction with a quotation mark that has no partner")
_LOOSE: Final = Wording("어느 지시에도 속하지 않는 글", "words that belong to no instruction")


def _why(text: str, sentence: Span, before: Locator | None) -> Wording:
    """Why a sentence was not read, with the words at which the reading stopped."""
    stop = find_stop(text, sentence, before)
    if stop is None:
        return _UNPAIRED
    words = " ".join(text[stop : min(stop + 30, sentence.end)].split())
    return Wording(
        f"알 수 없는 꼴의 개정 지시(“{words}”부터 읽지 못했습니다)",
        f"an instruction of a form that is not known (not read from “{words}” on)",
    )


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _sentences(text: str, start: int, end: int, inside: bool) -> Iterator[tuple[Span | None, Span]]:
    """Each sentence of orders with the stretch behind it up to the next one; words before the first come with None."""
    opened = list(_openings(text, start, end, inside))
    first = opened[0].start if opened else end
    if text[start:first].strip():
        yield None, _trim(text, Span(start, first))
    for place, sentence in enumerate(opened):
        yield sentence, Span(sentence.end, opened[place + 1].start if place + 1 < len(opened) else end)


def _openings(text: str, start: int, end: int, inside: bool) -> Iterator[Span]:
    place = start
    for line in _LINE.finditer(text, start, end):
        listed = _LISTED.match(text, line.start(), line.end()) if inside else None
        opening = listed.end() if listed else line.start()
        if line.start() < place or not _OPENS.match(text, opening, line.end()):
            continue
        closing = _SENTENCE_ENDS.search(text, opening, min(end, opening + _LONGEST))
        if closing is None or not _LOOKS.search(text, opening, closing.end()):
            continue
        if closing.start() > line.end() and _runs_on(text, line.end(), closing.end()):
            continue
        yield _trim(text, Span(opening, closing.end()))
        place = closing.end()


_UNIT: Final = lazy(r"\n[ \t#*]*(?:[①-⑳㉑-㉟㊱-㊿]|\d+(?:의\d+)*\\?\.\s|제\d+조(?:의\d+)*\s?\()|\n[ \t\r]*\n")


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether other units begin between two line breaks: the first line was no wrapped sentence."""
    return _UNIT.search(text, start, end) is not None


class _Awaited(NamedTuple):
    """A text that a place asks for: which order, which place, and the mark with which it begins (empty for loose words)."""

    order: int
    place: int
    level: str
    part: str
    mark: str

    @property
    def depth(self) -> int:
        """How deep its unit lies."""
        return RANK.get(self.level, 99)


def _carry(text: str, read: tuple[Instruction, ...], rest: Span) -> list[Order]:
    awaited = [
        _Awaited(order, index, place.locator.steps[-1].level, "".join(place.locator.parts[-1:]), _mark_of(place))
        for order, one in enumerate(read)
        if one.follows
        for index, place in enumerate(one.places)
        if place.locator is not None
    ]
    spans: dict[tuple[int, int], Span] = {}
    begins: list[int | None] = []
    place = rest.start
    for number, one in enumerate(awaited):
        found = _find(text, one, awaited[number + 1 :], awaited[number - 1].depth if number else -1, place, rest.end)
        begins.append(found)
        if found is not None:
            line = text.find("\n", found + 1, rest.end)
            place = line if line >= 0 else rest.end
    for number, (one, begin) in enumerate(zip(awaited, begins, strict=True)):
        if begin is not None:
            close = next((later for later in begins[number + 1 :] if later is not None), rest.end)
            if text[begin:close].strip():
                spans[one.order, one.place] = Span(begin, close)
    return [
        Order(one, tuple(spans.get((order, index)) for index in range(len(one.places))) if one.follows else ())
        for order, one in enumerate(read)
    ]


def _find(text: str, one: _Awaited, later: list[_Awaited], depth: int, start: int, end: int) -> int | None:
    """Where the text of a place begins: at its mark, or where the stretch goes on.

    Args:
        text: the bill.
        one: the place.
        later: the places whose text follows.
        depth: how deep the unit lies whose text came before; -1 for none.
        start: where the text before it ends at the earliest.
        end: where the stretch ends.
    """
    first = depth < 0
    if not one.mark:
        if first:
            return start
        found = (_LATTER if one.part == "second" else _PROVISO).search(text, start, end)
        return found.start() if found else None
    begins = _begins(text, one.mark, start, end)
    if not begins:
        return start if first and one.mark.endswith(_OPTIONAL) else None
    if not first and one.depth > depth:
        # the unit before may have a 2. of its own: the last one that leaves enough for those still awaited
        outer = next((other for other in later if other.depth < one.depth and other.mark), None)
        bound = next(iter(_begins(text, outer.mark, start, end)), end) if outer else end
        begins = [begin for begin in begins if begin < bound] or begins
        same = 1
        for other in later:
            if other.depth < one.depth:
                break
            same += other.mark == one.mark
        return begins[-min(same, len(begins))]
    return begins[0]


def _begins(text: str, mark: str, start: int, end: int) -> list[int]:
    return [start + found.start() for found in re.finditer(mark, text[start:end], re.M)]


_OPTIONAL: Final = "(?=)"
"""Ends the mark of a text that may stand without it (각 호 외의 부분)."""


def _mark_of(place: Place) -> str:
    """A pattern for the beginning of the unit that is given, at the head of a line; empty for loose words."""
    assert place.locator is not None
    parts = place.locator.parts
    if place.facet == "heading" and place.locator.steps[-1].level not in ("part", "chapter", "section", "division"):
        return ""
    if place.facet == "body" or any(part in ("proviso", "second", "each-item", "each-subitem") for part in parts):
        return ""
    return r"^[ \t\u3000#*>-]*" + _written(place.locator.steps[-1]) + (_OPTIONAL if parts else "")


def _written(step: Step) -> str:
    number = re.escape(step.number)
    match step.level:
        case "paragraph":
            return _MARKS.get(int(step.number), "(?!)") if step.number.isdigit() else "(?!)"
        case "item":
            return rf"{number}\\?\.(?!\d)"
        case "subitem":
            return rf"{number}\\?\."
        case "point" | "subpoint":
            return rf"{number}\)"
        case "article":
            head, _, branch = step.number.partition("의")
            return rf"제\s?{head}\s?조{'의' + branch if branch else ''}(?!의)\s?\("
        case level if level in LEVELS and level in ("part", "chapter", "section", "division"):
            head, _, branch = step.number.partition("의")
            return rf"제\s?{head}\s?{LEVELS[level].ko}{'의' + branch if branch else ''}(?!의)"
        case _:
            return "(?!)"
