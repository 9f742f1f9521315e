"""DEF112."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.language.ko import particle
from legalscan.rule import Rule
from legalscan.rules.definitions.uses import (
    family_around,
    is_hanja,
    is_in_quotation,
    is_used,
    lacks_annex,
    not_looked_into,
    term_with_marks,
)
from legalscan.statute import Statute


class UnusedAbbreviation(Rule):
    """An abbreviation (이하 "…"라 한다) is introduced and then never used.

    **Why.** An abbreviation is there to be used. One that is not makes the sentence longer and sends the reader looking for
    provisions that speak of it; often these were deleted, or use the long name after all.

    **Law.** None; drafting criticism.

    **Limits.** Any later or earlier occurrence counts as a use, also in headings, 부칙, titles of annexes and inside longer
    words, and so does one in the decree or rule supplied with the act. The text of annexes and forms is not looked into; where
    the article refers to an annex that is not supplied, the abbreviation may be meant for it and is passed over.
    Abbreviations of one syllable (법, 영) and in hanja are passed over.
    """

    code = "DEF112"
    name = "unused-abbreviation"
    title = Wording("미사용 약칭", "Abbreviation never used")
    severity = "info"
    page_ko = """약칭(이하 "…"라 한다)을 정하고 한 번도 쓰지 않았습니다.

    **이유.** 쓰지 않는 약칭은 문장을 길게 하고, 읽는 사람이 그 말을 쓰는 조문을 찾게 합니다. 그 조문이 삭제되었거나 긴 이름을 그대로 쓴 경우가 많습니다.

    **근거.** 없음(입안상의 지적).

    **한계.** 앞뒤 어디에 나오든, 제목ㆍ부칙ㆍ별표의 제목이나 긴 낱말의 일부라도 쓰인 것으로 봅니다. 함께 제출된 하위법령도 봅니다. 본문 없는 별표를 인용하는 조문의 약칭,
    한 음절이나 한자로 된 약칭은 제외합니다.
    """
    bad = (
        '제3조(안전 주간) 매년 5월의 첫째 주를 등대 안전 주간(이하 ⟦"등대주간"⟧이라 한다)으로 한다.',
        """
        # 등대 관리에 관한 법률안

        ##### 제5조 (심의회의 설치)

        **①** 등대의 설치를 심의하기 위하여 해양수산부에 중앙 심의회(이하 ⟦"등대심의회"⟧라 한다)를 둔다.

        **②** 심의회의 위원은 15명 이내로 한다.
        """,
    )
    good = (
        '제3조(등대주간) ① 매년 5월의 첫째 주를 등대 안전 주간(이하 "안전주간"이라 한다)으로 한다.\n② 안전주간에는 등대를 개방한다.',
        """
        등대 관리에 관한 법률
        제3조(위원) 등대 심의위원(이하 "심의위원"이라 한다)을 둔다.
        %%
        등대 관리에 관한 법률 시행령
        제2조(임기) 심의위원의 임기는 2년으로 한다.
        """,
        '제4조(준용) 이 경우 "등대의 장"은 "관리자(이하 "등대지기"라 한다)"로 본다.',
        '제2조(협의) ① 시장ㆍ군수 및 구청장(이하 "시장ㆍ군수등"이라 한다)은 협의한다.\n② 시장·군수등은 결과를 알린다.',
        '제5조(벌점) 점검에서 받은 벌점의 합계(이하 "누적벌점"이라 한다)에 따른 제재는 별표 2와 같다.',
        '제2조(근거) 「등대법」(이하 "법"이라 한다)에 따른 등대를 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an abbreviation that occurs only where it is introduced."""
        family = family_around(act, corpus)
        for definition in act.definitions:
            if definition.kind != "abbreviation" or len(definition.name) < 2 or is_hanja(definition.term):
                continue
            if is_used(act, definition, family) or is_in_quotation(act, definition):
                continue
            if lacks_annex(act, definition.provision.article or definition.provision):
                continue
            term = definition.term
            yield self.finding(
                act,
                definition.provision,
                term_with_marks(definition),
                subject=term,
                message=Wording(
                    f'약칭 "{term}"{particle(term, "을", "를")} 정하였으나 다른 곳에서 한 번도 쓰이지 않습니다',
                    f'the abbreviation "{term}" is introduced and never used',
                ),
                help=Wording(
                    "약칭을 정하는 괄호를 삭제하거나, 뒤에 나오는 긴 이름을 약칭으로 바꾸십시오(별표ㆍ서식에서 쓰이는지도 확인하십시오)",
                    "drop the bracket, or use the abbreviation where the long name stands (check annexes and forms as well)",
                ),
            )

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """That decree, rule and annexes were not looked into, where they are not supplied."""
        if any(definition.kind == "abbreviation" for definition in act.definitions):
            yield from not_looked_into(act, corpus, Wording("약칭이", "the abbreviations"))
