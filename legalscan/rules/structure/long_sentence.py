"""STR609."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.lengths import load_lengths, measure_sentences
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.rule import Rule
from legalscan.rules.structure.wording import proportion
from legalscan.statute import Statute

_SHARE: Final = 0.001
"""The share of the nation's sentences that is called long."""
_ROW: Final = ("조,", "조 ", "조제", "「", '"', "까지")
_ROW_LENGTH: Final = 12
"""So many citations, names of laws and quoted words make a sentence a row that cannot be split."""
_PARTED: Final = (", ", "ㆍ")
_MANY_MEMBERS: Final = 25
"""So do so many members of a row of any kind."""
_PILE: Final = "등대장은 등대의 불빛과 무신호와 전파표지를 살피고 기록하며 그 결과를 해양수산부장관에게 알리고 "


class LongSentence(Rule):
    """A sentence is among the longest one in a thousand of the nation's.

    **Why.** A Korean sentence keeps its verb to the end: in one of three hundred characters the reader carries every condition
    before learning what follows from it.

    **Law.** 알기 쉬운 법령 정비기준 (short sentences); C. Coupette et al., Law Smells, AI & Law 2022 ("long element").

    **Limits.** A statistic, not a judgement: length in characters without white space and notes of amendment, brackets included.
    Sentences of articles and paragraphs are measured, not items. Rows of citations, of names of laws, of quoted words or of many members and
    sentences with tables are passed over.
    """

    code = "STR609"
    name = "long-sentence"
    title = Wording("긴 문장", "Long sentence")
    severity = "info"
    page_ko = """한 문장이 전국 법령의 문장 가운데 가장 긴 0.1 %에 듭니다.

    **이유.** 우리말 문장은 서술어가 끝에 옵니다. 삼백 자가 넘는 문장에서는 모든 요건을 외운 뒤에야 그 효과를 알게 됩니다.

    **근거.** 알기 쉬운 법령 정비기준(짧은 문장); C. Coupette 외, Law Smells, AI & Law 2022("long element").

    **한계.** 평가가 아니라 통계입니다. 괄호를 포함하고 공백과 개정 표시를 뺀 글자 수입니다. 조와 항의 문장만 재고 호는 재지 않습니다. 인용 조문, 법령 이름, 따옴표의
    나열과 표가 든 문장은 제외합니다.
    """
    bad = (f"##### 제5조 (보고)\n\n⟦{(_PILE * 9).strip()} 그 내용을 적어 두어야 한다.⟧",)
    good = (
        "제5조(보고) 등대장은 등대의 불빛을 살피고 그 결과를 기록한다.",
        f"제5조(보고) {_PILE.strip()} 적는다. " * 9,
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a sentence, the longest first by weight."""
        for provision, span, length in measure_sentences(act.outline, load_lengths().sentences.cut(_SHARE)):
            words = " ".join(span.of(act.text).split())
            if sum(map(words.count, _ROW)) >= _ROW_LENGTH or sum(map(words.count, _PARTED)) >= _MANY_MEMBERS:
                continue
            yield self.finding(
                act,
                provision,
                span,
                subject=words[:30],
                message=Wording(
                    f"한 문장이 {length:,}자(공백과 개정 표시 제외)에 이릅니다",
                    f"one sentence runs to {length:,} characters (without white space and notes of amendment)",
                ),
                help=Wording(
                    "요건과 효과를 나누어 여러 문장으로 쓰거나, 요건을 각 호로 적으십시오",
                    "split conditions and consequence into sentences, or list the conditions",
                ),
                proportion=proportion("sentences", length),
                weight=float(length),
            )
