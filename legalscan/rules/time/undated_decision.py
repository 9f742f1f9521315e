"""TIM702."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from legalscan.analysis.sentences import flatten, sentence_at
from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.implementations import find_implementations
from legalscan.language import procedure as words
from legalscan.language.ko import particle, stems
from legalscan.language.restraint import AUTHORITY_TOPIC, COURT_TOPIC
from legalscan.links import links_of
from legalscan.outline import Provision
from legalscan.rule import Rule
from legalscan.span import Span
from legalscan.statute import Statute

_AROUND: Final = (words.TIME_ELSEWHERE, words.LEFT_TO_DECREE, words.AT_EVENT)
"""What tells or leaves to others, anywhere in an article, when its applications are decided on."""
_NOT_LEFT: Final = ("그 처리절차를 하위법령에 맡기지도 않았습니다", "nor does it leave that procedure to a decree")
"""The second half of the message where no decree or rule is at hand."""
_ELSEWHERE: Final = (COURT_TOPIC, words.NOT_DECIDED, words.BY_DECREE)
"""What marks a sentence that decides nothing on an application, or whose time may stand elsewhere."""


class _Decision(NamedTuple):
    """A duty to decide: the provision, the words of receipt, what is received, what is to be done, and the articles that may set the time."""

    provision: Provision
    receipt: Span
    what: str
    done: str
    around: tuple[Provision, ...]


class UndatedDecision(Rule):
    """An authority must decide on an application or report, and nothing says by when.

    **Why.** One who has applied can neither plan nor complain before a time has run. Where a report takes effect only by its
    acceptance (수리), the missing time leaves the reporter in doubt whether he may begin.

    **Law.** 행정절차법 제19조 (authorities set and publish the time for each kind of disposition); drafting criticism: newer acts
    set the time themselves, and what follows when it runs out.

    **Limits.** Only sentences that name the authority, the application or report and the decision are judged, and not those of
    decrees and rules, whose forms bear the time. Passed over: paragraphs
    with any word of time, articles that set the time elsewhere, let the decision fall on a day of the proceeding (매각결정 기일) or leave the
    procedure to a decree, a notice, the authority's own rule or another statute, also where the article by
    which the application is made does so; decisions under another statute; courts; requests between authorities. The decrees and rules that
    carry the article out are looked into, and what they set counts; where the application is made as a decree or rule provides that is not
    supplied, nothing is said.
    The published times of 행정절차법 제19조 and those of 민원 처리에 관한 법률 are not looked into.
    """

    code = "TIM702"
    name = "undated-decision"
    title = Wording("처리기한 없는 수리ㆍ결정", "Decision without a time limit")
    severity = "info"
    languages = ("ko", "en")
    page_ko = """행정청이 신청이나 신고를 처리하여야 하는데, 언제까지 하여야 하는지 정하지 않았습니다.

    **이유.** 신청한 사람은 기한이 있어야 계획을 세우고 지연을 다툴 수 있습니다. 수리가 있어야 효력이 생기는 신고에서 기한이 없으면 언제 시작하여도 되는지 알 수 없습니다.

    **근거.** 행정절차법 제19조(처분의 처리기간을 정하여 공표); 입안상의 지적(최근의 법률은 통지 기한과 기한이 지난 경우의 효과를 직접 정합니다).

    **한계.** 행정청ㆍ신청이나 신고ㆍ처리를 모두 적은 문장만 보며, 처리기한이 서식에 적히는 하위법령은 보지 않습니다. 시간을 나타내는 말이 하나라도 있거나 절차를 하위법령ㆍ고시, 행정청이 정하는 바나 다른 규정에 맡긴 조와 절차상 기일에 결정하는 조(신청의
    근거가 되는 조가 그러한 경우를 포함합니다), 그 조를 집행하는 하위법령이 기한을 정한 경우, 다른 법령에 따른 결정, 법원의 절차, 행정기관 사이의 요청은 제외합니다. 하위법령으로 정하는 바에 따라 신청하는데
    그 하위법령이 없으면 판단하지 않습니다. 행정절차법 제19조와 민원 처리에 관한 법률에 따라 공표된 기간은 보지 않습니다.
    """
    bad = (
        "제6조(이전) 해양수산부장관은 등대의 이전 ⟦신청을 받으면⟧ 그 필요를 살펴 허가하여야 한다.",
        """
        # 등대 운영에 관한 법률안

        ##### 제6조 (영업의 신고)

        **①** 등대 관람업을 하려는 자는 시장에게 신고하여야 한다.

        **②** 시장은 제1항에 따른 ⟦신고를 받은 경우⟧ 그 내용을 검토하여 이 법에 적합하면 신고를 수리하여야 한다.
        """,
        "등대법\n제6조(신고) ① 등대를 칠하려는 자는 대통령령으로 정하는 바에 따라 신고하여야 한다.\n② 시장은 제1항에 따른 ⟦신고를 받은 경우⟧ 신고를 수리하여야 한다.\n%%\n등대법 시행령\n제3조(신고) 법 제6조제1항에 따라 신고하려는 자는 신고서를 시장에게 제출하여야 한다.",
        "Article 6 (Transfer) The Minister shall, ⟦upon receiving an application⟧ for transfer, decide on the transfer of a lighthouse.",
    )
    good = (
        "제6조(이전) 장관은 이전 신청을 받으면 30일 이내에 허가 여부를 결정하여야 한다.",
        "제6조(이전) 장관은 이전 신청을 받으면 지체 없이 등록하여야 한다.",
        "제6조(이전) 장관은 이전 신청을 받으면 대통령령으로 정하는 바에 따라 허가하여야 한다.",
        "제6조(이전) ① 장관은 이전 신청을 받으면 허가 여부를 결정하여야 한다.\n② 이전 허가의 절차에 필요한 사항은 대통령령으로 정한다.",
        "제6조(통지) 법원은 이의신청을 받으면 상대방에게 통지하여야 한다.",
        "제5조(신청) ① 등대를 옮기려는 자는 신청하여야 한다.\n② 장관은 신청을 받은 날부터 30일 이내에 허가 여부를 통지하여야 한다.\n제6조(기준) 장관은 제5조제1항에 따른 신청을 받으면 기준에 맞는 경우에만 허가하여야 한다.",
        "제6조(등록) 시장은 등록 신청을 받으면 「항로표지법」 제16조에 따른 부표의 등록을 하여야 한다.",
        "제6조(증명) ① 장관은 협약의 신청을 받은 경우 요건을 확인한 후에 증명서를 발급하여야 한다.\n② 장관은 협약에 관한 세부사항을 정하여 고시하여야 한다.",
        "제6조(신청) ① 등대시설의 지정을 받으려는 자는 대통령령으로 정하는 절차에 따라 시장에게 신청하여야 한다.\n② 시장은 제1항에 따른 신청을 받으면 지정하여야 한다.",
        "제6조(사용) ① 시장은 등대의 사용 신청을 받은 경우에는 사용을 허가하여야 한다.\n② 등대의 사용방법 등에 관하여는 시장이 정하는 바에 따른다.",
        "제6조(매수) ① 등대의 공유자는 매각결정 기일 전까지 우선매수를 신청할 수 있다.\n② 시장은 제1항에 따른 신청이 있는 경우 그 공유자에게 매각한다는 결정을 하여야 한다.",
        "등대법\n제6조(신고) ① 등대를 칠하려는 자는 신고하여야 한다.\n② 시장은 제1항에 따른 신고를 받은 경우 신고를 수리하여야 한다.\n%%\n등대법 시행규칙\n제3조(신고) ① 법 제6조에 따른 신고는 신고서를 내는 방법으로 한다.\n② 시장은 제1항에 따른 신고서를 제출받은 날부터 7일 이내에 수리 여부를 알려야 한다.",
        "제6조(신고) ① 등대를 칠하려는 자는 해양수산부령으로 정하는 바에 따라 신고하여야 한다.\n② 시장은 제1항에 따른 신고를 받은 경우 신고를 수리하여야 한다.",
        "제6조(등록) ① 시장은 등대의 등록 신청이 있는 경우 등록하여야 한다.\n② 등록증의 재발급 등 등대의 등록에 관하여 필요한 사항은 대통령령으로 정한다.",
        "제6조(신고) ① 등대의 사용료를 받으려는 자는 시장에게 신고하여야 한다.\n② 시장은 제1항에 따른 신고를 받은 경우 신고를 수리하여야 한다.\n③ 제1항 및 제2항에서 규정한 사항 외에 사용료에 관하여는 시장이 정하는 바에 따른다.",
        "제6조(협조) 시장은 장관의 요청을 받으면 협조하여야 한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a provision; none in decrees and rules."""
        for decision in _find(act):
            if _is_timed_below(act, decision, corpus) or _is_left_to_unseen(act, decision, corpus):
                continue
            what, done, english = decision.what, decision.done, act.language == "en"
            below = (
                ("이 조를 인용하는 하위법령에도 없습니다", "nor does a decree or rule that cites it")
                if corpus.implementing(act)
                else _NOT_LEFT
            )
            yield self.finding(
                act,
                decision.provision,
                decision.receipt,
                subject=" ".join(decision.receipt.of(act.text).split()),
                message=Wording(
                    f"{what}{particle(what, '을', '를')} 받은 뒤 언제까지 {done}하여야 하는지 이 조에 없고, {below[0]}",
                    f"this article does not say by when the authority must {done if english else 'act on it'}, {below[1]}",
                ),
                help=Wording(
                    "처리기한과 기한이 지난 경우의 효과를 정하거나, 행정절차법 제19조에 따른 처리기간으로 충분한지 확인하십시오",
                    "set the time and what follows when it runs out, or make sure that the published time of disposition is enough",
                ),
            )

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """That decrees and rules are not judged, where one speaks of an application; that the text which may set the time was not supplied."""
        reason = None
        if act.is_subordinate and words.RECEIPT.search(act.text):
            reason = Wording(
                "하위법령의 처리기한은 서식에 적히는 것이 보통이고 서식의 내용이 없어, 처리기한이 정하여졌는지 보지 못했습니다",
                "decrees and rules set the time for decisions on their forms, whose text is not here; it was not looked into",
            )
        elif any(_is_left_to_unseen(act, decision, corpus) for decision in _find(act)):
            reason = Wording(
                "하위법령이 함께 제출되지 않아, 하위법령으로 정하는 바에 따라 하는 신청이나 신고의 처리기한이 거기에 있는지 보지 못했습니다",
                "no decree or rule was supplied, so whether it sets the time for applications made as it provides was not looked into",
            )
        if reason is not None:
            yield NotChecked(act.path, act.title, reason)


