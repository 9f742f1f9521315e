"""What a lower text speaks of: articles that take up the matter of a clause without quoting it.

Committees, sessions and forms are often spelt out in articles that cite nothing, or only another paragraph. They are weighed by
the words that they share with the matter and with the heading of the clause's own article, a shared heading most; offices and
words of procedure (장관, 신청, 제출) tell nothing.
"""

from __future__ import annotations

from functools import cached_property
from typing import Final, NamedTuple

from legalscan.analysis.delegations import Delegation
from legalscan.catalogue import squeeze
from legalscan.language.delegations import of_no_matter, offices, plain_words
from legalscan.language.ko import bodies, stems
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.statute import Statute

_FIRST: Final = 160
_COMMON: Final = 0.25
"""A word in more of the articles than this tells nothing."""
_ADDRESS: Final = lazy(r"제\d+(?:조|항|호)(?:의\d+)*[가-힣]*")
_OF_BODY: Final = lazy(r"구성|조직|운영")
_BODY: Final = 5
"""So many letters has the name of a particular body; 위원회 alone may be any."""
_OF_HEADING: Final = 0.3
"""A word of the heading of the clause's own article counts for so much: enough where that article is cited, never alone."""
_MOST: Final = 5
_SAME_HEADING: Final = 3.0


class Weighed(NamedTuple):
    """An article and how much it shares with a matter: 0 for nothing, 3 and more for the same heading."""

    statute: Statute
    article: Provision
    weight: float


class _Row(NamedTuple):
    statute: Statute
    article: Provision
    heading: str
    first: str


class Matters:
    """The articles of some lower texts, by their words."""

    def __init__(self, texts: tuple[Statute, ...]) -> None:
        self.texts = texts

    @cached_property
    def rows(self) -> list[_Row]:
        """The articles that may carry something out: neither deleted nor purposes, reviews and the like."""
        return [
            _Row(text, article, squeeze(article.heading), squeeze(article.text[:_FIRST]))
            for text in self.texts
            for article in text.articles
            if not article.deleted and not of_no_matter().search(article.heading)
        ]

    @cached_property
    def short_names(self) -> list[tuple[str, str]]:
        """What the lower texts call bodies and things for short, with the squeezed words that it stands for."""
        return [(one.name, squeeze(one.text)) for text in self.texts for one in text.definitions if one.kind == "abbreviation"]

    def weigh(self, delegation: Delegation, article: Provision) -> list[Weighed]:
        """The articles that share words with a clause's matter or with its own article's heading, the heaviest first, then in order."""
        heading = squeeze(article.heading)
        keys = self._keys(delegation, article)
        found = []
        for row in self.rows:
            weight = _SAME_HEADING if heading and row.heading == heading else 0.0
            weight += sum(2 * value if key in row.heading else value if key in row.first else 0.0 for key, value in keys.items())
            if weight:
                found.append(Weighed(row.statute, row.article, weight))
        return sorted(found, key=lambda one: -one.weight)[:_MOST]

    def _keys(self, delegation: Delegation, article: Provision) -> dict[str, float]:
        """The telling words of a clause's matter, with what each counts for: the longer, the more."""
        matter = _ADDRESS.sub(" ", delegation.matter.of(delegation.provision.outline.text))
        of_body = _OF_BODY.search(matter) is not None
        words = dict.fromkeys(word.removesuffix("의") if len(word) > 3 else word for word in stems(matter))
        keys = [word for word in words if len(word) >= 2 and word not in plain_words() and not offices().search(word)]
        keys += [
            short for short, whole in self.short_names if len(short) >= 3 and any(len(key) >= 5 and whole.endswith(key) for key in keys)
        ]
        most = max(3, _COMMON * len(self.rows))
        values = {key: _value(key, of_body) for key in keys} | {
            key: _OF_HEADING for key in stems(article.heading) if len(key) >= 3 and key not in keys and key not in plain_words()
        }
        return {key: value for key, value in values.items() if 0 < sum(key in row.heading or key in row.first for row in self.rows) <= most}


def _value(key: str, of_body: bool) -> float:
    """What a word counts for in the first words of an article; where a body is to be set up, its name suffices."""
    return 2.0 if of_body and len(key) >= _BODY and bodies().search(key) else min(1.0, len(key) / 4)
