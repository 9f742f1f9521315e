"""National distributions of the figures of a profile, over all acts and over promotion acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from legalscan.catalogue import squeeze
from legalscan.corpus import Corpus
from legalscan.language.template_ko import FRAME
from legalscan.nation import FEWEST, GROUPS, Nation, spread
from legalscan.profiles.kinds import find_kinds, standing_kinds, template_share
from legalscan.profiles.likeness import Library
from legalscan.profiles.profile import measure_act
from legalscan.profiles.promotion import is_promotion_act
from legalscan.profiles.relatives import NEAR, nearest_elsewhere
from legalscan.profiles.scale import SCALES
from legalscan.statute import Statute

_EVERY: Final = 3
"""Of all acts every so many is compared article by article with all others: the whole takes three times as long and tells the same."""
COMMAND: Final = "legalscan corpus profiles FOLDER --snapshot DATE --output legalscan/data/profiles.json"


def find_acts(corpus: Corpus) -> Iterator[Statute]:
    """The acts of a corpus that are compared: those in being with `nation.FEWEST` articles or more, each once, the newest text."""
    seen: set[str] = set()
    for entry in corpus.entries:
        if entry.instrument != "법률" or entry.articles < FEWEST or squeeze(entry.title) in seen:
            continue
        seen.add(squeeze(entry.title))
        act = corpus.find(entry.title)
        if act is None or act.language != "ko" or act.is_amendment or act.kind not in ("법률", "법"):
            continue
        if sum(not article.deleted for article in act.articles) >= FEWEST:
            yield act


def count_profiles(corpus: Corpus, snapshot: date, library: Library | None = None) -> dict[str, Any]:
    """Measure every act of a corpus.

    Args:
        corpus: acts with their decrees and rules.
        snapshot: the day of the corpus, as it is to be cited; what is in force is told for this day.
        library: the articles of its acts; without it `borrowed` is left out.

    Returns:
        What `data/profiles.json` holds, the fields of `nation.Nation`.
    """
    values: dict[str, dict[str, list[float]]] = {key: {group: [] for group in GROUPS} for key in SCALES}
    kinds: dict[str, Counter[str]] = {group: Counter() for group in GROUPS}
    articles: list[tuple[tuple[str, ...], list[str | None]]] = []
    acts: Counter[str] = Counter()
    for group, borrowed in _count_borrowed(library) if library is not None else ():
        values["borrowed"][group].append(borrowed)
    for act in find_acts(corpus):
        groups: tuple[str, ...] = ("all", "promotion") if is_promotion_act(act) else ("all",)
        acts.update(groups)
        of_act = [kind for _, kind in find_kinds(act)]
        articles.append((groups, of_act))
        for group in groups:
            kinds[group].update({kind for kind in of_act if kind is not None})
        for one in measure_act(act, corpus, snapshot):
            if one.value is not None and one.of >= SCALES[one.key].least and one.key != "template":
                for group in groups:
                    values[one.key][group].append(one.value)
    told = {key: {group: kinds[group][key] for group in GROUPS} for key in sorted(kinds["all"])}
    standing = standing_kinds(Nation(str(snapshot), dict(acts), {}, told, COMMAND))
    for counted, kinds_of_act in articles:
        share = template_share(kinds_of_act, standing)
        if share is not None:
            for group in counted:
                values["template"][group].append(share)
    return {
        "snapshot": str(snapshot),
        "command": COMMAND,
        "acts": dict(acts),
        "kinds": told,
        "figures": {key: {group: asdict(spread(rows)) for group, rows in of_key.items()} for key, of_key in values.items()},
    }


def _count_borrowed(library: Library) -> Iterator[tuple[str, float]]:
    """Group and share of articles with a relative elsewhere: every promotion act, and of all acts every so many."""
    of_act: list[tuple[bool, list[int]]] = []
    for own in library.rows.values():
        outside = [row for row in own if library.articles[row].kind not in FRAME]
        if len(own) >= FEWEST and outside:
            of_act.append((library.articles[own[0]].promotion, outside))
    wanted = [row for place, (promotion, rows) in enumerate(of_act) if promotion or place % _EVERY == 0 for row in rows]
    scores = dict(zip(wanted, nearest_elsewhere(library, wanted), strict=True))
    for place, (promotion, rows) in enumerate(of_act):
        if promotion or place % _EVERY == 0:
            share = round(sum(scores[row] >= NEAR for row in rows) / len(rows), 3)
            if promotion:
                yield "promotion", share
            if place % _EVERY == 0:
                yield "all", share
