"""SUP312."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.analysis.support import Support
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import promises
from legalscan.rule import Rule
from legalscan.rules.support.proportions import act_proportion
from legalscan.statute import Statute
from legalscan.support.surroundings import find_sequels, is_filled_beside, names_means, sentence_of, sisters_of


class DeclaratoryPolicy(Rule):
    """The authority has to have a policy, and the act says nothing of what is in it.

    **Why.** A duty to adopt policies (시책) without means, contents or a date is met by anything, and its breach cannot be told.
    Such clauses are the standing template of promotion acts; what the act adds to the general task of government is nothing.

    **Law.** None; drafting criticism. The drafting standards treat such clauses as a known, admissible type.

    **Limits.** A statistic. Policies with a list, a reference, examples, a date or any instrument in their words are not reported,
    nor those of basic and action plans, which have contents of their own, nor those whose article goes on about them: another
    paragraph that cites the policy, lists projects or gives support with means. Duties to take measures (조치) alone are none to adopt a policy.
    """

    code = "SUP312"
    name = "declaratory-policy"
    title = Wording("선언적 시책수립의무", "Declaratory duty to adopt policies")
    severity = "info"
    default = False
    languages = ("ko", "en")
    page_ko = """시책을 마련하라고만 하고, 그 내용은 정하지 않았습니다.

    **이유.** 수단도 내용도 시기도 없는 시책 수립의무는 무엇을 하여도 이행한 것이 되고 위반을 가릴 수 없습니다. 진흥법의 상투적인 틀이며, 정부의 일반적인 임무에
    더하는 것이 없습니다.

    **근거.** 없음(입안상의 지적). 입안 기준은 이런 조항을 알려진 유형으로 허용합니다.

    **한계.** 통계로 보십시오. 목록, 인용, 예시, 시기, 수단이 있는 시책과 기본계획ㆍ시행계획은 제외하고, 같은 조의 다른 항이 시책을 인용하거나 사업을
    열거하거나 수단을 들어 지원하는 것도 제외합니다. 조치만 하라는 의무는 시책 수립의무로 보지 않습니다.
    """
    bad = (
        "제4조(국가의 책무) ⟦국가는 등대산업의 진흥에 필요한 시책을 수립ㆍ시행하여야 한다⟧.",
        """
        # 등대산업 진흥에 관한 법률안

        ##### 제6조 (등대산업의 활성화)

        **①** ⟦해양수산부장관은 등대산업을 활성화하기 위하여 필요한 시책을 강구하여야 한다⟧.
        **②** 등대산업은 등대의 빛을 다룬다.
        """,
        "Article 4 (Duties) ⟦The State shall formulate and implement policies necessary for the promotion of lighthouses⟧.",
    )
    good = (
        "제4조(국가의 책무) 국가는 등대산업의 진흥을 위하여 다음 각 호의 시책을 수립하여야 한다.\n1. 등명기의 보급\n2. 인력의 양성",
        "제4조(시책) 정부는 등대사업자의 자금 융자를 위한 시책을 마련하여야 한다.",
        "제5조(기본계획) 장관은 등대산업 진흥 기본계획을 수립하여야 한다.",
        "제4조(국제협력) ① 장관은 등대산업의 국제협력을 촉진하기 위한 시책을 강구하여야 한다.\n② 장관은 국제협력을 위하여 다음 각 호의 사업을 할 수 있다.\n1. 조사\n2. 교류",
        "제4조(시책) ① 장관은 등대산업의 진흥을 위한 시책을 수립하여야 한다.\n② 장관은 제1항에 따른 시책을 위하여 등대협회의 의견을 듣는다.",
        "제4조(보호) 정부는 등대산업의 활성화를 위하여 점검ㆍ정비ㆍ도색 등 필요한 조치를 하여야 한다.",
        "제4조(시책) 정부는 등대산업의 진흥을 위하여 등명기 보급 등에 필요한 시책을 마련하여야 한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a provision, at its clause."""
        for support in act.support:
            if support.kind != "policy" or support.force != "effort" or support.listed or support.deadline is not None:
                continue
            words = support.quote(sentence_of(support))
            if names_means(support) or not promises.POLICY.search(support.quote(support.span)):
                continue
            if promises.SAYS_CONTENTS.search(support.quote(support.own)) or promises.POLICY_MEANS.search(words) or _goes_on(support, act):
                continue
            yield self.finding(
                act,
                support.provision,
                support.span,
                subject=str(support.locator),
                message=Wording(
                    "시책을 마련하라는 말뿐, 시책의 수단ㆍ내용ㆍ시기를 정하지 않았습니다",
                    "it orders policies and says nothing of their means, contents or time",
                ),
                proportion=act_proportion(act, "effort"),
                help=Wording(
                    "시책에 담을 사항을 호로 열거하거나, 지원수단을 정한 조문으로 바꾸십시오",
                    "list what the policies must contain, or replace the clause by provisions with means",
                ),
            )


def _goes_on(support: Support, act: Statute) -> bool:
    """Whether another paragraph of the article cites the policy, holds a list or a plan, or gives support with means."""
    if find_sequels(support) or any(
        one.children or promises.POLICY.search(one.text) or promises.POLICY_CONTENTS.search(one.text) for one in sisters_of(support)
    ):
        return True
    return is_filled_beside(support, act.support, without=("policy", "effort"))
