"""A section of HWPX without its plain paragraphs, which are most of it: they are taken by one pattern, and only the rest is parsed as XML.

Of sound XML the parser would have made the same words; whatever the pattern does not know (tables, marks of changes, other prefixes,
comments, character references) stays for it. Control characters, which no XML may have, become spaces later.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from legalscan.language.patterns import lazy

PLACE: Final = "legalscan-plain"
"""The element that stands for a row of plain paragraphs; its attributes `first` and `last` cut them out of `Skeleton.words`."""

_ATTRIBUTES: Final = r"(?: [^<>&/]*+)?+"
_WORDS: Final = r"[^<>&\n]*+(?:&(?:lt|gt|amp|quot|apos);[^<>&\n]*+)*+"
_LINES: Final = rf"(?:<hp:linesegarray>(?:<hp:lineseg{_ATTRIBUTES}/>)*+</hp:linesegarray>)?+"
_PARAGRAPH: Final = lazy(
    rf"<hp:p{_ATTRIBUTES}>(?:<hp:run{_ATTRIBUTES}><hp:t>({_WORDS})</hp:t></hp:run>{_LINES}</hp:p>"
    rf"|((?:<hp:run{_ATTRIBUTES}(?:/>|>(?:<hp:t>{_WORDS}</hp:t>|<hp:t ?/>)*+</hp:run>))*+){_LINES}</hp:p>)"
)
_RUN: Final = lazy(r"<hp:t>([^<]*)")
_DECLARATION: Final = lazy(r"\s*<\?xml[^>?]*?\?>")
_UTF_8: Final = re.compile(r"encoding=[\"'](?!utf-8[\"'])", re.I)


class Skeleton(NamedTuple):
    """The section with `PLACE` for its plain paragraphs, and their words in order."""

    xml: bytes
    words: list[str]


def cut_plain(data: bytes) -> Skeleton | None:
    """Take the plain paragraphs out of a section; None for one that has to be parsed whole.

    >>> cut = cut_plain(b'<s xmlns:hp="h"><hp:p id="1"><hp:run><hp:t>a &lt; b</hp:t></hp:run></hp:p><hp:p><hp:tbl/></hp:p></s>')
    >>> cut.words, cut.xml
    (['a < b'], b'<s xmlns:hp="h"><legalscan-plain first="0" last="1"/><hp:p><hp:tbl/></hp:p></s>')
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    declared = _DECLARATION.match(text)
    body = declared.end() if declared else 0
    if b"\r" in data or "xmlns:hp=" not in text or _UTF_8.search(text, 0, body):
        return None
    parts = _PARAGRAPH.split(text)  # what stands before each paragraph, and its words, of one run or several
    between = parts[::3]
    rest = "".join(between)
    if "<!" in rest or rest.find("<?", body) >= 0 or PLACE in rest:
        return None
    words = [one if one is not None else "".join(_RUN.findall(runs)) for one, runs in zip(parts[1::3], parts[2::3], strict=True)]
    pieces: list[str] = []
    first = 0
    for stop in (place for place, piece in enumerate(between) if piece):
        if stop > first:
            pieces.append(f'<{PLACE} first="{first}" last="{stop}"/>')
            first = stop
        pieces.append(between[stop])
    if first < len(words):  # nothing behind the last: the parser will say so
        pieces.append(f'<{PLACE} first="{first}" last="{len(words)}"/>')
    return Skeleton("".join(pieces).encode(), [_unescape(said) if "&" in said else said for said in words])


def _unescape(words: str) -> str:
    for name, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        words = words.replace(name, sign)
    return words
