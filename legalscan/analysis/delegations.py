"""Delegations: where a text leaves something to a decree, a rule, a notice, an ordinance or articles of association.

    대통령령으로 정하는 자                       specific: what is meant is told below
    대통령령으로 정하는 바에 따라 신고하여야 한다    procedural: how it is done is told below
    그 밖에 필요한 사항은 대통령령으로 정한다        blanket: the matter as a whole is told below

A decree that quotes its act (법 제3조에서 "대통령령으로 정하는 자"란) carries out a delegation and makes none, nor does a text that
speaks of what another one was told to fix (대통령령으로 정하도록 한 사항은), or that takes up what was fixed (대통령령으로 정한 자).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from legalscan.analysis.brackets import split_sentences
from legalscan.language.patterns import lazy
from legalscan.outline import Outline, Provision
from legalscan.span import Span
from legalscan.views import excerpt, view_html

Kind = Literal["specific", "procedural", "blanket"]


class Delegation(NamedTuple):
    """One clause that defers to a lower text.

    Attributes:
        span: the clause from the name of the instrument to the end of its verb, half-open, code points of `Outline.text`.
        provision: the innermost provision in which it stands.
        instrument: what it defers to, as written: 대통령령, 총리령, 해양수산부령, 고시, 조례, 정관 …
        kind: ``specific``, ``procedural`` or ``blanket``.
        matter: what is left open: the thing meant, the act to be done, or the matters to be fixed.
        power: whether the lower text may be made rather than must be (정할 수 있다, 위임할 수 있다).
    """

    span: Span
    provision: Provision
    instrument: str
    kind: Kind
    matter: Span
    power: bool

    @property
    def quote(self) -> str:
        """The clause, verbatim."""
        return self.span.of(self.provision.outline.text)

    def __repr__(self) -> str:
        return f"<{self.provision.locator} leaves to {self.instrument} ({self.kind}): {excerpt(self.quote)}>"

    def _repr_html_(self) -> str:
        return view_html(self)


_RULES: Final = "(?:대법원|국회|헌법재판소|중앙선거관리위원회|감사원)규칙"
_INSTRUMENT: Final = rf"(?:대통령령|총리령|[가-힣]{{2,12}}부령|공동부령|부령|{_RULES}|[가-힣]{{0,8}}조례|정관|학칙)"
_ROW: Final = lazy(rf"(?P<row>{_INSTRUMENT}(?:(?:\s?(?:및|또는|ㆍ|,)|이나|과|와)\s?{_INSTRUMENT})*)\Z")
_EACH: Final = lazy(_INSTRUMENT)
_CLAUSE: Final = lazy(
    r"(?:령|규칙|조례|정관|학칙)(?:으로|로|이|가)\s{0,2}(?:(?:따로|각각|별도로|달리|구체적으로)\s)?"
    r"(?P<verb>정(?:하는|한다|하고|하며|하되|하여야|하여|할|한|하도록|함|해야|하거나)|규정(?:하는|한다|하고|하며))"
)
_NOTICE: Final = lazy(r"고시(?:하는\s(?!바에\s의하여\s고시)|하여야\s한다|한다|할\s수\s있다|하고|하며|해야\s한다)")
_BY_NOTICE: Final = lazy(
    r"(?P<actor>[가-힣]{2,20}(?:장관|처장|청장|위원회|원장|본부장))(?:이|가|은|는|과|와)\s[^.\n]{0,60}?(?P<fixes>정하여|정해|정하고)\s?(?:관보에\s)?\Z"
)
_BAR: Final = lazy(r"\s?바(?:에|와|를|대로)")
_WAY: Final = lazy(
    r"\s(?:[가-힣ㆍ]+\s?(?:및|와|과|ㆍ|,)\s?){0,4}(?:절차|방법|방식|서식|기준|양식|순서|비율|요율|금액|기간|기한)[가-힣ㆍ\s]{0,12}?(?:에|으로|로)\s?(?:따라|의하여|따른)"
)
_NOUN: Final = lazy(
    r"\s?(?P<noun>[^.,()\[\]\n\"“”]{1,60}?)(?<!\s또)(?=(?:을|를|은|는|이|가|에|의|로|으로|와|과|도|만|에게|에서|부터|까지|마다|보다|인|중|에는|에도|에서는|에게는|으로서|로서|이나|나|으로부터|로부터|별로)(?:\s|[,.)])|[.,)\]\n]|\Z)"
)
_POWER: Final = lazy(r"(?:위임|위탁|재위임)할\s수\s있다|정할\s수\s있다|고시할\s수\s있다")
_SUBJECT: Final = lazy(
    r"(?:.*[.]\s|.*(?:하며|하고|하되|한다|이며|으로서|경우에는|때에는)[,]?\s)?(?P<matter>[^.]{2,200}?)(?:은|는|을|를)?\s*\Z", re.S
)
_QUOTES: Final = lazy(r"[\"“][^\"”\n]{1,400}[\"”]")
_BACK: Final = 70


def find_delegations(outline: Outline, made_by: str) -> tuple[Delegation, ...]:
    """Every delegation of a Korean body, in reading order; empty for none.

    Args:
        outline: the text.
        made_by: the instrument that the text itself is: what defers to its own kind defers to nothing (a decree's 대통령령으로).

    Law: 헌법 제75조, 제95조 (what a statute leaves to a decree or rule, it defines specifically).

    >>> from legalscan.readers import read, Source
    >>> act = read(Source("-", "제3조(점검) 해양수산부령으로 정하는 자는 점검한다. 그 밖에 필요한 사항은 대통령령으로 정한다.".encode()))
    >>> [(d.instrument, d.kind) for d in find_delegations(act, "법률")]
    [('해양수산부령', 'specific'), ('대통령령', 'blanket')]
    """
    text, body = outline.text, outline.body
    quoted = _Quoted(text)
    found: list[Delegation] = []
    for clause in _CLAUSE.finditer(text, *body):
        back = max(body.start, clause.start() - _BACK)
        end = clause.start() + (1 if text[clause.start()] == "령" else 2)
        row = _ROW.search(text[back:end])
        if row is None:
            continue
        start = back + row.start("row")
        provision = outline.at(start)
        if provision is None or start < provision.own.start or quoted.holds(start, provision):
            continue
        span, kind, matter = _read(text, provision, clause, start)
        if kind is None:
            continue
        power = _POWER.search(text, clause.start(), _sentence_end(text, clause.end(), provision)) is not None
        found += [
            Delegation(span, provision, named, kind, matter, power)
            for named in _EACH.findall(row["row"])
            if not _is_own_kind(named, made_by)
        ]
    found += _find_notices(outline, quoted)
    return tuple(sorted(found, key=lambda one: one.span))


def _read(text: str, provision: Provision, clause: re.Match[str], start: int) -> tuple[Span, Kind | None, Span]:
    """The clause as a whole, its kind (None for a mere mention), and its matter."""
    verb, end, limit = clause["verb"], clause.end(), provision.own.end
    span = Span(start, end)
    if verb in ("정하도록", "정한", "정하여"):
        return span, None, span
    if verb in ("정하는", "규정하는"):
        bar = _BAR.match(text, end, limit)
        if bar:
            done = Span(bar.end(), _sentence_end(text, bar.end(), provision))
            return Span(start, bar.end()), "procedural", _trim(text, done)
        way = _WAY.match(text, end, limit)
        if way:
            return Span(start, way.end()), "procedural", Span(end + 1, way.end())
        noun = _NOUN.match(text, end, limit)
        if noun is None:
            return span, "specific", span
        return Span(start, noun.end()), "specific", Span(*noun.span("noun"))
    if verb == "정할" and text.startswith(" 수 있다", end):
        span = Span(start, end + 5)
    sentence = _sentence_start(text, start, provision)
    told = _SUBJECT.match(text, sentence, start)
    matter = Span(*told.span("matter")) if told else span
    return span, "blanket", _trim(text, matter)


def _find_notices(outline: Outline, quoted: _Quoted) -> Iterator[Delegation]:
    """What a minister or a committee fixes and publishes: 해양수산부장관이 정하여 고시하는 기준."""
    text, body = outline.text, outline.body
    for notice in _NOTICE.finditer(text, *body):
        provision = outline.at(notice.start())
        if provision is None or notice.start() < provision.own.start or quoted.holds(notice.start(), provision):
            continue
        back = max(provision.own.start, notice.start() - 2 * _BACK)
        by = _BY_NOTICE.search(text, back, notice.start())
        if by is None:
            continue
        specific = notice[0].startswith("고시하는")
        end = notice.end()
        noun = _NOUN.match(text, end - 1, provision.own.end) if specific else None
        if specific and noun and noun["noun"].startswith("바"):
            kind: Kind = "procedural"
        else:
            kind = "specific" if specific else "blanket"
        span = Span(by.start("actor"), noun.end() if noun else end)
        matter = Span(*noun.span("noun")) if noun else _trim(text, Span(by.end("actor") + 1, by.start("fixes")))
        yield Delegation(span, provision, "고시", kind, matter, "수 있다" in notice[0])


class _Quoted:
    """Which words of a provision stand in quotation marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.provision: Provision | None = None
        self.spans: list[Span] = []

    def holds(self, offset: int, provision: Provision) -> bool:
        """Whether an offset in a provision is inside quotation marks."""
        if provision != self.provision:
            self.provision = provision
            self.spans = [Span(*found.span()) for found in _QUOTES.finditer(self.text, *provision.own)]
        return any(span.start <= offset < span.end for span in self.spans)


def _is_own_kind(named: str, made_by: str) -> bool:
    """Whether a text of one kind names its own kind, or one above it, which can only be words of its act."""
    if made_by in ("대통령령", "각령"):
        return named == "대통령령"
    if made_by.endswith(("부령", "총리령", "규칙")):
        return named == "대통령령" or named.endswith(("부령", "총리령")) or named == made_by
    return False


def _sentence_end(text: str, offset: int, provision: Provision) -> int:
    stop = re.compile(r"다\.|\n\s*\n").search(text, offset, provision.own.end)
    return stop.end() if stop else provision.own.end


def _sentence_start(text: str, offset: int, provision: Provision) -> int:
    for sentence in split_sentences(text, *provision.own):
        if sentence.start <= offset < sentence.end:
            return sentence.start
    return provision.own.start


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))
