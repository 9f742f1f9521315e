"""What statutes that changed their names are called now, and what they were called before, from evidence of unequal weight.

Told by 부칙 that replace a name in other texts, and by a collection's folder that still bears it. A 부칙 replaces a name as well where a
provision comes to refer to another statute, so one instance of two unlike names is no evidence, and none is taken where more texts
go on to use the old name than a renamed statute leaves behind.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Final

from legalscan.catalogue import Renaming, squeeze

_ALIKE: Final = 0.6
"""So much of its letters does a new name keep (ratio of `difflib`)."""


class Renamings:
    """The changes of name that a collection tells of.

    Args:
        told: each time that a text tells of one.
        citing: how many texts have a name in 「」, by the squeezed name.
        here: the squeezed names that statutes of the collection bear.

    >>> told = [Renaming("등대법", "등화법", "항만법", 2)]
    >>> names = Renamings(told, {}, {"등화법"})
    >>> [one.current for one in names.current("등대법")], names.former("등화법"), names.current("항만법")
    (['등화법'], ('등대법',), ())
    """

    def __init__(self, told: Iterable[Renaming], citing: Mapping[str, int], here: Container[str]) -> None:
        self._citing, self._here = citing, here
        total: dict[tuple[str, str], Renaming] = {}
        for one in told:
            key = (squeeze(one.former), squeeze(one.current))
            known = total.get(key)
            total[key] = one if known is None else known._replace(times=known.times + one.times)
        self._by_former: dict[str, list[Renaming]] = {}
        for (former, _), one in total.items():
            self._by_former.setdefault(former, []).append(one)
        self._by_current: dict[str, list[str]] = {}
        for one in sorted(total.values(), key=lambda renaming: -renaming.times):
            self._by_current.setdefault(squeeze(one.current), []).append(one.former)

    def current(self, title: str) -> tuple[Renaming, ...]:
        """What a statute that is not here under this name may be called now, the best attested first; empty for none.

        Names that are themselves not here are left out, unless a further renaming leads on.
        """
        found: dict[str, Renaming] = {}
        queue, seen = [squeeze(title)], {squeeze(title)}
        while queue:
            former = queue.pop(0)
            for renaming in self._by_former.get(former, ()):
                current = squeeze(renaming.current)
                if self._is_alive(former, renaming):
                    continue
                if current in self._here:
                    known = found.get(current)
                    if known is None or known.times < renaming.times:
                        found[current] = renaming
                elif current not in seen:
                    seen.add(current)
                    queue.append(current)
        return tuple(sorted(found.values(), key=lambda renaming: -renaming.times))

    def former(self, title: str) -> tuple[str, ...]:
        """Names that no statute here bears any more and that this one replaced, the best attested first."""
        return tuple(former for former in self._by_current.get(squeeze(title), ()) if squeeze(former) not in self._here)

    def _is_alive(self, former: str, renaming: Renaming) -> bool:
        """Whether the evidence for a change of name is too weak for how much the old name is still used."""
        current = squeeze(renaming.current)
        alike = SequenceMatcher(None, former, current, autojunk=False).ratio() >= _ALIKE
        if renaming.times < 2 and not alike:
            return True
        old, new = self._citing.get(former, 0), self._citing.get(current, 0)
        return not (old <= max(2, renaming.times) or 2 * old <= new or (alike and old <= 3 * renaming.times))
