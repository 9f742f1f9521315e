"""STR612."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.repetitions import Repetition, find_repetitions
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.structure import SET_PHRASE
from legalscan.rule import Rule, related
from legalscan.statute import Statute

_WORDS: Final = {"ko": 20, "en": 40}
"""So many words make a phrase long; English spreads over articles and prepositions what Korean puts into one word."""
_QUOTED: Final = 6
"""So many quotation marks belong to readings of 준용 (…은 …으로 본다)."""


class RepeatedPhrase(Rule):
    """The same phrase of twenty words or more stands in three paragraphs or more.

    **Why.** What is said three times has to be amended three times, and where one place is forgotten the reader must guess
    whether a difference is meant. A common provision, an abbreviation or 준용 says it once.

    **Law.** C. Coupette et al., Law Smells, AI & Law 2022 ("duplicated phrase"); 법제업무 운영규정 시행규칙 제2조 제3호 (no
    duplication).

    **Limits.** Word for word only: a phrase whose numbers differ is not seen. Set phrases of Korean drafting (deemed acceptance
    of reports, hearings, corporate liability, credentials of officials) and penalties are passed over. A repetition may be meant,
    where each place is read alone.
    """

    code = "STR612"
    name = "repeated-phrase"
    title = Wording("되풀이되는 문구", "Repeated phrase")
    severity = "info"
    languages = ("ko", "en")
    page_ko = """스무 어절 이상인 같은 문구가 셋 이상의 조나 항에 되풀이됩니다.

    **이유.** 세 번 쓴 것은 세 번 고쳐야 하고, 한 곳을 빠뜨리면 차이를 둔 것인지 알 수 없게 됩니다. 공통 조항, 약칭, 준용으로 한 번만 쓸 수 있습니다.

    **근거.** C. Coupette 외, Law Smells, AI & Law 2022("duplicated phrase"); 법제업무 운영규정 시행규칙 제2조제3호(중복의 배제).

    **한계.** 글자까지 같은 문구만 찾으므로 인용 번호가 다르면 찾지 못합니다. 신고수리 간주, 청문, 양벌규정, 증표 제시 같은 정형문구와 벌칙은 제외합니다. 각 조문만 따로
    읽히도록 일부러 되풀이한 것일 수 있습니다.
    """
    bad = (
        """
        # 등대 운영에 관한 법률안

        ##### 제5조 (점검)

        **①** 국유 ⟦등대의 등대장은 매달 첫째 날에 등대의 불빛과 무신호와 전파표지를 모두 살핀 다음 그 결과를 기록부에 빠짐없이 적어 두고 다음 달 말일까지 장관에게 알려야 한다.⟧

        **②** 공유 등대의 등대장은 매달 첫째 날에 등대의 불빛과 무신호와 전파표지를 모두 살핀 다음 그 결과를 기록부에 빠짐없이 적어 두고 다음 달 말일까지 장관에게 알려야 한다.

        **③** 사설 등대의 등대장은 매달 첫째 날에 등대의 불빛과 무신호와 전파표지를 모두 살핀 다음 그 결과를 기록부에 빠짐없이 적어 두고 다음 달 말일까지 장관에게 알려야 한다.
        """,
    )
    good = (
        "제5조(점검) ① 국유 등대의 등대장은 매달 등대를 살핀다.\n② 공유 등대의 등대장은 매달 등대를 살핀다.\n③ 사설 등대의 등대장은 매달 등대를 살핀다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a phrase, at its first place; the others are related."""
        for repetition in find_repetitions(act.outline, _WORDS[act.language]):
            provision, span = repetition.places[0]
            quote = span.of(act.text)
            if SET_PHRASE.search(quote) or quote.count('"') >= _QUOTED:
                continue
            places = _list(repetition)
            yield self.finding(
                act,
                provision,
                span,
                subject=" ".join(quote.split())[:40],
                message=Wording(
                    f"{repetition.words}어절의 같은 문구가 {len(repetition.places)}곳({places.ko})에 되풀이됩니다",
                    f"the same phrase of {repetition.words} words stands in {len(repetition.places)} places ({places.en})",
                ),
                help=Wording(
                    "공통 조항이나 약칭으로 한 번만 규정하고 다른 곳에서는 이를 인용하거나 준용하십시오",
                    "say it once in a common provision or an abbreviation, and refer to it elsewhere",
                ),
                related=tuple(
                    related(act, other, where, Wording("같은 문구", "the same phrase")) for other, where in repetition.places[1:]
                ),
                weight=float(repetition.words * len(repetition.places)),
            )


def _list(repetition: Repetition, most: int = 5) -> Wording:
    """The addresses of the places, the first five written out."""
    locators = [provision.locator for provision, _ in repetition.places]
    more = len(locators) - most
    ko = ", ".join(map(str, locators[:most])) + (f" 등 {len(locators)}곳" if more > 0 else "")
    en = ", ".join(locator.format("en") for locator in locators[:most]) + (f" and {more} more" if more > 0 else "")
    return Wording(ko, en)
