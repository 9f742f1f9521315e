"""Profiles for the terminal and as JSON; the page and the pictures are beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from legalscan.finding import Wording
from legalscan.nation import GROUPS, Nation, Standing
from legalscan.profiles.figure import FAMILIES, Figure, Passage
from legalscan.profiles.profile import Profile
from legalscan.profiles.relatives import NEAR, Relatives
from legalscan.report.text import readable, width

FORMAT: Final = 1
"""Version of the JSON document's form."""
_BAR: Final = 10
_QUOTES: Final = 2
_KIN: Final = 5
_WORDS: Final = {
    "ko": {
        "title": "법률의 프로필",
        "compare": "나란히 보기",
        "figure": "항목",
        "value": "값",
        "all": "법률 백분위",
        "promotion": "진흥 법률 백분위",
        "verdict": "견주어",
        "promotion_act": "진흥 법률",
        "other_act": "진흥 법률 아님",
        "articles": "조 {}개",
        "more": "외 {}곳",
        "withheld": "견주지 않음",
        "unmeasured": "재지 않은 것",
        "nation": "전국 분포: 법률 {all:,}개(그중 진흥 법률 {promotion:,}개, 조문 8개 이상), {snapshot} 기준. 백분위는 더 낮은 법률과 같은 법률 절반의 비율입니다.",
        "by": "legalscan {} · {} ({}, {})",
        "undated": "공포 전이거나 공포일을 알 수 없음",
        "promulgated": "{} 공포",
        "typical": "보통",
        "high": "높은 편",
        "low": "낮은 편",
        "none": "-",
        "own": "고유한 조",
        "relatives": "조문마다 가장 닮은 조(다른 법률 {acts:,}개의 조 {articles:,}개 가운데, 닮음 {near}부터)",
        "kin": "닮은 조가 많은 법률(제정, 닮은 조의 수): ",
    },
    "en": {
        "title": "Profile of an act",
        "compare": "Side by side",
        "figure": "Figure",
        "value": "Value",
        "all": "Percentile, all acts",
        "promotion": "Percentile, promotion acts",
        "verdict": "In proportion",
        "promotion_act": "promotion act",
        "other_act": "no promotion act",
        "articles": "{} articles",
        "more": "and {} more",
        "withheld": "not compared",
        "unmeasured": "Not measured",
        "nation": "National figures: {all:,} acts of 8 articles or more, {promotion:,} of them promotion acts, as of {snapshot}. A percentile is the share of acts with a lower value and half of those with the same.",
        "by": "legalscan {} · {} ({}, {})",
        "undated": "not promulgated, or date unknown",
        "promulgated": "promulgated {}",
        "typical": "typical",
        "high": "high",
        "low": "low",
        "none": "-",
        "own": "its own",
        "relatives": "The likest article elsewhere (among {articles:,} articles of {acts:,} other acts, from likeness {near})",
        "kin": "Acts with most relatives (enacted, relatives): ",
    },
}
_UNITS: Final[dict[str, Wording]] = {
    "count": Wording("{:,.0f}개", "{:,.0f}"),
    "share": Wording("{:.1f}%", "{:.1f} %"),
    "days": Wording("{:,.0f}일", "{:,.0f} days"),
    "years": Wording("{:.0f}년", "{:.0f} years"),
    "steps": Wording("{:.0f}단계", "{:.0f} steps"),
    "per-article": Wording("조당 {:.2f}개", "{:.2f} an article"),
    "score": Wording("{:.1f}점", "{:.1f}"),
}


def labels(language: str) -> dict[str, str]:
    """The words that all reports of a profile share."""
    return _WORDS[language]


def say_value(figure: Figure, language: str) -> str:
    """The value with its unit: ``40.8%``, ``366일``; a dash where there is none.

    >>> from legalscan.nation import Standing
    >>> say_value(Figure("days", "speed", Wording("", ""), Wording("", ""), 366, "days", Wording("", ""), (), 1, {}), "en")
    '366 days'
    """
    if figure.value is None:
        return _WORDS[language]["none"]
    value = figure.value * 100 if figure.unit == "share" else figure.value
    return _UNITS[figure.unit].in_language(language).format(value)


def say_percentile(standing: Standing | None, language: str) -> str:
    """A percentile rank as a whole number, or a dash."""
    return f"{standing.percentile:.0f}" if standing is not None else _WORDS[language]["none"]


def say_verdict(figure: Figure, language: str) -> str:
    """Where the figure stands in its group, in a word: high, typical, low; empty where it is not compared."""
    standing = figure.standings.get(figure.against)
    return _WORDS[language][standing.verdict] if standing is not None else ""


