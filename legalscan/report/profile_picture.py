"""Pictures of profiles fit for a paper: SVG and PNG by matplotlib, colours told apart by the colour-blind, each with its words.

The colours are those of M. Okabe, K. Ito, Color Universal Design (2008); what a colour tells, a shape or a word tells as well.
"""

from __future__ import annotations

import io
import itertools
import logging
import textwrap
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from legalscan.errors import UsageError
from legalscan.language.template_ko import KINDS
from legalscan.nation import Distribution
from legalscan.profiles.descent import Descent
from legalscan.profiles.figure import Figure
from legalscan.profiles.kinds import standing_kinds
from legalscan.profiles.likeness import Library
from legalscan.profiles.profile import Profile
from legalscan.profiles.relatives import NEAR, Kinship
from legalscan.report.profile import compare, say_nation, say_value
from legalscan.report.typefaces import find_typeface

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

BLUE: Final = "#0072B2"
SKY: Final = "#56B4E9"
VERMILION: Final = "#D55E00"
GREY: Final = "#8A8F98"
PALE: Final = "#E3E7EC"
_COLOURS: Final = (BLUE, VERMILION, "#009E73", "#CC79A7", "#E69F00", "#000000")
_MARKERS: Final = ("o", "D", "s", "^", "v", "P")
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
        "template": "{title}: 조문마다 가장 닮은 다른 법률의 조",
        "likeness": "닮음(0~1)",
        "own": "고유한 조",
        "frame": "어느 법률에나 있는 틀",
        "standing": "진흥 법률의 정형",
        "other": "그 밖",
        "near": "닮음 {near}부터",
        "tree": "{title}: 틀을 함께 쓰는 법률",
        "distance": "다름(1-닮은 조의 비율)",
        "kinds": "정형의 종류(칸의 수는 그 종류의 조)",
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
        "template": "{title}: the likest article elsewhere for each article",
        "likeness": "likeness (0 to 1)",
        "own": "its own",
        "frame": "frame of any act",
        "standing": "standing template",
        "other": "other",
        "near": "from likeness {near}",
        "tree": "{title}: acts that share its template",
        "distance": "distance (1 - share of articles with a relative)",
        "kinds": "kinds of the standing template (figures: articles of the kind)",
        "none": "there is nothing to draw",
    },
}


class Picture(NamedTuple):
    """A drawn picture with its text alternative.

    Attributes:
        canvas: the matplotlib figure.
        title: what it shows, one line.
        words: all that it tells, in words, line by line.
    """

    canvas: Canvas
    title: str
    words: str

    def svg(self) -> str:
        """As SVG with title and description for screen readers; letters are drawn, so that it looks alike everywhere."""
        buffer = io.StringIO()
        with _style():
            self.canvas.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "legalscan"})
        source = buffer.getvalue()
        head = source.index("<svg")
        close = source.index(">", head)
        told = f'\n <title id="picture-title">{escape(self.title)}</title>\n <desc id="picture-words">{escape(self.words)}</desc>'
        return f'{source[:close]} role="img" aria-labelledby="picture-title" aria-describedby="picture-words">{told}{source[close + 1 :]}'

    def png(self, dpi: int = 200) -> bytes:
        """As PNG; the words stand in its metadata (Title, Description)."""
        buffer = io.BytesIO()
        with _style():
            self.canvas.savefig(
                buffer, format="png", dpi=dpi, metadata={"Title": self.title, "Description": self.words, "Software": "legalscan"}
            )
        return buffer.getvalue()


def _style() -> Any:
    """How all pictures look."""
    try:
        import matplotlib
    except ImportError:
        raise UsageError("pictures need matplotlib: pip install 'legalscan[plot]'") from None
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # that a typeface has no such weight is no news

    return matplotlib.rc_context(
        {
            "font.family": [find_typeface(), "sans-serif"],
            "font.size": 9,
            "axes.unicode_minus": False,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "svg.fonttype": "path",
            "svg.hashsalt": "legalscan",
            "figure.facecolor": "white",
        }
    )


