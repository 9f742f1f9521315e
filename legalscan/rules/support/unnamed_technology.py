"""SUP308."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.support import Support
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import promises
from legalscan.language.ko import particle
from legalscan.rule import Rule, related
from legalscan.statute import Statute
from legalscan.support.technologies import Technology, find_classifications, find_designations, find_technologies, is_named

OFTEN: Final = 2
"""Support provisions that hang on the term before its openness matters."""
_SHOWN: Final = 3


class UnnamedTechnology(Rule):
    """What is supported is a technology or industry that the act defines by its own words, and nothing lets anybody name it.

    **Why.** Where support goes to "X technology" and X technology is what X needs, the act does not choose: every applicant fits,
    or none. Acts that mean to choose list the technologies, or let a minister designate them.

    **Law.** 헌법 제75조 (what lower law will hold must be foreseeable); 법제업무 운영규정 시행규칙 제2조. Criticism of drafting;
    broad programmes are lawful.

    **Limits.** Only defined terms that end in 기술 or 산업, whose definition is hollow (tautology 60 of 100 or more) and which two or
    more support provisions name, mere preferences and efforts left out. A definition that a decree, a list or another act closes, itself
    or by a term that it is made of, names its subject, and so does one that rests on a term with a row of acts. An act with any clause or article that
    designates, certifies or classifies technologies, industries or items is not judged.
    """

    code = "SUP308"
    name = "unnamed-technology"
    title = Wording("지원 대상 기술 미특정", "Technology supported but not named")
    severity = "info"
    default = False
    page_ko = """지원 대상이 그 법률의 말로만 정의한 기술이나 산업이고, 대상을 지정하는 규정도 없습니다.

    **이유.** 'X기술'을 지원한다면서 X기술을 'X에 필요한 기술'이라 하면 법률은 아무것도 고르지 않은 것이어서, 모든 신청인이 맞거나 아무도 맞지 않습니다.
    고르려는 법률은 기술을 열거하거나 장관이 지정하게 합니다.

    **근거.** 헌법 제75조(하위법령에 담길 내용의 예측 가능성); 법제업무 운영규정 시행규칙 제2조. 입안상의 지적이며, 넓은 사업도 적법합니다.

    **한계.** '기술'이나 '산업'으로 끝나고 정의가 비어 있으며(동어반복 지수 60 이상) 둘 이상의 지원 규정이 대상으로 하는 용어만 봅니다. 우대나 노력뿐인
    규정은 세지 않습니다. 시행령ㆍ목록ㆍ다른 법률이 닫는 정의, 행위를 열거한 용어에 기댄 정의는 제외하고, 기술ㆍ산업ㆍ품목을 지정ㆍ인증ㆍ분류하는 규정이 있는 법률은
    판단하지 않습니다.
    """
    bad = (
        '제2조(정의) 1. ⟦"등대기술"이란 등대에 관련된 기술을 말한다.⟧\n'
        "제5조(개발) 정부는 등대기술의 개발에 필요한 비용을 지원할 수 있다.\n제6조(인력) 정부는 등대기술 인력의 양성을 지원할 수 있다.",
        """
        # 등대산업 진흥에 관한 법률안

        ##### 제2조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. ⟦"등대산업"이란 등대와 관련된 산업을 말한다.⟧

        ##### 제7조 (지원)

        **①** 국가는 등대산업의 창업을 지원할 수 있다.
        **②** 국가는 등대산업의 수출에 필요한 비용을 지원할 수 있다.
        """,
    )
    good = (
        '제2조(정의) 1. "등대기술"이란 등대에 관련된 기술을 말한다.\n제4조(핵심 기술) 장관은 핵심 등대기술을 지정하여 고시하여야 한다.\n'
        "제5조(개발) 정부는 등대기술의 개발을 지원할 수 있다.\n제6조(인력) 정부는 등대기술 인력의 양성을 지원할 수 있다.",
        '제2조(정의) 1. "등대기술"이란 등대에 관련된 기술을 말한다.\n제5조(개발) 정부는 등대기술의 개발을 지원할 수 있다.',
        '제2조(정의) 1. "등대"란 대통령령으로 정하는 항로표지를 말한다.\n2. "등대산업"이란 등대와 관련된 산업을 말한다.\n'
        "제5조(개발) 정부는 등대산업의 창업을 지원할 수 있다.\n제6조(인력) 정부는 등대산업 인력의 양성을 지원할 수 있다.",
        '제2조(정의) 1. "등대용역"이란 등대의 설계, 시공, 감리, 점검, 도색의 행위를 말한다.\n2. "등대용역산업"이란 등대용역을 통하여 부가가치를 창출하는 산업을 말한다.\n'
        "제5조(개발) 정부는 등대용역산업의 창업을 지원할 수 있다.\n제6조(인력) 정부는 등대용역산업 인력의 양성을 지원할 수 있다.",
        '제2조(정의) 1. "등대기술"이란 등대에 관련된 기술을 말한다.\n제4조(등대기술의 분류) 장관은 등대기술을 나누어 관보에 싣는다.\n'
        "제5조(개발) 정부는 등대기술의 개발을 지원할 수 있다.\n제6조(인력) 정부는 등대기술 인력의 양성을 지원할 수 있다.",
        '제2조(정의) 1. "등대기술"이란 렌즈를 연마하는 기술과 염해를 막는 도료를 바르는 기술을 말한다.\n'
        "제5조(개발) 정부는 등대기술의 개발을 지원할 수 있다.\n제6조(인력) 정부는 등대기술 인력의 양성을 지원할 수 있다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a term, at its definition; the more support hangs on it the graver."""
        if act.instrument not in ("", "법률"):
            return
        open_ = [one for one in find_technologies(act) if one.hollow and len(_giving(one)) >= OFTEN and not is_named(act, one.definition)]
        if not open_ or find_designations(act) or find_classifications(act):
            return
        for one in open_:
            supports = _giving(one)
            term, count = one.definition.term, len(supports)
            yield self.finding(
                act,
                one.definition.provision,
                span=type(one.definition.span)(one.definition.span.start, one.definition.core.end),
                subject=term,
                message=Wording(
                    f'지원 규정 {count}개가 "{term}"{particle(term, "을", "를")} 대상으로 하는데, 그 정의가 열려 있고 대상 기술을 지정ㆍ고시하는 규정도 없습니다',
                    f'{count} support provisions are for "{term}", whose definition is open, and no provision designates what counts',
                ),
                help=Wording(
                    "대상 기술을 정의에 열거하거나, 핵심 기술을 지정ㆍ고시하는 절차와 기준을 두십시오",
                    "list the technologies in the definition, or provide for their designation by stated criteria",
                ),
                related=tuple(
                    related(act, support.provision, support.span, Wording("이 용어를 대상으로 하는 지원", "support for it"))
                    for support in supports[:_SHOWN]
                ),
                weight=float(count),
            )


def _giving(technology: Technology) -> list[Support]:
    """The support provisions that name a technology, without those that only prefer or strive."""
    return [
        one
        for one in technology.supports
        if one.kind not in ("priority", "effort") and not promises.PREFERS.search(one.quote(one.predicate))
    ]
