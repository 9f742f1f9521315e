"""Rules over statutes: the judgement as a whole."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, overload

from legalscan.caveats import word
from legalscan.collection import Collection
from legalscan.corpus import Corpus
from legalscan.errors import UnknownRuleError, UsageError, nearest
from legalscan.finding import SEVERITIES, Finding, NotChecked, Notice, Severity, Suppressed, Wording
from legalscan.rule import Rule
from legalscan.rules import RULES
from legalscan.rules.amending.bills import NO_BASE
from legalscan.statute import Statute, read
from legalscan.views import view_frame, view_html

OVERGROWN: Final = 3_000
"""A text with more definitions is no statute (the most in the national code are some hundreds) and is not judged."""
SHOWN: Final = 5
"""So many findings of one rule and statute does a report for reading print; the rest it counts."""


@dataclass(frozen=True, slots=True)
class Findings(Sequence[Finding]):
    """All findings of one run, by statute in the order given, then by place in the text.

    Attributes:
        findings: every finding at or above the asked severity.
        hidden: findings below it.
        shown: for each of them whether a report for reading prints it (the gravest `SHOWN` of a rule and statute).
        not_checked: what could not be judged, with reasons.
        statutes: what was judged.
        rules: codes of the rules that ran, sorted.
        suppressed: findings set aside after the run, by what and why; they decide no exit status.
        notices: what is to be mended about suppressions.
        removed: findings that only the statute before an amendment has; empty for other runs.
        corpus: what was looked up besides; None where only the statutes themselves were at hand.
    """

    findings: tuple[Finding, ...]
    shown: tuple[bool, ...]
    not_checked: tuple[NotChecked, ...]
    statutes: tuple[Statute, ...]
    rules: tuple[str, ...]
    hidden: tuple[Finding, ...] = ()
    corpus: Corpus | None = None
    suppressed: tuple[Suppressed, ...] = ()
    notices: tuple[Notice, ...] = ()
    removed: tuple[Finding, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Collection[Finding]: ...
    def __getitem__(self, index: int | slice) -> Finding | Collection[Finding]:
        chosen = self.findings[index]
        return Collection(chosen, noun="findings") if isinstance(index, slice) else chosen  # type: ignore[arg-type,return-value]

    def where(self, test: Callable[[Finding], object] | None = None, /, **values: object) -> Collection[Finding]:
        """Those for which `test` is true and whose attributes have the values given, as `Collection.where` chooses."""
        return self[:].where(test, **values)

    def __len__(self) -> int:
        return len(self.findings)

    def __repr__(self) -> str:
        counts = Counter(finding.code for finding in self.findings)
        listed = ", ".join(f"{code} {counts[code]}" for code in sorted(counts)) or "none"
        return f"<Findings in {len(self.statutes)} statutes: {listed}; {len(self.not_checked)} things not checked>"

    frame = view_frame
    _repr_html_ = view_html

    @property
    def baseless(self) -> tuple[str, ...]:
        """Titles of the statutes that the bills judged amend and that were not at hand, so that nothing was judged against them."""
        return tuple(dict.fromkeys(row.what for row in self.not_checked if row.reason == NO_BASE))

    def reaches(self, severity: Severity) -> bool:
        """Whether any finding, hidden ones included, is at or above a severity."""
        return any(SEVERITIES.index(f.severity) >= SEVERITIES.index(severity) for f in (*self.findings, *self.hidden))

    def sift(
        self, judge: Callable[[Finding], Suppressed | None], *, notices: Iterable[Notice] = (), not_checked: Iterable[NotChecked] = ()
    ) -> Findings:
        """The result with the findings set aside that `judge` gives a reason for, hidden ones included, and further notices."""
        judged = [(finding, judge(finding)) for finding in (*self.findings, *self.hidden)]
        kept = {id(finding) for finding, aside in judged if aside is None}
        findings = tuple(f for f in self.findings if id(f) in kept)
        return replace(
            self,
            findings=findings,
            shown=_choose_shown(findings),
            hidden=tuple(f for f in self.hidden if id(f) in kept),
            suppressed=(*self.suppressed, *(aside for _, aside in judged if aside is not None)),
            notices=(*self.notices, *notices),
            not_checked=(*self.not_checked, *not_checked),
        )


def choose_rules(
    select: Iterable[str] = (), ignore: Iterable[str] = (), options: Mapping[str, Mapping[str, float | str]] | None = None
) -> tuple[Rule, ...]:
    """The rules to run, by codes or prefixes of codes (``DEF`` for the family).

    Args:
        select: what to run; empty for all that run by default. A full code also chooses a rule that is off by default.
        ignore: what to leave out of it.
        options: settings by rule code.

    Raises:
        UnknownRuleError: a code or prefix that fits no rule.
        UsageError: no rule is left.

    >>> [rule.code for rule in choose_rules(["DEF103"])]
    ['DEF103']
    """
    codes = [rule.code for rule in RULES]
    wanted, unwanted = _codes(select), _codes(ignore)
    for code in (*wanted, *unwanted):
        if not code or not any(known.startswith(code) for known in codes):
            raise UnknownRuleError(code, codes)
    settings = dict(options or {})
    check_options(settings)
    chosen = []
    for rule in RULES:
        picked = any(rule.code == code or (rule.default and rule.code.startswith(code)) for code in wanted or [""])
        if picked and not any(rule.code.startswith(code) for code in unwanted):
            chosen.append(rule(settings.get(rule.code, {})))
    if not chosen:
        raise UsageError("the rules chosen and the rules left out leave none to run")
    return tuple(chosen)


def check_options(options: Mapping[str, Mapping[str, float | str]]) -> None:
    """See that settings name rules and options that there are, with values that fit.

    Raises:
        UnknownRuleError: no rule bears a code.
        UsageError: no such option, or a value of the wrong kind.
    """
    rules = {rule.code: rule for rule in RULES}
    for code, settings in options.items():
        if code not in rules:
            raise UnknownRuleError(code, rules)
        defaults = {option.name: option.default for option in rules[code].options}
        known = {"severity", *defaults}
        for name, value in settings.items():
            if name not in known:
                raise UsageError(f"{code} has no option {name}{nearest(name, known) or ' (it has ' + ', '.join(sorted(known)) + ')'}")
            if name == "severity":
                if value not in SEVERITIES:
                    raise UsageError(f"{code} severity is {value!r}; it is one of {', '.join(SEVERITIES)}")
            elif isinstance(value, bool | str) or not isinstance(value, int | float) or value != value:
                raise UsageError(f"{code} {name} is {value!r}; it is a number (default {defaults[name]:g})")


def _codes(chosen: Iterable[str]) -> list[str]:
    return [code.upper() for code in ([chosen] if isinstance(chosen, str) else chosen)]


def lint(
    statutes: Statute | str | os.PathLike[str] | Iterable[Statute],
    *,
    corpus: Corpus | Iterable[Statute] | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Severity = "info",
    options: Mapping[str, Mapping[str, float | str]] | None = None,
) -> Findings:
    """Judge one statute or several.

    Args:
        statutes: what to judge, or a path to read; several are also looked up from one another (an act and its decree).
        corpus: what to look up besides the statutes themselves.
        select: codes or prefixes to run, all default rules when empty.
        ignore: codes or prefixes to leave out.
        severity: findings below it are left out.
        options: settings by rule code, such as ``{"DEF103": {"severity": "info"}}``.

    Returns:
        The findings, the gravest five of a rule and statute marked as shown, and what was not checked.

    Raises:
        UnknownRuleError: `select`, `ignore` or `options` names no rule.
        UsageError: a setting that its rule does not have.

    >>> from legalscan.readers.source import Source
    >>> act = read(Source("-", '제2조(정의) 1. "등대기술"이란 등대에 관련된 기술을 말한다.'.encode()))
    >>> [(f.code, f.subject) for f in lint(act, select=["DEF103"])]
    [('DEF103', '등대기술')]
    """
    if isinstance(statutes, str | os.PathLike):
        statutes = read(statutes)
    judged = (statutes,) if isinstance(statutes, Statute) else tuple(statutes)
    corpus = Corpus.of(corpus) if corpus is not None else None
    around = corpus.joined(judged) if corpus is not None else Corpus(judged)
    rules = choose_rules(select, ignore, options)
    findings: list[Finding] = []
    not_checked: list[NotChecked] = []
    for act in judged:
        if len(act.definitions) > OVERGROWN:
            not_checked.append(_overgrown(act))
            continue
        here = [f for rule in rules if act.language in rule.languages for f in rule.check(act, around)]
        findings += sorted(here, key=lambda f: (f.span, f.code))
        not_checked += _not_checked(act, rules, around)
    kept = tuple(f for f in findings if SEVERITIES.index(f.severity) >= SEVERITIES.index(severity))
    hidden = tuple(f for f in findings if SEVERITIES.index(f.severity) < SEVERITIES.index(severity))
    if corpus is not None:
        not_checked += around.not_checked
    return Findings(kept, _choose_shown(kept), tuple(not_checked), judged, tuple(sorted(r.code for r in rules)), hidden, corpus)


def _overgrown(act: Statute) -> NotChecked:
    count = len(act.definitions)
    reason = Wording(
        f"정의와 약칭이 {count:,}개나 되어 하나의 법령으로 볼 수 없으므로 검토하지 않았습니다",
        f"it has {count:,} definitions and abbreviations, more than any statute, and was not judged",
    )
    return NotChecked(act.path, act.title, reason)


def _not_checked(act: Statute, rules: Iterable[Rule], corpus: Corpus) -> Iterator[NotChecked]:
    if not act.articles and act.is_amendment:
        reason = Wording(
            "일부개정안으로 개정 지시문뿐이고 온전한 조문이 없어 조문을 보는 규칙은 적용하지 못했습니다",
            "it amends words of single provisions and has no whole article, so rules on articles had nothing to judge",
        )
        yield NotChecked(act.path, act.title, reason)
    elif not act.articles:
        reason = Wording(
            "조문을 하나도 찾지 못했습니다(전문만 있는 법령이거나 법령이 아닌 글)",
            "no article was found (a statute of loose text, or no statute at all)",
        )
        yield NotChecked(act.path, act.title, reason)
    if act.outline.attachments:
        reason = Wording(
            f"별표ㆍ서식 {len(act.outline.attachments)}건은 제목만 있고 본문이 없어 보지 못했습니다",
            f"{len(act.outline.attachments)} annexes or forms are named without their text",
        )
        yield NotChecked(act.path, act.title, reason)
    for caveat in act.outline.caveats:
        yield NotChecked(act.path, act.title, word(caveat))
    for rule in rules:
        if act.language in rule.languages:
            yield from rule.not_checked(act, corpus)
    other = sorted(rule.code for rule in rules if act.language not in rule.languages)
    if other:
        reason = Wording(
            f"이 언어의 글에는 적용하지 않는 규칙: {', '.join(other)}",
            f"rules that do not judge texts in this language: {', '.join(other)}",
        )
        yield NotChecked(act.path, act.title, reason)


def _choose_shown(findings: Sequence[Finding]) -> tuple[bool, ...]:
    """The gravest of each rule and statute; ties keep the order of the text."""
    grouped: dict[tuple[str, str, str], list[int]] = {}
    for index, finding in enumerate(findings):
        grouped.setdefault((finding.path, finding.statute_id, finding.code), []).append(index)
    shown = set[int]()
    for members in grouped.values():
        members.sort(key=lambda i: (-SEVERITIES.index(findings[i].severity), -findings[i].weight, i))
        shown.update(members[:SHOWN])
    return tuple(index in shown for index in range(len(findings)))
