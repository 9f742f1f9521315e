"""VAG201."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from legalscan.analysis.citations import Citation
from legalscan.analysis.restraints import Restraint, find_restraint
from legalscan.analysis.sentences import find_sentences, flatten, sentence_at
from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Related, Wording
from legalscan.implementations import find_implementations
from legalscan.language import restraint as words
from legalscan.outline import Provision
from legalscan.rule import Rule, related
from legalscan.rules.vagueness.addressees import reaches_only_public
from legalscan.span import Span
from legalscan.statute import Statute

_NEAR: Final = 100
"""The holder of a power on need alone stands within so many characters of the need, brackets included."""

_TOPIC: Final = 16
"""Characters that the name of an authority takes at its end (지방자치단체의 장은)."""


class _Power(NamedTuple):
    """A power whose only condition is need: the words of the need and what may then be done."""

    provision: Provision
    sentence: Span
    condition: Span
    measure: Restraint


class NeedfulPower(Rule):
    """An order, a ban, an entry or a revocation may follow whenever the authority finds it necessary; no other condition is given.

    **Why.** "필요하다고 인정하면" names no fact that could be there or not. The one addressed cannot foresee the measure, and a
    court has little to hold it against; where disobedience is punished, the vague condition becomes part of the offence.

    **Law.** The principle of clarity (명확성원칙); 행정규제기본법 제4조 제1항 for regulations ("구체적이고 명확하게"). That a power
    leaves discretion is no flaw in itself: this asks whether a fact could be named.

    **Limits.** Reported where need stands alone or with a purpose that fits anything (이 법의 시행, 감독, 공익). A purpose that names
    a danger or a breach is taken for a condition. Demands for reports and papers alone, orders within the administration, and
    what courts and chairs do in their proceedings are passed over, and the
    dismissal of those whom an authority appoints; so are sentences whose holder of the power is not named, that go on from another (이 경우, 다만), or that
    name another ground besides. Bodies count as inside the administration if they live by statute or by supervision, if this statute founds
    them, or if only public bodies may be designated. Where the power is used as a decree provides (대통령령으로 정하는 바에 따라), the
    decree is looked into, and a power that it limits to named cases is passed over; without the decree nothing is said.
    Conditions that another paragraph adds are not seen.
    """

    code = "VAG201"
    name = "needful-power"
    title = Wording("필요성만을 요건으로 한 강제권한", "Power on need alone")
    severity = "warning"
    languages = ("ko", "en")
    page_ko = """명령ㆍ금지ㆍ출입ㆍ취소 등을 할 수 있는 요건이 '필요하다고 인정하는 경우'뿐이고, 다른 요건이 없습니다.

    **이유.** '필요하다고 인정하면'은 있거나 없을 수 있는 사실을 가리키지 않습니다. 상대방은 조치를 예측할 수 없고 법원이 심사할 기준도 거의 없으며, 불응에 벌칙이
    걸려 있으면 막연한 요건이 구성요건의 일부가 됩니다.

    **근거.** 명확성원칙; 규제에는 행정규제기본법 제4조제1항("구체적이고 명확하게"). 재량을 두는 것 자체가 흠이라는 뜻은 아니며, 사실을 요건으로 적을 수 있는지를 묻는
    것입니다.

    **한계.** 요건이 필요성뿐이거나 무엇에나 맞는 목적(이 법의 시행, 감독, 공익)만 붙은 경우에 보고합니다. 위험이나 위반을 가리키는 목적은 요건으로 봅니다. 보고ㆍ자료
    제출만의 요구, 행정 내부의 명령, 법령으로 설립되었거나 감독을 받는 단체나 공공기관만 지정받을 수 있는 자에 대한 감독, 법원과 의장의 절차
    진행, 스스로 임명한 사람의 해임, 다른 요건을 함께 든 문장은 제외합니다. '대통령령으로 정하는 바에 따라' 하는 조치는 하위법령이 그 경우를 한정하면
    제외하고, 하위법령이 없으면 판단하지 않습니다. 다른 항이 덧붙이는 요건은 보지 못합니다.
    """
    bad = (
        "제7조(출입) 해양수산부장관은 ⟦필요하다고 인정하면⟧ 소속 공무원으로 하여금 등대의 창고에 출입하여 장부를 검사하게 할 수 있다.",
        """
        # 등대 운영에 관한 법률안

        ##### 제7조 (명령)

        **①** 해양수산부장관은 ⟦이 법의 시행을 위하여 필요한 경우⟧ 등대사업자에게 등대의 운영 방법을 바꿀 것을 명할 수 있다.

        **②** 해양수산부장관은 등불이 꺼질 우려가 있으면 등대사업자에게 등명기의 교체를 명할 수 있다.

        ##### 제9조 (벌칙)

        제7조제1항에 따른 명령을 위반한 자는 1년 이하의 징역에 처한다.
        """,
        "등대법\n제7조(검사) 해양수산부장관은 ⟦필요하면⟧ 대통령령으로 정하는 바에 따라 공무원으로 하여금 등대사업자의 창고를 검사하게 할 수 있다.\n%%\n등대법 시행령\n제3조(검사) 법 제7조에 따른 검사를 하는 공무원은 증표를 내보여야 한다.",
        "Article 7 (Orders) The Minister may, ⟦if deemed necessary⟧, order a lighthouse operator to close the lighthouse.",
    )
    good = (
        "제7조(명령) 해양수산부장관은 등탑이 무너질 우려가 있어 필요하다고 인정하면 등탑의 철거를 명할 수 있다.",
        "제7조(출입) 해양수산부장관은 제5조의 위반 여부를 확인하기 위하여 필요한 경우에는 공무원으로 하여금 창고에 출입하여 검사하게 할 수 있다.",
        "제7조(대행) 위원장은 필요한 경우에 부위원장으로 하여금 회의를 열도록 명할 수 있다.",
        "제7조(지원) 해양수산부장관은 필요하다고 인정하면 등대사업자에게 비용을 지원할 수 있다.",
        "제7조(자료) 해양수산부장관은 필요하다고 인정하면 등대사업자에게 점등 기록의 제출을 명할 수 있다.",
        "제7조(감독) 해양수산부장관은 필요하다고 인정하면 시ㆍ도지사에게 등대의 폐쇄를 명할 수 있다.",
        "제7조(점검) 등탑이 기울면 점검하여야 한다. 이 경우 해양수산부장관은 필요하다고 인정하면 등탑의 철거를 명할 수 있다.",
        "제7조(통합) 해양수산부장관은 등대의 운영에 필요하다고 인정하는 경우 및 등대사업자가 등불을 끈 경우에는 사업의 통합을 명할 수 있다.",
        "제7조(조정) 해양수산부장관은 공익상 필요하다고 인정하는 경우 및 등대사업자가 점등을 거절하거나 등불을 끈 경우에는 사업의 통합을 명할 수 있다.",
        '제5조(허가) 제4조에 따라 허가를 받은 지방자치단체(이하 "등대시행자"라 한다)는 계획서를 작성하여야 한다.\n제7조(감독) 해양수산부장관은 필요하면 등대시행자로 하여금 보고하게 하거나 소속 공무원으로 하여금 그 업무를 검사하게 할 수 있다.',
        "제7조(금지) 해양수산부장관은 공익을 위하여 필요하다고 인정하는 때에는 다음 각 호의 어느 하나에 해당하는 경우 등대의 사용을 금지할 수 있다.\n1. 등탑이 기운 경우\n2. 등불이 꺼진 경우",
        "제7조(연맹) 해양수산부장관은 필요하다고 인정하면 등대연맹에 대하여 소속 공무원으로 하여금 그 업무를 검사하게 할 수 있다.",
        "제4조(설립) 등대조합은 등대자산회사를 설립할 수 있다.\n제7조(감독) 해양수산부장관은 필요하다고 인정하면 소속 공무원으로 하여금 등대자산회사의 장부를 검사하게 할 수 있다.",
        "제4조(등대시행자의 지정 등) ① 시장은 다음 각 호의 자 중에서 등대시행자를 지정한다.\n1. 지방자치단체\n2. 「공공기관의 운영에 관한 법률」에 따른 공공기관\n제7조(감독) 시장은 필요하면 등대시행자에 대하여 소속 공무원으로 하여금 그 업무를 검사하게 할 수 있다.",
        "제7조(감독) 해양수산부장관은 필요하면 정관의 변경을 명할 수 있다.",
        "제7조(보완) 해양수산부장관은 필요하면 등대사업자에게 점등 기록의 제출 및 제출된 서류의 보완을 명할 수 있다.",
        "등대법\n제7조(검사) 해양수산부장관은 필요하면 대통령령으로 정하는 바에 따라 공무원으로 하여금 등대사업자의 창고를 검사하게 할 수 있다.\n%%\n등대법 시행령\n제3조(검사) 법 제7조에 따른 검사는 다음 각 호의 경우에 한다.\n1. 등불이 꺼진 경우\n2. 등탑이 기운 경우",
        "제7조(시험) 해양수산부장관은 필요하다고 인정하면 등대원 시험의 출제 범위를 제한할 수 있다.",
        "제7조(관리인) 해양수산부장관은 필요하다고 인정하면 등대관리인을 해임할 수 있다.",
        "제7조(심리) 재판장은 필요하다고 인정하면 당사자에게 출석을 명할 수 있다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a power, a warning where a penalty names its provision."""
        for power in _find_english(act) if act.language == "en" else _find(act):
            if _cases_below(act, power, corpus) in ("limited", "unknown"):
                continue
            named = act.sanctioned.find(power.provision)
            naming = named[1] if named is not None else None
            condition, (ko, en) = power.condition.of(act.text), power.measure.name
            yield self.finding(
                act,
                power.provision,
                power.condition,
                subject=condition,
                severity="warning" if naming is not None else "info",
                message=Wording(
                    f"이 문장에서 {ko}의 요건은 '{condition}'뿐이어서, 어떤 사실이 있을 때 할 수 있는지 드러나지 않습니다"
                    + (f". {naming.provision.locator}에 이 규정의 위반에 대한 제재가 있습니다" if naming is not None else ""),
                    f"the only condition that this sentence sets for {en} is '{condition}': it names no fact that must be present"
                    + (f"; {naming.provision.locator.format('en')} punishes breaches of this provision" if naming is not None else ""),
                ),
                help=Wording(
                    "이 권한을 쓸 수 있는 사실(위반, 위험의 발생이나 우려 등)을 요건으로 적고, 조치의 범위와 한도를 정하십시오",
                    "name the facts that call for the measure (a breach, a danger) and set its bounds",
                ),
                related=_related(act, naming),
                weight=(2.0 if naming is not None else 0.0) + (1.0 if condition.startswith("필요") else 0.0),
            )

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """That the decree by which a power is to be used was not supplied."""
        if act.language != "en" and any(_cases_below(act, power, corpus) == "unknown" for power in _find(act)):
            reason = Wording(
                "하위법령이 함께 제출되지 않아, 하위법령으로 정하는 바에 따라 쓰는 권한의 요건이 거기에서 한정되는지 보지 못했습니다",
                "no decree or rule was supplied, so whether it limits the powers that are used as it provides was not looked into",
            )
            yield NotChecked(act.path, act.title, reason)


