"""Clauses of a provision that permit, order or state something: by whom, with which force, by which predicates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from legalscan.analysis.brackets import blank, find_brackets
from legalscan.language import support_ko as ko
from legalscan.language.patterns import lazy
from legalscan.span import Span

Force = Literal["shall", "may", "effort"]
_CITED: Final = lazy(r"「[^」\n]*」|<[^<>\n]*>|\*\*")
_PROVISO: Final = lazy(r"(?:다만|단)[,\s]")
_STRIVE: Final = lazy(r"노력$|힘써$|힘쓰$|기울여$|다하$")
_STOP: Final = lazy(r"(?<=[가-힣])\.(?=[\s_]|\Z)|\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause with a modal ending.

    Attributes:
        span: the clause in the text, from the end of the clause before it.
        predicate: its last predicate with the modal ending: 지원할 수 있다.
        head: its flat words up to the last predicate.
        force: as its ending says; 노력하여야 한다 is effort.
        body: the public body that is its subject, its own or carried over from the clause before, or None.
        lender: the bank, fund or agency that is its subject, or None.
        private: whether it has another subject.
        topic: the words of another subject or of a lender with 은 or 는, empty for none.
        last: nouns of its last predicate (수립, 시행); ``하`` for a bare 할, 하여야.
        chain: nouns of the predicates joined to it before: 출연 in 출연하거나 지원할.
    """

    span: Span
    predicate: Span
    head: str
    force: Force
    body: Span | None
    lender: Span | None
    private: bool
    topic: str
    last: tuple[str, ...]
    chain: tuple[str, ...]

    @property
    def applicant(self) -> Span | None:
        """The private subject of a clause that lets it apply, or None."""
        if not self.private or self.last[-1] != "신청":
            return None
        start = self.span.start + self.head.index(self.topic)
        return Span(start, start + len(self.topic) - 1)


def flatten(text: str, start: int, end: int) -> str:
    """``text[start:end]`` with brackets, cited names and amendment notes overwritten by ``_``: lengths stay.

    >>> flatten("정부는(이하 같다) 「등대법」을", 0, 17)
    '정부는_______ 「___」을'
    """
    flat = blank(text, start, end, find_brackets(text, start, end), "_")
    return _CITED.sub(_overwrite, flat)


def _overwrite(found: re.Match[str]) -> str:
    inner = "_" * (len(found[0]) - 2)
    return f"「{inner}」" if found[0][0] == "「" else f"_{inner}_"


def find_clauses(flat: str, offset: int, relieving: bool = False) -> Iterator[Clause]:
    """The clauses of a provision's own flat words that may give support, in order; provisos are left out.

    Args:
        flat: the words.
        offset: their place in the text.
        relieving: whether the article lifts a burden, so that applications and time limits count as well.
    """
    place = 0
    for stop in (*_STOP.finditer(flat), None):
        end = stop.end() if stop else len(flat)
        start = place + len(flat[place:end]) - len(flat[place:end].lstrip(" _\n\r\t"))
        if start < end and not _PROVISO.match(flat, start):
            yield from _read_sentence(flat[start:end], offset + start, relieving)
        place = end


def find_predicates(text: str, body: Span) -> list[tuple[int, bool]]:
    """Where clauses end in a predicate of support: a cheap first look at a whole text, before brackets are read.

    Returns:
        Offsets in order; with each, whether it counts only in an article that lifts a burden.
    """
    found = []
    tails = _tails()
    for gate in ko.GATES:
        for modal in gate.finditer(text, *body):
            place = modal.start()
            end = place - 1 if text[place] == "수" else place + 1
            cut = 2 if text[end - 2 : end] == "해야" else _ENDS.get(text[end - 1], 0)
            if cut and not _ends_in_predicate(text, end - 1 - cut, tails):
                continue
            begin = text.rfind(" ", body.start, end) + 1
            stem = _stem(text[begin:end])
            if stem.endswith(")"):
                found.append((begin, False))
            elif stem in ko.RELIEF_ONLY:
                found.append((begin, True))
            elif _promises(stem, text, max(body.start, begin - _LOOK_BACK), begin, False):
                found.append((begin, False))
    return sorted(found)


def _ends_in_predicate(text: str, last: int, tails: frozenset[str]) -> bool:
    """Whether the syllables up to `last` may end a predicate of support; a space stands for a bare 할, a bracket for any."""
    if text[last] in " )":
        return text[last - 1] not in "야수"  # 하여야 한다., 할 수 있다.: found already by what stands before
    if text[last - 1] == " ":
        return text[last] in tails and (text[last] != "정" or text[last - 2] == "리")
    return text[last - 1 : last + 1] in tails


@cache
def _tails() -> frozenset[str]:
    """The last two syllables of all predicates: most clauses are told from support by one look at what stands before 할, 한다, 하여야."""
    return frozenset(noun[-2:] for noun in (*ko.HINTS, *ko.RELIEF_ONLY) if noun)


def _stem(word: str) -> str:
    """The noun of a predicate: 지원하여야 and 지원할 give 지원, a bare 할 nothing."""
    if word.endswith(("받을", "받는다")):
        return "받"
    for ending in _FULL.get(word[-1:], ()):
        if word.endswith(ending):
            return word[: -len(ending)]
    return ko.ENDING.sub("", word[:-1] if word[-1:] in "야다" else word)


