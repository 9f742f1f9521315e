"""The report on a statute book as one page that needs nothing else: words, tables and pictures, no script."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from legalscan.report.html import render
from legalscan.report.labels import FAMILIES
from legalscan.report.national import FEWEST, FEWEST_OF_ACT, MEASURES
from legalscan.report.text import width

_LETTER: Final = 7.0
"""Width of half a Hangul syllable in a picture."""
_ROW: Final = 22
_LABEL: Final = 320
_PLOT: Final = 430
_SHOWN: Final = 24
WORDS: Final[dict[str, dict[str, str]]] = {
    "ko": {
        "title": "법령집의 상태",
        "as-of": "{day} 기준(가장 늦은 공포일), 법령 {statutes:,}건",
        "undated": "법령 {statutes:,}건(공포일이 적힌 것 없음)",
        "read-me": "읽는 법",
        "rates": "비율은 프로그램이 보고한 것을 센 것이지 결함의 수가 아닙니다. 규칙마다 국내 법령에서 나온 지적을 읽어 몇 건이 옳았는지를 적었으니, 열에 여덟이 옳은 규칙의 비율은 그만큼 부풀려져 있다고 보십시오. 놓친 것은 재지 못했습니다.",
        "intervals": "굵은 점은 비율, 가는 선은 95 % 윌슨 구간입니다. 여기 있는 것은 표본이 아니라 말뭉치 전부이지만, 구간은 그만한 크기의 무리에서 비율이 얼마나 흔들릴 수 있는지를 보여 줍니다. 구간이 겹치는 둘의 순서에는 큰 뜻이 없습니다. 순위는 구간의 아래 끝으로 매겼습니다.",
        "acts-only": "달리 적지 않은 것은 법률만 센 것입니다. 소관부처는 원문에 처음 적힌 곳이고, 연대는 제정된 때(전부개정된 법률은 마지막 전부개정 때)입니다.",
        "small": "{fewest}건이 못 되는 무리와 {fewest_of_act}건이 못 되는 법률은 순위에 넣지 않았습니다.",
        "corpus": "말뭉치에 없거나 껍데기만 있는 법령을 가리키는 인용은 살피지 못했고, 별표와 서식은 본문이 없어 보지 못했습니다.",
        "book": "무엇을 읽었는가",
        "families": "규칙의 갈래별",
        "families-say": "갈래마다 지적이 한 건이라도 있는 법률의 비율",
        "family": "갈래",
        "findings": "지적",
        "codes": "규칙마다",
        "rule": "규칙",
        "severity": "심각도",
        "with-one": "지적이 있는 법률",
        "readings": "읽은 지적 가운데 맞은 것",
        "unread": "읽지 않음",
        "decades": "제정된 연대별",
        "decades-say": "법률 100조마다 나온 지적의 수, 갈래별. 한 법률에서 한 규칙의 지적은 다섯 건까지만 셌고, 법률이 {fewest}건이 못 되는 연대는 그리지 않았습니다.",
        "decade": "{decade}년대",
        "acts": "법률",
        "articles": "조",
        "measures": "무엇이 비어 있는가",
        "overall": "전체",
        "by-ministry": "소관부처별",
        "by-decade": "연대별",
        "by-act": "법률별, 앞의 {ranked}",
        "more": "외 {count}곳",
        "of": "{counted:,} / {of:,}",
        "counted-in": "{share} ({things} {of:,}건 가운데 {counted:,}건)",
        "nearest": "가장 가까운 규칙 {code}: 읽은 지적 {read}건 가운데 {right}건이 맞음.",
        "no-group": "순위를 매길 만큼 큰 무리가 없습니다.",
        "gaps": "따라가지 못한 인용",
        "reason": "까닭",
        "citations": "인용",
        "files": "파일",
        "kinds": "법령의 종류",
        "made": "이 쪽은 {tool} {version}({edition}) 판이 규칙 {rules}개로 만들었습니다. 말뭉치: {folder}, 해시 {hash}. 같은 결과에서는 같은 바이트가 나옵니다.",
        "rules-run": "적용한 규칙",
        "totals": "셈",
        "severities": "오류 경고 참고",
    },
    "en": {
        "title": "The state of the statute book",
        "as-of": "as of {day} (the latest promulgation in it), {statutes:,} statutes",
        "undated": "{statutes:,} statutes, none with a day of promulgation",
        "read-me": "How to read this",
        "rates": "A rate counts what the program reports, not defects. Beside each rule stands how many of its findings on Korean statutes were read and how many of these were right: the rate of a rule that is right eight times in ten overstates by as much. What was missed is not measured.",
        "intervals": "The dot is the rate, the line its 95 % Wilson interval. This is the whole corpus and no sample; the interval shows how much a rate may swing in a group of that size. The order of two whose intervals overlap means little. Rankings go by the lower end.",
        "acts-only": "Acts (법률) only, where nothing else is said. The ministry is the one named first in the source; the decade is that of enactment, for a wholly revised act that of its last revision as a whole.",
        "small": "Groups of fewer than {fewest} and acts with fewer than {fewest_of_act} are not ranked.",
        "corpus": "Citations of statutes that are not in the corpus, or only as stubs, could not be followed; annexes and forms are not in the texts.",
        "book": "What was read",
        "families": "By family of rules",
        "families-say": "share of acts that have a finding of the family",
        "family": "family",
        "findings": "findings",
        "codes": "Rule by rule",
        "rule": "rule",
        "severity": "severity",
        "with-one": "acts with one",
        "readings": "right of those read",
        "unread": "not read",
        "decades": "By decade of enactment",
        "decades-say": "Findings for a hundred articles of acts, by family of rules; of one rule and act five at most are counted, and decades of fewer than {fewest} acts are not drawn.",
        "decade": "{decade}s",
        "acts": "acts",
        "articles": "articles",
        "measures": "What is left open",
        "overall": "overall",
        "by-ministry": "by ministry",
        "by-decade": "by decade",
        "by-act": "by act, the first {ranked}",
        "more": "and {count} more",
        "of": "{counted:,} of {of:,}",
        "counted-in": "{share} ({counted:,} of {of:,} {things})",
        "nearest": "Nearest rule {code}: {right} of {read} findings read were right.",
        "no-group": "No group is large enough to be ranked.",
        "gaps": "Citations that could not be followed",
        "reason": "reason",
        "citations": "citations",
        "files": "files",
        "kinds": "kind of statute",
        "made": "Made by {tool} {version} (edition {edition}) with {rules} rules. Corpus: {folder}, hash {hash}. The same scan gives the same bytes.",
        "rules-run": "Rules that ran",
        "totals": "Counts",
        "severities": "error warning info",
    },
}
_TABLES: Final = {
    "acts": ("법률", "acts"),
    "articles": ("법률의 조", "articles of acts"),
    "definitions": ("정의와 약칭", "definitions and abbreviations"),
    "citations": ("인용", "citations"),
    "delegations": ("위임", "delegations"),
    "support": ("지원 규정", "support provisions"),
    "findings": ("지적", "findings"),
}
_REASONS: Final = {
    "unknown-law": ("어느 법령인지 말하지 않음", "which statute is not told"),
    "renamed": ("이름이 바뀐 법령", "the statute goes by another name"),
    "not-in-corpus": ("말뭉치에 없는 법령", "the statute is not in the corpus"),
    "stub": ("본문이 없는 법령", "only a stub of the statute is there"),
    "deleted": ("삭제된 조문", "the provision was deleted"),
    "missing": ("없는 조문", "there is no such provision"),
}
_STATUSES: Final = {"read": ("읽음", "read"), "unreadable": ("읽지 못함", "unreadable"), "failed": ("일부를 마치지 못함", "failed in part")}


class Dot(NamedTuple):
    """One line of a picture of shares: label, words at its end, and where dot and whiskers stand."""

    label: str
    whole: str
    told: str
    y: float
    x: float
    low: float
    high: float


class Picture(NamedTuple):
    """A picture of shares: its lines, the ticks of its axis (place, words), its height, and where the share of all stands."""

    dots: list[Dot]
    ticks: list[tuple[float, str]]
    height: int
    overall: float | None


class Panel(NamedTuple):
    """One small picture of bars by decade: the family, its bars (place, height, words, what stands below) and the highest value."""

    title: str
    bars: list[tuple[float, float, str, str]]
    most: str


def format_national(document: dict[str, Any], language: str = "ko") -> str:
    """The page.

    Args:
        document: as `national.build_national` gives it.
        language: ``ko`` or ``en``.
    """
    say, place = WORDS[language], 0 if language == "ko" else 1
    corpus = document["corpus"]
    subtitle = (say["as-of"] if corpus["as_of"] else say["undated"]).format(day=corpus["as_of"], statutes=corpus["statutes"])
    return render(
        "national.html",
        styles=("national.css",),
        language=language,
        say=say,
        version=document["tool"]["version"],
        subtitle=subtitle,
        notes=[
            say["rates"],
            say["intervals"],
            say["acts-only"],
            say["small"].format(fewest=FEWEST, fewest_of_act=FEWEST_OF_ACT),
            say["corpus"],
        ],
        totals=[(words[place], document["totals"][key]) for key, words in _TABLES.items()],
        instruments=document["instruments"],
        unread=[(_STATUSES[key][place], count) for key, count in document["unread"]],
        families=_picture(
            [{**row, "name": f"{row['name']} {FAMILIES[row['name']][place]}"} for row in document["families"]], say, None, extra="findings"
        ),
        codes=[_code(row, language) for row in document["codes"]],
        panels=_panels([row for row in document["decades"] if row["acts"] >= FEWEST], say, place),
        decades_say=say["decades-say"].format(fewest=FEWEST),
        decades=[(say["decade"].format(decade=row["decade"]), row["acts"], row["articles"]) for row in document["decades"]],
        measures=[_measure(document, measure, language) for measure in MEASURES],
        gaps=[(_REASONS[reason][place], count) for reason, count in document["gaps"]],
        made=say["made"].format(
            tool=document["tool"]["name"],
            version=document["tool"]["version"],
            edition=document["tool"]["edition"],
            rules=len(document["rules"]),
            folder=corpus["folder"],
            hash=corpus["hash"],
        ),
        rules=", ".join(document["rules"]),
        plot=_PLOT,
        label=_LABEL,
    )


def _code(row: dict[str, Any], language: str) -> dict[str, Any]:
    severities = WORDS[language]["severities"].split()
    read = row["readings"]
    return {
        "code": row["name"],
        "title": row["title"][language],
        "severity": severities[["error", "warning", "info"].index(row["severity"])],
        "findings": row["findings"],
        "statutes": row["statutes"],
        "share": _percent(row["share"]),
        "interval": f"{_percent(row['low'])}–{_percent(row['high'])}",
        "readings": f"{read['right']}/{read['read']} ({read['low']:.0%}–{read['high']:.0%})" if read else WORDS[language]["unread"],
        "doubtful": read is not None and read["precision"] < 0.8,
    }


def _measure(document: dict[str, Any], measure: Any, language: str) -> dict[str, Any]:
    say = WORDS[language]
    (overall,) = document["overall"][measure.key] or [None]
    ministries, acts = document["ministries"][measure.key], document["acts"][measure.key]
    decades = [{**row, "name": say["decade"].format(decade=row["name"])} for row in document["by_decade"][measure.key]]
    read = next((row["readings"] for row in document["codes"] if row["name"] == measure.code), None)
    return {
        "key": measure.key,
        "title": measure.title.in_language(language),
        "meaning": measure.meaning.in_language(language),
        "overall": overall
        and say["counted-in"].format(**{**overall, "share": _percent(overall["share"])}, things=measure.of.in_language(language)),
        "readings": say["nearest"].format(code=measure.code, **read) if read else "",
        "ranked": bool(ministries or decades or acts),
        "ministries": _picture(ministries[:_SHOWN], say, overall),
        "left": say["more"].format(count=len(ministries) - _SHOWN) if len(ministries) > _SHOWN else "",
        "decades": _picture(decades, say, overall),
        "acts": _picture(acts, say, overall),
    }


def _picture(rows: list[dict[str, Any]], say: dict[str, str], overall: dict[str, Any] | None, extra: str = "") -> Picture | None:
    """Shares as dots with whiskers, one line each; None for no rows."""
    if not rows:
        return None
    most = max(row["high"] for row in rows)
    step = next(step for step in (0.01, 0.02, 0.05, 0.1, 0.2, 0.25) if most <= 5 * step or step == 0.25)
    end = min(1.0, step * -(-most // step)) if most < 1 else 1.0

    def at(share: float) -> float:
        return round(_LABEL + _PLOT * min(share, end) / end, 1)

    dots = [
        Dot(
            _short(str(row["name"])),
            str(row["name"]),
            f"{_percent(row['share'])} · {say['of'].format(**row)}" + (f" · {row[extra]:,} {say[extra]}" if extra else ""),
            26 + _ROW * place,
            at(row["share"]),
            at(row["low"]),
            at(row["high"]),
        )
        for place, row in enumerate(rows)
    ]
    ticks = [(at(step * number), _percent(step * number)) for number in range(round(end / step) + 1)]
    return Picture(dots, ticks, 26 + _ROW * len(rows) + 8, at(overall["share"]) if overall else None)


def _panels(decades: list[dict[str, Any]], say: dict[str, str], place: int) -> list[Panel]:
    panels = []
    for family, words in FAMILIES.items():
        values = [(row["decade"], row["per_hundred"].get(family, 0.0)) for row in decades]
        most = max((value for _, value in values), default=0.0)
        if most:
            bars = [
                (
                    24.0 + 24 * number,
                    round(70 * value / most, 1),
                    f"{say['decade'].format(decade=decade)}: {value:.2f}",
                    f"{decade % 100:02}",
                )
                for number, (decade, value) in enumerate(values)
            ]
            panels.append(Panel(f"{family} {words[place]}", bars, f"{most:.1f}"))
    return panels


def _short(name: str) -> str:
    """A name as wide as the picture's margin at most; the whole stands in its title."""
    most = int(_LABEL / _LETTER) - 2
    if width(name) <= most:
        return name
    while width(name) > most - 1:
        name = name[:-1]
    return f"{name.rstrip()}…"


def _percent(share: float) -> str:
    """As few digits as tell it: 0.4 %, 12 %."""
    return f"{100 * share:.1f}%" if 0 < share < 0.1 else f"{100 * share:.0f}%"
