"""Two texts of one act, a law and its translation, laid side by side by their addresses."""

from __future__ import annotations

from dataclasses import dataclass

from legalscan.outline import Provision
from legalscan.statute import Statute


@dataclass(frozen=True, slots=True)
class Alignment:
    """What corresponds in two texts and what does not.

    Attributes:
        pairs: provisions with one address in both, in the order of the first text.
        only_first: provisions that only the first text has, in its order.
        only_second: provisions that only the second has, in its order.
        terms: for each provision of a pair in which either text defines terms: the terms of the first, those of the second.
    """

    pairs: tuple[tuple[Provision, Provision], ...]
    only_first: tuple[Provision, ...]
    only_second: tuple[Provision, ...]
    terms: tuple[tuple[Provision, tuple[str, ...], tuple[str, ...]], ...]


def align(first: Statute, second: Statute) -> Alignment:
    """Align two texts of one act by locator (a letter of an English item is the 목 that it translates).

    >>> from legalscan.statute import read, Source
    >>> korean = read(Source("-", "제1조(목적) 목적이다.\\n제2조(정의) 뜻이다.".encode()))
    >>> english = read(Source("-", b"Article 1 (Purpose) Purpose.\\nArticle 3 (Other) Other."))
    >>> aligned = align(korean, english)
    >>> len(aligned.pairs), [str(p.locator) for p in aligned.only_first], [p.locator.format("en") for p in aligned.only_second]
    (1, ['제2조'], ['Article 3'])
    """
    theirs = {provision.locator: provision for provision in second.walk()}
    mine = {provision.locator: provision for provision in first.walk()}
    pairs = tuple((provision, theirs[locator]) for locator, provision in mine.items() if locator in theirs)
    terms = [(one, _terms_in(first, one), _terms_in(second, other)) for one, other in pairs]
    return Alignment(
        pairs=pairs,
        only_first=tuple(provision for locator, provision in mine.items() if locator not in theirs),
        only_second=tuple(provision for locator, provision in theirs.items() if locator not in mine),
        terms=tuple(row for row in terms if row[1] or row[2]),
    )


def _terms_in(act: Statute, provision: Provision) -> tuple[str, ...]:
    return tuple(d.term for d in act.definitions if d.kind == "definition" and d.provision == provision)
