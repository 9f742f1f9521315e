"""A draft as it stands in an editor: what it is judged to say, what it cites, how it is laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from legalscan.configuration import Configuration
from legalscan.corpus import Corpus
from legalscan.errors import SourceError
from legalscan.explanation import explain
from legalscan.finding import Finding, Notice
from legalscan.links import Link, find_links
from legalscan.linter import Findings, lint
from legalscan.lsp.positions import Positions
from legalscan.readers import SUFFIXES
from legalscan.readers.source import Source
from legalscan.report.text import readable
from legalscan.statute import Statute, read
from legalscan.suppression import suppress

NEIGHBOURS: Final = 60
"""So many other files of a draft's folder are looked up from it; in a larger folder none are, and that is said."""
_SHOWN: Final = 1_500
"""Letters of a cited provision that a hover shows."""


@dataclass(frozen=True)
class Draft:
    """One text open in an editor.

    Attributes:
        path: its file.
        text: its words as the editor has them.
        act: what was read; None where it is no statute.
        problem: why not; empty where it is one.
        findings: the judgement; None where it is no statute.
        corpus: what it is looked up in: itself and its neighbours.
        language: of the messages.
    """

    path: str
    text: str
    act: Statute | None
    problem: str
    findings: Findings | None
    corpus: Corpus
    language: str

    def findings_at(self, offset: int) -> list[Finding]:
        """The findings whose words hold a code point, in the order of the text."""
        return [f for f in self.findings or () if f.span.start <= offset < f.span.end]

    def links_at(self, offset: int) -> list[Link]:
        """Where the citation at a code point leads; a range leads to each of its members."""
        if self.act is None or not any(c.span.start <= offset < c.span.end for c in self.act.citations):
            return []
        return [link for link in find_links(self.act, self.corpus) if link.citation.span.start <= offset < link.citation.span.end]

    def hover(self, offset: int) -> str:
        """What an editor shows at a code point, as Markdown: findings with their rule's page, then what is cited; empty for nothing."""
        parts = [self._about(finding) for finding in self.findings_at(offset)]
        parts += [_cited(link, self.language) for link in self.links_at(offset)]
        parts += [explain(code) for code in dict.fromkeys(finding.code for finding in self.findings_at(offset))]
        return "\n\n---\n\n".join(parts)

    def _about(self, finding: Finding) -> str:
        said = [f"**{finding.code}** {finding.message.in_language(self.language)}"]
        said += [finding.proportion.in_language(self.language)] if finding.proportion else []
        said.append(finding.help.in_language(self.language))
        return "\n\n".join(said)

    def suppression(self, finding: Finding, positions: Positions) -> tuple[int, str] | None:
        """Where a comment that sets a finding aside goes, and its words, to which a reason must be added.

        None for formats that have no comments.
        """
        if self.act is None or self.act.outline.format not in ("markdown", "text", "english"):
            return None
        end = positions.end_of_line(positions.place(finding.span.start).line)
        return end, f" <!-- legalscan: ignore {finding.code}: -->"

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be mended about its suppressions."""
        return self.findings.notices if self.findings else ()


def open_draft(
    path: str,
    text: str,
    neighbours: Iterable[Statute],
    configuration: Configuration,
    language: str | None = None,
    corpus: Corpus | None = None,
) -> Draft:
    """Read and judge a text.

    Args:
        path: its file, which need not hold these words yet.
        text: its words.
        neighbours: what is looked up from it.
        configuration: which rules to run, and how.
        language: of the messages; by default the statute's own.
        corpus: what is looked up besides.

    Raises:
        ConfigError: the file of suppressions beside it is broken.
    """
    try:
        act = read(Source(path, text.encode("utf-8", "surrogatepass")))
    except SourceError as error:
        return Draft(path, text, None, error.reason, None, Corpus(), language or "ko")
    near = [act, *(other for other in neighbours if other.path != path)]
    around = corpus.joined(near) if corpus is not None else Corpus(near)
    options = {"select": configuration.select, "ignore": configuration.ignore, "options": configuration.options}
    findings = configuration.leave_out(suppress(lint(act, corpus=around, **options)))  # type: ignore[arg-type]
    return Draft(path, text, act, "", findings, around, language or configuration.language or act.language)


class Neighbours:
    """The statutes in the folders of drafts, read once for each change of a file."""

    def __init__(self) -> None:
        self._read: dict[Path, tuple[float, Statute | None]] = {}

    def of(self, path: Path, tell: Callable[[str], None]) -> list[Statute]:
        """The other statutes in a draft's folder, by name; unreadable files are passed over, and so is a folder with too many.

        Args:
            path: the draft.
            tell: is called with one sentence about what was passed over.
        """
        if not path.parent.is_dir():
            return []
        files = sorted(other for other in path.parent.iterdir() if other.suffix.lower() in SUFFIXES and other != path)
        if len(files) > NEIGHBOURS:
            tell(f"{path.parent}: has {len(files)} files, more than {NEIGHBOURS}; they are not looked up from {path.name}")
            return []
        return [act for file in files if (act := self._one(file, tell)) is not None]

    def _one(self, file: Path, tell: Callable[[str], None]) -> Statute | None:
        try:
            changed = file.stat().st_mtime
            if file not in self._read or self._read[file][0] != changed:
                self._read[file] = (changed, None)
                self._read[file] = (changed, read(file))
        except (OSError, SourceError) as error:
            tell(str(error))
            return None
        return self._read[file][1]


def _cited(link: Link, language: str) -> str:
    name = f"「{link.title}」 {link.locator.format(language)}"
    if link.target is None:
        return f"**{name}**: {link.reason}"
    heading = f" ({link.target.heading})" if link.target.heading else ""
    return f"**{name}**{heading}\n\n{readable(link.target.text, _SHOWN)}"
