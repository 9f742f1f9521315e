"""DEL404."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.delegations import Delegation
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Severity, Wording
from legalscan.language.enabling import bare_nouns, clause_opening, courts_and_bodies, duties, exempts, lists_standards
from legalscan.language.ko import particle
from legalscan.language.patterns import lazy
from legalscan.rule import Rule
from legalscan.rules.delegation.clauses import binds_office, gives_benefit, is_act, sentence_of, without_brackets
from legalscan.span import Span
from legalscan.statute import Statute

_QUALIFIED: Final = lazy(
    r"로서[\s,]|\s?(?:이상|이하|초과|미만)|(?:에\s(?:적합한|맞는)|로|으로|에\s따라|을\s갖춘|를\s갖춘)\s[^.]{0,80}?(?:경우에|때에)"
)
"""Behind the noun a qualifier or a case of its own: … 경우로서 …, … 기준에 따라 최대주주가 변경된 경우에는."""


class StandardlessDelegation(Rule):
    """Whom or what a rule spares or binds is left to a decree with a bare noun: "대통령령으로 정하는 경우에는 그러하지 아니하다".

    **Why.** Where an exemption or a duty turns on "the cases that the decree fixes", without a word on what sort of cases, the act
    does not say how far its own rule reaches.

    **Law.** 헌법 제75조 (delegation "구체적으로 범위를 정하여"); 헌재 91헌가4 (what the lower text will hold must be foreseeable from
    the act). Whether it is foreseeable depends on the whole act; this rule does not say so.

    **Limits.** Only clauses without any qualifier before the noun, in a sentence that spares (그러하지 아니하다, 제외한다) or binds
    (하여야 한다). Clauses in lists, with examples (… 등), with a genus (… 로서, … 중), with a standard elsewhere in the article
    (… 을 고려하여) are not meant. What is meant may still follow from the purpose of the act. Benefits are at most info.
    """

    code = "DEL404"
    name = "standardless-delegation"
    title = Wording("기준 없는 위임", "Delegation without a standard")
    severity = "warning"
    bad = (
        "제5조(점등) 등대장은 등대를 점등하여야 한다. 다만, ⟦대통령령으로 정하는 경우⟧에는 그러하지 아니하다.",
        """
        # 등대 관리에 관한 법률안

        ##### 제6조 (점검)

        **①** 등대업자는 ⟦대통령령으로 정하는 기준⟧에 따라 등대를 점검하여야 한다.

        **②** 제1항에도 불구하고 ⟦해양수산부령으로 정하는 자⟧는 점검하지 아니할 수 있다.
        """,
    )
    good = (
        "제5조(점등) 등대장은 등대를 점등하여야 한다. 다만, 안개가 낀 날 등 대통령령으로 정하는 경우에는 그러하지 아니하다.",
        "제5조(점등) 등대업자는 높이가 낮은 등대로서 대통령령으로 정하는 것을 점등하여야 한다.",
        "제5조(점등) ① 등대업자는 대통령령으로 정하는 기준에 따라 점등하여야 한다.\n② 제1항에 따른 기준은 등대의 높이를 고려하여 정한다.",
        "제5조(점등) 대통령령으로 정하는 사유로 점등할 수 없는 경우에는 등대장이 점등하여야 한다.",
        "제5조(점등) 다음 각 호의 자는 점등하여야 한다.\n1. 등대장\n2. 그 밖에 대통령령으로 정하는 자",
        "제5조(점등) 해양수산부장관은 대통령령으로 정하는 기준에 따라 점등하여야 한다.",
        "제5조(점등) 등대장 또는 대통령령으로 정하는 자는 점등하여야 한다.",
        "제5조(점등) 해양수산부장관은 대통령령으로 정하는 경우에는 점등할 수 있다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a clause without a qualifier on which an exemption or a duty turns."""
        if not is_act(act):
            return
        for clause in act.delegations:
            if (
                clause.kind == "blanket"
                or courts_and_bodies().search(clause.instrument)
                or clause.provision.level not in ("article", "paragraph")
            ):
                continue
            span = _bare_clause(act, clause)
            if span is None:
                continue
            sentence = sentence_of(clause.provision, clause.span.start)
            after = without_brackets(act.text[span.end : sentence.end])
            before = act.text[sentence.start : span.start]
            if _QUALIFIED.match(after):
                continue
            spares = exempts().search(after) is not None
            if not (spares or duties().search(after)) or not clause_opening().search(before):
                continue
            article = clause.provision.article
            if article is None or (not spares and (clause.provision.children or binds_office(before))):
                continue
            if lists_standards().search(act.text, *article.span):
                continue
            yield self._report(act, clause, span, spares)

    def _report(self, act: Statute, clause: Delegation, span: Span, spares: bool) -> Finding:
        words = span.of(act.text)
        severity: Severity = "info" if gives_benefit(clause) else "warning"
        return self.finding(
            act,
            clause.provision,
            span,
            subject=f"{clause.provision.locator} {words}",
            severity=severity,
            message=Wording(
                f"의무나 적용에서 제외되는 범위가 '{words}'{particle(words, '으로', '로')}만 되어 있어, 어떤 것이 해당하는지 가를 기준이 이 조에 없습니다",
                f"what is exempt is told only by '{words}'; the article gives no criterion for it",
            )
            if spares
            else Wording(
                f"의무의 내용이나 대상을 '{words}'에 맡기면서, 거기에 무엇이 담길지 헤아릴 기준을 이 조에 두지 않았습니다",
                f"what the duty demands, or whom it binds, is left to '{words}'; the article gives no criterion for it",
            ),
            help=Wording(
                f"{clause.instrument}에 담길 범위나 고려할 사항을 앞에 적으십시오(예: … 등 {words}, … 을 고려하여 {words})",
                "say before it what sort of cases is meant, or what the lower text has to consider",
            ),
            weight=2.0 if spares else 1.0,
        )


def _bare_clause(act: Statute, clause: Delegation) -> Span | None:
    """The clause with its noun, where the noun is bare; None otherwise."""
    noun = clause.matter.of(act.text)
    if clause.kind == "specific":
        words = noun.split()
        return Span(clause.span.start, clause.matter.end) if len(words) == 1 and bare_nouns().fullmatch(noun) else None
    quote = clause.quote
    end = quote.find("기준")
    return (
        Span(clause.span.start, clause.span.start + end + 2)
        if end > 0 and quote[:end].endswith(" ") and len(quote[:end].split()) == 2
        else None
    )
