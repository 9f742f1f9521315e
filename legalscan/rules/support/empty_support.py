"""SUP311."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.support import UNSPECIFIED, Support
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.patterns import lazy
from legalscan.language.support_slots_ko import AIMED
from legalscan.rule import Rule
from legalscan.statute import Statute

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
_REFERS: Final = lazy(r"제\d+[조항호]|「|다음 각 호|이에 (?:필요|따른)|Article \d|paragraph \(|following|thereof")
_NAMES: Final = lazy(r"\s등\s?(?:의\s|필요한\s|\S*적\s)?\S*지원|치료|진료|검사|상담|돌봄|우대|장려|treatment|such as")
_SUPPORTS: Final = lazy(r"(?:지원|육성)[^.]{0,16}\Z|\bsupport|\bassist")


class EmptySupport(Rule):
    """A clause that permits or orders support and leaves open nearly all that would make it one.

    **Why.** Means, receiver, size, procedure, time and purpose are what a support consists of. A clause that names at most one
    of them confers a power that the executive has anyway, and promises nothing that could be claimed, budgeted or reviewed.

    **Law.** 법제업무 운영규정 시행규칙 제2조 (content that can be made concrete); a beneficial rule needs less detail (헌재 2008헌바7),
    so the finding is a warning at most.

    **Limits.** The means and four of the other five must be missing. A clause with a list, or one that refers to another provision or statute, is
    not judged: what is missing may stand there; nor is one that gives examples of means, or only prefers or encourages. 예산의 범위 is no size; a delegation counts as a procedure. What the decree
    adds is not looked into.
    """

    code = "SUP311"
    name = "empty-support"
    title = Wording("빈 지원조항", "Empty support clause")
    severity = "warning"
    languages = ("ko", "en")
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
        "제9조(지원) 국가는 다음 각 호의 지원을 할 수 있다.\n1. 등명기의 보급\n2. 등대원의 교육",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a provision, at its clause; the emptier the graver."""
        for support in act.support:
            if support.kind != "gift" or support.force == "effort":
                continue
            missing = _missing(support)
            if "instrument" not in missing or len(missing) < MANY or support.listed or _REFERS.search(support.quote(support.own)):
                continue
            if _NAMES.search(support.quote(support.span)) or not _SUPPORTS.search(support.quote(support.span)):
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
                help=Wording(
                    "누구에게 무엇을 어떤 절차로 지원하는지 정하거나, 근거가 되는 조항을 밝히십시오",
                    "say who receives what by which procedure, or name the provision that does",
                ),
                weight=float(len(missing)),
            )


def _missing(support: Support) -> list[str]:
    present = {
        "instrument": all(name != UNSPECIFIED for name, _ in support.instruments),
        "beneficiary": support.beneficiary is not None,
        "amount": support.amount is not None,
        "procedure": support.procedure is not None,
        "deadline": support.deadline is not None,
        "purpose": support.purpose is not None or AIMED.search(support.quote(support.span)) is not None,
    }
    return [part for part, there in present.items() if not there]
