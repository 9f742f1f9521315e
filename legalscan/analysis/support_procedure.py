"""By which procedure support is had: laid down in the act, left to lower law, or nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from legalscan.language import support_ko as ko
from legalscan.language import support_slots_ko as slots
from legalscan.language.patterns import lazy
from legalscan.outline import Provision
from legalscan.span import Span

_PARAGRAPHS: Final = lazy(r"제(\d+)항(?:부터\s?제(\d+)항까지)?")
_SETTLES: Final = lazy(
    r"(?:사항|것|내용|기준|절차|방법|요건|대상|범위)(?:_*)(?:은|는)\s[^.]{0,60}?(?P<by>[가-힣]*(?:령|규칙|조례)|[가-힣]*장관)(?:으로|로|이|가)\s?(?:따로\s)?(?:정한다|정하여\s?고시|정하고|정할 수|정하되)"
)
_STOP: Final = lazy(r"다\.")
_PARTS: Final = lazy(r",|\s및\s")


@dataclass(frozen=True, slots=True)
class Delegated:
    """A matter of the support that lower law decides.

    Attributes:
        provision: whose words delegate it.
        span: the words.
        instrument: 대통령령, 산업통상부령, 조례, or 고시 for a notice.
        decides: whether it decides how the support is had (selection, standards, details), not only who is meant.
    """

    provision: Provision
    span: Span
    instrument: str
    decides: bool

    @property
    def words(self) -> str:
        """Address and instrument, as ``제13조제1항제5호→대통령령``."""
        return f"{self.provision.locator}→{self.instrument}"


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or an article without paragraphs, with its flat words and those of its list."""

    provision: Provision
    flat: str
    own: Span
    listed: tuple[tuple[Provision, str, Span], ...]

    @property
    def number(self) -> str:
        """The number of the paragraph, ``1`` for an article without."""
        return self.provision.number if self.provision.level == "paragraph" else "1"


def cited_paragraphs(flat: str, number: str = "") -> set[str]:
    """Numbers of the paragraphs of its own article that words name, ranges member by member.

    >>> sorted(cited_paragraphs("제1항 및 제3항부터 제5항까지에 따른"))
    ['1', '3', '4', '5']
    """
    found: set[str] = set()
    for cited in _PARAGRAPHS.finditer(flat):
        before = flat[max(0, cited.start() - 6) : cited.start()]
        if before.rstrip().endswith("조") or "같은" in before or before.endswith("_ "):
            continue
        first, last = int(cited[1]), int(cited[2] or cited[1])
        found.update(str(n) for n in range(first, min(last, first + 50) + 1))
    return found - {number}


def find_delegations(unit: Unit, sisters: Sequence[Unit], acts: Sequence[str]) -> tuple[Delegated, ...]:
    """What lower law decides about the support of a unit: in its own words, its list, or a sister's clause about it.

    Args:
        unit: the provision that supports.
        sisters: all units of its article, itself among them.
        acts: nouns of its predicates, by which a general clause is tied to it (지원, 구축).
    """
    found = [*_own(unit)]
    for sister in sisters:
        if sister.provision != unit.provision:
            found += _about(unit, sister, acts)
    return tuple(sorted(found, key=lambda one: one.span))


def _own(unit: Unit) -> Iterator[Delegated]:
    start = unit.own.start
    for found in slots.DELEGATES.finditer(unit.flat) if _names_lower_law(unit.flat) else ():
        yield Delegated(
            unit.provision,
            Span(start + found.start(), start + found.end()),
            found["by"] or found["by2"],
            bool(slots.DECIDES.search(found[0])),
        )
    for item, flat, own in unit.listed:
        for found in slots.DELEGATES.finditer(flat) if _names_lower_law(flat) else ():
            yield Delegated(item, Span(own.start + found.start(), own.start + found.end()), found["by"] or found["by2"], False)


def _names_lower_law(flat: str) -> bool:
    return any(word in flat for word in ("령", "규칙", "조례", "고시"))


def _about(unit: Unit, sister: Unit, acts: Sequence[str]) -> Iterator[Delegated]:
    """A sister that is nothing but a clause of delegation, and names the unit or the act of supporting."""
    settles = _SETTLES.search(sister.flat)
    if not settles or len(_STOP.findall(sister.flat)) > 1:
        return
    subject = sister.flat[: settles.start() + 2]
    cited = cited_paragraphs(subject)
    free = " ".join(part for part in _PARTS.split(subject) if not _PARAGRAPHS.search(part))
    told = [words for words in (free, subject) if _tells(words, acts)]
    if unit.number not in cited and not (free in told or (told and cited & cited_paragraphs(unit.flat, unit.number))):
        return
    by = "고시" if "고시" in sister.flat[settles.start() :] else settles["by"]
    start = sister.own.start + len(sister.flat) - len(sister.flat.lstrip(" _\n"))
    yield Delegated(
        sister.provision, Span(start, sister.own.start + len(sister.flat.rstrip(" _\n"))), by, bool(slots.SETTLED.search(subject))
    )


def _tells(subject: str, acts: Sequence[str]) -> bool:
    return any(act in subject for act in acts) or (any(act in ko.GIVE for act in acts) and "지원" in subject)


def is_laid_down(unit: Unit, sisters: Sequence[Unit], depth: int = 3) -> Span | None:
    """The words by which the act itself lays down how to apply or how is selected; those of the paragraph it refers to count."""
    found = slots.APPLIED.search(unit.flat)
    if found:
        start = unit.own.start
        return Span(start + found.start(), start + found.end())
    if depth:
        cited = cited_paragraphs(unit.flat, unit.number)
        for sister in sisters:
            if sister.number in cited and sister.provision.level == "paragraph":
                words = is_laid_down(sister, sisters, depth - 1)
                if words:
                    return words
    return None


Procedure = Literal["in-act", "delegated"]
