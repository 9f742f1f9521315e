"""The profile of an act: its figures, each with the words behind it and its standing among the nation's acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import NotChecked, Wording
from legalscan.nation import FEWEST, GROUPS, Nation, load_nation
from legalscan.profiles.convolution import measure_convolution
from legalscan.profiles.figure import NOTHING, VERDICTS, Family, Figure, Measured, passages_of
from legalscan.profiles.kinds import measure_template
from legalscan.profiles.likeness import Library
from legalscan.profiles.lower_law import measure_lower_law
from legalscan.profiles.openness import measure_support, measure_vagueness
from legalscan.profiles.promotion import is_promotion_act
from legalscan.profiles.relatives import Relatives, find_relatives, measure_relatives
from legalscan.profiles.scale import SCALES
from legalscan.profiles.size import measure_size
from legalscan.profiles.speed import measure_speed
from legalscan.statute import Statute
from legalscan.views import view_frame, view_html


@dataclass(frozen=True, slots=True)
class Profile:
    """The profile of one text.

    Attributes:
        act: the text.
        on: the day for which it is said what is in force.
        promotion: whether it is a promotion act (`promotion.is_promotion_act`).
        articles: its live articles.
        figures: its figures in the order of `scale.SCALES`; empty for a text without articles.
        nation: the national figures with which they were compared.
        relatives: its articles beside their likest ones in other acts; None where no library was given.
        withheld: why the figures as a whole are not compared with the nation's; None where they are.
        not_checked: what was not looked into, and why.
    """

    act: Statute
    on: date
    promotion: bool
    articles: int
    figures: tuple[Figure, ...]
    nation: Nation
    withheld: Wording | None
    not_checked: tuple[NotChecked, ...]
    relatives: Relatives | None = None

    def __getitem__(self, key: str) -> Figure:
        """The figure of a name such as ``skeletal``.

        Raises:
            KeyError: there is none.
        """
        for figure in self.figures:
            if figure.key == key:
                return figure
        raise KeyError(key)

    def of(self, family: Family) -> tuple[Figure, ...]:
        """The figures of one family, in order."""
        return tuple(figure for figure in self.figures if figure.family == family)

    def judged(self, verdict: str) -> tuple[Figure, ...]:
        """The figures with a verdict (`figure.Figure.verdict`), in order; empty for none."""
        return tuple(figure for figure in self.figures if figure.verdict == verdict)

    @property
    def summary(self) -> Wording:
        """What the figures say together: where the act is heavy, where light, and that the rest is typical of its kind."""
        if not self.figures or self.withheld is not None:
            return self.withheld or NOTHING
        group = GROUPS["promotion" if self.promotion else "all"]
        heavy, light, typical = self.judged("heavy"), self.judged("light"), self.judged("typical")
        of = sum(figure.verdict is not None for figure in self.figures)
        ko = [f"견준 {of}가지 가운데 {len(typical)}가지는 {group.ko}로서는 보통(가운데 절반)입니다"]
        en = [f"Of {of} figures compared, {len(typical)} are typical of {group.en} (the middle half)"]
        if heavy:
            ko.append(
                f"작고 느리고 복잡하고 막연한 쪽 4분의 1에 드는 것은 {len(heavy)}가지({', '.join(one.name.ko for one in heavy)})입니다"
            )
            en.append(
                f"{len(heavy)} are in the fourth towards the small, slow, convoluted and vague end ({', '.join(one.name.en.lower() for one in heavy)})"
            )
        if light:
            ko.append(f"그 반대쪽 4분의 1에 드는 것은 {len(light)}가지({', '.join(one.name.ko for one in light)})입니다")
            en.append(f"{len(light)} in the fourth towards the other end ({', '.join(one.name.en.lower() for one in light)})")
        return Wording(". ".join(ko) + ".", "; ".join(en) + ".")

    def __repr__(self) -> str:
        verdicts = Counter(figure.verdict for figure in self.figures if figure.verdict is not None)
        told = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in VERDICTS if verdicts[verdict])
        group = f" among {GROUPS['promotion' if self.promotion else 'all'].en}" if told else ""
        return f"<Profile {self.act.title} ({self.act.id}): {len(self.figures)} figures{f', {told}{group}' if told else ''}>"

    frame = view_frame
    _repr_html_ = view_html


def measure_act(act: Statute, corpus: Corpus, on: date) -> Iterator[Measured]:
    """Every figure of an act, not yet compared, in no particular order."""
    yield from measure_size(act)
    yield from measure_speed(act, on)
    yield from measure_lower_law(act, corpus)
    yield from measure_convolution(act, corpus)
    yield from measure_vagueness(act)
    yield from measure_support(act)
    yield measure_template(act)


def profile(
    act: Statute, corpus: Corpus | Iterable[Statute] | None = None, *, on: date | None = None, library: Library | None = None
) -> Profile:
    """The profile of one text: size, speed, convolution, vagueness, support and template, in proportion to the nation.

    Args:
        act: an act or a bill; other texts are measured as far as that goes and not compared.
        corpus: where its decrees and rules are looked up; without it, nothing is said of them.
        on: the day for which it is said what is in force; by default today.
        library: articles of other acts (`likeness.open_library`), among which its relatives are looked for.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "등대법안\\n제1조(목적) 등대를 지킨다.\\n제2조(지원) 국가는 등대사업자를 지원할 수 있다.".encode()))
    >>> told = profile(act)
    >>> told["skeletal"].value, told.withheld.en
    (1.0, 'it has 2 articles; percentiles are given for acts of 8 or more')
    """
    day = on or date.today()
    around = Corpus.of(corpus).joined([act]) if corpus is not None else Corpus([act])
    nation = load_nation()
    articles = sum(not article.deleted for article in act.articles)
    withheld = _withheld(act, articles, nation)
    if not articles:
        return Profile(act, day, False, 0, (), nation, withheld, ())
    promotion = is_promotion_act(act)
    rows = {one.key: one for one in measure_act(act, around, day)}
    relatives = find_relatives(act, library) if library is not None and act.language == "ko" else None
    rows["borrowed"] = measure_relatives(relatives.rows) if relatives is not None else Measured("borrowed", None, reason=_NO_LIBRARY)
    figures = tuple(_compare(act, rows[key], nation, promotion, withheld) for key in SCALES if key in rows)
    skipped = tuple(
        NotChecked(act.path, one.name.in_language(act.language), one.withheld) for one in figures if one.withheld and one.value is None
    )
    return Profile(act, day, promotion, articles, figures, nation, withheld, skipped, relatives)


_NO_LIBRARY: Final = Wording(
    "다른 법률의 조문이 주어지지 않아(--corpus) 닮은 조를 찾지 않았습니다",
    "no articles of other acts were supplied (--corpus), so relatives were not looked for",
)


def _withheld(act: Statute, articles: int, nation: Nation) -> Wording | None:
    """Why a text is not compared with the nation's acts."""
    if not articles:
        return Wording(
            "조문이 없는 글(폐지되었거나 부칙만 있는 글)이라 잴 것이 없습니다",
            "the text has no articles (it is repealed, or only its addenda are here); there is nothing to measure",
        )
    if act.language != "ko":
        return Wording(
            "전국 분포는 한국어 법률에서 잰 것이라, 다른 언어의 글에는 백분위를 내지 않습니다",
            "the national figures were measured on Korean acts; no percentiles are given for a text in another language",
        )
    if act.is_amendment:
        return Wording(
            "일부개정법률안은 바뀌는 조문만 담고 있어 견주지 않습니다; 개정을 반영한 글(legalscan consolidate)을 주십시오",
            "an amending bill shows only what it changes and is not compared; give the consolidated text (legalscan consolidate)",
        )
    if act.is_subordinate or act.kind not in ("법률", "법"):
        return Wording(
            "법률이 아닌 하위법령ㆍ규정이라, 법률에서 잰 전국 분포와 견주지 않습니다",
            "it is lower law, not an act, and is not compared with national figures of acts",
        )
    if articles < FEWEST:
        return Wording(
            f"조문이 {articles}개뿐이라 백분위를 내지 않습니다({FEWEST}개 이상인 법률끼리 견줍니다)",
            f"it has {articles} articles; percentiles are given for acts of {FEWEST} or more",
        )
    if not nation.figures:
        return Wording("전국 분포가 들어 있지 않습니다", "the package holds no national figures")
    return None


