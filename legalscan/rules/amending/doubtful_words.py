"""AMD902."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.rule import Rule
from legalscan.rules.amending.bills import find_refusals
from legalscan.statute import Statute

_REASONS: Final = frozenset({"found-twice", "contradicts", "taken", "exists", "uneven", "former", "ambiguous", "unnumbered"})


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
    page_ko = """개정안이 그 자리에 여러 번 나오는 말을 '각각' 없이 고치거나, 서로 어긋나는 지시를 합니다.

    **이유.** 어느 것을 고치는지 알 수 없어 개정 뒤의 조문이 다툼거리가 됩니다. 한 조문에 대한 두 지시 가운데 법이 될 수 있는 것은 하나뿐입니다.

    **근거.** 법령 입안 심사기준: 여러 번 나오는 말은 '각각'을 써서 고칩니다.

    **한계.** 긴 낱말 안에 든 것도 나온 것으로 셉니다. 조 제목은 개정안이 제목을 고친다고 한 때에만 셉니다.
    """
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
        for provision, span, subject, message in find_refusals(act, corpus, _REASONS):
            yield self.finding(
                act,
                provision,
                span,
                subject=subject,
                message=message,
                help=Wording(
                    "'각각'을 쓰거나 앞뒤의 말을 더 인용하고, 같은 조문에 관한 지시를 하나로 모으십시오",
                    "say each (각각) or quote more of the words around, and give one order for one provision",
                ),
            )
