"""From any object that has items to its table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from legalscan.collection import Collection
from legalscan.corpus import Corpus
from legalscan.errors import UsageError, nearest
from legalscan.frames import others
from legalscan.frames.columns import make_frame
from legalscan.frames.layers import LAYERS, NOUNS, check_layer, items_of, read_all
from legalscan.frames.progress import Progress, show_progress
from legalscan.frames.rows import MAKERS, finding_row, outline_of, tongue_of
from legalscan.frames.way_back import Origin, register
from legalscan.linter import Findings
from legalscan.profiles.profile import Profile
from legalscan.statute import Statute
from legalscan.support.matrix import Matrix
from legalscan.support.questions import Answers

if TYPE_CHECKING:
    import pandas


def build_frame(
    source: Any,
    layer: str | None = None,
    *,
    corpus: Corpus | None = None,
    select: Iterable[str] = (),
    words: str | Sequence[str] = (),
    instrument: str = "",
    language: str = "",
    progress: Progress | None = None,
) -> pandas.DataFrame:
    """A table of what is in a statute, a corpus, a collection, a run of rules, a support matrix, a profile or a graph.

    Args:
        source: what is tabulated; profiles in a list stand side by side. Of a corpus or a collection of statutes each statute is read, tabulated and let go.
        layer: of a statute or a corpus one of `layers.LAYERS` (by default its provisions, its statutes); of findings
            ``not_checked``; of a matrix ``counts`` or ``questions``; of profiles ``figures`` or ``comparison``; of a graph ``nodes`` instead of its edges.
        corpus: what links, implementations and findings look up; a corpus looks them up in itself.
        select: codes of the rules to run, for ``findings``.
        words: only statutes of a corpus whose titles have all of these.
        instrument: only statutes of a corpus of this kind, 법률 for instance.
        language: of messages, ``ko`` or ``en``; by default that of the statute.
        progress: wraps the statutes of a corpus; by default a bar where somebody looks.

    Returns:
        A frame with a plain index and the columns of `columns.COLUMNS`, whatever the number of rows. ``frame.legalscan[n]``
        is the object of row `n` by position, ``frame.legalscan.objects`` are those of all rows.

    Raises:
        UsageError: there is no such table, or pandas is not installed.
    """
    wanted = (words,) if isinstance(words, str) else tuple(words)
    if isinstance(source, Matrix):
        return others.matrix_frame(source, layer, language)
    if isinstance(source, Answers):
        return others.answers_frame(source, language)
    if isinstance(source, Findings):
        return _findings(source, layer, language)
    if isinstance(source, Statute):
        return _of_layer(source, layer or "provisions", corpus, tuple(select))
    if isinstance(source, Corpus):
        if layer in (None, "statutes"):
            return _marked("statutes", others.entry_rows(source, wanted, instrument), Origin("statutes", corpus=source))
        acts = read_all(source, wanted, instrument, progress or show_progress)
        return _of_many(acts, str(layer), corpus or source, tuple(select), held=source.given)
    if isinstance(source, Collection):
        return _collection(source, layer, corpus, tuple(select), language, progress or show_progress)
    several = source if isinstance(source, list | tuple) else [source]
    if several and all(isinstance(one, Profile) for one in several):
        return _profiles(several, layer or ("figures" if several is not source else "comparison"), language)
    if hasattr(source, "in_edges"):
        return others.graph_frame(source, layer)
    raise UsageError(f"a {type(source).__name__} is no table")


def _profiles(profiles: Sequence[Profile], layer: str, language: str) -> pandas.DataFrame:
    if layer == "comparison":
        return others.comparison_frame(profiles, language)
    if layer != "figures":
        raise UsageError(f"a profile has no table {layer} (figures, comparison)")
    rows = [row for profile in profiles for row in others.figure_rows(profile, language)]
    return _marked("figures", rows, Origin("figures", items=profiles))


def _collection(
    found: Collection[Any], layer: str | None, corpus: Corpus | None, select: tuple[str, ...], language: str, progress: Progress
) -> pandas.DataFrame:
    noun = NOUNS.get(found.noun, found.noun)
    if noun == "statutes":
        around = corpus or (found.source if isinstance(found.source, Corpus) else None)
        if layer is None:
            return _marked("statutes", others.statute_rows(found, around), Origin("statutes", held=found))
        return _of_many(progress(found), layer, around, select, held=found)
    if noun not in MAKERS:
        raise UsageError(f"{found.noun} are no table; a comprehension over them is a list{nearest(noun, LAYERS)}")
    if noun == "findings":
        rows = [finding_row(one, language or tongue_of(one)) for one in found]
    else:
        acts = _Acts(found.source)
        rows = [MAKERS[noun](acts.of(one), one) for one in found]
    return _marked(noun, rows, Origin(noun, items=found))


class _Acts:
    """The statutes of items that may come from several."""

    def __init__(self, source: object) -> None:
        self._by_outline = {id(source.outline): source} if isinstance(source, Statute) else {}

    def of(self, item: Any) -> Statute:
        """The statute of an item."""
        outline = outline_of(item)
        if id(outline) not in self._by_outline:
            self._by_outline[id(outline)] = Statute(outline)
        return self._by_outline[id(outline)]


def _of_layer(act: Statute, layer: str, corpus: Corpus | None, select: tuple[str, ...]) -> pandas.DataFrame:
    return _of_many([act], layer, corpus, select, held=(act,))


def _of_many(
    acts: Iterable[Statute], layer: str, corpus: Corpus | None, select: tuple[str, ...], held: Iterable[Statute]
) -> pandas.DataFrame:
    check_layer(layer)
    rows = [MAKERS[layer](act, item) for act in acts for item in items_of(act, layer, corpus, select)]
    return _marked(layer, rows, Origin(layer, held=held, corpus=corpus, select=select))


def _findings(found: Findings, layer: str | None, language: str) -> pandas.DataFrame:
    if layer == "not_checked":
        tongue = language or next((act.language for act in found.statutes), "ko")
        return make_frame("not_checked", [{**one._asdict(), "reason": one.reason.in_language(tongue)} for one in found.not_checked])
    if layer not in (None, "findings"):
        raise UsageError(f"findings have no table {layer} (findings, not_checked)")
    tongues = {act.id: act.language for act in found.statutes}
    rows = [finding_row(one, language or tongues.get(one.statute_id, "ko")) for one in found]
    frame = _marked("findings", rows, Origin("findings", items=found, held=found.statutes))
    frame.insert(3, "shown", list(found.shown))
    return frame


def _marked(table: str, rows: Sequence[dict[str, Any]], origin: Origin) -> pandas.DataFrame:
    frame = make_frame(table, rows)
    register()
    frame.attrs["legalscan"] = origin
    return frame
