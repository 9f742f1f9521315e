"""The unit of judgement: one rule, one file, one class."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked, Related, Severity, Wording
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute


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
    """

    code: ClassVar[str]
    name: ClassVar[str]
    title: ClassVar[Wording]
    severity: ClassVar[Severity]
    default: ClassVar[bool] = True
    languages: ClassVar[tuple[str, ...]] = ("ko",)
    page_ko: ClassVar[str] = ""
    bad: ClassVar[tuple[str, ...]]
    good: ClassVar[tuple[str, ...]]

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
        return Finding(
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
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
