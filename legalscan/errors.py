"""What can go wrong with input, as a small tree of exceptions.

    LegalscanError
    ├── SourceError          not legislation in a known format; encrypted, truncated, oversized
    │   └── ParseError       recognised, but broken inside
    ├── LocatorError         not an address in a statute, or no such provision
    ├── CorpusError          no folder of statutes, no index of one, no version of a day
    ├── ScanError            a scan that cannot be written, or that is not there to be asked
    ├── FetchError           a text that could not be had from the service
    │   └── RefusedError     a key that it refuses, or no network
    ├── AnnotationError      no annotation, or one of another statute
    │   └── ConflictError    an id that bears other words already
    ├── StoreError           a store of annotations that cannot be opened, read or written
    └── UsageError           the call is wrong
        ├── UnknownRuleError a code that no rule bears
        ├── UnknownNameError a name that no statute bears, or more than one
        └── ConfigError      a configuration, baseline or suppression file that says what cannot be

A flaw in law is a finding, an unresolved citation is a value, and a broken promise between our own modules is an
assertion: none of the three is an exception of this tree. Every message is one sentence that names what was read and
what to do about it.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class LegalscanError(Exception):
    """Anything legalscan refuses; `exit_code` is what the command line returns for it."""

    exit_code = 2


class SourceError(LegalscanError):
    """A source that is not legislation in a known format.

    Attributes:
        path: the source as it was named, or ``"-"`` for text given directly.
        reason: what is wrong with it and what to do, one sentence without the path.
    """

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = str(path)
        self.reason = reason

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str]]:
        return type(self), (self.path, self.reason)


class ParseError(SourceError):
    """A source whose format was recognised and whose inside is broken (a truncated XML file, for instance)."""


class LocatorError(LegalscanError, KeyError):
    """Words that are no address in a statute, or an address that the statute does not have."""

    def __str__(self) -> str:  # KeyError would print the repr
        return str(self.args[0]) if self.args else ""


class CorpusError(LegalscanError):
    """A folder that holds no statutes, an index that is none, or a day for which no version is at hand."""


class FetchError(LegalscanError):
    """A text that could not be had from the service: no such name, several of it, an answer that is broken or another text."""


class RefusedError(FetchError):
    """The service refuses the key, or cannot be reached: what is asked next would fail as well."""


class ScanError(LegalscanError):
    """A scan that cannot be written (a full disk, another scan at work), or that is not there to be asked."""


class AnnotationError(LegalscanError):
    """What is no annotation: a value of no kind, words of another statute."""


class ConflictError(AnnotationError):
    """An annotation whose id bears other words already: a changed mind is a new annotation."""


class StoreError(LegalscanError):
    """A store of annotations that cannot be opened, read or written; what it had acknowledged is still there."""


class UsageError(LegalscanError):
    """A call whose words are wrong."""


class UnknownRuleError(UsageError):
    """A rule code that no rule bears; the message proposes the nearest ones."""

    def __init__(self, code: str, known: Iterable[str]) -> None:
        near = difflib.get_close_matches(code.upper(), list(known), n=3, cutoff=0.5)
        hint = f" (did you mean {', '.join(near)}?)" if near else " (`legalscan rules` lists them)"
        super().__init__(f"no rule has the code {code}{hint}")
        self.code = code


class UnknownNameError(UsageError):
    """A name that no statute at hand bears, or more than one; the message proposes the nearest, or names the candidates."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type[UnknownNameError], tuple[str, str]]:
        return type(self), (self.name, self.reason)


class ConfigError(UsageError):
    """A configuration, baseline or suppression file that is broken or says what cannot be; the message names the file."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = str(path)
        self.reason = reason

    def __reduce__(self) -> tuple[type[ConfigError], tuple[str, str]]:
        return type(self), (self.path, self.reason)


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at the known word meant, ready to follow a sentence; empty where none is near.

    >>> nearest("sellect", ["select", "ignore"])
    ' (did you mean select?)'
    """
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (did you mean {near[0]}?)" if near else ""
