"""The genus of a definition: the noun that the definiens ends in, and what stands before it.

"갑"이란 을을 위하여 하는 활동을 말한다.     genus 활동, before it 을을 위하여 하는
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from legalscan.analysis.brackets import blank, find_brackets
from legalscan.analysis.definitions import Definition
from legalscan.span import Span

_CLOSE: Final = re.compile(
    r"(?P<noun>[가-힣A-Za-z]+)\s*(?:을|를)\s+(?:각각\s|모두\s|통틀어\s|총칭하여\s)?(?:말|뜻|의미)\s?(?:한다|하며|하고|함)"
)


@dataclass(frozen=True, slots=True)
class Genus:
    """The last noun of a definiens.

    Attributes:
        word: the noun without its particle.
        span: where it stands, code points of `Outline.text`.
        before: the definiens up to it with what is in brackets blanked out, of the length of its words in the text.
    """

    word: str
    span: Span
    before: str


def find_genus(definition: Definition) -> Genus | None:
    """The genus of a definition that is a sentence, or None where it does not end in "…을 말한다".

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", '제2조(정의) "등대활동"이란 등대를 위한 활동(점등을 포함한다)을 말한다.'.encode()))
    >>> genus = find_genus(act.definitions[0])
    >>> genus.word, genus.before
    ('활동', '등대를 위한 ')
    """
    text, (start, end) = definition.provision.outline.text, definition.core
    flat = blank(text, start, end, find_brackets(text, start, end))
    found = _CLOSE.search(flat)
    if not found:
        return None
    return Genus(found["noun"], Span(start + found.start("noun"), start + found.end("noun")), flat[: found.start("noun")])
