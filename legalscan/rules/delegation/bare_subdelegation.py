"""DEL403."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from legalscan.analysis.delegations import Delegation
from legalscan.corpus import Corpus
from legalscan.evidence import STRONG, Target
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.implementations import citations_between, find_implementations
from legalscan.language.enabling import own_rule, residual_matters, standards
from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.rule import Rule, related
from legalscan.rules.delegation.clauses import count_sentences, find_act, fixes_rule, is_decree, miss_act, sentence_of
from legalscan.span import Span
from legalscan.statute import Statute

_LONGEST: Final = 230
_QUOTED: Final = lazy(r"[\"”]\s?(?:이란|란|이라\s?함은|라\s?함은)\s*\Z")
_FORMS: Final = lazy(r"(?:서류|서식|양식|확인서|신청서|증명서|대장)(?:은|는|을|를)?\s?(?:각각)?\Z")
_SINGLE: Final = lazy(r"(?:할|한)\s?때에는|경우에는|인정하여\s고시하는")
"""A notice of a single measure, or one with a criterion."""
_MEANT: Final = lazy(r"(?:을|를)\s?말한다")


class BareSubdelegation(Rule):
    """A decree hands what the act left to it on to an ordinance or a notice, whole, without a word of its own.

    **Why.** The act chose the decree as the place where the matter is to be told. A decree that only passes it on leaves the choice
    to a ministry, and the reader goes from the act through the decree to a third text without having learnt anything.

    **Law.** 헌법 제95조 (a ministry makes rules by delegation of an act or a decree), 제75조. Whether passing a matter on is lawful
    depends on the act; this rule does not say so.

    **Limits.** Only where the act is supplied, its clause names a presidential decree, and every provision of the decree that takes up
    the clause does nothing but pass it on. Clauses for the rest (… 에서 규정한 사항 외에), with a standard, or with items are not meant, nor are forms and
    papers, or notices of single measures.
    """

    code = "DEL403"
    name = "bare-subdelegation"
    title = Wording("재위임", "Bare sub-delegation")
    severity = "info"
    default = False
    bad = (
        "등대법\n제3조(점검) ① 등대장은 점검한다.\n② 점검의 기준에 관하여 필요한 사항은 대통령령으로 정한다.\n%%\n등대법 시행령\n제2조(점검) ⟦법 제3조제2항에 따른 점검의 기준은 해양수산부장관이 정하여 고시한다.⟧",
        '등대법\n제3조(점검) 대통령령으로 정하는 자는 점검한다.\n%%\n등대법 시행령\n제2조(점검) ⟦법 제3조에서 "대통령령으로 정하는 자"란 해양수산부령으로 정하는 자를 말한다.⟧',
        """
        # 등대법 시행령

        ##### 제4조 (등대사용료)

        **①** ⟦법 제7조에 따른 등대사용료의 금액과 납부 방법은 해양수산부령으로 정한다.⟧

        **②** 등대사용료는 국고에 넣는다.
        %%
        # 등대법

        ##### 제7조 (등대사용료)

        등대사용료의 금액과 납부 방법은 대통령령으로 정한다.
        """,
    )
    good = (
        "등대법\n제3조(점검) 점검의 기준에 관하여 필요한 사항은 대통령령으로 정한다.\n%%\n등대법 시행령\n제2조(점검) ① 해양수산부장관은 법 제3조에 따라 점검의 지침을 정하여 고시한다.\n② 제1항의 지침에는 점검의 주기가 포함되어야 한다.",
        "등대법\n제3조(점검) 점검의 기준에 관하여 필요한 사항은 해양수산부령으로 정한다.\n%%\n등대법 시행령\n제2조(점검) 법 제3조에 따른 점검의 기준은 해양수산부령으로 정한다.",
        "등대법\n제3조(점검) 점검의 기준에 관하여 필요한 사항은 대통령령으로 정한다.\n%%\n등대법 시행령\n제2조(점검) ① 법 제3조에 따른 점검은 매년 한다.\n② 법 제3조에 따른 점검의 서식은 해양수산부령으로 정한다.",
        "등대법\n제3조(점검) 점검의 기준에 관하여 필요한 사항은 대통령령으로 정한다.\n%%\n등대법 시행령\n제2조(점검) ① 점검은 매년 한다.\n② 제1항에서 규정한 사항 외에 법 제3조에 따른 점검에 필요한 사항은 해양수산부령으로 정한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a provision of a decree that only passes on what the act left to the decree."""
        parent = find_act(act, corpus) if is_decree(act) else None
        if parent is None:
            return
        passes = {clause.provision.index: clause for clause in act.delegations if _only_passes_on(act, clause)}
        if not passes:
            return
        for provision, enabling in _sole_targets(parent, act, corpus, frozenset(passes)):
            clause = passes[provision.index]
            sentence = sentence_of(provision, clause.span.start)
            yield self._report(act, parent, clause, sentence, enabling)

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """That the act of a decree was not supplied."""
        yield from miss_act(act, corpus, Wording("위임 관계를 확인하지 못했습니다", "nothing could be said of its delegations"))

    def _report(self, act: Statute, parent: Statute, clause: Delegation, sentence: Span, enabling: Delegation) -> Finding:
        place = enabling.provision.locator
        return self.finding(
            act,
            clause.provision,
            sentence,
            subject=f"{place} {clause.quote}",
            message=Wording(
                f"「{parent.title}」 {place}에서 대통령령에 맡긴 사항을 이 영은 스스로 정하지 않고 {clause.instrument}에 다시 맡기고 있습니다",
                f"what {place.format('en')} of 「{parent.title}」 left to the decree, the decree passes on to {clause.instrument} without a rule of its own",
            ),
            help=Wording(
                "기본이 되는 내용은 이 영에서 정하고 세부 사항만 다시 위임하거나, 법률에서 곧바로 그 법령에 위임하도록 하십시오",
                "fix the essentials in the decree and pass on the details, or let the act name the other text itself",
            ),
            related=(related(parent, enabling.provision, enabling.span, Wording("대통령령에 맡긴 법률 조문", "the clause of the act")),),
        )


