"""Definitions and abbreviations: what a statute calls by which name, and where.

    1. "갑"(甲)이란 을을 말한다.                 a definition
    … 을(이하 "갑"이라 한다)은 …                 an abbreviation

A decree's ``법 제3조에서 "대통령령으로 정하는 자"란`` fills in a delegated phrase of its act: it is no definition of a term.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from legalscan.analysis.brackets import blank, find_brackets, split_sentences
from legalscan.analysis.scopes import find_scope
from legalscan.language.ko import HANJA
from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.outline import Outline, Provision
from legalscan.span import Span
from legalscan.views import excerpt, view_html

Kind = Literal["definition", "abbreviation"]


@dataclass(frozen=True, slots=True)
class Definition:
    """One term and what it is said to mean.

    Attributes:
        term: the words in the quotation marks, verbatim.
        kind: ``definition`` ("X"란 …), or ``abbreviation`` (이하 "X"라 한다).
        span: the whole definition, half-open, code points of `Outline.text`; for an abbreviation from its referent on.
        term_span: the term inside its quotation marks.
        definiens: what the term means, lists below included; for an abbreviation the words it stands for.
        core: the definiens without its list and without later sentences (provisos).
        provision: the innermost provision in which the term is introduced.
        scope: where it holds: None for the whole statute, else a locator or the words that name the place.
        form: ``란`` (a sentence that defines), ``colon`` (``갑: 을`` in a list of definitions) or ``이하``.
        name: the term without glosses in brackets and without white space: what two mentions share.
    """

    term: str
    kind: Kind
    span: Span
    term_span: Span
    definiens: Span
    core: Span
    provision: Provision
    scope: str | None
    form: Literal["란", "colon", "이하"]
    name: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", _strip(self.term))

    @property
    def locator(self) -> Locator:
        """The address of the provision that introduces the term."""
        return self.provision.locator

    @property
    def text(self) -> str:
        """The definiens, verbatim."""
        return self.definiens.of(self.provision.outline.text)

    def __repr__(self) -> str:
        return f"<{self.locator} “{self.term}”: {excerpt(self.text)}>"

    _repr_html_ = view_html


_LOOK_BACK: Final = 300
"""So far before a term its scope, its citation and its joined terms are looked for."""
_QUOTED: Final = lazy(r"[\"“‘]([^\"“”‘’\n]{1,60})[\"”’]")
_MARKER: Final = lazy(r"\s{0,2}(?:이란|란|이라\s?함은|라\s?함은|이라\s?하면|라\s?하면|(은|는))(?=[\s,])")
_JOINED: Final = lazy(r"\s*(?:및|또는|와|과|,|ㆍ|이나|나)\s*\Z")
_DELEGATED: Final = lazy(r"(?:령|규칙|조례|정관|고시|규정)(?:으로|로|이|가)\s*(?:따로\s*)?정(?:하|한)|정하(?:여|는)|고시하")
_CITED_LAW: Final = lazy(
    r"(?:「[^」]+」|(?<![가-힣])(?<!이\s)(?:법|영|규칙|같은\s(?:법|영|규칙|조|항))\s?제)[^\"“]{0,80}에서\s*(?:각각\s*)?\Z"
)
_OWN_PLACE: Final = lazy(r"(제\s?\d[\d조항호의제ㆍ,\s및또는가-힣]{0,60}?)에서\s*(?:사용하는\s*)?(?:각각\s*)?\Z")
_MEANS: Final = lazy(r"(?:말|뜻|의미|칭)\s?한다|(?:말|뜻|의미)\s?하(?:며|고)|말함|말합니다")
_SUBSTITUTED: Final = lazy(r"[\"”](?:\([^()]*\))?(?:은|는)?[^\"”]{0,20}으?로\s*(?:본|보|한다|하며|하고|각각)")
_NEXT_TERM: Final = lazy(r"(?:말|뜻|의미)하(?:며|고),?\s*(?=[\"“])")
_LIST: Final = lazy(r"(?:다음|아래|각)\s*(?:각\s*)?[호목]|다음과\s*같|다음의\s")
_THIS_LAW: Final = lazy(r"이\s(?:법|영|규칙|규정|조례)(?:에서|과|및)?")
_GLOSS: Final = lazy(rf"[(（\[][^()（）\[\]]*[)）\]]|[{HANJA}]+|\s+")
_COLON: Final = lazy(r"\s*([^:：\"“\n]{1,40}?)\s?[:：]\s?(?=\S)")
_DEFINES: Final = lazy(r"정의|용어|뜻")
_SHORT: Final = lazy(r"(?:이하|다음부터)\s?(?P<scope>[^\"“()\[\]\n.①-⑳]{0,60}?)\s?(?=[\"“‘])")
_SHORT_END: Final = lazy(
    r"\s?(?:[(\[][^()\[\]]*[)\]])?\s?(?:이?라|으?로)\s?(?:고\s?)?(?:한다|하고|하며|하되|하여|할|한|총칭|통칭|약칭|부르|부른|칭)"
)
_CLAUSE: Final = lazy(
    r"(?:[가-힣](?:(?<!같)은|는|이|가|[을를](?!\s위한)|에게|하여|받아|따라|으로|로서|고|하며|하거나|하는|에서)|[가-힣](?:고|며|나|여|서|면),|[.;]|[\"”](?:이?란|이?라\s함은)|때에?는?|경우에?는?)\s"
)


def _strip(term: str) -> str:
    """A term as `Definition.name`.

    >>> _strip("직위(職位) 등")
    '직위등'
    """
    return _GLOSS.sub("", term)


def find_definitions(outline: Outline) -> tuple[Definition, ...]:
    """Every definition and every abbreviation of the body, in the order of their terms; empty where there is none.

    Law: the forms are those of Korean drafting (용어의 정의, 약칭); grammar measured on the national code.

    >>> from legalscan.readers import read, Source
    >>> bill = read(Source("-", '제2조(정의) ① 이 법에서 "등대"란 빛(이하 "등광"이라 한다)을 내는 탑을 말한다.'.encode()))
    >>> [(d.term, d.kind, d.text) for d in find_definitions(bill)]
    [('등대', 'definition', '빛(이하 "등광"이라 한다)을 내는 탑을 말한다.'), ('등광', 'abbreviation', '빛')]
    """
    found = [*_find_sentences(outline), *_find_abbreviations(outline), *_find_colons(outline)]
    return tuple(sorted(found, key=lambda definition: definition.term_span))


def _find_sentences(outline: Outline) -> Iterator[Definition]:
    text, body = outline.text, outline.body
    sentences = _Sentences(text)
    for quoted in _QUOTED.finditer(text, *body):
        behind = _behind_brackets(text, quoted.end())
        marker = _MARKER.match(text, behind)
        if not marker or _DELEGATED.search(quoted[1]):
            continue
        provision = outline.at(quoted.start())
        if provision is None:
            continue
        sentence = sentences.at(provision, quoted.start())
        back = max(sentence.start, quoted.start() - _LOOK_BACK)
        before = blank(text, back, quoted.start(), find_brackets(text, back, quoted.start()))
        if _CITED_LAW.search(before):
            continue
        if _SUBSTITUTED.search(text, marker.end(), sentence.end):
            continue
        if marker[1] and not _MEANS.search(text, marker.end(), sentence.end):
            continue  # "갑"은 "을"로 본다: a substitution, not a definition
        start = marker.end() + len(text[marker.end() :][:3]) - len(text[marker.end() :][:3].lstrip(", "))
        core = Span(start, max(start, _core_end(text, start, sentence.end)))
        listed = _LIST.search(core.of(text)) is not None
        definiens = Span(core.start, provision.own.end if core.end == sentence.end else core.end)
        if listed and provision.children and core.end == sentence.end:
            definiens = Span(core.start, provision.span.end)
        definiens = Span(definiens.start, definiens.start + len(definiens.of(text).rstrip()))
        for term in _terms_before(text, back, quoted):
            yield Definition(
                term=text[term.start : term.end],
                kind="definition",
                span=Span(term.start - 1, max(definiens.end, behind)),
                term_span=term,
                definiens=definiens,
                core=core,
                provision=provision,
                scope=_scope_of(provision, before),
                form="란",
            )


def _behind_brackets(text: str, place: int) -> int:
    """Behind the brackets that follow a term: a gloss, or the term's own abbreviation."""
    while text[place : place + 1] in ("(", "["):
        depth = 0
        for offset in range(place, min(len(text), place + 300)):
            depth += (text[offset] in "([") - (text[offset] in ")]")
            if not depth:
                place = offset + 1
                break
        else:
            return place
    return place


