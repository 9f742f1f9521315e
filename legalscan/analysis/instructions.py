"""Amending instructions: what one sentence of an amending bill orders.

    제5조제1항 중 "등대"를 "등화"로, "관리"를 각각 "운영"으로 하고, 같은 항에 단서를 다음과 같이 신설하며, 제6조를 삭제한다.

A sentence is read as a whole or not at all: what the grammar does not know is said and never guessed.

Law: 국회법 제79조 (a bill states what it amends); the forms are those of the drafting standards (법령 입안 심사기준).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from legalscan.analysis.places import Place, Row, read_row
from legalscan.analysis.quoted_words import close_up, mask
from legalscan.hierarchy import CONTAINERS
from legalscan.language.amending import AS_FOLLOWS, EACH, GONE, INTO, OBJECT, ORDINALS, QUOTED, VERB
from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.span import Span

Action = Literal["words", "replace", "insert", "delete", "renumber", "heading"]


class Words(NamedTuple):
    """One exchange of words.

    Attributes:
        old: the words to be found, verbatim; with `until` those with which the stretch begins.
        new: what takes their place; empty where they are deleted.
        each: whether every occurrence is meant (각각).
        nth: which occurrence is meant, from 1; 0 where the words do not tell.
        until: the words with which the stretch ends, or empty.
        keep: where the new words go beside the old ones (다음에, 앞에) instead of in their place.
    """

    old: str
    new: str
    each: bool = False
    nth: int = 0
    until: str = ""
    keep: Literal["", "before", "after"] = ""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One order of a bill, as narrow as its words allow.

    Attributes:
        span: the clause, half-open, code points of the bill's text.
        action: ``words`` exchanges words, ``replace``, ``insert`` and ``delete`` provisions or their named parts, ``renumber`` moves
            provisions to the numbers in `targets`, ``heading`` gives a new heading or title.
        places: where, in the order of the words; addresses are those of the law to be amended, of inserted units the new ones.
        words: the exchanges of ``words``, the new heading of ``heading`` (as `Words.new`).
        targets: for ``renumber`` what the places become; of what is inserted before an article or into a chapter that one place.
        follows: whether the new text stands behind the sentence (다음과 같이).
        behind: for ``insert``, whether the new units go behind `targets` (제3장 다음에) and not before or into them.
    """

    span: Span
    action: Action
    places: tuple[Place, ...]
    words: tuple[Words, ...] = ()
    targets: tuple[Place, ...] = ()
    follows: bool = False
    behind: bool = False


