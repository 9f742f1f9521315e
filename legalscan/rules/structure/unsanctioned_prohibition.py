"""STR613."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import prohibition as words
from legalscan.rule import Rule
from legalscan.rules.structure.reach import find_unreached
from legalscan.statute import Statute


class UnsanctionedProhibition(Rule):
    """A ban on private persons is named by no penalty, fine, revocation or order of an act that has penalties for others.

    **Why.** An act that punishes some of its bans and says nothing of this one leaves open whether breach was meant to be without
    consequence or was forgotten. The reader who must not do it, and the authority that must prevent it, both want to know.

    **Law.** None; drafting criticism. A ban may rightly stand without a sanction (a rule with effects in private law, a principle).

    **Limits.** Only bans whose subject is anybody (누구든지) or a private person named by what he does (…자, …사업자) are judged, in acts
    with penalties of their own. Links are followed: a sanction counts that names the article or any part of it, and so do clauses
    that punish every breach of the act, and sanctions on a term that the act defines as the breach. Passed over: secrecy (criminal code),
    articles that state a consequence themselves or say what is done about the conduct, bans on authorities,
    amending bills, decrees. Sanctions in other statutes are not looked into.
    """

    code = "STR613"
    name = "unsanctioned-prohibition"
    title = Wording("제재 연결 없는 금지", "Prohibition without a sanction")
    severity = "info"
    page_ko = """다른 의무에는 벌칙을 둔 법률이, 사인에 대한 이 금지는 벌칙ㆍ과태료ㆍ취소ㆍ명령 어디에서도 인용하지 않습니다.

    **이유.** 어떤 금지에는 벌칙을 두고 이 금지에는 두지 않으면, 위반에 효과가 없게 하려던 것인지 빠뜨린 것인지 알 수 없습니다. 금지를 지켜야 하는 사람도 막아야 하는
    행정청도 이를 알아야 합니다.

    **근거.** 없음(입안상의 지적). 사법상 효과를 정하거나 원칙을 밝히는 금지처럼 제재 없이 두는 것이 옳은 경우도 있습니다.

    **한계.** 벌칙이 있는 법률에서 '누구든지'나 행위로 가리킨 사인(…자, …사업자)을 상대로 한 금지만 봅니다. 인용 관계를 따라가며, 그 조의 일부라도 인용하는 제재와 이 법
    위반을 모두 제재하는 규정이 있으면 연결된 것으로 봅니다. 비밀누설 금지(형법), 스스로 효과를 정하거나 금지된 행위에 대한 조치를 둔 조문, 행정청에 대한 금지, 일부개정법률안과 하위법령은 제외합니다. 다른 법령의 제재는 보지
    않습니다.
    """
    bad = (
        """
        # 등대 운영에 관한 법률안

        ##### 제5조 (금지행위)

        누구든지 등대의 불빛을 가려서는 아니 된다.

        ##### 제6조 (측정값)

        **①** ⟦등대사업자는 이용자의 동의 없이 측정값을 다른 사람에게 제공하여서는 아니 된다.⟧

        ##### 제9조 (벌칙)

        제5조를 위반한 자는 1년 이하의 징역에 처한다.
        """,
    )
    good = (
        "제5조(금지) 누구든지 불빛을 가려서는 아니 된다.\n제9조(벌칙) 제5조를 위반한 자는 1년 이하의 징역에 처한다.",
        "제5조(금지) 등대사업자는 불빛을 가려서는 아니 된다.\n제6조(취소) 장관은 등대사업자가 제5조를 위반하면 등록을 취소할 수 있다.\n제9조(벌칙) 제7조를 위반한 자는 1년 이하의 징역에 처한다.\n제7조(신고) 신고하여야 한다.",
        "제5조(금지) 누구든지 불빛을 가려서는 아니 된다.\n제6조(시정) 장관은 이 법을 위반한 자에게 시정을 명할 수 있다.\n제9조(벌칙) 제7조를 위반한 자는 1년 이하의 징역에 처한다.\n제7조(신고) 신고하여야 한다.",
        "제5조(금지) 위원은 다른 직업을 가져서는 아니 된다.\n제9조(벌칙) 제7조를 위반한 자는 1년 이하의 징역에 처한다.\n제7조(신고) 신고하여야 한다.",
        '제5조(금지) 누구든지 등대를 해치는 행위(이하 "가해행위"라 한다)를 하여서는 아니 된다.\n제6조(시정) 장관은 가해행위를 한 자에게 시정을 명할 수 있다.\n제9조(벌칙) 제7조를 위반한 자는 1년 이하의 징역에 처한다.\n제7조(신고) 신고하여야 한다.',
        "제5조(금지) 누구든지 불빛을 가려서는 아니 된다.",
        '제5조(보호) ① 누구든지 등대원을 괴롭히는 행위(이하 "침해행위"라 한다)를 하여서는 아니 된다.\n② 등대장은 침해행위를 알게 되면 필요한 조치를 하여야 한다.\n제9조(벌칙) 제7조를 위반한 자는 1년 이하의 징역에 처한다.\n제7조(신고) 신고하여야 한다.',
        "제5조(수익금) 허가를 받은 자가 행정청인 경우 허가를 받은 자는 수익금을 다른 데에 써서는 아니 된다.\n제9조(벌칙) 제7조를 위반한 자는 1년 이하의 징역에 처한다.\n제7조(신고) 신고하여야 한다.",
        '제2조(정의) "권리침해"란 제5조를 위반한 행위를 말한다.\n제5조(심사) 심사에 참여하는 자는 심사를 방해하여서는 아니 된다.\n제6조(시정) 장관은 권리침해를 한 자에게 시정을 명할 수 있다.\n제9조(벌칙) 제7조를 위반한 자는 1년 이하의 징역에 처한다.\n제7조(신고) 신고하여야 한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a paragraph."""
        if act.is_amendment or act.is_subordinate or not act.sanctions:
            return
        for provision, sentence in find_unreached(act, corpus):
            article = provision.article
            yield self.finding(
                act,
                provision,
                sentence,
                subject=article.heading if article is not None else str(provision.locator),
                message=Wording(
                    "이 법에는 벌칙ㆍ과태료가 있으나, 이 금지를 인용하는 벌칙ㆍ과태료ㆍ취소ㆍ명령 규정을 이 법에서 찾지 못했습니다",
                    "the act has penalties or fines, but none of them and of its revocations and orders was found to name this ban",
                ),
                help=Wording(
                    "위반에 대한 제재를 두거나, 제재 없이 두려는 취지이면 사법상 효과나 권고임이 드러나게 쓰십시오",
                    "provide what follows a breach, or make plain that none is meant",
                ),
                weight=1.0 if words.ANYBODY.match(act.text, sentence.start) else 0.0,
            )