def _cases_below(act: Statute, power: _Power, corpus: Corpus) -> Literal["limited", "open", "unknown"] | None:
    """What the decree by which a power is used says of its cases; None where the sentence defers to none, ``unknown`` where it is not at hand."""
    stretch = Span(power.condition.end, power.sentence.start + power.measure.span.start)
    clauses = [one for one in act.delegations if one.kind == "procedural" and stretch.holds(one.span)]
    clauses = [one for one in clauses if not words.CLAUSE_ENDS.search(act.text, one.span.end, stretch.end)]
    if not clauses:
        return None
    found = [one for one in find_implementations(act, corpus) if one.delegation in clauses]
    if any(words.LIMITS_POWER.search(target.provision.text) for one in found for target in one.targets):
        return "limited"
    return "unknown" if any(one.status == "not-supplied" for one in found) else "open"


def _related(act: Statute, naming: Citation | None) -> tuple[Related, ...]:
    """The item, or the sentence, of a penalty that names the provision."""
    if naming is None:
        return ()
    span = next((span for span in find_sentences(naming.provision) if span.holds(naming.span)), naming.span)
    return (related(act, naming.provision, span, Wording("이 규정의 위반에 대한 제재", "the penalty for breaches of it")),)


@lru_cache(maxsize=4)
def _find(act: Statute) -> tuple[_Power, ...]:
    found: list[_Power] = []
    seen = set[Span]()
    for need in words.NEED.finditer(act.text, *act.outline.body):
        held = sentence_at(act.outline, need.start()) if _has_topic(act.text, need.start()) else None
        if held is None or held[1] in seen:
            continue
        provision, sentence = held
        flat, at, behind = flatten(act.text, sentence), need.start() - sentence.start, need.end() - sentence.start
        topics = list(words.AUTHORITY_TOPIC.finditer(flat, 0, at))
        if flat[at] == " " or not topics or words.COURT_TOPIC.search(flat, 0, at) or words.EXEMPTS.match(flat):
            continue
        before = flat[topics[-1].end() : at]
        if not words.OPEN_PURPOSE.fullmatch(before) or words.NARROWING.search(before):
            continue
        if words.JOINED_GROUND.match(flat, behind):
            continue
        measure = _find_measure(act, flat, topics[-1].end(), behind)
        if measure is None or words.FURTHER_GROUND.search(flat, behind, measure.span.start):
            continue
        seen.add(sentence)
        start = at - len(before.lstrip())
        found.append(_Power(provision, sentence, Span(sentence.start + start, need.end()), measure))
    return tuple(found)


