"""What stands around a clause of support: its sentence, and the paragraphs of its article that carry it on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from legalscan.analysis.brackets import split_sentences
from legalscan.analysis.support import UNSPECIFIED, Support
from legalscan.analysis.support_clauses import flatten
from legalscan.analysis.support_procedure import cited_paragraphs
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.span import Span

_CITED_EN: Final = lazy(r"paragraphs? \((\d+)\)")
_BLANKET: Final = lazy(r"\A[^.]*필요한\s사항은\s[^.]*정(?:한다|할 수 있다)\.?[\s_]*\Z")
_SAYS_HOW: Final = lazy(
    r"(?:지원|보조|융자|출연|감면)금?(?:을|의)?\s?(?:받으려|받고자|받을|신청|대상|기준|절차|방법|내용|범위|요건|조건)|지급(?:을\s)?받(?:으려|고자)|\bappl(?:y|ies|ication)\b"
)


def sentence_of(support: Support) -> Span:
    """The sentence in which the clause stands, as far as the end of the clause: what is said before it counts as well.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "제5조(지원) 등대사업자는 점검을 요청할 수 있고, 정부는 필요한 지원을 할 수 있다.".encode()))
    >>> sentence_of(act.support[0]).of(act.text)
    '등대사업자는 점검을 요청할 수 있고, 정부는 필요한 지원을 할 수 있다'
    """
    text = support.provision.outline.text
    for sentence in split_sentences(text, *support.own):
        if sentence.start <= support.predicate.start < sentence.end:
            return Span(min(sentence.start, support.span.start), support.span.end)
    return support.span


def sisters_of(support: Support) -> tuple[Provision, ...]:
    """The other paragraphs of its article, in reading order; empty for an article without paragraphs."""
    article = support.provision.article
    if article is None or article == support.provision:
        return ()
    return tuple(one for one in article.children if one.level == "paragraph" and not one.deleted and one != support.provision)


def find_sequels(support: Support) -> tuple[Provision, ...]:
    """The other paragraphs that cite the provision, or say how support is had, in reading order; empty for none.

    A blanket clause of delegation (필요한 사항은 … 정한다) says nothing and is none.

    >>> from legalscan.statute import read, Source
    >>> words = "제5조(지원) ① 정부는 등대를 지원할 수 있다.\\n② 장관은 제1항을 위하여 기금을 둔다.\\n③ 등대는 항로를 비춘다."
    >>> act = read(Source("-", words.encode()))
    >>> [str(one.locator) for one in find_sequels(act.support[0])]
    ['제5조제2항']
    """
    found = []
    for sister in sisters_of(support):
        flat = flatten(sister.outline.text, sister.node.body, sister.node.end)
        if _BLANKET.search(flat):
            continue
        cited = cited_paragraphs(flat, sister.number) | set(_CITED_EN.findall(flat))
        if support.provision.number in cited or _SAYS_HOW.search(flat):
            found.append(sister)
    return tuple(found)


def names_means(support: Support) -> bool:
    """Whether a clause says by what it supports: an instrument, and not support as such."""
    return any(name != UNSPECIFIED for name, _ in support.instruments)


def is_filled_beside(support: Support, supports: Iterable[Support], without: Collection[str] = ()) -> bool:
    """Whether another paragraph of the article supports with means or a list, so that the clause only leads to it.

    Args:
        support: the clause.
        supports: all clauses of the statute.
        without: kinds of clauses that fill nothing.
    """
    sisters = sisters_of(support)
    return any(other.provision in sisters and other.kind not in without and (other.listed or names_means(other)) for other in supports)
