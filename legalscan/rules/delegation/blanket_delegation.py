"""DEL401."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.enabling import rights
from legalscan.rule import Option, Rule, related
from legalscan.rules.delegation.clauses import is_act, sentence_of
from legalscan.rules.delegation.density import count_articles, find_blanket_clauses, load_densities, measure_density
from legalscan.statute import Statute

DENSE: Final = 0.33
_FEWEST: Final = 4


def _example(blanket: int, articles: int) -> str:
    """An act of some articles, the first of which leave everything to a decree."""
    rows = []
    for number in range(1, articles + 1):
        words = "등대의 관리에 필요한 사항은 대통령령으로 정한다." if number <= blanket else "등대장은 등대를 점검한다."
        rows.append(f"제{number}조(등대 {number}) {'⟦' + words + '⟧' if number == 1 and blanket > _FEWEST else words}")
    return "\n".join(rows)


class BlanketDelegation(Rule):
    """An act leaves "the necessary matters" to decrees in a third or more of its articles.

    **Why.** A clause that leaves whatever is needed to a decree, without a word on what the decree should hold, moves the content of
    the act to the executive. One such clause is drafting routine; it is their number that tells how much of the act can be read in
    the act. So they are counted for the act as a whole and set against the nation's acts.

    **Law.** 헌법 제75조 (delegation "구체적으로 범위를 정하여"), 제95조; 행정규제기본법 제4조 where the matter is a regulation.
    Whether a delegation is unconstitutional depends on the whole act; this rule does not say so.

    **Limits.** One finding an act, with the clauses behind it; acts of fewer than eight articles are not judged. Clauses that leave
    only the rest (… 에서 규정한 사항 외에), that give a standard (… 을 고려하여), or that defer to rules of courts, local ordinances
    and articles of association are not counted.
    """

    code = "DEL401"
    name = "blanket-delegation"
    title = Wording("포괄적 위임의 밀도", "Density of blanket delegation")
    severity = "info"
    default = False
    options = (
        Option(
            "density",
            DENSE,
            Wording("이 밀도(조문 하나에 대한 위임의 수) 이상이면 보고합니다", "clauses an article from which an act is reported"),
        ),
    )
    bad = (
        _example(6, 10),
        "# 등대 관리에 관한 법률안\n\n"
        + "\n\n".join(
            f"##### 제{n}조 (등대의 시설)\n\n**①** 등대장은 시설을 점검한다.\n\n**②** "
            + (
                "⟦제1항에 따른 점검에 필요한 사항은 해양수산부령으로 정한다.⟧"
                if n == 1
                else "제1항에 따른 점검에 필요한 사항은 해양수산부령으로 정한다."
            )
            for n in range(1, 9)
        ),
    )
    good = (
        _example(2, 10),
        _example(0, 10).replace("등대를 점검한다", "점검한다. 점검의 주기는 등대의 높이를 고려하여 대통령령으로 정한다"),
        "\n".join(
            f"제{n}조(등대) ① 점검한다.\n② 제1항에서 규정한 사항 외에 점검에 필요한 사항은 대통령령으로 정한다." for n in range(1, 12)
        ),
        "\n".join(f"제{n}조(등대) ① 점검한다.\n② 점검에 필요한 사항은 대법원규칙으로 정한다." for n in range(1, 12)),
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """At most one finding: the first of the act's blanket clauses, with the others behind it."""
        density = measure_density(act) if is_act(act) else None
        if density is None or density < self.option("density"):
            return
        clauses = find_blanket_clauses(act)
        if len(clauses) < _FEWEST:
            return
        spans = [sentence_of(clause.provision, clause.span.start) for clause in clauses]
        articles, nation = count_articles(act), load_densities()
        share = len(nation.densities)
        rank = nation.rank(density)
        touching = sum(1 for clause in clauses if rights().search(clause.matter.of(act.text)))
        note = (
            Wording(
                f", 이 중 {touching}개는 취소ㆍ자격ㆍ요건ㆍ부과 등 권리에 관한 것입니다",
                f"; {touching} of them concern rights (revocation, requirements, charges)",
            )
            if touching
            else Wording("", "")
        )
        yield self.finding(
            act,
            clauses[0].provision,
            spans[0],
            subject=act.title,
            message=Wording(
                f"조문 {articles}개에 '필요한 사항'이나 '…에 관한 사항'을 통째로 하위법령에 맡기는 위임이 {len(clauses)}개 있습니다(조문당 {density:.2f}개){note.ko}",
                f"{len(clauses)} clauses leave 'the necessary matters' or 'matters concerning …' as a whole to lower texts in an act of {articles} articles ({density:.2f} an article){note.en}",
            ),
            help=Wording(
                "하위법령에 담길 내용의 대강을 법률에 적고, 위임할 사항을 구체적으로 정하십시오",
                "say in the act what the decree will hold, and name the matters that are left to it",
            ),
            proportion=Wording(
                f"조문이 8개 이상인 현행 법률 {share:,}개 중 {rank:,}번째로 높습니다(상위 {100 * rank / max(share, 1):.1f}%, {nation.snapshot} 기준)",
                f"rank {rank:,} of {share:,} national acts with eight articles or more (top {100 * rank / max(share, 1):.1f} %, as of {nation.snapshot})",
            ),
            related=tuple(
                related(act, clause.provision, span, Wording("같은 위임", "another such clause"))
                for clause, span in zip(clauses[1:], spans[1:], strict=True)
            ),
            weight=density,
        )
