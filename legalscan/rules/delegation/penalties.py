"""Which provisions of a statute its own penalties enforce."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from legalscan.corpus import Corpus
from legalscan.language.enabling import administrative_fine, prison_or_fine, violations
from legalscan.links import Link, links_of
from legalscan.outline import Provision
from legalscan.statute import Statute

_REACH = 90


class Penalty(NamedTuple):
    """A citation by which a penalty punishes what breaks another provision.

    Attributes:
        link: the citation and the provision that is enforced.
        criminal: prison or a criminal fine, rather than an administrative one (과태료).
    """

    link: Link
    criminal: bool


@lru_cache(maxsize=4)
def find_penalties(act: Statute, corpus: Corpus) -> tuple[Penalty, ...]:
    """The penalties for breaking provisions of the same statute, in reading order; empty for none.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "제1조(점검) 등대장은 점검하여야 한다.\\n제2조(벌칙) 제1조를 위반한 자는 1년 이하의 징역에 처한다."
    ...     .encode()))
    >>> [(str(p.link.locator), p.criminal) for p in find_penalties(act, Corpus([act]))]
    [('제1조', True)]
    """
    found: list[Penalty] = []
    kinds: dict[int, bool | None] = {}
    for link in links_of(act, corpus):
        citation = link.citation
        if citation.by != "own" or link.target is None or citation.provision.in_supplement:
            continue
        provision = citation.provision
        if provision.index not in kinds:
            kinds[provision.index] = _kind_of(provision)
        criminal = kinds[provision.index]
        after = act.text[citation.span.end : min(provision.own.end, citation.span.end + _REACH)]
        if criminal is not None and violations().search(after):
            found.append(Penalty(link, criminal))
    return tuple(found)


def enforcing(act: Statute, provision: Provision, corpus: Corpus) -> tuple[Penalty, ...]:
    """The penalties for breaking a provision, the unit around it or a part of it."""
    here = provision.locator
    return tuple(
        one
        for one in find_penalties(act, corpus)
        if one.link.target is not None and (here in one.link.target.locator or one.link.target.locator in here)
    )


def _kind_of(provision: Provision) -> bool | None:
    """Whether it is (part of) a criminal penalty, an administrative one (False), or none."""
    here: Provision | None = provision
    while here is not None and here.level in ("article", "paragraph", "item", "subitem"):
        words = here.own_text
        if prison_or_fine().search(words):
            return True
        if administrative_fine().search(words) and "위반" not in (here.heading or ""):
            return False
        here = here.parent
    return None
