"""The comparison table of an amendment (신ㆍ구조문대비표) as rows of two cells.

What stays is passed over as drafters pass it over: (생  략) on the left, (현행과 같음) on the right, and (현행 제1항과 같음) for
what only moved; what is new stands beside <신  설>, what goes beside <삭  제>.

Law: 국회법 제79조 and the practice of its bills, which set an amending bill beside the law in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from legalscan.comparison import Change, Comparison, spell
from legalscan.hierarchy import CONTAINERS, RANK
from legalscan.language.ko import particle
from legalscan.matching import NOTES
from legalscan.outline import Provision
from legalscan.report.typeset import Piece, cut, mark_of

_WORDS: Final = {
    "ko": {
        "old": "종 전",
        "new": "개 정",
        "bill": "개 정 안",
        "present": "현 행",
        "now-bill": "현행",
        "now": "종전",
        "skipped": "(생  략)",
        "same": "({now}과 같음)",
        "as": "({now} {place}{with_} 같음)",
        "added": "<신  설>",
        "deleted": "<삭  제>",
        "to": "{first} ∼ {last}",
        "and": "{first}ㆍ{last}",
    },
    "en": {
        "old": "Before",
        "new": "After",
        "bill": "Bill",
        "present": "In force",
        "now-bill": "",
        "now": "",
        "skipped": "(omitted)",
        "same": "(unchanged)",
        "as": "(unchanged, was {place})",
        "added": "<inserted>",
        "deleted": "<deleted>",
        "to": "{first} to {last}",
        "and": "{first} and {last}",
    },
}


class Line(NamedTuple):
    """A paragraph of a cell: how deep it is set in, its mark, its words in stretches with whether they differ."""

    depth: int
    mark: str
    words: tuple[tuple[str, bool], ...]
    quiet: bool = False


class Row(NamedTuple):
    """One row: the kind of change, the lines on the left and on the right, and the anchor of the provision."""

    kind: str
    left: tuple[Line, ...]
    right: tuple[Line, ...]
    anchor: str


class Block(NamedTuple):
    """The rows of one article."""

    title: str
    rows: tuple[Row, ...]


def heads(comparison: Comparison, language: str) -> tuple[str, str]:
    """What stands above the two columns."""
    words = _WORDS[language]
    return (words["present"], words["bill"]) if comparison.new.is_draft else (words["old"], words["new"])


def blocks(comparison: Comparison, language: str) -> Iterator[Block]:
    """The articles with a change, in the order of the later version, deleted ones where they stood.

    Args:
        comparison: of the two versions.
        language: of what is written for what stays, ``ko`` or ``en``.
    """
    writer = _Writer(comparison, language)
    for changes in _by_article(comparison):
        if any(change.kind != "same" for change in changes):
            some = changes[0].old if changes[0].kind == "deleted" else changes[0].new
            assert some, "a change has a side"
            head = some.article or some
            yield Block(f"{mark_of(head)} {head.heading}".strip(), tuple(writer.rows(changes)))


def _by_article(comparison: Comparison) -> Iterator[list[Change]]:
    """Changes by the article, or chapter heading, in which they are now; of what is deleted, in which it was."""
    groups: list[list[Change]] = []
    places: dict[object, list[Change]] = {}
    for change in comparison.changes:
        here = change.new if change.new is not None and change.kind != "deleted" else change.old
        assert here is not None, "a change has a side"
        home = here.article or here
        if change.kind == "deleted":
            home = next((c.new.article or c.new for c in comparison.changes if c.new and c.old == home and c.kind != "deleted"), home)
        if home not in places:
            places[home] = []
            groups.append(places[home])
        places[home].append(change)
    yield from groups


def _stirred(comparison: Comparison) -> set[Provision]:
    """Provisions of the later version that a told change touches, themselves or below them."""
    later = {old: new for new, old in comparison.versions.items()}
    touched: set[Provision] = set()
    for change in comparison.told:
        here = change.new if change.new is not None and change.kind != "deleted" else None
        above = change.old
        while here is None and above is not None:
            above = above.parent
            here = later.get(above) if above is not None else None
        while here is not None:
            touched.add(here)
            here = here.parent
    return touched


class _Writer:
    """Writes changes as rows: what they touch and what comes or goes whole is known from the comparison as a whole."""

    def __init__(self, comparison: Comparison, language: str) -> None:
        self.words, self.language = _WORDS[language], language
        self.now = self.words["now-bill" if comparison.new.is_draft else "now"]
        self.stirred = _stirred(comparison)
        self.came = {change.new for change in comparison.changes if change.kind == "added"}
        self.went = {change.old for change in comparison.changes if change.kind == "deleted"}
        # articles whose words became a paragraph, or came from one: their own rows show headings only
        self.emptied = {
            provision
            for change in comparison.changes
            if change.old and change.new and change.old.level != change.new.level
            for provision in (change.old, change.new)
        }

    def rows(self, changes: list[Change]) -> Iterator[Row]:
        passed: set[Provision] = set()
        run: list[Change] = []
        for change in changes:
            side = change.old if change.kind == "deleted" else change.new
            assert side, "a change has a side"
            if side.parent in passed:
                passed.add(side)
                continue
            whole = self._whole(change)
            if whole:
                passed.add(side)
            if run and not (whole and change.kind == run[-1].kind == "same" and run[-1].new and side.parent == run[-1].new.parent):
                yield self._passed_over(run)
                run = []
            if whole and change.kind in ("same", "moved"):
                run.append(change)
            else:
                yield self._row(change, whole=whole)
        if run:
            yield self._passed_over(run)

    def _whole(self, change: Change) -> bool:
        """Whether one row speaks for a provision with all below it: it stays, moves, comes or goes as a whole."""
        side, others = (change.old, self.went) if change.kind == "deleted" else (change.new, self.came)
        if side is None or side.level in CONTAINERS or side in self.emptied:
            return False
        below = [part for part in side.walk() if part != side and not (part.deleted and change.kind == "added")]
        match change.kind:
            case "added" | "deleted":
                return all(part in others for part in below)
            case "same":
                return side not in self.stirred
            case "moved":
                return not any(part in self.stirred for part in below)
        return False

    def _passed_over(self, run: list[Change]) -> Row:
        pairs = [(change.old, change.new) for change in run if change.old and change.new]
        (old, new), (last_old, last_new) = pairs[0], pairs[-1]
        left, right = _label(old), _label(new)
        if len(run) > 1:
            join = self.words["and" if len(run) == 2 else "to"]
            left, right = (join.format(first=one, last=other) for one, other in ((left, _label(last_old)), (right, _label(last_new))))
        place = _place(old, new, self.language)
        same = self.words["same" if run[0].kind == "same" else "as"].format(now=self.now, place=place, with_=_with(place))
        said = [Line(_depth(new), mark, ((words, False),), quiet=True) for mark, words in ((left, self.words["skipped"]), (right, same))]
        return Row(run[0].kind, (said[0],), (said[1],), new.locator.eid)

    def _row(self, change: Change, *, whole: bool) -> Row:
        if change.old is None or change.kind == "deleted":
            side = change.old or change.new
            assert side, "a change has a side"
            lines = tuple(_lines(side.walk() if whole else (side,)))
            note = (Line(_depth(side), "", ((self.words[change.kind], False),)),)
            left, right = (note, lines) if change.old is None else (lines, note)
            return Row(change.kind, left, right, side.locator.eid)
        assert change.new, "only what is deleted has no later side"
        old, new = change.old, change.new
        headed, bare = old.level == new.level, old.level == new.level == "article" and {old, new} & self.emptied
        headings = spell(heading_of(old), heading_of(new)) if headed else []
        bodies = [] if bare else spell(plain(old), plain(new))
        sides = [
            Line(_depth(side), mark_of(side) if headed or side.level != "article" else "", words, quiet=change.kind == "same")
            for side, words in (
                (old, _stretches([(a, same) for a, _, same in headings], [(a, same) for a, _, same in bodies])),
                (new, _stretches([(b, same) for _, b, same in headings], [(b, same) for _, b, same in bodies])),
            )
        ]
        return Row(change.kind, (sides[0],), (sides[1],), new.locator.eid)


def _stretches(heading: list[tuple[str, bool]], body: list[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    """Words with whether they differ, blanks at the edge of what differs left out of it."""
    gap = [(" ", True)] if heading and body else []
    stretches: list[tuple[str, bool]] = []
    for words, same in (*heading, *gap, *body):
        inner = words.strip()
        before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :] if inner else ""
        stretches += [(part, differs) for part, differs in ((before, False), (inner, not same), (after, False)) if part]
    return tuple(stretches)


def _with(place: str) -> str:
    """The particle behind an address, by how its last figure is read: 제7호와, 제7호의3과."""
    last = place[-1:]
    return ("와" if last in "2459" else "과") if last.isdigit() else particle(place, "과", "와")


def _place(old: Provision, new: Provision, language: str) -> str:
    """The former address as drafters write it: 제7호 in one list, 제1항제7호 in one article, else whole."""
    place = old.locator.format(language)
    if old.parent and new.parent and old.parent.locator == new.parent.locator:
        return place.removeprefix(old.parent.locator.format(language)).strip()
    if old.article and new.article and old.article.locator == new.article.locator and old != old.article:
        return place.removeprefix(old.article.locator.format(language)).strip()
    return place


def _lines(provisions: Iterable[Provision]) -> Iterator[Line]:
    """Provisions of which every word is new or gone."""
    for part in provisions:
        said = " ".join(filter(None, (heading_of(part), plain(part))))
        yield Line(_depth(part), mark_of(part), ((said, True),) if said else ())


def plain(provision: Provision) -> str:
    """The own words of a provision on one line, without notes of amendment and signs of Markdown."""
    own = provision.own
    pieces: Iterator[Piece] = cut(provision.outline.text, own, ())
    return " ".join(NOTES.sub("", "".join(piece.text for piece in pieces)).split())


def heading_of(provision: Provision) -> str:
    """The heading on one line, an article's in brackets; empty where there is none."""
    heading = " ".join(provision.heading.split())
    return f"({heading})" if heading and provision.level == "article" else heading


def _label(provision: Provision) -> str:
    return mark_of(provision) + heading_of(provision) if provision.level == "article" else mark_of(provision)


def _depth(provision: Provision) -> int:
    return max(0, RANK[provision.level] - RANK["paragraph"])
