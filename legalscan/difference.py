"""What an amendment does to the findings: which come, which go, which stay, matched by content and by provision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from legalscan.catalogue import family_of, squeeze
from legalscan.comparison import Comparison, compare
from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Suppressed, Wording
from legalscan.linter import Findings, lint
from legalscan.matching import squeeze as squeeze_words
from legalscan.outline import Provision
from legalscan.statute import Statute


class Difference(NamedTuple):
    """Two versions of one statute with their findings.

    Attributes:
        comparison: the provisions.
        added: what only the later version has, in its order.
        removed: what only the earlier version had, in its order.
        kept: pairs of findings of both, the words edited or not, in the order of the later version.
    """

    comparison: Comparison
    added: tuple[Finding, ...]
    removed: tuple[Finding, ...]
    kept: tuple[tuple[Finding, Finding], ...]


def find_difference(comparison: Comparison, before: Sequence[Finding], after: Sequence[Finding]) -> Difference:
    """Match the findings of two versions.

    Findings are the same when code, subject and quoted words are; else when code and subject are and one provision is the
    version of the other; else when the code is and so are the provisions, if it is the only one of its code there.

    Args:
        comparison: of the two versions.
        before: findings of the earlier version.
        after: findings of the later version.
    """
    pairs: dict[int, Finding] = {}
    left = list(before)
    old_place = {id(f): _provision(comparison.old, f) for f in before}
    new_place = {id(f): comparison.versions.get(_provision(comparison.new, f)) for f in after}
    for likeness in range(3):
        waiting: dict[object, list[Finding]] = defaultdict(list)
        for finding in left:
            waiting[_key(finding, old_place[id(finding)], likeness)].append(finding)
        for finding in after:
            if id(finding) in pairs:
                continue
            met = waiting.get(_key(finding, new_place[id(finding)], likeness), [])
            if met and (likeness < 2 or len(met) == 1):
                pairs[id(finding)] = met.pop(0)
        taken = {id(finding) for finding in pairs.values()}
        left = [finding for finding in left if id(finding) not in taken]
    added = tuple(f for f in after if id(f) not in pairs)
    kept = tuple((pairs[id(f)], f) for f in after if id(f) in pairs)
    return Difference(comparison, added, tuple(left), kept)


def _provision(act: Statute, finding: Finding) -> Provision:
    return act.outline.find(finding.locator)


def _key(finding: Finding, place: Provision | None, likeness: int) -> object:
    if likeness == 0:
        return finding.code, finding.subject, squeeze_words(finding.quote)
    if place is None:
        return None
    return (finding.code, finding.subject, place) if likeness == 1 else (finding.code, place)


def set_aside_unchanged(findings: Findings, earlier: Iterable[Statute], options: Mapping[str, Any]) -> Findings:
    """The result without the findings that the earlier versions have as well; a statute without one keeps all of its own.

    Args:
        findings: of the later versions.
        earlier: the earlier versions; each is found by its title, a bill by that of the act it would make, or by being alone.
        options: what `linter.lint` is to be called with for them, so that they are judged alike.
    """
    olds = tuple(earlier)
    titles = {squeeze(old.title) for old in olds}
    beside = [act for act in findings.statutes if squeeze(act.title) not in titles]
    around = findings.corpus.joined(olds) if findings.corpus else Corpus([*olds, *beside])
    before = lint(olds, corpus=around, **options)
    reasons: dict[int, str] = {}
    unmet: list[NotChecked] = []
    for act in findings.statutes:
        old = _earlier(act, olds, alone=len(findings.statutes) == 1)
        if old is None:
            why = Wording(
                "종전 법령이 없어 모두 새 지적으로 보았습니다", "there is no earlier version of it, so that all its findings count as new"
            )
            unmet.append(NotChecked(act.path, act.title, why))
            continue
        difference = find_difference(compare(old, act), _of(before, old), _of(findings, act))
        reasons |= {id(new): f"{old.path} {one.locator.format(act.language)}" for one, new in difference.kept}
    return findings.sift(lambda f: Suppressed(f, "unchanged", reasons[id(f)]) if id(f) in reasons else None, not_checked=unmet)


def _earlier(act: Statute, olds: tuple[Statute, ...], *, alone: bool) -> Statute | None:
    named = [old for old in olds if squeeze(old.title) == squeeze(act.title)]
    named = named or [old for old in olds if family_of(old.title) == family_of(act.title) and old.instrument == act.instrument]
    if len(named) == 1:
        return named[0]
    return olds[0] if alone and len(olds) == 1 else None


def _of(findings: Findings, act: Statute) -> list[Finding]:
    """The findings of one statute, those below the asked severity included."""
    return [f for f in (*findings.findings, *findings.hidden) if (f.path, f.statute_id) == (act.path, act.id)]
