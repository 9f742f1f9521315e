"""Findings that a person has set aside, with a reason: by comments in the draft, or in a file beside it.

The file beside ``bill.pdf`` is ``bill.pdf.legalscan.toml`` and serves formats that bear no comments:

    [[ignore]]
    fingerprint = "1d9e0c2b5a7f4e63"
    reason = "상위법의 용어를 그대로 쓴다"
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from legalscan.comments import Comment
from legalscan.errors import ConfigError, nearest
from legalscan.finding import Finding, Notice, Suppressed, Wording
from legalscan.language.patterns import lazy
from legalscan.linter import Findings
from legalscan.outline import Provision
from legalscan.rules import RULES
from legalscan.span import Span
from legalscan.statute import Statute

VERBS: Final = ("ignore", "ignore-file")
_FINGERPRINT: Final = lazy(r"[0-9a-f]{16}")


class Sidecar(NamedTuple):
    """One entry of a file beside a source: a fingerprint, the reason, and the line on which the entry begins."""

    path: str
    fingerprint: str
    reason: str
    line: int


def suppress(findings: Findings) -> Findings:
    """The result with the findings set aside that comments and sidecar files name, and notices about what is amiss there.

    A comment without a reason, or with codes that no rule bears, sets nothing aside; one that meets no finding is
    reported as unused, unless its rules did not run.

    Raises:
        ConfigError: a sidecar file is broken.
    """
    entries: dict[int, list[_Entry]] = {}
    notices: list[Notice] = []
    for act in findings.statutes:
        comments = [(comment, _flaw(comment)) for comment in act.comments]
        notices += [Notice(act.path, c.line, c.column, flaw[0], flaw[1]) for c, flaw in comments if flaw]  # type: ignore[arg-type]
        here = [_Entry(act.path, c.line, c.column, c.codes, c.reason, _reach(act, c)) for c, flaw in comments if not flaw]
        here += [_Entry(row.path, row.line, 1, (row.fingerprint,), row.reason, None) for row in read_sidecar(act.path)]
        if here:
            entries[id(act)] = here
    if not entries and not notices:
        return findings
    owners = {(act.path, act.id): entries.get(id(act), []) for act in findings.statutes}
    sifted = findings.sift(lambda finding: _judge(finding, owners[finding.path, finding.statute_id]), notices=notices)
    unused = [entry.unused() for here in entries.values() for entry in here if not entry.met and entry.ran(findings.rules)]
    return sifted.sift(lambda _: None, notices=unused) if unused else sifted


def sidecar_of(path: str) -> Path:
    """The file beside a source that holds its suppressions."""
    return Path(path + ".legalscan.toml")


def read_sidecar(path: str) -> list[Sidecar]:
    """The entries of the file beside a source, in order; none where there is no such file.

    Raises:
        ConfigError: broken TOML, no fingerprint, no reason, or an unknown key.
    """
    file = sidecar_of(path)
    try:
        if not file.is_file():
            return []
        text = file.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise ConfigError(file, f"cannot be read as TOML in UTF-8 ({error})") from None
    rows = table.get("ignore", [])
    if set(table) - {"ignore"} or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(file, "has more than [[ignore]] tables with a fingerprint and a reason")
    starts = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[ignore]]"]
    return [_sidecar(file, row, starts[place] if place < len(starts) else 1) for place, row in enumerate(rows)]


def _sidecar(file: Path, row: dict[str, object], line: int) -> Sidecar:
    fingerprint, reason = row.get("fingerprint"), row.get("reason")
    for key in row:
        if key not in ("fingerprint", "reason", "note"):
            raise ConfigError(file, f"line {line} has no use for {key}{nearest(key, ('fingerprint', 'reason', 'note'))}")
    if not isinstance(fingerprint, str) or not _FINGERPRINT.fullmatch(fingerprint):
        raise ConfigError(file, f"line {line} names no fingerprint (16 hexadecimal digits, as in the JSON report)")
    if not isinstance(reason, str) or not reason.strip():
        raise ConfigError(file, f"line {line} gives no reason")
    return Sidecar(str(file), fingerprint, reason.strip(), line)


class _Entry:
    """A suppression at work: it remembers whether it met a finding."""

    def __init__(self, path: str, line: int, column: int, codes: tuple[str, ...], reason: str, reach: tuple[Span, bool] | None) -> None:
        self.path, self.line, self.column = path, line, column
        self.codes, self.reason, self.reach = codes, reason, reach
        self.met = False

    def meets(self, finding: Finding) -> bool:
        if self.reach is None:
            return finding.fingerprint in self.codes
        span, whole = self.reach
        inside = span.holds(finding.span) if whole else span.start <= finding.span.start < span.end
        return inside and any(finding.code.startswith(code) for code in self.codes)

    def ran(self, rules: Iterable[str]) -> bool:
        """Whether a rule ran that could have met it; of a fingerprint nobody knows the rule."""
        return self.reach is None or any(rule.startswith(code) for rule in rules for code in self.codes)

    def unused(self) -> Notice:
        named = ", ".join(self.codes)
        return Notice(
            self.path,
            self.line,
            self.column,
            "unused",
            Wording(f"예외 표시({named})에 해당하는 지적이 없으니 지우십시오", f"the suppression ({named}) meets no finding; remove it"),
        )


def _judge(finding: Finding, entries: list[_Entry]) -> Suppressed | None:
    met = [entry for entry in entries if entry.meets(finding)]
    for entry in met:
        entry.met = True
    return Suppressed(finding, "sidecar" if met[0].reach is None else "comment", met[0].reason) if met else None


def _reach(act: Statute, comment: Comment) -> tuple[Span, bool]:
    """The stretch that a comment speaks of, and whether findings must lie in it wholly or only begin there."""
    if comment.scope == "file":
        return Span(0, len(act.text)), True
    start, end = _line_around(act.text, comment.span.start)
    if comment.scope == "next":
        while end < len(act.text) and not act.text[start:end].strip():
            start, end = _line_around(act.text, end + 1)
    # behind a heading, whose words begin on a later line, a comment speaks of the whole article or chapter
    opened = [p.span for p in _opened(act, start, end) if comment.scope == "next" or p.node.body >= end]
    return (max(opened, key=lambda span: span.end), True) if opened else (Span(start, end), False)


def _opened(act: Statute, start: int, end: int) -> Iterator[Provision]:
    """The provisions that begin on a line, the innermost first."""
    words = start + len(act.text[start:end]) - len(act.text[start:end].lstrip())
    here = act.outline.at(min(words, len(act.text) - 1))
    while here is not None:
        if start <= here.span.start <= words:
            yield here
        here = here.parent


def _line_around(text: str, offset: int) -> Span:
    end = text.find("\n", offset)
    return Span(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)


def _flaw(comment: Comment) -> tuple[str, Wording] | None:
    """What keeps a comment from being heeded, or None."""
    known = [rule.code for rule in RULES]
    if comment.verb not in VERBS:
        hint = nearest(comment.verb, VERBS)
        return "malformed", Wording(
            f"'{comment.verb}'는 아는 지시가 아닙니다{hint}",
            f"'{comment.verb}' is no instruction to legalscan{hint or ' (ignore, ignore-file)'}",
        )
    if not comment.codes:
        return "malformed", Wording("예외로 둘 규칙 코드가 없습니다", "the suppression names no code")
    for code in comment.codes:
        if not any(rule.startswith(code) for rule in known):
            hint = nearest(code, known)
            return "unknown-code", Wording(f"{code}라는 규칙은 없습니다{hint}", f"no rule has the code {code}{hint}")
    if not comment.reason:
        example = f"<!-- legalscan: {comment.verb} {', '.join(comment.codes)}: … -->"
        return "no-reason", Wording(f"이유가 없어 적용하지 않았습니다({example})", f"it has no reason and was not heeded ({example})")
    return None