_QUOTE: Final = lazy(QUOTED)
_ITEM: Final = lazy(
    rf"\s*(?:(?P<nth>첫|두|세|네|다섯)\s?번째(?:로\s나오는|의)?\s?)?(?P<quote>{QUOTED})(?:\s?부터\s?(?P<until>{QUOTED})\s?까지)?(?:(?:이라는|라는)\s(?:부분|말))?"
)
_JOINT: Final = lazy(rf"(?:\s?,\s*|\s?및\s?|ㆍ|·|\s?와\s?|\s?과\s?)(?={QUOTED})")
_TAKES: Final = lazy(rf"{GONE}{EACH}")
_BECOMES: Final = lazy(rf"{INTO}(?:(?P<goes>,\s*|(?=[\"“]))|{VERB})")
_VANISHES: Final = lazy(rf"{GONE}{EACH}삭제{VERB}")
_BESIDE: Final = lazy(
    rf"\s?(?P<where>다음|앞|뒤)에\s?(?P<each>각각\s?)?(?P<new>{QUOTED}){OBJECT}(?:각각\s?)?(?:추가|삽입|신설)?(?:{VERB}|(?:넣는다|넣고|넣으며)\s?[.,]?\s*)"
)
_WITHIN: Final = lazy(rf"\s*(?:중의?|의|에서)?\s*(?P<each>각각\s?)?(?=(?:(?:첫|두|세|네|다섯)\s?번째(?:로\s나오는|의)?\s?)?{QUOTED})")
_AS_FOLLOWS: Final = lazy(rf"{OBJECT}(?:각각\s?)?(?:{AS_FOLLOWS}(?P<new>신설\s?)?(?:개정\s?|변경\s?)?|(?P<bare>신설\s?)){VERB}")
_AS_FOLLOWS_EACH: Final = lazy(rf"{OBJECT}{AS_FOLLOWS}각각\s?(?P<new>신설\s?)?(?P<bare>)?{VERB}")
_DELETED: Final = lazy(rf"{GONE}(?:각각\s?)?삭제{VERB}")
_ATTACHED: Final = lazy(
    rf"{OBJECT}(?:각각\s?)?별[지표](?:\s?\d+(?:의\d+)*)?(?:(?:\s?부터|,|\s및|ㆍ)\s?(?:별[지표]\s?)?\d+(?:의\d+)*)*(?:\s?까지)?\s?[과와]\s?같이\s?(?:각각\s?)?(?:신설\s?)?{VERB}"
)
"""별표 2를 별지와 같이 한다: the new annex stands apart from the bill's text."""
_MOVED: Final = lazy(rf"{OBJECT}(?:각각\s?)?(?=제|같은|동|별|[가-하]목|\(?(?:\d+|[가-하])\))")
_IT: Final = lazy(r"이를\s*(?=제|같은|동|[가-하]목)")
_NAMED: Final = lazy(rf"{OBJECT}(?P<quote>{QUOTED}){INTO}{VERB}")
_INTO_PLACE: Final = lazy(r"\s?에\s?(?P<follows>다음과\s?같이\s)?(?:각각\s?)?(?=제|\(|단서|후단|전단|본문|각\s|[가-하]목|\d+\))")
_BEFORE_PLACE: Final = lazy(r"\s?(?P<where>앞|다음|뒤)에\s?")
_BY_NAME: Final = lazy(rf"{OBJECT}(?:각각\s?)?(?:신설|추가){VERB}")
_CLOSED: Final = lazy(r"[\s.,:]*(?:[<(][^<>()]*[>)])?\s*\Z")


def find_stop(text: str, span: Span, before: Locator | None = None) -> int | None:
    """Where a sentence that was not understood stops making sense; None where a quotation mark has no partner.

    >>> words = '제5조를 삭제하고, 제6조를 적당히 고친다.'
    >>> words[find_stop(words, Span(0, len(words))) :]
    '를 적당히 고친다.'
    """
    masked = mask(text, *span)
    if masked is None:
        return None
    reading = _Reading(text, masked, range(span.start, span.end + 1), before)
    while not _CLOSED.match(masked, reading.place):
        if reading.clause() is None:
            break
    return min(span.start + reading.place, span.end)


def read_sentence(text: str, span: Span, before: Locator | None = None) -> tuple[Instruction, ...] | None:
    """The orders of one sentence, in order; None where any part of it is not understood.

    Args:
        text: the bill.
        span: one sentence, from its first address to its 한다.
        before: the place named last, for a sentence that begins with 같은 조.

    >>> words = '제5조제1항 중 "등대"를 "등화"로 하고, 같은 조 제2항을 삭제한다.'
    >>> [(one.action, *map(str, one.places)) for one in read_sentence(words, Span(0, len(words)))]
    [('words', '제5조제1항'), ('delete', '제5조제2항')]
    """
    masked = mask(text, *span)
    if masked is None:
        return None
    found = _read(_Reading(text, masked, range(span.start, span.end + 1), before))
    if found is None and "\n" in masked:
        closed, kept = close_up(masked)
        if len(closed) < len(masked):
            found = _read(_Reading(text, closed, [*(span.start + place for place in kept), span.end], before))
    return found


