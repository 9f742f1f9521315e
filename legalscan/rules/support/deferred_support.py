"""SUP307."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.support import Support
from legalscan.analysis.support_amounts import find_amount, find_deadline
from legalscan.analysis.support_clauses import flatten
from legalscan.analysis.support_procedure import Delegated, cited_paragraphs
from legalscan.catalogue import is_lower
from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.implementations import find_implementations
from legalscan.language import promises
from legalscan.language.support_slots_ko import APPLIED
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.rule import Rule, related
from legalscan.rules.support.proportions import act_proportion
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.support.decree import find_filled
from legalscan.support.surroundings import find_sequels

_GIFTS: Final = frozenset({"gift", "priority", "land", "relief", "programme", "works"})
_SHOWN: Final = 3


class DeferredSupport(Rule):
    """The act says nothing of how much, by when or upon what application, and leaves all that is needed to lower law.

    **Why.** Who is helped, with what and how is then the executive's to settle and to change; a firm that reads the act
    learns that support is possible, and that the rest is elsewhere.

    **Law.** 헌법 제75조 (delegation "구체적으로 범위를 정하여"); 헌재 2008헌바7 asks less of provisions that benefit, so the finding
    does not say that the delegation is void.

    **Limits.** Meant are blanket clauses (필요한 사항은 … 정한다) that speak of the support itself and settle it for a provision that
    has neither a size, nor a time, nor a procedure; a clause on designations alone, on another paragraph or on the procedure alone is
    not. Only acts are judged. Where a decree supplied with the act takes the clause up (it cites it, or is about the same
    matter), the finding says where; what the decree fixes has still to be read there.
    """

    code = "SUP307"
    name = "deferred-support"
    title = Wording("지원기준의 전면 위임", "Support left wholly to lower law")
    severity = "info"
    default = False
    languages = ("ko", "en")
    page_ko = """지원의 규모ㆍ시기ㆍ신청에 관하여 법률에 아무것도 두지 않고, 필요한 사항을 모두 하위법령에 맡겼습니다.

    **이유.** 누구를 무엇으로 어떻게 지원할지를 행정부가 정하고 바꾸게 됩니다. 법률을 읽는 기업은 지원이 가능하다는 것과 나머지는 다른 곳에 있다는 것만 알게
    됩니다.

    **근거.** 헌법 제75조('구체적으로 범위를 정하여'); 헌재 2008헌바7은 수익적 규정에 덜 엄격하므로, 위임이 무효라는 뜻은 아닙니다.

    **한계.** 지원 자체에 관하여 '필요한 사항은 … 정한다'고 한 포괄 조항이 규모ㆍ시기ㆍ절차가 모두 없는 지원 규정을 위한 것일 때에만 봅니다. 지정만, 다른
    항만, 절차만 맡긴 조항은 제외합니다. 법률만 봅니다. 함께 제출된 시행령이 그 위임을 받으면 받은 곳을 알려 주며, 시행령이 무엇을 정하였는지는 직접 읽어야
    합니다.
    """
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
        "제9조(지원) ① 정부는 등대사업자에게 필요한 지원을 할 수 있다.\n② 제1항에 따른 지원의 절차에 필요한 사항은 대통령령으로 정한다.",
        "제9조(기구) ① 장관은 등대 지원기구를 지정할 수 있다.\n② 정부는 지원기구에 필요한 지원을 할 수 있다.\n③ 제1항에 따른 지원기구의 지정 및 지원업무에 필요한 사항은 대통령령으로 정한다.",
        "제9조(지원) ① 장관은 등대원의 양성을 위한 시책을 수립하여야 한다.\n② 정부는 양성기관에 필요한 비용을 지원할 수 있다.\n③ 제1항에 따른 시책 지원의 내용, 제2항에 따른 양성기관의 요건에 필요한 사항은 대통령령으로 정한다.",
        "제9조(지원) ① 정부는 등대협회에 출연금을 지급할 수 있다.\n② 제1항에 따른 출연금의 사용ㆍ관리에 필요한 사항은 대통령령으로 정한다.",
        "제9조(포상) ① 정부는 등대사업자에게 보조금을 지급할 수 있다.\n② 장관은 위원회의 심의를 거쳐 제1항의 보조금을 결정할 수 있으며 보조금의 지급에 필요한 사항은 대통령령으로 정한다.",
        "제9조(재산) ① 국가는 등대협회에 국유재산을 무상으로 대부할 수 있다.\n② 제1항에 따른 대부에 필요한 사항은 대통령령으로 정한다.",
        "# 등대법 시행령\n제9조(지원) ① 장관은 등대사업자에게 필요한 지원을 할 수 있다.\n② 제1항에 따른 지원에 필요한 사항은 해양수산부령으로 정한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a clause of delegation, at the clause; the provisions that it serves are related."""
        if act.instrument not in ("", "법률") or is_lower(act.title):
            return
        clauses: dict[tuple[Provision, Span], list[Support]] = {}
        for support in act.support:
            if support.amount is not None or not support.skeletal or support.procedure != "delegated" or support.kind not in _GIFTS:
                continue
            for one in support.delegated:
                if one.decides and one.provision != support.provision and _is_blanket(one, support):
                    clauses.setdefault((one.provision, one.span), []).append(support)
        for (provision, span), served in clauses.items():
            if not any(_says_how(support, provision) for support in served):
                yield self._report(act, provision, span, served, _taken_up(act, provision, served, corpus))

    def _report(
        self, act: Statute, provision: Provision, span: Span, served: list[Support], taken: list[tuple[Statute, Locator]]
    ) -> Finding:
        addresses = ", ".join(str(one.locator) for one in served)
        message = Wording(
            f"{addresses}의 지원에 대하여 금액ㆍ시기ㆍ신청절차를 법률에 두지 않고 필요한 사항을 모두 하위법령에 맡기고 있습니다",
            f"for the support of {', '.join(one.locator.format('en') for one in served)} the act fixes no size, time or application and leaves all to lower law",
        )
        if taken:
            places = ", ".join(f"{statute.title} {locator}" for statute, locator in taken[:_SHOWN])
            message = Wording(
                f"{message.ko}. 하위법령에서 이 위임을 받은 곳: {places}", f"{message.en}; lower law that takes it up: {places}"
            )
        return self.finding(
            act,
            provision,
            span,
            subject=addresses,
            message=message,
            proportion=act_proportion(act, "waiting"),
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


def _is_blanket(one: Delegated, support: Support) -> bool:
    """Whether a clause leaves all of a support to lower law: it speaks of the support, of that paragraph, and of more than a procedure."""
    words = one.span.of(support.provision.outline.text)
    if (
        not promises.ABOUT_SUPPORT.search(words)
        or not promises.BLANKET.search(words)
        or (promises.ONLY_HOW.search(words) and not promises.MORE_THAN_HOW.search(words))
    ):
        return False
    if promises.SETTLED.search(words) or (promises.USE_OF_FUNDS.search(words) and not promises.GIVEN.search(words)):
        return False
    cited = cited_paragraphs(words)
    if not cited or support.provision.level == "article":
        return True
    number = support.provision.number
    return any(number in cited_paragraphs(matter) and promises.ABOUT_SUPPORT.search(matter) for matter in _split_matters(words))


def _split_matters(words: str) -> Iterator[str]:
    """The matters of a clause with the paragraphs they belong to: 제1항에 따른 지원의 내용, 제2항에 따른 지정의 요건."""
    held = ""
    for part in promises.MATTERS.split(words):
        held += part
        if not promises.JOINT_PARAGRAPHS.search(part):
            yield held
            held = ""
    if held:
        yield held


def _says_how(support: Support, clause: Provision) -> bool:
    """Whether another paragraph of the article than the clause has a figure, a time limit or an application for the support."""
    for sister in find_sequels(support):
        if sister == clause:
            continue
        passages = ((flatten(sister.outline.text, *sister.own), sister.own),)
        amount, _ = find_amount(passages)
        if amount is not None or find_deadline(passages) is not None or APPLIED.search(passages[0][0]):
            return True
    return False


def _taken_up(act: Statute, clause: Provision, served: list[Support], corpus: Corpus) -> list[tuple[Statute, Locator]]:
    """Where the decrees and rules supplied take a clause up: what fills a slot first, then what carries the delegation out."""
    if not corpus.implementing(act):
        return []
    targets = [
        (target.statute, target.provision)
        for one in find_implementations(act, corpus)
        if one.delegation.provision == clause
        for target in one.targets
    ]
    filled = [(one.statute, one.provision) for support in served for one in find_filled(support, act, corpus)]
    places = [*(one for one in filled if one in targets), *targets, *filled]
    about = [one for one in places if _is_about(one[1])]
    return list(dict.fromkeys((statute, provision.locator) for statute, provision in about or places))


def _is_about(provision: Provision) -> bool:
    """Whether the article of a decree is about support, or at least not about what follows it (recovery, reports, agencies)."""
    article = provision.article
    return (
        article is not None
        and promises.ABOUT_SUPPORT.search(article.heading) is not None
        and not promises.AFTER_SUPPORT.search(article.heading)
    )
