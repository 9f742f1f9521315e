"""DEF108."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.ko import announced_scope, narrowed_term, particle
from legalscan.rule import Rule, related
from legalscan.rules.definitions.uses import cites_article, fold, fulfils_cited, is_in_quotation
from legalscan.rules.definitions.wording import list_places, span_of
from legalscan.statute import Statute

NAMED: Final = 5
"""So many other places does a finding name."""
COMPARED: Final = 50
"""So many definitions of one term are compared with each; no statute has as many."""


class ConflictingDefinitions(Rule):
    """One term is defined twice for the whole statute, neither definition pointing to the other.

    **Why.** Where the two differ, no one can say which meaning a provision has that uses the term; where they agree, the next
    amendment will change one and forget the other.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (no duplication and no contradiction in a statute).

    **Limits.** Definitions for one chapter, article or tax only, those that point to the other one or depart from it openly
    (제2조에도 불구하고), and homonyms told apart by their hanja are passed over. Definitions in other statutes are not compared.
    Whether two wordings come to the same is left to the reader: only the same words are called a repetition. On the
    national code it reports nothing: enacted law has none that it sees.
    """

    code = "DEF108"
    name = "conflicting-definitions"
    title = Wording("정의의 중복ㆍ상충", "Duplicate or conflicting definitions")
    severity = "error"
    page_ko = """한 용어를 법령 전체에 대하여 두 번 정의하면서 서로를 가리키지 않습니다.

    **이유.** 두 정의가 다르면 그 용어를 쓰는 규정의 뜻을 알 수 없고, 같으면 다음 개정에서 하나를 빠뜨리게 됩니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호(중복ㆍ모순의 배제).

    **한계.** 한 장ㆍ조ㆍ세목에만 적용되는 정의, 다른 정의를 가리키거나 이를 벗어남을 밝힌 정의, 한자로 구별되는 동음이의어는 제외합니다. 다른 법령의 정의와는 비교하지
    않습니다. 전국 법령에서는 지적이 한 건도 없습니다.
    """
    bad = (
        '제2조(정의) "등대"란 높이 10미터 이상의 탑을 말한다.\n제9조(점검) ⟦"등대"란 등명기를 갖춘 모든 시설을 말한다.⟧',
        """
        # 등대 관리에 관한 법률안

        ##### 제2조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. "등대원"이란 등대에서 당직을 서는 공무원을 말한다.

        ##### 제7조 (등대원의 교육)

        **①** 등대원은 매년 교육을 받아야 한다.

        **②** 이 법에서 ⟦"등대원"이란 등대에서 일하는 모든 사람을 말한다.⟧
        """,
    )
    good = (
        '제2조(정의) "등대"란 높이 10미터 이상의 탑을 말한다.\n제9조(점검) ① 이 조에서 "등대"란 등명기를 갖춘 시설을 말한다.',
        '제2조(정의) "등대"란 높이 10미터 이상의 탑을 말한다.\n제9조(점검) ① "등대"란 제2조에 따른 등대를 말한다.',
        '제2조(정의) 1. "등화"(燈火)란 불빛을 말한다.\n2. "등화"(燈畵)란 등에 그린 그림을 말한다.',
        """
        제2조(정의) 등대세에서 사용하는 용어의 뜻은 다음과 같다.
        1. "선박"이란 길이 10미터 이상의 배를 말한다.
        제9조(정의) 항로세에서 사용하는 용어의 뜻은 다음과 같다.
        1. "선박"이란 돛을 단 배를 말한다.
        """,
        '제5조(요금) ① 항구에서 제3조를 적용할 때 "등대"란 탑을 말한다.\n② 바다에서 제4조를 적용할 때 "등대"란 부표를 말한다.',
        '제3조(직위) ① 이 영에서 본부의 직위 중 "상급 직위"란 국장을 말한다.\n② 이 영에서 지방의 직위 중 "상급 직위"란 소장을 말한다.',
        '제3조(등대) ① 법 제4조제1항의 "중요한 등대"란 탑을 말한다.\n② 법 제4조제2항의 "중요한 등대"란 부표를 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding at each definition of a term that clashes with an earlier one, which stands beside it."""
        grouped: dict[str, list[Definition]] = defaultdict(list)
        for definition in act.definitions:
            if _holds_everywhere(act, definition):
                grouped[fold(definition.term)].append(definition)
        for alike in grouped.values():
            for number, definition in enumerate(alike):
                others = list(islice((other for other in alike[: min(number, COMPARED)] if _clash(definition, other)), NAMED))
                if others:
                    yield self._report(act, definition, others)

    def _report(self, act: Statute, definition: Definition, others: list[Definition]) -> Finding:
        term = definition.term
        places = list_places(others)
        same = all(fold(other.text) == fold(definition.text) for other in others)
        return self.finding(
            act,
            definition.provision,
            span_of(definition),
            subject=term,
            severity="warning" if same else "error",
            message=Wording(
                f'"{term}"{particle(term, "이", "가")} 이 법령에서 두 번 이상 정의되어 있고({places.ko}), '
                + ("내용은 같습니다" if same else "그 내용이 서로 다릅니다"),
                f'"{term}" is defined in {places.en} as well, ' + ("in the same words" if same else "in other words"),
            ),
            help=Wording(
                "정의를 하나로 합치거나, 뒤의 정의에 적용 범위(이 장에서, 이 조에서)를 밝히십시오",
                "keep one definition, or say for which chapter or article the other one holds",
            ),
            related=tuple(related(act, o.provision, span_of(o), Wording("다른 정의", "the other definition")) for o in others),
        )


def _holds_everywhere(act: Statute, definition: Definition) -> bool:
    if definition.form != "란" or definition.scope is not None or len(definition.name) < 2:
        return False
    if definition.term.count("(") != definition.term.count(")") or is_in_quotation(act, definition) or fulfils_cited(act, definition):
        return False
    here = definition.provision
    if narrowed_term().search(act.text[here.own.start : definition.span.start]):
        return False
    words = here.own_text
    while here.level != "article" and here.parent is not None:
        here = here.parent
        words += "\n" + here.own_text
    return announced_scope().search(words) is None


def _clash(one: Definition, other: Definition) -> bool:
    """Whether two definitions of one term stand side by side, neither of them pointing to the other."""
    if cites_article(one.text, other.provision) or cites_article(other.text, one.provision):
        return False
    glosses = [_gloss(definition) for definition in (one, other)]
    return not (all(glosses) and glosses[0] != glosses[1])


def _gloss(definition: Definition) -> str:
    """The brackets inside or right behind a term."""
    text = definition.provision.outline.text
    found = re.match(r"[^\"”(]*[\"”]?\(([^()]*)\)", text[definition.term_span.start : definition.term_span.end + 60])
    return found[1] if found else ""
