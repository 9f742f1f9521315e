"""REF509."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from legalscan.analysis.citations import Citation
from legalscan.analysis.quotations import Quotation
from legalscan.corpus import Corpus
from legalscan.evidence import squeeze_words
from legalscan.finding import Finding, Wording
from legalscan.hierarchy import rank_number
from legalscan.language import references
from legalscan.language.ko import particle
from legalscan.language.patterns import lazy
from legalscan.links import Link, links_of
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.rule import Rule, related
from legalscan.rules.references.dead_links import dated, is_about_former_text
from legalscan.span import Span
from legalscan.statute import Statute

_BRACKET: Final = lazy(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>")
_MARKS: Final = lazy(r"[ㆍ·‧・,\s]")
_SHORTEST: Final = 6
_TELLING: Final = 4
"""Only so many letters of the thing meant make words that can be told again in another article."""
_CHANGED: Final = frozenset("부령으로정")
"""Letters that squeezed words may have where the text has others (`evidence.squeeze_words`); all others stand in both."""
_NEAR: Final = 3
"""So far may an article have moved; the same words farther off are another clause."""


class StaleQuotation(Rule):
    """A decree quotes words of its act from a provision that does not carry them; they stand under another number.

    **Why.** The act was amended, its paragraphs moved, and the decree was not moved along. Which clause the decree carries out is then told by the
    words alone, against the number.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (consistency), 제4호 가목 (meaning certain).

    **Limits.** Only words in quotation marks behind a citation (법 제3조제1항에서 "…"이란), only where the whole cited provision does not
    carry them and one other provision of the same article, or of an article at most three numbers away, does. Brackets, spaces, middle dots, and the names of ministries do not count; words that stand nowhere in the statute are passed over, as
    they may be shortened by the decree. Where the article came into its present shape only after the decree was made, the numbers of the
    decree may still be those in force: this is said, and reported as info.
    """

    code = "REF509"
    name = "stale-quotation"
    title = Wording("인용한 문구와 조문 번호의 불일치", "Quoted words under another number")
    severity = "warning"
    page_ko = """하위법령이 모법의 문구를 인용하면서 든 조문에 그 문구가 없고, 다른 번호의 조문에 있습니다.

    **이유.** 모법이 개정되어 항이 옮겨졌는데 하위법령이 따라가지 않은 것입니다. 어느 위임을 시행하는지를 번호가 아니라 문구로만 알 수 있게 됩니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호(일관성), 제4호가목(의미의 확정성).

    **한계.** 인용 조문 뒤의 따옴표 안 문구(법 제3조제1항에서 "…"이란)만 보고, 인용한 조문 전체에 그 문구가 없으면서 같은 조나 세 조 안쪽의 한 조문에만
    있을 때 보고합니다. 괄호, 띄어쓰기, 가운뎃점, 부처 이름의 차이는 무시합니다. 어디에도 없는 문구는 줄여 쓴 것일 수 있어 제외합니다.
    """
    bad = (
        '등대법\n제3조(점검) ① 등대장은 점검한다.\n② 대통령령으로 정하는 등대표지를 붙인다.\n%%\n등대법 시행령\n제2조(표지) ⟦법 제3조제1항⟧에서 "대통령령으로 정하는 등대표지"란 흰 표지를 말한다.',
        """
        # 등대법 시행령

        ##### 제4조 (점검 대상)

        **①** 법 제5조에서 "대통령령으로 정하는 등대"란 큰 등대를 말한다.

        **②** ⟦법 제6조⟧에서 "대통령령으로 정하는 경미한 고장"이란 등의 깜박임을 말한다.
        %%
        # 등대법

        ##### 제5조 (점검)

        등대장은 대통령령으로 정하는 등대를 점검한다.

        ##### 제6조 (기록)

        등대장은 점검을 기록한다.

        ##### 제7조 (고장)

        등대장은 대통령령으로 정하는 경미한 고장은 기록하지 아니할 수 있다.
        """,
    )
    good = (
        '등대법\n제3조(점검) ① 등대장은 점검한다.\n② 대통령령이 정하는 등대표지(표찰을 포함한다)를 붙인다.\n%%\n등대법 시행령\n제2조(표지) 법 제3조제2항에서 "대통령령으로 정하는 등대표지"란 흰 표지를 말한다.',
        '등대법\n제3조(점검) 등대장은 점검한다.\n%%\n등대법 시행령\n제2조(표지) 법 제3조에서 "대통령령으로 정하는 등대표지"란 흰 표지를 말한다.',
        '등대법\n제3조(점검) 다음 각 호의 자를 점검한다.\n1. 대통령령으로 정하는 등대인\n%%\n등대법 시행령\n제2조(등대인) 법 제3조에서 "대통령령으로 정하는 등대인"이란 등대장을 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a citation whose provision does not carry the words quoted from it."""
        if act.is_amendment or not act.quotations:
            return
        by_citation: dict[int, list[Link]] = {id(citation): [] for quotation in act.quotations for citation in quotation.citations}
        for link in links_of(act, corpus):
            if id(link.citation) in by_citation:
                by_citation[id(link.citation)].append(link)
        for quotation in act.quotations:
            words = _squeeze(quotation.span.of(act.text))
            links = [link for citation in quotation.citations for link in by_citation.get(id(citation), ())]
            if len(words) < _SHORTEST or not links or any(_is_beyond_judgement(link) for link in links):
                continue
            if any(_carries(link.target, words) for link in links):
                continue
            found = _find_words(links[0], words)
            if found is not None and not is_about_former_text(act, quotation.citations[0]):
                yield self._report(act, quotation, links[-1], found)

    def _report(self, act: Statute, quotation: Quotation, link: Link, found: Provision) -> Finding:
        citation: Citation = link.citation
        other = link.statute
        assert other is not None
        start = _with_name(act, citation)
        here, there = str(link.locator), str(found.locator)
        begins = _begins_later(act, other, found)
        wait = Wording("", "")
        if begins is not None:
            wait = Wording(
                f". 이 조문의 개정규정은 이 영이 만들어진 뒤인 {begins}부터 시행되므로 그전의 번호일 수 있습니다",
                f"; its present wording is in force from {begins} only, after this text was made, so the number may be that of before",
            )
        return self.finding(
            act,
            citation.provision,
            Span(start, citation.span.end),
            subject=quotation.span.of(act.text),
            message=Wording(
                f"「{other.title}」{dated(other).ko} {here}에는 인용한 문구가 없고, 그 문구는 {there}에 있습니다{wait.ko}",
                f"{link.locator.format('en')} of 「{other.title}」{dated(other).en} does not carry the words quoted; they stand in {found.locator.format('en')}{wait.en}",
            ),
            severity="info" if begins is not None else self.severity,
            help=Wording(
                f"법률의 개정으로 옮겨진 것인지 확인하고 {there}{particle(there, '으로', '로')} 고치십시오",
                f"see whether the words were moved by an amendment, and cite {found.locator.format('en')}",
            ),
            related=(related(other, found, _span_of(found), Wording("문구가 있는 조문", "where the words stand")),),
        )


