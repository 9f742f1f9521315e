"""SUP311."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.support import UNSPECIFIED, Support
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import promises
from legalscan.language.support_slots_ko import AIMED
from legalscan.rule import Rule
from legalscan.rules.support.proportions import act_proportion
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.support.surroundings import find_sequels, is_filled_beside, sentence_of

MANY: Final = 5
"""Of six; the median clause of the national code leaves three open, so fewer is no signal."""
_PARTS: Final[dict[str, Wording]] = {
    "instrument": Wording("지원수단", "means"),
    "beneficiary": Wording("지원대상", "receiver"),
    "amount": Wording("규모", "size"),
    "procedure": Wording("절차", "procedure"),
    "deadline": Wording("시기", "time"),
    "purpose": Wording("목적", "purpose"),
}


class EmptySupport(Rule):
    """A clause that permits or orders support and leaves open nearly all that would make it one.

    **Why.** Means, receiver, size, procedure, time and purpose are what a support consists of. A clause that names at most one
    of them confers a power that the executive has anyway, and promises nothing that could be claimed, budgeted or reviewed.

    **Law.** 법제업무 운영규정 시행규칙 제2조 (content that can be made concrete); a beneficial rule needs less detail (헌재 2008헌바7),
    so the finding is a warning at most.

    **Limits.** The means and four of the other five must be missing from the whole sentence. A clause with a list, one that refers to
    another provision, statute or plan or to the sentence before it, and one whose article goes on about it or names means in another
    paragraph are not judged: what is missing may stand there; nor is one that gives examples of means, joins others to the support
    (지도와 지원), names a thing that is handed over (방한복을 지원), or only prefers or encourages. 예산의 범위 is no size; a delegation counts as a procedure. What the decree adds is
    not looked into.
    """

    code = "SUP311"
    name = "empty-support"
    title = Wording("빈 지원조항", "Empty support clause")
    severity = "info"
    default = False
    languages = ("ko", "en")
    page_ko = """지원할 수 있다거나 지원하여야 한다고만 하고, 지원을 이루는 것을 거의 정하지 않았습니다.

    **이유.** 지원은 수단, 대상, 규모, 절차, 시기, 목적으로 이루어집니다. 그 가운데 하나만 정한 조항은 행정부가 본래 가진 권한을 다시 줄 뿐이고, 청구하거나
    예산에 담거나 심사할 것을 약속하지 않습니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조(구체화할 수 있는 내용); 수익적 규정은 덜 엄격하므로(헌재 2008헌바7) 경고를 넘지 않습니다.

    **한계.** 수단과 나머지 다섯 가운데 넷이 문장 전체에 없을 때에만 봅니다. 목록이 있거나, 다른 조문ㆍ법령ㆍ계획ㆍ앞 문장을 가리키거나, 같은 조의 다른 항이
    이어서 정하는 조항은 제외합니다. 수단을 예시하거나 지도 등과 함께 규정한 것, 물건을 주는 것, 우대나 장려뿐인 것도 제외합니다. '예산의 범위'는 규모로, 위임은
    절차로 봅니다. 시행령이 더하는 것은 보지 않습니다.
    """
    bad = (
        "제9조(지원) ⟦국가는 등대문화에 필요한 지원을 할 수 있다⟧.",
        """
        # 등대산업 진흥에 관한 법률안

        ##### 제15조 (섬 등대의 지원)

        **①** 섬 등대는 해양수산부장관이 지정한다.
        **②** ⟦국가와 지방자치단체는 섬 등대의 보존에 필요한 행정적ㆍ재정적 지원을 할 수 있다⟧.
        """,
        "Article 9 (Support) ⟦The State may provide necessary support⟧.",
    )
    good = (
        "제9조(지원) 국가는 등대를 소유한 사람에게 등명기의 교체비용을 지원할 수 있다.",
        "제9조(지원) 국가는 섬의 야간 항해를 돕기 위하여 등대 소유자를 지원할 수 있다.",
        "제9조(지원) ① 등대단체는 등대를 고친다.\n② 국가는 제1항에 따른 사업에 필요한 지원을 할 수 있다.",
        "제9조(지원) 국가는 등대원에게 건강검사 등 필요한 지원을 하여야 한다.",
        "제9조(지원) 국가는 섬 등대의 공동점검을 우선 지원하여야 한다.",
        "제9조(지원) 국가는 섬 등대에 대하여 이 법에 따른 지원을 할 수 있다.",
        "제9조(지원) 등대장은 복구비의 지원을 신청할 수 있다. 이 경우 장관은 추가로 지원할 수 있다.",
        "제9조(지원) 등대장은 점등교육을 요청할 수 있고, 장관은 필요한 점등교육을 지원할 수 있다.",
        "제9조(지원) ① 국가는 등대산업의 활성화를 위하여 등대산업을 지원하여야 한다.\n② 국가는 등대사업자에게 등명기 구입자금을 융자할 수 있다.",
        "제9조(지원) 국가는 등대를 지키는 부모가 안심하고 근무할 수 있도록 지원하여야 한다.",
        "제9조(지원) 국가는 등대경영체를 대상으로 근로환경의 개선을 위하여 필요한 사업을 지원할 수 있다.",
        "제9조(지원) 국가는 등대원에게 방한복을 지원할 수 있다.",
        "제9조(지원) 장관은 등대원이 사망한 경우 조기(弔旗)를 지원할 수 있다.",
        "제9조(지원) 국가는 등대의 통합에 쓰인 비용을 등대협회에 지원할 수 있다.",
        "제9조(지원) 국가는 등대원의 항해를 돕기 위하여 이웃 섬에 대한 지원을 할 수 있다.",
        "제9조(연구) 국가는 등명기 제조회사의 원활한 운영을 위하여 필요한 지원을 할 수 있다.",
        "제9조(과제) 장관은 등대원에게 과제를 부여하고, 과제 연구에 필요한 지도와 지원을 하여야 한다.",
        "제9조(지원) 국가는 섬 등대의 보존을 위하여 대통령령이 정하는 바에 의하여 지원할 수 있다.",
        "제9조(지원) 국가는 등대의 도색, 축대의 보수 등에 필요한 행정적ㆍ기술적 지원을 할 수 있다.",
        "제9조(지원) ① 국가는 등대협정에 필요한 지원을 할 수 있다.\n② 제1항의 지원을 받으려는 자는 계획서를 제출하여야 한다.",
        "제9조(지원) 국가는 다음 각 호의 지원을 할 수 있다.\n1. 등명기의 보급\n2. 등대원의 교육",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a provision, at its clause; the emptier the graver."""
        for support in act.support:
            if act.instrument == "헌법" or support.kind != "gift" or support.force == "effort" or support.listed:
                continue
            sentence = support.quote(sentence_of(support))
            missing = _missing(support, sentence)
            if "instrument" not in missing or len(missing) < MANY or promises.REFERS.search(support.quote(support.own)):
                continue
            if (
                promises.NAMES_MEANS.search(sentence)
                or promises.FAVOURS.search(sentence)
                or not promises.SUPPORTS.search(support.quote(support.span))
            ):
                continue
            if _hands_over(support) or find_sequels(support) or is_filled_beside(support, act.support):
                continue
            ko, en = (", ".join(_PARTS[part].in_language(language) for part in missing) for language in ("ko", "en"))
            yield self.finding(
                act,
                support.provision,
                support.span,
                subject=str(support.locator),
                message=Wording(
                    f"지원한다는 말뿐, 여섯 요소 중 {len(missing)}가지({ko})를 정하지 않았습니다",
                    f"it says that support is given and leaves open {len(missing)} of six things: {en}",
                ),
                proportion=act_proportion(act, "skeletal"),
                help=Wording(
                    "누구에게 무엇을 어떤 절차로 지원하는지 정하거나, 근거가 되는 조항을 밝히십시오",
                    "say who receives what by which procedure, or name the provision that does",
                ),
                weight=float(len(missing)),
            )


