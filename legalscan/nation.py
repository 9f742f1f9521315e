"""The nation's acts as figures: how each figure of a profile is distributed among them, without a word of their texts.

`data/profiles.json` holds them; ``legalscan corpus profiles FOLDER`` makes it anew.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from legalscan.finding import Wording

_DATA: Final = Path(__file__).parent / "data" / "profiles.json"
GROUPS: Final[dict[str, Wording]] = {
    "all": Wording("법률", "acts"),
    "promotion": Wording("진흥 법률", "promotion acts"),
}
"""What an act is compared with: all acts of the nation, and those that promote something (`profiles.promotion`)."""
FEWEST: Final = 8
"""Acts of fewer articles are neither counted nor compared: a share of two articles says nothing."""
_LOW: Final = 25.0
_HIGH: Final = 75.0


class Standing(NamedTuple):
    """Where a value stands among those of a group of acts.

    Attributes:
        of: acts in the group for which the figure can be measured.
        below: acts with a lower value.
        same: acts with the same value, the act itself among them where it belongs to the group.
    """

    of: int
    below: int
    same: int

    @property
    def above(self) -> int:
        """Acts with a higher value."""
        return self.of - self.below - self.same

    @property
    def percentile(self) -> float:
        """Percentile rank from 0 to 100: the share of acts with a lower value and half of those with the same one.

        >>> Standing(of=200, below=150, same=20).percentile
        80.0
        """
        return round(100 * (self.below + self.same / 2) / self.of, 1)

    @property
    def verdict(self) -> str:
        """``low`` below the first quartile, ``high`` above the third, else ``typical``."""
        return "low" if self.percentile < _LOW else "high" if self.percentile > _HIGH else "typical"

    def words(self, group: str) -> Wording:
        """The standing as a phrase that holds whatever the ties.

        >>> Standing(of=200, below=150, same=20).words("all").en
        '30 of 200 acts have more, 150 less, 20 the same'
        """
        ko, en = GROUPS[group]
        return Wording(
            f"{ko} {self.of:,}개 가운데 더 높은 것 {self.above:,}개, 더 낮은 것 {self.below:,}개, 같은 것 {self.same:,}개",
            f"{self.above:,} of {self.of:,} {en} have more, {self.below:,} less, {self.same:,} the same",
        )


@dataclass(frozen=True, slots=True)
class Distribution:
    """The values of one figure over a group of acts.

    Attributes:
        values: the different values, ascending.
        sums: for each of them, how many acts have it or a lower one.
    """

    values: tuple[float, ...]
    sums: tuple[int, ...]

    @property
    def of(self) -> int:
        """How many acts were measured."""
        return self.sums[-1] if self.sums else 0

    def stand(self, value: float) -> Standing | None:
        """Where a value stands; None where no act was measured."""
        if not self.of:
            return None
        low, high = bisect_left(self.values, value), bisect_right(self.values, value)
        below = self.sums[low - 1] if low else 0
        return Standing(self.of, below, (self.sums[high - 1] if high else 0) - below)

    def quantile(self, share: float) -> float:
        """The value below or at which a share of the acts lie, by nearest rank.

        >>> spread([1, 2, 2, 9]).quantile(0.5)
        2
        """
        return self.values[min(bisect_left(self.sums, max(1, round(share * self.of))), len(self.values) - 1)]


def spread(values: Iterable[float]) -> Distribution:
    """The distribution of some values; empty for none.

    >>> spread([3, 1, 3]).stand(3)
    Standing(of=3, below=1, same=2)
    """
    ordered = sorted(values)
    different = sorted(set(ordered))
    return Distribution(tuple(different), tuple(bisect_right(ordered, value) for value in different))


@dataclass(frozen=True, slots=True)
class Nation:
    """The national figures that come with the package.

    Attributes:
        snapshot: the day of the corpus, as it is to be cited.
        acts: how many acts were measured, by group.
        figures: for each figure and group its distribution.
        kinds: for each kind of the standing template, how many acts of each group have such a provision.
        command: how the figures are made anew.
    """

    snapshot: str
    acts: dict[str, int]
    figures: dict[str, dict[str, Distribution]]
    kinds: dict[str, dict[str, int]]
    command: str

    def stand(self, key: str, group: str, value: float) -> Standing | None:
        """Where a value of a figure stands in a group; None for a figure that was not measured."""
        distribution = self.figures.get(key, {}).get(group)
        return distribution.stand(value) if distribution is not None else None


@cache
def load_nation() -> Nation:
    """The national figures; without any where the package has none yet."""
    if not _DATA.exists():
        return Nation("", {}, {}, {}, "")
    loaded: dict[str, Any] = json.loads(_DATA.read_text(encoding="utf-8"))
    figures = {
        key: {group: Distribution(tuple(rows["values"]), tuple(rows["sums"])) for group, rows in groups.items()}
        for key, groups in loaded["figures"].items()
    }
    return Nation(loaded["snapshot"], loaded["acts"], figures, loaded["kinds"], loaded["command"])


def proportion(key: str, value: float) -> Wording | None:
    """The percentile rank of a share among all acts and among promotion acts, for the `proportion` of a finding.

    None where the figure was not measured.
    """
    nation = load_nation()
    told = [(group, standing) for group in GROUPS if (standing := nation.stand(key, group, value)) is not None]
    if not told:
        return None
    ko = ", ".join(f"{GROUPS[group].ko} {one.of:,}개 가운데 {one.percentile:.0f}" for group, one in told)
    en = ", ".join(f"{one.percentile:.0f} of {one.of:,} {GROUPS[group].en}" for group, one in told)
    return Wording(
        f"그 비율의 백분위는 {ko}(높을수록 비율이 큼, {nation.snapshot} 기준)",
        f"the percentile of that share is {en} (higher is more, as of {nation.snapshot})",
    )
