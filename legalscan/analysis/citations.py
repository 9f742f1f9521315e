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
from typing import Final, Literal, NamedTuple

from legalscan.analysis.addresses import BEHIND, DEPTH, FROM_ARTICLE, FROM_PARAGRAPH, TAIL, complete, parse_address
from legalscan.analysis.naming import Name, Naming
from legalscan.analysis.short_titles import ShortTitles
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step
from legalscan.outline import Outline, Provision
from legalscan.span import Span
from legalscan.views import excerpt, view_html

By = Literal["own", "named", "act", "decree", "rule"]


class Citation(NamedTuple):
    """One named provision, or one range of them.

    Attributes:
        span: the words of this member of a row, half-open, code points of `Outline.text`.
        provision: the innermost provision in which they stand.
        by: how the statute is named: its ``own`` text, a ``named`` statute, or the ``act``, ``decree``, ``rule`` of the family.
        law: title of the statute as the text writes it, without 「」; empty for its own and where 법, 영, 규칙 stand unexplained.
        explicit: whether the statute is named directly before these words, or before the row that they go on; a text's own by 이 법.
        first: the address named.
        last: the end of a range (부터 … 까지), None for one provision.
    """

    span: Span
    provision: Provision
    by: By
    law: str
    explicit: bool
    first: Locator
    last: Locator | None = None

    @property
    def quote(self) -> str:
        """The words, verbatim."""
        return self.span.of(self.provision.outline.text)

    def __repr__(self) -> str:
        named = f"{self.first}" if self.last is None else f"{self.first} to {self.last}"
        law = f"「{self.law}」" if self.law else "" if self.by == "own" else f"({self.by})"
        return f"<{self.provision.locator} cites {' '.join(filter(None, (law, named)))}: {excerpt(self.quote)}>"

    def _repr_html_(self) -> str:
        return view_html(self)


# Every token starts with one of a few letters, so that the scan jumps from one to the next.
_TOKEN: Final = lazy(
    r"[제「같이전동별표목(\[)\]\"“](?:"
    rf"(?<=제)(?:(?P<article>{FROM_ARTICLE})|(?P<part>{FROM_PARAGRAPH})|(?P<container>\s?\d+\s?[편장절관](?:의\d+)*))"
    r"|(?<=「)(?P<named>[^」\n]{2,100})」"
    rf"|(?P<relative>(?:(?<=같)은\s?|(?<=이)(?<![가-힣\"”)\]」]이)(?<!이하\s이)(?<!부터\s이)\s|(?<=[전동])(?<![가-힣].))[조항호]{TAIL}{BEHIND})"
    r"|(?P<annex>(?<=별)[표지](?:\s?제?\d+(?:의\d+)*(?:호(?:의\d+)*)?)?(?:\s?서식)?|(?<=표)(?<![가-힣]표)(?=\s?제\d)|(?<=같)은\s?별?표|(?<=동)(?<![가-힣]동)표)"
    r"|(?P<subitem>(?<=[ㆍ,\s(\[터][가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]목)(?=[ㆍ,의은을에과와및부까)\s]|\Z))"
    r"|(?P<note>(?<=\[)(?:종전|제\d[\d조항호목제의가-하ㆍ,\s]{0,30}(?:에서|으로|로)\s이동)[^\]\n]*\])"
    r"|(?P<quoted>(?<=[\"“])[^\"”\n]{1,400}[\"”])"
    r"|(?P<open>(?<=[(\[]))|(?P<close>(?<=[)\]]))"
    r")"
)
_JOINTS: Final = frozenset(
    (
        "",
        " ",
        "ㆍ",
        ",",
        ", ",
        " 및 ",
        " 또는 ",
        "와 ",
        "과 ",
        " 와 ",
        " 과 ",
        "이나 ",
        "나 ",
        "부터 ",
        "의 ",
        " 중 ",
        "에서 ",
        "까지 및 ",
        "까지, ",
    )
)
_JOINT: Final = lazy(
    r"\s*(?:및|또는|와|과|이나|나|,|ㆍ|·|부터|내지|에서|까지|의|중|각각|각\s?[호목]|어느\s하나|외의\s부분|본문|단서|전단|후단|\s)*\Z"
)
_COLUMN: Final = lazy(r"[^,\n]{0,40}?(?:란|중|의|비고|구분|표|각\s?[호목])\s?\Z")
"""Between an annex and its item: 별표 1의 응시자격란 제8호."""
_CONJUNCTION: Final = lazy(r"및|또는|와\s|과\s|이나|나\s|,|ㆍ")
_RANGE: Final = lazy(r"\s?(부터|내지)")
_TOO_GREAT: Final = lazy(r"제\s?\d{4,}\s?호")
"""제8407호: the number of a tariff line or of a standard."""
_BOX: Final = lazy(r"[│┃]")
_CLASSES: Final = frozenset("급종류군란")
"""제6급제4호: a number within a table, not an item of this text."""
_ABOVE: Final = {"조": "article", "항": "paragraph", "호": "item"}
_OWN: Final = Name("own", "")
_SKIPPED: Final = Name("none", "")
"""What a row belongs to that names no provision of a statute: an annex, a treaty, articles of association."""


