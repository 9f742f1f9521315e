"""REF501."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.ko import particle
from legalscan.locator import Locator
from legalscan.rule import Rule
from legalscan.rules.references.dead_links import DeadLink, find_dead_links, penal_note, place_of_deletion
from legalscan.statute import Statute


class DeadInternalReference(Rule):
    """A provision cites an article of its own statute that was deleted or never was.

    **Why.** The rule then has no content where it points: a penalty without a duty, a procedure without a body. The reader cannot
    tell whether the article moved, was meant to be deleted here as well, or stands in another statute whose name was left out.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (consistency), 제4호 가목 (meaning certain); 국민의 형벌에 관한 조문이면 헌법 제12조 제1항.

    **Limits.** Articles named behind the name of another statute in the same provision are not judged: they may be that statute's.
    Ranges that merely run over a deleted article are REF506. Words about a former text (종전의, 개정되기 전의), tables and amending
    bills are passed over. Paragraphs and items of an article that is there are REF502.
    """

    code = "REF501"
    name = "dead-internal-reference"
    title = Wording("존재하지 않는ㆍ삭제된 조 인용", "Dead internal reference")
    severity = "error"
    languages = ("ko", "en")
    page_ko = """조문이 그 법령 안의 없는 조나 삭제된 조를 인용합니다.

    **이유.** 가리키는 곳에 내용이 없으므로 의무 없는 벌칙, 기관 없는 절차가 됩니다. 그 조가 옮겨 갔는지, 여기에서도 함께 지울 것이었는지, 이름이 빠진 다른 법령의 조인지 읽는
    사람은 알 수 없습니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호(일관성), 제4호가목(의미의 확정성); 국민의 형벌에 관한 조문이면 헌법 제12조제1항.

    **한계.** 같은 조문에서 다른 법령의 이름 뒤에 나오는 조는 그 법령의 조일 수 있어 판단하지 않습니다. 삭제된 조를 지나갈 뿐인 범위는 REF506입니다. 종전의 법문을 가리키는 말,
    표, 일부개정법률안은 제외합니다. 있는 조의 없는 항ㆍ호는 REF502입니다.
    """
    bad = (
        "제1조(목적) 등대를 다룬다.\n제2조(점검) 등대장은 ⟦제7조⟧에 따른 기준으로 점검한다.",
        """
        # 등대 관리에 관한 법률안

        ##### 제3조

        삭제 <2020.1.1>

        ##### 제9조 (벌칙)

        **①** ⟦제3조제1항⟧을 위반한 자는 1년 이하의 징역에 처한다.

        **②** 제12조의2에서 준용하는 「부표법」 제40조를 위반한 자도 같다.

        ##### 제12조의2 (준용)

        「부표법」 제40조부터 제44조까지 및 제51조를 준용한다.
        """,
        "Lighthouse Act\n\nArticle 1 (Purpose) This Act governs lighthouses.\n\nArticle 2 (Inspection) (1) The keeper shall inspect under ⟦Article 7 (2)⟧.\n(2) Article 30 of the Buoy Act applies.",
    )
    good = (
        "제1조(목적) 등대를 다룬다.\n제2조(점검) 종전의 제7조에 따른 점검은 이 조에 따른 점검으로 본다.",
        "제2조(준용) 「부표법」 제30조에 따라 점검하고 제31조에 따라 기록한다.",
        "제2조(점검) 별표 1 제7호, 별지 제9호서식 및 법률 제12345호에 따른다.",
        '제2조(준용) 이 경우 "제7조"는 "제2조"로 본다.',
        "제1조(목적) 등대를 다룬다.\n제2조 삭제 <2020.1.1>\n제3조(점검) 제1조부터 제3조까지에 따른다.",
        "등대법 일부를 다음과 같이 개정한다.\n제3조(관리) 제9조에 따른다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a cited article that is not there, once a provision."""
        seen: set[tuple[int, Locator | None]] = set()
        for dead in find_dead_links(act, corpus):
            key = (dead.link.citation.provision.index, dead.link.locator.article)
            if dead.link.citation.by == "own" and _is_article(dead) and key not in seen:
                seen.add(key)
                yield self._report(act, dead, corpus)

    def _report(self, act: Statute, dead: DeadLink, corpus: Corpus) -> Finding:
        citation = dead.link.citation
        named = dead.link.locator.article or dead.link.locator
        ko, en = str(named), named.format("en")
        penal = penal_note(act, citation)
        parent = corpus.find(corpus.act_of(act))
        meant = parent is not None and parent is not act and parent.outline.get(named) is not None
        hint = (
            Wording(
                f". 「{parent.title}」에는 있으므로 '법'이 빠진 것으로 보입니다",
                f"; 「{parent.title}」 has one, so its name seems to be missing",
            )
            if parent and meant
            else Wording("", "")
        )
        return self.finding(
            act,
            citation.provision,
            citation.span,
            subject=ko,
            message=Wording(
                (
                    f"{ko}{particle(ko, '은', '는')} 삭제된 조입니다"
                    if dead.deleted
                    else f"{ko}{particle(ko, '이', '가')} 이 법령에 없습니다"
                )
                + hint.ko
                + penal.ko,
                (f"{en} was deleted" if dead.deleted else f"this statute has no {en}") + hint.en + penal.en,
            ),
            help=Wording(
                "옮겨진 조문이면 새 번호로 고치고, 다른 법령의 조문이면 그 제명을 밝히고, 필요 없게 되었으면 인용을 삭제하십시오",
                "cite the new number, name the statute meant, or drop the citation",
            ),
            related=place_of_deletion(dead),
            weight=1.0 if dead.deleted else 0.5,
        )


def _is_article(dead: DeadLink) -> bool:
    return dead.deleted.level == "article" if dead.deleted is not None else dead.around is None
