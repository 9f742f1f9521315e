"""National distributions of the length of articles and sentences and of the size of lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, Final

from legalscan.analysis.lengths import Distribution, list_sizes, measure_articles, measure_sentences
from legalscan.statute import Statute

_TAIL: Final = 0.01
"""The share of a distribution that is kept value by value."""


def count_lengths(statutes: Iterable[Statute], snapshot: str) -> dict[str, Any]:
    """Measure every article, sentence and list of a corpus.

    Args:
        statutes: the texts of the corpus, each once; consumed. Texts in other languages than Korean are passed over.
        snapshot: the day of the corpus, as it is to be cited.

    Returns:
        What `data/lengths.json` holds: ``snapshot``, ``statutes`` and a distribution for ``articles`` and ``sentences``
        (characters) and ``lists`` (items), the fields of `analysis.lengths.Distribution`.
    """
    articles: list[int] = []
    sentences: list[int] = []
    lists: list[int] = []
    read = 0
    for act in statutes:
        if act.language != "ko":
            continue
        read += 1
        articles += [length for _, length in measure_articles(act.outline)]
        sentences += [length for _, _, length in measure_sentences(act.outline)]
        lists += [size for _, size in list_sizes(act.outline)]
    return {
        "snapshot": snapshot,
        "statutes": read,
        "articles": asdict(_distribute(articles)),
        "sentences": asdict(_distribute(sentences)),
        "lists": asdict(_distribute(lists)),
    }


def _distribute(values: list[int]) -> Distribution:
    """The distribution of values: count, quantiles by nearest rank, and the tail in descending order."""
    ordered = sorted(values)
    count = len(ordered)
    quantiles = (
        {name: ordered[min(count - 1, int(count * share))] for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))} if count else {}
    )
    return Distribution(count=count, quantiles=quantiles, tail=tuple(reversed(ordered[count - int(count * _TAIL) :])))
