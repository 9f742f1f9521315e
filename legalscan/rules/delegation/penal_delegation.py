"""DEL408."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.delegations import Delegation
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Severity, Wording
from legalscan.language.enabling import content_left, courts_and_bodies, duties, examples_before, obstruction, permits, without_leave
from legalscan.language.ko import particle
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.rule import Rule, related
from legalscan.rules.delegation.clauses import binds_office, in_brackets, is_act, sentence_of, without_brackets
from legalscan.rules.delegation.penalties import Penalty, find_penalties
from legalscan.statute import Statute

_LONGEST: Final = 400
_SCOPE: Final = lazy(r"(?:행위|시설|업|사업|물질|물건|제품|규모|면적|지역|구역|장소|자|사람)\Z")
_FITTED: Final = lazy(r"(?:을|를)\s갖추")
"""What one must have to be given leave: no part of the crime of going ahead without."""
_MAY: Final = lazy(r"수\s있(?:으며|고)")
_BARE: Final = lazy(r"\A(?:자|사람|경우|행위|시설|것)\Z")
_BAR: Final = lazy(r"바(?:에|와|를|대로)\Z")
_REACH: Final = 60


class PenalDelegation(Rule):
    """A criminal penalty punishes the breach of a duty whose content a decree or a notice tells.

    **Why.** Who reads the penalty must be able to see what is forbidden. Where the duty itself is left to a lower text, the crime is
    defined by the executive, and found only by following two citations.

    **Law.** 헌재 91헌가4, 93헌바62 (a penal delegation must be necessary, and the act must let the punishable conduct, the kind and the
    ceiling of the penalty be foreseen); 헌법 제75조. Whether a delegation meets this depends on the whole act; this rule does not say so.

    **Limits.** Reported where the penalty cites the provision (or its paragraph) and that provision binds by words left to a lower
    text. A warning where the content is left (대통령령으로 정하는 기준), info where the act names the duty and leaves
    how it is done (… 정하는 바에 따라 조치하여야 한다); for a duty to ask or to tell an office (신고, 허가) only if whom it binds or spares is
    left as well. Where examples narrow
    the clause (… 등), where the penalty is for obstruction, lies or disobedience to an order, duties with a list of their own, long ones, and
    administrative fines are not meant.
    """

    code = "DEL408"
    name = "penal-delegation"
    title = Wording("형벌 구성요건의 위임", "Penal delegation")
    severity = "warning"
    bad = (
        "제5조(점검) 등대업자는 대통령령으로 정하는 기준에 따라 점검하여야 한다.\n제9조(벌칙) ⟦제5조⟧를 위반한 자는 1년 이하의 징역에 처한다.",
        """
        # 등대 관리에 관한 법률안

        ##### 제6조 (점검)

        **①** 등대업자는 해양수산부령으로 정하는 사항을 지켜야 한다.

        **②** 점검은 기록한다.

        ##### 제20조 (벌칙)

        다음 각 호의 어느 하나에 해당하는 자는 1천만원 이하의 벌금에 처한다.

          1\\. ⟦제6조제1항⟧을 위반하여 해를 끼친 자
          2\\. 제6조제2항을 위반하여 기록하지 아니한 자
        """,
    )
    good = (
        "제5조(점검) 등대업자는 대통령령으로 정하는 기준에 따라 점검하여야 한다.\n제9조(과태료) 제5조를 위반한 자에게는 100만원 이하의 과태료를 부과한다.",
        "제5조(점검) ① 등대업자는 점검하여야 한다. 다만, 대통령령으로 정하는 경우에는 그러하지 아니하다.\n② 점검은 대통령령으로 정한다.\n제9조(벌칙) 제5조제1항 본문을 위반한 자는 1년 이하의 징역에 처한다.",
        "제5조(등록) 등대업을 하려는 자는 대통령령으로 정하는 기준을 갖추어 등록하여야 한다.\n제9조(벌칙) 제5조를 위반하여 등록하지 아니하고 등대업을 한 자는 1년 이하의 징역에 처한다.",
        "제5조(표시) 등대업자는 높이, 불빛 등 대통령령으로 정하는 사항을 표시하여야 한다.\n제9조(벌칙) 제5조를 위반한 자는 1년 이하의 징역에 처한다.",
        "제5조(점검) 등대업자(대통령령으로 정하는 자는 제외한다)는 점검하여야 한다.\n제9조(벌칙) 제5조를 위반한 자는 1년 이하의 징역에 처한다.",
        "제5조(점검) 등대업자는 대통령령으로 정하는 방법으로 점검을 받아야 한다.\n제9조(벌칙) 제5조에 따른 점검을 방해한 자는 1년 이하의 징역에 처한다.",
        "제5조(점검) 등대업자는 다음 각 호의 기준에 따라 점검하여야 한다.\n1. 매년 할 것\n2. 대통령령으로 정하는 방법으로 할 것\n제9조(벌칙) 제5조를 위반한 자는 1년 이하의 징역에 처한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a citation by which a criminal penalty enforces a duty that is told below."""
        if not is_act(act) or not act.sanctions:
            return
        penalties = find_penalties(act, corpus)
        if not penalties:
            return
        clauses: dict[int, list[Delegation]] = {}
        for clause in act.delegations:
            clauses.setdefault(clause.provision.index, []).append(clause)
        seen: set[tuple[int, int]] = set()
        for penalty in penalties:
            target = penalty.link.target
            if not penalty.criminal or target is None or target.children or (penalty.link.citation.provision.index, target.index) in seen:
                continue
            after = act.text[penalty.link.citation.span.end : penalty.link.citation.provision.own.end][:_REACH]
            if obstruction().search(after):
                continue
            found = next(
                (
                    clause
                    for clause in clauses.get(target.index, ())
                    if _tells_duty(act, clause, target, without_leave().search(after) is not None)
                ),
                None,
            )
            if found is not None:
                seen.add((penalty.link.citation.provision.index, target.index))
                yield self._report(act, penalty, target, found)

    def _report(self, act: Statute, penalty: Penalty, target: Provision, clause: Delegation) -> Finding:
        citation = penalty.link.citation
        severity: Severity = "info" if _leaves_manner(clause) else "warning"
        where, lower = str(target.locator), clause.instrument
        return self.finding(
            act,
            citation.provision,
            citation.span,
            subject=f"{where} {clause.quote}",
            severity=severity,
            message=_say(act, target, clause),
            help=Wording(
                f"처벌되는 행위가 무엇인지 법률만으로 알 수 있도록 {where}에 의무의 대강을 적으십시오",
                f"let {target.locator.format('en')} say enough of the duty for the punishable conduct to be foreseen",
            ),
            related=(
                related(
                    act, target, clause.span, Wording(f"{lower}{particle(lower, '이', '가')} 정하는 의무", "the duty that is told below")
                ),
            ),
            weight=1.0 if severity == "info" else 2.0,
        )


