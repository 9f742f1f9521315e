"""VAG205."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.restraints import Restraint, find_restraint
from legalscan.analysis.sentences import find_sentences, flatten, measure_length
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import restraint as words
from legalscan.language.ko import particle
from legalscan.outline import Provision
from legalscan.rule import Rule
from legalscan.span import Span
from legalscan.statute import Statute

_LONGEST: Final = 150
"""An item of more characters says enough to tell."""
_MILD: Final = frozenset({"entry", "inspection", "recovery", "order"})
"""Restraints whose grounds may well stay open: to look into things, to take back what was not due, to set things right."""
_CLASSES: Final = {"ban": ("금지의 대상", "what is banned"), "sanction": ("제재의 대상", "what is punished")}


class OpenCatchAll(Rule):
    """The last item of a list of grounds for a ban, a revocation or another restraint takes in whatever seems improper or serious.

    **Why.** A list of grounds tells who must expect the measure. A last item such as "그 밖에 업무를 수행하는 것이 현저히 부당하게
    된 경우" makes the items before it examples, and the ground whatever the authority values so.

    **Law.** The principle of clarity (명확성원칙); 행정규제기본법 제4조 제1항 for regulations; 법제업무 운영규정 시행규칙 제2조
    제4호 가목 (a meaning that is certain).

    **Limits.** Reported only where the item's own words are evaluative (현저히, 부당, 중대한, 질서를 문란, 목적에 반하는 …) and where
    nothing bounds it: a decree, a citation, a breach of law, likeness to the other items (이에 준하는). A danger or a harm to named
    things is a fact and no valuation, however grave it must be, and a fact stays one that somebody must find (…할 수 없다고 인정되는). Lists of benefits, of
    functions and of the measures that may be taken are passed over, exceptions from a ban likewise.
    """

    code = "VAG205"
    name = "open-catch-all"
    title = Wording("불이익 사유의 포괄적 보충호", "Open catch-all among adverse grounds")
    severity = "info"
    languages = ("ko", "en")
    page_ko = """금지ㆍ취소 등 불이익의 사유를 열거한 마지막 호가 부당하거나 중대하다고 여겨지는 것을 모두 끌어들입니다.

    **이유.** 사유의 목록은 누가 그 조치를 예상하여야 하는지 알려 줍니다. '그 밖에 업무를 수행하는 것이 현저히 부당하게 된 경우' 같은 마지막 호는 앞의 각 호를 예시로
    만들고, 사유를 행정청의 평가에 맡깁니다.

    **근거.** 명확성원칙; 규제에는 행정규제기본법 제4조제1항; 법제업무 운영규정 시행규칙 제2조제4호가목(의미의 확정성).

    **한계.** 그 호의 말이 평가하는 말이고(현저히, 부당, 중대한, 질서를 문란, 목적에 반하는 …) 하위법령ㆍ인용ㆍ법령 위반ㆍ'이에 준하는'으로 한정되지 않은 경우에만
    보고합니다. 특정한 것에 대한 위험이나 지장은 그 정도를 나타내는 말이 붙어도 사실이므로 평가로 보지 않고, '인정되는'이 붙은 사실(…할 수 없다고 인정되는)도 같습니다. 수익ㆍ업무ㆍ조치의 목록과 금지의 예외는 제외합니다.
    """
    bad = (
        "제8조(금지) 등대 이용자는 다음 각 호의 행위를 하여서는 아니 된다.\n1. 등불을 끄는 행위\n⟦2. 그 밖에 등대의 질서를 문란하게 하는 행위⟧",
        """
        # 등대 운영에 관한 법률안

        ##### 제8조 (지정의 취소)

        **①** 해양수산부장관은 등대관리기관이 다음 각 호의 어느 하나에 해당하는 경우에는 그 지정을 취소할 수 있다. 다만, 제1호에 해당하는 경우에는 취소하여야 한다.

          1\\. 거짓으로 지정을 받은 경우
          ⟦2\\. 그 밖에 등대관리기관의 업무를 수행하는 것이 현저히 부당하게 된 경우⟧
        """,
        "Article 8 (Revocation) The Minister may revoke the designation of an institution in any of the following cases:\n"
        "1. Where it was designated by mistake;\n⟦2. Other cases where it is deemed inappropriate to continue its operation.⟧",
    )
    good = (
        "제8조(금지) 등대 이용자는 다음 각 호의 행위를 하여서는 아니 된다.\n1. 등불을 끄는 행위\n2. 그 밖에 대통령령으로 정하는 행위",
        "제8조(취소) 장관은 다음 각 호의 어느 하나에 해당하는 경우에는 지정을 취소할 수 있다.\n1. 등불을 끈 경우\n2. 그 밖에 이 법을 위반한 경우",
        "제8조(금지) 누구든지 다음 각 호의 행위를 하여서는 아니 된다.\n1. 등탑을 부수는 행위\n2. 그 밖에 등대의 불빛에 지장을 주는 행위",
        "제8조(금지) 누구든지 다음 각 호의 행위를 하여서는 아니 된다.\n1. 등탑을 부수는 행위\n2. 그 밖에 등대원의 생명에 현저한 위해를 줄 우려가 있는 행위",
        "제8조(취소) 장관은 다음 각 호의 어느 하나에 해당하는 경우에는 위탁을 취소할 수 있다.\n1. 거짓으로 위탁을 받은 경우\n2. 그 밖에 점등 업무를 할 수 없다고 인정되는 경우",
        "제8조(금지) 도선사는 다음 각 호의 상황에서는 등대에 배를 대어서는 아니 된다.\n1. 태풍이 부는 상황\n2. 그 밖에 배가 기울 수 있는 상황으로 판단되는 경우",
        "제8조(기능) 위원회는 다음 각 호의 사항을 심의한다.\n1. 등대의 이용\n2. 그 밖에 위원장이 필요하다고 인정하는 사항",
        "제8조(이용) 등대에는 들어갈 수 없다. 다만, 다음 각 호의 어느 하나에 해당하는 경우에는 그러하지 아니하다.\n1. 점검하는 경우\n2. 그 밖에 부득이한 사유가 있는 경우",
        "제8조(명령) 장관은 등대가 무너질 우려가 있으면 다음 각 호의 조치를 명할 수 있다.\n1. 등탑의 보강\n2. 그 밖에 위험을 막기 위하여 필요한 조치",
        "제8조(시효) 징계는 다음 각 호의 구분에 따른 기간이 지나면 하지 못한다.\n1. 등불을 끈 경우: 5년\n2. 그 밖에 상당한 사유가 있는 경우: 3년",
        "제8조(거절) 등대장은 다음 각 호의 어느 하나에 해당하면 자료제출을 거부할 수 있다.\n1. 영업비밀인 경우\n2. 그 밖에 제출이 현저히 곤란한 경우",
        "제8조(중지) 도선사는 다음 각 호의 어느 하나에 해당하면 운항을 중지할 수 있다.\n1. 태풍이 부는 경우\n2. 그 밖에 중대한 장애가 있는 경우",
        "제8조(환수) 장관은 다음 각 호의 어느 하나에 해당하면 지원금을 환수한다.\n1. 거짓으로 받은 경우\n2. 그 밖에 잘못 지급된 경우",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a catch-all, a warning where it is conduct that is punished or banned, or a ground of revocation."""
        english = act.language == "en"
        catch_all, bounded, open_ground = (
            (words.CATCH_ALL_EN, words.BOUNDED_EN, words.OPEN_GROUND_EN) if english else (words.CATCH_ALL, words.BOUNDED, words.OPEN_GROUND)
        )
        nodes, provisions = act.outline.nodes, act.outline.provisions
        for index in sorted(children[-1] for children in act.outline.below[:-1] if children):
            node, item = nodes[index], provisions[index]
            if node.level != "item" or not catch_all.match(act.text[node.body : node.body + 20].lstrip()):
                continue
            if node.start >= act.outline.body.end or item.parent is None or item.children:
                continue
            own = item.own_text
            vague = open_ground.search(own)
            if vague is None or bounded.search(own) or measure_length(own) > _LONGEST or (not english and words.MEASURES.search(own)):
                continue
            restraint = _restraint_of(item.parent, english)
            if restraint is None or restraint.kind in _MILD:
                continue
            ko, en = _CLASSES.get(restraint.kind, (f"{restraint.name[0]}의 사유", f"the grounds for {restraint.name[1]}"))
            start = item.own.start - len(act.text[item.span.start : item.own.start].lstrip())
            yield self.finding(
                act,
                item,
                Span(start, item.own.start + len(item.own.of(act.text).rstrip())),
                subject=" ".join(own.split()),
                message=Wording(
                    f"{ko}{particle(ko, '을', '를')} 열거한 각 호가 평가에 맡겨진 포괄적인 호('{vague[0]}')로 끝나, 어디까지 해당하는지 정해지지 않습니다",
                    f"the list of {en} closes with a catch-all that is left to judgement ('{vague[0]}'), so it has no definite end",
                ),
                help=Wording(
                    "해당하는 사유를 열거하거나, '앞의 각 호에 준하는 사유로서 대통령령으로 정하는' 것처럼 한정하십시오",
                    "list the grounds that are meant, or bound the item by likeness to the others and by delegation within limits",
                ),
                weight=2.0 if restraint.kind == "sanction" else 1.0,
            )


def _restraint_of(lead: Provision, english: bool) -> Restraint | None:
    """What the sentence that leads into a list of grounds does; None where it is an exception or no restraint."""
    text, leads = lead.outline.text, words.LISTS_GROUNDS_EN if english else words.LISTS_GROUNDS
    for sentence in find_sentences(lead):
        flat = flatten(text, sentence)
        listed = leads.search(flat)
        if listed is None:
            continue
        if english:
            return find_restraint(flat, 0, len(flat), "en")
        if words.EXEMPTS.match(flat) or words.PROTECTS.search(flat):
            return None
        found = find_restraint(flat, listed.end(), len(flat))
        if found is None or found.kind in ("ban", "sanction"):
            return found
        held = (
            words.AUTHORITY_TOPIC.search(flat) and not words.COURT_TOPIC.search(flat) and not words.PAPERS.search(flat, 0, found.span.start)
        )
        return found if held else None
    return None
