"""Delegations as rules see them: the sentence around a clause, what it burdens, and whose text it stands in."""

from __future__ import annotations

from legalscan.analysis.brackets import split_sentences
from legalscan.analysis.delegations import Delegation
from legalscan.corpus import Corpus
from legalscan.language.delegations import benefits
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute


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


def words_of(provision: Provision) -> str:
    """Its own words without the notes of amendment, on one line."""
    words = provision.own_text.split("<")[0] if provision.own_text.rstrip().endswith(">") else provision.own_text
    return " ".join(words.split())


def _trimmed(provision: Provision) -> Span:
    words = provision.own.of(provision.outline.text)
    start = provision.own.start + len(words) - len(words.lstrip())
    return Span(start, max(start, provision.own.start + len(words.rstrip())))
