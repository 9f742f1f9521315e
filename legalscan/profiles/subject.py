"""The subject of an act: the word of its title that it uses most, blanked where acts of different subjects are compared."""

from __future__ import annotations

from typing import Final

from legalscan.language.ko import EMPTY, stems
from legalscan.language.patterns import lazy
from legalscan.language.template_ko import ENDINGS, GENERIC
from legalscan.outline import Provision
from legalscan.statute import Statute

BLANK: Final = " Q "
"""What stands for the subject."""
_UNREAD: Final = lazy(r"<[^<>\n]*>|\[[^\[\]\n]*\d{4}\.[^\[\]\n]*\]|\*\*|\\")


def find_subject(act: Statute) -> str:
    """The word of the title that the act uses most often, without what any act has; empty where there is none.

    >>> from legalscan.statute import read, Source
    >>> find_subject(read(Source("-", "등대산업 진흥법안\\n제1조(목적) 등대산업의 진흥에 이바지한다.".encode())))
    '등대'
    """
    body = act.outline.body.of(act.text)
    words = {_cut(stem) for stem in stems(act.title)}
    return max(
        (word for word in words if len(word) > 1 and word not in EMPTY | GENERIC), key=lambda word: (body.count(word), word), default=""
    )


def _cut(stem: str) -> str:
    """A word of a title without the endings that name no subject, as far as two letters are left."""
    word, before = stem.removesuffix("안"), ""
    while word != before:
        before = word
        for ending in ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) > 1:
                word = word.removesuffix(ending)
    return word


def blanked(article: Provision, subject: str) -> tuple[str, str]:
    """Heading and words of an article with the subject of its act blanked, without notes of amendment."""
    heading, words = article.heading, _UNREAD.sub("", article.text)
    if subject:
        heading, words = heading.replace(subject, BLANK), words.replace(subject, BLANK)
    return heading, words
