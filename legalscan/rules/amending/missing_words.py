"""AMD901."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.rule import Rule
from legalscan.rules.amending.bills import find_refusals, find_unchecked, named_by_order
from legalscan.statute import Statute

_ELSE: Final = Wording(
    "현행 조문과 글자 그대로 맞는지, 기준 법령이 최신인지 확인하십시오",
    "compare it word for word with the present text, and see that the base is the latest",
)
_HELP: Final = {
    "deleted": Wording(
        "삭제된 번호를 다시 쓰려면 '다음과 같이 신설한다'로 하십시오",
        "to use the number of a deleted provision again, order its insertion (신설)",
    ),
    "already": Wording(
        "이미 고쳐진 글입니다. 기준 법령의 날짜를 확인하십시오", "the text has been amended already: see of what date the base is"
    ),
    "moved": Wording("이 안이 옮긴 뒤의 번호로 쓰십시오", "use the number that this bill has given it"),
}
_CODES: Final = frozenset({*_HELP, "not-found", "spaced-otherwise", "missing", "no-part", "other-articles"})


class MissingWords(Rule):
    """A bill changes words or provisions that the statute to be amended does not have.

    **Why.** An instruction that finds nothing to act on changes nothing once it is law, and the error has to be mended by another bill.

    **Law.** 국회법 제79조 and the drafting standards (법령 입안 심사기준): an amending clause quotes the present text word for word.

    **Limits.** Judged against the text supplied: a base of another date gives false alarms, all at once. Annexes and forms are passed over.
    Words that stand there with other spaces are reported as well, because the clause does not quote them as they are.
    """

    code = "AMD901"
    name = "missing-words"
    title = Wording("기준 법령에 없는 말을 고치는 지시", "Instruction that finds nothing to amend")
    severity = "error"
    page_ko = """개정안이 기준 법령에 없는 말이나 조문을 고치라고 합니다.

    **이유.** 고칠 것을 찾지 못한 지시는 공포되어도 아무것도 바꾸지 못하고, 그 잘못은 다시 법률로 고쳐야 합니다.

    **근거.** 국회법 제79조와 법령 입안 심사기준: 개정문은 현행 조문을 글자 그대로 인용합니다.

    **한계.** 주어진 기준 법령과 대조합니다. 기준 법령의 날짜가 다르면 잘못된 지적이 한꺼번에 나옵니다. 별표와 서식은 보지 않습니다. 띄어쓰기만 다른 말도 그대로
    인용한 것이 아니므로 보고합니다.
    """
    bad = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        ⟦제2조 중 "표지"를 "부표"로 한다.⟧
        %%
        등대법
        제1조(목적) 등대를 돌본다.
        제2조(빛) 빛은 희다.
        """,
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        제1조 중 "돌본다"를 "지킨다"로 하고, ⟦제9조를 삭제한다.⟧
        %%
        # 등대법

        ##### 제1조 (목적)

        등대를 돌본다.
        """,
    )
    good = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        제2조 중 "희다"를 "붉다"로 한다.
        %%
        등대법
        제1조(목적) 등대를 돌본다.
        제2조(빛) 빛은 희다.
        """,
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an instruction; see `Rule.check`."""
        for row in find_refusals(act, corpus, _CODES):
            advice = _HELP.get(row.code, _ELSE)
            found = self.finding(act, row.provision, row.span, subject=row.subject, message=row.message, help=advice)
            yield named_by_order(found, act)

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """The amended statutes that are not at hand."""
        yield from find_unchecked(act, corpus)
