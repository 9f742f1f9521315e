"""AMD905."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from legalscan.corpus import Corpus
from legalscan.evidence import STRONG
from legalscan.finding import Finding, Related, Wording
from legalscan.implementations import Implementation, find_implementations
from legalscan.rule import Rule, related
from legalscan.rules.amending.bills import find_consolidations, named_by_order, order_for, place_of
from legalscan.statute import Statute

if TYPE_CHECKING:
    from legalscan.amending.consolidation import Consolidation

_SHOWN = 5


class RootlessDecree(Rule):
    """A bill takes away a delegation that provisions of a decree or a rule carry out.

    **Why.** A decree can only order what the statute confers; without its root the provision of the decree has nothing to stand on.

    **Law.** 헌법 제75조 and 제95조 (a decree rests on a delegation whose scope the statute states).

    **Limits.** Judged where the decree quotes or cites the provision. A delegation counts as kept where its clause stands anywhere in the
    statute after the amendment, word for word, or where another one of the same instrument stands in the same provision.
    """

    code = "AMD905"
    name = "rootless-decree"
    title = Wording("위임의 근거를 잃는 하위법령", "Decree that loses its root")
    severity = "warning"
    page_ko = """개정안이 시행령이나 시행규칙의 조문이 근거로 삼는 위임을 없앱니다.

    **이유.** 하위법령은 법률이 맡긴 것만 정할 수 있습니다. 근거가 없어지면 그 조문은 설 자리가 없습니다.

    **근거.** 헌법 제75조와 제95조(하위법령은 법률이 범위를 정한 위임에 근거합니다).

    **한계.** 하위법령이 그 조문을 인용하거나 문구를 따온 경우에만 판단합니다. 위임하는 문구가 개정 뒤 법률 어디에든 글자 그대로 남아 있거나, 같은 조문에 같은
    종류의 법령에 대한 다른 위임이 있으면 남은 것으로 봅니다.
    """
    bad = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        ⟦제2조제2항을 삭제한다.⟧
        %%
        # 등대법

        ##### 제1조 (목적)

        등대를 돌본다.

        ##### 제2조 (자격)

        **①** 등대지기를 둔다.

        **②** 제1항에 따른 등대지기의 자격과 임명에 필요한 사항은 대통령령으로 정한다.
        %%
        # 등대법 시행령

        ##### 제1조 (자격)

        법 제2조제2항에 따른 등대지기의 자격은 다음과 같다.
        """,
    )
    good = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        제2조제2항을 제3항으로 하고, 같은 조에 제2항을 다음과 같이 신설한다.

          ② 등대지기는 밤에 일한다.
        %%
        등대법
        제1조(목적) 등대를 돌본다.
        제2조(자격) ① 등대지기를 둔다.
        ② 제1항에 따른 등대지기의 자격과 임명에 필요한 사항은 대통령령으로 정한다.
        %%
        등대법 시행령
        제1조(자격) 법 제2조제2항에 따른 등대지기의 자격은 다음과 같다.
        """,
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a delegation that goes; see `Rule.check`."""
        for done in find_consolidations(act, corpus):
            rows = [row for row in find_implementations(done.base, corpus) if row.status == "implemented"]
            if not rows:
                continue
            kept = {"".join(one.span.of(done.statute.text).split()) for one in done.statute.delegations}
            places = {(one.provision.locator, one.instrument) for one in done.statute.delegations}
            moved = dict(done.moved)
            lost: list[Implementation] = []
            for row in rows:
                here = row.delegation.provision.locator
                words = "".join(row.delegation.span.of(done.base.text).split())
                if words not in kept and (moved.get(here, here), row.delegation.instrument) not in places:
                    lost.append(row)
            held = {target.provision for row in rows if row not in lost for target in row.targets}
            for row in lost:
                targets = [t for t in row.targets if t.evidence in STRONG and t.provision not in held]
                if targets and done.applied:
                    shown = tuple(
                        related(t.statute, t.provision, t.span, Wording("위임을 받은 조문", "carries it out")) for t in targets[:_SHOWN]
                    )
                    yield self._report(act, done, row, shown, len(targets))

    def _report(self, bill: Statute, done: Consolidation, row: Implementation, shown: tuple[Related, ...], count: int) -> Finding:
        where = row.delegation.provision.locator
        provision, span = place_of(bill, order_for(done, where))
        found = self.finding(
            bill,
            provision,
            span,
            subject=str(where),
            message=Wording(
                f"{where}의 위임({row.delegation.instrument})이 없어져 이를 받은 하위법령의 조문 {count}개가 근거를 잃습니다",
                f"the delegation in {where.format('en')} goes, and {count} provisions that carry it out lose their root",
            ),
            help=Wording(
                "위임을 남기거나, 하위법령을 함께 고치도록 하십시오", "keep the delegation, or see that the lower text is amended as well"
            ),
            related=shown,
            weight=float(count),
        )
        return named_by_order(found, bill)
