"""DEL407."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.analysis.delegations import Delegation
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Severity, Wording
from legalscan.language.enabling import duties
from legalscan.rule import Rule, related
from legalscan.rules.delegation.clauses import fixes_rule, gives_benefit, is_act, sentence_of
from legalscan.rules.delegation.penalties import Penalty, enforcing
from legalscan.statute import Statute


class DelegationToNotice(Rule):
    """An act leaves the content of a rule to a notice of a minister or a committee (고시), passing over decree and ordinance.

    **Why.** A notice is made without the procedure of decrees and ordinances: no deliberation of the State Council, no review by the
    Ministry of Government Legislation. The constitution names decrees and ordinances; a regulation may be left to a notice only where the matter is
    technical or minor.

    **Law.** 행정규제기본법 제4조제2항 단서 (notices only for technical or minor matters that cannot well be fixed otherwise); 헌법
    제75조, 제95조. Whether a matter is technical or minor is not judged here.

    **Limits.** Only what a general rule can fix (기준, 방법, 절차, 요건 …); that a place is designated or a plan published by notice
    is no delegation. A warning where the provision binds and a penalty or an administrative fine enforces it, else info.
    """

    code = "DEL407"
    name = "delegation-to-notice"
    title = Wording("고시 위임", "Delegation to a notice")
    severity = "warning"
    bad = (
        "제5조(점검) 등대업자는 ⟦해양수산부장관이 정하여 고시하는 기준⟧에 따라 점검하여야 한다.\n제9조(과태료) 제5조를 위반한 자에게는 100만원 이하의 과태료를 부과한다.",
        """
        # 등대 관리에 관한 법률안

        ##### 제6조 (점검)

        **①** 등대업자는 등대를 점검한다.

        **②** ⟦해양수산부장관은 제1항에 따른 점검의 기준과 방법을 정하여 고시하여야 한다⟧.
        """,
    )
    good = (
        "제5조(등대구역) ① 해양수산부장관은 등대구역을 정하여 고시하여야 한다.\n② 해양수산부장관은 제1항의 계획을 고시한다.",
        "제5조(점검) 해양수산부장관이 제4조에 따라 정하여 고시하는 기간에는 점검하지 아니한다.",
        "제5조(점검) 등대업자는 해양수산부령으로 정하는 기준에 따라 점검하여야 한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a clause that leaves a rule to a notice."""
        if not is_act(act):
            return
        for clause in act.delegations:
            if clause.instrument == "고시" and fixes_rule(clause):
                sentence = sentence_of(clause.provision, clause.span.start)
                binds = duties().search(act.text, clause.span.start, sentence.end) is not None
                penalties = enforcing(act, clause.provision, corpus) if binds and clause.kind != "blanket" else ()
                yield self._report(act, clause, penalties)

    def _report(self, act: Statute, clause: Delegation, penalties: tuple[Penalty, ...]) -> Finding:
        severity: Severity = "warning" if penalties and not gives_benefit(clause) else "info"
        enforced = Wording("", "")
        if penalties:
            place = penalties[0].link.citation.provision.locator
            enforced = Wording(
                f". 이를 위반하면 {place}에 따라 {'처벌됩니다' if penalties[0].criminal else '과태료를 물게 됩니다'}",
                f"; a breach is punished by {place.format('en')}",
            )
        return self.finding(
            act,
            clause.provision,
            clause.span,
            subject=clause.quote,
            severity=severity,
            message=Wording(
                f"규범의 내용을 대통령령이나 부령이 아니라 고시에 맡기고 있습니다{enforced.ko}",
                f"the content of a rule is left to a notice rather than to a decree or an ordinance{enforced.en}",
            ),
            help=Wording(
                "전문적ㆍ기술적이거나 경미한 사항인지 확인하고, 그렇지 않으면 법률이나 대통령령ㆍ부령에서 정하십시오",
                "see whether the matter is technical or minor; if it is not, fix it in the act, a decree or an ordinance",
            ),
            related=tuple(
                related(act, one.link.citation.provision, one.link.citation.span, Wording("위반에 대한 제재", "what enforces it"))
                for one in penalties
            ),
            weight=2.0 if severity == "warning" else 1.0,
        )
