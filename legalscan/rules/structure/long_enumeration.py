"""STR611."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.lengths import list_sizes, load_lengths
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.structure import CATALOGUE, LEADS_CATALOGUE
from legalscan.rule import Rule
from legalscan.rules.structure.wording import proportion
from legalscan.span import Span
from legalscan.statute import Statute

_SHARE: Final = 0.007
"""The share of the nation's lists that is called long."""


class LongEnumeration(Rule):
    """A list of items is among the longest seven in a thousand of the nation's, and is no catalogue by nature.

    **Why.** A reader finds a case among six items, not among forty; a long list mostly hides a few criteria that could be
    named, or belongs in an annex.

    **Law.** 알기 쉬운 법령 정비기준; C. Coupette et al., Law Smells, AI & Law 2022 ("long element").

    **Limits.** A statistic, not a judgement. Definitions, penalties, permits deemed given, exemptions, functions and agenda are catalogues by nature and passed over, by their heading or by the sentence that leads in.
    """

    code = "STR611"
    name = "long-enumeration"
    title = Wording("과다 열거", "Long enumeration")
    severity = "info"
    page_ko = """각 호의 수가 전국 법령의 목록 가운데 가장 많은 0.7 %에 들고, 본래 목록인 규정도 아닙니다.

    **이유.** 여섯 호에서는 찾는 것을 바로 찾지만 마흔 호에서는 그렇지 않습니다. 긴 목록은 대개 몇 가지 기준으로 묶을 수 있거나 별표에 둘 것입니다.

    **근거.** 알기 쉬운 법령 정비기준; C. Coupette 외, Law Smells, AI & Law 2022("long element").

    **한계.** 평가가 아니라 통계입니다. 정의ㆍ벌칙ㆍ의제ㆍ면제ㆍ업무ㆍ안건처럼 본래 목록인 것은 제목이나 이끄는 문장으로 보아 제외합니다.
    """
    bad = (
        "##### 제5조 (금지행위)\n\n**①** ⟦누구든지 다음 각 호의 행위를 하여서는 아니 된다.⟧\n\n"
        + "\n".join(f"  {number}\\. 등대의 {number}번 시설을 옮기는 행위" for number in range(1, 41)),
    )
    good = (
        "제5조(금지행위) 다음 각 호의 행위를 하여서는 아니 된다.\n1. 등불을 끄는 행위\n2. 등대를 옮기는 행위",
        "제2조(정의) 용어의 뜻은 다음과 같다.\n"
        + "\n".join(f'{number}. "{number}종등대"란 {number}급 등대를 말한다.' for number in range(1, 41)),
        "제5조(심의) 위원회는 다음 각 호의 사항을 심의한다.\n" + "\n".join(f"{number}. 등대의 {number}번 시설" for number in range(1, 41)),
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a list, the longest first by weight."""
        for provision, size in list_sizes(act.outline, load_lengths().lists.cut(_SHARE)):
            article = provision.article
            own = provision.own_text
            if (article is not None and CATALOGUE.search(article.heading)) or LEADS_CATALOGUE.search(own):
                continue
            start = provision.own.start + len(provision.own.of(act.text)) - len(provision.own.of(act.text).lstrip())
            yield self.finding(
                act,
                provision,
                Span(start, start + len(own)),
                subject=(article.heading if article is not None else "") or str(provision.locator),
                message=Wording(f"각 호가 {size}개에 이릅니다", f"the list has {size} items"),
                help=Wording(
                    "공통된 기준으로 묶어 목으로 나누거나, 별표로 옮기십시오",
                    "group the items under criteria they share, or move them to an annex",
                ),
                proportion=proportion("lists", size),
                weight=float(size),
            )
