"""One statement of one person about words of a statute."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from typing import Any, Final, Literal, Self, cast, get_args

from legalscan.annotate.target import Target
from legalscan.errors import AnnotationError, LocatorError
from legalscan.finding import Finding
from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.span import Span
from legalscan.statute import Statute

Verdict = Literal["accept", "reject", "unsure"]
Reason = Literal["parser", "scope", "harmless idiom", "resolved elsewhere", "other"]
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)
"""Why a finding is rejected: the text was read wrongly, the rule does not apply here, drafters always say so, it is resolved elsewhere."""
_FORBIDDEN: Final = lazy("[\0\ud800-\udfff]")


def _new_id() -> str:
    return str(uuid.uuid4())


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Annotation:
    """One statement; never changed, only followed by another that replaces it.

    Attributes:
        target: what it speaks of.
        author: who says it.
        verdict: of a finding, ``accept``, ``reject`` or ``unsure``; None for words marked without one.
        reason: why it is rejected, one of `REASONS`; None for every other verdict.
        labels: labels of the project's own scheme, in the order given.
        comment: free words.
        guideline: the version of the guideline that was followed.
        code: code of the rule whose finding is judged; empty for a free span (a missed finding, a label).
        fingerprint: that finding's fingerprint.
        tool: the version of legalscan that reported it.
        replaces: id of the annotation that this one replaces; empty for none.
        withdrawn: whether it takes back what it replaces and says nothing instead.
        adjudicates: whether it decides what others disagree on, and is no reading of its own.
        id: a UUID.
        created: when it was said, in UTC.

    Raises:
        AnnotationError: a value that is none of those named, a rejection without a reason, or characters that no store holds.
    """

    target: Target
    author: str
    verdict: Verdict | None = None
    reason: Reason | None = None
    labels: tuple[str, ...] = ()
    comment: str = ""
    guideline: str = ""
    code: str = ""
    fingerprint: str = ""
    tool: str = ""
    replaces: str = ""
    withdrawn: bool = False
    adjudicates: bool = False
    id: str = field(default_factory=_new_id)
    created: datetime = field(default_factory=_now)

    def __post_init__(self) -> None:
        if not self.author.strip():
            raise AnnotationError("an annotation needs its author's name")
        if self.verdict is not None and self.verdict not in VERDICTS:
            raise AnnotationError(f"verdict {self.verdict!r} is none of {', '.join(VERDICTS)}")
        if self.verdict == "reject" and self.reason not in REASONS:
            given = f"{self.reason!r} is none" if self.reason else "needs one"
            raise AnnotationError(f"the reason of a rejection {given} of {', '.join(REASONS)}")
        if self.verdict != "reject" and self.reason is not None:
            raise AnnotationError(f"only a rejection has a reason, not {self.verdict or 'an annotation without a verdict'}")
        if bool(self.code) != bool(self.fingerprint):
            raise AnnotationError("a judged finding needs both the code of its rule and its fingerprint")
        if self.adjudicates and not self.code:
            raise AnnotationError("only what is said of a finding can decide on it")
        if self.withdrawn and not self.replaces:
            raise AnnotationError("what is withdrawn must be named (replaces)")
        try:
            uuid.UUID(self.id)
        except ValueError:
            raise AnnotationError(f"id {self.id!r} is not a UUID") from None
        if self.created.tzinfo is None:
            raise AnnotationError(f"the time {self.created.isoformat()} has no time zone")
        object.__setattr__(self, "created", self.created.astimezone(UTC))
        object.__setattr__(self, "labels", tuple(self.labels))
        for name, words in self.row().items():
            if isinstance(words, str) and _FORBIDDEN.search(words):
                raise AnnotationError(f"{name} holds a NUL or half of a surrogate pair, which no store can hold")

    @classmethod
    def judge(
        cls,
        finding: Finding,
        statute: Statute,
        *,
        author: str,
        verdict: Verdict,
        reason: Reason | None = None,
        labels: Iterable[str] = (),
        comment: str = "",
        guideline: str = "",
        tool: str = "",
    ) -> Self:
        """What `author` says of a finding in a statute.

        Raises:
            AnnotationError: the finding is of another text, or as for `Annotation`.
        """
        if finding.statute_id != statute.id or finding.span.of(statute.text) != finding.quote:
            raise AnnotationError(f"{finding.path}: the finding {finding.code} at {finding.locator} is not of {statute.id}")
        target = Target.at(statute, finding.span)
        return cls(
            target, author, verdict, reason, tuple(labels), comment, guideline, finding.code, finding.fingerprint, tool or _version()
        )

    @classmethod
    def mark(
        cls, statute: Statute, span: tuple[int, int], *, author: str, labels: Iterable[str] = (), comment: str = "", guideline: str = ""
    ) -> Self:
        """Words that `author` marks in a statute: a missed finding, a label of the project.

        Raises:
            AnnotationError: as for `Target.at` and `Annotation`.
        """
        return cls(Target.at(statute, span), author, labels=tuple(labels), comment=comment, guideline=guideline)

    @property
    def subject(self) -> tuple[str, ...]:
        """What several people judge when they judge the same: a finding of a text, or a stretch of it."""
        place = (self.target.statute_id, str(self.target.locator))
        return (*place, self.code, self.fingerprint) if self.code else (*place, self.target.text, *map(str, self.target.span))

    def row(self) -> dict[str, str | int | bool]:
        """All it says as one flat row of `FIELDS`; what is absent is an empty string, labels are a JSON list."""
        target = self.target
        return {
            "id": self.id,
            "author": self.author,
            "created": self.created.isoformat(timespec="microseconds"),
            "verdict": self.verdict or "",
            "reason": self.reason or "",
            "labels": json.dumps(self.labels, ensure_ascii=False),
            "comment": self.comment,
            "guideline": self.guideline,
            "code": self.code,
            "fingerprint": self.fingerprint,
            "tool": self.tool,
            "replaces": self.replaces,
            "withdrawn": self.withdrawn,
            "adjudicates": self.adjudicates,
            "statute": target.statute,
            "statute_id": target.statute_id,
            "promulgated": target.promulgated,
            "locator": str(target.locator),
            "start": target.span.start,
            "end": target.span.end,
            "quote": target.quote,
            "prefix": target.prefix,
            "suffix": target.suffix,
            "heading": target.heading,
            "provision": target.provision,
            "text": target.text,
            "places": target.places,
        }

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Self:
        """The annotation of a row; the inverse of `row`.

        Numbers may be written as words; a missing id is made from what the row says, so that importing it again adds nothing.

        Raises:
            AnnotationError: a field is missing or no value of its kind.
        """
        said = {name: "" if row.get(name) is None else row[name] for name in FIELDS}
        try:
            created = datetime.fromisoformat(str(said["created"]))
        except ValueError:
            raise AnnotationError(f"created: {said['created']!r} is not a time as 2026-11-25T09:00:00+09:00") from None
        try:
            span, places = Span(int(said["start"]), int(said["end"])), int(said["places"] or 0)
        except ValueError:
            given = ", ".join(repr(said[name]) for name in ("start", "end", "places"))
            raise AnnotationError(f"start, end, places: {given} are not numbers") from None
        try:
            locator = Locator.parse(str(said["locator"]))
        except LocatorError as error:
            raise AnnotationError(f"locator: {error}") from None
        flags = {name: str(said[name]).strip().lower() for name in ("withdrawn", "adjudicates")}
        for name, flag in flags.items():
            if flag not in ("", "0", "1", "true", "false"):
                raise AnnotationError(f"{name}: {said[name]!r} is neither true nor false")
        words = {field.name: str(said[field.name]) for field in fields(Target) if field.name not in ("span", "locator", "places")}
        plain = {name: str(said[name]) for name in ("author", "comment", "guideline", "code", "fingerprint", "tool", "replaces")}
        return cls(
            target=Target(locator=locator, span=span, places=places, **words),
            verdict=cast("Verdict", said["verdict"]) or None,  # Annotation refuses what is none
            reason=cast("Reason", said["reason"]) or None,
            labels=parse_labels(said["labels"]),
            withdrawn=flags["withdrawn"] in ("1", "true"),
            adjudicates=flags["adjudicates"] in ("1", "true"),
            id=str(said["id"]) or name_by_content(said),
            created=created,
            **plain,
        )


FIELDS: Final = (
    *("id", "author", "created", "verdict", "reason", "labels", "comment", "guideline", "code", "fingerprint", "tool"),
    *(
        "replaces",
        "withdrawn",
        "adjudicates",
        "statute",
        "statute_id",
        "promulgated",
        "locator",
        "start",
        "end",
        "quote",
        "prefix",
        "suffix",
    ),
    *("heading", "provision", "text", "places"),
)
"""The columns of `Annotation.row`, in their order."""

_NAMESPACE: Final = uuid.UUID("5f0b52a6-6f0c-5b7e-9d0e-2f1c2a7d9b31")


def name_by_content(said: Mapping[str, Any]) -> str:
    """An id for what came without one: equal words, equal id."""
    # a field that younger versions have counts only where it says something, so that old sheets keep their ids
    words = {k: str(v) for k, v in sorted(said.items()) if k != "id" and (k != "adjudicates" or str(v).lower() in ("1", "true"))}
    return str(uuid.uuid5(_NAMESPACE, json.dumps(words, ensure_ascii=False)))


def parse_labels(words: Any) -> tuple[str, ...]:
    """Labels from a JSON list, from words with commas or semicolons between them, or from a list.

    >>> parse_labels('["a", "b, c"]'), parse_labels("a; b"), parse_labels("")
    (('a', 'b, c'), ('a', 'b'), ())
    """
    if isinstance(words, list | tuple):
        return tuple(map(str, words))
    text = str(words).strip()
    if text.startswith("["):
        try:
            return tuple(map(str, json.loads(text)))
        except ValueError:
            raise AnnotationError(f"labels: {text[:60]!r} is not a list") from None
    return tuple(label.strip() for label in text.replace(";", ",").split(",") if label.strip())


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("legalscan")
    except PackageNotFoundError:
        return ""
