"""AMD902."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.rule import Rule
from legalscan.rules.amending.bills import find_refusals, named_by_order
from legalscan.statute import Statute

_ELSE: Final = Wording("어느 조문을 가리키는지 번호로 밝히십시오", "say by its number which provision is meant")
_HELP: Final = {
    "found-twice": Wording("'각각'을 쓰거나 앞뒤의 말을 더 인용하십시오", "say each (각각), or quote more of the words around"),
    "contradicts": Wording("같은 조문에 관한 지시를 하나로 모으십시오", "give one order for one provision"),
    "exists": Wording(
        "이미 반영된 개정인지 기준 법령의 날짜를 확인하고, 있는 조문을 바꾸려면 '다음과 같이 한다'로, 새로 두려면 빈 번호로 쓰십시오",
        "see of what date the base is; write 다음과 같이 한다 to replace what is there, or use a number that is free",
    ),
    "taken": Wording(
        "이미 반영된 개정인지 기준 법령의 날짜를 확인하고, 아니면 그 자리의 조문을 먼저 옮기거나 삭제하십시오",
        "see of what date the base is; if it is the right one, move or delete the provision there first",
    ),
    "uneven": Wording("옮길 조문과 새 번호의 수를 맞추십시오", "give as many numbers as there are provisions to be moved"),
    "former": Wording("이 안이 조문을 옮긴 차례를 확인하십시오", "see in what order the bill moves provisions"),
    "unnumbered": Wording(
        "그 조 제목 외의 부분을 제1항으로 하는 지시를 함께 두십시오", "order that its text becomes paragraph 1 (제목 외의 부분을 제1항으로)"
    ),
    "which-group": Wording(
        "'제2편에 제3장을'과 같이 들어갈 편ㆍ장을 밝히십시오", "name the part or chapter that it goes into (제2편에 제3장을)"
    ),
}
_CODES: Final = frozenset({*_HELP, "ambiguous"})


class DoubtfulWords(Rule):
    """A bill changes words that stand more than once in the place it names, uses a number that is taken, or contradicts itself.

    **Why.** Which occurrence is meant cannot be told, so the text after the amendment is open to dispute; of two orders for one provision
    only one can be the law. A number that another provision bears names two provisions afterwards.

    **Law.** The drafting standards (법령 입안 심사기준): words that stand several times are exchanged with 각각.

    **Limits.** Occurrences inside longer words count; an order that goes on from a move that was itself refused is listed, not reported, and a bill that the base has
    already carried out finds all its numbers taken; headings count only where the bill says so.
    """

    code = "AMD902"
    name = "doubtful-words"
    title = Wording("어느 말을 고치는지 알 수 없는 지시", "Instruction that leaves open what it amends")
    severity = "warning"
    page_ko = """개정안이 그 자리에 여러 번 나오는 말을 '각각' 없이 고치거나, 이미 있는 번호를 새로 쓰거나, 서로 어긋나는 지시를 합니다.

    **이유.** 어느 것을 고치는지 알 수 없어 개정 뒤의 조문이 다툼거리가 됩니다. 한 조문에 대한 두 지시 가운데 법이 될 수 있는 것은 하나뿐입니다.
    다른 조문이 이미 쓰는 번호에 새 조문을 두면 한 번호가 두 조문을 가리키게 됩니다.

    **근거.** 법령 입안 심사기준: 여러 번 나오는 말은 '각각'을 써서 고칩니다.

    **한계.** 긴 낱말 안에 든 것도 나온 것으로 셉니다. 적용하지 못한 이동 지시에 딸린 지시는 목록에만 적고 보고하지 않습니다. 이미 반영된 개정안을 다시 대조하면 번호가
    모두 차 있다고 나옵니다. 조 제목은 개정안이 제목을 고친다고 한 때에만 셉니다.
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
        for row in find_refusals(act, corpus, _CODES):
            advice = _HELP.get(row.code, _ELSE)
            found = self.finding(act, row.provision, row.span, subject=row.subject, message=row.message, help=advice)
            yield named_by_order(found, act)
