"""DEF101."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.rule import Rule
from legalscan.rules.definitions.wording import list_words, proportion, span_of
from legalscan.statute import Statute

LITTLE: Final = 2.5
"""A definiens that adds more than two and a half rare words uses its term as a peg for them, not as its content."""


class CircularDefinition(Rule):
    """The definiens repeats the whole term as a word of its own and adds next to nothing.

    **Why.** Whoever does not know the word already learns nothing from its definition: the circle is closed, and what falls
    under the term is left to whoever applies it.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제1호 가목ㆍ나목(content that can be made concrete), 제4호 가목ㆍ나목(meaning certain, plain
    terms); US Federal Register, Document Drafting Handbook, rules for definitions (a definition does not include the term
    being defined).

    **Limits.** A term that is only a peg for a criterion ("vehicle" means a vehicle that …), that another statute or
    provision defines, that a decree closes, or that stands next to a list is no circle and is passed over. A circle over
    two definitions is DEF102. Synonymous repetitions are not seen. On the national code it reports nothing: enacted law
    has none that it sees.
    """

    code = "DEF101"
    name = "circular-definition"
    title = Wording("순환 정의", "Circular definition")
    severity = "warning"
    languages = ("ko", "en")
    page_ko = """정의하는 부분이 정의되는 용어 전체를 독립된 낱말로 되풀이하고 그 밖에 보태는 것이 거의 없습니다.

    **이유.** 용어를 모르는 사람은 정의를 읽어도 알게 되는 것이 없고, 무엇이 그 용어에 해당하는지는 적용하는 사람에게 맡겨집니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제1호가목ㆍ나목(내용의 구체화 가능성), 제4호가목ㆍ나목(의미의 확정성, 쉬운 용어); 미국 연방관보 문서작성 지침의
    정의 규칙(정의는 정의되는 용어를 포함하지 않는다).

    **한계.** 용어가 기준을 걸기 위한 말일 뿐인 경우("차량"이란 …하는 차량), 다른 법령이나 조문이 정의하는 경우, 하위법령이나 열거로 닫히는 경우는 보고하지
    않습니다. 둘 이상의 정의에 걸친 순환은 DEF102입니다. 같은 뜻의 다른 말로 되풀이하는 것은 찾지 못합니다. 전국 법령에서는 지적이 한 건도 없습니다.
    """
    bad = (
        '제2조(정의) ⟦"등대음악"이란 등대음악을 위한 활동을 말한다.⟧',
        """
        # 등대단지 조성에 관한 법률안

        ##### 제2조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. "등대"란 항해하는 선박에 불빛으로 위치를 알리는 높이 10미터 이상의 탑을 말한다.
          2\\. ⟦"등대단지"란 등대의 진흥을 위하여 등대단지로 조성된 지역을 말한다.⟧
        """,
        'Article 2 (Definitions) The term ⟦"lamp district" means an area that has been developed as a lamp district by the State.⟧',
    )
    good = (
        '제2조(정의) "등대"란 「항로표지법」 제2조제1호에 따른 등대를 말한다.',
        '제2조(정의) "선수"란 등대협회에 선수로 등록된 사람을 말한다.',
        '제2조(정의) "등대"란 등대 중 높이가 10미터 이상인 것을 말한다.',
        '제2조(정의) "채권자"란 등대기금이 보증을 한 채무의 채권자를 말한다.',
        '제2조(정의) "등대료"라 함은 항만법에 의한 등대료를 말한다.',
        '제2조(정의) "등대원"이란 국내 등대원 및 외국 등대원을 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a circular definition; the less it adds the graver."""
        for definition in act.definitions:
            if definition.form != "란":
                continue
            measured = act.measure(definition)
            weight = measured.informativeness + len(measured.kin)
            if not measured.circular or measured.anchors or weight >= LITTLE:
                continue
            term = definition.term
            added = list_words((*measured.kin, *measured.added, *measured.chain, *measured.vague), most=5)
            yield self.finding(
                act,
                definition.provision,
                span_of(definition),
                subject=term,
                severity="warning" if weight < LITTLE / 2 else "info",
                message=Wording(
                    f'"{term}"의 정의 안에 그 말이 다시 나오고, '
                    + (f"더하는 말은 {added.ko}뿐입니다" if added.ko else "더하는 말이 없습니다"),
                    f'"{term}" is defined by "{term}" itself and ' + (f"adds only {added.en}" if added.en else "adds nothing"),
                ),
                help=Wording(
                    "용어를 쓰지 않고 해당 여부를 가를 기준(기능, 수치, 절차, 열거)으로 풀어 쓰거나 정의를 두지 않는 방법을 검토하십시오",
                    "define it without the term, by a criterion (function, figure, procedure, list), or leave the word undefined",
                ),
                proportion=proportion(measured.score) if act.language == "ko" else None,
                weight=100 - weight,
            )
