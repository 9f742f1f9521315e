"""AMD902."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.rule import Rule
from legalscan.rules.amending.bills import find_consolidations, place_of
from legalscan.statute import Statute


class DoubtfulWords(Rule):
    """A bill changes words that stand more than once in the place it names, and does not say each, or contradicts itself.

    **Why.** Which occurrence is meant cannot be told, so the text after the amendment is open to dispute; of two orders for one provision
    only one can be the law.

    **Law.** The drafting standards (법령 입안 심사기준): words that stand several times are exchanged with 각각.

    **Limits.** Occurrences inside longer words count; headings count only where the bill says so.
    """

    code = "AMD902"
    name = "doubtful-words"
    title = Wording("어느 말을 고치는지 알 수 없는 지시", "Instruction that leaves open what it amends")
    severity = "warning"
    bad = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        ⟦제1조 중 "등대"를 "등화"로 한다.⟧
        %%
        # 등대법

        ##### 제1조 (목적)

        등대를 두고 등대를 돌본다.
        """,
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        제2조를 삭제한다.

        ⟦제2조 중 "희다"를 "붉다"로 한다.⟧
        %%
        등대법
        제1조(목적) 등대를 돌본다.
        제2조(빛) 빛은 희다.
        """,
    )
    good = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        제1조 중 "등대"를 각각 "등화"로 한다.
        %%
        등대법
        제1조(목적) 등대를 두고 등대를 돌본다.
        """,
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an instruction; see `Rule.check`."""
        for done in find_consolidations(act, corpus):
            for row in done.refused:
                if row.code not in ("found-twice", "contradicts", "taken", "exists", "uneven", "former", "ambiguous", "unnumbered", "which-group"):
                    continue
                provision, span = place_of(act, row.span)
                yield self.finding(
                    act,
                    provision,
                    span,
                    subject=row.words or row.place,
                    message=Wording(
                        f"「{done.base.title}」을 고칠 수 없습니다: {row.reason.ko}",
                        f"cannot be carried out on {done.base.title}: {row.reason.en}",
                    ),
                    help=Wording(
                        "'각각'을 쓰거나 앞뒤의 말을 더 인용하고, 같은 조문에 관한 지시를 하나로 모으십시오",
                        "say each (각각) or quote more of the words around, and give one order for one provision",
                    ),
                )
