"""DEF110."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.ko import connectives_of_citation, particle
from legalscan.rule import Rule, related
from legalscan.rules.definitions.uses import fold, is_in_quotation, is_unbounded, term_with_marks
from legalscan.rules.definitions.wording import list_places
from legalscan.statute import Statute

NAMED: Final = 5
"""So many other places does a finding name."""


class RepeatedAbbreviation(Rule):
    """One abbreviation (이하 "…"라 한다) is introduced in two places, each for all that follows.

    **Why.** From the second place on the word may stand for either thing: two bodies called 진흥원 are told apart by guessing.
    Where both places mean the same, the second is left over from an amendment and makes the reader look for a difference.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (no duplication in a statute), 제4호 가목 (meaning certain).

    **Limits.** Abbreviations for one article, paragraph or stretch of articles only (이하 이 조에서, 이하 제9조까지) and those inside
    quoted words are passed over. Whether two long names mean one thing is judged by their words alone: the same name is only info.
    """

    code = "DEF110"
    name = "repeated-abbreviation"
    title = Wording("약칭 중복 지정", "Abbreviation introduced twice")
    severity = "warning"
    page_ko = """하나의 약칭(이하 "…"라 한다)을 두 곳에서 각각 그 뒤 전체에 대하여 정하였습니다.

    **이유.** 두 번째부터 그 말은 둘 중 어느 것이든 가리킬 수 있습니다. 같은 것을 가리킨다면 개정에서 남은 것이어서 읽는 사람이 차이를 찾게 됩니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호, 제4호가목.

    **한계.** 한 조나 항에만 쓰는 약칭과 따옴표 안의 약칭은 제외합니다. 두 긴 이름이 같은 것인지는 글자로만 판단하며, 같은 이름이면 참고로 보고합니다.
    """
    bad = (
        '제3조(등대원) 한국등대연구원(이하 "등대원"이라 한다)을 둔다.\n제8조(지역) 지역등대관리원(이하 ⟦"등대원"⟧이라 한다)을 둔다.',
        """
        # 등대 관리에 관한 법률안

        ##### 제4조 (심의회)

        **①** 해양수산부에 중앙등대심의회(이하 "심의회"라 한다)를 둔다.

        **②** 심의회는 위원 15명으로 구성한다.

        ##### 제12조 (지방심의회)

        시ㆍ도에 지방등대심의회(이하 ⟦"심의회"⟧라 한다)를 둔다.
        """,
    )
    good = (
        '제3조(조사) 등대의 조사(이하 이 조에서 "조사"라 한다)를 한다.\n제8조(조사) 항로의 조사(이하 이 조에서 "조사"라 한다)를 한다.',
        '제3조(시설) 등대와 부표(이하 "시설"이라 한다)를 관리한다.\n제8조(준용) 이 경우 "등대"는 "부두(이하 "시설"이라 한다)"로 본다.',
        '제3조(기관) 관리원(이하 제7조까지 "기관"이라 한다)을 둔다.\n제8조(기관) 연구원(이하 "기관"이라 한다)을 둔다.',
        '제3조(법인) 등대법인(이하 "법인"이라 한다)을 둔다.\n제4조(법인) 유한회사인 등대법인[이하 "법인(유한)"이라 한다]을 둔다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding at each place that introduces an abbreviation again, with the earlier places beside it."""
        grouped: dict[str, list[Definition]] = defaultdict(list)
        for definition in act.definitions:
            if definition.kind == "abbreviation":
                grouped[fold(definition.term)].append(definition)
        for introduced in grouped.values():
            if len(introduced) < 2:
                continue
            alike = [one for one in introduced if is_unbounded(act, one) and not is_in_quotation(act, one)]
            if len(alike) < 2:
                continue
            names = sorted((_long_name(act, definition) for definition in alike), key=len)
            same = len(names[0]) > 3 and len(set(names)) == 1
            for number, definition in enumerate(alike[1:], start=1):
                yield self._report(act, definition, alike[: min(number, NAMED)], same=same)

    def _report(self, act: Statute, definition: Definition, others: list[Definition], *, same: bool) -> Finding:
        term = definition.term
        places = list_places(others)
        named = (_shorten(act, definition), _shorten(act, others[0]))
        # of a clause that ends in 자, or that begins inside brackets, too little is left to be shown
        whole = min(map(len, named)) > 5 and not re.search(r'["\[\]{}]', "".join(named))
        ko = f"(여기서는 {named[0]}, 그곳에서는 {named[1]})" if whole else ""
        en = f" (here for {named[0]}, there for {named[1]})" if whole else ""
        return self.finding(
            act,
            definition.provision,
            term_with_marks(definition),
            subject=term,
            severity="info" if same else "warning",
            message=Wording(
                f'약칭 "{term}"{particle(term, "을", "를")} {places.ko}에서도 적용 범위를 한정하지 않고 정하고 있습니다'
                + ("(가리키는 문구는 같으나 대상이 같은지는 확인이 필요합니다)" if same else ko),
                f'the abbreviation "{term}" is introduced in {places.en} as well, '
                + ("for the same words" if same else f"and neither place limits it{en}"),
            ),
            help=Wording(
                "같은 대상이면 뒤의 약칭 지정을 삭제하고, 다른 대상이면 약칭을 달리하거나 '이하 이 조에서'로 한정하십시오",
                'drop the second introduction, or choose another word or limit it ("in this Article") where another thing is meant',
            ),
            related=tuple(related(act, o.provision, term_with_marks(o), Wording("약칭을 정한 다른 곳", "the other place")) for o in others),
        )


def _long_name(act: Statute, definition: Definition) -> str:
    """The words an abbreviation stands for without the provision they are cited from."""
    return fold(connectives_of_citation().split(definition.core.of(act.text))[-1])


def _shorten(act: Statute, definition: Definition, most: int = 40) -> str:
    words = " ".join(definition.core.of(act.text).split())
    return f"'{words}'" if len(words) <= most else f"'…{words[-most:]}'"