class _Sentences:
    """The sentences of provisions, split once each."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.split: dict[int, list[Span]] = {}

    def at(self, provision: Provision, offset: int) -> Span:
        """The sentence of a provision's own words that holds `offset`."""
        if provision.index not in self.split:
            self.split[provision.index] = list(split_sentences(self.text, *provision.own))
        row = self.split[provision.index]
        place = bisect_right(row, (offset, len(self.text))) - 1
        return row[place] if place >= 0 and offset < row[place].end else provision.own


def _core_end(text: str, start: int, end: int) -> int:
    following = _NEXT_TERM.search(text, start, end)
    return following.start() + len(following[0].rstrip()) if following else end


def _terms_before(text: str, start: int, quoted: re.Match[str]) -> Iterator[Span]:
    """The quoted term and those joined to it before: "갑" 및 "을"이란."""
    place = quoted.start()
    earlier: list[Span] = [Span(*quoted.span(1))]
    for other in reversed(list(_QUOTED.finditer(text, start, place))):
        if not _JOINED.fullmatch(text, _behind_brackets(text, other.end()), place):
            break
        earlier.append(Span(*other.span(1)))
        place = other.start()
    yield from reversed(earlier)


def _scope_of(provision: Provision, before: str) -> str | None:
    """Where a definition holds: named in its own sentence, or in the sentence that announces its list."""
    here: Provision | None = provision
    words = before
    while here is not None:
        scope = _named_scope(here, words)
        if scope or _THIS_LAW.search(words):
            return scope
        own = _OWN_PLACE.search(words) if here is provision else None
        if own and "같은" not in own[1]:
            return own[1].strip()
        if here.level == "article":
            return None
        here = here.parent
        words = here.own_text if here is not None else ""
        if not re.search(r"용어|정의|뜻", words):
            words = ""
    return None


