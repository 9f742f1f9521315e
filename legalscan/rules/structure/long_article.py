"""STR608."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.lengths import load_lengths, measure_articles
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.structure import CATALOGUE, SHARES_OUT
from legalscan.rule import Rule
from legalscan.rules.structure.wording import proportion
from legalscan.span import Span
from legalscan.statute import Statute

_SHARE: Final = 0.004
"""The share of the nation's articles that is called long."""


class LongArticle(Rule):
    """An article is among the longest four in a thousand of the nation's.

    **Why.** An article should hold one subject under one heading. One of several pages holds many; what the reader looks for is
    not in its heading, and every amendment cites into its depth.

    **Law.** 알기 쉬운 법령 정비기준(short sentences and articles); C. Coupette et al., Law Smells, AI & Law 2022 ("long element").

    **Limits.** A statistic, not a judgement: length alone is measured, in characters without white space and notes of amendment.
    Catalogues by nature (definitions, penalties, permits deemed given, exemptions, functions, the work of departments, powers handed down) and articles with tables are passed
    over.
    """

    code = "STR608"
    name = "long-article"
    title = Wording("긴 조문", "Long article")
    severity = "info"
    page_ko = """한 조문이 전국 법령의 조문 가운데 가장 긴 0.4 %에 듭니다.

    **이유.** 조는 한 제목 아래 한 주제를 담아야 합니다. 여러 쪽에 이르는 조문은 여러 주제를 담아 찾는 내용이 제목에 드러나지 않고, 개정할 때마다 깊은 곳을 인용하게
    됩니다.

    **근거.** 알기 쉬운 법령 정비기준(짧은 조문ㆍ문장); C. Coupette 외, Law Smells, AI & Law 2022("long element").

    **한계.** 평가가 아니라 통계입니다. 공백과 개정 표시를 뺀 글자 수만 봅니다. 정의ㆍ벌칙ㆍ의제ㆍ면제ㆍ업무처럼 본래 목록인 조문과 표가 든 조문은 제외합니다.
    """
    bad = (
        "# 등대법안\n\n##### ⟦제5조 (등대의 관리)⟧\n\n"
        + "\n\n".join(f"**{mark}** {'등대장은 등대의 불빛을 지키고 등탑을 살핀다. ' * 18}" for mark in "①②③④⑤⑥⑦⑧⑨⑩"),
    )
    good = (
        "제5조(등대의 관리) 등대장은 등대의 불빛을 지킨다.",
        "##### 제5조 (소관)\n\n"
        + "\n\n".join(
            f"**{mark}** 장관은 다음 각 호의 권한을 등대장에게 위임한다.\n"
            + "\n".join(f"  {n}\\. 등대의 불빛을 지키고 등탑을 살피는 일" for n in range(1, 20))
            for mark in "①②③④⑤⑥⑦⑧⑨⑩"
        ),
        "##### 제2조 (정의)\n\n"
        + "\n\n".join(f"**{mark}** {'등대장은 등대의 불빛을 지키고 등탑을 살핀다. ' * 18}" for mark in "①②③④⑤⑥⑦⑧⑨⑩"),
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an article, the longest first by weight."""
        for article, length in measure_articles(act.outline, load_lengths().articles.cut(_SHARE)):
            if CATALOGUE.search(article.heading) or SHARES_OUT.search(article.text):
                continue
            node = article.node
            mark = act.text[node.start : node.body]
            paragraphs = sum(child.level == "paragraph" and not child.deleted for child in article.children)
            parts = (f"항 {paragraphs}개, ", f"{paragraphs} paragraphs, ") if paragraphs > 1 else ("", "")
            yield self.finding(
                act,
                article,
                Span(node.start + len(mark) - len(mark.lstrip("# \n")), node.start + len(mark.rstrip())),
                subject=article.heading or str(article.locator),
                message=Wording(
                    f"한 조문이 {parts[0]}{length:,}자(공백과 개정 표시 제외)에 이릅니다",
                    f"one article runs to {parts[1]}{length:,} characters (without white space and notes of amendment)",
                ),
                help=Wording(
                    "주제에 따라 조를 나누고 각 조에 제목을 붙이십시오",
                    "divide it by subject into articles with headings of their own",
                ),
                proportion=proportion("articles", length),
                weight=float(length),
            )
