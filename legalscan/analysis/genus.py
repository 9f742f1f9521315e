"""The genus of a definition: the noun that the definiens ends in, and what stands before it.

"갑"이란 을을 위하여 하는 활동을 말한다.     genus 활동, before it 을을 위하여 하는
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from legalscan.analysis.brackets import blank, find_brackets
from legalscan.analysis.definitions import Definition
from legalscan.language import ko
from legalscan.language.patterns import lazy
from legalscan.span import Span

_CLOSE: Final = lazy(r"(?P<noun>[가-힣A-Za-z]+)\s*(?:을|를)\s+(?:각각\s|모두\s|통틀어\s|총칭하여\s)?(?:말|뜻|의미)\s?(?:한다|하며|하고|함)")

_AS: Final = lazy(r"(?:으로서|로서|\s중)\s*\Z")
_ET_CETERA: Final = lazy(r"\s등의?\s+(?:(?:모든|각종|여러|일체의|제반)\s)?\Z")
_PARTS: Final = lazy(r"[\sㆍ,]+")
_ANNOUNCED: Final = lazy(r"용어|정의|뜻")


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


def last_member(before: str, most: int = 25) -> str:
    """The last member of the row that `before` ends in, with its own modifiers; of a long one the last words.

    >>> last_member("섞여 유출되는 빗물 또는 눈 녹은 물 ")
    '눈 녹은 물'
    >>> last_member("등탑ㆍ부두 및  창고 ")
    '창고'
    """
    words = ko.coordination().split(before.rstrip(" ㆍ,"))[-1].split()
    while len(words) > 1 and len(" ".join(words)) > most:
        del words[0]
    return " ".join(words)


def find_open_end(genus: Genus, names: Collection[str] = ()) -> str:
    """The words that leave a definition open at its end, empty for none; `names` are short names, which may end in 등.

    >>> find_open_end(Genus("등", Span(0, 1), "등탑, 부두 및 창고 ")), find_open_end(Genus("시설", Span(0, 2), "그 밖에 점등에 필요한 "))
    ('창고 등', '')
    """
    before = genus.before
    if ko.genus_first().search(before):
        return ""
    if genus.word == "등":
        last = _PARTS.split(before.rstrip(" ㆍ,"))[-1]
        if last.endswith("는"):
            return ""  # 빛을 비추는 등: a lamp
        return "" if any(name.endswith(f"{last}등") for name in names) else f"{last_member(before)} 등".strip()
    criterion = ko.own_criteria().search(before)
    row = _ET_CETERA.search(before)
    if row and genus.word in ko.EMPTY_GENERA:
        return "" if criterion or ko.functions().search(before) else f"{last_member(before[: row.start()])} {row[0].strip()} {genus.word}"
    rest = ko.open_ends().search(before)
    if not rest or (criterion and not ko.likeness().search(rest[0])):
        return ""
    return f"{' '.join(rest[0].split())} {genus.word}"


def is_drawn_above(definition: Definition) -> bool:
    """Whether the words above an item draw its class by a decree or a citation; "terms mean the following" draws none."""
    here = definition.provision
    while here.level in ("item", "subitem") and here.parent is not None:
        here = here.parent
        if not _ANNOUNCED.search(here.own_text) and ko.drawn_above().search(here.own_text):
            return True
    return False


def has_criterion(name: str, frame: str) -> bool:
    """Whether a frame has a predicate or a circumstance that is no empty link and no word of the term `name` itself.

    >>> has_criterion("등대물자", "등대에 필요한 물자로서 "), has_criterion("등대인", "등대업을 경영하는 자로서 ")
    (False, True)
    """
    bare = _AS.sub(" ", frame)
    purpose = ko.purposes().search(bare)
    if purpose:
        if any(stem not in name and stem not in ko.EMPTY for stem in ko.stems(bare[: purpose.start()])):
            return True
        bare = bare[purpose.end() :]
    rest = ko.empty_links().sub(" ", bare)
    return any(len(found["stem"]) < 2 or found["stem"] not in name for found in ko.qualifiers().finditer(rest))
