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
from legalscan.profiles.relatives import NEAR, nearest_of_all
from legalscan.profiles.scale import SCALES
from legalscan.statute import Statute

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
    near = _nearest_by_act(library) if library is not None else {}
    for act in find_acts(corpus):
        groups = ("all", "promotion") if is_promotion_act(act) else ("all",)
        acts.update(groups)
        of_act = [kind for _, kind in find_kinds(act)]
        articles.append((groups, of_act))
        for group in groups:
            kinds[group].update({kind for kind in of_act if kind is not None})
        scores = near.get(squeeze(act.title))
        for group in groups if scores else ():
            values["borrowed"][group].append(round(sum(score >= NEAR for score in scores or ()) / len(scores or ()), 3))
        for one in measure_act(act, corpus, snapshot):
            if one.value is not None and one.of >= SCALES[one.key].least and one.key != "template":
                for group in groups:
                    values[one.key][group].append(one.value)
    told = {key: {group: kinds[group][key] for group in GROUPS} for key in sorted(kinds["all"])}
    standing = standing_kinds(Nation(str(snapshot), dict(acts), {}, told, COMMAND))
    for groups, of_act in articles:
        share = template_share(of_act, standing)
        for group in groups if share is not None else ():
            values["template"][group].append(share)
    return {
        "snapshot": str(snapshot),
        "command": COMMAND,
        "acts": dict(acts),
        "kinds": told,
        "figures": {key: {group: asdict(spread(rows)) for group, rows in of_key.items()} for key, of_key in values.items()},
    }


def _nearest_by_act(library: Library) -> dict[str, list[float]]:
    """For each act, by its squeezed title, the likeness of the likest article elsewhere for each article outside the frame."""
    found: dict[str, list[float]] = {}
    for article, score in zip(library.articles, nearest_of_all(library), strict=True):
        if article.kind not in FRAME:
            found.setdefault(squeeze(article.statute), []).append(score)
    return found