def _has_topic(text: str, place: int) -> bool:
    """Whether the holder of a power is named shortly before a place: a look that costs little and spares most sentences."""
    start = max(0, place - _NEAR)
    topic = max(
        text.rfind("은 ", start, place), text.rfind("는 ", start, place), text.rfind("은, ", start, place), text.rfind("는, ", start, place)
    )
    while topic >= 0:
        if words.AUTHORITY_TOPIC.search(text, max(0, topic - _TOPIC), topic + 3) is not None:
            return True
        topic = max(text.rfind("은 ", start, topic), text.rfind("는 ", start, topic))
    return False


def _find_measure(act: Statute, flat: str, topic: int, start: int) -> Restraint | None:
    """The first restraint on outsiders behind a condition; demands for papers, bans in the law itself and orders inside the administration are none."""
    while (measure := find_restraint(flat, start, len(flat))) is not None:
        office = measure.kind == "removal" and words.FROM_OFFICE.match(flat, measure.span.start) is not None
        inside = office or any(
            pattern.search(flat, topic, measure.span.start) for pattern in (words.PUBLIC_ADDRESSEE, words.BODY_ADDRESSEE)
        )
        own = measure.kind == "limit" and words.OWN_SCOPE.search(flat, 0, measure.span.start)
        papers = measure.kind == "order" and words.PAPERS.search(flat, 0, measure.span.start)
        if not inside and not papers and not own and measure.kind != "ban":
            return None if reaches_only_public(act, flat, topic, measure.span.start) else measure
        start = measure.span.end
    return None


def _find_english(act: Statute) -> Iterator[_Power]:
    for need in words.NEED_EN.finditer(act.text, *act.outline.body):
        held = sentence_at(act.outline, need.start())
        if held is None:
            continue
        provision, sentence = held
        measure = find_restraint(act.text, *sentence, "en")
        if measure is not None and measure.kind not in ("ban", "sanction"):
            yield _Power(provision, sentence, Span(*need.span()), measure)
