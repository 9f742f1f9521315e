"""Pictures of the template: for each article its likest one elsewhere, and an act among the acts that share its template."""

from __future__ import annotations

from typing import Any, Final

from legalscan.errors import UsageError
from legalscan.language.template_ko import KINDS
from legalscan.profiles.descent import Descent
from legalscan.profiles.kinds import standing_kinds
from legalscan.profiles.likeness import Library
from legalscan.profiles.profile import Profile
from legalscan.profiles.relatives import NEAR, Kinship
from legalscan.report.canvas import BLUE, GREY, SKY, VERMILION, Picture, canvas, finish, keys, short, style

_WORDS: Final = {
    "ko": {
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
    with style():
        sheet = canvas(10.5, 0.2 * len(rows) + 1.6)
        axes = sheet.subplots()
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
        axes.set_yticks(range(len(rows)), [short(f"{row.provision.locator} {row.provision.heading}", 30) for row in rows], fontsize=7)
        axes.set_ylim(len(rows) - 0.4, -1.8)
        axes.set_xlim(0, 1.25)
        axes.set_xticks([0, 0.2, 0.4, 0.6, 0.8, 1.0])
        axes.set_xlabel(words["likeness"])
        axes.tick_params(axis="y", length=0)
        title = words["template"].format(title=profile.act.title)
        axes.set_title(title, loc="left", fontweight="bold", fontsize=11)
        handles = keys((words["standing"], BLUE), (words["frame"], GREY), (words["other"], SKY), (words["own"], VERMILION, "////"))
        sheet.legend(handles=handles, loc="outside lower left", ncols=4, frameon=False)
        return finish(sheet, title, "\n".join(told))


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
    with style():
        sheet = canvas(11.5, 0.34 * len(descent.members) + 2.6)
        left, right = sheet.subplots(1, 2, width_ratios=[1.0, 1.5])
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
        sheet.suptitle(title, fontsize=11, fontweight="bold", x=0.01, ha="left")
        return finish(sheet, title, "\n".join(told))


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
    labels = [f"{short(descent.members[place].statute, 24)} {descent.members[place].enacted[:4]}" for place in order]
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
