"""SUP306."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.patterns import lazy
from legalscan.rule import Rule
from legalscan.statute import Statute

_GENERAL: Final = lazy(r"책무|책임|의무|기본이념|Responsibilit|Dut(?:y|ies)|Obligation")


class EffortClause(Rule):
    """The authority has only to make efforts for a support, and nothing follows if it does not.

    **Why.** 노력하여야 한다 binds to no act, no time and no result; a reader who counts on the support learns that it may stay
    away without any breach of the act.

    **Law.** None; drafting criticism. 법제업무 운영규정 시행규칙 제2조 asks for contents that can be made concrete.

    **Limits.** A statistic. Only efforts for support are meant, in the body that gives it; the general articles on the duties
    of the State (책무), where such clauses have their place, are left out.
    """

    code = "SUP306"
    name = "effort-clause"
    title = Wording("노력의무에 그친 지원", "Support that is only striven for")
    severity = "info"
    languages = ("ko", "en")
    bad = (
        "제10조(인력) 정부는 등대 전문인력의 양성을 위하여 ⟦노력하여야 한다⟧.",
        """
        # 등대산업 진흥에 관한 법률안

        ##### 제14조 (수출의 촉진)

        **①** 해양수산부장관은 등명기의 수출에 필요한 정보를 제공할 수 있다.
        **②** 정부는 등명기의 수출을 촉진하고 해외시장 진출을 지원하기 위하여 ⟦노력하여야 한다⟧.
        """,
        "Article 10 (Personnel) The Government ⟦shall endeavor⟧ to support the training of lighthouse keepers.",
    )
    good = (
        "제3조(국가의 책무) 국가는 등대산업의 진흥을 위하여 노력하여야 한다.",
        "제10조(안전) 정부는 등대가 안전하게 관리되도록 노력하여야 한다.",
        "제10조(인력) 정부는 등대 전문인력을 양성하기 위한 교육비용을 지원하여야 한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a provision, at the words of effort."""
        for support in act.support:
            article = support.provision.article
            if support.kind != "effort" or (article is not None and _GENERAL.search(article.heading)):
                continue
            alone = article is not None and sum(1 for other in act.support if other.provision.article == article) == 1
            yield self.finding(
                act,
                support.provision,
                support.predicate,
                subject=str(support.locator),
                message=Wording(
                    "지원이 노력의무에 그쳐 무엇을 언제까지 하는지 정한 것이 없습니다" + (" (이 조의 유일한 지원 규정)" if alone else ""),
                    "the support is only striven for; nothing says what is done by when"
                    + (" (the article's only support)" if alone else ""),
                ),
                help=Wording(
                    "지원의 수단ㆍ대상ㆍ시기를 정하여 의무나 권한으로 규정하거나, 책무 규정으로 옮기십시오",
                    "state means, receivers and time as a duty or a power, or move the clause to the general duties",
                ),
                weight=float(alone),
            )
