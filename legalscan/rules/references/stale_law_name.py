"""REF503."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.catalogue import Renaming, is_stub, squeeze
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Related, Wording
from legalscan.language import references
from legalscan.language.ko import instrumental, particle
from legalscan.language.patterns import lazy
from legalscan.language.references import former_text, repeals
from legalscan.outline import Provision
from legalscan.rule import Rule, related
from legalscan.rules.references.dead_links import dated
from legalscan.span import Span
from legalscan.statute import Statute

_NAMED: Final = lazy(r"「([^」\n]{2,100})」")
_QUOTED: Final = lazy(r"[\"“]\Z")
_LOOK_BACK: Final = 200
_SHOWN: Final = 3


class StaleLawName(Rule):
    """A statute is cited by a name that it no longer bears, or after it was repealed.

    **Why.** The reader does not find it, and where a name was given up in the course of a split it is open which of the successors
    is meant. Interpretation by 부칙 (다른 법령과의 관계) helps only whoever knows that there was one.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (consistency with other statutes).

    **Limits.** Reported only with evidence in the corpus: a 부칙 that replaces the name by another in some statute, a collection's
    folder that still bears the old name, or a text that repeals it. The new name is a proposal: where several are given the statute
    was split, and which part is meant must be read in the amending act. A name that the corpus simply does not hold is no finding.
    """

    code = "REF503"
    name = "stale-law-name"
    title = Wording("폐지ㆍ변경된 법령명 인용", "Stale law name")
    severity = "warning"
    page_ko = """바뀐 옛 이름이나 폐지된 법령의 이름으로 법령을 인용합니다.

    **이유.** 그 이름으로는 찾을 수 없고, 법령이 나뉘면서 이름이 없어졌으면 어느 법령을 뜻하는지 알 수 없습니다. 부칙의 해석 규정(다른 법령과의 관계)은 그 규정이 있는 줄 아는
    사람만 돕습니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호(다른 법령과의 일관성).

    **한계.** 말뭉치에 증거가 있을 때에만 보고합니다. 다른 법령의 부칙이 그 이름을 바꾸었거나, 옛 이름의 폴더가 남아 있거나, 폐지하는 글이 있는 경우입니다. 새 이름은 제안이며,
    여럿이면 법령이 나뉜 것이므로 개정 법률에서 확인하여야 합니다. 말뭉치에 없을 뿐인 이름은 지적하지 않습니다.
    """
    bad = (
        "등대법\n제1조(점검) ⟦「항로표지법」⟧에 따라 점검한다.\n%%\n부표법\n제1조(목적) 부표다.\n부칙 <제1호,2020.1.1>\n제2조(다른 법률의 개정) ① 선박법 일부를 다음과 같이 개정한다.\n제3조 중 「항로표지법」을 「부표법」으로 한다.\n② 항만법 제4조 중 「항로표지법」을 「부표법」으로 한다.",
        """
        # 등대법

        ##### 제4조 (점검)

        **①** 등대장은 ⟦「무신호법」⟧ 제3조에 따라 점검한다.

        **②** 「무신호법」에 따른 기준은 고시한다.
        %%
        # 무신호법

        무신호법은 이를 폐지한다.
        """,
    )
    good = (
        "등대법\n제1조(점검) 「항로표지법」에 따라 점검한다.\n%%\n부표법\n제1조(목적) 부표다.",
        "등대법\n제1조(점검) 종전의 「항로표지법」에 따른 점검으로 본다.\n%%\n부표법\n제1조(목적) 부표다.\n부칙 <제1호,2020.1.1>\n제2조 중 「항로표지법」을 「부표법」으로 한다. 제3조 중 「항로표지법」을 「부표법」으로 한다.",
        "등대법\n제1조(점검) 「항로표지법」에 따라 점검한다.\n%%\n부표법\n제1조(목적) 부표다.\n부칙 <제1호,2020.1.1>\n제2조 중 「항로표지법」을 「부표법」으로 한다.",
        "등대법\n제1조(점검) 「부표법」에 따라 점검한다.\n%%\n부표법\n제1조(목적) 부표다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a name, at its first place, with the number of its places."""
        places: dict[str, list[Span]] = {}
        for found in _NAMED.finditer(act.text, *act.outline.body):
            places.setdefault(found[1], []).append(Span(*found.span()))
        for name, spans in places.items():
            known = corpus.find(name)
            renamings = corpus.renamed(name) if known is None else ()
            repealed = known is not None and is_stub(known) and repeals().search(known.outline.body.of(known.text)) is not None
            if not renamings and not repealed:
                continue
            live = [span for span in spans if not _is_former(act, span)]
            provision = act.outline.at(live[0].start) if live else None
            if provision is not None:
                yield self._report(act, provision, live, name, renamings, known)

    def _report(
        self, act: Statute, provision: Provision, spans: list[Span], name: str, renamings: tuple[Renaming, ...], repealed: Statute | None
    ) -> Finding:
        more = (
            Wording(f" 이 법령에서 모두 {len(spans)}곳에 나옵니다.", f" It is named in {len(spans)} places here.")
            if len(spans) > 1
            else Wording("", "")
        )
        of = particle(name, "은", "는")
        evidence: tuple[Related, ...] = ()
        if repealed is not None:
            ko, en = dated(repealed)
            message = Wording(f"「{name}」{of} 폐지되었습니다{ko}.{more.ko}", f"「{name}」 was repealed{en}.{more.en}")
            first = repealed.outline.provisions[0]
            evidence = (related(repealed, first, first.own, Wording("폐지한 법령", "the repealing text")),)
        else:
            now = [renaming.current for renaming in renamings[:_SHOWN]]
            listed = ", ".join(f"「{title}」" for title in now)
            best = renamings[0]
            via = f" 「{best.former}」{particle(best.former, '을', '를')} 거쳐" if squeeze(best.former) != squeeze(name) else ""
            via_en = f" by way of 「{best.former}」" if via else ""
            message = Wording(
                f"「{name}」{of} 지금의 법령명이 아닙니다.{via} {listed}{instrumental(now[-1])} 제명이 바뀌었거나 내용이 옮겨진 것으로 보입니다"
                f"(「{best.statute}」 등의 부칙 {best.times}곳이 법령명을 그렇게 고쳤습니다).{more.ko}",
                f"no statute is called 「{name}」 now; it appears to have become, or to have passed into, {listed}{via_en} "
                f"(addenda replace the name so in {best.times} places, e.g. of 「{best.statute}」).{more.en}",
            )
        return self.finding(
            act,
            provision,
            spans[0],
            subject=name,
            message=message,
            help=Wording(
                "개정 경과를 확인하여 지금의 법령명으로 고치십시오. 후보가 여럿이면 법령이 나뉜 것이니 어느 쪽인지 확인하십시오",
                "check the amending act and cite the present name; where several are given, find out which part is meant",
            ),
            related=evidence,
            weight=float(len(spans)),
        )


def _is_former(act: Statute, span: Span) -> bool:
    start = max(0, span.start - _LOOK_BACK)
    before = act.text[start : span.start]
    sentence = before[max(before.rfind("다. "), before.rfind("\n")) + 1 :]
    after = act.text[span.end : span.end + 60]
    bracket = after[: after.find(")") + 1] if after.startswith("(") else ""
    return bool(
        references.NUMBERED_LAW.search(sentence)
        or _QUOTED.search(before)
        or former_text().search(sentence + "「")
        or former_text().search(bracket)
    )
