"""What one text makes of the rest of a corpus: every look-up noted, so that a change tells which texts it touches.

A statute's links and findings are a function of its own words and of the answers to its look-ups. Where the answers are what
they were, so are links and findings.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from legalscan.catalogue import Entry, Renaming, family_of, squeeze
from legalscan.collection import Collection
from legalscan.corpus import Corpus
from legalscan.finding import NotChecked
from legalscan.statute import Statute

Kind = Literal["title", "id", "lower", "citing", "renamed", "beginning", "whole"]


class Lookup(NamedTuple):
    """One question put to a corpus: what was asked for, and by which words."""

    kind: Kind
    subject: str = ""


class Watched(Corpus):
    """A view of a corpus that notes what is looked up; texts at hand and catalogue are those of the corpus itself.

    Attributes:
        asked: the look-ups in the order of their first asking.
        touched: paths of the texts that were looked at, the last one last.
        reading: seconds of the processor spent on reading texts that were not at hand.
    """

    def __init__(self, whole: Corpus) -> None:
        prepare(whole)
        self.__dict__.update(whole.__dict__)
        self._whole = whole
        self._memo = {}
        self.asked: dict[Lookup, None] = {}
        self.touched: dict[str, None] = {}
        self.reading = 0.0
        self._own: frozenset[str] = frozenset()

    def find(self, title: str) -> Statute | None:
        """As the corpus does."""
        self.asked[Lookup("title", title)] = None
        return super().find(title)

    def find_id(self, law_id: str) -> Statute | None:
        """As the corpus does."""
        self.asked[Lookup("id", law_id)] = None
        return super().find_id(law_id)

    def lower_texts(self, title: str) -> tuple[Statute, ...]:
        """As the corpus does."""
        self.asked[Lookup("lower", title)] = None
        return super().lower_texts(title)

    def lower_entries(self, title: str) -> tuple[Entry, ...]:
        """As the corpus does."""
        self.asked[Lookup("lower", title)] = None
        return super().lower_entries(title)

    def bearers(self, title: str) -> tuple[Entry, ...]:
        """As the corpus does."""
        self.asked[Lookup("title", title)] = None
        return super().bearers(title)

    def promulgations(self, law_id: str) -> tuple[Entry, ...]:
        """As the corpus does."""
        self.asked[Lookup("id", law_id)] = None
        return super().promulgations(law_id)

    def versions(self, act: Statute) -> tuple[Statute, ...]:
        """As the corpus does."""
        self.asked[Lookup("whole")] = None
        return super().versions(act)

    def abbreviated(self, name: str) -> tuple[str, ...]:
        """As the corpus does."""
        self.asked[Lookup("whole")] = None
        return super().abbreviated(name)

    def called(self, name: str) -> tuple[str, ...]:
        """As the corpus does."""
        self.asked[Lookup("whole")] = None
        return super().called(name)

    def citing(self, title: str, article: str, wanted: Callable[[Entry], bool] | None = None) -> tuple[Statute, ...]:
        """As the corpus does."""
        self.asked[Lookup("citing", f"{article} {title}")] = None
        found = super().citing(title, article, wanted)
        for act in found:
            if act.path not in self._own and "citations" not in vars(act):
                _ = act.quotations  # what is asked of such a text stays; its rows need not
                act.outline.tighten()
        return found

    def renamed(self, title: str) -> tuple[Renaming, ...]:
        """As the corpus does."""
        self.asked[Lookup("renamed", title)] = None
        return super().renamed(title)

    def titled(self, *words: str) -> Collection[Statute]:
        """As the corpus does."""
        self.asked[Lookup("whole")] = None
        return super().titled(*words)

    def select(self, *words: str, instrument: str = "") -> tuple[Entry, ...]:
        """As the corpus does."""
        self.asked[Lookup("whole")] = None
        return super().select(*words, instrument=instrument)

    def count_citing(self, title: str) -> int:
        """As the corpus does."""
        self.asked[Lookup("whole")] = None
        return super().count_citing(title)

    def beginning(self, letters: str) -> tuple[Entry, ...]:
        """As the corpus does."""
        self.asked[Lookup("beginning", letters)] = None
        return self._whole.beginning(letters)

    def former_names(self, title: str) -> tuple[str, ...]:
        """As the corpus does."""
        self.asked[Lookup("whole")] = None
        return super().former_names(title)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """As the corpus has them; whoever goes through them depends on all."""
        self.asked[Lookup("whole")] = None
        return self._whole.entries

    @property
    def as_of(self) -> date | None:
        """As the corpus has it."""
        self.asked[Lookup("whole")] = None
        return self._whole.as_of

    @property
    def not_checked(self) -> tuple[NotChecked, ...]:
        """Nothing: what of the corpus could not be read is said once, of the corpus."""
        return ()

    def __iter__(self) -> Iterator[Statute]:
        return filter(None, map(self._load, self.entries))

    def __len__(self) -> int:
        return len(self.entries)

    def _load(self, entry: Entry) -> Statute | None:
        self.touched.pop(entry.path, None)
        self.touched[entry.path] = None
        if entry.path in self._loaded:
            return self._loaded[entry.path]
        start = time.process_time()
        act = super()._load(entry)
        self.reading += time.process_time() - start
        return act

    def take(self, paths: Iterable[str]) -> dict[str, Statute | None]:
        """The texts of some files, made ready for work; None for one that cannot be read."""
        taken = {path: self.at(path) for path in paths}
        self._own = frozenset(taken)
        for act in taken.values():
            if act is not None:
                act.outline.loosen()
        return taken

    def release(self) -> None:
        """Tell the corpus which texts were looked at last."""
        for path in self.touched:
            if path in self._loaded:
                self._loaded[path] = self._loaded.pop(path)

    def trim(self, room: int, ready: int) -> None:
        """Let the corpus forget the texts that were looked at longest ago, and the layers of those before.

        Args:
            room: how many characters the texts at hand may have.
            ready: how many of these the texts may have whose rows and layers are at hand.
        """
        for path, act in reversed([*self._loaded.items()]):
            room -= act.outline.end
            loose = isinstance(act.outline.nodes, tuple)
            ready -= act.outline.end if loose else 0
            if room < 0:
                del self._loaded[path]
            elif ready < 0 and loose:
                self._loaded[path] = Statute(act.outline.packed(), act.comments)


class Answers(Corpus):
    """What a corpus answers to look-ups, told from its catalogue alone: equal digests, equal texts found.

    Args:
        whole: a corpus.
        hashes: of the bytes of its files, by path.
    """

    def __init__(self, whole: Corpus, hashes: Mapping[str, str]) -> None:
        prepare(whole)
        self.__dict__.update(whole.__dict__)
        self.hashes = hashes
        self._known: dict[Lookup, str] = {}
        self._root = f"{whole.folder}/"  # a folder that has moved holds the same texts

    def digest(self, lookup: Lookup) -> str:
        """What stands for the answer: sixteen hexadecimal digits, or nothing where the corpus has no answer."""
        if lookup not in self._known:
            self._known[lookup] = self._tell(lookup)
        return self._known[lookup]

    def _tell(self, lookup: Lookup) -> str:
        kind, subject = lookup
        match kind:
            case "title":
                return self._texts(self._by_title.get(squeeze(subject), []))
            case "id":
                return self._texts(self._by_id.get(subject, []))
            case "lower":
                return self._texts(self._lower.get(family_of(subject), []))
            case "citing":
                article, title = subject.split(" ", 1)
                paths = self._stored_cited.get((squeeze(title), article), ())
                return self._texts([self._by_path[path] for path in paths if path in self._by_path])
            case "renamed":
                return _digest(repr(self.renamed(subject)))
            case "beginning":
                return _digest(repr([entry._replace(path=self._short(entry.path)) for entry in self.beginning(subject)]))
            case "whole":
                return _digest("".join(f"{self._short(path)}\0{self.hashes[path]}" for path in sorted(self.hashes)))

    def _texts(self, entries: list[Entry]) -> str:
        told = (f"{self._short(entry.path)}\0{self.hashes.get(entry.path, '')}" for entry in entries)
        return _digest("".join(told)) if entries else ""

    def _short(self, path: str) -> str:
        return path.removeprefix(self._root)


def families(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Paths of the texts of each family, sorted, by the squeezed name of its act; a text that names no act is one of its own."""
    found: dict[str, list[str]] = {}
    for entry in corpus.entries:
        found.setdefault(family_of(entry.act or entry.title), []).append(entry.path)
    return {name: tuple(sorted(paths)) for name, paths in found.items()}


def prepare(corpus: Corpus) -> None:
    """Make the maps of a corpus, so that views of it share them."""
    for name in ("entries", "_newest", "_by_title", "_by_id", "_by_path", "_lower", "_renamings", "_citing", "_aliases"):
        getattr(corpus, name)


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
