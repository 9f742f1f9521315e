"""The rows of one statute, each a tuple in the order of its table's columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from legalscan.corpus import Corpus
from legalscan.finding import Finding, NotChecked
from legalscan.implementations import find_implementations
from legalscan.links import links_of
from legalscan.locator import Locator
from legalscan.span import Span
from legalscan.statute import Statute

Row = tuple[Any, ...]


class Writer:
    """Writes the rows of one statute.

    Args:
        act: the statute.
        corpus: where its links lead.
        path: the file's name in the tables.
        root: the folder of the corpus as it stands before every path, with its last slash.
    """

    def __init__(self, act: Statute, corpus: Corpus, path: str, root: str) -> None:
        self.act, self.corpus, self.path, self.root = act, corpus, path, root
        self._written: dict[Locator, str] = {}

    def definitions(self) -> Iterator[Row]:
        """One row a definition or abbreviation, in reading order."""
        for one in self.act.definitions:
            measured = self.act.measure(one) if one.kind == "definition" else None
            scores = (round(measured.informativeness, 2), round(measured.score, 1)) if measured else (None, None)
            yield (*self._place(one.locator, one.span), one.term, one.text, one.kind, one.scope, *scores)

    def citations(self) -> Iterator[Row]:
        """One row a provision that the words name, in reading order; ranges member by member."""
        for citation, title, locator, statute, target, reason in links_of(self.act, self.corpus):
            found = self._found(statute) if statute is not None else (None, None)
            yield (
                *self._place(citation.provision.locator, citation.span),
                citation.quote,
                citation.by,
                title,
                self._address(locator),
                *found,
                self._address(target.locator) if target is not None else None,
                reason,
            )

    def delegations(self) -> Iterator[Row]:
        """One row a delegation, in reading order, with the provisions that take it up."""
        for one in find_implementations(self.act, self.corpus):
            delegation = one.delegation
            targets = [(*self._found(t.statute), self._address(t.provision.locator), t.evidence) for t in one.targets]
            yield (
                *self._place(delegation.provision.locator, delegation.span),
                delegation.quote,
                delegation.instrument,
                delegation.kind,
                delegation.power,
                delegation.matter.of(self.act.text),
                one.status,
                targets,
            )

    def support(self) -> Iterator[Row]:
        """One row a support provision, in reading order."""
        for one in self.act.support:
            yield (
                *self._place(one.locator, one.span),
                one.quote(one.span),
                one.kind,
                self._words(one.actor),
                one.force,
                [name for name, _ in one.instruments],
                self._words(one.beneficiary),
                self._words(one.target),
                one.amount_words,
                self._words(one.deadline),
                one.procedure,
                list(dict.fromkeys(delegated.words for delegated in one.delegated)),
                one.named,
                one.skeletal,
                list(one.missing),
            )

    def finding(self, finding: Finding, shown: bool) -> Row:
        """The row of one finding."""
        proportion = finding.proportion or (None, None)
        return (
            *self._place(finding.locator, finding.span),
            finding.code,
            finding.name,
            finding.severity,
            finding.locator.eid,
            finding.origin.line,
            finding.quote,
            finding.subject,
            *finding.message,
            *finding.help,
            *proportion,
            float(finding.weight),
            shown,
            finding.fingerprint,
            [(one.statute, self._address(one.locator), one.quote, *one.message) for one in finding.related],
        )

    def not_checked(self, row: NotChecked) -> Row:
        """The row of something that could not be judged."""
        return (row.path.removeprefix(self.root), row.what, *row.reason)

    def file(self, family: str, counts: Mapping[str, int], sha256: str, problem: str | None) -> Row:
        """The row of the file itself.

        Args:
            family: the squeezed name of the act that it belongs to.
            counts: how many rows each other table has from it.
            sha256: of its bytes.
            problem: what failed in judging it, None where nothing did.
        """
        act = self.act
        days = [said.promulgated for said in act.commencements if said.promulgated is not None]
        return (
            self.path,
            act.title,
            act.id,
            act.outline.metadata.get("법령ID") or None,
            family,
            act.kind,
            act.outline.metadata.get("소관부처", "").split(", ")[0] or None,
            act.promulgated,
            act.effective,
            min(days, default=act.promulgated),
            act.language,
            act.outline.format,
            len(act.articles),
            len(act.outline.nodes),
            act.outline.end,
            *(counts[name] for name in ("definitions", "citations", "delegations", "support", "findings")),
            sha256,
            "failed" if problem else "read",
            problem,
        )

    def _place(self, locator: Locator, span: Span) -> tuple[str, str, str, int, int]:
        return self.path, self.act.title, self._address(locator), span.start, span.end

    def _address(self, locator: Locator) -> str:
        written = self._written.get(locator)
        if written is None:
            written = self._written[locator] = locator.format(self.act.language)
        return written

    def _found(self, statute: Statute) -> tuple[str, str]:
        return statute.path.removeprefix(self.root), statute.title

    def _words(self, span: Span | None) -> str | None:
        return None if span is None else " ".join(span.of(self.act.text).split())


def unreadable_file(path: str, sha256: str, problem: str) -> Row:
    """The row of a file that could not be read: its path, its hash and why."""
    return (path, *[None] * 19, sha256 or None, "unreadable", problem)
