"""SUP307."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.analysis.support import Support
from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.rule import Rule, related
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.support.decree import Filled, find_filled

_ABOUT: Final = lazy(
    r"지원(?!센터|시설|본부|기관|단|법|대학|조직|시스템|업무|온라인)|보조|융자|감면|출연|지급|대부|우대|투자|support|subsid|financ|reduc",
    re.I,
)
_BLANKET: Final = lazy(
    r"필요한 (?:세부|구체적인|세부적인)?\s?사항|세부\s?사항|구체적인 (?:사항|내용)|matters (?:necessary|required)|necessary matters|details",
    re.I,
)


class DeferredSupport(Rule):
    """The act says nothing of how much, by when or upon what application, and leaves all that is needed to lower law.

    **Why.** Who is helped, with what and how is then the executive's to settle and to change; a firm that reads the act
    learns that support is possible, and that the rest is elsewhere.

    **Law.** 헌법 제75조 (delegation "구체적으로 범위를 정하여"); 헌재 2008헌바7 asks less of provisions that benefit, so the finding
    is never more than a warning and does not say that the delegation is void.

    **Limits.** Meant are blanket clauses (필요한 사항은 … 정한다) that speak of the support itself and settle it for a provision that
    has neither a size, nor a time, nor a procedure; a clause on designations alone is not. Where a decree supplied with the
    act fills a slot, the finding is only info and says where.
    """

    code = "SUP307"
    name = "deferred-support"
    title = Wording("지원기준의 전면 위임", "Support left wholly to lower law")
    severity = "warning"
    languages = ("ko", "en")
    bad = (
        "제9조(지원) ① 정부는 등대사업자에게 필요한 지원을 할 수 있다.\n② ⟦제1항에 따른 지원에 필요한 사항은 대통령령으로 정한다.⟧",
        """
        # 등대산업 진흥에 관한 법률안

        ##### 제11조 (등대단지의 지원)

        **①** 해양수산부장관은 등대단지를 지정할 수 있다.
        **②** 국가는 등대단지에 입주하는 기업에 필요한 비용을 지원할 수 있다.
        **③** ⟦등대단지의 지정 및 입주 기업에 대한 지원 등에 필요한 사항은 대통령령으로 정한다.⟧
        """,
    )
    good = (
        "제9조(지원) ① 정부는 등대사업자에게 비용의 100분의 30을 지원할 수 있다.\n② 제1항에 따른 지원에 필요한 사항은 대통령령으로 정한다.",
        "제9조(지원) ① 정부는 신청을 받아 등대사업자에게 필요한 지원을 할 수 있다.\n② 제1항에 따른 지원에 필요한 사항은 대통령령으로 정한다.",
        "제9조(단지) ① 장관은 등대단지를 지정하여 지원할 수 있다.\n② 등대단지의 지정 절차는 대통령령으로 정한다.",
        "제9조(지원) 정부는 등대사업자에게 필요한 지원을 할 수 있다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a clause of delegation, at the clause; the provisions that it serves are related."""
        clauses: dict[tuple[Provision, Span], list[Support]] = {}
        for support in act.support:
            if (
                support.amount is not None
                or support.deadline is not None
                or support.procedure != "delegated"
                or support.kind in ("name", "effort", "policy")
            ):
                continue
            for one in support.delegated:
                words = one.span.of(act.text)
                if one.decides and one.provision != support.provision and _ABOUT.search(words) and _BLANKET.search(words):
                    clauses.setdefault((one.provision, one.span), []).append(support)
        for (provision, span), served in clauses.items():
            filled = [one for support in served for one in find_filled(support, act, corpus)]
            yield self._report(act, provision, span, served, filled)

    def _report(self, act: Statute, provision: Provision, span: Span, served: list[Support], filled: list[Filled]) -> Finding:
        places = ", ".join(f"{one.statute.title} {one.provision.locator}" for one in filled[:3])
        addresses = ", ".join(str(one.locator) for one in served)
        message = Wording(
            f"{addresses}의 지원에 대하여 금액ㆍ시기ㆍ신청절차를 법률에 두지 않고 필요한 사항을 모두 하위법령에 맡기고 있습니다",
            f"for the support of {', '.join(one.locator.format('en') for one in served)} the act fixes no size, time or application and leaves all to lower law",
        )
        if filled:
            message = Wording(f"{message.ko}. 하위법령에서 정한 곳: {places}", f"{message.en}; lower law fills in at {places}")
        return self.finding(
            act,
            provision,
            span,
            subject=addresses,
            severity="info" if filled else "warning",
            message=message,
            help=Wording(
                "지원 대상의 선정기준, 지원의 한도나 비율, 신청절차의 뼈대를 법률에 두고 세부 사항만 위임하십시오",
                "put standards of selection, a ceiling or rate and the outline of the procedure into the act and delegate only details",
            ),
            related=tuple(
                related(act, one.provision, one.span, Wording("세부 사항을 맡긴 지원 규정", "the support it settles")) for one in served
            ),
            weight=float(len(served)),
        )

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """That no decree was looked into, where none is supplied."""
        if not corpus.implementing(act) and any(one.decides for support in act.support for one in support.delegated):
            reason = Wording(
                "시행령ㆍ시행규칙이 함께 제출되지 않아 위임된 지원기준이 하위법령에서 정해졌는지 보지 못했습니다",
                "no decree or rule was supplied, so whether lower law settles the delegated support was not looked into",
            )
            yield NotChecked(act.path, act.title, reason)