def _say(act: Statute, target: Provision, clause: Delegation) -> Wording:
    """What is left to the lower text: the content of the duty, how it is done, or that and whom it binds."""
    where, where_en, lower = str(target.locator), target.locator.format("en"), clause.instrument
    if not _leaves_manner(clause):
        return Wording(
            f"이 벌칙으로 처벌되는 {where}의 의무는 그 내용이 {lower}에 맡겨져 있습니다('{clause.quote}')",
            f"the penalty enforces {where_en}, where what the duty demands is left to {lower}",
        )
    sentence = sentence_of(clause.provision, clause.span.start)
    if permits().search(without_brackets(act.text[clause.span.end : sentence.end])):
        return Wording(
            f"이 벌칙이 인용하는 {where}의 의무는 법률에 있으나, 이행 방법('{clause.quote} 따라')과 의무를 지거나 면하는 범위를 모두 하위법령에 맡기고 있습니다",
            f"the penalty enforces {where_en}, where the act names the duty, and leaves to lower texts how it is done and whom it binds",
        )
    return Wording(
        f"이 벌칙이 인용하는 {where}의 의무는 법률에 있으나, 어떻게 하여야 의무를 지킨 것이 되는지는 {lower}에 맡겨져 있습니다('{clause.quote} 따라')",
        f"the penalty enforces {where_en}, where the act names the duty and leaves to {lower} how it is to be done",
    )


def _tells_duty(act: Statute, clause: Delegation, target: Provision, for_leave: bool) -> bool:
    """Whether a clause of the enforced provision tells what its duty demands; `for_leave`: the penalty is for going ahead without leave."""
    sentence = sentence_of(target, clause.span.start)
    proviso = sentence.of(act.text).startswith(("다만", "이 경우"))
    if proviso or clause.kind == "blanket" or courts_and_bodies().search(clause.instrument) or target.own.end - target.own.start > _LONGEST:
        return False
    before, after = act.text[sentence.start : clause.span.start], act.text[clause.span.end : sentence.end]
    if in_brackets(act.text, sentence, clause.span.start) or act.text.startswith("의 ", clause.matter.end):
        return False
    if not duties().search(after) or _MAY.search(after) or examples_before().search(before) or binds_office(before):
        return False
    noun = clause.matter.of(act.text)
    if for_leave or permits().search(without_brackets(after)):
        if _FITTED.match(after):
            return False
        return _SCOPE.search(noun) is not None if clause.kind == "specific" else _leaves_scope(act, clause, target)
    return clause.kind == "procedural" or content_left().search(noun) is not None


def _leaves_scope(act: Statute, clause: Delegation, target: Provision) -> bool:
    """Whether the provision also leaves to a lower text who or what is bound or exempt."""
    return any(
        other.kind == "specific" and other.provision == target and other != clause and _BARE.search(other.matter.of(act.text))
        for other in act.delegations
    )


def _leaves_manner(clause: Delegation) -> bool:
    """Whether the clause tells how a duty is done (정하는 바에 따라), not what it demands (정하는 기준)."""
    return clause.kind == "procedural" and _BAR.search(clause.quote) is not None