def _named_scope(provision: Provision, words: str) -> str | None:
    scope = find_scope(provision, words)
    return str(scope.locator) if isinstance(scope, Provision) else scope


def _find_abbreviations(outline: Outline) -> Iterator[Definition]:
    text, body = outline.text, outline.body
    for short in _SHORT.finditer(text, *body):
        quoted = [*_quoted_row(text, short.end())]
        if not quoted or not _SHORT_END.match(text, quoted[-1].end()):
            continue
        provision = outline.at(quoted[0].start())
        if provision is None:
            continue
        referent = _referent(text, min(short.start(), max(provision.own.start, short.start() - 2 * _LOOK_BACK)), short.start())
        words = short["scope"].strip()
        scope = _named_scope(provision, words)
        if scope is None and "제" in words and "에서" in words:
            scope = words[: words.rindex("에서")].strip()
        for term in quoted:
            if _DELEGATED.search(term[1]):
                continue
            yield Definition(
                term=term[1],
                kind="abbreviation",
                span=Span(referent.start, term.end()),
                term_span=Span(*term.span(1)),
                definiens=referent,
                core=referent,
                provision=provision,
                scope=scope,
                form="이하",
            )


def _quoted_row(text: str, place: int) -> Iterator[re.Match[str]]:
    """Quoted terms in a row: "갑", "을" 또는 "병"."""
    quoted = _QUOTED.match(text, place)
    while quoted:
        yield quoted
        behind = _behind_brackets(text, quoted.end())
        joint = re.compile(r"\s?(?:및|또는|와|과|,|ㆍ|이나|나)\s?(?:각각\s?)?(?=[\"“])").match(text, behind)
        quoted = _QUOTED.match(text, joint.end()) if joint else None


def _referent(text: str, start: int, place: int) -> Span:
    """The noun phrase that an abbreviation stands for: back from its bracket to the last clause boundary."""
    opening = max(text.rfind("(", start, place), text.rfind("[", start, place))
    closing = max(text.rfind(")", start, place), text.rfind("]", start, place))
    end = opening if opening > closing else place
    first = max(start, end - 160)
    boundary = first
    for clause in _CLAUSE.finditer(text, first, end):
        if clause.end() < end:
            boundary = clause.end()
    while boundary < end and text[boundary].isspace():
        boundary += 1
    return Span(boundary, max(boundary, end))


def _find_colons(outline: Outline) -> Iterator[Definition]:
    """``갑: 을`` in the lists of an article on definitions."""
    text = outline.text
    for article in outline.provisions:
        if article.level != "article" or not _DEFINES.search(article.heading) or article.in_supplement:
            continue
        for provision in article.walk():
            if provision.level not in ("item", "subitem"):
                continue
            own = provision.own
            colon = _COLON.match(text, *own)
            if not colon:
                continue
            end = own.start + len(own.of(text).rstrip())
            definiens = Span(colon.end(), max(end, colon.end()))
            yield Definition(
                term=colon[1],
                kind="definition",
                span=Span(colon.start(1), definiens.end),
                term_span=Span(*colon.span(1)),
                definiens=definiens,
                core=definiens,
                provision=provision,
                scope=None,
                form="colon",
            )
