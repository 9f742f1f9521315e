"""What the messages of the structure rules share."""

from __future__ import annotations

from typing import Final

from legalscan.analysis.lengths import Measured, load_lengths
from legalscan.finding import Wording

_WHAT: Final[dict[Measured, tuple[str, str, str]]] = {
    "articles": ("조문", "articles", "깁니다"),
    "sentences": ("문장", "sentences", "깁니다"),
    "lists": ("각 호의 목록", "lists of items", "항목이 많습니다"),
}


def proportion(measured: Measured, length: int) -> Wording | None:
    """Where a length stands among the nation's; None below the longest hundredth."""
    lengths = load_lengths()
    distribution = getattr(lengths, measured)
    rank = distribution.rank(length)
    if rank is None:
        return None
    ko, en, most = _WHAT[measured]
    return Wording(
        f"전국 법령의 {ko} {distribution.count:,}개 가운데 {rank:,}번째로 {most}"
        f"(중앙값 {distribution.quantiles['p50']:,}, 상위 1 %의 기준 {distribution.quantiles['p99']:,}, 말뭉치 {lengths.snapshot})",
        f"rank {rank:,} of {distribution.count:,} national {en} (median {distribution.quantiles['p50']:,}, "
        f"99th percentile {distribution.quantiles['p99']:,}, corpus of {lengths.snapshot})",
    )
