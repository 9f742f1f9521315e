"""An act by whatever it is called: its title or law id, a short name, its official abbreviation, a former name, an abbreviation in other texts.

One look-up for every command that takes a path (what is no path is a name) and for `corpus[name]`. A name may end in 시행령, 시행규칙, "Enforcement Decree"
or "Enforcement Rule": then the decree or rule of the act so called is meant.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple, Protocol

from legalscan.catalogue import Entry, Renaming, squeeze
from legalscan.errors import UnknownNameError
from legalscan.language.patterns import lazy
from legalscan.statute import Statute

_SUFFIX: Final = lazy(
    r"(?P<stem>.+?)[\s]*(?:(?P<decree>시행령|(?i:enforcement\s+decree(?:\s+of)?))|(?P<rule>시행규칙|(?i:enforcement\s+(?:rules?|ordinance))))\Z"
)
_SHOWN: Final = 8
_BEGINNING: Final = 3


class Titles(Protocol):
    """What a look-up asks of a corpus, which itself looks names up here."""

    @property
    def folder(self) -> str:
        """Where its texts are."""
        ...

    @property
    def entries(self) -> tuple[Entry, ...]:
        """A row a statute."""
        ...

    def find(self, title: str) -> Statute | None:
        """The statute of exactly this title."""
        ...

    def find_id(self, law_id: str) -> Statute | None:
        """The statute of this law id."""
        ...

    def abbreviated(self, name: str) -> tuple[str, ...]:
        """Titles whose own source gives the name."""
        ...

    def renamed(self, title: str) -> tuple[Renaming, ...]:
        """What had this title before."""
        ...

    def called(self, name: str) -> tuple[str, ...]:
        """Titles that other texts call so."""
        ...


class Meaning(NamedTuple):
    """What a name stands for in a corpus.

    Attributes:
        by: how it is known: ``title``, ``short`` (our list), ``official`` (약칭 or English title in the data), ``former``, ``text``.
        acts: the statutes, the likeliest first; one, or several where the name does not tell them apart.
    """

    by: str
    acts: tuple[Statute, ...]


def expand_short_name(name: str) -> str:
    """The title for which a name of our own short list stands; empty where the list does not have it.

    >>> expand_short_name("ai basic act")
    '인공지능 발전과 신뢰 기반 조성 등에 관한 기본법'
    >>> expand_short_name("AI기본법 시행령")
    '인공지능 발전과 신뢰 기반 조성 등에 관한 기본법 시행령'
    >>> expand_short_name("등대법")
    ''
    """
    stem, kind = _split(name)
    title = _short_names().get(squeeze(stem), "")
    return f"{title} {kind}".strip() if title else ""


def find_named(name: str, corpus: Titles) -> Meaning | None:
    """What a name means in a corpus, by the first kind of name that knows it; None where nothing goes or went by it.

    The order is that of `Meaning.by`: a title or law id is never read as an abbreviation of something else.
    """
    exact = corpus.find(name) or corpus.find_id(name)
    if exact is not None:
        return Meaning("title", (exact,))
    short = corpus.find(expand_short_name(name) or name)
    if short is not None:
        return Meaning("short", (short,))
    stem, kind = _split(name)
    for by, titles in (
        ("official", corpus.abbreviated(stem)),
        ("former", [renaming.current for one in (name, stem) for renaming in corpus.renamed(one)]),
        ("text", corpus.called(stem)),
    ):
        found = dict.fromkeys(act for title in titles if (act := corpus.find(_with(title, kind))) is not None)
        if found:
            return Meaning(by, tuple(found))
    return None


def resolve(name: str, corpus: Titles) -> Statute:
    """The one statute that a name means.

    Raises:
        UnknownNameError: nothing in the corpus goes by the name, or more than one statute does; the message names the nearest or
            the candidates.
    """
    meaning = find_named(name, corpus)
    if meaning is None:
        near = find_nearest(name, corpus)
        hint = (
            f" (did you mean {', '.join(f'「{title}」' for title in near)}?)" if near else " (`legalscan corpus list` shows what is there)"
        )
        raise UnknownNameError(name, f"is neither a file nor a statute of {corpus.folder or 'this corpus'} by any name{hint}")
    if len(meaning.acts) > 1:
        named = ", ".join(f"「{act.title}」" for act in meaning.acts[:_SHOWN])
        more = f" and {len(meaning.acts) - _SHOWN} more" if len(meaning.acts) > _SHOWN else ""
        raise UnknownNameError(name, f"may mean {named}{more}; give one of these titles")
    return meaning.acts[0]


def find_nearest(name: str, corpus: Titles, count: int = 3) -> tuple[str, ...]:
    """The titles nearest to a name that nothing bears, the nearest first; empty where none is near.

    A Korean short name takes letters of the title in their order (인공지능법 of 인공지능 … 기본법), so titles with all its letters in
    order come first, those first that keep them together; then titles that share most of their letters, then those that share its
    beginning.
    """
    from difflib import get_close_matches

    titles = {squeeze(entry.title): entry.title for entry in corpus.entries}
    wanted = squeeze(name)
    spread = sorted((reach, len(key), key) for key in titles if (reach := _reach(wanted, key)))
    keys = [key for *_, key in spread[:count]]
    keys += get_close_matches(wanted, titles, n=count, cutoff=0.6)
    for length in range(len(wanted) - 1, _BEGINNING - 1, -1):
        if not keys:
            keys = sorted((key for key in titles if wanted[:length] in key), key=len)
    return tuple(titles[key] for key in dict.fromkeys(keys))[:count]


def _reach(wanted: str, title: str) -> int:
    """Into how many pieces a title breaks the letters of a name that it has in their order; 0 where it has not all of them."""
    place, pieces = -1, 0
    for letter in wanted:
        found = title.find(letter, place + 1)
        if found < 0:
            return 0
        pieces += found != place + 1 or place < 0
        place = found
    return pieces


def _split(name: str) -> tuple[str, str]:
    found = re.match(r"(?i)enforcement\s+(decree|rules?)\s+of\s+(?:the\s+)?(.+)", name)
    if found:
        return found[2], "시행령" if found[1].lower() == "decree" else "시행규칙"
    ending = _SUFFIX.match(name)
    if ending is None:
        return name, ""
    return ending["stem"], "시행령" if ending["decree"] else "시행규칙"


def _with(title: str, kind: str) -> str:
    """A title with the kind of lower text that a name asks for; one that has it already stays."""
    return title if not kind or title.endswith(kind) else f"{title} {kind}"


@cache
def _short_names() -> dict[str, str]:
    text = files("legalscan").joinpath("data", "short_names.toml").read_text(encoding="utf-8")
    return {squeeze(short): title for title, shorts in tomllib.loads(text).items() for short in shorts}
