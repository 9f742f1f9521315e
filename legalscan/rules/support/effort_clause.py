"""SUP306."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import promises
from legalscan.outline import Provision
from legalscan.rule import Rule
from legalscan.rules.support.proportions import act_proportion
from legalscan.span import Span
from legalscan.statute import Statute

_ALONE: Final = Wording(" (이 조에는 다른 의무나 권한이 없음)", " (the article has no other duty or power)")


class EffortClause(Rule):
    """Somebody has only to make efforts, and nothing follows if the efforts come to nothing.

    **Why.** 노력하여야 한다 binds to no act, no time and no result; a reader who counts on what it promises learns that it may
    stay away without any breach of the act. Where it is all that an article says, the article says nothing.

    **Law.** None; drafting criticism. 법제업무 운영규정 시행규칙 제2조 asks for contents that can be made concrete.

    **Limits.** A statistic, and a warning only where an article outside of the general provisions (총칙, 책무) obliges a public
    body to nothing else. Efforts of citizens and of business are reported as well.
    """

    code = "SUP306"
    name = "effort-clause"
    title = Wording("노력의무(훈시규정)", "Effort clause")
    severity = "warning"
    languages = ("ko", "en")
    page_ko = """노력하라고만 하고, 이루지 못하여도 따르는 것이 없습니다.

    **이유.** '노력하여야 한다'는 어떤 행위도 시기도 결과도 의무로 정하지 않습니다. 믿고 기다린 사람은 아무 위반 없이 그 일이 없을 수 있음을 알게 됩니다.
    조문의 내용이 그것뿐이면 그 조문은 아무것도 정하지 않은 것입니다.

    **근거.** 없음(입안상의 지적). 법제업무 운영규정 시행규칙 제2조는 구체화할 수 있는 내용일 것을 요구합니다.

    **한계.** 통계이며, 총칙ㆍ책무 밖의 조문이 공공기관에 다른 의무를 전혀 두지 않은 경우에만 경고합니다. 국민과 사업자의 노력도 보고합니다.
    """
    bad = (
        "제10조(인력) 정부는 등대 전문인력의 양성을 위하여 ⟦노력하여야 한다⟧.",
        """
        # 등대산업 진흥에 관한 법률안

        ##### 제14조 (수출의 촉진)

        **①** 해양수산부장관은 등명기의 수출에 필요한 정보를 제공할 수 있다.
        **②** 정부는 등명기의 수출을 촉진하고 해외시장 진출을 지원하기 위하여 ⟦노력하여야 한다⟧.
        """,
        "Article 10 (Personnel) The Government ⟦shall endeavor⟧ to support the training of lighthouse keepers.",
    )
    good = (
        "제10조(인력) 정부는 등대 전문인력을 양성하기 위한 교육비용을 지원하여야 한다.",
        "제10조(포상) 장관은 등대를 위하여 노력한 사람을 포상할 수 있다.",
        "제10조(인력) 등대장은 인력을 둔다.\n부칙\n제2조(준비) 장관은 이 법의 시행을 위하여 노력하여야 한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a clause, at its words of effort; those that are an article's only duty first."""
        for span in _find_efforts(act):
            provision = act.outline.at(span.start)
            if provision is None:
                continue
            public = promises.PUBLIC_ACTOR.search(act.text, provision.own.start, span.start) is not None
            alone = public and _is_all(act, provision) and not _is_general(provision)
            yield self.finding(
                act,
                provision,
                span,
                subject=str(provision.locator),
                severity="warning" if alone else "info",
                message=Wording(
                    "노력하라고만 하여 무엇을 언제까지 하는지, 하지 않으면 어떻게 되는지 정한 것이 없습니다" + (_ALONE.ko if alone else ""),
                    "only efforts are owed; nothing says what is done by when, or what follows if it is not" + (_ALONE.en if alone else ""),
                ),
                proportion=act_proportion(act, "effort"),
                help=Wording(
                    "할 일과 시기를 정하여 의무나 권한으로 규정하거나, 책무 규정으로 옮기십시오",
                    "state the act and its time as a duty or a power, or move the clause to the general duties",
                ),
                weight=float(alone),
            )


def _find_efforts(act: Statute) -> list[Span]:
    """The words of effort of the body, in reading order."""
    found = (one for pattern in promises.EFFORT[act.language] for one in pattern.finditer(act.text, *act.outline.body))
    return sorted(Span(*one.span()) for one in found)


def _is_all(act: Statute, provision: Provision) -> bool:
    """Whether the article orders and permits nothing but efforts."""
    article = provision.article
    if article is None:
        return False
    efforts = sum(len(pattern.findall(article.text)) for pattern in promises.EFFORT[act.language])
    return len(promises.DUTY[act.language].findall(article.text)) == efforts


def _is_general(provision: Provision) -> bool:
    here: Provision | None = provision
    while here is not None:
        if promises.GENERAL_DUTIES.search(here.heading):
            return True
        here = here.parent
    return False
