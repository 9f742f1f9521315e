"""STR614."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.analysis.sentences import find_sentences, flatten
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import prohibition as words
from legalscan.language.ko import particle
from legalscan.language.restraint import EXEMPTS
from legalscan.outline import Provision
from legalscan.rule import Rule, related
from legalscan.rules.delegation.penalties import Penalty, find_penalties
from legalscan.span import Span
from legalscan.statute import Statute


class DutilessPenalty(Rule):
    """A penalty punishes the breach of a provision that lays no duty on anybody: it only empowers an authority, delegates or defines.

    **Why.** Nothing can be done in breach of such a provision, so either the penalty can never be applied, or the court has to guess
    which duty was meant. Mostly a paragraph was inserted and the penalty still has the old number.

    **Law.** 명확성원칙 (what is punished must be told by the law); 법제업무 운영규정 시행규칙 제2조 제3호 (consistency).

    **Limits.** Only a penalty that says 을 위반한 of one provision is judged, in acts; of several named together one may well hold the duty.
    A provision counts as without duty where each of its sentences is a power of an authority, a delegation or a definition, and no
    word of a duty or a ban stands in it. Powers to order or to demand are passed over, for the penalty is then for disobedience, and so are
    penalties that name an order, a report or an inspection. A provision that is deleted or was never there is reported once, as
    REF501 or REF502: the remedy is the same.
    """

    code = "STR614"
    name = "dutiless-penalty"
    title = Wording("의무 없는 조문의 위반을 벌하는 규정", "Penalty for breach of a provision without a duty")
    severity = "warning"
    page_ko = """벌칙이 어느 조문을 '위반한' 행위를 벌하는데, 그 조문은 행정청의 권한이나 위임, 정의만 두고 누구에게도 의무를 지우지 않습니다.

    **이유.** 그런 조문은 위반할 수 없으므로 벌칙을 적용할 수 없거나, 어느 의무를 뜻한 것인지 법원이 추측하여야 합니다. 항이 새로 끼어들었는데 벌칙이 옛 번호를 그대로
    인용하는 경우가 많습니다.

    **근거.** 명확성원칙(처벌되는 행위는 법률이 알려 주어야 합니다); 법제업무 운영규정 시행규칙 제2조제3호(일관성).

    **한계.** 법률에서 한 조문만 들어 '…을 위반한'이라고 한 벌칙만 봅니다. 여러 조문을 함께 들면 그중 하나가 의무를 정한 것일 수 있습니다. 문장마다 행정청의 권한, 위임,
    정의뿐이고 의무나 금지를 뜻하는 말이 없을 때에만 의무가 없는 것으로 봅니다. 명령이나 요구를 할 권한, 명령ㆍ보고ㆍ검사를 드는 벌칙은 그에 따르지 않은 것을 벌하는 것이므로 제외합니다.
    삭제되었거나 없는 조문을 인용하는 벌칙은 고치는 방법이 같으므로 REF501이나 REF502로 한 번만 보고합니다.
    """
    bad = (
        "제5조(부표) 부표의 모양에 관한 사항은 대통령령으로 정한다.\n제9조(벌칙) ⟦제5조⟧를 위반하여 부표를 띄운 자는 1년 이하의 징역에 처한다.",
        """
        # 등대 운영에 관한 법률안

        ##### 제5조 (등대원의 지정)

        **①** 해양수산부장관은 등대원을 지정할 수 있다.

        **②** 등대원은 등대의 불빛을 지켜야 한다.

        ##### 제9조 (과태료)

        다음 각 호의 어느 하나에 해당하는 자에게는 100만원 이하의 과태료를 부과한다.

          1\\. ⟦제5조제1항⟧을 위반하여 불빛을 지키지 아니한 자
          2\\. 제5조제2항을 위반하여 불빛을 끈 자
        """,
    )
    good = (
        "제5조(점검) 등대업자는 등대를 점검하여야 한다.\n제9조(벌칙) 제5조를 위반한 자는 1년 이하의 징역에 처한다.",
        "제5조(명령) 장관은 등대업자에게 점검을 명할 수 있다.\n제9조(벌칙) 제5조를 위반하여 점검하지 아니한 자는 1년 이하의 징역에 처한다.",
        "제5조(보고) 장관은 등대업자로 하여금 점검 결과를 보고하게 할 수 있다.\n제9조(과태료) 제5조를 위반하여 보고하지 아니한 자에게는 과태료를 부과한다.",
        "제5조(허가) 등대업자는 장관의 허가를 받아 부표를 띄울 수 있다.\n제9조(벌칙) 제5조를 위반하여 부표를 띄운 자는 1년 이하의 징역에 처한다.",
        "제5조(사항) 등대업자가 지켜야 할 사항은 대통령령으로 정한다.\n제9조(과태료) 제5조를 위반한 자에게는 과태료를 부과한다.",
        "제5조(점검) ① 등대업자는 점검하여야 한다.\n② 점검의 방법은 대통령령으로 정한다.\n제9조(벌칙) 제5조제1항 또는 제2항을 위반한 자는 1년 이하의 징역에 처한다.",
        "제5조(이용) 장관은 등대를 연구에만 빌려줄 수 있다. 다만, 밤에는 빌려주지 못한다.\n제9조(벌칙) 제5조를 위반한 자는 1년 이하의 징역에 처한다.",
        "제5조(구성) 위원회는 5명으로 구성한다.\n제9조(과태료) 제5조를 위반하여 위원회를 구성한 자에게는 과태료를 부과한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a citation."""
        if act.is_amendment or act.is_subordinate:
            return
        for penalty in find_penalties(act, corpus):
            target = penalty.link.target
            if target is not None and target.level in ("article", "paragraph") and _enforces(act, penalty) and _is_without_duty(target):
                yield self._report(act, penalty, target)

    def _report(self, act: Statute, penalty: Penalty, target: Provision) -> Finding:
        citation = penalty.link.citation
        where = str(target.locator)
        return self.finding(
            act,
            citation.provision,
            citation.span,
            subject=where,
            message=Wording(
                f"{where}{particle(where, '을', '를')} 위반한 행위를 벌하지만, {where}에는 행정청의 권한이나 위임, 정의만 있고 의무나 금지가 없습니다",
                f"it punishes breaches of {target.locator.format('en')}, which only empowers an authority, delegates or defines and holds no duty or ban",
            ),
            help=Wording(
                "의무를 정한 조ㆍ항의 번호로 고치거나(항이 옮겨졌는지 확인하십시오), 처벌하려는 의무를 그 조문에 두십시오",
                "cite the provision that holds the duty (see whether it was moved), or put the duty there",
            ),
            related=(related(act, target, _words_of(target), Wording("의무를 지우지 않는 조문", "the provision without a duty")),),
            weight=2.0 if penalty.criminal else 1.0,
        )


