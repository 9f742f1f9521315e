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
