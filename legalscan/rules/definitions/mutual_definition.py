"""DEF102."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from legalscan.analysis.brackets import blank, find_brackets
from legalscan.analysis.circles import ends_in_row, find_circles, needs
from legalscan.analysis.definitions import Definition
from legalscan.analysis.genus import find_genus
from legalscan.analysis.hollowness import Hollowness, load_counts
from legalscan.analysis.mentions import find_mentions
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import defining, ko
from legalscan.rule import Rule, related
from legalscan.rules.definitions.wording import span_of
from legalscan.span import Span
from legalscan.statute import Statute

MUCH: Final = 4.5
"""Two definitions that each add that many rare words of their own can be understood without one another."""
CLOSING: Final = frozenset({"list", "citation", "number", "delegation", "members"})


class MutualDefinition(Rule):
    """Two or more definitions explain one another: each needs the next to be understood, and the last needs the first.

    **Why.** Together they close a circle: whoever knows none of the words learns none, though each looks sound by itself.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제1호 가목ㆍ나목(content that can be made concrete), 제4호 가목ㆍ나목(meaning certain); US
    Federal Register, Document Drafting Handbook, rules for definitions.

    **Limits.** A circle one of whose members cites another provision, lists what is meant, counts by a figure, is closed by
    a decree or an authority's act, ends in a row of members or brings much content of its own is passed over, and so are two
    roles of one relation between things defined elsewhere. Words that a definition does not need (left out, one member of a
    row, an interface, one branch of 또는 or …하거나) are no links. Only definitions that hold for the whole statute are
    followed, and only words that stand by themselves. Whether common usage or another statute tells the meaning is not seen.
    """

    code = "DEF102"
    name = "mutual-definition"
    title = Wording("상호(순환) 정의", "Mutual or cyclic definitions")
    severity = "warning"
    page_ko = """둘 이상의 정의가 서로를 설명합니다. 앞의 것을 알려면 뒤의 것이, 뒤의 것을 알려면 앞의 것이 필요합니다.

    **이유.** 하나씩 보면 온전해 보여도 함께 보면 원을 이루어, 어느 낱말도 모르는 사람은 아무것도 알 수 없습니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제1호가목ㆍ나목, 제4호가목ㆍ나목; 미국 연방관보 문서작성 지침의 정의 규칙.

    **한계.** 원을 이루는 정의 가운데 하나라도 다른 조문을 인용하거나, 열거ㆍ수치ㆍ하위법령ㆍ행정청의 처분으로 닫히거나, 스스로의 내용이 충분하면 보고하지 않습니다.
    법령 전체에 적용되는 정의와 독립된 낱말만 봅니다. 일상 용법이나 다른 법령이 뜻을 알려 주는지는 보지 않습니다.
    """
    bad = (
        '제2조(정의) 1. ⟦"점등"이란 등명기를 켜는 것을 말한다.⟧\n2. "등명기"란 점등에 쓰이는 기기를 말한다.',
        """
        # 등대 관리에 관한 법률안
        ##### 제5조 (정의)
        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. ⟦"등대권역"이란 등대지기가 맡은 지역을 말한다.⟧
          2\\. "등대지기"란 점검일지를 쓰는 사람을 말한다.
          3\\. "점검일지"란 등대권역에 관한 기록을 말한다.
        """,
    )
    good = (
        '제2조(정의) 1. "점등"이란 등명기를 켜는 것을 말한다.\n2. "등명기"란 렌즈로 빛을 모으는 기기를 말한다.',
        '제2조(정의) 1. "점등"이란 등명기를 켜는 것을 말한다.\n2. "등명기"란 「항로표지법」 제2조에 따른 점등 기기를 말한다.',
        '제2조(정의) 1. "등대원"이란 등대장의 지휘를 받는 사람을 말한다.\n2. "등대장"이란 등대원이 아닌 사람으로서 등대를 소유한 사람을 말한다.',
        '제2조(정의) 1. "등대회"란 등대기부를 받는 단체로서 관할 시장에게 등록된 단체를 말한다.\n2. "등대기부"란 등대회에 돈을 주는 것을 말한다.',
        '제2조(정의) 1. "순찰차"란 등대길을 다니는 짐차, 소방차 및 청소차를 말한다.\n2. "등대길"이란 순찰차가 다니는 길을 말한다.',
        '제2조(정의) 1. "등대빛"이란 흰등대빛과 붉은등대빛을 말한다.\n2. "흰등대빛"이란 흰색의 등대빛을 말한다.',
        '제2조(정의) 1. "등대꾼"이란 등대를 닦는 사람 또는 등대상회와 약정을 맺은 사람을 말한다.\n2. "등대상회"란 등대꾼에게 일을 맡기는 가게를 말한다.',
        '제2조(정의) 1. "점등봉사"란 어촌계가 몸소 하거나 점등모임을 통하여 하는 일을 말한다.\n2. "점등모임"이란 점등봉사를 하는 무리를 말한다.',
        '제2조(정의) 1. "등대판"이란 등대망과 연계하여 점등 때를 적는 판을 말한다.\n2. "등대망"이란 등대판의 글을 모으는 망을 말한다.',
        '제2조(정의) 1. "빛길"이란 빛받이에 빛을 나르는 안개, 바람, 물결 등을 말한다.\n2. "빛받이"란 빛길에서 빛을 받는 것을 말한다.',
        '제2조(정의) 1. "등대짐"이란 등대표에 따라 나르는 짐을 말한다.\n2. "등대표"란 등대의 관리 및 등대짐 등에 관한 표를 말한다.',
        '제2조(정의) 1. "큰등대"란 작은등대와 짝을 지어 작은등대에 빛을 보내는 돌등대를 말한다.\n2. "작은등대"란 큰등대와 짝을 지어 큰등대의 빛을 받는 돌등대를 말한다.\n3. "돌등대"란 돌로 쌓은 탑을 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a circle, at its first member, with the others beside it."""
        general = [one for one in act.definitions if one.form == "란" and one.scope is None]
        known: dict[str, Definition] = {}
        for one in general:
            known.setdefault(one.name, one)
        names = frozenset(other.name for other in act.definitions)
        links = {name: _links(act, one, known, names) for name, one in known.items()} if len(known) > 1 else {}
        for circle in find_circles(links):
            first, *others = members = [known[name] for name in circle]
            measured = [act.measure(member) for member in members]
            # one member that stands by itself opens the circle for all the others
            if _roles(members, known) or any(map(_closed, members)):
                continue
            if any(CLOSING & set(one.anchors) or _content(one, circle) >= MUCH for one in measured):
                continue
            shown = " → ".join(f'"{one.term}"' for one in (*members, first))
            yield self.finding(
                act,
                first.provision,
                span_of(first),
                subject=first.term,
                message=Wording(
                    f"정의가 서로를 끌어다 써서 순환합니다: {shown}. 정의만으로는 서로를 전제합니다",
                    f"definitions run in a circle: {shown}; by the definitions alone each presupposes the next",
                ),
                help=Wording(
                    "이 가운데 하나를 나머지 용어를 쓰지 않고 기능, 수치, 절차 등으로 풀어 정의하십시오",
                    "define one of them without the others, by function, figure or procedure",
                ),
                related=tuple(related(act, one.provision, span_of(one), Wording("순환하는 정의", "in the same circle")) for one in others),
                weight=10 - sum(one.informativeness for one in measured) / len(measured),
            )


