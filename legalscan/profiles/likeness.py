"""How like two articles are: by their words and their headings, the subject of each act blanked, each word by its rarity.

The likeness of two articles runs from 0 to 1: the cosine of their words (single words and pairs, TF-IDF) counts for 0.6, that of
their headings and kinds for 0.4; a heading alone, without words in common, makes nothing alike. The vectors of a corpus are kept in the user's cache directory, as the index of its texts is.

References: G. Salton, C. Buckley, Term-Weighting Approaches in Automatic Text Retrieval, Information Processing & Management 24 (1988).
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zipfile import BadZipFile

from legalscan.catalogue import Entry, squeeze
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.language.ko import stems
from legalscan.language.template_ko import KINDS
from legalscan.profiles.kinds import find_kinds
from legalscan.profiles.promotion import is_promotion_act
from legalscan.profiles.subject import blanked, find_subject
from legalscan.statute import Statute

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

WORDS: Final = 0.6
"""What the words count for; the heading counts for the rest, as far as the words have something in common."""
_TELLING: Final = 0.15
"""From this cosine of the words on the heading counts in full."""
_NAMES: Final = ("words", "headings")
_PARTS: Final = ("data", "indices", "indptr")
_VERSION: Final = 2
"""Of what is kept; raise it when the vectors change."""
_RARE: Final = 3
_COMMON: Final = 0.3
_CHUNK: Final = 64
Progress = Callable[[Sequence[Entry]], Iterable[Entry]]


class Article(NamedTuple):
    """One article of the corpus.

    Attributes:
        statute: title of its act.
        statute_id: id of its act.
        enacted: day of promulgation of the oldest enactment that the act's addenda tell, ``YYYY-MM-DD``; empty where none does.
        promotion: whether its act is a promotion act.
        locator: its address.
        heading: its heading.
        kind: its kind, a key of `language.template_ko.KINDS`; empty for none.
    """

    statute: str
    statute_id: str
    enacted: str
    promotion: bool
    locator: str
    heading: str
    kind: str


class Vectors(NamedTuple):
    """Articles as rows: their words, and their headings with kinds; each row of length 1 (or 0)."""

    words: csr_matrix
    headings: csr_matrix

    def at(self, rows: Sequence[int]) -> Vectors:
        """Those of some articles, by their rows."""
        return Vectors(self.words[rows], self.headings[rows])

    def like(self, others: Vectors) -> Iterator[Any]:
        """For each article its likeness to all others, as a dense row; row by row."""
        import numpy

        words, headings = others.words.T.tocsr(), others.headings.T.tocsr()
        for start in range(0, self.words.shape[0], _CHUNK):
            here = slice(start, start + _CHUNK)
            likeness = (self.words[here] @ words).toarray()
            named = (self.headings[here] @ headings).toarray()
            yield from WORDS * likeness + (1 - WORDS) * named * numpy.minimum(1.0, likeness / _TELLING)


class Library:
    """The articles of a corpus with their vectors.

    Attributes:
        articles: in the order of the rows.
        vectors: of all of them.
    """

    def __init__(self, articles: tuple[Article, ...], vectors: Vectors, terms: Callable[[], tuple[Any, Any]]) -> None:
        self.articles = articles
        self.vectors = vectors
        self._terms = terms

    @cached_property
    def vectorizers(self) -> tuple[Any, Any]:
        """Those of words and of headings, fitted to the corpus; read when a text from outside is compared."""
        return self._terms()

    @cached_property
    def rows(self) -> dict[str, list[int]]:
        """The rows of each act by its squeezed title."""
        found: dict[str, list[int]] = {}
        for index, article in enumerate(self.articles):
            found.setdefault(squeeze(article.statute), []).append(index)
        return found

    def vectors_of(self, act: Statute) -> Vectors:
        """The vectors of the live articles of an act, in reading order."""
        own = self.rows.get(squeeze(act.title), [])
        if own and self.articles[own[0]].statute_id == act.id and act.promulgated is not None:
            return self.vectors.at(own)
        documents = [*_documents(act)]
        words, headings = self.vectorizers
        return Vectors(words.transform(documents), headings.transform(documents))


def enacted(act: Statute) -> str:
    """The day of the oldest enactment that the addenda of an act tell, ``YYYY-MM-DD``; empty where none does."""
    days = [one.promulgated for one in act.commencements if one.promulgated is not None]
    if act.promulgated is not None:
        days.append(act.promulgated)
    return str(min(days)) if days else ""


def open_library(corpus: Corpus, progress: Progress | None = None) -> Library:
    """The library of the acts of a corpus; made and kept at the first call, for a corpus without a folder made each time.

    Args:
        corpus: the acts; decrees, rules and other texts are passed over, as are texts in other languages than Korean.
        progress: wraps the entries that are read, to show how far the work is.

    Raises:
        UsageError: scikit-learn is not installed.
    """
    _demand()
    entries = _acts(corpus)
    path = _place(corpus, entries)
    kept = _load(path) if path is not None else None
    if kept is not None:
        return kept
    library = _build(corpus, progress(entries) if progress else entries)
    if path is not None:
        _save(library, path)
    return library


def _demand() -> None:
    try:
        import sklearn  # noqa: F401
    except ImportError:
        raise UsageError("comparing articles needs scikit-learn: pip install 'legalscan[similar]'") from None


def _acts(corpus: Corpus) -> list[Entry]:
    """The acts of a corpus, each title once: the one that `Corpus.find` gives."""
    seen: set[str] = set()
    found: list[Entry] = []
    for entry in corpus.entries:
        title = squeeze(entry.title)
        if entry.instrument == "법률" and not entry.stub and title not in seen:
            seen.add(title)
            found.append(entry)
    return found


def _place(corpus: Corpus, entries: list[Entry]) -> Path | None:
    """Where the library of a corpus is kept: a file named by its texts as they are now; None where there is no folder."""
    if not corpus.folder:
        return None
    from platformdirs import user_cache_path

    stamp = hashlib.sha256(f"{_VERSION}\n{sorted(KINDS.items())}\n{Path(corpus.folder).resolve()}\n".encode("utf-8", "surrogatepass"))
    for entry in entries:
        stamp.update(f"{entry.title}\t{entry.statute_id}\t{_time_of(entry.path)}\n".encode("utf-8", "surrogatepass"))
    return user_cache_path("legalscan") / "likeness" / f"{stamp.hexdigest()[:20]}.npz"


def _time_of(path: str) -> str:
    """Size and time of a file: a text may be corrected and keep its id."""
    try:
        status = Path(path).stat()
    except OSError:
        return ""
    return f"{status.st_size} {status.st_mtime_ns}"


def _build(corpus: Corpus, entries: Iterable[Entry]) -> Library:
    import numpy
    from sklearn.feature_extraction.text import TfidfVectorizer

    articles: list[Article] = []
    documents: list[tuple[str, str, str]] = []
    for entry in entries:
        act = corpus.find(entry.title)
        if act is None or act.language != "ko" or act.is_amendment:
            continue
        promotion, first = is_promotion_act(act), enacted(act)
        documents += _documents(act)
        articles += [
            Article(act.title, act.id, first, promotion, str(article.locator), article.heading, kind or "")
            for article, kind in find_kinds(act)
        ]
    rare = _RARE if len(documents) > 1000 else 1
    words, headings = (
        TfidfVectorizer(analyzer=analyzer, min_df=least, max_df=most, sublinear_tf=True, dtype=numpy.float32)
        for analyzer, least, most in ((_words_of, rare, _COMMON if rare > 1 else 1.0), (_heading_of, 1, 1.0))
    )
    documents = documents or [("", "Q Q", "")]
    vectors = Vectors(words.fit_transform(documents), headings.fit_transform(documents))
    return Library(tuple(articles), vectors, lambda: (words, headings))


def _documents(act: Statute) -> Iterator[tuple[str, str, str]]:
    """Heading, words and kind of each live article, the subject blanked."""
    subject = find_subject(act)
    for article, kind in find_kinds(act):
        yield (*blanked(article, subject), kind or "")


def _words_of(document: tuple[str, str, str]) -> list[str]:
    words = stems(document[1])
    return words + [f"{one} {other}" for one, other in itertools.pairwise(words)]


def _heading_of(document: tuple[str, str, str]) -> list[str]:
    words = [word for word in stems(document[0].replace("ㆍ", " ")) if word not in ("등", "및")]
    return [*words, f"@{document[2]}"] if document[2] else words or ["@"]


def _save(library: Library, path: Path) -> None:
    """Write a library beside its place and move it there, so that a reader never meets half of one."""
    import numpy

    def packed(value: object) -> Any:
        return numpy.frombuffer(json.dumps(value, ensure_ascii=False).encode(), dtype=numpy.uint8)

    tables: dict[str, Any] = {"articles": packed(library.articles)}
    for name, matrix, vectorizer in zip(_NAMES, library.vectors, library.vectorizers, strict=True):
        tables |= {f"{name}_{part}": getattr(matrix, part) for part in _PARTS}
        tables |= {f"{name}_shape": numpy.array(matrix.shape), f"{name}_idf": vectorizer.idf_}
        tables[f"{name}_terms"] = packed([*vectorizer.get_feature_names_out()])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}.npz")
        numpy.savez(part, **tables)
        part.replace(path)
    except OSError:
        return  # where nothing can be kept, it is made again the next time


def _load(path: Path) -> Library | None:
    """A library as it was kept; None where there is none, or it is damaged."""
    import numpy
    from scipy.sparse import csr_matrix

    try:
        with path.open("rb") as stream, numpy.load(stream) as held:
            matrices = [csr_matrix(tuple(held[f"{name}_{part}"] for part in _PARTS), shape=tuple(held[f"{name}_shape"])) for name in _NAMES]
            articles = tuple(Article(*row) for row in json.loads(held["articles"].tobytes()))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None
    return Library(articles, Vectors(*matrices), lambda: _load_terms(path))


def _load_terms(path: Path) -> tuple[Any, Any]:
    import numpy
    from sklearn.feature_extraction.text import TfidfVectorizer

    made: list[Any] = []
    with numpy.load(path) as held:
        for name, analyzer in zip(_NAMES, (_words_of, _heading_of), strict=True):
            terms = json.loads(held[f"{name}_terms"].tobytes())
            one = TfidfVectorizer(analyzer=analyzer, vocabulary=terms, sublinear_tf=True, dtype=numpy.float32)
            one.idf_ = held[f"{name}_idf"]
            made.append(one)
    return made[0], made[1]
