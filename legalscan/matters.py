"""What a lower text speaks of: provisions that take up the matter of a clause without citing it.

Committees, sessions and forms are often spelt out in articles that cite nothing. They are found by the words of the matter that
only a few articles of the lower text have: a compound of three letters or more in the heading, or two of them in the first words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Literal

from legalscan.analysis.delegations import Delegation
from legalscan.catalogue import squeeze
from legalscan.language.ko import FUNCTION, bodies, stems
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

_FIRST: Final = 160
_COMMON: Final = 0.2
"""A word in more of the articles than this tells nothing."""
_BODY: Final = 5
"""So many letters has the name of a particular body; 위원회 alone may be any."""
_PLAIN: Final = frozenset(
    "필요 사항 구성 운영 절차 방법 기준 내용 요건 범위 종류 설치 제출 신청 지정 규정 세부 구체적 효율적 대통령령 총리령 실시 수립 시행".split()
)


_ADDRESS: Final = lazy(r"제\d+(?:조|항|호)(?:의\d+)*[가-힣]*")


class Matters:
    """The articles of some lower texts that cite nothing of the act, by their words."""

    def __init__(self, texts: tuple[Statute, ...], citing: set[tuple[int, int]]) -> None:
        self.texts, self.citing = texts, citing

    @cached_property
    def articles(self) -> list[tuple[Statute, Provision, str, str]]:
        """Statute, article, squeezed heading and squeezed first words of each article without a citation of the act."""
        return [
            (text, article, squeeze(article.heading), squeeze(article.text[:_FIRST]))
            for text in self.texts
            for article in text.articles
            if not article.deleted and not any((id(text), below.index) in self.citing for below in article.walk())
        ]

    @cached_property
    def short_names(self) -> list[tuple[str, str]]:
        """What the lower texts call bodies and things for short, with the squeezed words that it stands for."""
        return [(one.name, squeeze(one.text)) for text in self.texts for one in text.definitions if one.kind == "abbreviation"]

    def find(self, delegation: Delegation, article: Provision) -> Iterator[tuple[Statute, Provision, Literal["text"], Span]]:
        """The articles that bear the heading of the clause's own article, or that speak of its matter; in reading order."""
        heading = squeeze(article.heading)
        keys, of_bodies = self._keys(delegation)
        for text, other, head, first in self.articles:
            by_words = any(key in head for key in keys) or sum(key in first for key in keys) >= 2
            if (heading and head == heading) or by_words or any(body in first for body in of_bodies):
                node = other.node
                yield text, other, "text", Span(node.heading_start, node.heading_end) if head else Span(node.body, node.body + 1)

    def _keys(self, delegation: Delegation) -> tuple[list[str], list[str]]:
        """The words of a clause's matter that only a few articles have, and the names of bodies among them, short names as well."""
        if delegation.kind == "specific":
            return [], []
        matter = _ADDRESS.sub(" ", delegation.matter.of(delegation.provision.outline.text))
        words = dict.fromkeys(word.removesuffix("의") if len(word) > 3 else word for word in stems(matter))
        keys = [word for word in words if len(word) >= 3 and word not in FUNCTION and word not in _PLAIN]
        named = [key for key in keys if len(key) >= _BODY and bodies().search(key)]
        named += [short for short, whole in self.short_names if len(short) >= 3 and any(whole.endswith(key) for key in named)]
        most = max(3, _COMMON * len(self.articles))
        return [key for key in keys if 0 < sum(key in head or key in first for _, _, head, first in self.articles) <= most], named
