"""What ties a lower text to the clauses of a higher one: kinds of evidence, and the citations that lead back.

quoted      법 제3조제1항에서 "대통령령으로 정하는 자"란 …: the words of the clause, from its provision or one around it
cited       the provision of the clause itself is cited, without other words being quoted from it
paragraph   the clause names paragraphs (제1항에 따른 … 필요한 사항은), and one of these is cited
article     the article is cited elsewhere, by a provision that speaks of the matter of the clause
text        nothing is cited, but a provision speaks of the matter of the clause
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from legalscan.analysis.delegations import Delegation
from legalscan.corpus import Corpus
from legalscan.language.patterns import lazy
from legalscan.links import Link, find_citations_of, link_citation
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

Evidence = Literal["quoted", "cited", "paragraph", "article", "text"]
STRONG: Final = frozenset({"quoted", "cited", "paragraph"})

_MINISTRY: Final = lazy(r"(?<![가-힣])[가-힣]{2,12}부령")
_SPACES: Final = lazy(r"[\s\"“”'‘’]+")
_FIXES: Final = lazy(r"(?<=[령칙])(?:으로|로|이|가)정")
"""대통령령이 정하는 and 대통령령으로 정하는 are one phrase of two times."""
_LISTS: Final = lazy(r"위임|위탁|고유식별|민감정보|개인정보의\s?처리|재검토|과태료|과징금|권한")


class Target(NamedTuple):
    """One provision that takes up a delegation.

    Attributes:
        statute: the lower text.
        provision: the innermost provision whose words make the evidence.
        evidence: how strong it is.
        span: the words that make it, half-open, code points of the lower text.
    """

    statute: Statute
    provision: Provision
    evidence: Evidence
    span: Span


class Back(NamedTuple):
    """A citation of a higher text in a lower one.

    Attributes:
        statute: the lower text.
        link: the citation, and where it leads.
        article: the article of the higher text that is cited.
        quoted: the words that are quoted there from it, squeezed; empty for none.
        listing: what the article lists, where it cites nearly every provision (위임, 과태료, 고유식별정보); empty for others.
    """

    statute: Statute
    link: Link
    article: Locator
    quoted: str
    listing: str

    @property
    def target(self) -> Locator:
        """The provision of the higher text."""
        return self.link.target.locator if self.link.target is not None else self.link.locator

    @property
    def provision(self) -> Provision:
        """The provision of the lower text in which the citation stands."""
        return self.link.citation.provision


@lru_cache(maxsize=16)
def backs_of(act: Statute, text: Statute, corpus: Corpus) -> tuple[Back, ...]:
    """`find_backs` as a whole, kept: a rule is read for the act, for the decree, and for each beside the other."""
    return tuple(find_backs(act, text, corpus))


def find_backs(act: Statute, text: Statute, corpus: Corpus) -> Iterator[Back]:
    """The citations of an act in a lower text, in reading order."""
    quoted: dict[int, Span] | None = None
    for citation, title in find_citations_of(act, text, corpus):
        if quoted is None:
            quoted = {id(citation): one.span for one in text.quotations for citation in one.citations}
        words = squeeze_words(quoted[id(citation)].of(text.text)) if id(citation) in quoted else ""
        article = citation.provision.article
        listing = " ".join(_LISTS.findall(article.heading)) if article is not None else ""
        for link in link_citation(citation, title, act):
            named = link.locator.article
            if named is not None and link.locator.steps[0].level == "article":
                yield Back(text, link, named, words, listing)


def is_told_by(delegation: Delegation, back: Back) -> bool:
    """Whether a citation stands where the act is carried out, not in a list that cites nearly every provision."""
    if not back.listing:
        return True
    article = delegation.provision.article
    words = (article.heading if article is not None else "") + delegation.matter.of(delegation.provision.outline.text)
    return any(word in words for word in back.listing.split())


def squeeze_words(words: str) -> str:
    """Words as they are compared between texts: without spaces and quotation marks, any ministry's ordinance the same.

    >>> squeeze_words("산업통상자원부령으로 정하는 자") == squeeze_words("산업통상부령으로  정하는 자")
    True
    """
    if "부령" in words:
        words = _MINISTRY.sub("부령", words)
    return _FIXES.sub("으로정", _SPACES.sub("", words))
