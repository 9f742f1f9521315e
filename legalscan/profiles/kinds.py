"""The standing template: of which kind each article of an act is, and which kinds promotion acts usually have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from legalscan.finding import Wording
from legalscan.language.patterns import lazy
from legalscan.language.template_ko import FRAME, KINDS, headings
from legalscan.nation import Nation, load_nation
from legalscan.outline import Provision
from legalscan.profiles.figure import KOREAN_ALONE, Measured, Place
from legalscan.span import Span
from legalscan.statute import Statute

STANDING: Final = 0.15
"""A kind that such a share of the promotion acts have belongs to the standing template."""
_LOOSE: Final = lazy(r"[\sㆍ·‧,]|\([^)]*\)|「|」")
_SPECIAL: Final = lazy(r"^「[^」]*」.{0,6}(?:특례|준용|적용)")
"""The heading of a special rule on another act, which says nothing of its kind."""
_SHOWN: Final = 8


def kind_of(article: Provision) -> str | None:
    """The kind of an article by its heading, a key of `language.template_ko.KINDS`; None for a heading that fits none.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", "제1조(목적) 등대다.\\n제6조(등대기본계획의 수립) 세운다.\\n제9조(등명기) 밝다.".encode()))
    >>> [kind_of(article) for article in act.articles]
    ['purpose', 'plan', None]
    """
    return _kind_of_heading(article.heading)


@lru_cache(maxsize=1 << 14)
def _kind_of_heading(heading: str) -> str | None:
    if _SPECIAL.search(heading):
        return None
    bare = _LOOSE.sub("", heading)
    return next((key for key, pattern in headings() if pattern.search(bare)), None) if bare else None


def find_kinds(act: Statute) -> Iterator[tuple[Provision, str | None]]:
    """The live articles of an act with their kinds, in reading order."""
    for article in act.articles:
        if not article.deleted:
            yield article, kind_of(article)


def standing_kinds(nation: Nation | None = None) -> dict[str, float]:
    """The kinds of the standing template with the share of promotion acts that have them, the commonest first.

    Empty where the package has no national figures.
    """
    known = nation or load_nation()
    of = known.acts.get("promotion", 0)
    shares = {key: groups["promotion"] / of for key, groups in known.kinds.items() if of and key in KINDS}
    return dict(sorted(((key, share) for key, share in shares.items() if share >= STANDING), key=lambda row: -row[1]))


def template_share(kinds: Sequence[str | None], standing: Mapping[str, float]) -> float | None:
    """The share of articles whose kind is of the standing template; None for no articles.

    >>> template_share(["purpose", None], {"purpose": 0.9})
    0.5
    """
    return round(sum(kind in standing for kind in kinds) / len(kinds), 3) if kinds else None


def measure_template(act: Statute, standing: dict[str, float] | None = None) -> Measured:
    """How much of an act is of the kinds of the standing template; frame kinds (purpose, penalties …) are told apart.

    Args:
        act: the act.
        standing: kinds with their shares; by default `standing_kinds`.
    """
    if act.language != "ko":
        return Measured("template", None, reason=KOREAN_ALONE)
    common = standing_kinds() if standing is None else standing
    kinds = [*find_kinds(act)]
    if not common or not kinds:
        return Measured("template", None, reason=Wording("견줄 조문이 없습니다", "there are no articles to compare"))
    found = [(article, kind) for article, kind in kinds if kind in common]
    here = list(dict.fromkeys(kind for _, kind in found if kind is not None and kind not in FRAME))
    bare = [_LOOSE.sub("", article.heading) for article, _ in kinds]
    patterns = dict(headings())
    lacking = [kind for kind in common if kind not in FRAME and not any(patterns[kind].search(heading) for heading in bare)]
    frame = sum(kind in FRAME for _, kind in found)
    told = Wording(
        f"(목적ㆍ벌칙 등 어느 법률에나 있는 틀 {frame}개 포함; 진흥의 종류로는 {_row([KINDS[key].ko for key in here], '없음')}"
        + (f"; 그런 제목의 조가 없는 종류 {_row([KINDS[key].ko for key in lacking])})" if lacking else ")"),
        f" ({frame} of them the frame that any act has; kinds of promotion: {_row([KINDS[key].en for key in here], 'none')}"
        + (f"; no article headed: {_row([KINDS[key].en for key in lacking])})" if lacking else ")"),
    )
    places = tuple(Place(article, Span(article.node.start, article.node.body)) for article, _ in found)
    return Measured("template", template_share([kind for _, kind in kinds], common), len(found), len(kinds), places, told)


def _row(names: list[str], none: str = "-") -> str:
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "") if names else none
