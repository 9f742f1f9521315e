"""Which bans no sanction, order or revocation of their own statute reaches."""

from __future__ import annotations

import re
from bisect import bisect_left

from legalscan.analysis.prohibitions import Prohibition, find_prohibitions
from legalscan.analysis.sentences import flatten, lead_of
from legalscan.corpus import Corpus
from legalscan.language import prohibition as words
from legalscan.language.restraint import RESTRAINT
from legalscan.links import links_of
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute


def find_unreached(act: Statute, corpus: Corpus) -> list[Prohibition]:
    """Bans on private persons that no provision with a consequence names, in reading order; empty for none.

    A provision reaches a ban where it links to any part of its article, where it takes in every breach of the act, or where
    it speaks of the banned conduct by a term. English citations are not read: there the article must be named nowhere else.
    """
    bans = list(find_prohibitions(act.outline))
    if not bans:
        return []
    if act.language == "en":
        return [ban for ban in bans if not _is_named_in_english(act, ban)]
    if _punishes_all(act):
        return []
    adverse = _Adverse(act)
    banning = {ban.provision.article for ban in bans}
    reached = {
        link.target.article
        for link in links_of(act, corpus)
        if link.statute is act and link.target is not None and link.target.article in banning and adverse.holds(link.citation.provision)
    }
    return [ban for ban in bans if ban.provision.article not in reached and not _is_named_by_term(act, adverse, ban)]


def _is_named_in_english(act: Statute, ban: Prohibition) -> bool:
    article = ban.provision.article
    if article is None:
        return True
    named = re.compile(rf"Articles? (?:[\d-]+(?: ?(?:,|and|or|through) ?))*{re.escape(article.number.replace('의', '-'))}(?![\d-])")
    return any(not article.span.start <= found.start() < article.span.end for found in named.finditer(act.text))


def _is_named_by_term(act: Statute, adverse: _Adverse, ban: Prohibition) -> bool:
    """Whether a sanction names the banned conduct by a term: one that the sentence introduces, or the object of its verb."""
    article, sentence = ban.provision.article, ban.span
    names = {one.name for one in act.definitions if one.kind == "abbreviation" and sentence.holds(one.term_span)}
    names |= {one.name for one in act.definitions if one.kind == "definition" and _cites_article(act, one.span, article)}
    names |= {mention.name for mention in act.mentions if sentence.holds(mention.span) and words.DONE.match(act.text, mention.span.end)}
    for name in names:
        for use in act.uses(name):
            provision = act.outline.at(use.start)
            if provision is None or sentence.holds(use):
                continue
            if adverse.holds(provision) if provision.article != article else words.RESPONSE.search(provision.own_text):
                return True
    return False


def _cites_article(act: Statute, span: Span, article: Provision | None) -> bool:
    """Whether a stretch cites an article of the same statute: a term defined so (제9조를 위반한 행위) names what the article bans."""
    starts = act.citation_starts
    return article is not None and any(
        citation.by == "own" and citation.first.article == article.locator
        for citation in act.citations[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    )


def _punishes_all(act: Statute) -> bool:
    """Whether a sanction, a revocation or an order takes in every breach of the act."""
    return any(
        RESTRAINT.search(act.text, max(0, found.start() - 600), found.end() + 600) is not None
        for found in words.WHOLE_ACT.finditer(act.text, *act.outline.body)
    )


class _Adverse:
    """Which provisions restrain somebody, told by the words that lead into them."""

    def __init__(self, act: Statute) -> None:
        self._act = act
        self._known: dict[int, bool] = {}

    def holds(self, provision: Provision) -> bool:
        """Whether a provision, or the sentence that leads into its list, carries a consequence."""
        lead = lead_of(provision)
        if lead.index not in self._known:
            flat = flatten(self._act.text, lead.own)
            kinds = {found.lastgroup for found in RESTRAINT.finditer(flat)}
            self._known[lead.index] = bool(kinds - {"ban"}) or words.CONSEQUENCE.search(flat) is not None
        return self._known[lead.index]
