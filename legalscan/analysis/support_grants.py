"""Which clauses give, promise, permit, plan or order public support: the grammar of the sentence decides.

정부는 … 에 필요한 비용을 지원할 수 있다          a predicate that gives
정부는 … 지원을 할 수 있다                      its object is support
장관은 … 을 촉진하기 위하여 … 사업을 추진할 수 있다   a programme, carried out for promotion
국가는 … 시책을 수립ㆍ시행하여야 한다             a policy
장관은 … 단지를 지정할 수 있다                  a designation, if a benefit follows it
시ㆍ도지사는 … 우선적으로 고려하여야 한다          priority
… 인ㆍ허가 등을 받은 것으로 본다                 a burden lifted
"""

from __future__ import annotations

from typing import Final, Literal

from legalscan.analysis.support_clauses import Clause
from legalscan.language import support_ko as ko
from legalscan.language.patterns import lazy

Kind = Literal["gift", "policy", "programme", "works", "name", "priority", "land", "relief", "fund", "effort"]
_NEAR: Final = 40
_WITHIN: Final = lazy(r"\d+(?:일|개월)\s?(?:이내|안)|처리[^.]{0,30}지체\s?없이|허가[^.]{0,12}지체\s?없이")


def judge(clause: Clause, items: str, heading: str) -> Kind | None:
    """The kind of support that a clause gives, or None for none.

    Args:
        clause: the clause.
        items: the words of the list below its provision, empty for none.
        heading: the heading of its article.
    """
    head = clause.head
    if clause.private and ko.FUNDS.search(clause.topic):
        return _fund(clause, items, heading)
    if clause.private:
        return _received(clause, heading) or _lifted(clause, items, heading)
    if ko.INNER.search(head) or ko.PLAN.search(head[-_NEAR:]) or ko.WANTING.search(head[-_NEAR * 2 :]):
        return None
    for kind in (_given, _lifted, _policy, _fund, _striven, _first, _let, _carried_out, _shared, _made, _named):
        found = kind(clause, items, heading)
        if found:
            return found
    return None


def _received(clause: Clause, heading: str) -> Kind | None:
    """Somebody may receive support: 사업자는 … 지원을 받을 수 있다."""
    if clause.last[-1] != "받" or not ko.RECEIVED.search(heading) or ko.OUTSIDE.search(clause.head):
        return None
    return "gift" if ko.GIVEN.search(clause.head) else None


def _public(clause: Clause) -> bool:
    return clause.body is not None


def _given(clause: Clause, items: str, heading: str) -> Kind | None:
    last, head = clause.last, clause.head
    if last[-1] in ("지급", "교부", "부담") and ko.DUES.search(head[-_NEAR:]):
        return None
    if clause.lender is not None and not any(noun in ko.LENDS or _ends_in_gift(noun) for noun in last):
        return None
    if any(noun in ko.RELIEVES for noun in last) and not ko.BURDEN.search(head):
        return None
    if ko.INFORMERS.search(head):
        return None
    if any(_gives(noun) for noun in last):
        return "gift"
    if ("하" in last or "부여" in last or "제공" in last or "부담" in last or "강구" in last or "마련" in last) and ko.GIVEN.search(head):
        return "gift"
    if last[-1] in ("확대", "상향", "연장") and ko.WIDENED.search(head):
        return "gift"
    refused = any(noun in ko.REFUSED for noun in last)
    if not refused and any(_gives(noun) for noun in clause.chain) and clause.force != "effort":
        return "gift"
    if last[-1] in ("요청", "권고") and ko.ADVISED.search(head):
        return "gift"
    return None


def _gives(noun: str) -> bool:
    return noun in ko.GIVE or _ends_in_gift(noun)


def _ends_in_gift(noun: str) -> bool:
    return noun.endswith(("지원", "우대", "감면", "융자", "출연", "보조"))


