"""What the messages of the definition rules share."""

from __future__ import annotations

from collections.abc import Sequence

from legalscan.analysis.definitions import Definition
from legalscan.analysis.hollowness import load_counts
from legalscan.finding import Wording
from legalscan.span import Span


def list_words(words: Sequence[str], most: int = 4) -> Wording:
    """The first words of a row in quotation marks, all counted where some are left out; empty for none.

    >>> list_words(["구현", "보급"]).ko, *list_words(["a", "b", "c"], most=2)
    ("'구현', '보급'", "'a', 'b' 등 3개", "'a', 'b' and 1 more")
    """
    shown = ", ".join(f"'{word}'" for word in words[:most])
    if len(words) <= most:
        return Wording(shown, shown)
    return Wording(f"{shown} 등 {len(words)}개", f"{shown} and {len(words) - most} more")


def list_places(definitions: Sequence[Definition]) -> Wording:
    """The addresses of definitions, in their order."""
    return Wording(", ".join(str(one.locator) for one in definitions), ", ".join(one.locator.format("en") for one in definitions))


def span_of(definition: Definition) -> Span:
    """The defining sentence from its term on, without the list below it."""
    return Span(definition.span.start, definition.core.end)


def proportion(score: float) -> Wording:
    """Where a tautology score stands among the nation's definitions."""
    counts = load_counts()
    rank = counts.rank(score)
    return Wording(
        f"전국 법령의 정의 {counts.definitions:,}개와 견주어 비어 있는 정도가 {rank:,}위입니다(동어반복 지수 {score:.0f}, 말뭉치 {counts.snapshot})",
        f"rank {rank:,} among {counts.definitions:,} national definitions (tautology {score:.0f} of 100, corpus of {counts.snapshot})",
    )