def _compare(act: Statute, measured: Measured, nation: Nation, promotion: bool, withheld: Wording | None) -> Figure:
    scale = SCALES[measured.key]
    reason, standings = withheld, {}
    if measured.value is None:
        reason = measured.reason or Wording("잴 수 없습니다", "it cannot be measured")
    elif withheld is None and measured.of < scale.least:
        reason = Wording(
            f"{measured.of}개뿐이라 비율을 견주지 않습니다({scale.least}개 이상일 때 견줍니다)",
            f"a share of {measured.of} is not compared (of {scale.least} or more)",
        )
    elif withheld is None:
        standings = {group: found for group in GROUPS if (found := nation.stand(measured.key, group, measured.value)) is not None}
    return Figure(
        measured.key,
        scale.family,
        scale.name,
        scale.meaning,
        measured.value,
        scale.unit,
        _say(measured),
        passages_of(act, measured.places),
        scale.direction,
        standings,
        "promotion" if promotion else "all",
        reason,
    )


def _say(measured: Measured) -> Wording:
    """The sentence of a figure; where it has no value, the reason."""
    if measured.value is None:
        return measured.reason or NOTHING
    scale = SCALES[measured.key]
    template = scale.none if not measured.count and scale.none.ko else scale.words
    every = measured.count == measured.of > 1 and scale.unit == "share"
    filled = {"count": f"{measured.count:,}", "of": f"{measured.of:,}", "value": f"{measured.value:g}"}
    korean = template.ko.replace("{of}개 가운데 {count}개", "{of}개 모두") if every else template.ko
    english = template.en.replace("{count} of {of}", "all {of}") if every else template.en
    return Wording(korean.format(**filled, detail=measured.detail.ko), english.format(**filled, detail=measured.detail.en))