def _policy(clause: Clause, items: str, heading: str) -> Kind | None:
    if not _public(clause) or not any(noun in ko.DO for noun in clause.last):
        return None
    if ko.POLICY.search(clause.head):
        return "policy" if ko.PROMOTES.search(clause.head + heading + items) or not ko.GUARDED.search(clause.head + heading) else None
    if ko.MEASURE.search(clause.head) and ko.PROMOTES.search(clause.head):
        return "policy"
    return None


def _striven(clause: Clause, items: str, heading: str) -> Kind | None:
    if clause.force == "effort" and _public(clause) and ko.STRIVES.search(clause.head):
        return "effort"
    return None


def _first(clause: Clause, items: str, heading: str) -> Kind | None:
    if any(noun.startswith("우선") or noun in ko.FIRST_OF for noun in clause.last) and ko.FIRST.search(clause.head[-60:] + clause.last[-1]):
        return "priority"
    if clause.last[-1] in ("참여", "사용", "이용", "입주") and ko.FIRST_MADE.search(clause.head):
        return "priority"
    return None


def _let(clause: Clause, items: str, heading: str) -> Kind | None:
    if _public(clause) and any(noun in ko.LET for noun in (*clause.last, *clause.chain)) and ko.LANDED.search(clause.head):
        return "land"
    return None


def _carried_out(clause: Clause, items: str, heading: str) -> Kind | None:
    if not _public(clause) or not any(noun in ko.DO for noun in clause.last):
        return None
    if ko.PROGRAMME.search(clause.head) and ko.PROMOTES.search(f"{clause.head} {items} {heading}"):
        return "programme"
    return None


def _made(clause: Clause, items: str, heading: str) -> Kind | None:
    if not _public(clause) or not any(noun in ko.MAKE or noun in ko.DO for noun in (*clause.last, *clause.chain)):
        return None
    if any(noun in ko.REFUSED for noun in clause.last):
        return None
    if ko.WORKS.search(clause.head) and (ko.PROMOTES.search(heading) or ko.PROMOTES.search(clause.head)):
        return "works"
    return None


def _named(clause: Clause, items: str, heading: str) -> Kind | None:
    nouns = (*clause.last, *clause.chain)
    if any(noun in ko.REFUSED for noun in clause.last) or ko.AGENTS.search(clause.head[-_NEAR:]):
        return None
    if _public(clause) and any(noun in ko.NAME for noun in nouns) and ko.NAMED.search(clause.head):
        return "name"
    return None


def _fund(clause: Clause, items: str, heading: str) -> Kind | None:
    return "fund" if ko.FUND.search(clause.head + "".join(clause.last)) else None


def _shared(clause: Clause, items: str, heading: str) -> Kind | None:
    """Things opened to others, or works taken up into a statutory plan."""
    if not _public(clause):
        return None
    if any(noun in ko.SHARES for noun in clause.last) and ko.SHARED.search(clause.head) and ko.OPENED.search(clause.head):
        return "works"
    if clause.last[-1] == "보급" and ko.SHARED.search(clause.head) and "보급" in heading:
        return "works"
    if "반영" in clause.last and ko.PLANNED.search(clause.head):
        return "works"
    return None


def _lifted(clause: Clause, items: str, heading: str) -> Kind | None:
    """A right to apply, a time limit for the authority, the relief itself, in an article that lifts a burden."""
    last, head = clause.last, clause.head
    if not ko.RELIEF.search(heading) or "이의" in head:
        return None
    if last[-1] in ("회신", "통보", "처리", "통지") and not clause.private:
        return "relief" if _WITHIN.search(head) and ko.HASTENS.search(heading) else None
    if head.rstrip().endswith("달리") and not clause.private:
        return "relief"
    if not ko.RELIEVED.search(head):
        return None
    if last[-1] in ("신청", "본", "보"):
        return "relief"
    return "relief" if any(noun in ko.LIFTS for noun in last) else None
