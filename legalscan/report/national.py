"""The state of a statute book, counted from one scan: by family of rules, by ministry, by decade, and rankings.

Everything is a rate with its interval. A rate counts what the program reports; how far that is right is told by the readings of
each rule, which stand beside it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, NamedTuple

from legalscan.finding import Wording
from legalscan.measures.precision import wilson_interval
from legalscan.report.labels import FAMILIES
from legalscan.rules import RULES
from legalscan.scan.query import Questions

FEWEST: Final = 30
"""A group of fewer things counted is not ranked: its rate would tell more of chance than of drafting."""
FEWEST_OF_ACT: Final = 10
"""The same for a single act."""
RANKED: Final = 15
_PRECISION: Final = Path(__file__).parent.parent / "data" / "precision.json"


class Measure(NamedTuple):
    """One thing that is counted: what of which.

    Attributes:
        key: its name in the document.
        title: as a heading.
        of: what the share is taken of.
        meaning: what is counted, in one sentence.
        table: the table of the scan.
        counts: the condition of what is counted, in SQL.
        among: the condition of what it is counted among.
        code: the rule whose readings tell how far to trust it; empty where a layer alone is counted.
    """

    key: str
    title: Wording
    of: Wording
    meaning: Wording
    table: str
    counts: str
    among: str
    code: str = ""


MEASURES: Final = (
    Measure(
        "tautology",
        Wording("동어반복에 가까운 정의", "Near-tautological definitions"),
        Wording("정의", "definitions"),
        Wording(
            "용어를 이루는 말을 되풀이할 뿐 더하는 말이 거의 없는 정의(동어반복 점수 50 이상)",
            "Definitions that repeat the words of their term and add next to nothing (tautology 50 and more)",
        ),
        "definitions",
        "t.tautology >= 50",
        "t.kind = 'definition'",
        "DEF103",
    ),
    Measure(
        "skeletal",
        Wording("뼈대뿐인 지원", "Skeletal support"),
        Wording("지원 규정", "support provisions"),
        Wording(
            "법만 보아서는 얼마나, 어떻게, 언제 받는지 알 수 없는 지원 규정",
            "Support provisions that tell neither how much, nor how, nor when",
        ),
        "support",
        "t.skeletal",
        "true",
    ),
    Measure(
        "blanket",
        Wording("포괄적 위임", "Blanket delegations"),
        Wording("위임", "delegations"),
        Wording(
            "'필요한 사항은 …으로 정한다'처럼 범위를 말하지 않는 위임", "Delegations of whatever else is needed, without a named matter"
        ),
        "delegations",
        "t.kind = 'blanket'",
        "true",
        "DEL401",
    ),
    Measure(
        "unfulfilled",
        Wording("받은 조문을 찾지 못한 위임", "Delegations not found to be carried out"),
        Wording("하위법령이 있는 위임", "delegations whose lower text is at hand"),
        Wording(
            "하위법령이 말뭉치에 있는데 그것을 받은 조문을 찾지 못한 위임",
            "Delegations that no provision of the lower texts at hand was found to take up",
        ),
        "delegations",
        "t.status = 'not-found'",
        "t.status not in ('not-supplied', 'pending', 'unexercised')",
    ),
    Measure(
        "dead",
        Wording("없는 조문의 인용", "Citations of what is not there"),
        Wording("찾아본 인용", "citations looked up"),
        Wording(
            "가리키는 법령은 말뭉치에 있는데 그 조문이 없거나 삭제된 인용",
            "Citations whose statute is in the corpus and whose provision is missing or deleted",
        ),
        "citations",
        "t.reason in ('missing', 'deleted')",
        "t.reason is null or t.reason in ('missing', 'deleted')",
        "REF502",
    ),
)


def build_national(scan: Questions) -> dict[str, Any]:
    """All figures of the report as plain values, in a fixed order; acts (법률) only, where nothing else is said.

    Shares come as ``{"name", "counted", "of", "share", "low", "high"}``, the interval being Wilson's of 95 %.
    """
    return {
        "tool": scan.manifest["tool"],
        "corpus": scan.manifest["corpus"],
        "rules": scan.manifest["rules"],
        "totals": _totals(scan),
        "instruments": _rows(
            scan,
            """select case when instrument like '%부령' then '부령' else instrument end, count(*)
            from files where status = 'read' group by all order by 2 desc, 1""",
        ),
        "families": _families(scan),
        "codes": _codes(scan),
        "decades": _decades(scan),
        "ministries": {measure.key: _groups(scan, measure, "files.ministry", FEWEST) for measure in MEASURES},
        "by_decade": {
            measure.key: sorted(
                _groups(scan, measure, "(year(files.enacted) // 10 * 10)::varchar", FEWEST), key=lambda row: str(row["name"])
            )
            for measure in MEASURES
        },
        "acts": {measure.key: _groups(scan, measure, "files.statute", FEWEST_OF_ACT)[:RANKED] for measure in MEASURES},
        "overall": {measure.key: _groups(scan, measure, "'all'", 0) for measure in MEASURES},
        "gaps": _rows(scan, "select reason, count(*) from citations where reason is not null group by all order by 2 desc, 1"),
        "unread": _rows(scan, "select status, count(*) from files group by all order by 1"),
    }


def _totals(scan: Questions) -> dict[str, int]:
    found = {name: told["rows"] for name, told in scan.manifest["tables"].items()}
    ((acts, articles),) = scan.ask("select count(*), sum(articles) from files where instrument = '법률' and status = 'read'").rows
    return {**found, "acts": acts, "articles": articles or 0}


def _rows(scan: Questions, sql: str) -> list[list[Any]]:
    return [list(row) for row in scan.ask(sql).rows]


def _families(scan: Questions) -> list[dict[str, Any]]:
    """Of each family of rules: findings, and the share of acts that have one."""
    ((acts,),) = scan.ask("select count(*) from files where instrument = '법률' and status = 'read'").rows
    told = scan.ask(
        """select left(code, 3), count(*), count(distinct path) from findings join files using (path)
        where files.instrument = '법률' group by 1 order by 1"""
    ).rows
    return [{**_share(code, with_one, acts), "findings": findings} for code, findings, with_one in told if code in FAMILIES]


def _codes(scan: Questions) -> list[dict[str, Any]]:
    """Of each rule that ran: findings in all texts, the share of acts that have one, and what its readings say."""
    readings = json.loads(_PRECISION.read_text(encoding="utf-8"))
    ((acts,),) = scan.ask("select count(*) from files where instrument = '법률' and status = 'read'").rows
    told = {
        code: (findings, statutes, with_one)
        for code, findings, statutes, with_one in scan.ask(
            """select code, count(*), count(distinct path), count(distinct path) filter (files.instrument = '법률')
            from findings join files using (path) group by code"""
        ).rows
    }
    rows = []
    for rule in RULES:
        if rule.code in scan.manifest["rules"]:
            findings, statutes, with_one = told.get(rule.code, (0, 0, 0))
            read = readings.get(rule.code)
            rows.append(
                {
                    **_share(rule.code, with_one, acts),
                    "title": rule.title._asdict(),
                    "severity": rule.severity,
                    "findings": findings,
                    "statutes": statutes,
                    "readings": {key: read[key] for key in ("right", "read", "precision", "low", "high")} if read else None,
                }
            )
    return rows


def _decades(scan: Questions) -> list[dict[str, Any]]:
    """Acts by the decade of their enactment, and findings for a hundred articles by family of rules.

    Of each rule and act five findings at most are counted, so that no single act makes a decade.
    """
    acts = scan.ask(
        """select year(enacted) // 10 * 10 as decade, count(*), sum(articles) from files
        where instrument = '법률' and status = 'read' and enacted is not null group by 1 order by 1"""
    ).rows
    found = {
        (decade, family): count
        for decade, family, count in scan.ask(
            """select year(files.enacted) // 10 * 10, left(code, 3), count(*) from findings join files using (path)
            where files.instrument = '법률' and files.enacted is not null and shown group by 1, 2"""
        ).rows
    }
    return [
        {
            "decade": decade,
            "acts": count,
            "articles": articles,
            "per_hundred": {
                family: round(100 * found.get((decade, family), 0) / articles, 2) if articles else 0.0
                for family in FAMILIES
                if family != "AMD"
            },
        }
        for decade, count, articles in acts
    ]


def _groups(scan: Questions, measure: Measure, by: str, fewest: int) -> list[dict[str, Any]]:
    """The share of a measure in each group that is large enough, by the lower end of its interval, the highest first."""
    told = scan.ask(
        f"""select {by} as name, count(*) filter ({measure.counts}), count(*) from {measure.table} t join files using (path)
        where files.instrument = '법률' and ({measure.among}) and {by} is not null group by 1 having count(*) >= ? order by 1""",
        [fewest],
    ).rows
    rows = [_share(name, counted, of) for name, counted, of in told]
    return sorted(rows, key=lambda row: (-row["low"], -row["share"], str(row["name"])))


def _share(name: Any, counted: int, of: int) -> dict[str, Any]:
    low, high = wilson_interval(counted, of)
    return {
        "name": name,
        "counted": counted,
        "of": of,
        "share": round(counted / of, 4) if of else 0.0,
        "low": round(max(0.0, low), 4),
        "high": round(min(1.0, high), 4),
    }
