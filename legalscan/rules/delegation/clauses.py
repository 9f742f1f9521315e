"""Delegations as rules see them: the sentence around a clause, what it burdens, and whose text it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.brackets import blank, find_brackets, split_sentences
from legalscan.analysis.delegations import Delegation
from legalscan.corpus import Corpus
from legalscan.finding import NotChecked, Wording
from legalscan.language.enabling import benefits, norm_nouns, offices
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

_MENTION: Final = lazy(r"제\d+(?:조|항|호)[^\s]*에\s?따라\s?정하여\s?고시하는")


def is_act(act: Statute) -> bool:
    """Whether a text is an act or the bill of one, from which delegations start."""
    return act.kind in ("법률", "법") and not act.is_amendment


def is_decree(act: Statute) -> bool:
    """Whether a text is a presidential decree or the draft of one."""
    return act.kind in ("대통령령", "각령") and not act.is_amendment


def find_act(decree: Statute, corpus: Corpus) -> Statute | None:
    """The act that a decree belongs to, or None where it is not in the corpus (or only as a stub)."""
    title = corpus.act_of(decree)
    act = corpus.find(f"{title}안") if decree.title.endswith("안") else None
    act = act or corpus.find(title)
    return act if act is not None and act is not decree and is_act(act) and act.articles else None


def miss_act(decree: Statute, corpus: Corpus, what: Wording) -> Iterator[NotChecked]:
    """That the act of a decree was not supplied, and what could not be said for that reason; nothing where it was."""
    if is_decree(decree) and find_act(decree, corpus) is None and corpus.act_of(decree) != decree.title:
        named = corpus.act_of(decree)
        yield NotChecked(
            decree.path,
            decree.title,
            Wording(f"모법 「{named}」이 주어지지 않아 {what.ko}", f"its act 「{named}」 was not supplied, so that {what.en}"),
        )


def sentence_of(provision: Provision, offset: int) -> Span:
    """The sentence of a provision that holds an offset; its own words as a whole where none does."""
    return next(
        (one for one in split_sentences(provision.outline.text, *provision.own) if one.start <= offset < one.end), _trimmed(provision)
    )


def count_sentences(provision: Provision) -> int:
    """How many sentences its own words have."""
    return sum(1 for _ in split_sentences(provision.outline.text, *provision.own))


def gives_benefit(delegation: Delegation) -> bool:
    """Whether a clause concerns what is given to people: its sentence or the heading of its article says so."""
    provision = delegation.provision
    article = provision.article
    words = sentence_of(provision, delegation.span.start).of(provision.outline.text)
    return benefits().search((article.heading if article is not None else "") + words) is not None


def without_brackets(words: str) -> str:
    """Words with all that stands in brackets blanked."""
    return blank(words, 0, len(words), find_brackets(words, 0, len(words)))


def in_brackets(text: str, sentence: Span, offset: int) -> bool:
    """Whether an offset stands in brackets of its sentence."""
    return any(span.start <= offset < span.end for span in find_brackets(text, *sentence))


def binds_office(words: str) -> bool:
    """Whether the words before a duty name an office, a council or the state as the one who bears it."""
    return any(offices().search(word[:-1]) for word in without_brackets(words).replace(",", " ").split() if word[-1] in "은는이가")


def fixes_rule(clause: Delegation) -> bool:
    """Whether a notice is to hold a general rule (기준, 방법), not a place, a list or a plan."""
    text = clause.provision.outline.text
    if _MENTION.search(clause.quote):
        return False
    matter = clause.matter.of(text).strip()
    if not matter:
        sentence = sentence_of(clause.provision, clause.span.start)
        matter = text[sentence.start : clause.span.start].strip().removesuffix(",")
    words = matter.split()
    last = " ".join(words[-3:])
    for ending in ("을", "를", "은", "는", "에 관하여", "에 대하여", "등", "등을"):
        last = last.strip().removesuffix(ending).strip()
    return bool(last) and norm_nouns().search(last.removesuffix("등").strip()) is not None and "정하여 고시" in clause.quote


def _trimmed(provision: Provision) -> Span:
    words = provision.own.of(provision.outline.text)
    start = provision.own.start + len(words) - len(words.lstrip())
    return Span(start, max(start, provision.own.start + len(words.rstrip())))
