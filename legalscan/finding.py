"""What a rule reports: one statement about words of a statute, with all that a reader needs to check it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.origins import Origin
from legalscan.span import Span
from legalscan.views import excerpt, view_html

Severity = Literal["info", "warning", "error"]
SEVERITIES: Final[tuple[Severity, ...]] = ("info", "warning", "error")
"""From the mildest: ranked statistics; what a reviewer should look at; a formal defect provable from the text."""

_SPACES: Final = lazy(r"\s+")


class Wording(NamedTuple):
    """One statement in Korean and in English."""

    ko: str
    en: str

    def in_language(self, language: str) -> str:
        """The statement in ``ko`` or ``en``."""
        return self.en if language == "en" else self.ko


class Related(NamedTuple):
    """Other words that a finding speaks of."""

    statute: str
    locator: Locator
    span: Span
    quote: str
    message: Wording


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of one rule.

    Attributes:
        code: the rule's code, such as ``DEF103``.
        name: the rule's name in words of code, such as ``tautological-definition``.
        severity: never above the rule's own.
        path: the source as it was named.
        statute: title of the statute.
        statute_id: its id (`Statute.id`).
        locator: the provision in which the words stand.
        span: the words, half-open, code points of `Outline.text`; ``text[span] == quote``.
        quote: the words, verbatim.
        subject: the words judged; for a definition rule the defined term.
        message: what is the matter, one sentence.
        help: what a drafter can do about it, one sentence.
        proportion: how common this is, with the population named, or None.
        origin: line, column and page of the first word in the source.
        related: further words.
        weight: orders the findings of one rule, the gravest first.
    """

    code: str
    name: str
    severity: Severity
    path: str
    statute: str
    statute_id: str
    locator: Locator
    span: Span
    quote: str
    subject: str
    message: Wording
    help: Wording
    proportion: Wording | None
    origin: Origin
    related: tuple[Related, ...] = ()
    weight: float = 0.0

    @property
    def fingerprint(self) -> str:
        """A hash of code, title, subject and quoted words without white space: it survives renumbering and moves."""
        parts = (self.code, self.statute, self.subject, self.quote)
        return hashlib.sha256("\x1f".join(_SPACES.sub("", part) for part in parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def __repr__(self) -> str:
        return f"<{self.code} {self.severity} {self.statute} {self.locator} “{excerpt(self.quote, 30)}”: {excerpt(self.message.en, 80)}>"

    _repr_html_ = view_html


class NotChecked(NamedTuple):
    """Something that could not be judged, and why: silence never means "fine"."""

    path: str
    what: str
    reason: Wording


class Suppressed(NamedTuple):
    """A finding that the run set aside, by what, and the reason given for it.

    `by` is ``comment`` or ``sidecar`` (a person's word about this text), ``path`` (the configuration), ``baseline`` (known
    before) or ``unchanged`` (the earlier version of the text has it as well).
    """

    finding: Finding
    by: Literal["comment", "sidecar", "path", "baseline", "unchanged"]
    reason: str


class Notice(NamedTuple):
    """Something about the suppressions of a source that its author should mend: they are no findings about law.

    `kind` is ``unused``, ``no-reason``, ``unknown-code`` or ``malformed``.
    """

    path: str
    line: int
    column: int
    kind: Literal["unused", "no-reason", "unknown-code", "malformed"]
    message: Wording
