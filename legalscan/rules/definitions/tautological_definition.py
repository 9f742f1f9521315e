"""DEF103."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.analysis.hollowness import Hollowness
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.ko import particle
from legalscan.rule import Option, Rule, related
from legalscan.rules.definitions.wording import list_words, proportion, span_of
from legalscan.statute import Statute

NOTED: Final = 50.0
"""Tautology from which a definition is reported at all."""
GRAVE: Final = 68.0
"""Tautology from which it is a warning."""
_BASE: Final = Wording("이 정의가 기대는 용어", "the term it leans on")


class TautologicalDefinition(Rule):
    """The definiens only puts the term's own words together again, with open relators and words any industry shares.

    **Why.** "AI technology" as technology needed to implement AI excludes nothing: a beneficiary cannot tell whether it is
    meant, an official cannot refuse, and the choice moves to the decree. Take away the words of the term, words without a
    criterion (관련된, 필요한, 활용, 각종) and the links of the value chain (개발, 제조, 유통), and nothing remains.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제1호 가목ㆍ나목, 제4호 가목ㆍ나목; US Federal Register, Document Drafting Handbook, rules for
    definitions. Courts ask less precision of benefits than of burdens (헌재 2008헌바7), so this is never an error.

    **Limits.** A warning needs an open relator (관련된, 필요한, 활용, … 등); a definition that stands for doing a thing (X업 = X as a
    business) or leans on other defined terms is an info: the remark is true and often harmless. Hollow definitions that add many vague words are missed. A list, number, citation, registration
    or decree that closes the term counts as a criterion; whether the decree keeps it is another rule's question. Terms
    defined as ``갑: 을`` in lists are not judged.
    """

    code = "DEF103"
    name = "tautological-definition"
    title = Wording("동어반복 정의", "Tautological definition")
    severity = "warning"
    languages = ("ko", "en")
    page_ko = """정의가 용어를 이루는 낱말을 '관련된ㆍ필요한ㆍ활용' 같은 열린 연결어와 어느 산업에나 있는 말로 다시 이어 붙였을 뿐입니다.

    **이유.** '인공지능을 구현하기 위하여 필요한 기술'이라는 인공지능기술의 정의는 아무것도 제외하지 않습니다. 수혜자는 자신이 해당하는지 알 수 없고 담당자는 거절할 수
    없어, 선택은 하위법령으로 넘어갑니다. 용어의 낱말, 기준 없는 말(관련된, 필요한, 활용, 각종), 가치사슬의 고리(개발, 제조, 유통)를 빼면 남는 것이 없습니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제1호가목ㆍ나목, 제4호가목ㆍ나목; 미국 연방관보 문서작성 지침의 정의 규칙. 수익적 규정에는 명확성의 요구가
    완화되므로(헌재 2008헌바7) 오류로 보고하지 않습니다.

    **한계.** 경고는 열린 연결어가 있을 때에만 합니다. 'X를 업으로 하는 것'처럼 행위를 가리키거나 다른 정의에 기대는 것은 참고입니다. 막연한 말을 많이 보탠 빈 정의는
    놓칩니다. 열거ㆍ수치ㆍ인용ㆍ등록ㆍ하위법령으로 닫힌 정의는 기준이 있는 것으로 봅니다.
    """
    options = (
        Option("score", NOTED, Wording("지적을 시작하는 동어반복 점수", "tautology from which a definition is reported")),
        Option("grave-score", GRAVE, Wording("경고로 올리는 동어반복 점수", "tautology from which it is a warning")),
    )
    bad = (
        '제2조(정의) ⟦"등대기술"이란 등대에 관련된 기술을 말한다.⟧',
        '제2조(정의) 1. ⟦"등대사업자"란 등대사업을 하는 자를 말한다.⟧',
        """
        # 등대산업 진흥에 관한 법률안

        ##### 제2조 (정의)

        **②** 이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. ⟦"등대산업"이란 등대의 개발ㆍ제조 및 유통 등과 관련된 산업을 말한다.⟧
        """,
        'Article 2 (Definitions) The term ⟦"lamp technology" means hardware and software technology needed to implement lamps.⟧',
    )
    good = (
        'Article 2 (Definitions) The term "lamp technology" means technology registered under Article 5.',
        'Article 2 (Definitions) The term "lamp keeper" means an official who lights a beacon at dusk.',
        '제2조(정의) "등대산업"이란 다음 각 목의 산업을 말한다.\n가. 등명기를 제조하는 산업\n나. 등대를 수리하는 산업',
        '제2조(정의) "등록등대"란 제5조에 따라 등록을 받은 등대를 말한다.',
        '제2조(정의) "등대기술"이란 불빛을 20해리 이상 먼 곳까지 보내는 기술로서 시ㆍ도지사가 지정한 것을 말한다.',
        '제2조(정의) "등대원"이란 등대에서 야간에 당직을 서는 공무원을 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a tautological definition that is not circular outright (DEF101)."""
        for definition in act.definitions:
            if definition.form != "란":
                continue
            measured = act.measure(definition)
            if measured.score < self.option("score") or not measured.repeated or (measured.circular and not measured.anchors):
                continue
            terms = _terms_in(act, definition)
            grave = (
                measured.score >= self.option("grave-score") and measured.loose and not any(_settles(term, definition) for term in terms)
            )
            leans_on = max(terms, key=lambda term: len(term.name), default=None)
            yield self.finding(
                act,
                definition.provision,
                span_of(definition),
                subject=definition.term,
                severity="warning" if grave else "info",
                message=_message(act, definition, measured, leans_on, grave),
                help=Wording(
                    "포함되는 것을 열거하거나, 해당 여부를 가를 기준(기능, 성능, 수치, 등록ㆍ지정 절차)을 법률에 두십시오",
                    "list what is meant, or put a criterion into the act (function, performance, figure, registration)",
                ),
                proportion=proportion(measured.score) if act.language == "ko" else None,
                related=(related(act, leans_on.provision, span_of(leans_on), _BASE),) if leans_on else (),
                weight=measured.score,
            )


