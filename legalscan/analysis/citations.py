"""Citations: which provision of which statute the words name.

    「형법」 제355조 및 제356조          two provisions of another statute; the name holds for the whole row
    법 제3조제1항 각 호 외의 부분 단서    of the act, in its decree
    제33조(제2항은 제외한다)             what stands in brackets is read from what stands before them
    같은 조 제2항, 전항, 이 조           relative to the last citation, or to the place itself

One citation is one provision or one range; where it leads in a corpus is a question of links. Not taken for citations: items
of annexes and forms (별표 1 제2호, 별지 제3호서식), numbers of laws (법률 제12345호), articles of treaties, and words quoted for a
substitution ("제3조"는 "제5조"로 본다), which belong to the statute that is read in their place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from legalscan.analysis.definitions import Definition
from legalscan.errors import LocatorError
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step
from legalscan.outline import Outline, Provision
from legalscan.span import Span

By = Literal["own", "named", "act", "decree", "rule"]


@dataclass(frozen=True, slots=True)
class Citation:
    """One named provision, or one range of them.

    Attributes:
        span: the words of this member of a row, half-open, code points of `Outline.text`.
        provision: the innermost provision in which they stand.
        by: how the statute is named: its ``own`` text, a ``named`` statute, or the ``act``, ``decree``, ``rule`` of the family.
        law: title of a named statute as written, without 「」; empty for the others.
        first: the address named.
        last: the end of a range (부터 … 까지), None for one provision.
    """

    span: Span
    provision: Provision
    by: By
    law: str
    first: Locator
    last: Locator | None = None

    @property
    def quote(self) -> str:
        """The words, verbatim."""
        return self.span.of(self.provision.outline.text)


_NUMBER: Final = r"제\s?\d+\s?"
_REST: Final = (
    rf"(?:\s?{_NUMBER}항)?(?:\s?{_NUMBER}호(?:의\d+)*)?(?:[가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]목(?![적록]))?(?:\s?\d+\)(?!\d))?"
    r"(?:\s?각 [호목] 외의 부분)?(?:\s?(?:본문|단서|전단|후단)(?=[의은을에과와및ㆍ,.)\s]|또는|\Z))?"
)
_TOKEN: Final = lazy(
    r"「(?P<named>[^」\n]{2,100})」(?P<gloss>\s?[(\[][^()\[\]]{0,80}[)\]])?"
    r"|(?P<skip>(?:별표|별지|서식|표)\s?(?:제?\d+(?:의\d+)*(?:호(?:의\d+)*)?)?(?:서식)?(?:\s?제\d+호(?:의\d+)*(?:서식)?)*|법률\s제\d+호|(?:협정|협약|의정서|조약)\s제[\d.]+조)"
    r"|(?<![가-힣])(?P<same>같은\s(?:법(?:률)?(?:\s?시행령|\s?시행규칙)?|영|규칙)|동법(?:\s?시행령|\s?시행규칙)?|동\s(?:법|영|규칙))(?=[\s제]|에|$)"
    r"|(?<![가-힣])(?P<self>이\s(?:법|영|규칙|규정))(?=\s?제|\s?부칙)"
    r"|(?<![가-힣])(?P<family>법|영|규칙)(?=\s?제\d|\s?부칙)"
    r"|(?P<supplement>부칙\s?(?:\([^()]*\)\s?)?(?:<[^<>]*>\s?)?)(?=제\d+조)"
    rf"|(?P<article>{_NUMBER}조(?:의\d+)*(?!서식){_REST})"
    rf"|(?P<relative>(?:같은|이)\s?[조항호](?:\s?{_NUMBER}항)?(?:\s?{_NUMBER}호(?:의\d+)*)?(?:[가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]목)?(?=[의은을에과와및ㆍ,.)\s]|중|\Z)|전[조항호](?=[의은을에과와및ㆍ,.)\s]))"
    rf"|(?P<part>{_NUMBER}(?:항|호(?:의\d+)*)(?!서식)(?:\s?{_NUMBER}호(?:의\d+)*)?(?:[가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]목(?![적록]))?(?:\s?각 [호목] 외의 부분)?(?:\s?(?:본문|단서|전단|후단)(?=[의은을에과와및ㆍ,.)\s]))?)"
    r"|(?<=[ㆍ,및\s(])(?P<subitem>[가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]목)(?=[ㆍ,의은을에과와및\s부까)]|\Z)"
    r"|(?P<open>[(\[])|(?P<close>[)\]])|(?P<quoted>[\"“][^\"”\n]{1,120}[\"”])"
)
_JOINT: Final = lazy(r"\s*(?:및|또는|와|과|이나|나|,|ㆍ|·|부터|내지|에서|까지|의|중|\s)*\s*(?:같은|각각)?\s*\Z")
_RANGE: Final = lazy(r"\s?(부터|내지)")
_TITLE_LAW: Final = lazy(r"(?<![가-힣])(?P<title>[가-힣]{1,24}(?:법|법률)(?:\s?시행령|\s?시행규칙)?)\s?(?=제\d+조)")
_ORDER: Final = ("article", "paragraph", "item", "subitem", "point")


class _Context:
    """What is carried along while a row is read: the statute, the last address, and what brackets interrupt."""

    def __init__(self, provision: Provision) -> None:
        self.by: By = "own"
        self.law = ""
        self.named: tuple[By, str] = ("own", "")  # the statute last named, for 같은 법 and 같은 조
        self.addressed: tuple[By, str] = ("own", "")  # the statute of the last address
        self.last: Locator | None = None
        self.before: Locator | None = None  # the last address, for 같은 조, even where its row has ended
        self.pending: Citation | None = None
        self.fresh = False  # a statute was named and no address has followed yet
        self.here = provision.locator
        self.stack: list[tuple[By, str, Locator | None]] = []

    def name(self, by: By, law: str) -> None:
        """A statute is named: what follows is of it."""
        self.by, self.law, self.last, self.fresh = by, law, None, True
        self.named = (by, law)

    def forget(self) -> None:
        """The row has ended: what follows is of the text itself."""
        self.by, self.law, self.last, self.fresh = "own", "", None, False


def find_citations(outline: Outline, definitions: tuple[Definition, ...]) -> tuple[Citation, ...]:
    """Every citation of the body, in reading order; empty for none.

    Args:
        outline: the text.
        definitions: its definitions: abbreviations of statutes (이하 "기본법"이라 한다) are read from them.

    >>> from legalscan.readers import read, Source
    >>> bill = read(Source("-", "제3조(준용) 「민법」 제30조제1항 및 제31조를 준용한다.".encode()))
    >>> [(c.law, str(c.first)) for c in find_citations(bill, ())]
    [('민법', '제30조제1항'), ('민법', '제31조')]
    """
    shorts = _statute_abbreviations(outline, definitions)
    short = (
        re.compile(r"(?<![가-힣])(" + "|".join(sorted(map(re.escape, shorts), key=len, reverse=True)) + r")\s?(?=제\d)") if shorts else None
    )
    own_articles = {provision.locator for provision in outline.provisions if provision.level == "article"}
    found: list[Citation] = []
    for provision in outline.provisions:
        if provision.node.start >= outline.body.end:
            break
        found += _read_provision(provision, shorts, short, own_articles)
    return tuple(found)


def _statute_abbreviations(outline: Outline, definitions: tuple[Definition, ...]) -> dict[str, str]:
    """Abbreviations whose referent is a statute in 「」: name → title. 법, 영 and 규칙 among them override the family."""
    found: dict[str, str] = {}
    for definition in definitions:
        if definition.kind == "abbreviation":
            before = outline.text[max(0, definition.term_span.start - 140) : definition.term_span.start]
            titles = re.findall(r"「([^」]+)」\s?[(\[][^()\[\]「」]*\Z", before)
            if titles:
                found[definition.term] = titles[-1]
    return found


def _read_provision(
    provision: Provision, shorts: Mapping[str, str], short: re.Pattern[str] | None, own_articles: Collection[Locator]
) -> Iterator[Citation]:
    text, own = provision.outline.text, provision.own
    context, place = _Context(provision), own.start
    tokens = [(found.start(), found) for found in _TOKEN.finditer(text, *own)]
    if short:
        tokens += [(found.start(), found) for found in short.finditer(text, *own) if not _inside(found, tokens)]
    tokens += [(found.start(), found) for found in _TITLE_LAW.finditer(text, *own) if not _inside(found, tokens)]
    for start, token in sorted(tokens, key=lambda pair: (pair[0], -pair[1].end())):
        if start < place:
            continue
        if not _JOINT.fullmatch(text[place:start]):
            context.forget()
        yield from _take(provision, token, context, shorts, own_articles)
        place = token.end()
    if context.pending is not None:
        yield context.pending


def _inside(found: re.Match[str], tokens: list[tuple[int, re.Match[str]]]) -> bool:
    return any(token.start() <= found.start() < token.end() for _, token in tokens if token.lastgroup not in ("family",))


def _take(
    provision: Provision, token: re.Match[str], context: _Context, shorts: Mapping[str, str], own_articles: Collection[Locator]
) -> Iterator[Citation]:
    groups = token.groupdict()
    kind = token.lastgroup or ""
    words = token[0]
    if groups.get("named"):
        context.name("named", groups["named"])
    elif kind == "title":
        context.name("named", token["title"])
    elif words.strip() in shorts:
        context.name("named", shorts[words.strip()])
    elif kind == "self":
        context.name("own", "")
    elif kind == "family":
        by: By = {"법": "act", "영": "decree", "규칙": "rule"}[token["family"]]  # type: ignore[assignment]
        context.name("named", shorts[token["family"]]) if token["family"] in shorts else context.name(by, "")
    elif kind == "same":
        _same_statute(token["same"], context)
    elif kind == "open":
        context.stack.append((context.by, context.law, context.last))
    elif kind == "close":
        if context.stack:
            context.by, context.law, context.last = context.stack.pop()
    elif kind == "supplement":
        context.last = Locator((Step("supplement", ""),))
        context.fresh = True
    elif kind in ("article", "relative", "part", "subitem"):
        yield from _address(provision, token, kind, context, own_articles)


def _same_statute(words: str, context: _Context) -> None:
    """같은 법, 같은 법 시행령: of the statute last named; the address starts anew."""
    by, law = context.named
    lower = re.search(r"시행령|시행규칙", words)
    if lower and law:
        law = f"{re.sub(r' ?시행(?:령|규칙)$', '', law)} {lower[0]}"
    context.name(by, law)


def _address(
    provision: Provision, token: re.Match[str], kind: str, context: _Context, own_articles: Collection[Locator]
) -> Iterator[Citation]:
    text = provision.outline.text
    locator = _locate(token, kind, context)
    context.fresh = False
    if locator is None:
        return
    if token[0].startswith("같은"):
        context.by, context.law = context.addressed
    elif kind == "article" and context.by == "own" and context.named[1] and Locator(locator.steps[:1]) not in own_articles:
        context.by, context.law = context.named  # the name is carried over a clause: no such article here
    context.last, context.before, context.addressed = locator, locator, (context.by, context.law)
    span = Span(*token.span())
    citation = Citation(span, provision, context.by, context.law, locator)
    if context.pending is not None:
        opened = context.pending
        context.pending = None
        yield replace(opened, span=Span(opened.span.start, span.end), last=locator)
        return
    opens = _RANGE.match(text, span.end)
    if opens and (opens[1] == "내지" or "까지" in text[span.end : span.end + 40]):
        context.pending = citation
        return
    yield citation


def _locate(token: re.Match[str], kind: str, context: _Context) -> Locator | None:
    words = re.sub(r"\s", "", token[0]).replace("각호외", "각 호 외").replace("각목외", "각 목 외").replace("외의부분", "외의 부분")
    base = context.last if context.last is not None else context.here
    if kind == "relative":
        return _relative(words, context)
    try:
        locator = Locator.parse(words)
    except LocatorError:
        return None
    if kind == "article":
        if context.last is not None and context.last.steps[0].level == "supplement":
            return Locator((context.last.steps[0], *locator.steps), locator.parts)
        return locator
    rank = _ORDER.index(locator.steps[0].level)
    outer = tuple(step for step in base.steps if step.level in _ORDER and _ORDER.index(step.level) < rank)
    return Locator((*outer, *locator.steps), locator.parts) if outer else None


def _relative(words: str, context: _Context) -> Locator | None:
    """같은 조제2항 is read from the last address, 이 조 and 전항 from the place itself."""
    level = {"조": "article", "항": "paragraph", "호": "item"}[words[2] if words.startswith("같은") else words[1]]
    base = (context.before or context.here) if words.startswith("같은") else context.here
    steps = [step for step in base.steps if step.level in _ORDER]
    cut = next((i for i, step in enumerate(steps) if step.level == level), None)
    if cut is None:
        return None
    kept = steps[: cut + 1]
    if words.startswith("전"):
        number = kept[-1].number
        if not number.isdigit() or number == "1":
            return None
        kept[-1] = Step(level, str(int(number) - 1))
    rest = re.sub(r"^(?:같은|이|전)[조항호]", "", words)
    if not rest:
        return Locator(tuple(kept))
    try:
        return Locator((*kept, *Locator.parse(rest).steps))
    except LocatorError:
        return Locator(tuple(kept))