def find_citations(outline: Outline, shorts: ShortTitles) -> tuple[Citation, ...]:
    """Every citation of the body, in reading order; empty for none.

    Args:
        outline: the text.
        shorts: what it calls other statutes (`short_titles.find_short_titles`).

    >>> from legalscan.readers import read, Source
    >>> bill = read(Source("-", "제3조(준용) 「민법」 제30조제1항 및 제31조를 준용한다.".encode()))
    >>> [(c.law, str(c.first)) for c in find_citations(bill, ShortTitles(()))]
    [('민법', '제30조제1항'), ('민법', '제31조')]
    """
    reading = _Reading(outline, Naming(shorts))
    text = outline.text
    begin = end = -1
    found: list[Citation] = []
    for token in _TOKEN.finditer(text, *outline.body):
        start = token.start()
        if start >= end:
            found += reading.close()
            provision = outline.at(start)
            if provision is None:
                continue
            begin, end = provision.own
            reading.enter(provision, begin, end)
        if start < begin:
            continue  # in a mark or a heading
        if token.end() > end:
            cut = _TOKEN.match(text, start, end)
            if cut is None:
                continue
            token = cut
        if start >= reading.place:
            found += reading.take(token)
    found += reading.close()
    return tuple(found)


class _Interrupted(NamedTuple):
    """What goes on behind a bracket as it was before it."""

    name: Name
    last: tuple[Step, ...] | None
    fresh: bool
    before: Locator | None
    addressed: Name
    called: dict[str, Name]


