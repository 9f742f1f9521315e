"""National counts of definitions: how many use which word, and how hollow each of them is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any, Final

from legalscan.analysis.hollowness import Counts, measure_words
from legalscan.language.ko import stems
from legalscan.statute import Statute

_RARE: Final = 6
"""Words in fewer definitions are left out: they weigh 1 whether counted or not."""


def count_definitions(statutes: Iterable[Statute], snapshot: str) -> dict[str, Any]:
    """Count the words of all definitions ("X"란 …) and rank their tautology scores.

    The words are counted first and the scores measured with these counts, so one run is enough.

    Args:
        statutes: the texts of the corpus, each once; consumed.
        snapshot: the day of the corpus, as it is to be cited.

    Returns:
        What `data/definition_counts.json` holds, the fields of `hollowness.Counts`.
    """
    seen, read, pairs = Counter[str](), 0, []
    for act in statutes:
        read += 1
        for definition in act.definitions:
            if definition.form == "란":
                pairs.append((definition.term, definition.core.of(act.text), act.terms))
                seen.update(set(stems(pairs[-1][1])))
    kept = {stem: count for stem, count in sorted(seen.items()) if count >= _RARE}
    counts = Counts(definitions=len(pairs), stems=kept, snapshot=snapshot, statutes=read)
    scores = sorted((measure_words(*pair, counts).score for pair in pairs), reverse=True)
    return asdict(replace(counts, scores=tuple(scores)))
