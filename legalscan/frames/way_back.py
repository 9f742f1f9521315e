"""The way back from a row of a table to the object it tells of: ``frame.legalscan[3]``, ``row.legalscan.object``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from legalscan.collection import Collection
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.frames.columns import load_pandas
from legalscan.frames.layers import LAYERS, items_of
from legalscan.frames.rows import MAKERS, outline_of, spoken_of
from legalscan.statute import Statute, read


class Origin(str):
    """Where the rows of a table come from: its layer as a word, with what is at hand to find objects again.

    It is a string so that pandas can write the table to any format; what was read back from a file still has the word, and the
    statutes are read again from their paths.
    """

    items: Sequence[Any]
    corpus: Corpus | None
    select: tuple[str, ...]
    _held: dict[tuple[str, str], Statute]
    _read: tuple[tuple[str, str], Statute] | None

    def __new__(
        cls,
        layer: str,
        *,
        items: Sequence[Any] = (),
        held: Iterable[Statute] = (),
        corpus: Corpus | None = None,
        select: tuple[str, ...] = (),
    ) -> Origin:
        """A layer's name with its statutes: `items` themselves, or `held` and `corpus` in which they are found again."""
        self = super().__new__(cls, layer)
        self.items, self.corpus, self.select = items, corpus, select
        self._held, self._read = {(act.path, act.id): act for act in held}, None
        return self

    def __deepcopy__(self, _memo: object) -> Origin:  # pandas copies this for every table made from this one
        return self

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (str(self),)

    def object_of(self, row: dict[str, Any]) -> Any:
        """The object of a row.

        Raises:
            UsageError: nothing in the statute as it is now fits the row.
            SourceError: the statute cannot be read again.
        """
        layer = str(self)
        if layer == "statutes":
            return self._statute(row)
        if layer == "figures" and self.items:
            return next(one for one in self.items if (one.act.path, one.act.id) == (row["path"], row["statute_id"]))[row["key"]]
        if layer not in LAYERS:
            raise UsageError(f"rows of {layer} have no object")
        items = self.items or items_of(self._statute(row), layer, self.corpus, self.select)
        near = [one for one in items if _key(layer, one) == (row["start"], row["end"])]
        if layer == "findings":
            near = [one for one in near if (one.code, one.statute_id) == (row["code"], row["statute_id"])]
        elif len(near) > 1:
            near = [one for one in near if _fits(layer, one, row)]
        if not near:
            raise UsageError(f"{row['path']}: nothing at {row['locator']} fits this row; has the text changed since?")
        return near[0]

    def _statute(self, row: dict[str, Any]) -> Statute:
        key = (row["path"], row["statute_id"])
        if key in self._held:
            return self._held[key]
        if self._read is None or self._read[0] != key:  # one at a time: a corpus does not fit
            self._read = (key, read(row["path"]))
        return self._read[1]


def _key(layer: str, item: Any) -> tuple[int, int]:
    around = spoken_of(item)
    return (around.span.start, around.span.end)


def _fits(layer: str, item: Any, row: dict[str, Any]) -> bool:
    """Whether an item makes this row: the words that tell two items of one span apart are the same."""
    made = MAKERS[layer](Statute(outline_of(item)), item)
    return all(
        made[name] == row[name]
        for name in ("statute_id", "locator", "term", "instrument", "named_locator", "first")
        if name in made and name in row
    )


class FrameWay:
    """``frame.legalscan``: objects of rows, by position."""

    def __init__(self, frame: Any) -> None:
        self._frame = frame

    def __getitem__(self, position: int) -> Any:
        return RowWay(self._frame.iloc[position]).object

    @property
    def objects(self) -> Collection[Any]:
        """The objects of all rows, in their order."""
        origin = self._frame.attrs.get("legalscan", "rows")
        return Collection((self[position] for position in range(len(self._frame))), noun=str(origin))


class RowWay:
    """``row.legalscan``: the object of one row."""

    def __init__(self, row: Any) -> None:
        self._row = row

    @property
    def object(self) -> Any:
        """What the row tells of.

        Raises:
            UsageError: the row is none of a table of legalscan, or its text has changed.
        """
        origin = self._row.attrs.get("legalscan")
        if origin is None:
            raise UsageError("this row does not come from a table of legalscan")
        return (origin if isinstance(origin, Origin) else Origin(origin)).object_of(self._row.to_dict())


@cache
def register() -> None:
    """Makes the ways back known to pandas, once."""
    extensions = load_pandas().api.extensions
    extensions.register_dataframe_accessor("legalscan")(FrameWay)
    extensions.register_series_accessor("legalscan")(RowWay)