def _enforces(act: Statute, penalty: Penalty) -> bool:
    """Whether a penalty is for the breach of this one provision, and not for disobedience to what is done under it."""
    citation = penalty.link.citation
    before = act.text[citation.provision.own.start : citation.span.start]
    behind = words.BREAKS.match(act.text, citation.span.end, citation.provision.own.end)
    if citation.last is not None or citation.first.parts or behind is None or words.JOINED.search(before):
        return False
    return words.ON_DEMAND.search(act.text, behind.end(), citation.provision.own.end) is None


def _is_without_duty(target: Provision) -> bool:
    """Whether all that a provision says is a power, a delegation or a definition."""
    if words.DUTY.search(target.text):
        return False
    units = [target, *(child for child in target.children if child.level == "paragraph")]
    sentences = [flatten(target.outline.text, span) for unit in units for span in find_sentences(unit)]
    said = [sentence for sentence in sentences if "다" in sentence and not EXEMPTS.match(sentence)]
    return bool(said) and all(
        _is_power(sentence) or words.DELEGATES.search(sentence) or words.DEFINES.search(sentence) for sentence in said
    )


def _is_power(sentence: str) -> bool:
    return words.MAY.search(sentence) is not None and words.GOVERNMENT.search(sentence, 0, words.MAY_HEAD) is not None


def _words_of(target: Provision) -> Span:
    """Its own words, or where these stand in paragraphs alone the whole of it."""
    start, end = target.own if target.own_text else (target.node.body, target.node.end)
    quote = target.outline.text[start:end]
    return Span(start + len(quote) - len(quote.lstrip()), start + len(quote.rstrip()))
