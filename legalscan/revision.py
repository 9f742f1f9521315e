"""An amending bill judged as the statute that it makes: what comes, what goes, what could not be applied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from legalscan.amending.consolidation import Consolidation, consolidate
from legalscan.comparison import compare
from legalscan.corpus import Corpus
from legalscan.difference import find_difference
from legalscan.finding import Finding, NotChecked, Severity, Suppressed, Wording
from legalscan.linter import Findings, lint
from legalscan.rules import RULES
from legalscan.statute import Statute

_FAMILY: Final = "AMD"


def lint_bill(
    bill: Statute,
    base: Statute,
    *,
    corpus: Corpus | None = None,
    severity: Severity = "info",
    whole: bool = False,
    options: Mapping[str, Any] | None = None,
) -> tuple[Consolidation, Findings]:
    """Judge what a bill makes of a statute.

    Args:
        bill: the amending bill.
        base: the statute that it amends.
        corpus: what to look up besides.
        severity: findings below it are left out.
        whole: keep the findings that the base has as well.
        options: further arguments of `linter.lint`.

    Returns:
        The consolidation, and the findings of the statute that it makes and of the bill. Those that the base has as well are set
        aside as ``unchanged``; `Findings.removed` has those that only the base has. Instructions that could not be applied are
        in `not_checked`, each with its reason.

    Raises:
        UsageError: the bill amends nothing, or another statute.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법\\n제1조(목적) 등대를 돌본다.".encode()))
    >>> words = '등대법 일부를 다음과 같이 개정한다.\\n제1조 중 "등대"를 "제7조의 등대"로 한다.\\n부칙\\n이 법은 공포한 날부터 시행한다.'
    >>> [f.code for f in lint_bill(read(Source("-", words.encode())), act, options={"select": ["REF", "AMD"]})[1]]
    ['REF501']
    """
    chosen = dict(options or {})
    done = consolidate(bill, base)
    around = corpus or Corpus()
    after = lint(done.statute, corpus=around, severity=severity, **chosen)
    before = lint(base, corpus=around, **chosen)
    difference = find_difference(compare(base, done.statute), before.findings, (*after.findings, *after.hidden))
    if not whole:
        kept = {id(new): f"{base.path} {old.locator.format(base.language)}" for old, new in difference.kept}
        after = after.sift(lambda finding: _aside(finding, kept))
    rows = (*after.not_checked, *_unapplied(done))
    after = replace(after, not_checked=rows, removed=difference.removed, corpus=corpus)
    return done, _joined(after, _judge_orders(bill, base, around, severity, chosen))


def _aside(finding: Finding, kept: Mapping[int, str]) -> Suppressed | None:
    return Suppressed(finding, "unchanged", kept[id(finding)]) if id(finding) in kept else None


def _unapplied(done: Consolidation) -> Iterator[NotChecked]:
    for row in done.refused:
        words = " ".join(row.span.of(done.bill.text).split())
        named = f"{row.place}: " if row.place else ""
        yield NotChecked(
            done.bill.path, words if len(words) < 80 else words[:79] + "…", Wording(named + row.reason.ko, named + row.reason.en)
        )
    if done.late is not None:
        reason = Wording(
            f"의안이 발의된 날({done.late})보다 뒤에 공포된 글({done.base.promulgated})을 기준으로 삼았습니다",
            f"the base was promulgated ({done.base.promulgated}) after the bill was proposed ({done.late})",
        )
        yield NotChecked(done.bill.path, done.base.title, reason)
    for law in done.others:
        reason = Wording(
            "함께 고치는 다른 법령이어서 적용하지 않았습니다", "another statute that the bill amends as well; it was not applied"
        )
        yield NotChecked(done.bill.path, law, reason)


def _judge_orders(bill: Statute, base: Statute, corpus: Corpus, severity: Severity, chosen: Mapping[str, Any]) -> Findings | None:
    """What the rules on amending bills find, as far as they were asked for."""
    wanted = [code for code in chosen.get("select") or [_FAMILY] if code.upper().startswith(_FAMILY) or _FAMILY.startswith(code.upper())]
    unwanted = [code.upper() for code in chosen.get("ignore") or ()]
    codes = [rule.code for rule in RULES if rule.code.startswith(_FAMILY) and any(rule.code.startswith(one.upper()) for one in wanted)]
    codes = [code for code in codes if not any(code.startswith(one) for one in unwanted)]
    if not codes:
        return None
    options = {name: value for name, value in chosen.items() if name not in ("select", "ignore")}
    return lint(bill, corpus=corpus.joined([base]), select=codes, severity=severity, **options)


def _joined(one: Findings, other: Findings | None) -> Findings:
    if other is None:
        return one
    return replace(
        one,
        findings=(*other.findings, *one.findings),
        shown=(*other.shown, *one.shown),
        hidden=(*one.hidden, *other.hidden),
        statutes=(*other.statutes, *one.statutes),
        rules=tuple(sorted({*one.rules, *other.rules})),
    )
