"""DEL406."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.analysis.brackets import split_sentences
from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.language.enabling import applications, duties, offices, private_duty_bearers, staff_law
from legalscan.language.ko import particle
from legalscan.outline import Provision
from legalscan.rule import Rule
from legalscan.rules.delegation.clauses import find_act, is_decree, miss_act, without_brackets
from legalscan.rules.delegation.roots import find_rooted_articles
from legalscan.rules.references.dead_links import dated
from legalscan.span import Span
from legalscan.statute import Statute


class RootlessDuty(Rule):
    """An article of a decree puts a duty on private persons and names no provision of the act, nor is it tied to one that does.

    **Why.** A decree may bind only where the act says so. Where an article cites nothing of the act, a reader cannot see on what the duty rests, and
    a reviewer should ask whether it rests on anything.

    **Law.** 헌법 제75조; 행정규제기본법 제4조제3항 (no regulation without a basis in law). That no root was found in the files supplied does
    not show that there is none; this rule does not say so.

    **Limits.** A list of candidates, off by default. Only where a text of the act is supplied. An article is taken as rooted
    where it, an article that it cites, or one that cites it names the act or another statute, where its heading shares a word with what the act
    leaves to lower texts, or where a neighbour under a kindred heading has a root. Steps of an application and statutes on those who serve the
    state are not meant; who is a private person is told by the last word of the subject.
    """

    code = "DEL406"
    name = "rootless-duty"
    title = Wording("모법 근거를 밝히지 않은 의무", "Duty without a stated root in the act")
    severity = "info"
    default = False
    bad = (
        "등대법\n제3조(점검) 점검의 기준은 대통령령으로 정한다.\n%%\n등대법 시행령\n제2조(점검) 법 제3조에 따른 점검은 매년 한다.\n제3조(기름의 재고) ⟦등유를 파는 자는 분기마다 재고를 해양수산부장관에게 알려야 한다.⟧",
        """
        # 등대법 시행령

        ##### 제4조 (불빛의 색)

        ⟦배를 모는 사람은 초록 불빛을 켜서는 아니 된다.⟧
        %%
        # 등대법

        ##### 제7조 (등대사용료)

        등대사용료는 대통령령으로 정한다.
        """,
    )
    good = (
        "등대법 시행령\n제3조(기름의 재고) 등유를 파는 자는 재고를 해양수산부장관에게 알려야 한다.",
        "등대법\n제3조(점검) 점검의 기준은 대통령령으로 정한다.\n%%\n등대법 시행령\n제3조(재고) 등유를 파는 자는 법 제3조에 따라 재고를 알려야 한다.",
        "등대법\n제3조(점검) 점검의 기준은 대통령령으로 정한다.\n%%\n등대법 시행령\n제3조(회의) 위원장은 회의를 열어야 한다.",
        "등대법\n제3조(점검) 점검의 기준은 대통령령으로 정한다.\n%%\n등대법 시행령\n제2조(점검) 법 제3조에 따른 점검은 제3조에 따른다.\n제3조(재고) 등유를 파는 자는 재고를 알려야 한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an article of a decree that binds private persons without a root."""
        parent = find_act(act, corpus) if is_decree(act) else None
        if parent is None or staff_law().search(parent.title) or staff_law().search(act.title):
            return
        duties_here = [(article, found) for article in act.articles if not article.deleted and (found := _private_duty(act, article))]
        if not duties_here:
            return
        rooted = find_rooted_articles(act, parent, corpus)
        for article, (provision, span) in duties_here:
            if article.index not in rooted:
                yield self._report(act, parent, article, provision, span)

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """That the act of a decree was not supplied."""
        yield from miss_act(
            act,
            corpus,
            Wording("이 영의 의무가 법률에 근거가 있는지 확인하지 못했습니다", "the roots of its duties could not be looked up"),
        )

    def _report(self, act: Statute, parent: Statute, article: Provision, provision: Provision, span: Span) -> Finding:
        here = str(article.locator)
        return self.finding(
            act,
            provision,
            span,
            subject=f"{article.heading or here}",
            message=Wording(
                f"{here}{particle(here, '은', '는')} 국민에게 의무를 지우지만, 주어진 「{parent.title}」{dated(parent).ko}의 어느 조문에 따른 것인지 이 영에서 찾지 못했습니다",
                f"{article.locator.format('en')} binds private persons; on which provision of 「{parent.title}」{dated(parent).en} it rests was not found in the files supplied",
            ),
            help=Wording(
                "근거가 되는 법률 조문을 밝히고, 없으면 법률에 근거를 두십시오",
                "name the provision of the act; if there is none, it belongs into the act",
            ),
        )


def _private_duty(act: Statute, article: Provision) -> tuple[Provision, Span] | None:
    """The first sentence of an article that puts a duty on a private person, with its provision."""
    for provision in article.walk():
        if provision.level not in ("article", "paragraph"):
            continue
        for sentence in split_sentences(act.text, *provision.own):
            words = without_brackets(sentence.of(act.text))
            bearer = private_duty_bearers().search(words[:160])
            if bearer is None or offices().search(bearer["who"]) or not duties().search(words) or applications().search(words):
                continue
            subjects = words[: bearer.end()].split()
            if not any(offices().search(word.rstrip("은는이가,")) for word in subjects[:-1] if word.endswith(("은", "는", "이", "가"))):
                return provision, sentence
    return None
