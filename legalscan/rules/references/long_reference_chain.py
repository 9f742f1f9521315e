"""REF505."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.links import links_of
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.rule import Rule
from legalscan.span import Span
from legalscan.statute import Statute

_REACH: Final = 30
_DEPTH: Final = 6


def _example(articles: int) -> str:
    """A statute whose first article cites all others, the first six of which form a chain."""
    rows = [
        "# 등대 관리에 관한 법률안",
        "⟦##### 제1조 (갑)⟧" if articles > _REACH else "##### 제1조 (갑)",
        f"제2조 및 제9조부터 제{articles}조까지에 따른다.",
    ]
    for number in range(2, articles + 1):
        rows += [f"##### 제{number}조 (을)", f"제{number + 1}조에 따른다." if number < 9 else "등대를 말한다."]
    return "\n\n".join(rows)


class LongReferenceChain(Rule):
    """To read one article, thirty or more others of the same statute must be read, six or more citations deep.

    **Why.** Each citation sends the reader on to the next; what an article says is known only when the whole tree is. The measure is
    a statement about the statute rather than a fault of the article: the root of its largest tree is shown.

    **Law.** None; C. Coupette, D. Hartung, J. Beckedorf, M. Böther, D. M. Katz, Law Smells, Artificial Intelligence and Law (2022)
    ("large reference tree"); 알기 쉬운 법령 정비기준 on citations.

    **Limits.** One finding a statute: its largest tree. Penalties, and articles that delegate powers, are trees by nature and are not
    taken as roots. Codes that are built on citation (tax, company law) will always show here.
    """

    code = "REF505"
    name = "long-reference-chain"
    title = Wording("긴 인용 연쇄", "Long reference chain")
    severity = "info"
    bad = (_example(40), _example(31))
    good = (_example(20), "제1조(갑) 제2조에 따른다.\n제2조(을) 등대다.")

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """At most one finding: the article with the largest tree."""
        below: dict[Locator, dict[Locator, None]] = {}
        for link in links_of(act, corpus):
            article = link.citation.provision.article
            if article is not None and link.target is not None and link.citation.by == "own" and link.target.article is not None:
                below.setdefault(article.locator, {})[link.target.article.locator] = None
        trees = [(*_measure(root.locator, below), root) for root in act.articles if root.locator in below and not _is_tree_by_nature(root)]
        largest = max(trees, key=lambda tree: (tree[0], tree[1]), default=None)
        if largest is not None and largest[0] >= _REACH and largest[1] >= _DEPTH:
            yield self._report(act, *largest)

    def _report(self, act: Statute, reach: int, depth: int, root: Provision) -> Finding:
        node = root.node
        line = act.text[node.start : root.span.end].split("\n")[0]
        start = node.start + len(line) - len(line.lstrip())
        return self.finding(
            act,
            root,
            Span(start, node.start + len(line.rstrip())),
            subject=str(root.locator),
            message=Wording(
                f"{root.locator}을(를) 이해하려면 이 법령의 다른 조 {reach}개를 {depth}단계까지 따라 읽어야 합니다",
                f"to read {root.locator.format('en')}, {reach} other articles of this statute must be read, up to {depth} citations deep",
            ),
            help=Wording(
                "중간 단계의 조문이 다시 인용만 하는 곳을 찾아 내용을 직접 적거나 인용을 줄이십시오",
                "where an article in between only cites on, say what it says",
            ),
            weight=float(reach),
        )


def _measure(root: Locator, below: dict[Locator, dict[Locator, None]]) -> tuple[int, int]:
    """How many articles are reached from one, and how many citations the farthest is away."""
    distance = {root: 0}
    queue = deque([root])
    while queue:
        here = queue.popleft()
        for cited in below.get(here, ()):
            if cited not in distance:
                distance[cited] = distance[here] + 1
                queue.append(cited)
    return len(distance) - 1, max(distance.values())


def _is_tree_by_nature(article: Provision) -> bool:
    return any(word in article.heading for word in ("벌칙", "과태료", "위임", "위탁", "양벌", "의제", "준용", "적용"))
