"""Profiles as one page that needs nothing else: an act a section, several laid side by side first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from legalscan.language.template_ko import KINDS
from legalscan.nation import GROUPS
from legalscan.profiles.figure import FAMILIES, Figure
from legalscan.profiles.profile import Profile
from legalscan.profiles.relatives import NEAR, Kinship, Relatives
from legalscan.report.profile import compare, labels, place, provenance, say_kind, say_nation, say_percentile, say_value, say_verdict
from legalscan.report.text import readable

_TEMPLATES: Final = Path(__file__).parent / "templates"
_PASSAGES: Final = 40
_QUOTE: Final = 160
_WORDS: Final[dict[str, dict[str, str]]] = {
    "ko": {
        "lead": "법률이 얼마나 크고 빠르고 복잡하고 막연한지, 얼마나 지원하고 얼마나 정형을 따르는지를 숫자와 조문으로 보이고, 전국 법률 가운데 어디쯤인지 견줍니다. 높고 낮음은 잘잘못이 아니며, 보통이면 보통이라고 적습니다.",
        "skip": "본문으로 건너뛰기",
        "contents": "차례",
        "all": "법률 가운데의 백분위",
        "promotion": "진흥 법률 가운데의 백분위",
        "half": "가운데 절반(보통)",
        "compare_caption": "값, 백분위(진흥 법률은 진흥 법률 가운데, 그 밖의 법률은 법률 가운데), 견주어 어떠한지",
        "how": "재는 법과 조문",
        "relatives": "닮은 조와 고유한 조",
        "relatives_caption": "조문마다 말과 제목이 가장 닮은 다른 법률의 조(법률의 주제어는 지우고 견줌). 닮음은 말의 닮음이며, 베꼈다는 뜻이 아닙니다.",
        "kin": "틀을 함께 쓰는 법률",
        "kin_caption": "닮은 조를 많이 가진 법률. 제정일이 앞서면 그 법률의 틀을 따랐을 수 있습니다.",
        "statute": "법률",
        "enacted": "제정(가장 오랜 부칙)",
        "shared": "닮은 조",
        "article": "조문",
        "kind": "종류",
        "likeness": "닮음",
        "relative": "가장 닮은 조",
        "own": "고유한 조",
        "frame": "{}(틀)",
        "standing": "{}(정형)",
        "other": "{}",
        "no_kind": "-",
        "told": "조 {rows}개 가운데 {near}개는 다른 법률 {acts:,}개의 조 {articles:,}개 가운데 닮은 것(닮음 {least}부터)이 있고, {own}개는 정형의 종류도 아니고 닮은 조도 없는 고유한 조입니다.",
        "method": "legalscan이 법문의 문법으로 읽어 잰 것입니다. 위헌이나 위법을 말하지 않으며, 다른 법률이나 예산에 있는 지원은 세지 않습니다.",
        "more_passages": "그 밖에 {}곳",
    },
    "en": {
        "lead": "How big, fast, convoluted and vague an act is, how much it supports and how far it follows the standing template, in figures and provisions, and where it stands among the nation's acts. High or low is no verdict; what is typical is called typical.",
        "skip": "Skip to the content",
        "contents": "Contents",
        "all": "percentile among all acts",
        "promotion": "percentile among promotion acts",
        "half": "middle half (typical)",
        "compare_caption": "Value, percentile (of promotion acts among these, of other acts among all), and where that is",
        "how": "How it is measured, and where",
        "relatives": "Relatives and own articles",
        "relatives_caption": "For each article the likest ones of other acts by words and headings, the subject of each act blanked. Likeness is one of words; it does not mean copying.",
        "kin": "Acts that share the template",
        "kin_caption": "The acts with most relatives. One enacted earlier may have been the model.",
        "statute": "Act",
        "enacted": "Enacted (oldest addenda)",
        "shared": "Relatives",
        "article": "Article",
        "kind": "Kind",
        "likeness": "Likeness",
        "relative": "Likest articles",
        "own": "its own",
        "frame": "{} (frame)",
        "standing": "{} (template)",
        "other": "{}",
        "no_kind": "-",
        "told": "{near} of {rows} articles have a relative (likeness {least} or more) among {articles:,} articles of {acts:,} other acts; {own} are its own: of no standing kind and without a relative.",
        "method": "Read by legalscan from the grammar of the text. Nothing here says unlawful; support under other acts or in the budget is not counted.",
        "more_passages": "and {} more",
    },
}


def format_page(profiles: Sequence[Profile], version: str, language: str | None = None) -> str:
    """The page as HTML text.

    Args:
        profiles: what to show; several are compared first.
        version: of the tool.
        language: of the words; by default that of the first act. The words of the acts stay as they are.
    """
    from jinja2 import Environment, StrictUndefined

    chosen = language or (profiles[0].act.language if profiles else "ko")
    template = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True).from_string(
        (_TEMPLATES / "profile.html").read_text(encoding="utf-8")
    )
    from markupsafe import Markup

    return template.render(
        language=chosen,
        version=version,
        style=Markup((_TEMPLATES / "profile.css").read_text(encoding="utf-8")),
        words={**labels(chosen), **_WORDS[chosen]},
        titles=", ".join(profile.act.title for profile in profiles),
        nation=say_nation(profiles[0].nation, chosen) if profiles else "",
        comparison=[_compared(row, chosen) for row in compare(profiles)] if len(profiles) > 1 else [],
        acts=[_act(profile, version, chosen) for profile in profiles],
    )


def _compared(row: list[Figure | None], language: str) -> dict[str, Any]:
    named = next(figure for figure in row if figure is not None)
    return {"name": named.name.in_language(language), "cells": [_cell(figure, language) for figure in row]}


def _cell(figure: Figure | None, language: str) -> dict[str, str] | None:
    if figure is None or figure.value is None:
        return None
    return {
        "value": say_value(figure, language),
        "percentile": say_percentile(figure.standings.get(figure.against), language),
        "verdict": say_verdict(figure, language),
        "tone": figure.verdict or "",
    }


def _act(profile: Profile, version: str, language: str) -> dict[str, Any]:
    families = [
        {"key": key, "name": name.in_language(language), "figures": [_figure(figure, language) for figure in figures]}
        for key, name in FAMILIES.items()
        if (figures := [figure for figure in profile.of(key) if figure.value is not None])
    ]
    return {
        "title": profile.act.title,
        "provenance": provenance(profile, version, language),
        "kind": say_kind(profile, language) if profile.articles else "",
        "withheld": profile.withheld.in_language(language) if profile.withheld else "",
        "summary": "" if profile.withheld else profile.summary.in_language(language),
        "families": families,
        "relatives": _relatives(profile.relatives, language) if profile.relatives else None,
        "not_checked": [{"what": row.what, "reason": row.reason.in_language(language)} for row in profile.not_checked],
    }


def _figure(figure: Figure, language: str) -> dict[str, Any]:
    standing = figure.standings.get(figure.against)
    more = len(figure.passages) - _PASSAGES
    return {
        "name": figure.name.in_language(language),
        "meaning": figure.meaning.in_language(language),
        "value": say_value(figure, language),
        "words": figure.words.in_language(language),
        "tone": figure.verdict or "",
        "standings": [{"group": group, "x": 3 + 1.94 * one.percentile} for group, one in figure.standings.items()],
        "told": " · ".join(
            f"{GROUPS[group].in_language(language)} {say_percentile(one, language)}" for group, one in figure.standings.items()
        ),
        "verdict": say_verdict(figure, language),
        "standing": standing.words(figure.against).in_language(language) if standing else "",
        "withheld": figure.withheld.in_language(language) if figure.withheld else "",
        "passages": [{"place": place(one, language), "quote": readable(one.quote, _QUOTE)} for one in figure.passages[:_PASSAGES]],
        "more": _WORDS[language]["more_passages"].format(more) if more > 0 else "",
    }


def _relatives(relatives: Relatives, language: str) -> dict[str, Any]:
    words = _WORDS[language]
    near = sum(row.likeness >= NEAR for row in relatives.rows)
    return {
        "words": words["told"].format(
            rows=len(relatives.rows), near=near, acts=relatives.acts, articles=relatives.articles, least=NEAR, own=len(relatives.own)
        ),
        "kin": [{"statute": kin.statute, "enacted": kin.enacted or "-", "shared": kin.shared} for kin in relatives.kin],
        "rows": [_row(row, language) for row in relatives.rows],
    }


def _row(row: Kinship, language: str) -> dict[str, Any]:
    words = _WORDS[language]
    if row.own:
        kind = words["own"]
    elif row.kind is None:
        kind = words["no_kind"]
    else:
        name = KINDS[row.kind].en if language == "en" else KINDS[row.kind].ko
        kind = words["frame" if row.frame else "standing" if row.standing else "other"].format(name)
    heading = f" {row.provision.heading}" if row.provision.heading else ""
    return {
        "tone": "own" if row.own else "frame" if row.frame else "",
        "article": f"{row.provision.locator}{heading}",
        "kind": kind,
        "likeness": f"{row.likeness:.2f}",
        "percent": round(100 * row.likeness),
        "relatives": [
            f"{one.article.statute} {one.article.locator}({one.article.heading}) {one.likeness:.2f}"
            for one in row.relatives
            if one.likeness >= NEAR
        ],
    }
