"""AMD903."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from legalscan.analysis.citations import Citation
from legalscan.catalogue import squeeze
from legalscan.corpus import Corpus
from legalscan.errors import LocatorError, UsageError
from legalscan.finding import Finding, Related, Wording
from legalscan.language.ko import instrumental, particle
from legalscan.links import find_links
from legalscan.locator import Locator, LocatorRange
from legalscan.rule import Rule, related
from legalscan.rules.amending.bills import find_consolidations, named_by_order, place_of
from legalscan.span import Span
from legalscan.statute import Statute

if TYPE_CHECKING:
    from legalscan.amending.consolidation import Consolidation

_SHOWN = 8


class StaleCitation(Rule):
    """A bill gives a provision another number, and other provisions go on to cite it by the old one.

    **Why.** After the amendment the citation leads to another provision or to none, in the statute itself, in its decree, or in another law.

    **Law.** The drafting standards (법령 입안 심사기준): a bill that moves a provision amends all that cite it, other laws in its 부칙
    (다른 법률의 개정).

    **Limits.** Statutes that the bill amends as well are judged as they will read. In the statute itself only citations in words
    that the bill leaves as they are count, so that a new one for the unit that takes the old number is not reported. Decrees can follow later: the reader decides.
    """

    code = "AMD903"
    name = "stale-citation"
    title = Wording("옮긴 조문을 옛 번호로 인용", "Renumbered provision cited by its old number")
    severity = "warning"
    page_ko = """개정안이 조문의 번호를 옮기는데, 다른 조문은 옛 번호로 계속 인용합니다.

    **이유.** 개정 뒤에는 그 인용이 다른 조문을 가리키거나 아무것도 가리키지 않게 됩니다. 같은 법률, 시행령, 다른 법률 어디에서나 생깁니다.

    **근거.** 법령 입안 심사기준: 조문을 옮기는 개정안은 이를 인용하는 조문을 모두 고치고, 다른 법률은 부칙(다른 법률의 개정)에서 고칩니다.

    **한계.** 개정안이 함께 고치는 법령은 고친 뒤의 모습으로 봅니다. 같은 법률 안에서는 개정안이 그대로 두는 말의 인용만 세므로, 옛 번호를 이어받은 새 조문을
    가리키는 인용은 보고하지 않습니다. 시행령은 나중에 고칠 수도 있으니 읽는 사람이 판단하십시오.
    """
    bad = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        ⟦제2조를 제3조로 하고⟧, 제2조를 다음과 같이 신설한다.

        제2조(부표) 부표를 둔다.
        %%
        # 등대법

        ##### 제1조 (목적)

        제2조의 빛을 돌본다.

        ##### 제2조 (빛)

        빛은 희다.
        """,
    )
    good = (
        """
        등대법 일부개정법률안

        등대법 일부를 다음과 같이 개정한다.

        제1조 중 "제2조"를 "제3조"로 한다.

        제2조를 제3조로 하고, 제2조를 다음과 같이 신설한다.

        제2조(부표) 부표를 둔다.
        %%
        등대법
        제1조(목적) 제2조의 빛을 돌본다.
        제2조(빛) 빛은 희다.
        """,
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an instruction; see `Rule.check`."""
        for done in find_consolidations(act, corpus):
            moved = dict(done.moved)
            if not moved:
                continue
            cited: dict[Locator, list[Related]] = {}
            for old, row in (*_within(done), *_elsewhere(act, done, corpus)):
                cited.setdefault(old, []).append(row)
            for order in done.applied:
                if order.action != "renumber" or order.locator is None:
                    continue
                mine = {old: new for old, new in moved.items() if old in cited and _moved_by(order.place, old)}
                if mine:
                    yield self._report(act, done, order.span, mine, cited)

    def _report(
        self, bill: Statute, done: Consolidation, span: Span, mine: dict[Locator, Locator], cited: dict[Locator, list[Related]]
    ) -> Finding:
        provision, span = place_of(bill, span)
        rows = list(dict.fromkeys(row for old in mine for row in cited[old]))
        found = self.finding(
            bill,
            provision,
            span,
            subject=str(next(iter(mine))),
            message=_said(mine, len(rows)),
            help=Wording(
                "인용하는 조문을 함께 고치고, 다른 법률은 부칙에서 고치십시오", "amend what cites it as well, other laws in the 부칙"
            ),
            related=tuple(rows[:_SHOWN]),
            weight=float(len(rows)),
        )
        return named_by_order(found, bill)


def _said(moves: dict[Locator, Locator], places: int) -> Wording:
    """The sentence for the moves of one instruction that leave stale citations, and the places of these."""
    old, new = next(iter(moves.items()))
    if len(moves) > 1:
        return Wording(
            f"{old} 등 {len(moves)}개 조문의 번호가 바뀌는데({old} → {new} 등) 옛 번호로 인용하는 곳이 모두 {places}곳 남아 있습니다",
            f"{old.format('en')} and {len(moves) - 1} more get other numbers and are still cited by the old ones in {places} places altogether",
        )
    return Wording(
        f"{old}{particle(str(old), '은', '는')} {new}{instrumental(str(new))} 옮겨지는데 옛 번호로 인용하는 곳이 {places}곳 남아 있습니다",
        f"{old.format('en')} becomes {new.format('en')} and is still cited by its old number in {places} places",
    )


def _moved_by(place: str, old: Locator) -> bool:
    """Whether an order for a place is the one that moved an address."""
    try:
        named: Locator | LocatorRange = LocatorRange.parse(place) if "부터" in place else Locator.parse(place)
    except LocatorError:
        return False
    return old in named


def _within(done: Consolidation) -> Iterator[tuple[Locator, Related]]:
    """Citations of the statute's own provisions, in words that the bill leaves as they are, that lead elsewhere than before."""
    from legalscan.amending.passages import without_notes

    moved, back = dict(done.moved), {new: old for old, new in done.moved}
    before, after = _own_citations(done.base), _own_citations(done.statute)
    for here, now in after.items():
        if here in moved and here not in back:
            continue  # it took the number of a unit that left
        there = back.get(here, here)
        if without_notes(done.base.outline.find(there).own_text if there in done.base else "") != without_notes(now[0].provision.own_text):
            continue
        for old, new in zip(before.get(there, []), now, strict=False):
            if old.first in moved and moved[old.first] != new.first:
                yield old.first, related(done.statute, new.provision, new.span, _title(done.statute))


def _own_citations(act: Statute) -> dict[Locator, list[Citation]]:
    found: dict[Locator, list[Citation]] = {}
    for citation in act.citations:
        if citation.by == "own":
            found.setdefault(citation.provision.locator, []).append(citation)
    return found


def _title(act: Statute) -> Wording:
    return Wording(f"「{act.title}」", act.title)


def _elsewhere(bill: Statute, done: Consolidation, corpus: Corpus) -> Iterator[tuple[Locator, Related]]:
    from legalscan.amending.consolidation import find_blocks

    moved = dict(done.moved)
    for other in _citing(done.base, corpus, {squeeze(block.law) for block in find_blocks(bill)}):
        amended = _as_amended(bill, other)
        for link in find_links(amended, corpus):
            if link.statute is done.base and link.target is not None and link.target.locator in moved:
                yield link.target.locator, related(amended, link.citation.provision, link.citation.span, _title(amended))


def _citing(base: Statute, corpus: Corpus, amended: Iterable[str]) -> Iterator[Statute]:
    """The statutes that may cite one: its decrees, and those whose files name it."""
    family = corpus.implementing(base)
    yield from family
    name = f"「{base.title}」".encode()
    for entry in corpus.entries:
        if entry.title == base.title or any(entry.path == one.path for one in family):
            continue
        path = Path(entry.path)
        other = corpus.find(entry.title) if not path.is_file() or name in path.read_bytes() else None
        if other is not None and other.path == entry.path and not other.is_amendment:
            yield other


def _as_amended(bill: Statute, other: Statute) -> Statute:
    from legalscan.amending.consolidation import consolidate

    try:
        return consolidate(bill, other).statute
    except UsageError:
        return other
