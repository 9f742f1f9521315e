"""REF502."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.ko import particle
from legalscan.locator import Locator
from legalscan.rule import Rule
from legalscan.rules.references.dead_links import DeadLink, find_dead_links, penal_note, place_of_deletion
from legalscan.statute import Statute


class WrongParagraph(Rule):
    """A provision cites a paragraph or an item that its own statute's article does not have, or has no more.

    **Why.** Numbers inside an article shift when it is amended; a citation that was not moved along points at nothing, or soon at
    the wrong rule. In a penalty it leaves open what is punished.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (consistency), 제4호 가목 (meaning certain).

    **Limits.** Articles with tables, pictures or unnumbered paragraphs are not judged, nor items named alone (제4호) where an annex
    or another paragraph may be meant. 제1항 of an article without numbered paragraphs, and 제2조제3호 where only one paragraph has
    items, count as found. Deleted members inside a range are REF506.
    """

    code = "REF502"
    name = "wrong-paragraph"
    title = Wording("없는ㆍ삭제된 항ㆍ호 인용", "Wrong paragraph or item")
    severity = "error"
    languages = ("ko", "en")
    page_ko = """그 법령의 조에 없거나 삭제된 항ㆍ호를 인용합니다.

    **이유.** 조를 개정하면 그 안의 번호가 밀립니다. 함께 옮기지 않은 인용은 아무것도 가리키지 않거나 머지않아 다른 규정을 가리키며, 벌칙에서는 무엇을 처벌하는지 알 수 없게
    됩니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호(일관성), 제4호가목(의미의 확정성).

    **한계.** 표ㆍ그림이나 번호 없는 항이 있는 조, 별표나 다른 항을 가리킬 수 있는 홀로 쓴 호(제4호)는 판단하지 않습니다. 항의 번호가 없는 조의 제1항과, 한 항에만 호가 있는
    조의 제2조제3호 같은 인용은 있는 것으로 봅니다. 범위 안의 삭제된 것은 REF506입니다.
    """
    bad = (
        "제1조(점검) ① 등대장은 점검한다.\n② 삭제 <2020.1.1>\n제2조(벌칙) ⟦제1조제2항⟧을 위반한 자는 처벌한다.",
        """
        # 등대 관리에 관한 법률안

        ##### 제5조 (점검)

        **①** 등대장은 다음 각 호를 점검한다.

          1\\. 등명기
          2\\. 축전지

        **②** ⟦제1항제3호⟧의 결과는 기록한다.

        **③** 제1항제2호 및 ⟦제4항⟧에 따른 기록은 보존한다.
        """,
        "Lighthouse Act\n\nArticle 1 (Inspection) (1) The keeper shall inspect.\n(2) The keeper shall record.\n\nArticle 2 (Penalty) Whoever violates ⟦Article 1 (3)⟧ shall be fined.",
    )
    good = (
        "제1조(점검) 등대장은 점검한다.\n제2조(벌칙) 제1조제1항을 위반한 자는 처벌한다.",
        "제1조(점검) ① 다음 각 호를 점검한다.\n1. 등명기\n② 점검은 기록한다.\n제2조(기록) 제1조제1호의 기록을 보존한다.",
        "제1조(기준) ① 점검의 기준은 다음과 같다.\n┌──┐\n│1. 등명기│\n└──┘\n② 제1항제1호의 기준은 고시한다.",
        "제1조(기준) ① 점검의 결정기준 제4호에 따라 다음 각 호로 나눈다.\n1. 갑\n2. 을",
        "제1조(점검) ① 「부표법」 제3조에 따른 점검과 같은 조 제7항에 따른 기록을 한다.\n② 기록을 보존한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a cited paragraph or item that is not there, once a provision."""
        for dead in find_dead_links(act, corpus):
            inside = dead.around is not None and dead.around.article is not None
            if dead.link.citation.by == "own" and inside and not (dead.deleted is not None and dead.deleted.level == "article"):
                yield self._report(act, dead)

    def _report(self, act: Statute, dead: DeadLink) -> Finding:
        citation, locator = dead.link.citation, dead.link.locator
        assert dead.around is not None
        gone = dead.deleted.locator if dead.deleted is not None else Locator(locator.steps[: len(dead.around.locator.steps) + 1])
        ko, en = str(gone), gone.format("en")
        around, penal = dead.around.locator, penal_note(act, citation)
        return self.finding(
            act,
            citation.provision,
            citation.span,
            subject=ko,
            message=Wording(
                (
                    f"{ko}{particle(ko, '은', '는')} 삭제되었습니다"
                    if dead.deleted
                    else f"{around}에는 {str(gone).removeprefix(str(around)).strip()}{particle(str(gone), '이', '가')} 없습니다"
                )
                + penal.ko,
                (f"{en} was deleted" if dead.deleted else f"there is no {en} in {around.format('en')}") + penal.en,
            ),
            help=Wording(
                "옮겨진 항ㆍ호이면 새 번호로 고치고, 필요 없게 되었으면 인용을 삭제하십시오", "cite the new number, or drop the citation"
            ),
            related=place_of_deletion(dead),
            weight=1.0 if dead.deleted else 0.5,
        )
