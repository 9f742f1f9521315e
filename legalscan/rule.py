"""The unit of judgement: one rule, one file, one class."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import ClassVar, Final, NamedTuple

from legalscan.corpus import Corpus
from legalscan.finding import SEVERITIES, Finding, NotChecked, Related, Severity, Wording
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute


class Option(NamedTuple):
    """A figure of a rule that a configuration may change, with what it decides."""

    name: str
    default: float
    meaning: Wording


_DEFAULTS: Final[Mapping[str, float | str]] = {}


class Rule(ABC):
    """What every rule offers; its docstring is its page (`legalscan explain CODE`).

    The page says in one sentence what is flagged, then **Why**, **Law** and **Limits**. `bad` and `good` are small statutes
    that serve as examples on the page and as tests; ``⟦ ⟧`` in a bad one marks exactly the words to be reported. In both,
    a line of ``%%`` parts an act from the decree supplied with it.

    Attributes:
        code: family and number, never reused.
        name: the flaw in lower case with hyphens; the file bears it with underscores.
        title: the flaw as a reader calls it.
        severity: the gravest that the rule gives.
        default: whether it runs when nothing is selected.
        languages: the languages of texts that it can judge.
        page_ko: the page in Korean, under **이유**, **근거** and **한계**; empty where there is none yet.
        options: figures that a configuration may change; besides them every rule has ``severity``, which may only
            make its findings milder.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    title: ClassVar[Wording]
    severity: ClassVar[Severity]
    default: ClassVar[bool] = True
    languages: ClassVar[tuple[str, ...]] = ("ko",)
    page_ko: ClassVar[str] = ""
    options: ClassVar[tuple[Option, ...]] = ()
    bad: ClassVar[tuple[str, ...]]
    good: ClassVar[tuple[str, ...]]

    def __init__(self, settings: Mapping[str, float | str] = _DEFAULTS) -> None:
        self.settings = settings

    def option(self, name: str) -> float:
        """The figure of an option: as configured, else its default."""
        (default,) = (option.default for option in self.options if option.name == name)
        return float(self.settings.get(name, default))

    @abstractmethod
    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """The findings in one statute, in any order; none where all is well.

        Args:
            act: the statute to judge.
            corpus: the statutes supplied with it (itself included), for rules that look beyond it.
        """

    def not_checked(self, act: Statute, corpus: Corpus) -> Iterator[NotChecked]:
        """What this rule could not judge in the statute, and why; nothing by default."""
        return iter(())

    def finding(
        self,
        act: Statute,
        provision: Provision,
        span: Span,
        *,
        subject: str,
        message: Wording,
        help: Wording,
        severity: Severity | None = None,
        proportion: Wording | None = None,
        related: tuple[Related, ...] = (),
        weight: float = 0.0,
    ) -> Finding:
        """A finding of this rule about ``act.text[span]`` in `provision`."""
        assert provision.span.holds(span), f"{self.code} reports words outside {provision.locator}"
        cap = self.settings.get("severity", "error")
        return Finding(
            code=self.code,
            name=self.name,
            severity=min(severity or self.severity, cap, key=SEVERITIES.index),  # type: ignore[arg-type]
            path=act.path,
            statute=act.title,
            statute_id=act.id,
            locator=provision.locator,
            span=span,
            quote=span.of(act.text),
            subject=subject,
            message=message,
            help=help,
            proportion=proportion,
            origin=act.outline.locate(span.start),
            related=related,
            weight=weight,
        )


def related(act: Statute, provision: Provision, span: Span, message: Wording) -> Related:
    """Further words of `act` that a finding speaks of."""
    return Related(act.title, provision.locator, span, span.of(act.text), message)
