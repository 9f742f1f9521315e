"""DEL402."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.enabling import courts_and_bodies, own_rule, residual_matters, standards
from legalscan.language.ko import instrumental, particle
from legalscan.rule import Rule
from legalscan.rules.delegation.clauses import count_sentences, is_act, sentence_of
from legalscan.statute import Statute

_LONGEST: Final = 160
_TAIL: Final = 3
_EXECUTION: Final = ("시행령", "시행규칙", "시행세칙", "위임규정")


class DelegatedArticle(Rule):
    """An article consists of nothing but a delegation: its matter is told below, and nothing of it here.

    **Why.** The heading promises a rule, the text hands it on. A reader of the act learns that there will be fees or a procedure, not
    which; what is essential about the matter has been decided by nobody in parliament.

    **Law.** 헌법 제75조 (delegation "구체적으로 범위를 정하여"); 헌재 91헌가4 (what the lower text will hold must be foreseeable
    from the act). Whether it is foreseeable depends on the whole act; this rule does not say so.

    **Limits.** Articles of one sentence only. Left out: general clauses on the execution of the act (시행령), clauses with a standard
    (… 을 고려하여, … 의 범위에서), rules of courts and constitutional bodies, local ordinances, articles of association.
    """

    code = "DEL402"
    name = "delegated-article"
    title = Wording("조문 전체의 위임", "Article consisting only of a delegation")
    severity = "info"
    bad = (
        "제5조(등대사용료) ⟦등대사용료의 금액과 납부 방법은 대통령령으로 정한다.⟧",
        """
        # 등대 관리에 관한 법률안

        ##### 제7조 (등화의 종류)

        ⟦등화의 종류와 등화를 밝히는 방법은 해양수산부령으로 정한다.⟧ <개정 2020.1.1>
        """,
    )
    good = (
        "제5조(등대사용료) 등대사용료는 1만원의 범위에서 대통령령으로 정한다.",
        "제5조(등대사용료) ① 등대를 사용하는 자는 사용료를 낸다.\n② 사용료의 금액은 대통령령으로 정한다.",
        "제4조(등대인) 등대인은 일급과 이급으로 구분하고, 종류별 업무의 범위는 대통령령으로 정한다.",
        "제9조(시행령) 이 법의 시행에 필요한 사항은 대통령령으로 정한다.",
        "제5조(등기) 등대의 등기에 필요한 사항은 대법원규칙으로 정한다.",
        "제5조(등대인) 등대인은 대통령령으로 정하는 바에 따라 등대를 점검한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an article that is wholly a delegation."""
        if not is_act(act):
            return
        for clause in act.delegations:
            article = clause.provision
            if clause.kind != "blanket" or clause.power or article.level != "article" or article.children or article.in_supplement:
                continue
            sentence = sentence_of(article, clause.span.start)
            before = act.text[sentence.start : clause.span.start]
            if (
                sentence.end - sentence.start > _LONGEST
                or sentence.end - clause.span.end > _TAIL
                or count_sentences(article) > 1 + (act.text[sentence.end : article.own.end].strip().startswith("<"))
                or courts_and_bodies().search(clause.instrument)
                or residual_matters().search(before)
                or standards().search(before)
                or own_rule().search(before)
                or any(word in article.heading for word in _EXECUTION)
            ):
                continue
            topic = article.heading or str(article.locator)
            yield self.finding(
                act,
                article,
                sentence,
                subject=topic,
                message=Wording(
                    f"{article.locator}{'(' + article.heading + ')' if article.heading else ''}{particle(article.heading or '조', '은', '는')} 위임 외에 아무 내용이 없어, 그 내용은 모두 {clause.instrument}{instrumental(clause.instrument)} 정해집니다",
                    f"{article.locator.format('en')} holds nothing but a delegation; all of its matter is told in {clause.instrument}",
                ),
                help=Wording(
                    "그 사항의 기본이 되는 내용(대상, 상한, 기준)은 법률에 두고 세부만 위임하십시오",
                    "keep the essentials (whom it concerns, ceilings, criteria) in the act and leave only the details",
                ),
            )
