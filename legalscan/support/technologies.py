"""Which technologies: how an act names what it supports, by definition, by designation, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.analysis.support import Support
from legalscan.analysis.support_clauses import flatten
from legalscan.language import purposes_en, purposes_ko
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

HOLLOW: Final = 60.0
"""From this tautology score (of 100) on, a definition is open enough to leave its subject unnamed."""


@dataclass(frozen=True, slots=True)
class Technology:
    """A technology or an industry that an act defines.

    Attributes:
        definition: where and how.
        score: tautology of the definition, 0 to 100.
        supports: support provisions whose words name it, in reading order.
    """

    definition: Definition
    score: float
    supports: tuple[Support, ...]

    @property
    def hollow(self) -> bool:
        """Whether the definition leaves the technology unnamed."""
        return self.score >= HOLLOW


_FRAMES: Final = lazy(r"정의|위원회|Definition|Committee")
_FIXED: Final = lazy(
    r"(?:령|규칙|조례|고시)(?:으로|로|이|가)\s정하(?:는|여 고시하는)\s\S+(?:을|를)\s말한다|다음\s?각\s?목|」[^.]{0,60}?에\s?(?:따른|의한|규정된)\s[가-힣ㆍ]+(?:을|를)\s말한다|prescribed by|the following"
)
"""A definition that a decree, a list or another statute closes."""
_RESIDUAL: Final = lazy(r"그\s?밖에|그\s?밖의|기타|\s등을\s(?:활용|이용)|등(?:에|과)\s관련")
"""What opens a definition again, however its parts are defined."""
_ROW: Final = lazy(r"[,ㆍ]|\s(?:및|또는)\s")
_ACTS: Final = lazy(r"(?:행위|활동|서비스|용역|업무)(?:을|를)\s말한다")
_LONG: Final = 4
"""A row of so many joints names the acts that it means: 기획, 설계, 시공, 감리 및 관리의 행위."""
_DEEP: Final = 3
_WORDS: Final = {"ko": purposes_ko, "en": purposes_en}


def find_technologies(act: Statute) -> tuple[Technology, ...]:
    """The defined terms of an act that are a technology or an industry, in reading order; empty for none.

    >>> from legalscan.statute import read, Source
    >>> words = '제2조(정의) 1. "등대기술"이란 등대에 필요한 기술을 말한다.\\n제3조(지원) 정부는 등대기술의 개발을 지원할 수 있다.'
    >>> [(t.definition.term, t.hollow, len(t.supports)) for t in find_technologies(read(Source("-", words.encode())))]
    [('등대기술', True, 1)]
    """
    found, words = [], _WORDS[act.language]
    for definition in act.definitions:
        if definition.kind == "definition" and words.TECHNOLOGY.search(definition.term):
            uses = [mention.span.start for mention in act.mentions if mention.name == definition.name]
            supports = tuple(one for one in act.support if any(one.provision.span.start <= use < one.provision.span.end for use in uses))
            found.append(Technology(definition, act.measure(definition).score, supports))
    return tuple(found)


def find_designations(act: Statute) -> tuple[tuple[Provision, Span], ...]:
    """Where an authority names the technologies that count (핵심 …기술로 지정), in reading order; empty for none."""
    found, words = [], _WORDS[act.language]
    for article in act.articles:
        if _FRAMES.search(article.heading):
            continue
        for provision in [one for one in article.children if one.level == "paragraph"] or [article]:
            match = words.DESIGNATES.search(flatten(act.text, *provision.own))
            if match and not provision.deleted:
                start = provision.own.start
                found.append((provision, Span(start + match.start(), start + match.end())))
    return tuple(found)


def is_named(act: Statute, definition: Definition) -> bool:
    """Whether what a definition means is named after all: by a decree, a list, another statute, or a term so defined or with a row of acts.

    >>> from legalscan.statute import read, Source
    >>> words = '제2조(정의) 1. "등대"란 「항로표지법」 제2조에 따른 등대를 말한다.\\n2. "등대산업"이란 등대에 관련된 산업을 말한다.'
    >>> act = read(Source("-", words.encode()))
    >>> [is_named(act, one) for one in act.definitions]
    [True, True]
    """
    return _is_named(act, definition, _DEEP)


def _is_named(act: Statute, definition: Definition, depth: int) -> bool:
    words = definition.definiens.of(act.text)
    row = depth < _DEEP and _ACTS.search(words) is not None and len(_ROW.findall(definition.core.of(act.text))) >= _LONG
    if row or _FIXED.search(words):
        return True
    if not depth or _RESIDUAL.search(words):
        return False
    squeezed = words.replace(" ", "")
    bases = [one for one in act.definitions if one.kind == "definition" and one.name != definition.name and one.name in squeezed]
    return any(_is_named(act, one, depth - 1) for one in bases)


def find_classifications(act: Statute) -> tuple[Provision, ...]:
    """The articles whose heading is the designation, certification, selection or classification of technologies, industries or items.

    In reading order; empty for none.
    """
    words = _WORDS[act.language]
    return tuple(one for one in act.articles if not one.deleted and words.CLASSIFIES.search(one.heading))
