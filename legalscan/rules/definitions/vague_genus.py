"""DEF104."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.analysis.genus import find_genus
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import defining, ko
from legalscan.rule import Option, Rule
from legalscan.rules.definitions.tautological_definition import NOTED
from legalscan.rules.definitions.wording import span_of
from legalscan.statute import Statute

LITTLE: Final = 9.0
"""A definiens that adds nine rare words says more than an aim."""
CLOSING: Final = frozenset({"list", "citation", "number", "delegation", "exclusion"})


class VagueGenus(Rule):
    """The definiens states only an aim that nearly any deed serves, and ends in a noun under which anything falls.

    **Why.** "Any activity that contributes to …" has a purpose and no edge: an activity, a matter or a measure is what
    somebody takes for one, and the aim (증진, 확보, 발전) does not tell which. What falls under the term is settled by whoever
    applies the act.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제1호 가목ㆍ나목(content that can be made concrete), 제4호 가목ㆍ나목(meaning certain, plain
    terms).

    **Limits.** Both must meet: an empty genus alone is common and often harmless, since a concrete verb may narrow it (…을
    운송하는 활동, 건축하기 위한 활동). A definition closed by a list, a figure, a citation, a proviso that lists exclusions or
    a decree is passed over, and so is one that names members or means, or that DEF101, DEF103 or DEF105 reports. Whether the
    thing to be protected or the doer narrows the aim enough is left to the reader. Terms defined as ``갑: 을`` are not judged.
    """

    code = "DEF104"
    name = "vague-genus"
    title = Wording("막연한 상위개념", "Vague genus")
    severity = "info"
    default = False
    page_ko = """정의가 거의 모든 행위가 이바지할 수 있는 목적만 적고, 무엇이든 들어갈 수 있는 명사(활동, 사항, 조치 등)로 끝납니다.

    **이유.** '…에 기여하는 모든 활동'에는 목적은 있으나 경계가 없습니다. 무엇이 해당하는지는 적용하는 사람이 정하게 됩니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제1호가목ㆍ나목, 제4호가목ㆍ나목.

    **한계.** 빈 상위개념과 열린 목적이 함께 있어야 합니다. 열거ㆍ수치ㆍ인용ㆍ하위법령으로 닫히거나 구성원이나 수단을 드는 정의, DEF101ㆍDEF103ㆍDEF105가 보고하는 정의는
    제외합니다. 보호할 대상이나 행위자가 목적을 충분히 좁히는지는 읽는 사람이 판단하여야 합니다.
    """
    options = (
        Option(
            "informativeness", LITTLE, Wording("이보다 많은 것을 더하는 정의는 지적하지 않음", "a definition that adds more is passed over")
        ),
    )
    bad = (
        '제2조(정의) ⟦"점등문화"란 주민의 건강과 화합을 위하여 하는 모든 활동을 말한다.⟧',
        """
        # 등대문화 진흥에 관한 법률안

        ##### 제5조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. "등대"란 선박에 불빛으로 위치를 알리는 높이 10미터 이상의 탑을 말한다.
          2\\. ⟦"등대나눔"이란 등대기술의 확산에 이바지하는 각종 활동을 말한다.⟧
        """,
    )
    good = (
        '제2조(정의) "등대순회"란 배를 타고 등대를 돌며 등명기를 닦는 활동을 말한다.',
        '제2조(정의) "등대나눔"이란 어촌에 이바지하는 다음 각 목의 활동을 말한다.\n가. 등대 개방\n나. 점등 체험',
        '제2조(정의) "등대나눔"이란 어촌의 성장에 이바지하는 활동으로서 대통령령으로 정하는 활동을 말한다.',
        '제2조(정의) "점등"이란 해가 진 뒤 등명기의 전원을 켜서 불빛이 바다를 향하게 하는 모든 행위를 말한다.',
        '제2조(정의) "등탑평가"란 등탑의 기울기와 균열을 평가하는 모든 활동을 말한다.',
        '제2조(정의) "등대궤도"란 등대의 부대시설로 설치된 궤도로서 등대에 짐을 나르기 위한 것을 말한다.',
        '제2조(정의) "등대유세"란 등대장의 당선을 위한 행위를 말한다. 다만, 다음 각 호의 행위는 제외한다.\n1. 인사\n2. 의견 표시',
        '제2조(정의) "등대살이"란 점등, 청소, 그 밖에 등대지기의 건강을 위한 모든 활동을 말한다.',
        '제2조(정의) "등대돌봄"이란 등대의 매입ㆍ수선과 보존을 위한 모든 행위를 말한다.',
        '제2조(정의) "밝은등대"란 등대를 새로 짓거나 낡은 등대를 밝은 등대로 바꾸기 위한 활동을 말한다.',
        '제2조(정의) "등대약속"이란 뱃사람 모임의 규약에 따라 채택된 등대의 보존을 위한 조치를 말한다.',
        '제2조(정의) "등탑현대화"란 등탑의 효율적인 유지를 위하여 승강기를 두어 구조를 개선하는 것을 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a definition whose genus is empty and whose last modifier is open."""
        for definition in act.definitions:
            if definition.form != "란":
                continue
            genus = find_genus(definition)
            if genus is None or genus.word not in ko.EMPTY_GENERA:
                continue
            measured = act.measure(definition)
            if (
                measured.informativeness >= self.option("informativeness")
                or CLOSING & set(measured.anchors)
                or measured.score >= NOTED
                or measured.circular
            ):
                continue
            *_, aim = [None, *defining.AIM.finditer(genus.before)]
            if aim is None or _closed(definition, genus.before) or not ko.into_genus().search(genus.before):
                continue
            if (
                "이바지" not in aim["tie"]
                and "기여" not in aim["tie"]
                and not set(defining.JOINED_AIMS.split(aim["aims"])) <= defining.AIMS
            ):
                continue
            led = " ".join([*genus.before[: aim.start()].split()[-1:], *aim[0].split()])
            yield self.finding(
                act,
                definition.provision,
                span_of(definition),
                subject=definition.term,
                message=Wording(
                    f"\"{definition.term}\"의 정의는 목적('{led}')은 밝히지만 어떤 {genus.word}인지는 한정하지 않습니다",
                    f"the definition of \"{definition.term}\" states an aim ('{led}') and does not say which '{genus.word}' is meant",
                ),
                help=Wording(
                    "해당하는 것을 각 목으로 열거하거나, 주체ㆍ대상ㆍ방법처럼 눈으로 가릴 수 있는 요건을 상위개념 앞에 두십시오",
                    "list what is meant, or put a criterion that can be seen (who, what, how) before the genus",
                ),
                weight=10 - measured.informativeness,
            )


def _closed(definition: Definition, before: str) -> bool:
    """Whether members, a means, a further verb or a proviso that lists exclusions narrows the definiens."""
    text = definition.provision.outline.text[definition.core.end : definition.provision.span.end]
    return (
        defining.CRITERION.search(before) is not None
        or ko.open_ends().search(before) is not None
        or defining.LISTS_EXCEPTIONS.match(text) is not None
    )
