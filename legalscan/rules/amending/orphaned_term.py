"""AMD904."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legalscan.analysis.definitions import Definition
from legalscan.analysis.mentions import find_mentions
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.rule import Rule, related
from legalscan.rules.amending.bills import find_consolidations, named_by_order, order_for, place_of
from legalscan.span import Span
from legalscan.statute import Statute

if TYPE_CHECKING:
    from legalscan.amending.consolidation import Consolidation

_SHOWN = 5


class OrphanedTerm(Rule):
    """A bill takes away the definition of a term that the statute goes on to use.

    **Why.** What the term means after the amendment is left to the reader.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (consistency).

    **Limits.** Abbreviations (이하 "위원회"라 한다) are not judged: read on real amendments, their words went on as plain words, or were
    explained anew where they stand. Headings do not count as uses. A term that another law defines in its place is reported all the same.
    """

    code = "AMD904"
    name = "orphaned-term"
    title = Wording("정의를 없앤 용어를 계속 사용", "Term used after its definition is taken away")
    severity = "warning"
    page_ko = """개정안이 용어의 정의를 없애는데, 법령은 그 용어를 계속 씁니다.

    **이유.** 개정 뒤에 그 용어가 무엇을 뜻하는지는 읽는 사람에게 맡겨집니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호(일관성).

    **한계.** 약칭(이하 "위원회"라 한다)은 보지 않습니다. 실제 개정에서 읽어 보니 보통 말로 이어 쓰거나 그 자리에서 다시 정하였습니다. 다른 법률이 대신
    정의하는 용어도 보고합니다.
    """
    bad = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        ⟦제2조제1호를 삭제한다.⟧
        %%
        # 등대법

        ##### 제2조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. "부유등대"란 물에 떠서 빛을 내는 등대를 말한다.
          2\\. "등표"란 암초에 세운 표지를 말한다.

        ##### 제3조 (등록)

        부유등대는 등록하여야 하고, 등표는 신고하여야 한다.
        """,
    )
    good = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        제2조제1호를 삭제하고, 제3조 중 "부유등대는 등록하여야 하고, 등표는"을 "등표는"으로 한다.
        %%
        등대법
        제2조(정의) 이 법에서 사용하는 용어의 뜻은 다음과 같다.
          1. "부유등대"란 물에 떠서 빛을 내는 등대를 말한다.
          2. "등표"란 암초에 세운 표지를 말한다.
        제3조(등록) 부유등대는 등록하여야 하고, 등표는 신고하여야 한다.
        """,
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an instruction; see `Rule.check`."""
        for done in find_consolidations(act, corpus):
            left = {definition.name for definition in done.statute.definitions}
            gone = {d.name: d for d in done.base.definitions if d.name not in left and d.kind == "definition"}
            if not gone:
                continue
            new = done.statute
            uses: dict[str, list[Span]] = {}
            for mention in find_mentions(new.text, *new.outline.body, left | set(gone)):
                if mention.name in gone and mention.whole and not _in_heading(new, mention.span):
                    uses.setdefault(mention.name, []).append(mention.span)
            for name, spans in uses.items():
                yield self._report(act, done, gone[name], spans)

    def _report(self, bill: Statute, done: Consolidation, definition: Definition, spans: list[Span]) -> Finding:
        provision, span = place_of(bill, order_for(done, definition.provision.locator))
        rows = []
        for use in spans[:_SHOWN]:
            where = done.statute.outline.at(use.start)
            if where is not None:
                rows.append(related(done.statute, where, use, Wording("쓰이는 곳", "used here")))
        found = self.finding(
            bill,
            provision,
            span,
            subject=definition.term,
            message=Wording(
                f"'{definition.term}'의 정의({definition.provision.locator})가 없어지는데 이 말이 {len(spans)}번 그대로 쓰입니다",
                f"the definition of {definition.term} ({definition.provision.locator.format('en')}) goes, and the term is still used {len(spans)} times",
            ),
            help=Wording("정의를 남기거나 쓰이는 곳을 함께 고치십시오", "keep the definition, or amend where the term is used"),
            related=tuple(rows),
            weight=float(len(spans)),
        )
        return named_by_order(found, bill)


def _in_heading(act: Statute, span: Span) -> bool:
    """Whether words stand in the heading of a chapter or an article, which orders nothing."""
    here = act.outline.at(span.start)
    return here is not None and here.node.heading_start <= span.start < here.node.heading_end