class _Reading:
    """What is carried along while rows are read: the statute, the last address, and what brackets interrupt."""

    def __init__(self, outline: Outline, naming: Naming) -> None:
        self.outline, self.text, self.naming = outline, outline.text, naming
        self.own_articles = {provision.locator for provision in outline.provisions if provision.level == "article"}
        self.article_end = -1
        self.pending: Citation | None = None  # a range whose end has not been read

    def enter(self, provision: Provision, start: int, end: int) -> None:
        """A provision begins, its own words from `start` to `end`; names and the last address stay within an article."""
        self.provision, self.here, self.start, self.place = provision, provision.locator, start, start
        if start >= self.article_end:
            article = provision.article
            self.article_end = article.node.end if article is not None else end
            self.naming.forget()
            self.before: Locator | None = None  # the last address, for 같은 조, even where its row has ended
            self.addressed = _OWN  # the statute of the last address
        self.name: Name = _OWN
        self.last: tuple[Step, ...] | None = None  # the last address of the row
        self.fresh = False  # a statute was named and no address has followed yet
        self.carried = _OWN  # the statute last named in these words, for articles that this text does not have
        self.within = False  # a chapter of it was named
        self.tabular = self.text.find("│", start, end) >= 0 or self.text.find("┃", start, end) >= 0
        self.stack: list[_Interrupted] = []

    def close(self) -> tuple[Citation, ...]:
        """The words of the provision are over: a range that was never closed is one provision."""
        opened, self.pending = self.pending, None
        return (opened,) if opened is not None else ()

    def take(self, token: re.Match[str]) -> tuple[Citation, ...]:
        """Read one token; the citations that it completes."""
        kind = token.lastgroup
        start, end = token.span()
        if self.tabular and _BOX.search(self.text, self.text.rfind("\n", 0, start) + 1, start):
            return ()
        if kind == "subitem":
            start -= 1  # its letter
        gap = self.text[self.place : start] if start - self.place < 80 else "…"
        if gap not in _JOINTS:
            self._interrupt(gap, "란" if kind == "open" else "")
        self.place = end
        if kind == "article":
            return self._article(token, gap)
        if kind in ("part", "subitem"):
            return self._part(Span(start, end), gap)
        if kind == "relative":
            return self._relative(token)
        self._note(kind, token, start)
        return ()

    def _note(self, kind: str | None, token: re.Match[str], start: int) -> None:
        """Take in a token that is no address: a name, a bracket, an annex, a chapter."""
        if kind == "named":
            self._named(token["named"])
        elif kind == "open":
            self.stack.append(_Interrupted(self.name, self.last, self.fresh, self.before, self.addressed, dict(self.naming.called)))
        elif kind == "close" and self.stack:
            self.name, self.last, self.fresh, before, addressed, called = self.stack.pop()
            if before is not None:
                self.before, self.addressed = before, addressed
            self.naming.resume(called)
        elif kind == "annex":
            self._skip()
        elif kind == "container":
            self._container(start)

    def _interrupt(self, gap: str, opening: str = "") -> None:
        """Other words stand between: the row has ended, and what follows is of the text itself."""
        if _JOINT.match(gap) or (self.within and gap.rstrip().endswith("중")) or (self.name is _SKIPPED and _COLUMN.match(gap + opening)):
            return
        if self.fresh and gap.strip() in ("시행령", "시행규칙"):
            self._named(f"{self.name.law} {gap.strip()}")
            return
        self.name, self.last, self.fresh, self.within = _OWN, None, False, False

    def _named(self, law: str) -> None:
        self.name = self.naming.call(law)
        self.carried = self.name
        self.last, self.fresh = None, True

    def _container(self, start: int) -> None:
        """제2편제39장 사기와 공갈의 죄 중 제347조: the name of the code reaches over its chapters."""
        called = self.naming.read(self.text, max(self.start, start - 60), start)
        if called is not None and called.by == "named":
            self.name = self.carried = called
            self.last, self.fresh = None, True
        self.within = self.fresh

    def _article(self, token: re.Match[str], gap: str) -> tuple[Citation, ...]:
        start = token.start()
        called = self.naming.read(self.text, max(self.start, start - 60), start)
        if called is not None:
            self.name, self.last, self.fresh = called, None, False
            if called.by != "own":
                self.carried = called
        elif self.fresh and _CONJUNCTION.search(gap) and self._is_own(token):
            self.name = _OWN  # 「등대법」 또는 제3조: the statute as a whole, or an article of this text
        supplement = self.naming.supplement
        if self.name.by == "none":
            return self._skip()
        locator = parse_address(token[0])
        if locator is None:
            return ()
        explicit = not self.naming.doubtful
        if self.stack and called is None and not self.fresh and Locator(locator.steps[:1]) in self.own_articles:
            explicit = False  # 법 제3조(제5조는 제외한다): of either statute
        if self.name.by == "own" and called is None and not supplement:
            explicit = False
            if self.carried is not _OWN and Locator(locator.steps[:1]) not in self.own_articles:
                self.name = self.carried  # the name is carried over a clause: no such article here
        if supplement is not None:
            locator = Locator((supplement, *locator.steps), locator.parts)
        elif called is None and self.last and self.last[0].level == "supplement":
            locator = Locator((self.last[0], *locator.steps), locator.parts)
        return self._emit(token.span(), locator, explicit)

    def _is_own(self, token: re.Match[str]) -> bool:
        locator = parse_address(token[0])
        return locator is not None and Locator(locator.steps[:1]) in self.own_articles

    def _skip(self) -> tuple[Citation, ...]:
        self.name, self.last, self.fresh, self.addressed = _SKIPPED, None, False, _SKIPPED
        return ()

    def _part(self, span: Span, gap: str) -> tuple[Citation, ...]:
        start = span.start
        words = span.of(self.text)
        numbered = (
            self.text[start - 1] in _CLASSES
            or _TOO_GREAT.match(words)
            or self.naming.numbers_a_law(self.text, max(self.start, start - 12), start)
        )
        if self.name.by == "none" or numbered:
            return self._skip()
        locator = parse_address(words)
        if locator is None:
            return ()
        base = self.last
        if base and DEPTH[locator.steps[0].level] > DEPTH[base[-1].level] and _CONJUNCTION.search(gap):
            base, self.name = None, _OWN  # 제57조 및 제1항: the paragraph of this article
        explicit = bool(base) and self.name.by != "own"
        if base:
            whole = complete(locator, base)
        else:
            self.name = _OWN
            whole = complete(locator, self.here.steps)
            if whole is None or self.outline.get(whole) is None:
                whole = self._meant(locator) or whole
        return self._emit(span, whole, explicit) if whole is not None else ()

    def _meant(self, locator: Locator) -> Locator | None:
        """Where this article has no such part: the part of what was cited before, 제5조 각 호의 사람(제1호는 제외한다)."""
        if self.before is None or self.addressed.by == "none":
            return None
        whole = complete(locator, self.before.steps)
        if whole is None or (self.addressed.by == "own" and self.outline.get(whole) is None):
            return None
        self.name = self.addressed
        return whole

    def _relative(self, token: re.Match[str]) -> tuple[Citation, ...]:
        words = re.sub(r"\s", "", token[0])
        same = words[0] in "같동"
        word = words.removeprefix("같은")[0] if words[0] == "같" else words[1]
        base = (self.before or self.here) if same else self.here
        self.name = self.addressed if same else _OWN
        if self.name.by == "none":
            return self._skip()
        steps = [step for step in base.steps if step.level in DEPTH]
        cut = next((i for i, step in enumerate(steps) if step.level == _ABOVE[word]), None)
        if cut is None:
            return ()
        kept = steps[: cut + 1]
        if words[0] == "전":
            number = kept[-1].number
            if not number.isdigit() or number == "1":
                return ()
            kept[-1] = Step(kept[-1].level, str(int(number) - 1))
        rest = parse_address(words[words.index(word) + 1 :]) if words[words.index(word) + 1 :] else None
        locator = Locator((*kept, *rest.steps), rest.parts) if rest is not None else Locator(tuple(kept))
        return self._emit(token.span(), locator, same and self.name.by != "own")

    def _emit(self, span: tuple[int, int], locator: Locator, explicit: bool) -> tuple[Citation, ...]:
        name = self.name
        self.fresh, self.last, self.before, self.addressed = False, locator.steps, locator, name
        opened = self.pending
        if opened is not None:
            self.pending = None
            end = span[1] + 2 if self.text.startswith("까지", span[1]) else span[1]
            return (opened._replace(span=Span(opened.span.start, end), last=locator),)
        citation = Citation(Span(*span), self.provision, name.by, name.law, explicit, locator)  # type: ignore[arg-type]
        following = self.text[span[1] : span[1] + 1]
        if following in ("부", "내", " ", "\n"):
            opens = _RANGE.match(self.text, span[1])
            if opens and (opens[1] == "내지" or "까지" in self.text[span[1] : span[1] + 40]):
                self.pending = citation
                return ()
        return (citation,)