def _only_passes_on(act: Statute, clause: Delegation) -> bool:
    """Whether a provision is one sentence that leaves its whole matter to an ordinance or a notice."""
    provision = clause.provision
    if clause.power or provision.children or provision.level not in ("article", "paragraph") or count_sentences(provision) > 2:
        return False
    notice = clause.instrument == "고시"
    if not (notice or clause.instrument.endswith(("부령", "총리령"))):
        return False
    sentence = sentence_of(provision, clause.span.start)
    rest = act.text[sentence.end : provision.own.end].strip() + act.text[provision.own.start : sentence.start].strip()
    before = act.text[sentence.start : clause.span.start]
    if sentence.end - sentence.start > _LONGEST or (rest and not rest.startswith("<")):
        return False
    if _FORMS.search(clause.matter.of(act.text)):
        return False
    if notice and _SINGLE.search(sentence.of(act.text)):
        return False
    if clause.kind == "specific":  # "대통령령으로 정하는 자"란 해양수산부령으로 정하는 자를 말한다
        return _QUOTED.search(before) is not None and _MEANT.match(act.text, clause.matter.end, sentence.end) is not None
    if notice and not fixes_rule(clause):
        return False
    own = residual_matters().search(before) or standards().search(before) or own_rule().search(before)
    return clause.kind == "blanket" and own is None


@lru_cache(maxsize=4)
def _sole_targets(parent: Statute, decree: Statute, corpus: Corpus, passing: frozenset[int]) -> tuple[tuple[Provision, Delegation], ...]:
    """Provisions of a decree that alone take up a clause of the act, all of which only pass it on; each once."""
    found: dict[int, tuple[Provision, Delegation]] = {}
    for one in find_implementations(parent, corpus):
        if one.delegation.instrument != "대통령령" or not one.targets:
            continue
        strong = [target for target in one.targets if target.evidence in STRONG]
        if strong and all(target.statute is decree and target.provision.index in passing for target in strong):
            for target in strong:
                if not _is_filled_beside(decree, target, one.delegation):
                    found.setdefault(target.provision.index, (target.provision, one.delegation))
    return tuple(found[index] for index in sorted(found))


def _is_filled_beside(decree: Statute, target: Target, enabling: Delegation) -> bool:
    """Whether another paragraph of the same article deals with the matter as well: it cites the article of the act, or this paragraph."""
    article, named = target.provision.article, enabling.provision.article
    if target.evidence == "quoted" or article is None or named is None:
        return False
    return any(
        citation.provision != target.provision
        and (citation.first.article == named.locator if citation.by != "own" else target.provision.locator in Locator(citation.first.steps))
        for citation in citations_between(decree, article.span.start, article.span.end)
    )