def _begins_later(act: Statute, other: Statute, found: Provision) -> date | None:
    """When the article where the words stand got its present shape, if only after the quoting text took effect; None else."""
    day = max((one for one in (act.promulgated, act.effective) if one is not None), default=None)
    if day is None or not other.begins_after(day):
        return None
    days = [other.commencement(provision) for provision in (found.article or found).walk()]
    return max((one for one in days if one is not None and one > day), default=None)


def _is_beyond_judgement(link: Link) -> bool:
    """Whether the cited provision cannot be looked up, or its words cannot be read."""
    if link.statute is None or link.citation.by == "own" or link.reason == "stub":
        return True
    article = link.statute.outline.get(Locator(link.locator.steps[:1]))
    return article is not None and any(mark in article.text for mark in ("│", "┃", "<img"))


def _carries(provision: Provision | None, words: str) -> bool:
    """Whether the words stand in a provision, in its items, or across it and the words that introduce it."""
    if provision is None:
        return False
    if any(words in text for text in _forms(provision.text)):
        return True
    parent = provision.parent if provision.level in ("item", "subitem") else None
    return parent is not None and any(words in text for text in (*_forms(parent.own_text), *_forms(parent.own_text + provision.own_text)))


def _find_words(link: Link, words: str) -> Provision | None:
    """The one provision of the statute that carries the words: of the cited article if there is one, else of those around it."""
    statute = link.statute
    if statute is None:
        return None
    cited = Locator(link.locator.steps[:1])
    article = statute.outline.get(cited)
    inside = [provision for provision in article.walk() if _holds(provision.own_text, words)] if article is not None else []
    if inside or len(references.DELEGATING_FRAME.sub("", words)) < _TELLING:
        return inside[0] if len(inside) == 1 else None
    found = [one for one in _with_letters_of(words, statute) if _holds(one.own_text, words) and not one.in_supplement]
    if len(found) != 1 or found[0].article is None:
        return None
    here, there = rank_number(cited.steps[0].number), rank_number(found[0].article.number)
    return found[0] if abs(here[0] - there[0]) <= _NEAR else None


def _with_letters_of(words: str, statute: Statute) -> Iterator[Provision]:
    """The provisions in which the rarest letter of some squeezed words stands, in reading order; no other can carry them."""
    counts = {letter: statute.text.count(letter) for letter in words if letter not in _CHANGED}
    if not counts:
        yield from statute.walk()
        return
    rarest = min(counts, key=lambda letter: counts[letter])
    places = (found.start() for found in re.finditer(re.escape(rarest), statute.text))
    rows = {provision.index: provision for provision in map(statute.outline.at, places) if provision is not None}
    yield from (rows[index] for index in sorted(rows))


def _holds(text: str, words: str) -> bool:
    """Whether words stand in a text as whole words."""
    if any(letter not in text for letter in words if letter not in _CHANGED):
        return False
    return any(
        references.WORD_END.match(squeezed, place.end()) is not None
        for squeezed in _forms(text)
        for place in re.finditer(re.escape(words), squeezed)
    )


def _forms(text: str) -> Iterator[str]:
    """A text squeezed, its brackets counted and not."""
    yield _MARKS.sub("", squeeze_words(text))
    yield _squeeze(text)


def _squeeze(words: str) -> str:
    return _MARKS.sub("", _BRACKET.sub("", _BRACKET.sub("", squeeze_words(words))))


def _span_of(provision: Provision) -> Span:
    words = provision.own.of(provision.outline.text)
    start = provision.own.start + len(words) - len(words.lstrip())
    return Span(start, max(start, provision.own.start + len(words.rstrip())))


def _with_name(act: Statute, citation: Citation) -> int:
    """Where the citation begins with the name of the act, 법 or 「…」, where that stands directly before it."""
    start = citation.span.start
    before = act.text[max(citation.provision.own.start, start - 2) : start]
    return start - 2 if before == "법 " else start
