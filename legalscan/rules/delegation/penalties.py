"""Which provisions of a statute its own penalties enforce."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from legalscan.corpus import Corpus
from legalscan.language.enabling import violations
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
    if not act.sanctions:
        return ()
    found: list[Penalty] = []
    sanctions = sorted(act.sanctions, key=lambda sanction: sanction.span)
    starts = [sanction.span.start for sanction in sanctions]
    for link in links_of(act, corpus):
        citation = link.citation
        place = bisect_right(starts, citation.span.start) - 1
        if citation.by != "own" or link.target is None or place < 0 or not sanctions[place].span.holds(citation.span):
            continue
        after = act.text[citation.span.end : min(citation.provision.own.end, citation.span.end + _REACH)]
        if violations().search(after):
            found.append(Penalty(link, sanctions[place].kind == "crime"))
    return tuple(found)


def enforcing(act: Statute, provision: Provision, corpus: Corpus) -> tuple[Penalty, ...]:
    """The penalties for breaking a provision, the unit around it or a part of it."""
    here = provision.locator
    return tuple(
        one
        for one in find_penalties(act, corpus)
        if one.link.target is not None and (here in one.link.target.locator or one.link.target.locator in here)
    )
