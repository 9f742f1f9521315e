"""VAG206."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legalscan.analysis.restraints import Restraint, find_restraint
from legalscan.analysis.sentences import find_sentences, flatten, lead_of, sentence_at
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import restraint as words
from legalscan.language.ko import particle
from legalscan.outline import Provision
from legalscan.rule import Rule
from legalscan.span import Span
from legalscan.statute import Statute


class _Clause(NamedTuple):
    """A general clause that is the condition of a restraint: its words, and what follows from it."""

    provision: Provision
    span: Span
    restraint: Restraint


class PublicInterestClause(Rule):
    """A restraint hangs on the public interest, public order or good morals, which name no fact.

    **Why.** 공익, 사회질서 and 미풍양속 are the grounds of all law, not conditions of a measure: nearly anything can be put under
    them. The one addressed cannot tell what to avoid, and the limits of the power are left to whoever applies it.

    **Law.** The principle of clarity (명확성원칙); 행정규제기본법 제4조 제1항 for regulations. Such clauses are admitted where the
    matter cannot be said more closely; hence info.

    **Limits.** Reported where harm to the good, or need for its sake, is itself the condition of an order, a ban, a revocation or
    a penalty in the same sentence or list. Passed over: fines in place of a suspension that would harm the public, exceptions,
    limits that protect the one addressed, measures against public bodies, compounds that are terms of their own (공익사업, 공익신고), and clauses that a decree fills.
    """

    code = "VAG206"
    name = "public-interest-clause"
    title = Wording("공익ㆍ풍속 등 일반조항에 따른 제한", "Restraint on the public interest")
    severity = "info"
    languages = ("ko", "en")
    page_ko = """제한이나 불이익의 요건이 공익, 공공의 질서, 선량한 풍속처럼 사실을 가리키지 않는 일반조항에 달려 있습니다.

    **이유.** 공익ㆍ사회질서ㆍ미풍양속은 모든 법의 이유이지 조치의 요건이 아닙니다. 거의 무엇이든 여기에 해당할 수 있어, 상대방은 무엇을 피하여야 하는지 알 수 없습니다.

    **근거.** 명확성원칙; 규제에는 행정규제기본법 제4조제1항. 더 구체적으로 적을 수 없는 사항에는 허용되므로 참고로 보고합니다.

    **한계.** 공익을 해치는 것이나 공익을 위한 필요가 같은 문장이나 목록에서 명령ㆍ금지ㆍ취소ㆍ처벌의 요건인 경우에 보고합니다. 정지처분을 갈음하는 과징금, 예외, 상대방을
    보호하는 한도, 공공기관에 대한 조치, 공익사업ㆍ공익신고 같은 용어, 하위법령이 채우는 조항은 제외합니다.
    """
    bad = (
        "제8조(금지) 해양수산부장관은 ⟦공익을 위하여 필요하다고⟧ 인정하면 등대 광고를 금지할 수 있다.",
        """
        # 등대 운영에 관한 법률안

        ##### 제8조 (금지행위)

        **①** 등대사업자는 다음 각 호의 행위를 하여서는 아니 된다.

          1\\. 등대를 어둡게 하는 행위
          2\\. ⟦미풍양속을 해칠⟧ 우려가 있는 광고를 등탑에 거는 행위

        **②** 해양수산부장관은 등대사업이 ⟦공공의 이익을 현저히 해치는⟧ 경우에는 등록을 취소할 수 있다.
        """,
        "Article 8 (Bans) The Minister may prohibit an advertisement where it harms the ⟦public interest⟧.",
    )
    good = (
        "제8조(과징금) 장관은 사업의 정지가 공익을 해칠 우려가 있으면 정지를 갈음하여 과징금을 부과할 수 있다.",
        "제8조(조건) 조건은 공공의 이익을 위하여 필요한 최소한도에 그쳐야 하며, 부당한 의무를 부과하여서는 아니 된다.",
        "제8조(수용) 시행자는 공익사업을 위하여 필요하면 토지의 출입을 제한할 수 있다.",
        "제8조(공개) 장관은 자료를 공개하여서는 아니 된다. 다만, 공익을 위하여 필요한 경우에는 그러하지 아니하다.",
        "제8조(지원) 장관은 공익을 위하여 필요하면 등대사업자를 지원할 수 있다.",
        "제8조(취소) 장관은 공익을 해칠 우려가 있는 경우로서 다음 각 호의 어느 하나에 해당하면 등록을 취소할 수 있다.\n1. 등불을 끈 경우\n2. 등대를 옮긴 경우",
        "제8조(조합) 장관은 공익을 위하여 필요하면 지방자치단체조합의 해산을 명할 수 있다.",
        "제8조(금지) 대통령령으로 정하는 선량한 풍속을 해치는 행위를 하여서는 아니 된다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a clause and provision."""
        for clause in _find_english(act) if act.language == "en" else _find(act):
            quote = " ".join(clause.span.of(act.text).split())
            ko, en = clause.restraint.name
            yield self.finding(
                act,
                clause.provision,
                clause.span,
                subject=quote,
                message=Wording(
                    f"{ko}의 요건에 '{quote}'{particle(quote, '이라는', '라는')} 일반조항이 들어 있어, 어떤 사실이 이에 해당하는지 법문에서 알 수 없습니다",
                    f"among the conditions of {en} is a general clause ('{quote}'), which does not tell what facts fall under it",
                ),
                help=Wording(
                    "어떤 행위나 결과가 공익ㆍ질서ㆍ풍속을 해치는지 구체적인 사유로 적으십시오",
                    "name the acts or results that harm the public good",
                ),
                weight=2.0 if clause.restraint.kind == "sanction" else 1.0,
            )


