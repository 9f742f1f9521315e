"""Citations that lead nowhere, as far as they can be held against the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from legalscan.analysis.citations import Citation
from legalscan.corpus import Corpus
from legalscan.finding import Related, Wording
from legalscan.language import references
from legalscan.language.patterns import lazy
from legalscan.language.references import former_text
from legalscan.links import Link, links_of
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.rule import related
from legalscan.span import Span
from legalscan.statute import Statute

_TABULAR: Final = lazy(r"[│┃┌┏]|<img")
_LOOK_BACK: Final = 400


class DeadLink(NamedTuple):
    """A link without a target.

    Attributes:
        link: the link.
        deleted: the provision that was deleted, of which the address is or is a part; None where it never was.
        around: the innermost provision on the way that is still there; None where not even the article is.
    """

    link: Link
    deleted: Provision | None
    around: Provision | None


def find_dead_links(act: Statute, corpus: Corpus) -> Iterator[DeadLink]:
    """Dead links in reading order, each address once a provision.

    Left out is what the text at hand cannot decide: words about a former text (종전의, 개정되기 전의), addresses in tables or in
    articles kept as pictures, parts of 부칙, amending bills, what is deleted inside a range (`find_ranges` has it), and
    addresses of this text behind the name of another one, which may go on that name.
    """
    if act.is_amendment:
        return
    seen: set[tuple[int, str, Locator]] = set()
    for link in links_of(act, corpus):
        if link.reason not in ("deleted", "missing") or link.statute is None:
            continue
        citation = link.citation
        key = (citation.provision.index, link.title, link.locator)
        if key in seen:
            continue
        seen.add(key)
        if citation.last is not None and (
            link.reason == "deleted" or link.locator.steps not in (citation.first.steps, citation.last.steps)
        ):
            continue
        dead = DeadLink(link, *_innermost(link.statute, link.locator))
        if link.locator.steps[0].level != "supplement" and _is_decidable(act, dead) and not is_about_former_text(act, citation):
            yield dead


def find_ranges(act: Statute, corpus: Corpus) -> Iterator[tuple[Citation, list[Link]]]:
    """Each cited range with the links of its members, in reading order; ranges about former texts left out."""
    if act.is_amendment:
        return
    grouped: dict[int, list[Link]] = {}
    for link in links_of(act, corpus):
        if link.citation.last is not None and link.statute is not None:
            grouped.setdefault(id(link.citation), []).append(link)
    for members in grouped.values():
        citation = members[0].citation
        if not is_about_former_text(act, citation):
            yield citation, members


def is_about_former_text(act: Statute, citation: Citation) -> bool:
    """Whether the words around a citation speak of a text that is no longer in force."""
    start = max(citation.provision.own.start, citation.span.start - _LOOK_BACK)
    before = act.text[start : citation.span.start]
    sentence = before[before.rfind("다. ") + 1 :]
    after = act.text[citation.span.end : min(citation.provision.own.end, citation.span.end + 40)]
    return former_text().search(sentence) is not None or (after.startswith("(") and former_text().search(after) is not None)


def penal_note(act: Statute, citation: Citation) -> Wording:
    """What to add where a penalty cites a provision that is not there; empty for other citations."""
    if not any(sanction.span.holds(citation.span) for sanction in act.sanctions):
        return Wording("", "")
    return Wording(
        ". 벌칙의 인용이므로 이 인용으로는 처벌할 행위가 없습니다", "; a penalty cites it, so the citation leaves nothing to punish"
    )


def place_of_deletion(dead: DeadLink) -> tuple[Related, ...]:
    """The mark of deletion, for a reader to check; nothing where the provision never was."""
    if dead.deleted is None or dead.link.statute is None:
        return ()
    node = dead.deleted.node
    quote = Span(node.start, node.end).of(dead.link.statute.text)
    span = Span(node.start + len(quote) - len(quote.lstrip()), node.start + len(quote.rstrip()))
    return (related(dead.link.statute, dead.deleted, span, Wording("삭제된 조항", "the deleted provision")),)


def dated(statute: Statute) -> Wording:
    """Which text of a statute was held against, in brackets: its promulgation and, where that is another day, its commencement."""
    if statute.promulgated is None:
        return Wording("", "")
    later = statute.effective if statute.effective and statute.effective != statute.promulgated else None
    return Wording(
        f"({statute.promulgated} 공포" + (f", {later} 시행)" if later else ")"),
        f" (promulgated on {statute.promulgated}" + (f", in force from {later})" if later else ")"),
    )


def _innermost(statute: Statute, locator: Locator) -> tuple[Provision | None, Provision | None]:
    for depth in range(len(locator.steps), 0, -1):
        found = statute.outline.get(Locator(locator.steps[:depth]))
        if found is not None:
            return (found, found) if found.deleted else (None, found)
    return None, None


def _is_decidable(act: Statute, dead: DeadLink) -> bool:
    citation, statute = dead.link.citation, dead.link.statute
    assert statute is not None
    if citation.by == "own" and not citation.explicit and _follows_other_statute(act, citation):
        return False
    if dead.deleted is None and citation.by == "own" and (_is_bare(act, citation) or _is_heading(act, citation)):
        return False
    if citation.by != "own" and not (citation.explicit and _is_named_in_marks(act, citation)):
        return False
    if dead.deleted is not None or dead.around is None:
        return True
    article = dead.around.article
    if article is None or _TABULAR.search(statute.text, *article.span):
        return False
    wanted = dead.link.locator.steps[len(dead.around.locator.steps) :]
    level = wanted[0].level if wanted else ""
    if level == "paragraph" and dead.around == article and not any(child.level == "paragraph" for child in article.children):
        return "\n" not in article.own_text  # lines without numbers are the paragraphs of old texts
    return level == "paragraph" or any(provision.level == level for provision in article.walk())


def _follows_other_statute(act: Statute, citation: Citation) -> bool:
    """Whether another statute is named before the citation, in its provision or in the words that introduce it."""
    here: Provision | None = citation.provision
    end = citation.span.start
    while here is not None and here.level not in ("chapter", "section", "part"):
        own = here.own
        if references.OTHER_STATUTE.search(act.text, own.start, min(end, own.end)):
            return True
        if here.level == "article":
            return False
        here = here.parent
    return False


def _is_bare(act: Statute, citation: Citation) -> bool:
    """Whether only an item is named, of what is left to the reader: 별표의 기준 중 제4호."""
    start = citation.span.start
    return references.BARE_ITEM.match(citation.quote) is not None and not references.GOES_ON.search(
        act.text, max(citation.provision.own.start, start - 30), start
    )


def _is_heading(act: Statute, citation: Citation) -> bool:
    """Whether the words open a line and no particle follows: a heading that the source did not mark as one."""
    line = act.text[act.text.rfind("\n", 0, citation.span.start) + 1 : citation.span.start]
    return not line.strip() and act.text[citation.span.end : citation.span.end + 1] in " \t("


def _is_named_in_marks(act: Statute, citation: Citation) -> bool:
    """Whether the statute's title stands in 「」 somewhere in the text, or goes by 법, 영, 규칙: old texts name any law without."""
    return (
        citation.by in ("act", "decree", "rule") or f"「{citation.law}」" in act.text or f"「{citation.law.rsplit(' ', 1)[0]}」" in act.text
    )
