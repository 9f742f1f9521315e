"""A statute: an outline and what its words say, each layer computed once, on demand."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

from legalscan.analysis import citations_en, definitions, definitions_en, support_en
from legalscan.analysis.citations import Citation, find_citations
from legalscan.analysis.commencement import Commencement, commencement_of, find_commencements, find_transitional
from legalscan.analysis.definitions import Definition
from legalscan.analysis.delegations import Delegation, find_delegations
from legalscan.analysis.hollowness import Hollowness, measure_definition
from legalscan.analysis.hollowness_en import measure_english
from legalscan.analysis.mentions import Mention, find_mentions
from legalscan.analysis.quotations import Quotation, find_quotations
from legalscan.analysis.sanctions import Sanction, Sanctioned, find_sanctions
from legalscan.analysis.short_titles import ShortTitle, ShortTitles, find_short_titles
from legalscan.analysis.support import Support, find_support
from legalscan.collection import Collection
from legalscan.comments import Comment, take_comments
from legalscan.errors import LocatorError
from legalscan.language.ko import amending_clause
from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.outline import Bill, Outline, Provision
from legalscan.readers import cut_part
from legalscan.readers import read as read_outline
from legalscan.readers.source import Source
from legalscan.span import Span
from legalscan.views import view_frame, view_html

_SPACES: Final = lazy(r"\s+")
_LARGE: Final = "articles citations citations_by_name citation_starts quotations mentions _uses sanctions sanctioned support".split()


class Statute:
    """One statute, decree or bill.

    Layers are properties (`definitions`, …); each is sorted by span and computed at first use. Provisions are found by their
    address: ``act["제2조제3호"]``. `comments` are those to legalscan that stood in the source; its text has blanks there.
    """

    def __init__(self, outline: Outline, comments: tuple[Comment, ...] = ()) -> None:
        self.outline = outline
        self.comments = comments
        self._measured: dict[Definition, Hollowness] = {}

    @property
    def text(self) -> str:
        """What was read, verbatim; every span of every layer is an offset into it."""
        return self.outline.text

    @cached_property
    def enacted(self) -> Span:
        """What of the text becomes law: all of it, or of a bill what lies between its reasons and its comparison table."""
        return Span(self.outline.front.end if self.bill else 0, self.outline.end)

    @property
    def path(self) -> str:
        """The source as it was named."""
        return self.outline.path

    @property
    def language(self) -> str:
        """``ko`` or ``en``."""
        return self.outline.language

    @cached_property
    def title(self) -> str:
        """The statute's name; for a source that bears none, the name of the file."""
        named = self.outline.metadata.get("제목", "").strip()
        return named or Path(self.path).stem

    @property
    def instrument(self) -> str:
        """법률, 대통령령, 총리령 …, as the source says; empty where it does not."""
        return self.outline.metadata.get("법령구분", "")

    @cached_property
    def kind(self) -> str:
        """What it is: the instrument as the source says, else as the title tells (법률, 대통령령, 부령)."""
        return self.instrument or _kind_of(self.title)

    @cached_property
    def is_subordinate(self) -> bool:
        """Whether it is a decree or rule of the executive or a court, by its kind or its title."""
        return self.instrument.endswith(("령", "규칙")) or self.title.removesuffix("안").endswith(("시행령", "시행규칙"))

    @property
    def promulgated(self) -> date | None:
        """The day of promulgation (공포일자), None where the source has none."""
        return _day(self.outline.metadata.get("공포일자", ""))

    @property
    def promulgation(self) -> str:
        """The number of the promulgation (공포번호) in digits; empty where the source has none."""
        return re.sub(r"\D", "", self.outline.metadata.get("공포번호", "")).lstrip("0")

    @property
    def bill(self) -> Bill | None:
        """The parts of a bill around its enacting text (제안이유, 신ㆍ구조문대비표 …); None for a text of another shape."""
        return self.outline.bill

    @cached_property
    def compared(self) -> tuple[Statute, Statute] | None:
        """The two columns of a bill's comparison table (현행, 개정안), each as a statute of its own; None where there is none.

        Their places in the source are those of the bill.
        """
        outlines = [cut_part(self.outline, kind) for kind in ("current", "proposal")]
        current, proposal = [Statute(outline) for outline in outlines if outline is not None] or (None, None)
        return (current, proposal) if current is not None and proposal is not None else None

    @property
    def is_draft(self) -> bool:
        """Whether it is a bill or draft: not promulgated, marked as a draft (상태: 초안), or entitled …안."""
        return self.promulgated is None or "초안" in self.outline.metadata.get("상태", "") or self.title.endswith("안")

    @cached_property
    def is_amendment(self) -> bool:
        """Whether it is a bill that amends single provisions of a statute (일부개정법률안), most of which it does not show."""
        if self.bill is not None:
            return self.bill.kind == "amendment"
        return "일부개정" in self.title or amending_clause().search(self.text[: self.outline.body.start + 2000]) is not None

    @property
    def effective(self) -> date | None:
        """The day of commencement (시행일자) that the source names for the whole text, or None."""
        return _day(self.outline.metadata.get("시행일자", ""))

    @cached_property
    def id(self) -> str:
        """The law id with date and number of the promulgation (``014820@2026-01-20.21311``); for a draft, a hash of its words.

        The number tells apart two promulgations of one day; it is left out where the source has none. White space does not
        count, so that a re-wrapped draft keeps its id.
        """
        law = self.outline.metadata.get("법령ID", "")
        if law:
            return ".".join(filter(None, (f"{law}@{self.promulgated or 'undated'}", self.promulgation)))
        words = _SPACES.sub("", self.text[self.outline.front.end : self.outline.end])
        return "draft@" + hashlib.sha256(words.encode()).hexdigest()[:12]

    @cached_property
    def definitions(self) -> Collection[Definition]:
        """Every definition and abbreviation of the body, in reading order."""
        self.outline.loosen()
        find = definitions_en.find_definitions if self.language == "en" else definitions.find_definitions
        return Collection(find(self.outline), noun="definitions", source=self)

    @cached_property
    def citations(self) -> Collection[Citation]:
        """Every citation of the body, in reading order."""
        self.outline.loosen()
        english = self.language == "en"
        found = citations_en.find_citations(self.outline) if english else find_citations(self.outline, ShortTitles(self.short_titles))
        return Collection(found, noun="citations", source=self)

    @cached_property
    def citations_by_name(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """The places in `citations` of those that name a statute alike: by `Citation.by` and `Citation.law`."""
        found: dict[tuple[str, str], list[int]] = {}
        for place, citation in enumerate(self.citations):
            found.setdefault((citation.by, citation.law), []).append(place)
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def citation_starts(self) -> list[int]:
        """Where each citation begins, ascending: for looking up those of a stretch."""
        return [citation.span.start for citation in self.citations]

    @cached_property
    def delegations(self) -> Collection[Delegation]:
        """What the body leaves to lower texts, in reading order; Korean texts only, empty for others."""
        found = find_delegations(self.outline, self.kind) if self.language == "ko" else ()
        return Collection(found, noun="delegations", source=self)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Words that it quotes from provisions of other texts, in reading order; Korean texts only, empty for others."""
        return find_quotations(self.outline, self.citations) if self.language == "ko" else ()

    @cached_property
    def short_titles(self) -> tuple[ShortTitle, ...]:
        """What its body calls other statutes (이하 "법"이라 한다), in reading order."""
        return find_short_titles(self.outline)

    @cached_property
    def support(self) -> Collection[Support]:
        """Every support provision of the body, in reading order; empty for a statute without any."""
        found = support_en.find_support(self.outline) if self.language == "en" else find_support(self.outline, self.title)
        return Collection(found, noun="support provisions", source=self)

    def measure(self, definition: Definition) -> Hollowness:
        """What one of its definitions (not an abbreviation) adds to the words of its term."""
        if definition not in self._measured:
            if self.language == "en":
                terms = {other.term for other in self.definitions if other.kind == "definition"}
                self._measured[definition] = measure_english(definition, terms)
            else:
                self._measured[definition] = measure_definition(definition, self.terms)
        return self._measured[definition]

    @cached_property
    def commencements(self) -> tuple[Commencement, ...]:
        """What the 부칙 say about entry into force, in their order; empty for a text without any."""
        return find_commencements(self.outline, self.promulgated)

    @cached_property
    def transitional(self) -> tuple[Provision, ...]:
        """The articles of the 부칙 on old cases (경과조치, 적용례, 특례), in reading order."""
        return find_transitional(self.outline)

    def commencement(self, provision: Provision) -> date | None:
        """When the present words of a provision enter into force; None where the text does not tell.

        A date that the source itself gives for the provision or a unit around it counts first, then the 부칙.
        """
        until = self.outline.as_of
        given = [
            day
            for locator, day in self.outline.commencements
            if provision.locator in Locator(locator.steps) and not locator.parts and (until is None or day <= until)
        ]
        return max(given) if given else commencement_of(provision, self.commencements, until)

    def begins_after(self, day: date) -> bool:
        """Whether anything in it may enter into force only after a day, as far as the text tells: most texts need no closer look."""
        given = any(begins > day for _, begins in self.outline.commencements)
        return given or any(statement.day is not None and statement.day > day for statement in self.commencements)

    def parts_pending(self, provision: Provision, on: date) -> tuple[Locator, ...]:
        """What of a provision enters into force only after a day: named parts (단서, 후단), or itself where a part is described."""
        here, until = provision.locator, self.outline.as_of
        late = [s for s in self.commencements if s.day is not None and s.day > on and (until is None or s.day <= until)]
        parts = [n for s in late for n in s.scope if isinstance(n, Locator) and n.parts and n.steps == here.steps]
        return (*parts, *(here for s in late for named in s.limited if here in named))

    def in_force(self, provision: Provision, on: date) -> bool | None:
        """Whether the present words of a provision are in force on a day; None where the text does not tell."""
        day = self.commencement(provision)
        return None if day is None else day <= on

    @cached_property
    def sanctions(self) -> tuple[Sanction, ...]:
        """Every penalty and administrative fine of the body, in reading order; empty for none."""
        return find_sanctions(self.outline)

    @cached_property
    def sanctioned(self) -> Sanctioned:
        """Which of its provisions its own penalties name; Korean texts only."""
        return Sanctioned(self.sanctions, self.citations if self.sanctions else ())

    @cached_property
    def terms(self) -> frozenset[str]:
        """Names of the terms it defines, abbreviations left out."""
        return frozenset(definition.name for definition in self.definitions if definition.kind == "definition")

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every use of a defined term or abbreviation in the body, the longest first, in reading order.

        The places that introduce the terms are among them.
        """
        return tuple(find_mentions(self.text, *self.outline.body, {definition.name for definition in self.definitions}))

    def uses(self, name: str) -> tuple[Span, ...]:
        """Where a term (by its name) is mentioned in the body, in reading order; empty for none."""
        return self._uses.get(name, ())

    @cached_property
    def _uses(self) -> dict[str, tuple[Span, ...]]:
        found: dict[str, list[Span]] = {}
        for mention in self.mentions:
            found.setdefault(mention.name, []).append(mention.span)
        return {name: tuple(spans) for name, spans in found.items()}

    def __getitem__(self, locator: str | Locator) -> Provision:
        """The provision at an address in any of the three forms of `locator`.

        Raises:
            LocatorError: no address, or no such provision.
        """
        return self.outline.find(locator)

    def __contains__(self, locator: object) -> bool:
        """Whether the statute has a provision at this address."""
        try:
            return isinstance(locator, str | Locator) and bool(self.outline.find(locator))
        except LocatorError:
            return False

    def walk(self) -> Iterator[Provision]:
        """All provisions in reading order, 부칙 and annexes last."""
        return iter(self.outline.provisions)

    @cached_property
    def articles(self) -> Collection[Provision]:
        """The articles of the body in reading order, deleted ones included; empty for a text without articles."""
        self.outline.loosen()
        found = (p for p in self.walk() if p.level == "article" and not p.in_supplement)
        return Collection(found, noun="articles", source=self)

    @cached_property
    def provisions(self) -> Collection[Provision]:
        """All provisions in reading order, as `walk` gives them."""
        return Collection(self.outline.provisions, noun="provisions", source=self)

    def forget(self) -> None:
        """Drops the layers that take much room, which are computed again when they are asked for; what was taken from them stays good.

        >>> act = read(Source("-", "제1조(목적) 제2조에 따른다.\\n제2조(등대) 등대다.".encode()))
        >>> before = act.citations
        >>> act.forget()
        >>> act.citations == before
        True
        """
        for layer in _LARGE:
            self.__dict__.pop(layer, None)
        self.outline.forget()

    def __repr__(self) -> str:
        return f"<Statute {self.title} ({self.id}): {len(self.articles)} articles>"

    def _ipython_key_completions_(self) -> list[str]:
        """Addresses for tab completion: ``act["제2`` and the tab key."""
        return [str(locator) for locator in self.outline.locators]

    frame = view_frame
    _repr_html_ = view_html


def read(source: str | os.PathLike[str] | Source) -> Statute:
    """Read one statute or bill, whatever its format.

    Args:
        source: a path, or a `Source` whose bytes are already at hand.

    Returns:
        The statute; its layers are computed when asked for.

    Raises:
        SourceError: no such file, or not legislation in a known format.

    >>> act = read(Source("-", '제1조(목적) 목적이다.\\n제2조(정의) 1. "갑"이란 을을 말한다.'.encode()))
    >>> [article.heading for article in act.articles]
    ['목적', '정의']
    """
    opened = source if isinstance(source, Source) else Source.open(source)
    bare, comments = take_comments(opened)
    return Statute(read_outline(bare), comments)


def _kind_of(title: str) -> str:
    """What a text is by its title, where the source does not say: a decree, a rule, else an act."""
    name = title.removesuffix("안")
    return "대통령령" if name.endswith(("시행령", "령")) else "부령" if name.endswith("규칙") else "법률"


def _day(words: str) -> date | None:
    digits = re.findall(r"\d+", words)
    if len(digits) == 1 and len(digits[0]) == 8:
        digits = [digits[0][:4], digits[0][4:6], digits[0][6:]]
    try:
        return date(*map(int, digits[:3])) if len(digits) >= 3 else None
    except (ValueError, OverflowError):
        return None