def _promises(stem: str, text: str, start: int, end: int, relieving: bool) -> bool:
    """Whether a predicate, with the words before it, may be one of support."""
    if relieving and stem in ko.RELIEF_ONLY:
        return True
    hint = ko.HINTS.get(stem) or ko.HINTS.get(stem[-2:])
    if hint is ko.BARE:
        if text[end - 2 : end - 1] not in _OBJECT:
            return False
        start = max(start, end - _NEAR)
    return hint is not None and (hint is ko.FREE or hint.search(text, start, end) is not None)


_Subject = tuple[Span | None, Span | None, bool, str]
_NOBODY: Final[_Subject] = (None, None, False, "")
_FULL: Final = {"할": ("할",), "다": ("한다",), "야": ("하여야", "해야"), "한": ("한",)}
"""Endings of 하다 by their last letter."""
_ENDS: Final = {"할": 1, "다": 2, "야": 3}
"""Endings by their last letter (할, 한다, 하여야) and how far before it the noun of the predicate ends."""
_LOOK_BACK: Final = 80
_NEAR: Final = 26
_OBJECT: Final = frozenset("을를게록원조연자면제대부진시")
"""How the word before a bare 할 ends: 지원을 (할), 사용하게 (할), 지원 (할)."""


def _read_sentence(flat: str, offset: int, relieving: bool) -> Iterator[Clause]:
    place = 0
    heads: list[tuple[str, int]] = []
    for modal in ko.MODAL.finditer(flat):
        kind = modal.lastgroup or ""
        end = modal.start() + (kind != "may")
        begin = max(place, flat.rfind(" ", place, end) + 1)
        head, stem = flat[place:begin], _stem(flat[begin:end]).rstrip("_")
        heads.append((head, offset + place))
        if _promises(stem, head, max(0, len(head) - _LOOK_BACK), len(head), relieving):
            subject = next((found for one in reversed(heads) if (found := _subject(*one)) is not None), _NOBODY)
            span = Span(offset + place, offset + modal.end())
            made = (ko.MADE_TO.search(head) or ko.SPACED.search(head)) if not stem else None
            last = tuple(noun for noun in (made["noun"] if made else stem).split("ㆍ") if noun) or ("하",)
            if made:
                head = head[: made.start("noun")]
            behind = max(head.rfind("위하여 ") + 1, subject[0].end - offset - place if subject[0] else 0, 0)
            force: Force = "may" if kind == "may" else "effort" if _STRIVE.search(stem) else "shall"
            yield Clause(span, Span(offset + begin, span.end), head, force, *subject, last, _chain(head, behind))
        place = modal.end()


def _chain(head: str, behind: int) -> tuple[str, ...]:
    """Nouns of the predicates joined to the last one, from `behind` on."""
    found: list[str] = []
    for joint in ko.CHAINED.finditer(head, behind):
        word = head[max(behind, head.rfind(" ", 0, joint.start()) + 1) : joint.start()]
        nouns = [noun for noun in word.split("ㆍ") if noun]
        found += nouns if "하여" not in joint[0] else [noun for noun in nouns if noun in ko.NAME]
    return tuple(found)


def _subject(head: str, offset: int) -> _Subject | None:
    """Body, lender, whether the subject is somebody else, and its words; None where the words name no subject."""
    first: Span | None = None
    for mark in ko.BODY_END.finditer(head):
        body = _body(head, mark.end())
        if body is None or _is_inside(head, mark.end()):
            continue
        if head[mark.end()] in "은는":
            return Span(offset + body.start, offset + body.end), None, False, ""
        first = first or Span(offset + body.start, offset + body.end)
    if first:
        return first, None, False, ""
    topic = ko.TOPIC.match(head)
    if topic is None or ko.CONDITION.search(topic["np"]):
        return None
    if ko.ROW_TAIL.search(topic["np"]):
        return Span(offset + topic.start("np"), offset + topic.end("np") - 1), None, False, ""
    if ko.LENDER.search(topic["np"]):
        return None, Span(offset + topic.start("np"), offset + topic.end("np") - 1), False, topic["np"]
    return None, None, True, topic["np"]


def _body(head: str, end: int) -> Span | None:
    """The public body, or the row of them, that ends at `end`; None where the words name none."""
    stop = end
    while stop and head[stop - 1] in "_ ":
        stop -= 1
    start = head.rfind(" ", 0, stop) + 1
    for _ in range(2):  # 행정기관의 장, 관계 행정기관의 장 등
        if ko.BODY.fullmatch(head, start, stop):
            break
        start = head.rfind(" ", 0, max(0, start - 1)) + 1
    else:
        if not ko.BODY.fullmatch(head, start, stop):
            return None
    for _ in range(8):
        if not ko.ROW.search(head, max(0, start - 6), start):
            break
        before = head.rfind(" ", 0, start - 1) + 1
        if head[before:start].strip() in ("및", "또는"):
            before = head.rfind(" ", 0, max(0, before - 1)) + 1
        if head[before:start].strip(" ,ㆍ").split(" ")[0] == "장":
            before = head.rfind(" ", 0, max(0, before - 1)) + 1
        start = before
    return Span(start, stop)


def _is_inside(head: str, end: int) -> bool:
    """Whether a body with 이 or 가 is the subject of a clause inside: 장관이 정하는 바에 따라."""
    return head[end] in "이가" and ko.INSIDE.match(head, end + 1) is not None
