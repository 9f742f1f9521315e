"""DEL405."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.catalogue import is_lower
from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.implementations import Implementation, find_foreign_texts, find_implementations
from legalscan.language.enabling import courts_and_bodies, organisation, residual_matters, sanctions, told_elsewhere
from legalscan.language.ko import particle, stems
from legalscan.links import find_cited_statutes
from legalscan.locator import Locator
from legalscan.rule import Rule, related
from legalscan.rules.delegation.clauses import is_act, sentence_of
from legalscan.rules.delegation.roots import COMMON
from legalscan.rules.references.dead_links import dated
from legalscan.statute import Statute

_NAMED: Final = 5
_LINKS: Final = frozenset("따른 위한 관한 대한 및 또는 의한".split())
_OPEN: Final = frozenset({"not-found", "unexercised", "pending"})
"""Statuses of a clause that nothing seems to carry out."""
_WITHOUT_TEXT: Final = {"고시": "고시", "조례": "조례", "정관": "정관", "학칙": "학칙"}


class UnfulfilledDelegation(Rule):
    """An article leaves something to a decree or an ordinance, and none of the lower texts supplied takes it up.

    **Why.** A clause that nothing fills is a promise the reader cannot follow up: the exemption has no cases, the fee no amount. Often
    the decree was not moved along when the act was amended.

    **Law.** 헌재 96헌마246 (a failure to make a decree that an act calls for can violate rights). That a lower text was not found in the files
    supplied does not show that there is none; this rule does not say so.

    **Limits.** Reported article by article, only where lower texts of that kind were supplied, where none of them cites the article, quotes
    the clause or speaks of its matter, and where the clause was in force when they were promulgated. Powers that need not be used
    are left out, and so are clauses on the execution of the act as a whole and on organisation and staff, which have decrees of their own.
    Annexes are not in the texts, and notices, local ordinances and articles of association are no files of a corpus: what was not looked up
    is listed as not checked.
    """

    code = "DEL405"
    name = "unfulfilled-delegation"
    title = Wording("하위법령에서 찾지 못한 위임", "Delegation without an implementing provision")
    severity = "info"
    default = False
    bad = (
        '등대법\n제3조(점검) 등대장은 대통령령으로 정하는 자를 점검한다.\n제4조(점등) 등대는 ⟦대통령령으로 정하는 때⟧에 점등한다.\n%%\n등대법 시행령\n제2조(점검) 법 제3조에서 "대통령령으로 정하는 자"란 등대인을 말한다.',
        """
        # 등대 관리에 관한 법률안

        ##### 제3조 (등대사용료)

        **①** 등대를 사용하는 자는 ⟦대통령령으로 정하는 등대사용료⟧를 내야 한다.

        **②** 제1항에 따른 등대사용료의 납부 방법은 대통령령으로 정한다.
        %%
        # 등대 관리에 관한 법률 시행령안

        ##### 제2조 (등화)

        법 제5조에 따른 등화의 색은 흰색으로 한다.
        """,
    )
    good = (
        "등대법\n제4조(점등) 등대는 대통령령으로 정하는 때에 점등한다.",
        "등대법\n제4조(점등) 등대장은 점등의 권한을 대통령령으로 정하는 바에 따라 위임할 수 있다.\n%%\n등대법 시행령\n제2조(등화) 법 제5조에 따른 등화는 흰색으로 한다.",
        "등대법\n제4조(점등) 등대는 대통령령으로 정하는 때에 점등한다.\n%%\n등대법 시행령\n제2조(점등) 법 제4조에 따라 해가 지면 점등한다.",
        "등대법\n제4조(점등) 등대는 대통령령으로 정하는 때에 점등한다.\n%%\n등대법 시행령\n제2조(점등) 해가 지면 점등한다.",
        "등대법\n제9조(시행) 이 법 시행에 필요한 사항은 대통령령으로 정한다.\n%%\n등대법 시행령\n제2조(등화) 법 제5조에 따른 등화는 흰색으로 한다.",
        "등대법\n제4조(점등) 등대의 점등은 조례로 정한다.\n%%\n등대법 시행령\n제2조(등화) 법 제5조에 따른 등화는 흰색으로 한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an article none of whose clauses was found in the lower texts supplied."""
        if not is_act(act):
            return
        by_article: dict[Locator, list[Implementation]] = {}
        for one in find_implementations(act, corpus):
            article = one.delegation.provision.article
            if article is not None and one.status != "not-supplied":
                rows = by_article.setdefault(article.locator, [])
                if not rows or rows[-1].delegation.span != one.delegation.span:  # two ministries in one clause
                    rows.append(one)
        if not by_article:
            return
        cited = _find_cited(act, corpus)
        for place, rows in by_article.items():
            if place in cited or not all(one.status in _OPEN for one in rows):
                continue
            unmet = [one for one in rows if one.status == "not-found" and _is_judged(act, one)]
            if unmet and not _is_named_below(unmet, corpus, act):
                yield self._report(act, unmet)

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """The lower texts that were not supplied, and decrees supplied that belong to another act."""
        if not is_act(act):
            return
        found = find_implementations(act, corpus)
        kinds = list(dict.fromkeys(one.delegation.instrument for one in found if one.status == "not-supplied"))
        clauses = sum(one.status == "not-supplied" for one in found)
        if kinds:
            named = ", ".join(kinds[:_NAMED]) + (" 등" if len(kinds) > _NAMED else "")
            yield NotChecked(
                act.path,
                act.title,
                Wording(
                    f"{named}에 맡긴 위임 {clauses}개는 그 하위법령이 주어지지 않아 이행 여부를 확인하지 못했습니다",
                    f"{clauses} clauses that leave something to {named} could not be followed: those texts were not supplied",
                ),
            )
        if any(one.lower for one in found):
            return
        for other in find_foreign_texts(act, tuple(text for text in corpus.given if text is not act), corpus)[:_NAMED]:
            yield NotChecked(
                other.path,
                other.title,
                Wording(
                    f"이 하위법령은 「{act.title}」이 아니라 「{corpus.act_of(other)}」에 딸린 것이어서 위임의 이행을 확인하는 데 쓰지 않았습니다",
                    f"this text belongs to 「{corpus.act_of(other)}」, not to 「{act.title}」, and was not used to follow its delegations",
                ),
            )

    def _report(self, act: Statute, rows: list[Implementation]) -> Finding:
        first = rows[0].delegation
        lower = {id(text): text for one in rows for text in one.lower}
        names = [f"「{text.title}」{dated(text).ko}" for text in lower.values()][:_NAMED]
        names_en = [f"「{text.title}」{dated(text).en}" for text in lower.values()][:_NAMED]
        more = " 등" if len(lower) > _NAMED else ""
        article = first.provision.article
        assert article is not None
        here = str(article.locator)
        return self.finding(
            act,
            first.provision,
            first.span,
            subject=f"{here} {first.quote}",
            message=Wording(
                f"{first.instrument}에 맡긴 {here}의 사항을 정한 조문을 주어진 파일에서 찾지 못했습니다({', '.join(names)}{more}에 {here}{particle(here, '을', '를')} 인용하거나 그 사항을 다루는 조문이 없음)",
                f"no provision that carries out {article.locator.format('en')} was found in the files supplied ({', '.join(names_en)}: none cites the article or speaks of its matter)",
            ),
            help=Wording(
                "다른 하위법령이나 별표에서 정하고 있는지 확인하고, 없으면 하위법령에 규정을 두거나 위임을 삭제하십시오",
                "see whether another text or an annex tells it; if none does, make the rule or drop the delegation",
            ),
            related=tuple(
                related(
                    act,
                    one.delegation.provision,
                    one.delegation.span,
                    Wording("찾지 못한 같은 조의 다른 위임", "another clause of the article, not found"),
                )
                for one in rows[1:]
            ),
            weight=1.0 + len(rows) / 10,
        )


