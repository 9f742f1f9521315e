"""DEF105."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.analysis.genus import Genus, find_genus
from legalscan.analysis.hollowness import measure_definition
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import ko
from legalscan.rule import Rule, related
from legalscan.rules.definitions.wording import span_of
from legalscan.statute import Statute

CLOSING: Final = frozenset({"list", "citation", "delegation"})
_PENALTY: Final = re.compile(r"벌칙|과태료|과징금|양벌")
_ET_CETERA: Final = re.compile(r"\s등의?\s+(?:(?:모든|각종|여러|일체의|제반)\s)?\Z")
_EXAMPLES: Final = re.compile(r"(?:으로서|로서|으로써)\s")
_PARTS: Final = re.compile(r"[\sㆍ,]+")


class OpenEndedDefinition(Rule):
    """The definition itself stays open: it ends in 등, or in "and other similar things", and nothing closes it.

    **Why.** A definition is there to say where a word ends. With 등 at its end it names some of what is meant and leaves the
    rest to be guessed; where a penalty hangs on the term, the guess decides about punishment.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제4호 가목ㆍ나목(meaning certain, plain terms); 행정규제기본법 제4조 제1항 for regulations;
    the principle of clarity (명확성원칙), which is strictest for penalties.

    **Limits.** 등 inside a definition is common and passed over, and so is 등 before a genus that says something (… 등의
    시설물), after a genus with its own criterion (…하는 장치로서 … 등), or where a list, a citation or a decree closes the
    definition. Short names that end in 등 are no open ends. A term counts as penal where an article on penalties names it.
    Terms defined as ``갑: 을`` are not judged.
    """

    code = "DEF105"
    name = "open-ended-definition"
    title = Wording("개방형 정의(등ㆍ그 밖의)", "Open-ended definition")
    severity = "warning"
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
        '제2조(정의) "지방등대"란 시장등이 관리하는 등대를 말한다.',
        '제2조(정의) "주된 등대 등"이란 항로를 밝히는 등대 등을 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an open definition, a warning where a penalty names the term."""
        for definition in act.definitions:
            if definition.form != "란":
                continue
            genus = find_genus(definition)
            words = _open_end(act, definition, genus) if genus is not None else ""
            if not words or CLOSING & set(measure_definition(definition, act.terms).anchors):
                continue
            penal = next(
                (mention for mention in act.mentions if mention.name == definition.name and _in_penalty(act, mention.span.start)), None
            )
            provision = act.outline.at(penal.span.start) if penal is not None else None
            yield self.finding(
                act,
                definition.provision,
                span_of(definition),
                subject=definition.term,
                severity="warning" if penal is not None else "info",
                message=Wording(
                    f"\"{definition.term}\"의 정의가 '{words}'에서 열린 채 끝나 어디까지가 해당하는지 알 수 없습니다"
                    + (f". {provision.locator}의 벌칙이 이 용어를 씁니다" if provision is not None else ""),
                    f"the definition of \"{definition.term}\" ends in '{words}' and does not say where it stops"
                    + (f"; the penalty of {provision.locator.format('en')} uses the term" if provision is not None else ""),
                ),
                help=Wording(
                    "나머지를 모두 열거하거나, 열거한 것의 공통 기준을 상위개념으로 적거나, 범위를 정하여 하위법령에 위임하십시오",
                    "list the rest, name the criterion that the listed things share, or delegate within stated limits",
                ),
                related=(related(act, provision, penal.span, Wording("이 용어를 쓰는 벌칙", "a penalty that uses the term")),)
                if penal is not None and provision is not None
                else (),
                weight=2.0 if penal is not None else 1.0,
            )


def _open_end(act: Statute, definition: Definition, genus: Genus) -> str:
    """The words that leave the definition open, empty for none."""
    if _EXAMPLES.search(genus.before):
        return ""
    if genus.word == "등":
        last = _PARTS.split(genus.before.rstrip(" ㆍ,"))[-1]
        return "" if any(other.name.endswith(f"{last}등") for other in act.definitions) else f"{last} 등".strip()
    row = _ET_CETERA.search(genus.before)
    if row and genus.word in ko.EMPTY_GENERA:
        return f"{row[0].strip()} {genus.word}"
    rest = ko.open_ends().search(genus.before)
    return f"{' '.join(rest[0].split())} {genus.word}" if rest else ""


def _in_penalty(act: Statute, offset: int) -> bool:
    here = act.outline.at(offset)
    while here is not None:
        if _PENALTY.search(here.heading):
            return True
        here = here.parent
    return False