def provenance(profile: Profile, version: str, language: str) -> str:
    """Tool, title, id and day of promulgation, so that a profile can be cited."""
    words, act = _WORDS[language], profile.act
    day = words["promulgated"].format(act.promulgated) if act.promulgated else words["undated"]
    return words["by"].format(version, act.title, act.id, day)


def say_nation(nation: Nation, language: str) -> str:
    """What the figures are compared with: number of acts and snapshot; empty where there is nothing."""
    if not nation.figures:
        return ""
    return _WORDS[language]["nation"].format(snapshot=nation.snapshot, **nation.acts)


def say_kind(profile: Profile, language: str) -> str:
    """Whether it is a promotion act, and how many articles it has."""
    words = _WORDS[language]
    return f"{words['promotion_act' if profile.promotion else 'other_act']}, {words['articles'].format(profile.articles)}"


def format_text(profiles: Sequence[Profile], version: str, language: str | None = None) -> str:
    """Profiles for the terminal, several side by side first; ends with a line break."""
    lines: list[str] = []
    if len(profiles) > 1:
        lines += [*_comparison_lines(profiles, language or profiles[0].act.language), ""]
    for profile in profiles:
        lines += [*_act_lines(profile, version, language or profile.act.language), ""]
    if profiles:
        lines.append(say_nation(profiles[0].nation, language or profiles[0].act.language))
    return "\n".join(lines).rstrip() + "\n"


def _act_lines(profile: Profile, version: str, language: str) -> Iterator[str]:
    words, title = _WORDS[language], profile.act.title
    yield title
    yield "=" * min(width(title), 100)
    yield provenance(profile, version, language)
    if profile.articles:
        yield say_kind(profile, language)
    if profile.withheld is not None:
        yield f"! {profile.withheld.in_language(language)}"
    elif profile.figures:
        yield profile.summary.in_language(language)
    for family, name in FAMILIES.items():
        figures = [figure for figure in profile.of(family) if figure.value is not None]
        if figures:
            yield ""
            yield name.in_language(language)
            for figure in figures:
                yield from _figure_lines(figure, language, profile.withheld)
    if profile.relatives is not None:
        yield ""
        yield from _relatives_lines(profile.relatives, language)
    if profile.not_checked:
        yield ""
        yield words["unmeasured"]
        for row in profile.not_checked:
            yield f"  {row.what}: {row.reason.in_language(language)}"


def _figure_lines(figure: Figure, language: str, known: Wording | None) -> Iterator[str]:
    words = _WORDS[language]
    head = f"  {figure.name.in_language(language)}: {say_value(figure, language)}"
    if figure.standings:
        told = " · ".join(
            f"{GROUPS[group].in_language(language)} {say_percentile(standing, language)}" for group, standing in figure.standings.items()
        )
        standing = figure.standings[figure.against]
        head += f"  {_bar(standing)} {told}  {say_verdict(figure, language)}"
    yield head
    yield f"      {figure.words.in_language(language)}"
    if figure.standings:
        yield f"      {figure.standings[figure.against].words(figure.against).in_language(language)}"
    elif figure.withheld is not None and figure.withheld != known:  # what holds of all figures stands at the top
        yield f"      {words['withheld']}: {figure.withheld.in_language(language)}"
    if figure.passages:
        shown = [f"{place(passage, language)} “{readable(passage.quote, 44)}”" for passage in figure.passages[:_QUOTES]]
        more = len(figure.passages) - _QUOTES
        yield "      " + " · ".join(shown) + (f" · {words['more'].format(more)}" if more > 0 else "")


