"""Clauses of a provision that permit, order or state something: by whom, with which force, by which predicates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from legalscan.analysis.brackets import blank, find_brackets, split_sentences
from legalscan.language import support_ko as ko
from legalscan.language.patterns import lazy
from legalscan.span import Span

Force = Literal["shall", "may", "effort"]
_CITED: Final = lazy(r"「[^」\n]*」|<[^<>\n]*>|\*\*")
_PROVISO: Final = lazy(r"(?:다만|단)[,\s]")
_STRIVE: Final = lazy(r"노력(?:을\s(?:기울이|다하))?(?:하)?$|노력(?:하여야|해야)$|힘써야$")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause with a modal ending.

    Attributes:
        span: the clause in the text, from the end of the clause before it.
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


def find_clauses(text: str, own: Span) -> Iterator[Clause]:
    """The clauses of a provision's own words, in order; provisos are left out."""
    for sentence in split_sentences(text, *own):
        flat = flatten(text, *sentence)
        if _PROVISO.match(flat.lstrip("_ ")):
            continue
        yield from _read_sentence(flat, sentence.start)


_Subject = tuple[Span | None, Span | None, bool, str]


def _read_sentence(flat: str, offset: int) -> Iterator[Clause]:
    place = 0
    subject: _Subject = (None, None, False, "")
    for modal in ko.MODAL.finditer(flat):
        kind = modal.lastgroup or ""
        head, word = flat[place : modal.start(kind)], modal[kind]
        subject = _subject(head, offset + place) or subject
        last = tuple(noun for noun in ko.ENDING.sub("", word).split("ㆍ") if noun) or ("하",)
        behind = max(0, subject[0].end - offset - place) if subject[0] else 0
        chain = tuple(noun for found in ko.CHAINED.finditer(head, behind) for noun in found[1].split("ㆍ"))
        force: Force = "may" if kind == "may" else "effort" if _STRIVE.search(word) else "shall"
        yield Clause(Span(offset + place, offset + modal.end()), head, force, *subject, last, chain)
        place = modal.end()


def _subject(head: str, offset: int) -> _Subject | None:
    """Body, lender, whether the subject is somebody else, and its words; None where the words name no subject."""
    bodies = [found for found in ko.BODY.finditer(head) if not _is_inside(head, found.end())]
    if bodies:
        body = next((found for found in bodies if head[found.end()] in "은는"), bodies[0])
        return Span(offset + body.start(), offset + body.end()), None, False, ""
    topic = ko.TOPIC.match(head)
    if topic is None or ko.CONDITION.search(topic["np"]):
        return None
    if ko.LENDER.search(topic["np"]):
        return None, Span(offset + topic.start("np"), offset + topic.end("np") - 1), False, topic["np"]
    return None, None, True, topic["np"]


def _is_inside(head: str, end: int) -> bool:
    """Whether a body with 이 or 가 is the subject of a clause inside: 장관이 정하는 바에 따라."""
    return head[end] in "이가" and ko.INSIDE.match(head, end + 1) is not None
