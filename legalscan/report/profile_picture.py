"""Pictures of the figures of profiles: an act among the nation's acts, and several acts side by side."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any, Final

from legalscan.errors import UsageError
from legalscan.nation import Distribution
from legalscan.profiles.figure import Figure
from legalscan.profiles.profile import Profile
from legalscan.report.canvas import BLUE, COLOURS, MARKERS, PALE, VERMILION, Picture, canvas, finish, folded, keys, style
from legalscan.report.profile import compare, say_nation, say_value

_COLUMNS: Final = 4
_BINS: Final = 20
_WORDS: Final = {
    "ko": {
        "percentiles": "{title}: 전국 법률 가운데의 자리",
        "panel": "백분위 {all}(진흥 {promotion})",
        "panel_all": "백분위 {all}",
        "legend_all": "법률",
        "legend_promotion": "진흥 법률",
        "legend_act": "이 법률",
        "comparison": "진흥 법률 가운데의 백분위",
        "comparison_all": "법률 가운데의 백분위",
        "half": "가운데 절반",
        "none": "이 그림에 담을 것이 없습니다",
    },
    "en": {
        "percentiles": "{title}: its place among the nation's acts",
        "panel": "percentile {all} ({promotion} of promotion acts)",
        "panel_all": "percentile {all}",
        "legend_all": "acts",
        "legend_promotion": "promotion acts",
        "legend_act": "this act",
        "comparison": "percentile among promotion acts",
        "comparison_all": "percentile among acts",
        "half": "middle half",
        "none": "there is nothing to draw",
    },
}


def draw_percentiles(profile: Profile, language: str | None = None) -> Picture:
    """Small multiples: for each figure its distribution among the nation's acts, and the act's place in it.

    Raises:
        UsageError: matplotlib or a typeface is missing, or no figure of the act is compared.
    """
    chosen = language or profile.act.language
    words = _WORDS[chosen]
    figures = [figure for figure in profile.figures if figure.standings and figure.value is not None]
    if not figures:
        raise UsageError(
            f"{profile.act.title}: {words['none']}" + (f" ({profile.withheld.in_language(chosen)})" if profile.withheld else "")
        )
    with style():
        rows = -(-len(figures) // _COLUMNS)
        sheet = canvas(10.5, 1.55 * rows + 1.1)
        panels = sheet.subplots(rows, _COLUMNS, squeeze=False).flatten()
        for panel, figure in zip(panels, figures, strict=False):
            _panel(panel, figure, profile, chosen)
        for panel in panels[len(figures) :]:
            panel.set_axis_off()
        title = words["percentiles"].format(title=profile.act.title)
        sheet.suptitle(title, fontsize=12, fontweight="bold", x=0.01, ha="left")
        handles = keys((words["legend_all"], PALE), (words["legend_promotion"], BLUE), (words["legend_act"], VERMILION))
        sheet.legend(handles=handles, loc="outside lower left", ncols=3, frameon=False)
        sheet.supxlabel(folded(say_nation(profile.nation, chosen), 110), fontsize=7, color="#444", x=0.99, ha="right")
        told = [f"{figure.name.in_language(chosen)}: {say_value(figure, chosen)}. {_standing(figure, words)}" for figure in figures]
        return finish(sheet, title, "\n".join([profile.summary.in_language(chosen), *told]))


def _panel(panel: Any, figure: Figure, profile: Profile, language: str) -> None:
    words = _WORDS[language]
    groups = profile.nation.figures[figure.key]
    scale = 100 if figure.unit == "share" else 1
    top = max(groups["all"].quantile(0.98), figure.value or 0) or 1
    whole = figure.unit in ("count", "steps", "years") and top <= _BINS
    step = 1.0 if whole else top / _BINS
    edges = [step * place - (0.5 if whole else 0.0) for place in range(int(top) + 2 if whole else _BINS + 1)]
    middles = [(low + high) / 2 * scale for low, high in itertools.pairwise(edges)]
    panel.bar(middles, _shares(groups["all"], edges), width=step * scale, color=PALE, edgecolor="#C3C9D1", linewidth=0.4)
    panel.stairs(_shares(groups["promotion"], edges), [edge * scale for edge in edges], color=BLUE, linewidth=1.1)
    panel.axvline((figure.value or 0) * scale, color=VERMILION, linewidth=2)
    panel.plot([(figure.value or 0) * scale], [0], marker="^", color=VERMILION, markersize=7, clip_on=False, zorder=5)
    panel.set_title(
        f"{figure.name.in_language(language)}  {say_value(figure, language)}", fontsize=8.5, loc="left", fontweight="bold", pad=12
    )
    panel.text(0, 1.03, _standing(figure, words), transform=panel.transAxes, fontsize=7, color="#444")
    panel.set_yticks([])
    panel.spines["left"].set_visible(False)
    panel.tick_params(axis="x", labelsize=7, length=2)
    panel.set_xlim(edges[0] * scale - 0.02 * top * scale, edges[-1] * scale * 1.03)
    if whole:
        panel.xaxis.get_major_locator().set_params(integer=True)
    if figure.unit == "share":
        panel.xaxis.set_major_formatter("{x:.0f}%")


def _shares(distribution: Distribution, edges: Sequence[float]) -> list[float]:
    """The share of the acts in each bin; the first holds the lower edge, what lies beyond counts in the last."""
    if not distribution.of:
        return [0.0] * (len(edges) - 1)
    sums = [sum(count for value, count in _counts(distribution) if value <= edge) for edge in edges[1:-1]]
    whole = [0, *sums, distribution.of]
    return [(high - low) / distribution.of for low, high in itertools.pairwise(whole)]


def _counts(distribution: Distribution) -> list[tuple[float, int]]:
    before = [0, *distribution.sums]
    return [(value, after - prior) for value, prior, after in zip(distribution.values, before, distribution.sums, strict=False)]


def _standing(figure: Figure, words: dict[str, str]) -> str:
    told = {group: f"{standing.percentile:.0f}" for group, standing in figure.standings.items()}
    return words["panel" if len(told) == 2 else "panel_all"].format(**told)


def draw_comparison(profiles: Sequence[Profile], language: str | None = None) -> Picture:
    """A dot plot: for each figure the percentile of every act; among promotion acts where all of them are such.

    Raises:
        UsageError: matplotlib or a typeface is missing, or none of the acts is compared.
    """
    chosen = language or profiles[0].act.language
    words = _WORDS[chosen]
    group = "promotion" if all(profile.promotion for profile in profiles) else "all"
    rows = [row for row in compare(profiles) if any(figure is not None and group in figure.standings for figure in row)]
    if not rows:
        raise UsageError(words["none"])
    with style():
        sheet = canvas(9.5, 0.32 * len(rows) + 1.7 + 0.25 * len(profiles))
        axes = sheet.subplots()
        axes.axvspan(25, 75, color=PALE, zorder=0)
        axes.text(50, -1.0, words["half"], ha="center", va="center", fontsize=7.5, color="#444")
        names, told = [], []
        for place, row in enumerate(rows):
            named = next(figure for figure in row if figure is not None)
            names.append(named.name.in_language(chosen))
            axes.axhline(place, color="#D5DAE0", linewidth=0.5, zorder=1)
            cells = []
            for number, figure in enumerate(row):
                if figure is None or group not in figure.standings:
                    continue
                at = figure.standings[group].percentile
                offset = (number - (len(row) - 1) / 2) * min(0.22, 0.7 / len(row))
                axes.plot(at, place + offset, marker=MARKERS[number % 6], color=COLOURS[number % 6], markersize=6.5, zorder=3)
                cells.append(f"{profiles[number].act.title} {say_value(figure, chosen)} ({at:.0f})")
            told.append(f"{names[-1]}: {'; '.join(cells)}")
        axes.set_yticks(range(len(rows)), names, fontsize=8.5)
        axes.set_ylim(len(rows) - 0.4, -1.5)
        axes.set_xlim(-2, 102)
        axes.set_xlabel(words["comparison" if group == "promotion" else "comparison_all"])
        axes.tick_params(axis="y", length=0)
        axes.spines["left"].set_visible(False)
        from matplotlib.lines import Line2D

        handles = [
            Line2D([], [], marker=MARKERS[n % 6], color=COLOURS[n % 6], linestyle="", label=profile.act.title)
            for n, profile in enumerate(profiles)
        ]
        sheet.legend(handles=handles, loc="outside upper left", frameon=False, fontsize=8.5)
        sheet.supxlabel(folded(say_nation(profiles[0].nation, chosen), 110), fontsize=7, color="#444", x=0.99, ha="right")
        title = (
            f"{words['comparison' if group == 'promotion' else 'comparison_all']}: {', '.join(profile.act.title for profile in profiles)}"
        )
        return finish(sheet, title, "\n".join(told))
