"""What the messages of the definition rules share."""

from __future__ import annotations

from collections.abc import Sequence

from legalscan.analysis.definitions import Definition
from legalscan.analysis.hollowness import load_counts
from legalscan.finding import Wording
from legalscan.span import Span


def list_words(words: Sequence[str], most: int = 4) -> str:
    """The first words of a row in quotation marks, all counted where some are left out; empty for none.

    >>> list_words(["구현", "보급"])
    "'구현', '보급'"
    """
    shown = ", ".join(f"'{word}'" for word in words[:most])
    return shown + (f" 등 {len(words)}개" if len(words) > most else "")


def span_of(definition: Definition) -> Span:
    """The defining sentence from its term on, without the list below it."""
    return Span(definition.span.start, definition.core.end)


def proportion(score: float) -> Wording:
    """Where a tautology score stands among the nation's definitions."""
    counts = load_counts()
    rank = counts.rank(score)
    return Wording(
        f"전국 법령의 정의 {counts.definitions:,}개 가운데 {rank:,}번째로 비어 있습니다(동어반복 지수 {score:.0f}, 말뭉치 {counts.snapshot})",
        f"rank {rank:,} of {counts.definitions:,} national definitions (tautology {score:.0f} of 100, corpus of {counts.snapshot})",
    )
