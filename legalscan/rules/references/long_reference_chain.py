"""REF505."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from legalscan.analysis.citations import Citation
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import references
from legalscan.language.ko import particle
from legalscan.language.references import residual_clause, within_scope_clause
from legalscan.links import Link, links_of
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.rule import Rule
from legalscan.statute import Statute

_LOOK: Final = 100
_REACH: Final = 30
_DEPTH: Final = 6


def _example(articles: int) -> str:
    """A statute whose first article cites all others, the first of which form a chain."""
    opening = "⟦제2조⟧" if articles > _REACH else "제2조"
    rows = ["# 등대 관리에 관한 법률안", "##### 제1조 (갑)", f"{opening} 및 제9조부터 제{articles}조까지에 따른다."]
    for number in range(2, articles + 1):
        rows += [f"##### 제{number}조 (을)", f"제{number + 1}조에 따른다." if number < 9 else "등대를 말한다."]
    return "\n\n".join(rows)


class LongReferenceChain(Rule):
    """To read one article, thirty or more others of the same statute must be read, six or more citations deep.

    **Why.** Each citation sends the reader on to the next; what an article says is known only when the whole tree is. The measure is
    a statement about the statute rather than a fault of the article: the root of its largest tree is shown.

    **Law.** None; C. Coupette, D. Hartung, J. Beckedorf, M. Böther, D. M. Katz, Law Smells, Artificial Intelligence and Law (2022)
    ("large reference tree"); 알기 쉬운 법령 정비기준 on citations.

    **Limits.** One finding a statute: its largest tree. Articles that list others by nature (penalties, delegations of powers, hearings, fees,
    information systems) are not taken as roots; articles named only as where a term holds do not count. Codes that are built on citation (tax, company law) will always show here.
    """

    code = "REF505"
    name = "long-reference-chain"
    title = Wording("긴 인용 연쇄", "Long reference chain")
    severity = "info"
    page_ko = """한 조문을 알려면 같은 법령의 조문 서른 개 이상을 여섯 단계 이상 따라가며 읽어야 합니다.

    **이유.** 인용은 다음 인용으로 이어지고, 조문의 내용은 나무 전체를 읽어야 알 수 있습니다. 그 조문의 흠이라기보다 법령의 특징을 나타내는 것으로, 가장 큰 나무의 뿌리를
    보여 줍니다.

    **근거.** 없음; C. Coupette 외, Law Smells, AI & Law 2022("large reference tree"); 인용에 관한 알기 쉬운 법령 정비기준.

    **한계.** 법령마다 가장 큰 나무 하나만 보고합니다. 벌칙과 권한을 위임하는 조는 본래 나무이므로 뿌리로 보지 않습니다. 인용으로 짜인 법전(조세, 회사법)은 늘 나타납니다.
    """
    bad = (_example(40), _example(31))
    good = (_example(20), "제1조(갑) 제2조에 따른다.\n제2조(을) 등대다.")

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """At most one finding: the article with the largest tree, at the citation with which its longest path begins."""
        if len(act.articles) <= _REACH:
            return
        below = _find_cited(act, corpus)
        trees = [_find_tree(a.index, below) for a in act.articles if a.index in below and not _is_tree_by_nature(a)]
        trees = [tree for tree in trees if len(tree.above) > _REACH and tree.depth >= _DEPTH]
        if trees:
            tree = max(trees, key=lambda tree: len(tree.above))
            longest = _longest_path(tree)
            path = tuple(act.outline.locators[index] for index in longest)
            yield self._report(act, below[longest[0]][longest[1]], len(tree.above) - 1, path)

    def _report(self, act: Statute, citation: Citation, reach: int, longest: tuple[Locator, ...]) -> Finding:
        here = str(longest[0])
        return self.finding(
            act,
            citation.provision,
            citation.span,
            subject=here,
            message=Wording(
                f"{here}{particle(here, '을', '를')} 이해하려면 이 법령의 다른 조 {reach}개를 {len(longest) - 1}단계까지 따라 읽어야 합니다({' → '.join(map(str, longest))})",
                f"to read {longest[0].format('en')}, {reach} other articles of this statute must be read, up to {len(longest) - 1} citations deep "
                f"({' → '.join(step.format('en') for step in longest)})",
            ),
            help=Wording(
                "중간 단계의 조문이 다시 인용만 하는 곳을 찾아 내용을 직접 적거나 인용을 줄이십시오",
                "where an article in between only cites on, say what it says",
            ),
            weight=float(reach),
        )


class _Tree(NamedTuple):
    """What is reached from an article, by indices: from which one each is reached (-1 for the root), and the first of the farthest with its distance."""

    above: dict[int, int]
    farthest: int
    depth: int


def _find_cited(act: Statute, corpus: Corpus) -> dict[int, dict[int, Citation]]:
    """For each article the articles of the same statute that it cites, by their indices, with the first words that do."""
    outline = act.outline
    below: dict[int, dict[int, Citation]] = {}
    for link in links_of(act, corpus):
        citation = link.citation
        article = outline.holders[citation.provision.index]
        if citation.by != "own" or article < 0:
            continue
        cited = link.target.article if link.target is not None else _named_article(act, link)
        if cited is None or cited.index == article or cited.index in below.get(article, ()):
            continue
        if not cited.deleted and not _only_names(act, citation):
            below.setdefault(article, {})[cited.index] = citation
    return below


def _named_article(act: Statute, link: Link) -> Provision | None:
    """The article of an address that leads nowhere: it may be there though the paragraph or item is not."""
    named = link.locator.article
    return act.outline.get(named) if named is not None else None


def _find_tree(root: int, below: dict[int, dict[int, Citation]]) -> _Tree:
    """Every article that is reached from one, itself included, on shortest paths."""
    above, row, depth = {root: -1}, [root], 0
    while True:
        reached: list[int] = []
        for here in row:
            for cited in below.get(here, ()):
                if cited not in above:
                    above[cited] = here
                    reached.append(cited)
        if not reached:
            return _Tree(above, row[0], depth)
        row, depth = reached, depth + 1


def _longest_path(tree: _Tree) -> list[int]:
    """The articles from the root to the farthest one, both included."""
    path = [tree.farthest]
    while tree.above[path[-1]] >= 0:
        path.append(tree.above[path[-1]])
    return path[::-1]


def _only_names(act: Statute, citation: Citation) -> bool:
    """Whether an article is named only as where a term holds (이하 이 조 및 제9조에서 같다), or as what is left out (… 외에 필요한 사항)."""
    start = max(citation.provision.own.start, citation.span.start - _LOOK)
    after = act.text[citation.span.end : citation.span.end + _LOOK]
    return within_scope_clause().search(act.text, start, citation.span.start) is not None or residual_clause().match(after) is not None


def _is_tree_by_nature(article: Provision) -> bool:
    heading = article.heading
    return any(word in heading for word in references.HUBS)