def _read(reading: _Reading) -> tuple[Instruction, ...] | None:
    found: list[Instruction] = []
    while not _CLOSED.match(reading.masked, reading.place):
        clause = reading.clause()
        if clause is None:
            return None
        found.append(clause)
    return tuple(found) or None


class _Reading:
    """A sentence while it is read: how far, the place named last, the places whose words are being exchanged.

    `offsets` says where in the text each character of `masked` stands, and its end.
    """

    def __init__(self, text: str, masked: str, offsets: Sequence[int], before: Locator | None) -> None:
        self.text, self.masked, self.offsets, self.before = text, masked, offsets, before
        self.place = 0
        self.row: Row | None = None

    def clause(self) -> Instruction | None:
        """The next order, or None where the grammar ends."""
        start = self.place
        if self.row is not None and _QUOTE.match(self.masked, start):
            return self._words(start, self.row, False)  # "갑"을 삭제하고, "을"을 "병"으로: still the same places
        if self.row is not None and (it := _IT.match(self.masked, start)):
            return self._moved(start, self.row, it.end())  # …으로 하여 이를 제3항으로
        row = read_row(self.masked, start, self.before, self.row)
        if row is None:
            return None
        self.before = next((one.last or one.locator for one in reversed(row.places) if one.locator), self.before)
        self.row, self.place = row, row.end
        return self._ordered(start, row)

    def _ordered(self, start: int, row: Row) -> Instruction | None:
        """What is ordered for a row of places."""
        if within := _WITHIN.match(self.masked, self.place):
            self.place = within.end()
            return self._words(start, row, within["each"] is not None)
        for pattern in (_AS_FOLLOWS, _AS_FOLLOWS_EACH):
            if follows := pattern.match(self.masked, self.place):
                return self._done(start, follows.end(), row, "insert" if _is_new(follows) else "replace", follows=True)
        if row.outside and (attached := _ATTACHED.match(self.masked, self.place)):
            return self._done(start, attached.end(), row, "replace")
        if deleted := _DELETED.match(self.masked, self.place):
            return self._done(start, deleted.end(), row, "delete")
        if (named := _NAMED.match(self.masked, self.place)) and row.places[-1].facet in ("heading", "title"):
            new = Words("", self._quoted(named, "quote"))
            return self._done(start, named.end(), row, "heading", words=(new,))
        if moved := _MOVED.match(self.masked, self.place):
            return self._moved(start, row, moved.end())
        if into := _INTO_PLACE.match(self.masked, self.place):
            return self._inserted(start, row, into.end(), named=bool(into["follows"]))
        if beside := _BEFORE_PLACE.match(self.masked, self.place):
            return self._inserted(start, row, beside.end(), anchored=True, behind=beside["where"] != "앞")
        return None

    def _moved(self, start: int, row: Row, place: int) -> Instruction | None:
        target = read_row(self.masked, place, self.before, row)
        if target is None or target.edition != row.edition:
            return None
        behind = _BECOMES.match(self.masked, target.end)
        if behind is None:
            return None
        self.before = target.places[-1].last or target.places[-1].locator or self.before
        return self._done(start, behind.end(), row, "renumber", targets=target.places)

    def _inserted(
        self, start: int, row: Row, place: int, anchored: bool = False, named: bool = False, behind: bool = False
    ) -> Instruction | None:
        """제3조에 제4항을 다음과 같이 신설한다; 제7조 앞에 제3장의 제목을 다음과 같이 신설한다."""
        inner = read_row(self.masked, place, self.before, row)
        if inner is None or len(row.places) != 1 or row.places[0].locator is None:
            return None if row.places[0].locator is not None else self._outside(start, row, place)
        around = _around(row.places[0])
        anchored = anchored or around.steps[-1].level in CONTAINERS  # 제3장에 제20조의2를: where, not what
        if not anchored and any(one.locator is None or one.locator not in around for one in inner.places):
            return None
        follows = _AS_FOLLOWS.match(self.masked, inner.end) or _AS_FOLLOWS_EACH.match(self.masked, inner.end)
        if named and (follows := _BY_NAME.match(self.masked, inner.end)) is None:
            return None
        if not follows or not (named or _is_new(follows)):
            return None
        self.before = inner.places[-1].last or inner.places[-1].locator
        return self._done(start, follows.end(), inner, "insert", targets=row.places if anchored else (), follows=True, behind=behind)

    def _outside(self, start: int, row: Row, place: int) -> Instruction | None:
        """An insertion into an annex: read, though no outline holds it."""
        inner = read_row(self.masked, place, None, row)
        if inner is None:
            return None
        follows = _AS_FOLLOWS.match(self.masked, inner.end) or _AS_FOLLOWS_EACH.match(self.masked, inner.end)
        return self._done(start, follows.end(), row, "insert", follows=True) if follows else None

    def _words(self, start: int, row: Row, each: bool) -> Instruction | None:
        """The exchanges of words behind 중, up to the verb."""
        found: list[Words] = []
        while True:
            old = self._items()
            if not old:
                return None
            if gone := _VANISHES.match(self.masked, self.place):
                found += [one._replace(each=each or gone["each"] is not None) for one in old]
                return self._done(start, gone.end(), row, "words", words=tuple(found))
            if (beside := _BESIDE.match(self.masked, self.place)) and len(old) == 1:
                keep: Literal["before", "after"] = "before" if beside["where"] == "앞" else "after"
                every = each or beside["each"] is not None
                found.append(old[0]._replace(new=self._quoted(beside, "new"), each=every, keep=keep))
                return self._done(start, beside.end(), row, "words", words=tuple(found))
            takes = _TAKES.match(self.masked, self.place)
            if not takes:
                return None
            self.place = takes.end()
            new = self._items()
            becomes = _BECOMES.match(self.masked, self.place)
            if not becomes or len(new) not in (1, len(old)) or any(one.until or one.nth for one in new):
                return None
            every = each or takes["each"] is not None
            pairs = zip(old, new if len(new) == len(old) else new * len(old), strict=True)
            # "갑" 및 "을"을 각각 "병"으로: one of each, unless the places are many
            found += [one._replace(new=other.old, each=every) for one, other in pairs]
            self.place = becomes.end()
            if becomes["goes"] is None or not (_QUOTE.match(self.masked, self.place) or _ITEM.match(self.masked, self.place)):
                return self._done(start, self.place, row, "words", words=tuple(found))

    def _items(self) -> list[Words]:
        """A row of quotations: "갑", "을" 및 "병"."""
        found: list[Words] = []
        while item := _ITEM.match(self.masked, self.place):
            until = self._quoted(item, "until") if item["until"] else ""
            found.append(Words(self._quoted(item, "quote"), "", nth=ORDINALS.get(item["nth"] or "", 0), until=until))
            self.place = item.end()
            joint = _JOINT.match(self.masked, self.place)
            if not joint:
                break
            self.place = joint.end()
        return found

    def _quoted(self, found: re.Match[str], group: str) -> str:
        start, end = found.span(group)
        return self.text[self.offsets[start] + 1 : self.offsets[end - 1]]

    def _done(
        self,
        start: int,
        end: int,
        row: Row,
        action: Action,
        *,
        words: tuple[Words, ...] = (),
        targets: tuple[Place, ...] = (),
        follows: bool = False,
        behind: bool = False,
    ) -> Instruction:
        self.place = end
        span = Span(self.offsets[start], self.offsets[start + len(self.masked[start:end].rstrip(" ,\n\t")) - 1] + 1)
        return Instruction(span, action, row.places, words, targets, follows, behind)


def _is_new(follows: re.Match[str]) -> bool:
    return bool(follows["new"] or follows["bare"])


def _around(place: Place) -> Locator:
    """The unit in which what is inserted must lie."""
    assert place.locator is not None
    return Locator(place.locator.steps)