@lru_cache(maxsize=4)
def _find(act: Statute) -> tuple[_Decision, ...]:
    """The decisions for which the text itself sets no time, one a sentence, in reading order; none in decrees and rules."""
    if act.is_subordinate:
        return ()
    all_found: list[_Decision] = []
    seen = set[Span]()
    english = act.language == "en"
    receipt, decision, time = (
        (words.RECEIPT_EN, words.DECISION_EN, words.TIME_EN) if english else (words.RECEIPT, words.DECISION, words.TIME)
    )
    for found in receipt.finditer(act.text, *act.outline.body):
        held = sentence_at(act.outline, found.start())
        if held is None or held[1] in seen or held[0].level not in ("article", "paragraph"):
            continue
        provision, sentence = held
        article = provision.article
        flat, at = flatten(act.text, sentence), found.start() - sentence.start
        decided = decision.search(flat, 0 if english else at)
        if article is None or decided is None or flat[at] == " " or time.search(article.text if english else provision.text):
            continue
        if not english and (not AUTHORITY_TOPIC.search(flat) or any(pattern.search(flat) for pattern in _ELSEWHERE)):
            continue
        if decided["act"] in ("통지", "통보") and not words.TOLD_APPLICANT.search(flat, at):
            continue
        around = (article, *_articles_cited(act, provision, sentence.start, found.start()))
        if not english and any(pattern.search(one.text) for one in around for pattern in _AROUND):
            continue
        what = "application" if english else found["what"]
        if any(
            one.kind == "blanket" and one.provision.article in around and {what, decided["act"]} & set(stems(one.matter.of(act.text)))
            for one in act.delegations
        ):
            continue
        seen.add(sentence)
        all_found.append(_Decision(provision, Span(*found.span()), what, decided["act"], around))
    return tuple(all_found)