def _terms_in(act: Statute, definition: Definition) -> list[Definition]:
    """The other terms of the statute that the definiens uses, abbreviations included."""
    words = "".join(definition.core.of(act.text).split()).casefold()
    return [
        d
        for d in act.definitions
        if len(d.name) > 1 and d.name.casefold() in words and d.name != definition.name and d.provision != definition.provision
    ]


def _settles(term: Definition, definition: Definition) -> bool:
    """Whether a term of the definiens is no part of the defined one, so that its own definition may carry a criterion."""
    return len(term.name) > 2 and term.name[:2] != definition.name[:2] and term.name not in definition.name


def _message(act: Statute, definition: Definition, measured: Hollowness, leans_on: Definition | None, grave: bool) -> Wording:
    term, words = definition.term, definition.core.of(act.text)
    near = [word for word in measured.kin if word[:2] == definition.name[:2]]  # 공명소자 in a definition of 공명기술
    own = list_words(sorted((*near, *measured.repeated), key=words.find))
    added = sorted(
        (*(word for word in measured.kin if word not in near), *measured.added, *measured.chain, *measured.vague), key=words.find
    )
    if leans_on is not None and not grave:
        added = [word for word in added if word not in leans_on.name]
    more = list_words(added, most=6)
    if grave:
        return Wording(
            f'"{term}"의 정의는 용어를 이루는 말({own.ko})을 다시 엮었을 뿐'
            + (f"이고, 더하는 말({more.ko})로는 무엇이 해당하는지 가리기 어렵습니다" if more.ko else " 용어에 없는 말을 더하지 않습니다"),
            f'the definition of "{term}" puts its own words ({own.en}) together again '
            + (f"and adds only {more.en}, which hardly tells in from out" if more.ko else "and adds nothing"),
        )
    if leans_on is not None:
        where, ending = leans_on.locator, particle(more.ko.strip("'"), "을", "를")
        return Wording(
            f'"{term}"의 정의는 {where}의 "{leans_on.term}"에 기대고 있고, '
            + (f"용어에 없는 말로는 {more.ko}{ending} 더합니다" if more.ko else "용어에 없는 말은 더하지 않습니다"),
            f'the definition of "{term}" leans on "{leans_on.term}" of {where.format("en")} and '
            + (f"adds only {more.en}" if more.ko else "adds nothing"),
        )
    return Wording(
        f'"{term}"의 정의는 용어를 이루는 말({own.ko})에 많이 기대고 있습니다. '
        + (f"더하는 말({more.ko})로 해당 여부를 가릴 수 있는지 살펴보십시오" if more.ko else "용어에 없는 말은 더하지 않습니다"),
        f'the definition of "{term}" leans heavily on its own words ({own.en}); '
        + (f"see whether what it adds ({more.en}) tells in from out" if more.ko else "it adds nothing"),
    )
