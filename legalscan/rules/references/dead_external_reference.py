"""REF508."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.language.ko import particle
from legalscan.links import links_of
from legalscan.locator import Locator
from legalscan.rule import Rule
from legalscan.rules.references.dead_links import DeadLink, dated, find_dead_links, place_of_deletion
from legalscan.statute import Statute

_NAMED: Final = 5


class DeadExternalReference(Rule):
    """A provision cites an article, paragraph or item of another statute that was deleted or is not in it.

    **Why.** The other statute was amended and this one was not moved along: what is permitted, punished or presumed here depends on
    words that no longer exist. In a decree that cites its act, the delegation itself may have gone.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (consistency with other statutes), 제4호 가목 (meaning certain).

    **Limits.** Judged against the text in the corpus, whose day of promulgation the message names. Only statutes named in 「」 or as
    법, 영, 규칙, directly before the address. Words about a former text (종전의, 개정되기 전의) are passed over, and so are articles with
    tables or pictures, parts of 부칙, and texts in the corpus that are stubs. Statutes that are not in the corpus are listed as not
    checked.
    """

    code = "REF508"
    name = "dead-external-reference"
    title = Wording("타법의 없는ㆍ삭제된 조문 인용", "Dead external reference")
    severity = "warning"
    page_ko = """다른 법령의 없는 조ㆍ항ㆍ호나 삭제된 것을 인용합니다.

    **이유.** 그 법령이 개정될 때 이 법령을 함께 고치지 않아, 여기에서 허용하거나 처벌하거나 간주하는 것이 이제 없는 말에 걸려 있습니다. 모법을 인용하는 하위법령이라면 위임 자체가
    없어졌을 수 있습니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호(다른 법령과의 일관성), 제4호가목(의미의 확정성).

    **한계.** 말뭉치의 글을 기준으로 판단하며 그 공포일을 밝힙니다. 「」로 부르거나 법ㆍ영ㆍ규칙으로 부른 법령의 이름 바로 뒤의 조문만 봅니다. 종전의 법문을 가리키는 말, 표나 그림이
    든 조, 부칙의 일부, 이름만 있는 글은 제외합니다. 말뭉치에 없는 법령은 보지 못한 것으로 밝힙니다.
    """
    bad = (
        "등대법\n제1조(점검) 「부표법」 제2조 및 ⟦제3조⟧에 따라 점검한다.\n%%\n부표법\n제1조(목적) 부표다.\n제2조(점검) 점검한다.\n제3조 삭제 <2020.1.1>",
        """
        # 등대법 시행령

        ##### 제4조 (점검의 기준)

        **①** 법 ⟦제2조제3항⟧에서 "대통령령으로 정하는 등대"란 다음 각 호의 등대를 말한다.

          1\\. 법 제2조제1항에 따른 등대
        %%
        # 등대법

        ##### 제2조 (점검)

        **①** 등대장은 점검한다.

        **②** 점검은 기록한다.
        """,
    )
    good = (
        "등대법\n제1조(점검) 「부표법」(법률 제100호로 개정되기 전의 것을 말한다) 제3조에 따라 점검한다.\n%%\n부표법\n제1조(목적) 부표다.",
        "등대법\n제1조(점검) 종전의 「부표법」 제3조에 따라 점검한다.\n%%\n부표법\n제1조(목적) 부표다.",
        "등대법\n제1조(점검) 「부표법」 제3조에 따라 점검한다.\n%%\n부표법\n부표법은 폐지한다.",
        "등대법\n제1조(점검) 「부표법」 제1조제2호에 따라 점검한다.\n%%\n부표법\n제1조(부표) ① 부표는 다음과 같다.\n1. 갑\n2. 을\n② 그 밖의 것은 고시한다.",
        "등대법\n제1조(점검) 「부표법」 부칙 제3조에 따라 점검한다.\n%%\n부표법\n제1조(목적) 부표다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an address in another statute that is not there, once a provision."""
        for dead in find_dead_links(act, corpus):
            if dead.link.citation.by != "own":
                yield self._report(act, dead)

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """The statutes whose provisions are cited and that are not in the corpus, or only as stubs."""
        missing = dict.fromkeys(
            link.title for link in links_of(act, corpus) if link.reason in ("not-in-corpus", "renamed", "stub", "unknown-law")
        )
        named = [f"「{title}」" for title in missing if title][:_NAMED]
        if missing:
            yield NotChecked(
                act.path,
                act.title,
                Wording(
                    f"조문이 인용된 다른 법령 {len(missing)}개({', '.join(named) or '법'}{' 등' if len(missing) > len(named) else ''})는 본문이 주어지지 않아 인용을 확인하지 못했습니다",
                    f"the provisions cited from {len(missing)} other statutes ({', '.join(named) or 'unnamed'}{' and others' if len(missing) > len(named) else ''}) could not be looked up: their texts were not supplied",
                ),
            )

    def _report(self, act: Statute, dead: DeadLink) -> Finding:
        link = dead.link
        other = link.statute
        assert other is not None
        depth = len(dead.around.locator.steps) + 1 if dead.around is not None else 1
        gone = dead.deleted.locator if dead.deleted is not None else Locator(link.locator.steps[:depth])
        ko, en = str(gone), gone.format("en")
        day, day_en = dated(other)
        return self.finding(
            act,
            link.citation.provision,
            link.citation.span,
            subject=f"{other.title} {ko}",
            message=Wording(
                f"「{other.title}」{day} {ko}{particle(ko, '은', '는')} 삭제되었습니다"
                if dead.deleted
                else f"「{other.title}」{day}에는 {ko}{particle(ko, '이', '가')} 없습니다",
                f"{en} of 「{other.title}」{day_en} was deleted" if dead.deleted else f"「{other.title}」{day_en} has no {en}",
            ),
            help=Wording(
                "그 법령의 개정 경과를 확인하여 지금의 조문으로 고치거나 인용을 삭제하십시오",
                "follow the amendments of that statute and cite the provision of today, or drop the citation",
            ),
            related=place_of_deletion(dead),
            weight=1.0 if dead.deleted else 0.5,
        )
