"""What is judged: the findings of one run, each with the address under which a store keeps what is said of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.target import Target
from legalscan.errors import AnnotationError
from legalscan.finding import Finding
from legalscan.linter import Findings
from legalscan.outline import Provision
from legalscan.rules import RULES
from legalscan.statute import Statute

TITLES = {rule.code: rule.title for rule in RULES}
"""The flaw that each rule reports, by code."""


class Item(NamedTuple):
    """One thing to judge.

    Attributes:
        key: names it in addresses; made from what a store calls its subject, so that it is the same in every run.
        number: its place in the queue, from 1.
        act: the statute.
        findings: what is reported, in reading order; several where one provision has the same flaw in the same words twice.
        target: what annotations of it speak of: the words of the first.
    """

    key: str
    number: int
    act: Statute
    findings: tuple[Finding, ...]
    target: Target

    @property
    def finding(self) -> Finding:
        """The first of its findings."""
        return self.findings[0]

    @property
    def gist(self) -> str:
        """What it is about in few words: the subject, or where that is only an address the words themselves."""
        subject, place = self.finding.subject, str(self.target.locator)
        return self.finding.quote if not subject.strip() or subject.startswith(place) else subject

    @property
    def provision(self) -> Provision:
        """The innermost provision in which its words begin."""
        found = self.act.outline.at(self.finding.span.start)
        assert found is not None, "a target begins in a provision"
        return found


class Project:
    """The statutes and findings at hand.

    Args:
        findings: the result of `linter.lint`.
    """

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.acts = findings.statutes
        self.unplaced: list[Finding] = []

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The queue, by statute and place in the text; findings that begin before the first provision are `unplaced`."""
        acts = {(act.path, act.id): act for act in self.acts}
        grouped: dict[tuple[str, ...], list[tuple[Finding, Target]]] = {}
        for finding in self.findings:
            try:
                target = Target.at(acts[finding.path, finding.statute_id], finding.span)
            except AnnotationError:
                self.unplaced.append(finding)
                continue
            grouped.setdefault(_subject(finding, target), []).append((finding, target))
        return tuple(
            Item(
                name_subject(subject),
                number,
                acts[rows[0][0].path, rows[0][0].statute_id],
                tuple(finding for finding, _ in rows),
                rows[0][1],
            )
            for number, (subject, rows) in enumerate(grouped.items(), 1)
        )

    @cached_property
    def by_key(self) -> Mapping[str, Item]:
        """The queue by keys."""
        return {item.key: item for item in self.items}

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The rules with findings, in order."""
        return tuple(sorted({item.finding.code for item in self.items}))

    def item_of(self, said: Annotation) -> Item | None:
        """What an annotation judges, if that is at hand."""
        return self.by_key.get(name_subject(said.subject)) if said.code else None


def name_subject(subject: tuple[str, ...]) -> str:
    """A short name for the subject of annotations, fit for an address."""
    return hashlib.sha256("\x1f".join(subject).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _subject(finding: Finding, target: Target) -> tuple[str, ...]:
    return (target.statute_id, str(target.locator), finding.code, finding.fingerprint)
