"""Findings known before, kept in a file so that a run reports only what is new.

A finding is known by its fingerprint: text that only moves stays known, and text that was edited is reported again. The file
is JSON with one finding a line, made to be kept beside the drafts and read in a review.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from legalscan.errors import ConfigError, UsageError
from legalscan.finding import Finding, Suppressed
from legalscan.linter import Findings

FORMAT: Final = 1
"""Version of the file: raised with its form, and whenever fingerprints are made in another way."""


class Known(NamedTuple):
    """One finding of a baseline; all but the fingerprint is there for people to read."""

    fingerprint: str
    code: str
    path: str
    statute: str
    locator: str
    subject: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """Findings known before, in the order in which they were recorded.

    Attributes:
        path: the file.
        rows: the findings; two that have one fingerprint stand twice.
    """

    path: Path
    rows: tuple[Known, ...]

    def set_aside(self, findings: Findings) -> Findings:
        """The result without the findings known before; of more with one fingerprint than are known, the later stay."""
        left = Counter(row.fingerprint for row in self.rows)
        reason = self.path.name

        def judge(finding: Finding) -> Suppressed | None:
            if not left[finding.fingerprint]:
                return None
            left[finding.fingerprint] -= 1
            return Suppressed(finding, "baseline", reason)

        return findings.sift(judge)

    def prune(self, findings: Findings) -> Baseline:
        """The baseline without what is gone: rows that the run could have found again and did not.

        A row stays while its rule did not run or its file was not judged; it goes with a file that is no more.

        Args:
            findings: the result of `set_aside`.
        """
        again = Counter(row.finding.fingerprint for row in findings.suppressed if row.by == "baseline")
        judged = {self._relative(act.path) for act in findings.statutes} | {act.title for act in findings.statutes}
        kept = []
        for row in self.rows:
            if again[row.fingerprint]:
                again[row.fingerprint] -= 1
                kept.append(row)
            elif row.code not in findings.rules or not (judged & {row.path, row.statute} or not (self.path.parent / row.path).exists()):
                kept.append(row)
        return Baseline(self.path, tuple(kept))

    def record(self, findings: Findings) -> Baseline:
        """A baseline of the same file with every finding of a result, those below the asked severity included."""
        found: Iterable[Finding] = (*findings.findings, *findings.hidden)
        rows = (Known(f.fingerprint, f.code, self._relative(f.path), f.statute, str(f.locator), f.subject) for f in found)
        return Baseline(self.path, tuple(rows))

    def write(self, version: str) -> None:
        """Write the file.

        Args:
            version: of the tool.

        Raises:
            UsageError: it cannot be written.
        """
        head = {"version": FORMAT, "tool": f"legalscan {version}"}
        rows = ",\n".join("  " + json.dumps(row._asdict(), ensure_ascii=False) for row in self.rows)
        body = json.dumps(head, ensure_ascii=False)[:-1] + ', "findings": [\n' + rows + ("\n" if rows else "") + "]}\n"
        try:
            self.path.write_text(body, encoding="utf-8")
        except OSError as error:
            raise UsageError(f"{self.path}: cannot be written ({error.strerror})") from None

    def _relative(self, path: str) -> str:
        return os.path.relpath(path, self.path.parent).replace(os.sep, "/")


def read_baseline(path: Path) -> Baseline:
    """A baseline as it was written.

    Raises:
        ConfigError: no such file, no baseline, or one of another version.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError(path, "there is no such baseline; `--record` makes it") from None
    except OSError as error:
        raise ConfigError(path, f"cannot be read ({error.strerror})") from None
    except ValueError as error:
        raise ConfigError(path, f"is no JSON in UTF-8 ({error})") from None
    if not isinstance(document, dict) or "findings" not in document:
        raise ConfigError(path, "is no baseline of legalscan")
    if document.get("version") != FORMAT:
        by = document.get("tool", "another version of legalscan")
        raise ConfigError(
            path, f"has form {document.get('version')!r}, written by {by}, and this version reads form {FORMAT}; `--record` it anew"
        )
    try:
        return Baseline(path, tuple(_known(row) for row in document["findings"]))
    except (TypeError, KeyError, ValueError):
        raise ConfigError(path, "is broken: every finding has " + ", ".join(Known._fields)) from None


def _known(row: Any) -> Known:
    known = Known(**row)
    if not all(isinstance(value, str) for value in known):
        raise ValueError
    return known
