"""SUP305."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.rule import Rule
from legalscan.statute import Statute

_ALONE: Final = Wording(
    "지원의 규모를 정한 말이 '예산의 범위' 유보뿐이어서 얼마를 지원하는지 법률에서 알 수 없습니다",
    "the only word on the size of the support is that the budget limits it",
)
_PART: Final = Wording(
    "비용의 전부나 일부를 '예산의 범위에서' 지원한다고만 하여 얼마를 지원하는지 법률에서 알 수 없습니다",
    "all or part of the cost is borne as far as the budget goes; how much, the act does not say",
)


class BudgetHedge(Rule):
    """Support is given within the limits of the budget, and the act fixes no sum and no rate.

    **Why.** 예산의 범위에서 adds nothing that budget law does not say already; where it is the only word on size, the act
    promises what each year's budget leaves, and nobody can count on any of it.

    **Law.** None; drafting criticism. A reservation of the budget is lawful (헌법 제54조 leaves spending to the budget).

    **Limits.** A statistic: the clause is common (the page of the support matrix counts it). All or part of a
    cost (전부 또는 일부) is no sum, so such provisions are reported as well. Budgets of funds are not meant.
    """

    code = "SUP305"
    name = "budget-hedge"
    title = Wording("예산 범위 유보", "Nothing but the budget fixes the size")
    severity = "info"
    languages = ("ko", "en")
    page_ko = """지원을 '예산의 범위에서' 한다고만 하고, 금액이나 비율을 정하지 않았습니다.

    **이유.** '예산의 범위에서'는 예산에 관한 법이 이미 정한 것 외에 더하는 것이 없습니다. 규모를 정한 말이 이것뿐이면 해마다 예산이 남기는 만큼만 지원한다는
    뜻이어서 아무도 기대할 수 없습니다.

    **근거.** 없음(입안상의 지적). 예산을 유보하는 것은 적법합니다(헌법 제54조).

    **한계.** 흔한 문구이므로 통계로 보십시오. '비용의 전부 또는 일부'는 금액이 아니므로 함께 보고합니다. 기금의 예산은 보지 않습니다.
    """
    bad = (
        "제9조(지원) 국가는 ⟦예산의 범위에서⟧ 등대사업자에게 등명기 교체 비용을 지원할 수 있다.",
        "제9조(지원) 국가는 ⟦예산의 범위에서⟧ 등대사업자에게 등명기 교체 비용의 전부 또는 일부를 지원할 수 있다.",
        """
        # 등대산업 진흥에 관한 법률안

        ##### 제12조 (협회의 지원)

        **①** 해양수산부장관은 등대협회의 운영에 필요한 경비를 ⟦예산의 범위에서⟧ 출연하거나 보조할 수 있다.
        **②** 등대협회는 매년 예산안을 해양수산부장관에게 제출하여야 한다.
        """,
        "Article 9 (Support) The State may subsidize expenses incurred in replacing lamps, ⟦within budgetary limits⟧.",
    )
    good = (
        "제9조(지원) 국가는 예산의 범위에서 등대사업자에게 등명기 교체 비용의 100분의 50을 지원할 수 있다.",
        "제9조(협회) 등대협회는 예산의 범위에서 직원을 둘 수 있다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a provision, at the words about the budget."""
        for support in act.support:
            if support.budget is None or support.figure:
                continue
            yield self.finding(
                act,
                support.provision,
                support.budget,
                subject=support.quote(support.beneficiary) if support.beneficiary else str(support.locator),
                message=_ALONE if support.amount is None else _PART,
                help=Wording(
                    "지원 비율이나 상한, 또는 비용 중 지원하는 부분을 법률에 정하는 것을 검토하십시오",
                    "consider fixing a rate, a ceiling or the part of the cost that is borne",
                ),
            )
