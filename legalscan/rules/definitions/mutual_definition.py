"""DEF102."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from legalscan.analysis.brackets import blank, find_brackets
from legalscan.analysis.circles import find_circles
from legalscan.analysis.definitions import Definition
from legalscan.analysis.genus import find_genus
from legalscan.analysis.hollowness import Hollowness, load_counts, measure_definition
from legalscan.analysis.mentions import find_mentions
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import ko
from legalscan.rule import Rule, related
from legalscan.rules.definitions.wording import span_of
from legalscan.statute import Statute

MUCH: Final = 4.5
"""Two definitions that each add that many rare words of their own can be understood without one another."""
CLOSING: Final = frozenset({"list", "citation", "number", "delegation", "members"})
_LISTED: Final = re.compile(r"다음 각|각 [호목]")
_ROW: Final = re.compile(r"(?:[가-힣]+(?:\s?[,ㆍ]\s?|\s(?:및|또는)\s|[과와]\s)){2,}(?:그\s)?\Z")


class MutualDefinition(Rule):
    """Two or more definitions explain one another: each needs the next to be understood, and the last needs the first.

    **Why.** Read together they close a circle: whoever knows none of the words learns none of them, though each definition
    looks sound by itself.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제1호 가목ㆍ나목(content that can be made concrete), 제4호 가목ㆍ나목(meaning certain); US
    Federal Register, Document Drafting Handbook, rules for definitions.

    **Limits.** A circle one of whose members cites another provision, lists what is meant, counts by a figure, is closed by
    a decree or an authority's act, ends in a row of members or brings much content of its own is passed over. Words that a
    definition leaves out (… 외의) or merely includes are no links, nor are members of a row. Only definitions that hold for
    the whole statute are followed, and only words that stand by themselves, not parts of compounds.
    """

    code = "DEF102"
    name = "mutual-definition"
    title = Wording("상호(순환) 정의", "Mutual or cyclic definitions")
    severity = "warning"
    bad = (
        '제2조(정의) 1. ⟦"점등"이란 등명기를 켜는 것을 말한다.⟧\n2. ⟦"등명기"란 점등에 쓰이는 기기를 말한다.⟧',
        """
        # 등대 관리에 관한 법률안

        ##### 제5조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. ⟦"등대권역"이란 등대지기가 맡은 지역을 말한다.⟧
          2\\. ⟦"등대지기"란 점검일지를 쓰는 사람을 말한다.⟧
          3\\. ⟦"점검일지"란 등대권역에 관한 기록을 말한다.⟧
        """,
    )
    good = (
        '제2조(정의) 1. "점등"이란 등명기를 켜는 것을 말한다.\n2. "등명기"란 렌즈로 빛을 모으는 기기를 말한다.',
        '제2조(정의) 1. "점등"이란 등명기를 켜는 것을 말한다.\n2. "등명기"란 「항로표지법」 제2조에 따른 점등 기기를 말한다.',
        '제2조(정의) 1. "등대원"이란 등대장의 지휘를 받는 사람을 말한다.\n2. "등대장"이란 등대원이 아닌 사람으로서 등대를 소유한 사람을 말한다.',
        '제2조(정의) 1. "등대회"란 등대기부를 받는 단체로서 관할 시장에게 등록된 단체를 말한다.\n2. "등대기부"란 등대회에 돈을 주는 것을 말한다.',
        '제2조(정의) 1. "순찰차"란 등대길을 다니는 짐차, 소방차 및 청소차를 말한다.\n2. "등대길"이란 순찰차가 다니는 길을 말한다.',
        '제2조(정의) 1. "등대빛"이란 흰등대빛과 붉은등대빛을 말한다.\n2. "흰등대빛"이란 흰색의 등대빛을 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding each definition of a circle, with the others beside it."""
        known: dict[str, Definition] = {}
        for definition in act.definitions:
            if definition.form == "란" and definition.scope is None:
                known.setdefault(definition.name, definition)
        links = {name: _links(act, definition, known) for name, definition in known.items()}
        for circle in find_circles(links):
            members = [known[name] for name in circle]
            measured = [measure_definition(member, act.terms) for member in members]
            if any(map(_closed, members)) or any(CLOSING & set(one.anchors) or _content(one, circle) >= MUCH for one in measured):
                continue
            shown = " → ".join(f'"{member.term}"' for member in (*members, members[0]))
            for member in members:
                others = tuple(other for other in members if other is not member)
                yield self.finding(
                    act,
                    member.provision,
                    span_of(member),
                    subject=member.term,
                    message=Wording(
                        f"정의가 서로를 끌어다 써서 순환합니다: {shown}. 어느 하나도 다른 것을 모르고는 알 수 없습니다",
                        f"definitions run in a circle: {shown}; none can be understood without the others",
                    ),
                    help=Wording(
                        "이 가운데 하나를 나머지 용어를 쓰지 않고 기능, 수치, 절차 등으로 풀어 정의하십시오",
                        "define one of them without the others, by function, figure or procedure",
                    ),
                    related=tuple(
                        related(act, other.provision, span_of(other), Wording("순환하는 정의", "in the same circle")) for other in others
                    ),
                    weight=10 - sum(one.informativeness for one in measured) / len(measured),
                )


def _links(act: Statute, definition: Definition, known: Mapping[str, Definition]) -> tuple[str, ...]:
    """Names of the terms by which a definition explains its own, in order."""
    start, end = definition.core
    flat = blank(act.text, start, end, find_brackets(act.text, start, end))
    found = []
    for mention in find_mentions(flat, 0, len(flat), {other.name for other in act.definitions}):
        in_row = flat[max(0, mention.span.start - 2) : mention.span.start].rstrip().endswith(("ㆍ", ",")) or (
            flat[mention.span.end : mention.span.end + 1] in ("ㆍ", ",")
        )
        if not mention.whole or in_row or ko.left_out().match(flat, mention.span.end):
            continue
        if mention.name in known and mention.name != definition.name:
            found.append(mention.name)
    return tuple(dict.fromkeys(found))


def _closed(definition: Definition) -> bool:
    """Whether a list, a row of members or a status that an authority gives tells what is meant."""
    core, genus = definition.core.of(definition.provision.outline.text), find_genus(definition)
    row = genus is not None and _ROW.search(genus.before) is not None and genus.word != "등"
    return row or _LISTED.search(core) is not None or ko.conferred().search(core) is not None


def _content(measured: Hollowness, circle: list[str]) -> float:
    """What a definition adds besides the terms of its circle."""
    return sum(load_counts().weigh(word) for word in measured.added if not any(word in name for name in circle))
