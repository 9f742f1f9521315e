"""Whether a defined term is used, and by which words two introductions of one term are told to be the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.catalogue import family_of
from legalscan.corpus import Corpus
from legalscan.finding import NotChecked, Wording
from legalscan.language import defining
from legalscan.language.ko import HANJA, announces_definitions
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

_FOLDED: Final = lazy(rf"[(（\[][{HANJA},]+[)）\]]")
_DOTS: Final = "·ㆍ‧•・"
_GLOSS: Final = lazy(rf"[(（\[][^()（）\[\]]*[)）\]]|[{HANJA}]+")
_HANJA: Final = lazy(f"[{HANJA}]")
_BRACKETED: Final = lazy(r"[(（\[]([^()（）\[\]]{2,})[)）\]]")
_DOUBLE: Final = lazy(r"[\"“”]")
_INSTRUMENTS: Final = ("", "안", "시행령", "시행령안", "시행규칙", "시행규칙안")


def fold(text: str) -> str:
    """Words without white space, middle dots and glosses in hanja: what two spellings share.

    >>> fold("유지ㆍ관리(維持管理) 기관(유한)")
    '유지관리기관(유한)'
    """
    folded = "".join(text.split())
    for dot in _DOTS:
        folded = folded.replace(dot, "")
    return _FOLDED.sub("", folded)


_fold_statute: Final = lru_cache(maxsize=16)(fold)
"""Of whole texts, which are asked for again for every term of a family."""


def is_hanja(term: str) -> bool:
    """Whether a term is itself written in hanja; the text may then use it in Hangul."""
    return _HANJA.search(term) is not None and _HANJA.search(fold(term)) is not None


def names_of(act: Statute, definition: Definition) -> set[str]:
    """The folded words by which a term may be used: itself, without and inside its brackets, and its own abbreviations.

    An abbreviation is the term's own where it stands right behind the term, closes the definition, or is a part of the term.
    """
    terms = [definition.term]
    if definition.kind == "definition":
        for other in act.definitions:
            behind = act.text[other.term_span.end : other.term_span.end + 30]
            if other.kind != "abbreviation" or not definition.span.start < other.span.end <= definition.provision.span.end:
                continue
            closes = other.span.end <= definition.core.end and re.search(r"[)\]](?:을|를)\s", behind) and "말한다" in behind
            if fold(other.term) in fold(definition.term) or other.term_span.end < definition.core.start or closes:
                terms.append(other.term)
    names = {fold(term) for term in terms} | {fold(_BRACKETED.sub("", term)) for term in terms}
    names |= {fold(inside) for term in terms for inside in _BRACKETED.findall(term)}
    return {name for name in names if len(name) > 1}


def is_used(act: Statute, definition: Definition, others: tuple[Statute, ...]) -> bool:
    """Whether a term occurs outside of its own introduction: in headings, titles of annexes, 부칙, or in `others`.

    Inside a compound counts as well, and for defined terms of several words the words apart, so that only what occurs
    nowhere is ever called unused.
    """
    names = names_of(act, definition)
    start, end = act.enacted
    if any(act.text.find(name, start, definition.span.start) >= 0 or act.text.find(name, definition.span.end, end) >= 0 for name in names):
        return True  # as it stands: most need no folding of the whole text, and no pattern of all names
    if any(not definition.span.holds(use) for use in act.uses(definition.name)):
        return True
    whole, own = _fold_statute(act.enacted.of(act.text)), fold(definition.span.of(act.text))
    if any(
        whole.count(name) > own.count(name) or any(name in _fold_statute(other.enacted.of(other.text)) for other in others)
        for name in names
    ):
        return True
    if definition.kind == "abbreviation":
        return False
    parts = [fold(part) for part in defining.COORDINATED.split(_GLOSS.sub("", definition.term))]
    if len(parts) > 1 and all(len(part) > 1 and whole.count(part) > own.count(part) for part in parts):
        return True
    apart = _taken_apart(definition.term)
    outside = (act.text[start : definition.span.start], act.text[definition.span.end : end], *(other.text for other in others))
    return apart is not None and any(apart.search(text) for text in outside)


def _taken_apart(term: str) -> re.Pattern[str] | None:
    """A term of several words with others in between: 해상 시설 in "해상ㆍ육상 시설"; None for a single word."""
    words = [re.escape(word.removesuffix("의") if len(word) > 2 else word) for word in _GLOSS.sub("", term).split()]
    return re.compile(r"[^.\n]{0,15}?".join(words)) if len(words) > 1 else None


def family_around(act: Statute, corpus: Corpus) -> tuple[Statute, ...]:
    """The other texts of an act's family that are supplied: for an act its decrees and rules, for these also the act."""
    below = corpus.implementing(act)
    if below:
        return below
    stem = family_of(act.title)
    found = (corpus.find(stem + instrument) for instrument in _INSTRUMENTS)
    return tuple(other for other in found if other is not None and other is not act)


