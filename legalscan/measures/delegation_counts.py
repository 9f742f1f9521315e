"""National counts of delegations: how much each act leaves to decrees by blanket clauses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from legalscan.rules.delegation.clauses import is_act
from legalscan.rules.delegation.density import measure_density
from legalscan.statute import Statute


def count_delegations(statutes: Iterable[Statute], snapshot: str) -> dict[str, Any]:
    """The density of blanket clauses in every act.

    Args:
        statutes: the texts of the corpus; of several with one title the one promulgated last counts; consumed.
        snapshot: the day of the corpus, as it is to be cited.

    Returns:
        What `data/delegation_counts.json` holds, the fields of `density.Densities`, and the number of statutes read.
    """
    newest: dict[str, tuple[str, float | None]] = {}
    read = 0
    for act in statutes:
        read += 1
        if is_act(act) and act.articles:
            day = str(act.promulgated or "")
            if day >= newest.get(act.title, ("", None))[0]:
                newest[act.title] = (day, measure_density(act))
    densities = sorted((density for _, density in newest.values() if density is not None), reverse=True)
    return {"snapshot": snapshot, "statutes": read, "densities": densities}
