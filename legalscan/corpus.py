"""Statutes taken together, so that one can be looked up from another."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path, PurePath

from legalscan.catalogue import (
    Entry,
    Renaming,
    act_named_in,
    describe,
    family_of,
    find_aliases,
    find_cited_articles,
    find_names,
    find_renamings,
    former_title,
    is_lower,
    squeeze,
    stem_of,
)
from legalscan.collection import Collection
from legalscan.errors import CorpusError, SourceError
from legalscan.finding import NotChecked, Wording
from legalscan.index import Catalogue, Progress, update_index
from legalscan.names import find_named
from legalscan.renamings import Renamings
from legalscan.statute import Statute, read
from legalscan.views import view_frame, view_html


def shipped_bills() -> Path:
    """The folder of bills that come with the package."""
    packaged = Path(__file__).parent / "data" / "bills"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "corpora" / "bills"


class Corpus:
    """A set of statutes with look-ups by title, id and family.

    A family is an act with its decrees and rules, told by their titles (… 시행령, … 시행규칙) and by what a decree itself calls
    법, never by folders or file names. Of several texts with one title the one promulgated last counts; statutes given
    directly come before those of a folder. Texts of a folder are read when they are first asked for.
    """

    def __init__(self, statutes: Iterable[Statute] = ()) -> None:
        self._given = {(act.path, act.id): act for act in statutes}
        self._loaded: dict[str, Statute] = {}
        self._stored: tuple[Entry, ...] = ()
        self._stored_renamings: tuple[Renaming, ...] = ()
        self._stored_citing: dict[str, int] = {}
        self._stored_cited: dict[tuple[str, str], tuple[str, ...]] = {}
        self._stored_aliases: dict[str, tuple[str, ...]] = {}
        self._stored_official: frozenset[tuple[str, str]] = frozenset()
        self._memo: dict[str, Statute | None] = {}
        self._broken: dict[str, str] = {}
        self._reader: Callable[[str], Statute] = read
        self.folder = ""

    @classmethod
    def of(cls, statutes: Corpus | Iterable[Statute]) -> Corpus:
        """A corpus as it is; any other statutes as a corpus: what every function does that looks up one statute from another."""
        return statutes if isinstance(statutes, Corpus) else cls(statutes)

    @classmethod
    def open(
        cls,
        folder: str | os.PathLike[str],
        *,
        index: str | os.PathLike[str] | None = None,
        progress: Progress | None = None,
        statutes: Iterable[Statute] = (),
    ) -> Corpus:
        """The statutes of a folder and its subfolders, through an index that is brought up to date first.

        Args:
            folder: texts in any reader's format.
            index: the index file; by default one in the user's cache directory.
            progress: wraps the list of files that must be read, to show how far the work is.
            statutes: further ones, which come before those of the folder.

        Raises:
            CorpusError: no such folder, no statutes in it, or `index` is a file of another kind.
        """
        return cls.of_catalogue(folder, update_index(folder, index, progress), statutes)

    @classmethod
    def of_catalogue(
        cls,
        folder: str | os.PathLike[str],
        catalogue: Catalogue,
        statutes: Iterable[Statute] = (),
        reader: Callable[[str], Statute] = read,
    ) -> Corpus:
        """The statutes of a folder as its catalogue tells them.

        Args:
            folder: the texts.
            catalogue: what `index.update_index` or `index.read_index` told.
            statutes: further ones, which come before those of the folder.
            reader: gives the statute of a file.
        """
        corpus = cls(statutes)
        corpus.folder, corpus._reader = str(folder), reader
        corpus._stored, corpus._stored_renamings = catalogue.entries, catalogue.renamings
        corpus._stored_citing, corpus._stored_cited, corpus._stored_aliases = catalogue.citing, catalogue.cited, catalogue.aliases
        corpus._stored_official = catalogue.official
        corpus._broken = dict(catalogue.broken)
        return corpus

    def joined(self, statutes: Iterable[Statute]) -> Corpus:
        """This corpus with further statutes, which come before its own; itself where it has them already."""
        more = [act for act in statutes if self._given.get((act.path, act.id)) is not act and self._loaded.get(act.path) is not act]
        if not more:
            return self
        corpus = Corpus((*self._given.values(), *more))
        corpus.folder, corpus._loaded, corpus._broken, corpus._reader = self.folder, self._loaded, self._broken, self._reader
        corpus._stored, corpus._stored_renamings = self._stored, self._stored_renamings
        corpus._stored_citing, corpus._stored_cited = self._stored_citing, self._stored_cited
        corpus._stored_aliases, corpus._stored_official = self._stored_aliases, self._stored_official
        return corpus

    @property
    def given(self) -> tuple[Statute, ...]:
        """The statutes given directly, in the order given; empty where all are those of a folder."""
        return tuple(self._given.values())

    @property
    def as_of(self) -> date | None:
        """The latest day of promulgation in it; None where no text tells one."""
        latest = max((entry.promulgated for entry in self.entries), default="")
        return date.fromisoformat(latest) if latest else None

    @property
    def not_checked(self) -> tuple[NotChecked, ...]:
        """Files that could not be read, with reasons, sorted by path; empty where all could."""
        return tuple(
            NotChecked(path, path, Wording(f"읽지 못했습니다({reason})", f"could not be read: {reason}"))
            for path, reason in sorted(self._broken.items())
        )

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """A row a statute: those given, then those of the folder, sorted by path."""
        return (*self._rows, *self._others)

    @cached_property
    def _twins(self) -> dict[str, tuple[str, str]]:
        """Paths in the folder of the files from which given statutes were read, however these were named, with their keys."""
        names = {PurePath(path).name for path, _ in self._given}
        files = {(os.path.realpath(path), number): (path, number) for path, number in self._given}
        near = (entry for entry in self._stored if PurePath(entry.path).name in names)
        found = ((entry.path, files.get((os.path.realpath(entry.path), entry.statute_id))) for entry in near)
        return {path: key for path, key in found if key is not None}

    @cached_property
    def _others(self) -> tuple[Entry, ...]:
        """The entries of the folder that are not among the statutes given."""
        return tuple(entry for entry in self._stored if entry.path not in self._twins)

    @cached_property
    def _newcomers(self) -> tuple[Statute, ...]:
        """The statutes given that the index does not count already."""
        counted = set(self._twins.values())
        return tuple(act for key, act in self._given.items() if key not in counted)

    @cached_property
    def _rows(self) -> tuple[Entry, ...]:
        return tuple(map(describe, self._given.values()))

    def __iter__(self) -> Iterator[Statute]:
        """All statutes, those given first; texts of a folder are read one by one, unreadable ones left out."""
        return filter(None, map(self._load, self.entries))

    def __len__(self) -> int:
        return len(self.entries)

    def forget(self) -> None:
        """Drops what was computed of the texts of its folder and takes much room (`Statute.forget`); the texts stay."""
        for act in self._loaded.values():
            act.forget()

    def __getitem__(self, name: str) -> Statute:
        """The statute of a title, law id, short name, abbreviation or former name, as on the command line; `find` knows titles alone.

        Of several statutes of one name the likeliest is given, where `names.resolve` refuses.

        Raises:
            CorpusError: none; the message names those with the nearest titles.
        """
        meaning = find_named(name, self)
        found = meaning.acts[0] if meaning is not None else None
        if found is None:
            wanted = squeeze(name)
            holding = sorted((title for title in self._by_title if wanted and wanted in title), key=len)
            near = (holding or get_close_matches(wanted, self._by_title, n=3, cutoff=0.4))[:3]
            hint = f"; the nearest are {', '.join(self._by_title[title][0].title for title in near)}" if near else ""
            raise CorpusError(f"none of the {len(self):,} statutes here is called {name!r}, by title, abbreviation or former name{hint}")
        return found

    def titled(self, *words: str) -> Collection[Statute]:
        """The statutes whose titles have all of some words (white space and middle dots do not count), as iteration gives them."""
        return Collection(filter(None, map(self._load, self.select(*words))), noun="statutes", source=self)

    def select(self, *words: str, instrument: str = "") -> tuple[Entry, ...]:
        """The rows of the statutes whose titles have all of some words, of one kind (법률, 대통령령 …) or of all."""
        wanted = [squeeze(word) for word in words]
        kind = [entry for entry in self.entries if not instrument or entry.instrument == instrument]
        return tuple(entry for entry in kind if all(word in squeeze(entry.title) for word in wanted))

    def count_citing(self, title: str) -> int:
        """How many texts here have a title in 「」, its own included."""
        return self._citing.get(squeeze(title), 0)

    def __repr__(self) -> str:
        return f"<Corpus of {len(self):,} statutes{f' in {self.folder}' if self.folder else ''}, promulgated up to {self.as_of}>"

    def _ipython_key_completions_(self) -> list[str]:
        """Titles for tab completion."""
        return sorted({entry.title for entry in self.entries})

    frame = view_frame
    _repr_html_ = view_html

    def find(self, title: str) -> Statute | None:
        """The statute of exactly this title (white space and middle dots do not count), or None; `corpus[name]` knows other names too."""
        if title not in self._memo:
            self._memo[title] = next(filter(None, map(self._load, self._by_title.get(squeeze(title), ()))), None)
        return self._memo[title]

    def find_id(self, law_id: str) -> Statute | None:
        """The statute promulgated last under this law id, or None."""
        return next(filter(None, map(self._load, self._by_id.get(law_id, ()))), None)

    def versions(self, act: Statute) -> tuple[Statute, ...]:
        """The other texts here of the same law, by its id, or by its title where it has none; the newest first, empty for none."""
        law = act.outline.metadata.get("법령ID", "")
        entries = self._by_id.get(law, ()) if law else self._by_title.get(squeeze(act.title), ())
        return tuple(other for other in filter(None, map(self._load, entries)) if other is not act and other.path != act.path)

    def abbreviated(self, name: str) -> tuple[str, ...]:
        """Titles of the statutes whose own source gives a name as their abbreviation (약칭) or English title; empty for none."""
        return tuple(title for title in self._aliases.get(squeeze(name), ()) if (squeeze(name), title) in self._official)

    def called(self, name: str) -> tuple[str, ...]:
        """Titles of the statutes that texts here call by a name (이하 "…"이라 한다), the most frequent first; empty for none."""
        return self._aliases.get(squeeze(name), ())

    @cached_property
    def _official(self) -> frozenset[tuple[str, str]]:
        own = ((name, title) for act in self._newcomers for name, title in find_aliases(act) if title == act.title)
        return self._stored_official.union(own)

    @cached_property
    def _aliases(self) -> dict[str, tuple[str, ...]]:
        aliases = dict(self._stored_aliases)
        for act in self._newcomers:
            for alias, title in find_aliases(act):
                aliases[alias] = tuple(dict.fromkeys((*aliases.get(alias, ()), title)))
        return aliases

    def implementing(self, act: Statute) -> tuple[Statute, ...]:
        """The decrees and rules of an act, sorted by path, those given first; empty for none, or for a decree itself.

        >>> from legalscan.readers.source import Source
        >>> act = read(Source("-", "등대법\\n제1조(목적) 목적이다.".encode()))
        >>> decree = read(Source("-", "등대법 시행령\\n제1조(목적) 목적이다.".encode()))
        >>> rule = read(Source("-", '등대 규칙\\n제1조(목적) 「등대법」(이하 "법"이라 한다)에서 위임한 것이다.'.encode()))
        >>> Corpus([act, decree, rule]).implementing(act) == (decree, rule)
        True
        """
        if is_lower(act.title):
            return ()
        return tuple(other for other in self.lower_texts(act.title) if other is not act)

    def lower_texts(self, title: str) -> tuple[Statute, ...]:
        """The decrees and rules of the act of this title, whether the act itself is here or not; empty for none."""
        return tuple(filter(None, map(self._load, self.lower_entries(title))))

    def lower_entries(self, title: str) -> tuple[Entry, ...]:
        """The rows of the decrees and rules of the act of this title; empty for none. No text is read."""
        return tuple(self._lower.get(family_of(title), ()))

    def bearers(self, title: str) -> tuple[Entry, ...]:
        """The rows of all texts of a title, the one that counts first; empty for none. No text is read."""
        return tuple(self._by_title.get(squeeze(title), ()))

    def promulgations(self, law_id: str) -> tuple[Entry, ...]:
        """The rows of all texts under a law id, the one that counts first; empty for none. No text is read."""
        return tuple(self._by_id.get(law_id, ()))

    def citing(self, title: str, article: str, wanted: Callable[[Entry], bool] | None = None) -> tuple[Statute, ...]:
        """The decrees and rules that cite an article (제3조) of a statute by its name, those given first; empty for none.

        Args:
            title: of the statute that is cited.
            article: its number as it is written.
            wanted: tells by its row whether a text is asked for; others are not read.
        """
        key = (squeeze(title), article)
        given = (entry for entry, cited in zip(self._rows, self._given_cited, strict=True) if key in cited)
        stored = (self._by_path[path] for path in self._stored_cited.get(key, ()) if path in self._by_path)
        found = filter(None, (self._load(entry) for entry in (*given, *stored) if wanted is None or wanted(entry)))
        return tuple(act for act in dict.fromkeys(found) if self.find(act.title) is act)

    @cached_property
    def _given_cited(self) -> tuple[frozenset[tuple[str, str]], ...]:
        return tuple(frozenset(find_cited_articles(act)) for act in self._given.values())

    @cached_property
    def _by_path(self) -> dict[str, Entry]:
        return {entry.path: entry for entry in self._stored}

    def at(self, path: str) -> Statute | None:
        """The statute read from a file of the folder, by the path as its entry has it; None where there is none or it cannot be read."""
        return self._load(self._by_path[path]) if path in self._by_path else None

    def beginning(self, letters: str) -> tuple[Entry, ...]:
        """The entries whose titles begin with some letters, in the order of `entries`; empty for none."""
        return tuple(entry for entry in self.entries if entry.title.startswith(letters))

    def act_of(self, act: Statute) -> str:
        """Title of the act to which a text belongs, by its own words or by its title, a bill's without 안; of an act its own."""
        return act_named_in(act) or stem_of(act.title).removesuffix("안")

    def renamed(self, title: str) -> tuple[Renaming, ...]:
        """What a statute that is not here under this name may be called now, the best attested first; empty for none (`Renamings`)."""
        return self._renamings.current(title)

    def former_names(self, title: str) -> tuple[str, ...]:
        """Names that are no longer borne by any statute here and were replaced by this one, the best attested first."""
        return self._renamings.former(title)

    @cached_property
    def _by_title(self) -> dict[str, list[Entry]]:
        """Entries by squeezed title, those given before those stored, then the newest first."""
        return _grouped((squeeze(entry.title), entry) for entry in self._newest)

    @cached_property
    def _by_id(self) -> dict[str, list[Entry]]:
        return _grouped((entry.law_id, entry) for entry in self._newest if entry.law_id)

    @cached_property
    def _newest(self) -> list[Entry]:
        given = sorted(self._rows, key=lambda entry: entry.promulgated, reverse=True)
        return given + sorted(self._others, key=lambda entry: (entry.promulgated, entry.articles, entry.path), reverse=True)

    @cached_property
    def _lower(self) -> dict[str, list[Entry]]:
        """Entries of decrees and rules by the squeezed name of their act."""
        families: dict[str, list[Entry]] = {}
        newest = {group[0] for group in self._by_title.values()}
        for entry in self.entries:
            if entry in newest and (is_lower(entry.title) or entry.act):
                families.setdefault(family_of(entry.act or entry.title), []).append(entry)
        return families

    @cached_property
    def _renamings(self) -> Renamings:
        given = (renaming for act in self._newcomers for renaming in find_renamings(act))
        folders = (Renaming(former_title(entry), entry.title, entry.title, 1) for entry in self._stored if former_title(entry))
        return Renamings((*given, *self._stored_renamings, *folders), self._citing, self._by_title)

    @cached_property
    def _citing(self) -> Counter[str]:
        """How many texts have a name in 「」."""
        citing = Counter(self._stored_citing)
        citing.update(name for act in self._newcomers for name in find_names(act))
        return citing

    def _load(self, entry: Entry) -> Statute | None:
        given = self._given.get(self._twins.get(entry.path) or (entry.path, entry.statute_id))
        if given is not None:
            return given
        if entry.path not in self._loaded:
            if entry.path in self._broken:
                return None
            try:
                self._loaded[entry.path] = self._reader(entry.path)
            except SourceError as error:
                self._broken[entry.path] = error.reason
                return None
        return self._loaded[entry.path]


def _grouped(pairs: Iterable[tuple[str, Entry]]) -> dict[str, list[Entry]]:
    groups: dict[str, list[Entry]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
