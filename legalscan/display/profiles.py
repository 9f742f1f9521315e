"""The profile of an act: family by family its figures, each with the words behind it and its place among the nation's acts."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from typing import Any, Final

from legalscan.corpus import Corpus
from legalscan.display.marked import plain
from legalscan.display.page import render, wrap
from legalscan.display.pictures import Picture
from legalscan.display.words import WORDS
from legalscan.nation import GROUPS
from legalscan.profiles.figure import FAMILIES, Figure, Passage
from legalscan.profiles.profile import Profile
from legalscan.report.profile import labels, place, say_kind, say_nation, say_percentile, say_value, say_verdict
from legalscan.report.profile_picture import draw_comparison, draw_percentiles
from legalscan.views import excerpt

_PASSAGES: Final = 12
"""So many passages of a figure does a view hold."""
_KIN: Final = 8


def view_profile(profile: Profile, corpus: Corpus | None, language: str) -> str:
    """The figures family by family; what unfolds says how a figure is measured, and where."""
    say, act = WORDS[language], profile.act
    families = [
        (name.in_language(language), [_row(figure, language, profile) for figure in figures])
        for key, name in FAMILIES.items()
        if (figures := [figure for figure in profile.of(key) if figure.value is not None])
    ]
    day = say["promulgated"].format(day=act.promulgated) if act.promulgated else say["draft"]
    kin = profile.relatives.kin[:_KIN] if profile.relatives is not None else ()
    return render(
        "profile.html",
        language,
        title=act.title,
        provenance=f"{act.id} · {day}",
        kind=say_kind(profile, language) if profile.articles else "",
        withheld=profile.withheld.in_language(language) if profile.withheld else "",
        summary="" if profile.withheld else profile.summary.in_language(language),
        compared=any(figure.standings for figure in profile.figures),
        groups=[(group, name.in_language(language)) for group, name in GROUPS.items()],
        families=families,
        kin=[(one.statute, one.enacted or "", one.shared) for one in kin],
        unmeasured=[(row.what, row.reason.in_language(language)) for row in profile.not_checked],
        words=labels(language),
        nation=say_nation(profile.nation, language) if profile.withheld is None else "",
    )


def _row(figure: Figure, language: str, profile: Profile) -> dict[str, Any]:
    standing = figure.standings.get(figure.against)
    return {
        "name": figure.name.in_language(language),
        "meaning": figure.meaning.in_language(language),
        "value": say_value(figure, language),
        "words": figure.words.in_language(language),
        "tone": figure.verdict or "",
        "dots": [(group, round(5 + 1.9 * one.percentile, 1)) for group, one in figure.standings.items()],
        "told": " · ".join(
            f"{GROUPS[group].in_language(language)} {say_percentile(one, language)}" for group, one in figure.standings.items()
        ),
        "verdict": say_verdict(figure, language),
        "standing": standing.words(figure.against).in_language(language) if standing else "",
        "withheld": figure.withheld.in_language(language) if figure.withheld not in (None, profile.withheld) else "",
        "count": len(figure.passages),
        "passages": [(_place(one, profile, language), excerpt(plain(one.quote), 140)) for one in figure.passages[:_PASSAGES]],
        "rest": len(figure.passages) - _PASSAGES,
    }


def _place(passage: Passage, profile: Profile, language: str) -> str:
    told = place(passage, language)
    return told if passage.statute == profile.act.title else f"{passage.statute} {told}"


def draw_profiles(profiles: Sequence[Profile], language: str) -> Picture:
    """The percentiles of one act as small multiples, of several side by side; with what the picture tells in words.

    Raises:
        UsageError: matplotlib or a typeface is missing, or no figure is compared.
    """
    tongue = language or profiles[0].act.language
    drawn = draw_percentiles(profiles[0], tongue) if len(profiles) == 1 else draw_comparison(profiles, tongue)
    svg = drawn.svg()
    packed = base64.b64encode(svg.encode()).decode()  # apart, so that neither style nor names of two pictures meet
    told = "".join(f"<div>{escape(line)}</div>" for line in drawn.words.splitlines())
    html = (
        f'<img class="ls-sheet" alt="{escape(drawn.title)}" src="data:image/svg+xml;base64,{packed}">'
        f'<details><summary class="ls-faint">{WORDS[tongue]["in_words"]}</summary>{told}</details>'
    )
    return Picture(wrap(html, tongue), svg, f"<Picture: {drawn.title}>")