def _is_judged(act: Statute, one: Implementation) -> bool:
    """Whether a clause is of the kind that a provision of the family's own decree would take up."""
    clause = one.delegation
    if courts_and_bodies().search(clause.instrument) or clause.instrument in _WITHOUT_TEXT:
        return False
    sentence = sentence_of(clause.provision, clause.span.start)
    words = act.text[sentence.start : clause.span.start]
    article = clause.provision.article
    heading = article.heading if article is not None else ""
    if sanctions().search(heading) or (clause.kind != "blanket" and told_elsewhere().search(words)):
        return False
    return not residual_matters().search(words) and not organisation().search(heading + " " + clause.matter.of(act.text))


def _is_named_below(rows: list[Implementation], corpus: Corpus, act: Statute) -> bool:
    """Whether a lower text seems to tell the matter without citing the act.

    An article of it has the first words of the article's own heading or the thing meant in its heading; or a decree that is
    named after the act and the matter (등대인사법, 등대인 복제령) is in the corpus.
    """
    clause = rows[0].delegation
    article = clause.provision.article
    heading = [word for word in stems(article.heading if article is not None else "") if word not in COMMON and word not in _LINKS]
    keys = [set(heading[:2])]
    keys += [set(stems(one.delegation.matter.of(act.text))[-2:]) - COMMON for one in rows if one.delegation.kind == "specific"]
    texts = {id(text): text for one in rows for text in one.lower}.values()
    heads = [set(stems(other.heading)) for text in texts for other in text.articles]
    if any(words and words <= head for words in keys for head in heads):
        return True
    if any(sum(word in other.heading for word in heading if len(word) > 1) > 1 for text in texts for other in text.articles):
        return True
    return any(
        entry.instrument != "법률" and not is_lower(entry.title) and any(word in entry.title for word in heading)
        for entry in corpus.beginning(act.title[:2])
    )


def _find_cited(act: Statute, corpus: Corpus) -> set[Locator]:
    """The articles of an act that any of its lower texts cites."""
    cited: set[Locator] = set()
    for text in corpus.implementing(act):
        for citation, title in find_cited_statutes(text, corpus):
            first = citation.first.article
            if citation.by == "own" or first is None or corpus.find(title) is not act:
                continue
            last = citation.last.article if citation.last is not None else None
            cited |= {first, *(article.locator for article in act.outline.between(first, last or first))}
    return cited