def _missing(support: Support, sentence: str) -> list[str]:
    present = {
        "instrument": any(name != UNSPECIFIED and not _is_needed(support, span) for name, span in support.instruments),
        "beneficiary": support.beneficiary is not None or promises.RECEIVES.search(_behind(support, sentence)) is not None,
        "amount": support.amount is not None,
        "procedure": support.procedure is not None or bool(support.delegated) or promises.ASKED.search(sentence) is not None,
        "deadline": support.deadline is not None,
        "purpose": support.purpose is not None or AIMED.search(sentence) is not None,
    }
    return [part for part, there in present.items() if not there]


def _behind(support: Support, sentence: str) -> str:
    """The sentence without the body that supports, which is no receiver."""
    return sentence if support.actor is None else sentence.replace(support.quote(support.actor), "", 1)


def _hands_over(support: Support) -> bool:
    """Whether a thing is the object of 지원하다, which is means enough."""
    body = support.actor.end if support.actor is not None else support.span.start
    words = support.quote(Span(min(max(body, support.span.start), support.span.end), support.span.end))
    return any(not promises.NO_THING.search(found["what"]) for found in promises.SUPPORTED.finditer(words))


def _is_needed(support: Support, words: Span) -> bool:
    """Whether words say what support is needed for (개발에 필요한 지원), which is no means."""
    start, end = words.end, support.predicate.start
    return start < end and "필요한 " in support.quote(Span(start, end))