def _canvas(width: float, height: float) -> Canvas:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Canvas

    canvas = Canvas(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(canvas)
    return canvas


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
    with _style():
        rows = -(-len(figures) // _COLUMNS)
        canvas = _canvas(10.5, 1.55 * rows + 1.1)
        panels = canvas.subplots(rows, _COLUMNS, squeeze=False).flatten()
        for panel, figure in zip(panels, figures, strict=False):
            _panel(panel, figure, profile, chosen)
        for panel in panels[len(figures) :]:
            panel.set_axis_off()
        title = words["percentiles"].format(title=profile.act.title)
        canvas.suptitle(title, fontsize=12, fontweight="bold", x=0.01, ha="left")
        handles = _keys((words["legend_all"], PALE), (words["legend_promotion"], BLUE), (words["legend_act"], VERMILION))
        canvas.legend(handles=handles, loc="outside lower left", ncols=3, frameon=False)
        canvas.supxlabel(_folded(say_nation(profile.nation, chosen), 110), fontsize=7, color="#444", x=0.99, ha="right")
        told = [f"{figure.name.in_language(chosen)}: {say_value(figure, chosen)}. {_standing(figure, words)}" for figure in figures]
        return Picture(canvas, title, "\n".join([profile.summary.in_language(chosen), *told]))


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
    with _style():
        canvas = _canvas(9.5, 0.32 * len(rows) + 1.7 + 0.25 * len(profiles))
        axes = canvas.subplots()
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
                axes.plot(at, place + offset, marker=_MARKERS[number % 6], color=_COLOURS[number % 6], markersize=6.5, zorder=3)
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
            Line2D([], [], marker=_MARKERS[n % 6], color=_COLOURS[n % 6], linestyle="", label=profile.act.title)
            for n, profile in enumerate(profiles)
        ]
        canvas.legend(handles=handles, loc="outside upper left", frameon=False, fontsize=8.5)
        canvas.supxlabel(_folded(say_nation(profiles[0].nation, chosen), 110), fontsize=7, color="#444", x=0.99, ha="right")
        title = (
            f"{words['comparison' if group == 'promotion' else 'comparison_all']}: {', '.join(profile.act.title for profile in profiles)}"
        )
        return Picture(canvas, title, "\n".join(told))


def draw_template(profile: Profile, language: str | None = None) -> Picture:
    """For each article how like its likest one in another act is, and whether it is frame, template, or the act's own.

    Raises:
        UsageError: matplotlib or a typeface is missing, or no relatives were looked for.
    """
    chosen = language or profile.act.language
    words = _WORDS[chosen]
    if profile.relatives is None or not profile.relatives.rows:
        raise UsageError(f"{profile.act.title}: {words['none']} (--corpus)")
    rows = profile.relatives.rows
    with _style():
        canvas = _canvas(10.5, 0.2 * len(rows) + 1.6)
        axes = canvas.subplots()
        told = []
        for place, row in enumerate(rows):
            name, colour, hatch = _class_of(row)
            axes.barh(place, row.likeness, color=colour, height=0.72, hatch=hatch, edgecolor="white", linewidth=0)
            nearest = row.relatives[0].article if row.relatives else None
            label = (
                f"{nearest.statute} {nearest.locator}" if nearest is not None and row.likeness >= NEAR else words[name] if row.own else ""
            )
            axes.text(row.likeness + 0.008, place, label, va="center", fontsize=6.8, color=VERMILION if row.own else "#222")
            told.append(f"{row.provision.locator} {row.provision.heading}: {row.likeness:.2f} {label} [{words[name]}]")
        axes.axvline(NEAR, color="#333", linewidth=0.8, linestyle=(0, (4, 3)))
        axes.text(NEAR + 0.008, -1.2, words["near"].format(near=NEAR), fontsize=7, va="center", color="#333")
        axes.set_yticks(range(len(rows)), [_short(f"{row.provision.locator} {row.provision.heading}", 30) for row in rows], fontsize=7)
        axes.set_ylim(len(rows) - 0.4, -1.8)
        axes.set_xlim(0, 1.25)
        axes.set_xticks([0, 0.2, 0.4, 0.6, 0.8, 1.0])
        axes.set_xlabel(words["likeness"])
        axes.tick_params(axis="y", length=0)
        title = words["template"].format(title=profile.act.title)
        axes.set_title(title, loc="left", fontweight="bold", fontsize=11)
        handles = _keys((words["standing"], BLUE), (words["frame"], GREY), (words["other"], SKY), (words["own"], VERMILION, "////"))
        canvas.legend(handles=handles, loc="outside lower left", ncols=4, frameon=False)
        return Picture(canvas, title, "\n".join(told))


def _class_of(row: Kinship) -> tuple[str, str, str]:
    """What an article is, with its colour and hatching."""
    if row.frame:
        return "frame", GREY, ""
    if row.own:
        return "own", VERMILION, "////"
    return ("standing", BLUE, "") if row.standing else ("other", SKY, "")


def draw_tree(profile: Profile, descent: Descent, library: Library, language: str | None = None) -> Picture:
    """The act and its kin as a tree by shared articles, beside the kinds of the standing template that each of them has.

    Args:
        profile: of the act, with its relatives.
        descent: of the act and its kin (`descent.kin_descent`).
        library: the articles of the kin.
        language: of the words.

    Raises:
        UsageError: matplotlib or a typeface is missing, or the act has no kin.
    """
    chosen = language or profile.act.language
    words = _WORDS[chosen]
    if profile.relatives is None or len(descent.members) < 2:
        raise UsageError(f"{profile.act.title}: {words['none']}")
    from scipy.cluster.hierarchy import dendrogram, linkage
    from scipy.spatial.distance import squareform

    shared = (descent.shares + descent.shares.T) / 2
    distances = 1 - shared
    for place in range(len(distances)):
        distances[place, place] = 0.0
    with _style():
        canvas = _canvas(11.5, 0.34 * len(descent.members) + 2.6)
        left, right = canvas.subplots(1, 2, width_ratios=[1.0, 1.5])
        drawn = dendrogram(
            linkage(squareform(distances, checks=False), "average"),
            orientation="left",
            ax=left,
            color_threshold=0,
            above_threshold_color="#333",
            no_labels=True,
        )
        order = [int(leaf) for leaf in drawn["leaves"]]
        left.set_xlabel(words["distance"], fontsize=8)
        left.spines["left"].set_visible(False)
        told = _matrix(right, order, profile, descent, library, chosen)
        title = words["tree"].format(title=profile.act.title)
        canvas.suptitle(title, fontsize=11, fontweight="bold", x=0.01, ha="left")
        return Picture(canvas, title, "\n".join(told))


def _matrix(axes: Any, order: list[int], profile: Profile, descent: Descent, library: Library, language: str) -> list[str]:
    """The kinds of the standing template by act, in the order of the tree; returns the same in words."""
    standing = list(standing_kinds(profile.nation))
    counts: list[dict[str, int]] = []
    assert profile.relatives is not None
    for member in descent.members:
        if member.statute == profile.act.title:
            kinds = [row.kind or "" for row in profile.relatives.rows]
        else:
            kinds = [article.kind for article in library.articles if article.statute == member.statute]
        counts.append({kind: kinds.count(kind) for kind in standing})
    told = []
    for line, place in enumerate(order):
        member, here = descent.members[place], place == 0
        y = 10 * line + 5
        for column, kind in enumerate(standing):
            if counts[place][kind]:
                axes.add_patch(_square(column, y, VERMILION if here else BLUE))
                axes.text(column + 0.5, y, str(counts[place][kind]), ha="center", va="center", fontsize=6.5, color="white")
        names = [KINDS[kind].ko if language == "ko" else KINDS[kind].en for kind in standing if counts[place][kind]]
        told.append(f"{member.statute} ({member.enacted or '-'}): {', '.join(names)}")
    labels = [f"{_short(descent.members[place].statute, 24)} {descent.members[place].enacted[:4]}" for place in order]
    axes.set_yticks([10 * line + 5 for line in range(len(order))], labels, fontsize=7.5)
    for tick, place in zip(axes.get_yticklabels(), order, strict=True):
        if place == 0:
            tick.set_fontweight("bold")
            tick.set_color(VERMILION)
    heads = [KINDS[kind].ko if language == "ko" else KINDS[kind].en for kind in standing]
    axes.set_xticks([column + 0.5 for column in range(len(standing))], heads, fontsize=6.8, rotation=60, ha="left", rotation_mode="anchor")
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.set_xlim(0, len(standing))
    axes.set_ylim(0, 10 * len(order))
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)
    axes.set_xlabel(_WORDS[language]["kinds"], fontsize=8)
    return told


def _square(column: int, y: float, colour: str) -> Any:
    from matplotlib.patches import Rectangle

    return Rectangle((column + 0.06, y - 4.2), 0.88, 8.4, color=colour, linewidth=0)


def _keys(*rows: tuple[str, ...]) -> list[Any]:
    from matplotlib.patches import Patch

    return [Patch(facecolor=row[1], label=row[0], hatch=row[2] if len(row) > 2 else "", edgecolor="white") for row in rows]


def _folded(words: str, width: int) -> str:
    return "\n".join(textwrap.wrap(words, width))


def _short(words: str, limit: int) -> str:
    return words if len(words) <= limit else words[: limit - 1] + "…"
