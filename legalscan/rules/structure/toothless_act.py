"""STR603."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import prohibition as words
from legalscan.rule import Rule, related
from legalscan.rules.structure.reach import find_unreached
from legalscan.statute import Statute


class ToothlessAct(Rule):
    """An act without any penalty forbids something to private persons, and no order or revocation names the ban.

    **Why.** Nothing follows a breach, so the ban binds whoever wants to be bound. That may be meant; then the act should say that it
    appeals, or what the ban means in private law. If it is not meant, the sanction was forgotten.

    **Law.** None; drafting criticism. A ban without sanction is lawful.

    **Limits.** Bans on anybody (누구든지) or on private persons named by what they do are judged, in acts and bills, not in decrees.
    Secrecy (criminal code) and articles that state a consequence themselves are passed over, amending bills likewise. Sanctions in
    other statutes are not looked into.
    """

    code = "STR603"
    name = "toothless-act"
    title = Wording("벌칙 없는 금지", "Bans in an act without any sanction")
    severity = "info"
    default = False
    languages = ("ko", "en")
    page_ko = """벌칙과 과태료가 하나도 없는 법률이 사인에게 어떤 행위를 금지하고, 그 금지를 인용하는 명령ㆍ취소 규정도 없습니다.

    **이유.** 위반하여도 따르는 것이 없으므로 금지는 지키려는 사람만 지키게 됩니다. 그런 취지라면 권고임을 밝히거나 사법상 효과를 정하여야 하고, 아니라면 제재가 빠진
    것입니다.

    **근거.** 없음(입안상의 지적). 제재 없는 금지도 위법은 아닙니다.

    **한계.** '누구든지'나 행위로 가리킨 사인을 상대로 한 금지만, 법률과 법률안에서만 봅니다. 비밀누설 금지(형법), 스스로 효과를 정한 조문, 일부개정법률안은 제외합니다. 다른
    법령의 제재는 보지 않습니다.
    """
    bad = (
        """
        # 등대 문화 진흥에 관한 법률안

        ##### 제5조 (금지행위)

        **①** ⟦누구든지 등대의 불빛을 가려서는 아니 된다.⟧

        **②** 등대사업자는 등탑에 광고를 걸어서는 아니 된다.

        ##### 제6조 (지원)

        정부는 등대사업자를 지원할 수 있다.
        """,
        "Article 5 (Bans) ⟦A lighthouse operator shall not hide the light.⟧\nArticle 6 (Support) The State may support lighthouses.",
    )
    good = (
        "제5조(금지) 누구든지 불빛을 가려서는 아니 된다.\n제9조(벌칙) 제5조를 위반한 자는 1년 이하의 징역에 처한다.",
        "제5조(금지) 누구든지 불빛을 가려서는 아니 된다.\n제6조(시정) 장관은 제5조를 위반한 자에게 시정을 명할 수 있다.",
        "제5조(금지) 누구든지 불빛을 가려서는 아니 된다.\n제9조(벌칙) 제5조를 위반한 자에 대한 벌칙은 「항로표지법」의 벌칙을 적용한다.",
        "제5조(위원) 위원은 다른 직업을 가져서는 아니 된다.",
        "제5조(금지) 누구든지 직무상 알게 된 비밀을 누설하여서는 아니 된다.",
        "Article 5 (Bans) A lighthouse operator shall not hide the light.\nArticle 6 (Penalties) A person who violates Article 5 shall be punished by imprisonment for not more than one year.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an act, at its first ban; the others are related."""
        if act.is_amendment or act.is_subordinate or act.sanctions or any(words.PENALTIES.search(one.heading) for one in act.articles):
            return
        bans = find_unreached(act, corpus)
        if not bans:
            return
        first, *others = bans
        more = (f". 그런 금지가 모두 {len(bans)}곳입니다", f"; there are {len(bans)} such bans in all") if others else ("", "")
        yield self.finding(
            act,
            first.provision,
            first.span,
            subject=" ".join(first.span.of(act.text).split())[:40],
            message=Wording(
                "사인에 대한 금지가 있으나 이 법령에 벌칙ㆍ과태료가 없고, 이 금지를 인용하는 명령ㆍ취소 규정도 찾지 못했습니다" + more[0],
                "private persons are forbidden this, but the statute has no penalty or fine, and no order or revocation was found to name the ban"
                + more[1],
            ),
            help=Wording(
                "위반에 대한 제재를 두거나, 사법상 효과 또는 권고임이 드러나게 쓰십시오",
                "provide what follows a breach, or make plain that none is meant",
            ),
            related=tuple(related(act, ban.provision, ban.span, Wording("다른 금지", "another ban")) for ban in others),
            weight=float(len(bans)),
        )
