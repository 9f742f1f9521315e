"""DEF109."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.genus import find_genus, has_criterion
from legalscan.analysis.hollowness import measure_words
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import defining, ko
from legalscan.language.patterns import lazy
from legalscan.rule import Rule
from legalscan.rules.definitions.wording import span_of
from legalscan.statute import Statute

LITTLE: Final = 1.2
"""An act that adds more than one rare word of its own has fixed something before it sends the rest to a decree."""
SHORT: Final = 45
"""A longer frame, even of common words, tells more than the term does."""
KIN: Final = 0.5
"""A compound that shares a part with the term counts half a word."""
_BRACKET: Final = lazy(r"\([^()]*\)|\[[^\[\]]*\]")
CLOSING: Final = frozenset({"list", "citation", "number", "delegation", "status", "exclusion", "members"})


class DeferredDefinition(Rule):
    """The definiens is an empty frame that a decree fills: the act itself says nothing of what the term means.

    **Why.** Where the act only says "an agency that does work on X and that the decree fixes", everything that hangs on the
    term (a duty, a grant, a penalty) is decided by the executive, and nobody can foresee from the act what the decree will
    hold.

    **Law.** 헌법 제75조 (delegation "구체적으로 범위를 정하여"), 제95조; 헌재 91헌가4 (what a delegated rule will hold must be
    foreseeable from the act); 행정규제기본법 제4조 where the term bears a regulation. Whether a delegation is
    unconstitutional depends on the whole act; this rule does not say so.

    **Limits.** Reported only if the words before the delegation are few and tie the term to its own words by a link that tells
    nothing (…에 관한, …에 필요한, …에 종사하는). Any other predicate is taken for a criterion (…을 포함하는, …을 경영하는, 주 원료로), so
    is a frame that suffices to define another term of the act. A decree that adds to a list (…, 그 밖에 …), picks kinds out of
    a class, narrows a cited or an excluded thing, or counts by a figure is not meant. Terms defined as ``갑: 을`` are not
    judged.
    """

    code = "DEF109"
    name = "deferred-definition"
    title = Wording("정의의 전면 위임", "Definition deferred wholly to decree")
    severity = "warning"
    page_ko = """정의가 하위법령이 채울 빈 틀일 뿐이어서, 법률만 보아서는 용어의 뜻을 알 수 없습니다.

    **이유.** 법률이 'X에 관한 업무를 하는 기관으로서 대통령령으로 정하는 기관'이라고만 하면, 그 용어에 걸린 의무ㆍ지원ㆍ벌칙을 행정부가 정하게 되고 무엇이 정해질지
    법률에서 예측할 수 없습니다.

    **근거.** 헌법 제75조("구체적으로 범위를 정하여"), 제95조; 헌재 91헌가4; 규제를 담은 용어에는 행정규제기본법 제4조. 이 규칙은 위헌이라고 말하지 않습니다.

    **한계.** 위임 앞의 말이 짧고 내용 없는 연결(…에 관한, …에 필요한)로만 용어에 이어지는 경우에만 보고합니다. 열거에 덧붙이는 위임, 인용한 것을 좁히는 위임, 수치로
    정하는 위임은 해당하지 않습니다.
    """
    bad = (
        '제2조(정의) 1. ⟦"등대산업종사자"란 등대산업에 종사하는 자로서 대통령령으로 정하는 자를 말한다.⟧',
        """
        # 등대산업 진흥에 관한 법률안

        ##### 제3조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. ⟦"등대전문기관"이란 등대에 관한 업무를 수행하는 기관으로서 대통령령으로 정하는 기준에 해당하는 기관을 말한다.⟧
          2\\. "등명기"란 등대에 설치되어 빛을 내는 기기를 말한다.
        """,
    )
    good = (
        '제2조(정의) "등대"란 「항로표지법」 제2조제1호에 따른 항로표지 중 대통령령으로 정하는 것을 말한다.',
        '제2조(정의) "등대시설"이란 등탑, 등명기, 그 밖에 대통령령으로 정하는 시설을 말한다.',
        '제2조(정의) "유인등대"란 등대관리원이 야간에 상주하며 기상을 관측하는 등대로서 대통령령으로 정하는 것을 말한다.',
        '제2조(정의) "등대전기판매사업"이란 등대에서 생산한 전기를 등대의 저장장치에 저장하였다가 등대의 이용자에게 판매하는 사업으로서 대통령령으로 정하는 것을 말한다.',
        '제2조(정의) "등대인"이란 등대업을 경영하거나 이에 종사하는 자로서 대통령령으로 정하는 기준에 해당하는 자를 말한다.',
        '제2조(정의) "형광자재"란 형광을 포함하고 있는 자재로서 해양수산부령으로 정하는 것을 말한다.',
        '제2조(정의) "등대조류"란 등대에서 서식하는 조류로서 해양수산부령으로 정하는 종을 말한다.',
        '제2조(정의) "등유제품"이란 등유를 주 원료로 하여 만든 제품으로서 대통령령으로 정하는 것을 말한다.',
        '제2조(정의) "등대용품"이란 등대시설을 구성하거나 등대용으로 사용되는 제품으로서 대통령령으로 정하는 것을 말한다.',
        '제2조(정의) "등광사업"이란 등광을 공급하는 사업으로서 대통령령으로 정하는 기준에 맞는 사업을 말한다.',
        '제2조(정의) "점등장"이란 점등을 주된 목적으로 설치하여 운영하는 시설로서 대통령령으로 정하는 것을 말한다.',
        """
        제2조(정의) 1. "등대인"이란 등대에 종사하는 사람을 말한다.
          2. "등대단체"란 등대에 종사하는 단체로서 대통령령으로 정하는 것을 말한다.
        """,
        '제2조(정의) "큰등대"란 높이 30미터 이상의 등대로서 대통령령으로 정하는 등대를 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a definition of an act whose content is left to a decree; the less the act says the graver."""
        for definition in act.definitions:
            if definition.form != "란":
                continue
            genus = find_genus(definition)
            delegated = ko.by_decree().search(genus.before) if genus is not None else None
            if genus is None or delegated is None:
                continue
            frame = genus.before[: delegated.start()]
            if len(" ".join(frame.split())) > SHORT or ko.by_side().search(frame) or genus.word in ko.NATURAL_KINDS:
                continue
            measured = measure_words(definition.term, f"{frame} 것을 말한다.", act.terms)
            content = measured.informativeness + KIN * len(measured.kin)
            if content > LITTLE or CLOSING & set(measured.anchors) or has_criterion(definition.name, frame):
                continue
            if _defines_another(act, definition.name, frame):
                continue
            start = definition.core.start
            words = defining.NARROWED.sub("", _BRACKET.sub("", act.text[start : start + delegated.start()]).strip())
            term, decree = definition.term, delegated["decree"]
            said = (f"위임 앞의 말은 '{words}'뿐입니다", f"before it stands only '{words}'") if words else (
                f"법문에는 '{genus.word}'{ko.particle(genus.word, '이라는', '라는')} 말만 있습니다", f"the act says only '{genus.word}'")  # fmt: skip
            yield self.finding(
                act,
                definition.provision,
                span_of(definition),
                subject=term,
                message=Wording(
                    f'"{term}"의 뜻을 사실상 {decree}에 맡기고 있습니다. {said[0]}',
                    f'what "{term}" means is in effect left to {decree}; {said[1]}',
                ),
                help=Wording(
                    f"무엇이 해당하는지 가를 기준을 법률에 두고, {decree}에는 세부 사항만 맡기십시오",
                    "put the criterion into the act and leave only the details to the decree",
                ),
                weight=10 - content,
            )


def _defines_another(act: Statute, name: str, frame: str) -> bool:
    """Whether the frame, but for its last noun, is all that defines another term: it is enough there, so it is not empty."""
    modifier = frame.split()[:-1]
    found = (find_genus(other) for other in act.definitions if other.form == "란" and other.name != name)
    rows = [genus.before.split() for genus in found if genus is not None]
    return bool(modifier) and any(row == modifier or (len(modifier) > 2 and row[1:] == modifier[1:]) for row in rows)