def _links(act: Statute, definition: Definition, known: Mapping[str, Definition], names: frozenset[str]) -> tuple[str, ...]:
    """Names of the terms that a definition needs to explain its own, in order; `names` are all that the statute has."""
    flat = blank(act.text, *definition.core, find_brackets(act.text, *definition.core))
    squeezed = "".join(flat.split())
    if not any(name in squeezed for name in known if name != definition.name):
        return ()  # most need no pattern of all names
    uses: dict[str, list[Span]] = {}
    for mention in find_mentions(flat, 0, len(flat), names):
        if mention.whole and mention.name in known and mention.name != definition.name:
            uses.setdefault(mention.name, []).append(mention.span)
    return tuple(name for name, places in uses.items() if needs(flat, places))


def _closed(definition: Definition) -> bool:
    """Whether a list, a row of members or a status that an authority gives tells what is meant."""
    core, genus = definition.core.of(definition.provision.outline.text), find_genus(definition)
    row = genus is not None and ends_in_row(genus.before, genus.word)
    return row or defining.LISTED.search(core) is not None or ko.conferred().search(core) is not None


def _roles(members: Sequence[Definition], known: Mapping[str, Definition]) -> bool:
    """Whether the circle is two roles of one relation between things that are defined elsewhere in the statute."""
    kinds = {genus.word for genus in map(find_genus, members) if genus is not None}
    return len(members) == 2 and len(kinds) == 1 and kinds <= known.keys()


def _content(measured: Hollowness, circle: list[str]) -> float:
    """What a definition adds besides the terms of its circle."""
    return sum(load_counts().weigh(word) for word in measured.added if not any(word in name for name in circle))