def not_looked_into(act: Statute, corpus: Corpus, what: Wording) -> Iterator[NotChecked]:
    """That a search for `what` saw neither the other texts of the family nor the annexes."""
    if not family_around(act, corpus):
        yield NotChecked(
            act.path,
            act.title,
            Wording(
                f"시행령ㆍ시행규칙 등 같은 법령군과 별표ㆍ서식의 본문이 없어 {what.ko} 그곳에서 쓰이는지 보지 못했습니다",
                f"decree, rule and annexes are not supplied, so whether they use {what.en} was not looked into",
            ),
        )


def lacks_annex(act: Statute, article: Provision | None = None) -> bool:
    """Whether a statute, or one article of it, speaks of annexes or forms whose text is not brought along."""
    words = act.outline.body.of(act.text) if article is None else article.text
    return ("별표" in words or "별지" in words) and not any(node.level == "annex" for node in reversed(act.outline.nodes))


def serves_others(definition: Definition, others: tuple[Statute, ...]) -> bool:
    """Whether a list of definitions is announced for another text as well (법 및 이 영에서 …) that is not supplied."""
    here: Provision | None = definition.provision
    while here is not None and not others:
        if defining.FOR_OTHERS.search(here.own_text):
            return True
        here = here.parent if here.level != "article" else None
    return False


def term_with_marks(definition: Definition) -> Span:
    """The term with its quotation marks."""
    return Span(definition.term_span.start - 1, definition.term_span.end + 1)


def is_in_quotation(act: Statute, definition: Definition) -> bool:
    """Whether a term is introduced inside quoted words ("…"는 "…"로 본다): these belong to another provision.

    Told by an odd number of quotation marks before it in its provision.
    """
    before = act.text[definition.provision.own.start : definition.term_span.start - 1]
    return len(_DOUBLE.findall(before)) % 2 == 1


def is_unbounded(act: Statute, definition: Definition) -> bool:
    """Whether an abbreviation holds for the whole statute: nothing stands between 이하 and the term."""
    between = act.text[definition.core.end : definition.term_span.start - 1]
    behind = act.text[definition.term_span.end : definition.term_span.end + 40]
    if defining.BOUNDED_BEHIND.match(behind):
        return False
    return definition.scope is None and defining.UNBOUNDED.search(between) is not None


def cites_article(words: str, provision: Provision) -> bool:
    """Whether words cite the article in which a provision stands."""
    article = provision.article
    if article is None:
        return False
    number, _, branch = article.number.partition("의")
    return re.search(rf"제\s?{number}조" + (rf"의{branch}(?!\d)" if branch else r"(?!의\d)"), words) is not None


def fulfils_cited(act: Statute, definition: Definition) -> bool:
    """Whether a definition says what words of a cited provision of another text mean: ``법 제3조의 "갑"이란``."""
    before = act.text[definition.provision.own.start : definition.span.start]
    return defining.CITED_BEFORE.search(before) is not None


def is_announced(definition: Definition) -> bool:
    """Whether a term is defined for the statute: under a heading or sentence on definitions (not: what a note of hand means)."""
    here: Provision | None = definition.provision
    while here is not None and here.level != "article":
        if announces_definitions().search(here.own_text):
            return True
        here = here.parent
    return here is not None and announces_definitions().search(f"{here.heading} {here.own_text}") is not None
