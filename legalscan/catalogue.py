"""What is known of a statute without reading it again: a row of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final, NamedTuple

from legalscan.language.patterns import lazy
from legalscan.statute import Statute

_DOTS: Final = "·ㆍ‧•・"
_NAME: Final = lazy(r"「([^」\n]{2,100})」")
_NAME_AND_ARTICLE: Final = lazy(r"「([^」\n]{2,100})」(?:\s?\([^()\n]{0,80}\))?\s?(제\d+조(?:의\d+)*)")
_LIKE_A_TITLE: Final = lazy(r"(?:법|법률|령|규칙|규정)\Z")
_ALIAS: Final = 4
"""So many letters has a name that tells statutes apart."""
_LOWER: Final = lazy(r"\s*시행(?:령|규칙)(안)?$")
_RENAMED: Final = lazy(
    r"「(?P<former>[^」\n]{2,80})」[”\"]?\s?(?:을|를)\s?(?:각각\s?)?[“\"]?「(?P<current>[^」\n]{2,80})」[”\"]?(?:으)?로\s(?:한다|하고|하며)"
    r"|[“\"](?P<old>[^”\"\n「」]{3,60}(?:법|법률|시행령|규정|규칙))[”\"](?:을|를)\s(?:각각\s)?[“\"](?P<new>[^”\"\n「」]{3,60}(?:법|법률|시행령|규정|규칙))[”\"](?:으)?로\s한다"
)


class Entry(NamedTuple):
    """One statute of a corpus.

    Attributes:
        path: where it is read from.
        title: its name.
        statute_id: `Statute.id`.
        law_id: the number that a law keeps through its amendments and changes of name; empty where the source has none.
        promulgated: the day as ``2026-01-20``; empty for a draft.
        instrument: 법률, 대통령령 …; empty where the source does not say.
        articles: how many it has.
        stub: whether it is a text without articles, against which nothing can be judged.
        act: the title that it calls 법 in its own words; empty for acts and where it names none.
    """

    path: str
    title: str
    statute_id: str
    law_id: str
    promulgated: str
    instrument: str
    articles: int
    stub: bool
    act: str


class Renaming(NamedTuple):
    """Evidence that a statute goes by another name: a 부칙 that replaces the one by the other in a third text.

    Attributes:
        former: the name that is replaced.
        current: the name put in its place; one name may have several, where a statute was split.
        statute: title of the text whose 부칙 says so.
        times: how often it says so.
    """

    former: str
    current: str
    statute: str
    times: int


def describe(act: Statute) -> Entry:
    """The row of a statute.

    >>> from legalscan.statute import read, Source
    >>> decree = read(Source("x.md", '등대 규정\\n제1조(목적) 「등대법」(이하 "법"이라 한다)의 시행에 관한 것이다.'.encode()))
    >>> describe(decree).act, describe(decree).articles
    ('등대법', 1)
    """
    return Entry(
        path=act.path,
        title=act.title,
        statute_id=act.id,
        law_id=act.outline.metadata.get("법령ID", ""),
        promulgated=str(act.promulgated or ""),
        instrument=act.instrument,
        articles=len(act.articles),
        stub=is_stub(act),
        act=act_named_in(act),
    )


def is_stub(act: Statute) -> bool:
    """Whether a text has no articles, so that nothing can be judged against it: it repeals another, or only its 부칙 are here."""
    return not act.outline.has_articles


def act_named_in(act: Statute) -> str:
    """The title that a decree or rule calls 법 in its own words; empty for an act, and where it names none."""
    if act.language != "ko" or act.instrument == "법률" or re.search(r"법(?:률)?(?:안)?\Z", act.title):
        return ""
    return next((short.title for short in act.short_titles if short.name == "법" and short.general), "")


def find_renamings(act: Statute) -> Iterator[Renaming]:
    """The changes of other statutes' names that a 부칙 carries out, each once; nothing for a text without 부칙.

    Law: a 부칙 amends the statutes that cite a renamed one (다른 법률의 개정).
    """
    start = act.outline.body.end
    counts: dict[tuple[str, str], int] = {}
    for found in _RENAMED.finditer(act.text, start):
        pair = (found["former"] or found["old"], found["current"] or found["new"])
        counts[pair] = counts.get(pair, 0) + 1
    for (former, current), times in counts.items():
        if squeeze(former) != squeeze(current):
            yield Renaming(former, current, act.title, times)


def find_names(act: Statute) -> tuple[str, ...]:
    """The names in 「」 in the body, squeezed, each once, in the order of their first places."""
    return tuple(dict.fromkeys(squeeze(found[1]) for found in _NAME.finditer(act.text, *act.outline.body)))


def find_aliases(act: Statute) -> tuple[tuple[str, str], ...]:
    """Names by which statutes go beside their titles, squeezed, each with the title meant.

    They are those that a text gives to others and that read like titles (이하 "인공지능기본법"이라 한다), and those that its source
    gives to itself: its official abbreviation (약칭) and its English title.
    """
    shorts = (short for short in act.short_titles if len(short.name) >= _ALIAS and _LIKE_A_TITLE.search(short.name))
    own = (name for key in ("약칭", "영문제목") if (name := act.outline.metadata.get(key, "").strip()))
    return tuple(dict.fromkeys([*((squeeze(short.name), short.title) for short in shorts), *((squeeze(name), act.title) for name in own)]))


def find_cited_articles(act: Statute) -> tuple[tuple[str, str], ...]:
    """The articles of statutes named in 「」 that the body cites: squeezed title and article, each once; nothing for an act.

    Only the first article behind a name: enough to find the decrees that carry out an act without bearing its name.
    """
    if act.instrument == "법률" or not act.instrument:
        return ()
    return tuple(dict.fromkeys((squeeze(found[1]), found[2]) for found in _NAME_AND_ARTICLE.finditer(act.text, *act.outline.body)))


def former_title(entry: Entry) -> str:
    """The name that a collection's folder still bears when the statute in it goes by another; empty otherwise.

    >>> entry = Entry("부표법/법률.md", "항로표지법", "1@2020-01-01", "1", "2020-01-01", "법률", 3, False, "")
    >>> former_title(entry)
    '부표법'
    """
    folder = PurePath(entry.path).parent.name
    kind = {"대통령령": "시행령"}.get(entry.instrument, "")
    name = f"{folder} {kind}".strip()
    return (
        name
        if folder.endswith(("법", "법률")) and entry.instrument in ("법률", "대통령령") and squeeze(name) != squeeze(entry.title)
        else ""
    )


def squeeze(title: str) -> str:
    """A title without white space, middle dots and case: what two spellings of one name share."""
    squeezed = "".join(title.split())
    for dot in _DOTS:
        squeezed = squeezed.replace(dot, "")
    return squeezed.casefold()


def squeeze_all(titles: Sequence[str]) -> list[str]:
    """Each of many titles or other words without white space, middle dots and case, in one go.

    >>> squeeze_all(["등대 시행령", "", "부표ㆍ등대 A"])
    ['등대시행령', '', '부표등대a']
    """
    together = "\0".join(titles)
    if together.count("\0") >= len(titles):  # there are such code points in the words themselves
        return [squeeze(title) for title in titles]
    return squeeze(together).split("\0") if titles else []


def stem_of(title: str) -> str:
    """The title of the act to which the title of its decree or rule points, as written there."""
    return _LOWER.sub("", title)


def is_lower(title: str) -> bool:
    """Whether a title is that of an enforcement decree or rule (… 시행령, … 시행규칙)."""
    return _LOWER.search(title) is not None


def family_of(title: str) -> str:
    """The squeezed name of the act that a title belongs to; a bill (…법률안) belongs to the act it would make."""
    return squeeze(stem_of(title)).removesuffix("안")