def _is_timed_below(act: Statute, decision: _Decision, corpus: Corpus) -> bool:
    """Whether an article of a decree or rule that cites one of the decision's articles sets the time for what was received."""
    for lower in corpus.implementing(act):
        for link in links_of(lower, corpus):
            cited = link.target.article if link.statute is act and link.target is not None else None
            article = link.citation.provision.article if cited in decision.around else None
            if article is not None and any(decision.what in found["what"] for found in words.TIMED_BELOW.finditer(article.text)):
                return True
    return False


def _is_left_to_unseen(act: Statute, decision: _Decision, corpus: Corpus) -> bool:
    """Whether the application is made as a decree or rule provides that is not at hand."""
    clauses = [
        one
        for one in act.delegations
        if one.kind == "procedural" and one.provision.article in decision.around and decision.what in one.matter.of(act.text)
    ]
    return bool(clauses) and any(one.delegation in clauses and one.status == "not-supplied" for one in find_implementations(act, corpus))


def _articles_cited(act: Statute, provision: Provision, start: int, end: int) -> Iterator[Provision]:
    """The other articles by which an application is made (제5조에 따른 신청을 받으면): the time may stand there."""
    starts = act.citation_starts
    for citation in act.citations[bisect_left(starts, start) : bisect_left(starts, end)]:
        named = citation.first.article if citation.by == "own" else None
        article = act.outline.get(named) if named is not None else None
        if article is not None and article != provision.article:
            yield article
