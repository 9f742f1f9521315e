"""DEF105."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.analysis.genus import find_genus, find_open_end, is_drawn_above
from legalscan.analysis.mentions import Mention
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import defining, ko
from legalscan.rule import Rule, related
from legalscan.rules.definitions.wording import span_of
from legalscan.statute import Statute

CLOSING: Final = frozenset({"list", "citation", "delegation"})


class OpenEndedDefinition(Rule):
    """The definition itself stays open: it ends in 등, or in "and other similar things", and nothing closes it.

    **Why.** A definition is there to say where a word ends. With 등 at its end it names some of what is meant and leaves the
    rest to be guessed; where a penalty hangs on the term, the guess decides about punishment.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제4호 가목ㆍ나목(meaning certain, plain terms); 행정규제기본법 제4조 제1항 for regulations;
    the principle of clarity (명확성원칙), which is strictest for penalties.

    **Limits.** 등 inside a definition is common and passed over, and so is 등 before a genus that says something (… 등의
    시설물), after a genus with its own criterion (…하는 장치로서 … 등), or where a list, a citation or a decree closes the
    definition, be it in the words above an item. Catch-alls and rows told by a purpose or a function (…에 필요한 설비, …하기
    위한 … 등의 활동) are closed, those told by likeness (유사한, 관련된) open. Short names that end in 등 are no open ends. A
    term counts as penal where an article on penalties, fines or surcharges names it. Terms defined as ``갑: 을`` are not judged.
    """

    code = "DEF105"
    name = "open-ended-definition"
    title = Wording("개방형 정의(등ㆍ그 밖의)", "Open-ended definition")
    severity = "warning"
    page_ko = """정의 자체가 '등'이나 '그 밖에 이와 유사한 것'으로 끝나고, 이를 닫는 것이 없습니다.

    **이유.** 정의는 말의 끝을 정하기 위한 것입니다. 끝의 '등'은 일부만 들고 나머지를 짐작에 맡기며, 그 용어에 벌칙이 걸려 있으면 그 짐작이 처벌을 좌우합니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제4호가목ㆍ나목; 행정규제기본법 제4조제1항; 명확성원칙(벌칙에서 가장 엄격합니다).

    **한계.** 정의 중간의 '등', 내용 있는 상위개념 앞의 '등', 열거ㆍ인용ㆍ하위법령으로 닫히는 정의, 목적이나 기능으로 묶인 열거, '등'으로 끝나는 약칭은 보고하지
    않습니다. 벌칙ㆍ과태료ㆍ과징금 조문이 용어를 쓰면 경고로 봅니다.
    """
    bad = (
        '제2조(정의) ⟦"등대시설"이란 등대의 관리에 쓰이는 등탑, 부두 및 창고 등을 말한다.⟧',
        '제2조(정의) ⟦"점등설비"란 등명기와 그 밖에 이와 유사한 설비를 말한다.⟧',
        """
        # 등대 이용에 관한 법률안

        ##### 제5조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. ⟦"등대봉사"란 등탑의 청소, 점등 및 안내 등의 활동을 말한다.⟧
          2\\. "등대시설등"이란 등대와 그 부두를 말한다.
        """,
    )
    good = (
        '제2조(정의) "등대시설"이란 등탑, 부두, 창고 등의 건축물을 말한다.',
        '제2조(정의) "등대시설"이란 등탑, 부두 등 대통령령으로 정하는 시설을 말한다.',
        '제2조(정의) "등명기"란 빛을 모아 멀리 보내는 장치로서 회전식 등명기 등을 말한다.',
        '제2조(정의) "등대자산"이란 등대의 운영을 위하여 보유하는 자산으로서 등탑 기타 이와 유사한 자산을 말한다.',
        '제2조(정의) "등명기"란 먼바다의 배에 빛을 보내는 장치로 회전식 등명기, 고정식 등명기 등을 말한다.',
        '제2조(정의) "등대자산"이란 등대의 운영을 위하여 보유하는 자산으로서, 등탑 기타 이와 유사한 자산을 말한다.',
        '제2조(정의) "점등설비"란 등명기, 축전지, 그 밖에 등대의 점등에 필요한 설비를 말한다.',
        '제2조(정의) "등대정비"란 등대의 불빛이 끊기지 않도록 실시하는 청소ㆍ도색 등의 활동을 말한다.',
        '제2조(정의) "등대사업"이란 등대의 건립과 이에 부수되는 측량 등의 사업을 말한다.',
        '제2조(정의) "조광"이란 등대의 밝기를 변화시키는 차폐, 감광 등의 행위를 말한다.',
        """
        # 등대 이용에 관한 법률안

        ##### 제5조 (지원 대상)

        이 법에 따라 지원하는 등대는 다음 각 호의 시설을 갖춘 등대로서 대통령령으로 정하는 기준에 맞는 등대로 한다.

          1\\. "부속시설"이란 부두, 창고 등을 말한다.
        """,
        '제2조(정의) "탐조등"이란 먼 곳을 비추는 등을 말한다.',
        '제2조(정의) "지방등대"란 시장등이 관리하는 등대를 말한다.',
        '제2조(정의) "주된 등대 등"이란 항로를 밝히는 등대 등을 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an open definition, a warning where a penalty names the term."""
        for definition in act.definitions:
            if definition.form != "란":
                continue
            genus = find_genus(definition)
            words = find_open_end(genus, [other.name for other in act.definitions]) if genus is not None else ""
            if not words or is_drawn_above(definition) or CLOSING & set(act.measure(definition).anchors):
                continue
            penal = next((found for found in act.mentions if found.name == definition.name and _is_penal(act, definition, found)), None)
            provision = act.outline.at(penal.span.start) if penal is not None else None
            yield self.finding(
                act,
                definition.provision,
                span_of(definition),
                subject=definition.term,
                severity="warning" if penal is not None else "info",
                message=Wording(
                    f"\"{definition.term}\"의 정의가 '{words}'{ko.instrumental(words)} 끝나 범위가 법문에서 닫히지 않습니다"
                    + (f". {provision.locator}의 제재 규정이 이 용어를 씁니다" if provision is not None else ""),
                    f"the definition of \"{definition.term}\" ends in '{words}'; the text does not close its range"
                    + (f"; the sanction of {provision.locator.format('en')} uses the term" if provision is not None else ""),
                ),
                help=Wording(
                    "나머지를 모두 열거하거나, 열거한 것의 공통 기준을 상위개념으로 적거나, 범위를 정하여 하위법령에 위임하십시오",
                    "list the rest, name the criterion that the listed things share, or delegate within stated limits",
                ),
                related=(related(act, provision, penal.span, Wording("이 용어를 쓰는 제재 규정", "a sanction that uses the term")),)
                if penal is not None and provision is not None
                else (),
                weight=2.0 if penal is not None else 1.0,
            )


def _is_penal(act: Statute, definition: Definition, mention: Mention) -> bool:
    """Whether a penalty or a fine uses the term as a word of its own; a short word glossed with hanja may be a homonym there."""
    if not (mention.whole or defining.AS_VERB.match(act.text, mention.span.end)) or (
        len(mention.name) < 3 and definition.term != definition.name
    ):
        return False
    here = act.outline.at(mention.span.start)
    while here is not None and not defining.PENALTY_HEADING.search(here.heading):
        here = here.parent
    return here is not None
