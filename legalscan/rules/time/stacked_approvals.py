"""TIM703."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from legalscan.analysis.occurrences import find_all
from legalscan.analysis.sentences import find_sentences, flatten
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import procedure as words
from legalscan.rule import Rule
from legalscan.statute import Statute

_LEAST: Final = 3
_MANY: Final = 4
_NEAR: Final = 25
"""Within so many characters "또는" joins two rounds into a choice."""


class StackedApprovals(Rule):
    """One measure takes three or more rounds: consultation, hearing of opinions, deliberation, consent, approval.

    **Why.** Each round has its own body, its own papers and its own time. Three in one sentence mean that a plan or measure
    waits for months before it begins, and that none of the bodies answers for it alone.

    **Law.** None; drafting criticism.

    **Limits.** Rounds are told by their words (… 와 협의하여, … 의 심의를 거쳐, … 의 승인을 받아) and counted once each within a
    sentence; alternatives count once. Appointments and by-laws are passed over. Whether a round is needed is not judged.
    """

    code = "TIM703"
    name = "stacked-approvals"
    title = Wording("다단계 절차", "Stacked approvals")
    severity = "warning"
    languages = ("ko", "en")
    page_ko = """하나의 조치에 협의ㆍ의견 청취ㆍ심의ㆍ동의ㆍ승인 가운데 셋 이상의 절차를 거치게 합니다.

    **이유.** 절차마다 기관과 서류와 시간이 다릅니다. 한 문장에 셋이 겹치면 계획이나 조치가 시작되기까지 여러 달이 걸리고, 어느 기관도 혼자 책임지지 않습니다.

    **근거.** 없음(입안상의 지적).

    **한계.** 절차를 나타내는 말(…와 협의하여, …의 심의를 거쳐, …의 승인을 받아)로 세며, 한 문장에서 같은 절차는 한 번만, 선택할 수 있는 절차는 하나로 셉니다. 인사
    규정과 정관은 제외합니다. 그 절차가 필요한지는 판단하지 않습니다.
    """
    bad = (
        """
        # 등대 운영에 관한 법률안

        ##### 제4조 (등대기본계획)

        **①** ⟦해양수산부장관은 관계 중앙행정기관의 장과 협의하고 시ㆍ도지사의 의견을 들은 후 등대위원회의 심의를 거쳐 등대기본계획을 수립한다.⟧

        **②** 등대기본계획은 5년마다 수립한다.
        """,
        "Article 4 (Plan) ⟦The Minister shall formulate a plan after consulting with the heads of agencies, hearing the opinions of the cities, and "
        "obtaining the approval of the Committee.⟧",
    )
    good = (
        "제4조(계획) 해양수산부장관은 관계 중앙행정기관의 장과 협의하고 등대위원회의 심의를 거쳐 계획을 수립한다.",
        "제4조(위원) 위원은 시ㆍ도지사와 협의하고 국회의 동의를 받아 장관의 승인을 받은 사람 중에서 위촉한다.",
        "제4조(계획) 장관은 계획에 관한 의견을 들어 계획을 수립한다. 계획은 위원회의 심의를 거쳐 확정한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a sentence, a warning from four rounds on."""
        english = act.language == "en"
        pattern = _compile(english)
        later = words.LATER_STEPS_EN if english else words.LATER_STEPS
        for provision in dict.fromkeys(map(act.outline.at, find_all(act.text, later, *act.outline.body))):
            if provision is None or provision.level not in ("article", "paragraph"):
                continue
            own = provision.own.of(act.text)
            if not english and sum(root in own for root in words.STEP_ROOTS) < _LEAST:
                continue  # a look that costs little and spares most
            if len({found.lastgroup for found in pattern.finditer(own)}) < _LEAST:
                continue
            for sentence in find_sentences(provision):
                flat = flatten(act.text, sentence)
                if not english and (words.PERSONNEL.search(flat) or words.SKIPPED.search(flat)):
                    continue
                rounds = _find_rounds(flat, pattern)
                if len(rounds) < _LEAST:
                    continue
                names = Wording(", ".join(words.STEPS[name][0] for name in rounds), ", ".join(rounds))
                yield self.finding(
                    act,
                    provision,
                    sentence,
                    subject=names.in_language(act.language),
                    severity="warning" if len(rounds) >= _MANY else "info",
                    message=Wording(
                        f"한 문장에 서로 다른 절차 {len(rounds)}가지({names.ko})가 겹쳐 있습니다",
                        f"one sentence stacks {len(rounds)} different rounds of procedure ({names.en})",
                    ),
                    help=Wording(
                        "꼭 필요한 절차만 남기거나, 절차를 함께 진행하게 하고 각 절차의 기한을 정하십시오",
                        "keep the rounds that are needed, let them run side by side, and set a time for each",
                    ),
                    weight=float(len(rounds)),
                )


@cache
def _compile(english: bool) -> re.Pattern[str]:
    """All steps as one pattern; the group that matched is the step's place in the table."""
    row = "" if english else words.IN_A_ROW
    sources = ((step[2], "") if english else (step[1], step[0]) for step in words.STEPS.values())
    return re.compile("|".join(f"(?P<step{place}>{verb}{f'|{noun}{row}' if noun else ''})" for place, (verb, noun) in enumerate(sources)))


def _find_rounds(flat: str, pattern: re.Pattern[str]) -> list[str]:
    """The rounds of a sentence in their order, each once; two of them joined by an alternative count as the first."""
    names = list(words.STEPS)
    rounds: dict[str, None] = {}
    end = 0
    for found in pattern.finditer(flat):
        chosen = end and found.start() - end < _NEAR and words.ALTERNATIVE.search(flat, end, found.start())
        if not chosen and found.lastgroup is not None:
            rounds.setdefault(names[int(found.lastgroup.removeprefix("step"))])
        end = found.end()
    return list(rounds)
