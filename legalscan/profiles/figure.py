"""One figure of a profile: what is measured, the value, the words behind it, and where it stands among the nation's acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from legalscan.finding import Wording
from legalscan.locator import Locator
from legalscan.nation import Standing
from legalscan.outline import Provision
from legalscan.span import Span
from legalscan.statute import Statute

Family = Literal["size", "speed", "convolution", "vagueness", "support", "template"]
FAMILIES: Final[dict[Family, Wording]] = {
    "size": Wording("크기", "Size"),
    "speed": Wording("속도", "Speed"),
    "convolution": Wording("복잡함", "Convolution"),
    "vagueness": Wording("막연함과 위임", "Vagueness and delegation"),
    "support": Wording("지원", "Support"),
    "template": Wording("정형", "Template"),
}
"""The families of figures, in the order of the report."""


VERDICTS: Final = ("light", "low", "typical", "high", "heavy")
"""The verdicts of figures (`Figure.verdict`)."""
NOTHING: Final = Wording("", "")
NO_SUPPORT: Final = Wording("지원 규정이 없습니다", "there is no support provision")
KOREAN_ALONE: Final = Wording("한국어 글에서만 잽니다", "measured on Korean texts alone")
"""Reasons why a figure has no value, said by several measurements."""


class Passage(NamedTuple):
    """Words behind a figure.

    Attributes:
        statute: title of the statute in which they stand.
        locator: their provision.
        span: half-open, code points of that statute's text.
        quote: the words, verbatim.
    """

    statute: str
    locator: Locator
    span: Span
    quote: str


class Place(NamedTuple):
    """Where something was counted: the provision and the words in it."""

    provision: Provision
    span: Span


@dataclass(frozen=True, slots=True)
class Measured:
    """What a measurement found, before it is compared.

    Attributes:
        key: of the figure, a key of `scale.SCALES`.
        value: the figure; None where it cannot be told.
        count: how many were counted.
        of: out of how many; 0 where the figure is no share.
        places: where, in reading order.
        detail: names and values that belong to the words (names of committees, days), in both languages.
        reason: why there is no value.
    """

    key: str
    value: float | None
    count: int = 0
    of: int = 0
    places: tuple[Place, ...] = ()
    detail: Wording = NOTHING
    reason: Wording | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a profile.

    Attributes:
        key: its name in JSON, such as ``skeletal``.
        family: the family it belongs to, a key of `FAMILIES`.
        name: what it is called.
        meaning: how it is measured, one sentence.
        value: the figure; None where it cannot be told, with the reason in `withheld`.
        unit: ``count``, ``share`` (0 to 1), ``days``, ``years``, ``per-article``, ``steps``, ``score``.
        words: what it says of this act, one sentence.
        passages: the words behind it, in reading order; empty where it counts what is not there.
        direction: 1 where more is heavier (slower, emptier, more convoluted), -1 where less is, 0 where neither is.
        standings: for ``all`` and ``promotion`` where it stands; empty where it is not compared.
        against: the group by which it is judged: ``promotion`` for an act that promotes something, else ``all``.
        withheld: why there is no value, or why it is not compared; None otherwise.
    """

    key: str
    family: Family
    name: Wording
    meaning: Wording
    value: float | None
    unit: str
    words: Wording
    passages: tuple[Passage, ...]
    direction: int
    standings: dict[str, Standing]
    against: str = "all"
    withheld: Wording | None = None

    @property
    def verdict(self) -> str | None:
        """``typical``, ``heavy`` or ``light`` among the acts of its group; None where it is not compared.

        Heavy is the fourth of the acts towards the slow, empty or convoluted end; a figure without such an end is ``high`` or
        ``low`` instead.
        """
        standing = self.standings.get(self.against)
        if standing is None:
            return None
        if standing.verdict == "typical" or not self.direction:
            return standing.verdict
        return "heavy" if (standing.verdict == "high") == (self.direction > 0) else "light"

    def __repr__(self) -> str:
        standing = self.standings.get(self.against)
        told = f", {self.verdict}: {standing.words(self.against).en}" if standing is not None else ""
        value = f"{self.value:g}" if self.value is not None else "not measured"
        return f"<{self.name.en} ({self.key}): {value} ({self.unit}){told}>"


def passages_of(act: Statute, places: Iterable[Place]) -> tuple[Passage, ...]:
    """The words at some places of an act, in the order given."""
    return tuple(Passage(act.title, one.provision.locator, one.span, one.span.of(one.provision.outline.text)) for one in places)