def _relatives_lines(relatives: Relatives, language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield words["relatives"].format(acts=relatives.acts, articles=relatives.articles, near=NEAR)
    for row in relatives.rows:
        near = [one for one in row.relatives if one.likeness >= NEAR][:1]
        told = (
            f"{near[0].article.statute} {near[0].article.locator} ({near[0].likeness:.2f})" if near else words["own" if row.own else "none"]
        )
        yield f"  {row.provision.locator} {row.provision.heading}: {told}"
    if relatives.kin:
        yield words["kin"] + ", ".join(f"{kin.statute} ({kin.enacted[:4]}, {kin.shared})" for kin in relatives.kin[:_KIN])


def place(passage: Passage, language: str) -> str:
    """The address of a passage."""
    return passage.locator.format("en" if language == "en" else "ko")


def _bar(standing: Standing) -> str:
    filled = min(_BAR - 1, int(standing.percentile / 100 * _BAR))
    return "[" + "".join("|" if place == filled else "." for place in range(_BAR)) + "]"


def _comparison_lines(profiles: Sequence[Profile], language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield words["compare"]
    heads = [words["figure"], *(f"[{number}]" for number in range(1, len(profiles) + 1))]
    table = [heads]
    for row in compare(profiles):
        cells = [_compared(figure, language) for figure in row]
        named = next(figure for figure in row if figure is not None)
        table.append([named.name.in_language(language), *cells])
    sizes = [max(width(line[column]) for line in table) for column in range(len(heads))]
    for number, profile in enumerate(profiles, start=1):
        yield (
            f"  [{number}] {profile.act.title} ({say_kind(profile, language)})" if profile.articles else f"  [{number}] {profile.act.title}"
        )
    for line in table:
        yield "  " + "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(line, sizes, strict=True)).rstrip()


def _compared(figure: Figure | None, language: str) -> str:
    if figure is None or figure.value is None:
        return _WORDS[language]["none"]
    standing = figure.standings.get(figure.against)
    value = say_value(figure, language)
    return f"{value} ({say_percentile(standing, language)} {say_verdict(figure, language)})" if standing is not None else value


def compare(profiles: Sequence[Profile]) -> Iterator[list[Figure | None]]:
    """A row for each figure that one of the profiles has, in order; a cell a profile, None where it has it not."""
    keys = dict.fromkeys(figure.key for profile in profiles for figure in profile.figures)
    for key in keys:
        row = [next((figure for figure in profile.figures if figure.key == key), None) for profile in profiles]
        if any(figure is not None and figure.value is not None for figure in row):
            yield row


def build_document(profiles: Sequence[Profile], version: str, language: str | None = None) -> dict[str, Any]:
    """Profiles as plain values, ready for JSON (`data/profile.schema.json`)."""
    nation = profiles[0].nation if profiles else None
    told = {"snapshot": nation.snapshot, "acts": nation.acts, "command": nation.command} if nation is not None and nation.figures else None
    acts = [_act(profile, language or profile.act.language) for profile in profiles]
    return {"version": FORMAT, "tool": {"name": "legalscan", "version": version}, "nation": told, "acts": acts}


def format_json(profiles: Sequence[Profile], version: str, language: str | None = None) -> str:
    """The document as text, ending with a line break."""
    return json.dumps(build_document(profiles, version, language), ensure_ascii=False, indent=1) + "\n"


def _act(profile: Profile, language: str) -> dict[str, Any]:
    act = profile.act
    return {
        "statute": act.title,
        "statute_id": act.id,
        "path": act.path,
        "promulgated": str(act.promulgated) if act.promulgated else None,
        "on": str(profile.on),
        "promotion": profile.promotion,
        "articles": profile.articles,
        "withheld": profile.withheld.in_language(language) if profile.withheld else None,
        "summary": profile.summary.in_language(language),
        "figures": [_figure(figure, language) for figure in profile.figures],
        "relatives": _relatives(profile.relatives) if profile.relatives is not None else None,
        "not_checked": [{"path": row.path, "what": row.what, "reason": row.reason.in_language(language)} for row in profile.not_checked],
    }


def _figure(figure: Figure, language: str) -> dict[str, Any]:
    return {
        "key": figure.key,
        "family": figure.family,
        "name": figure.name.in_language(language),
        "meaning": figure.meaning.in_language(language),
        "value": figure.value,
        "unit": figure.unit,
        "words": figure.words.in_language(language),
        "direction": figure.direction,
        "verdict": figure.verdict,
        "against": figure.against,
        "standings": {
            group: {
                "percentile": standing.percentile,
                "of": standing.of,
                "above": standing.above,
                "below": standing.below,
                "same": standing.same,
                "words": standing.words(group).in_language(language),
            }
            for group, standing in figure.standings.items()
        },
        "withheld": figure.withheld.in_language(language) if figure.withheld else None,
        "passages": [
            {
                "statute": one.statute,
                "locator": place(one, language),
                "eid": one.locator.eid,
                "span": list(one.span),
                "quote": one.quote,
            }
            for one in figure.passages
        ],
    }


def _relatives(relatives: Relatives) -> dict[str, Any]:
    return {
        "acts": relatives.acts,
        "articles": relatives.articles,
        "near": NEAR,
        "kin": [kin._asdict() for kin in relatives.kin],
        "rows": [
            {
                "locator": str(row.provision.locator),
                "heading": row.provision.heading,
                "kind": row.kind,
                "standing": row.standing,
                "frame": row.frame,
                "own": row.own,
                "relatives": [
                    {
                        "statute": one.article.statute,
                        "statute_id": one.article.statute_id,
                        "locator": one.article.locator,
                        "heading": one.article.heading,
                        "likeness": one.likeness,
                    }
                    for one in row.relatives
                ],
            }
            for row in relatives.rows
        ],
    }
