"""REF506."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.analysis.citations import Citation
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.links import Link
from legalscan.rule import Rule
from legalscan.rules.references.dead_links import find_ranges
from legalscan.statute import Statute


class RangeOverDeleted(Rule):
    """A cited range of articles begins or ends with a deleted article, or mostly consists of deleted ones.

    **Why.** Whoever amends the range cannot see what it once was meant to reach, and whoever reads it looks up articles that say
    nothing. One deleted article inside a range is harmless and is not reported; a deleted end shows that nobody looked.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (consistency).

    **Limits.** Ranges of paragraphs and items are passed over: 제1항부터 제5항까지 is written on purpose with the deleted ones in it.
    Articles that were never there are REF501 and REF508.
    """

    code = "REF506"
    name = "range-over-deleted"
    title = Wording("삭제된 조를 포함한 범위 인용", "Range over deleted articles")
    severity = "warning"
    languages = ("ko", "en")
    page_ko = """인용한 조의 범위가 삭제된 조로 시작하거나 끝나거나, 대부분 삭제된 조로 이루어져 있습니다.

    **이유.** 범위를 고치는 사람은 그것이 본래 무엇을 포함하려던 것인지 알 수 없고, 읽는 사람은 내용 없는 조를 찾게 됩니다. 범위 안의 삭제된 조 하나는 해가 없어 보고하지
    않지만, 삭제된 끝은 아무도 살펴보지 않았음을 보여 줍니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호(일관성).

    **한계.** 항과 호의 범위는 삭제된 것을 포함하여 쓰는 것이 보통이므로 보지 않습니다. 처음부터 없던 조는 REF501과 REF508입니다.
    """
    bad = (
        "제1조(목적) 등대다.\n제2조(부표) 부표다.\n제3조 삭제 <2020.1.1>\n제4조(준용) ⟦제1조부터 제3조까지⟧를 준용한다.",
        """
        # 등대 관리에 관한 법률안

        ##### 제1조 (목적)

        등대를 다룬다.

        ##### 제2조

        삭제 <2020.1.1>

        ##### 제3조

        삭제 <2020.1.1>

        ##### 제4조 (점검)

        점검한다.

        ##### 제5조 (준용)

        점검에는 ⟦제1조부터 제4조까지⟧의 규정을 준용한다.
        """,
    )
    good = (
        "제1조(목적) 등대다.\n제2조 삭제 <2020.1.1>\n제3조(부표) 부표다.\n제4조(준용) 제1조부터 제3조까지를 준용한다.",
        "제1조(점검) ① 점검한다.\n② 삭제 <2020.1.1>\n③ 제1항부터 제2항까지에서 규정한 사항 외에는 고시한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a range."""
        for citation, members in find_ranges(act, corpus):
            deleted = [link for link in members if link.reason == "deleted"]
            whole = citation.first.steps[-1].level == "article" and all(link.reason in (None, "deleted") for link in members)
            at_end = any(link.locator.steps in (citation.first.steps, (citation.last or citation.first).steps) for link in deleted)
            mostly = 2 * len(deleted) >= len(members) and any("의" not in link.locator.steps[-1].number for link in deleted)
            if whole and deleted and len(members) > 1 and (at_end or mostly):
                yield self._report(act, citation, members, deleted, at_end)

    def _report(self, act: Statute, citation: Citation, members: list[Link], deleted: list[Link], at_end: bool) -> Finding:
        listed = ", ".join(str(link.locator) for link in deleted[:6]) + (" 등" if len(deleted) > 6 else "")
        listed_en = ", ".join(link.locator.format("en") for link in deleted[:6]) + (" and others" if len(deleted) > 6 else "")
        of = "" if citation.by == "own" else f"「{members[0].title}」의 "
        half = 2 * len(deleted) >= len(members)
        end_ko, end_en = (", 범위의 처음이나 끝이 삭제된 조입니다", "; an end of the range is among them") if at_end else ("", "")
        return self.finding(
            act,
            citation.provision,
            citation.span,
            subject=citation.quote,
            severity="warning" if half else "info",
            message=Wording(
                f"{of}{len(members)}개 조 가운데 {len(deleted)}개({listed})가 삭제되었습니다{end_ko}".replace("습니다, ", "고, "),
                f"{len(deleted)} of the {len(members)} articles cited were deleted ({listed_en}){end_en}",
            ),
            help=Wording("남아 있는 조만 인용하도록 범위를 고치십시오", "cite the articles that are left"),
            weight=len(deleted) / len(members),
        )