def _find(act: Statute) -> Iterator[_Clause]:
    seen = set[Span]()
    for good in words.PUBLIC_GOOD.finditer(act.text, *act.outline.body):
        apart = not "가" <= act.text[good.start() - 1] <= "힣"
        harmed = words.HARMED.match(act.text, good.end()) if apart else None
        held = sentence_at(act.outline, good.start()) if harmed is not None else None
        if harmed is None or held is None or held[1] in seen:
            continue
        provision, sentence = held
        flat = flatten(act.text, sentence)
        at, end = good.start() - sentence.start, harmed.end() - sentence.start
        if (
            flat[at] == " "
            or words.EXEMPTS.match(flat)
            or words.SPARES.search(flat)
            or words.DELEGATED_BEFORE.search(flat, max(0, at - 60), at)
        ):
            continue
        restraint = find_restraint(flat, end, len(flat))
        lead = lead_of(provision)
        if lead is not provision and restraint is None:
            restraint = _restraint_of_list(lead, provision)
        if restraint is None or restraint.kind in ("entry", "inspection", "recovery", "refusal") or words.DELEGATES.search(flat, end):
            continue
        seen.add(sentence)
        yield _Clause(provision, Span(good.start(), harmed.end()), restraint)


def _restraint_of_list(lead: Provision, item: Provision) -> Restraint | None:
    """What the sentence that leads into an item's list does."""
    text = lead.outline.text
    for sentence in find_sentences(lead):
        flat = flatten(text, sentence)
        listed = words.LISTS_GROUNDS.search(flat)
        if listed is not None:
            if words.EXEMPTS.match(flat) or words.PROTECTS.search(flat) or words.MEASURES.search(item.own_text):
                return None
            return find_restraint(flat, listed.end(), len(flat))
    return None


def _find_english(act: Statute) -> Iterator[_Clause]:
    for good in words.PUBLIC_GOOD_EN.finditer(act.text, *act.outline.body):
        held = sentence_at(act.outline, good.start())
        harmed = words.HARMED_EN.search(act.text, max(0, good.start() - 60), good.start())
        if held is None or harmed is None:
            continue
        restraint = find_restraint(act.text, *held[1], "en")
        if restraint is not None and restraint.kind != "ban":
            yield _Clause(held[0], Span(*good.span()), restraint)
