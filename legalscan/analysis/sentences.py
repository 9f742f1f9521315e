"""Sentences of a statute, found from a place in it, and how long words are to a reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.brackets import blank, find_brackets, split_sentences
from legalscan.language.patterns import lazy
from legalscan.outline import Outline, Provision
from legalscan.span import Span

_UNREAD: Final = lazy(r"<[^<>\n]*>|\[[^\[\]\n]*\d{4}\.\s?\d{1,2}\.[^\[\]\n]*\]|\*\*|\\|\s+|!\[[^\]\n]*\]\([^)\n]*\)")
_TABLE: Final = lazy(r"[│┃┌┏├┣└┗─━|]")


def find_sentences(provision: Provision) -> Iterator[Span]:
    """The sentences of a provision's own words, in order; words that no full stop closes are one as well."""
    text = provision.outline.text
    yield from split_sentences(text, *provision.own)


def sentence_at(outline: Outline, offset: int) -> tuple[Provision, Span] | None:
    """The innermost provision around a code point and the sentence of its own words that holds it; None outside of any.

    >>> from legalscan.readers import read
    >>> from legalscan.readers.source import Source
    >>> outline = read(Source("-", "제1조(목적) 갑이다. 을이다.".encode()))
    >>> sentence_at(outline, outline.text.index("을"))[1].of(outline.text)
    '을이다.'
    """
    provision = outline.at(offset)
    if provision is None:
        return None
    for span in split_sentences(outline.text, *provision.own):
        if span.start <= offset < span.end:
            return provision, span
    return None


def flatten(text: str, span: Span) -> str:
    """The words of a span with what stands in brackets blanked: lengths and offsets stay.

    >>> flatten("갑(을을 말한다. 이하 같다)은", Span(0, 17))
    '갑               은'
    """
    return blank(text, *span, find_brackets(text, *span))


def measure_length(words: str) -> int:
    """How many characters words have to a reader: without white space, notes of amendment, marks and pictures.

    >>> measure_length("**①** 등대는 밝다. <개정 2020.1.1>")
    7
    """
    return len(_UNREAD.sub("", words))


def has_table(words: str) -> bool:
    """Whether words are laid out as a table drawn with characters: its length is not that of sentences."""
    return _TABLE.search(words) is not None


def lead_of(provision: Provision) -> Provision:
    """The paragraph or article whose words lead into a list; the provision itself where it is no item."""
    here = provision
    while here.parent is not None and here.level in ("item", "subitem", "point", "subpoint", "clause", "subclause"):
        here = here.parent
    return here
