"""A bill and the statute that it amends, made one text.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제1조(목적) 등대를 돌본다.\\n제2조(빛) 빛은 희다.\\n".encode()))
    >>> words = '등대법 일부개정법률안\\n등대법 일부를 다음과 같이 개정한다.\\n제1조 중 "등대"를 "등화"로 하고, 제9조를 삭제한다.\\n'
    >>> done = consolidate(read(Source("-", words.encode())), act)
    >>> done.statute["제1조"].text, [(row.place, row.code) for row in done.refused]
    ('등화를 돌본다.', [('제9조', 'missing')])

Law: an amending act lives on in the text that it changes; the text made here is what law.go.kr shows after promulgation, without the
amendment notes that are added there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from legalscan.amending.application import Application, Applied, Refused
from legalscan.amending.dialect import Dialect
from legalscan.amending.tree import Unit, grow, write
from legalscan.analysis.amendments import Amendment, find_amendments
from legalscan.catalogue import squeeze
from legalscan.errors import UsageError
from legalscan.hierarchy import CONTAINERS
from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.readers.source import Source
from legalscan.readers.text import read as read_text
from legalscan.statute import Statute, read

HEAD: Final = "부칙 <제 호, . . .>"
"""The head of the 부칙 of a bill that has no number yet."""
_ARTICLE: Final = lazy(r"제\s?\d+\s?조")
_NUMBERS: Final = lazy(r"\d+")
_OWN_HEAD: Final = lazy(r"\s*#*\s*부\s*칙[^\n]*\n?")


@dataclass(frozen=True, eq=False)
class Consolidation:
    """What a bill makes of a statute.

    Attributes:
        bill: the amending bill.
        base: the statute before.
        text: the text after, in the format of the base.
        applied: what was carried out, in the order of the bill.
        refused: what was not, with reasons; empty where all was.
        others: titles of further statutes that the bill amends.
        moved: provisions that go on under another number: the address before and the address after, in reading order.
        whole: whether the bill gives the whole text anew (전부개정).
    """

    bill: Statute
    base: Statute
    text: str
    applied: tuple[Applied, ...]
    refused: tuple[Refused, ...]
    others: tuple[str, ...]
    moved: tuple[tuple[Locator, Locator], ...] = ()
    whole: bool = False

    @property
    def late(self) -> date | None:
        """The day on which the bill was proposed, where the base was promulgated only after it; None where all is well."""
        numbers = _NUMBERS.findall(self.bill.outline.metadata.get("발의연월일", ""))[:3]
        try:
            proposed = date(*map(int, numbers)) if len(numbers) == 3 else None
        except ValueError:
            return None
        after = self.base.promulgated
        return proposed if proposed is not None and after is not None and after > proposed else None

    @cached_property
    def statute(self) -> Statute:
        """The statute after, read from `text`; its path is the bill's with the base's behind it."""
        return read(Source(f"{self.bill.path}+{self.base.path}", self.text.encode("utf-8", "surrogatepass")))


def consolidate(bill: Statute, base: Statute) -> Consolidation:
    """Apply what a bill orders for a statute.

    Args:
        bill: an amending bill, or any text with a block of amendments (다른 법률의 개정).
        base: the statute as it is in force when the bill is read.

    Raises:
        UsageError: the bill amends nothing, or another statute, or an edition of it that is not the base.
    """
    blocks = find_blocks(bill)
    if not blocks:
        raise UsageError(f"{bill.path}: it amends no statute (there is no line such as “{base.title} 일부를 다음과 같이 개정한다.”)")
    mine = [block for block in blocks if _is_of(block, base)]
    if not mine:
        named = ", ".join(dict.fromkeys(block.law for block in blocks))
        raise UsageError(f"{bill.path}: it amends {named}, not {base.title}; name its base with --base")
    number = base.outline.metadata.get("공포번호", "")
    for block in mine:
        if block.edition and number and block.edition.lstrip("0") != number.lstrip("0"):
            raise UsageError(f"{bill.path}: it amends {base.title} as No. {block.edition} enacted it, and the base is No. {number}")
    dialect = Dialect(base.outline.format)
    root = grow(base.outline)
    application = Application(bill.text, root, base.title, number)
    refused: list[Refused] = []
    for block in mine:
        if block.kind == "full":
            _give_anew(root, bill, block)
        application.apply(block.orders)
        refused += [Refused(one.span, "", None, "unread", one.reason) for one in block.unread]
        if block.supplement is not None:
            _append_supplement(root, bill.text[block.supplement.start : block.supplement.end], dialect, block.kind == "full")
    others = tuple(dict.fromkeys(block.law for block in blocks if block not in mine))
    whole = any(block.kind == "full" for block in mine)
    rows = sorted((*application.refused, *refused), key=lambda row: row.span)
    return Consolidation(bill, base, write(root, dialect), application.applied, tuple(rows), others, tuple(_find_moved(root)), whole)


def _find_moved(root: Unit) -> Iterator[tuple[Locator, Locator]]:
    for unit in root.walk():
        if unit.origin is None or unit.level in CONTAINERS or unit.deleted:
            continue
        here = unit.locator
        if here.steps != unit.origin.steps and here.steps[: len(unit.origin.steps)] != unit.origin.steps:
            yield unit.origin, here


def find_blocks(bill: Statute) -> tuple[Amendment, ...]:
    """What a bill does, statute by statute, read from its enacting text; empty for a text that amends none."""
    part = next((part for part in bill.bill.parts if part.kind == "enacting"), None) if bill.bill is not None else None
    return find_amendments(bill.text, part.span if part is not None else None)


def find_laws(bill: Statute) -> tuple[str, ...]:
    """Titles of the statutes that a bill amends outside of its 부칙, in reading order; empty for none."""
    return tuple(dict.fromkeys(block.law for block in find_blocks(bill) if not block.inside))


def _is_of(block: Amendment, base: Statute) -> bool:
    return squeeze(block.law) == squeeze(base.title.removesuffix("안"))


def _give_anew(root: Unit, bill: Statute, block: Amendment) -> None:
    """A full revision: the whole text is that of the bill, its 부칙 included."""
    text = bill.text[block.span.start : block.span.end]
    given = read_text(Source(bill.path, text.encode("utf-8", "surrogatepass"))) if _ARTICLE.search(text) else None
    if given is None or not any(node.level == "article" for node in given.nodes):
        raise UsageError(f"{bill.path}: it says that {block.law} is wholly revised and gives no article of the new text")
    new = grow(given)
    root.below = []
    for unit in list(new.below):
        for one in unit.walk():
            one.origin, one.fresh, one.close = None, True, ""
        root.adopt(unit, len(root.below))


def _append_supplement(root: Unit, text: str, dialect: Dialect, alone: bool) -> None:
    """The bill's 부칙 goes behind those of the base; of a full revision it is the only one."""
    head = _OWN_HEAD.match(text)
    words = (text[head.end() :] if head else text).strip()
    if not words:
        return
    if alone:
        root.below = [unit for unit in root.below if unit.level != "supplement"]
    first = not any(unit.level == "supplement" for unit in root.below)
    unit = Unit("supplement", "")
    unit.words = f"{'## 부칙' + chr(10) * 2 if first and dialect.is_markdown else ''}{HEAD if dialect.is_markdown or not first else '부칙'}\n\n{words}"
    place = next((index for index, one in enumerate(root.below) if one.level == "annex"), len(root.below))
    root.adopt(unit, place)
