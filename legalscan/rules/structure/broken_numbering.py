"""STR605."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.numbering import Break, find_breaks
from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Wording
from legalscan.hierarchy import LEVELS
from legalscan.language.ko import particle
from legalscan.outline import Provision
from legalscan.rule import Rule, related
from legalscan.span import Span
from legalscan.statute import Statute

_HELP_DRAFT: Final = Wording(
    "번호를 바로잡고 이 번호를 인용하는 조문도 함께 고치십시오. 삭제된 것이면 삭제 표시를 두십시오",
    "put the numbers right together with the provisions that cite them, or mark what was deleted",
)
_HELP_PROMULGATED: Final = Wording(
    "공포된 법령에서는 전자화 과정의 오류일 수 있으니 관보의 번호와 대조하십시오",
    "compare the official gazette: in a promulgated text the electronic copy may be at fault",
)


class BrokenNumbering(Rule):
    """Numbers of chapters, articles, paragraphs or items are given twice or skipped, without a mark of deletion.

    **Why.** A provision is cited by its number. With two 제2항 every citation of it is ambiguous, and a gap makes the reader
    look for words that were lost, or cite a provision that never was.

    **Law.** None; drafting convention: deleted provisions keep their number with the mark 삭제, inserted ones take a branch
    number (제4조의2), so that the row is gapless. In a promulgated text the fault may be the electronic copy's, hence info.

    **Limits.** A mark at the wrong level (a 호 for a 목) is not seen as such. Numbers from 0, and lists below 목 that begin anew
    are passed over. Amending bills, which quote single provisions, are not judged.
    """

    code = "STR605"
    name = "broken-numbering"
    title = Wording("번호의 중복ㆍ누락", "Duplicate or skipped numbers")
    severity = "error"
    page_ko = """편ㆍ장ㆍ조ㆍ항ㆍ호의 번호가 겹치거나, 삭제 표시 없이 빠졌습니다.

    **이유.** 조문은 번호로 인용합니다. 제2항이 둘이면 인용이 모호해지고, 번호가 빠지면 없어진 내용을 찾거나 없는 조문을 인용하게 됩니다.

    **근거.** 없음(입안 관행): 삭제된 조문은 번호와 삭제 표시를 남기고, 끼워 넣는 조문에는 가지번호(제4조의2)를 씁니다. 공포된 법령에서는 전자화 과정의 오류일 수 있어
    참고로 보고합니다.

    **한계.** 잘못된 단계의 표시(호를 목으로 적은 것)는 찾지 못합니다. 0으로 시작하는 번호와 목 아래에서 새로 시작하는 번호는 보지 않습니다. 일부개정법률안은 판단하지
    않습니다.
    """
    bad = (
        "제1조(목적) 등대를 다룬다.\n⟦제3조(관리) 등대는 국가가 관리한다.⟧",
        """
        # 등대 관리에 관한 법률안

        ##### 제5조 (점검)

        **①** 등대장은 매달 다음 각 호의 사항을 점검한다.

          1\\. 등명기의 밝기
          ⟦3\\. 축전지의 전압⟧

        **②** 점검의 결과는 기록한다.

        ⟦**②** 기록은 3년간 보관한다.⟧
        """,
    )
    good = (
        "제1조(목적) 등대를 다룬다.\n제2조 삭제 <2020.1.1>\n제3조(관리) 등대는 국가가 관리한다.",
        "제4조(관리) 다음 각 호와 같다.\n1. 등대\n1의2. 부표\n1의3. 무신호소\n2. 그 밖의 시설",
        "제1편 총칙\n제1장 통칙\n제1조(목적) 등대를 다룬다.\n제2편 관리\n제1장 점검\n제2조(점검) 점검한다.",
        "제1조(점검) ① 다음 각 호와 같다.\n1. 등대\n2. 부표\n② 다음 각 호와 같다.\n1. 무신호소\n제2조(보고) ① 보고한다.",
        "제4조(관리) 다음 각 호와 같다.\n1. 등대\n┌──┐\n1. 부표\n└──┘\n2. 무신호소",
        "제1조(목적) 등대를 다룬다.\n제2조부터 제4조까지 삭제 <2020.1.1>\n제5조(관리) 등대는 국가가 관리한다.",
        "등대법 일부를 다음과 같이 개정한다.\n제3조(관리) 등대는 국가가 관리한다.\n제7조(점검) 등대장은 점검한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a number that does not follow the one before it."""
        if not act.is_amendment:
            yield from (self._report(act, found) for found in find_breaks(act.outline))

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """That the numbers of an amending bill were not judged."""
        if act.is_amendment:
            reason = Wording(
                "일부개정법령안이어서 번호의 순서를 보지 않았습니다", "an amending bill: the order of its numbers was not judged"
            )
            yield NotChecked(act.path, act.title, reason)

    def _report(self, act: Statute, found: Break) -> Finding:
        before, here = found
        word, place = _called(here), here.locator.format("en")
        line = act.text[here.node.start : here.own.end].split("\n")[0]
        start = here.node.start + len(line) - len(line.lstrip())
        if before is None:
            message = Wording(
                f"번호가 {word}부터 시작하고 그 앞의 번호가 없습니다", f"{place}: the row begins with the number {here.number}"
            )
        elif found.goes_back:
            message = Wording(
                f"{_called(before)} 다음에 다시 {word}{particle(word, '이', '가')} 나옵니다",
                f"{place}: the number {here.number} comes after {before.number} and was given before",
            )
        else:
            message = Wording(
                f"{_called(before)} 다음에 바로 {word}{particle(word, '이', '가')} 이어져 그 사이의 번호가 비어 있고, 삭제 표시도 없습니다",
                f"{place}: the number {here.number} follows {before.number}, and nothing says that those between were deleted",
            )
        return self.finding(
            act,
            here,
            Span(start, here.node.start + len(line.rstrip())),
            subject=word,
            severity="error" if act.is_draft else "info",
            message=message,
            help=_HELP_DRAFT if act.is_draft else _HELP_PROMULGATED,
            related=(related(act, before, Span(before.node.start, before.node.body), Wording("앞의 번호", "the number before")),)
            if before
            else (),
        )


def _called(provision: Provision) -> str:
    level = LEVELS[provision.level]
    if level.name in ("subitem", "annex"):
        return f"{provision.number}목" if level.name == "subitem" else f"별표 {provision.number}"
    if level.rank > LEVELS["subitem"].rank:
        return level.ko.replace("1", provision.number).replace("가", provision.number)
    number, _, branch = provision.number.partition("의")
    return f"제{number}{level.ko}" + (f"의{branch}" if branch else "")
