"""What was found in a statute, in order: a tuple that shows itself and turns into a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, SupportsIndex, TypeVar, overload

from legalscan.views import view_frame, view_html

_Item = TypeVar("_Item")
_SHOWN: Final = 12
"""So many items does a terminal see; the rest is counted."""


class Collection(tuple[_Item, ...]):
    """A tuple of things of one kind, in reading order.

    It equals the plain tuple of the same things; slices and what `where` chooses are collections again.

    Attributes:
        noun: what the things are, in the plural: ``definitions``.
        source: the statute (or the corpus) in which they were found; None for none.

    >>> Collection("ab", noun="letters")
    <2 letters>
      'a'
      'b'
    >>> Collection("ab") == ("a", "b"), Collection("abc")[1:].noun
    (True, 'items')
    """

    noun: str
    source: Any

    def __new__(cls, items: Iterable[_Item] = (), *, noun: str = "items", source: Any = None) -> Collection[_Item]:
        """The things, what they are called, and where they were found."""
        self = super().__new__(cls, items)
        self.noun, self.source = noun, source
        return self

    @overload
    def __getitem__(self, index: SupportsIndex) -> _Item: ...
    @overload
    def __getitem__(self, index: slice) -> Collection[_Item]: ...
    def __getitem__(self, index: SupportsIndex | slice) -> _Item | Collection[_Item]:
        if isinstance(index, slice):
            return Collection(super().__getitem__(index), noun=self.noun, source=self.source)
        return super().__getitem__(index)

    def where(self, test: Callable[[_Item], object] | None = None, /, **values: object) -> Collection[_Item]:
        """Those for which `test` is true and whose attributes have the values given; empty for none.

        >>> act = __import__("legalscan").read("corpora/bills/resonance-act.md")
        >>> [str(d.locator) for d in act.definitions.where(lambda d: len(d.text) > 100, kind="definition")]
        ['제2조제13호']

        Raises:
            AttributeError: the things have no attribute of a name given.
        """
        chosen = (item for item in self if all(getattr(item, name) == value for name, value in values.items()))
        return Collection((item for item in chosen if test is None or test(item)), noun=self.noun, source=self.source)

    def __repr__(self) -> str:
        whose = getattr(self.source, "title", "")
        lines = [f"<{len(self):,} {self.noun}{f' of {whose}' if whose else ''}>"]
        lines += [f"  {item!r}" for item in self[:_SHOWN]]
        if len(self) > _SHOWN:
            lines.append(f"  … and {len(self) - _SHOWN:,} more")
        return "\n".join(lines)

    frame = view_frame
    _repr_html_ = view_html
