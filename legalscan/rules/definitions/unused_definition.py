"""DEF107."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.analysis.definitions import Definition
from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.language.ko import particle
from legalscan.rule import Rule
from legalscan.rules.definitions.uses import (
    family_around,
    fulfils_cited,
    is_announced,
    is_hanja,
    is_in_quotation,
    is_used,
    lacks_annex,
    not_looked_into,
    serves_others,
    term_with_marks,
)
from legalscan.rules.definitions.wording import list_words
from legalscan.statute import Statute


class UnusedDefinition(Rule):
    """A term is defined and then used nowhere else in the statute, nor in the decree and rule supplied with it.

    **Why.** A definition changes no rule in which its word does not occur. It is left over from an amendment, or the
    provisions meant to use it say something else, and whoever applies the statute looks for the difference.

    **Law.** None; drafting criticism.

    **Limits.** Any occurrence counts as a use: in headings, 부칙, titles of annexes, other definitions, and inside longer
    words. A 목 of the list that defines another term is passed over, used or not: it works through that term (only the column `uses`
    of the table of definitions counts it). Statutes of other families that borrow the term are not looked into (so a framework act is never more than info).
    An amending bill is not judged, nor a statute that speaks of annexes without bringing their text along. Where no decree or rule is supplied, or one with
    annexes that are not, the finding is only info.
    """

    code = "DEF107"
    name = "unused-definition"
    title = Wording("정의 후 미사용", "Defined but unused term")
    severity = "warning"
    page_ko = """정의한 용어가 그 법령의 다른 곳과 함께 제출된 시행령ㆍ시행규칙에서 한 번도 쓰이지 않습니다.

    **이유.** 쓰이지 않는 정의는 어떤 규정도 바꾸지 않습니다. 개정에서 남은 것이거나, 그 용어를 쓰려던 조문이 다른 말을 쓴 것일 수 있습니다.

    **근거.** 없음(입안상의 지적).

    **한계.** 제목ㆍ부칙ㆍ별표의 제목ㆍ다른 정의에 나오거나 긴 낱말의 일부로 나와도 쓰인 것으로 봅니다. 다른 용어를 이루는 목에서
    정의한 용어는 그 다른 용어를 통하여 쓰이므로 제외합니다(정의 표의 uses에는 0으로 나올 수 있습니다). 그 용어를 빌려 쓰는 다른 법령은 보지 않습니다. 일부개정법률안과
    본문 없는 별표를 인용하는 법령은 판단하지 않으며, 하위법령이 제출되지 않으면 참고로만 보고합니다.
    """
    bad = (
        '제2조(정의) ① 이 법에서 ⟦"등대탑"⟧이란 높이 10미터 이상의 탑을 말한다.\n② 선박은 밤에 항로를 지켜야 한다.',
        """
        # 등대 관리에 관한 법률

        ##### 제2조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. "등대"란 항해하는 선박에 불빛으로 위치를 알리는 시설을 말한다.
          2\\. ⟦"무적신호소"⟧(霧笛信號所)란 안개가 낀 때에 소리로 위치를 알리는 시설을 말한다.

        ##### 제3조 (관리)

        등대는 해양수산부장관이 관리한다.
        %%
        등대 관리에 관한 법률 시행령
        제2조(점검) 해양수산부장관은 등대를 매년 점검해야 한다.
        """,
    )
    good = (
        '제2조(정의) 1. "등대"란 높이 10미터 이상의 탑을 말한다.\n2. "등대원"이란 등대에서 일하는 사람을 말한다.\n제3조(당직) 등대원은 당직을 선다.',
        '등대법\n제2조(정의) 1. "무적신호소"란 소리를 내는 시설을 말한다.\n%%\n등대법 시행령\n제3조(점검) 무적신호소는 매달 점검해야 한다.',
        '제2조(정의) "등대 유지ㆍ관리"란 등대를 고치는 일을 말한다.\n제3조(비용) 등대유지관리에 드는 비용은 국가가 낸다.',
        '제2조(정의) "등대 관리 전문기관"(이하 "관리기관"이라 한다)이란 제5조에 따라 지정된 법인을 말한다.\n제3조(업무) 관리기관은 등대를 고친다.',
        '제2조(정의) "해상 표지"란 바다에 띄운 등대를 말한다.\n제3조(점검) 해상ㆍ육상 표지는 매년 점검한다.',
        '제2조(정의) "등롱"이란 등명기를 둘러싼 유리방을 말한다.\n제3조(기준) 등대의 시설 기준은 별표 1과 같다.',
        '제2조(정의) 「등대법」 및 이 영에서 사용하는 용어의 뜻은 다음과 같다.\n1. "등롱"이란 등명기를 둘러싼 유리방을 말한다.',
        '제2조(정의) "등대 및 부표"란 불빛을 내는 시설을 말한다.\n제3조(점검) 부표ㆍ등대의 점검은 매년 한다.',
        '제2조(정의) 용어의 뜻은 다음과 같다.\n1. "항로표지"란 다음 각 목의 것을 말한다.\n가. "등주"란 기둥을 말한다.\n2. "표지사"란 항로표지를 고치는 사람을 말한다.\n제3조(당직) 표지사는 당직을 선다.',
        '제9조(기간) 증서에 적은 "보름"이란 만 15일을 말한다.',
        '제2조(범위) 「등대법」(이하 "법"이라 한다) 제2조에 따른 "그 밖의 표지"란 부표를 말한다.',
        '등대법 일부를 다음과 같이 개정한다.\n제2조(정의) 용어의 뜻은 다음과 같다.\n1. "무적"이란 소리로 알리는 시설을 말한다.',
        '제2조(정의) "점등"(點燈)이란 불을 켜는 일을 말한다.\n부칙\n제1조(시행일) 이 법은 점등 설비를 갖춘 날부터 시행한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an unused term."""
        if not any(definition.form == "란" for definition in act.definitions) or act.is_amendment or lacks_annex(act):
            return
        family = family_around(act, corpus)
        sure = bool(family) and not _lends(act) and not any(map(lacks_annex, family))
        for definition in _find_unused(act, family):
            term = definition.term
            seen = (
                ("이 법령의 다른 곳은 물론 함께 제출된 관련 법령에서도", "in the texts supplied with it")
                if family
                else ("이 법령의 다른 곳에서", "")
            )
            yield self.finding(
                act,
                definition.provision,
                term_with_marks(definition),
                subject=term,
                severity="warning" if sure else "info",
                message=Wording(
                    f'"{term}"{particle(term, "을", "를")} 정의하였으나 {seen[0]} 이 용어가 한 번도 쓰이지 않습니다(별표ㆍ서식의 내용 제외)',
                    f'"{term}" is defined, but occurs nowhere else in this statute (annexes aside)' + (f" or {seen[1]}" if family else ""),
                ),
                help=Wording(
                    "정의를 삭제하거나, 이 용어를 쓰려던 조문의 문구를 용어에 맞추십시오(별표ㆍ서식에서 쓰이는지도 확인하십시오)",
                    "delete the definition, or use the term in the provisions meant to use it (check annexes and forms as well)",
                ),
            )

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """That decree, rule or annexes were not looked into, where they are not supplied."""
        if act.is_amendment:
            if any(definition.form == "란" for definition in act.definitions):
                reason = Wording(
                    "일부개정법령안이어서 정의한 용어가 개정되지 않는 조문에서 쓰이는지 보지 못했습니다",
                    "an amending bill: whether the provisions it leaves alone use the defined terms was not looked into",
                )
                yield NotChecked(act.path, act.title, reason)
        elif lacks_annex(act):
            terms = list_words([definition.term for definition in _find_unused(act, family_around(act, corpus))])
            if terms.ko:
                reason = Wording(
                    f"별표의 본문이 없어, 본문에 다시 나오지 않는 용어({terms.ko})가 별표에서 쓰이는지 보지 못했습니다",
                    f"the annexes are not supplied, so whether they use the terms {terms.en} was not looked into",
                )
                yield NotChecked(act.path, act.title, reason)
        elif any(definition.form == "란" for definition in act.definitions):
            yield from not_looked_into(act, corpus, Wording("정의한 용어가", "the defined terms"))


def _lends(act: Statute) -> bool:
    """Whether a statute is a framework act (기본법), whose terms other acts borrow."""
    return "기본법" in act.title


def _find_unused(act: Statute, family: tuple[Statute, ...]) -> Iterator[Definition]:
    for definition in act.definitions:
        if definition.form != "란" or len(definition.name) < 2 or is_hanja(definition.term):
            continue
        if definition.provision.level == "subitem":
            continue  # a member of the list that defines another term works through that term
        if is_in_quotation(act, definition) or fulfils_cited(act, definition) or serves_others(definition, family):
            continue
        if is_announced(definition) and not is_used(act, definition, family):
            yield definition
