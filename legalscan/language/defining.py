"""Words by which definitions, their bounds and their uses are told. As data."""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy

COORDINATED: Final = lazy(r"\s(?:및|또는)\s|[ㆍ·]")
CITED_BEFORE: Final = lazy(r"(?:」|(?:」|법|령|규칙)\((?:이하|다음부터)[^()]*\)|(?<![가-힣])(?:법|영|규칙|같은\s(?:법|영|규칙)))\s?제\d")
UNBOUNDED: Final = lazy(r"(?:이하|다음부터)\s?(?:각각\s?)?\Z")
BOUNDED_BEHIND: Final = lazy(r"[\"”][^()]{0,12}\.\s*이하\s이\s(?:조|항|호|목|장|절)에서")
FOR_OTHERS: Final = lazy(r"(?:및|과|와|ㆍ|또는)\s?이\s(?:영|규칙|규정)(?=에|의)")
AS_VERB: Final = lazy(r"하[여는였거고지려]|한|할|되[어는었거고지]|된|될")
PENALTY_HEADING: Final = lazy(r"벌칙|과태료|과징금|양벌")
NARROWED: Final = lazy(r"(?:으로서|로서|\s중)\s*\Z")
LISTED: Final = lazy(r"다음 각|각 [호목]")
CRITERION: Final = lazy(
    r"[가-힣](?:으로서|로서),?\s|,\s(?:그 밖|기타)|에\s(?:따라|따른|의하여|의한)\s|함으로써\s|[을를]\s(?:활용하여|통하여|통한|이용하여|두어)\s|(?<!보호)(?<!보전)(?<!증진)하거나\s"
)
"""A kind, members before a catch-all, a means, or a verb of its own beside the aim."""
LISTS_EXCEPTIONS: Final = lazy(r"\s*다만,[^.\n]{0,80}(?:다음|각 [호목])")
"""A proviso that lists what is not meant."""
AIM: Final = lazy(
    r"(?P<aims>(?:[가-힣]+?(?:ㆍ|,\s|\s(?:및|또는)\s|[과와]\s|하거나\s|하고\s|하며\s))*[가-힣]+?)"
    r"(?P<tie>(?:시키|하|되게\s하)?기\s위(?:한|하여|해)|[을를]\s위(?:한|하여|해)|하는\s데에?\s필요한|에\s(?:필요한|(?:이바지|기여)(?:하는|할\s수\s있는)))(?=\s)"
)
JOINED_AIMS: Final = lazy(r"ㆍ|,\s|\s(?:및|또는)\s|[과와]\s|하거나\s|하고\s|하며\s")
AIMS: Final = frozenset(
    "증진 향상 발전 진흥 촉진 확산 확보 기여 보호 보전 보존 예방 방지 관리 개선 강화 육성 활성화 제고 도모 실현 달성 적응 감축 대응 극복 정착 안정 안전 건강 화합 복지 행복 번영 이익 편의".split()
)
"""Aims and praise: nearly any deed serves them."""
GENUS: Final = lazy(r"(\S+)[을를]\s(?:각각\s)?말한다")
JOINED_TERMS: Final = lazy(r"\s(?:및|또는)\s|[과와]\s그\s")
