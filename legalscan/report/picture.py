"""A family as a picture that can be walked through: the act on the left, its decree and its rule to the right.

The page works from a file and without a network. Every delegation is a link from the picture to both sentences, so that it works
without scripts, by keyboard and with a screen reader; the script shows the sentences beside the picture and hides what is not asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from legalscan.analysis.brackets import split_sentences
from legalscan.corpus import Corpus
from legalscan.outline import Provision
from legalscan.report.graph_text import STATUSES
from legalscan.report.html import render
from legalscan.report.text import width
from legalscan.report.tiers import COLUMNS, Clause, Line, Tiers, build_tiers, lines_of, tidy
from legalscan.report.tiers_html import EVIDENCES, LEGEND, SAY, clause_place, counts_of, short_place
from legalscan.report.typeset import Piece, cut
from legalscan.span import Span
from legalscan.statute import Statute

_WIDTH: Final = 1000
_COLUMNS: Final = ((0, 290), (375, 290), (745, 255))
"""Left edge and width of each column, in units of the picture."""
_LOW: Final = 24
"""The least height of a box."""
_LANE: Final = 9
"""So far apart lie the lines that end at one box."""
_GAP: Final = 6
_TOP: Final = 34
_LETTER: Final = 7.7
"""Width of half a Hangul syllable in a label."""
WORDS: Final = {
    "ko": {
        "title": "위임 관계도",
        "picture": "법률의 조(왼쪽)에서 하위법령의 조(오른쪽)로 이어지는 위임",
        "help": "선이나 점을 누르면 두 조문을 함께 볼 수 있습니다. Tab으로 옮기고 Enter로 고르며, 조를 누르면 그 조의 위임만 남습니다(Esc: 모두).",
        "filter": "보일 상태",
        "pick": "선을 고르면 위임하는 문장과 정하는 문장을 여기에 보여 줍니다.",
        "list": "위임 목록",
        "from": "위임하는 조문",
        "to": "정하는 조문",
        "gone": "대응하는 규정이 없습니다.",
        "shown": "위임 {total}건 가운데 {shown}건",
        "box": "{place}: 위임 {count}건",
        "all": "모두 보기",
    },
    "en": {
        "title": "Map of delegations",
        "picture": "Delegations from articles of the act (left) to articles of lower texts (right)",
        "help": "A line or dot shows both provisions. Tab moves, Enter chooses; an article leaves only its own delegations (Esc: all).",
        "filter": "Statuses shown",
        "pick": "Choose a line: the delegating and the implementing sentence are shown here.",
        "list": "List of delegations",
        "from": "Delegating provision",
        "to": "Implementing provision",
        "gone": "No provision was found.",
        "shown": "{shown} of {total} delegations",
        "box": "{place}: {count} delegations",
        "all": "Show all",
    },
}


class Box(NamedTuple):
    """An article in the picture."""

    number: int
    x: int
    y: int
    width: int
    height: int
    label: str
    whole: str
    clauses: tuple[int, ...]


class Curve(NamedTuple):
    """A line from one box to another, or a dot beside a box where nothing was found."""

    clause: int
    status: str
    path: str
    dot: tuple[int, int] | None
    ends: tuple[int, ...]
    label: str


class Sentence(NamedTuple):
    """Words with those marked that make the connection, and what lies below them."""

    place: str
    evidence: str
    pieces: tuple[Piece, ...]
    lines: tuple[Line, ...]


class Card(NamedTuple):
    """One delegation with both sides."""

    clause: Clause
    place: str
    source: Sentence
    targets: tuple[Sentence, ...]


def format_picture(texts: Sequence[Statute], corpus: Corpus, version: str, language: str) -> str:
    """The page as text.

    Args:
        texts: as `graphs.families.find_family` gives them.
        corpus: where citations and delegations are followed.
        version: of the tool.
        language: of the words around the texts, ``ko`` or ``en``.

    Raises:
        UsageError: the act is not among the texts, or more than one is.
    """
    tiers = build_tiers(texts, corpus)
    drawing = _Drawing(tiers, language)
    return render(
        "picture.html",
        styles=("family.css", "picture.css"),
        program="picture.js",
        language=language,
        written=tiers.act.language,
        version=version,
        tiers=tiers,
        say=WORDS[language],
        limits=SAY[language]["limits"],
        statuses=STATUSES[language],
        evidences=EVIDENCES[language],
        counts=counts_of(tiers),
        legend=dict(LEGEND[language]),
        columns=[(x, head) for (x, _), head in zip(_COLUMNS, COLUMNS[language], strict=True)],
        width=_WIDTH,
        height=drawing.height,
        boxes=drawing.boxes,
        curves=drawing.curves,
        cards=[_card(tiers, clause) for clause in tiers.clauses],
    )


class _Drawing:
    """Where everything stands: articles in the order of their texts, each so high that its lines lie apart."""

    def __init__(self, tiers: Tiers, language: str) -> None:
        self.tiers, self.language = tiers, language
        columns: tuple[list[tuple[Statute, Provision]], ...] = ([], [], [])
        met = [(clause.text, clause.provision) for clause in tiers.clauses]
        met += [(target.text, target.provision) for clause in tiers.clauses for target in clause.targets]
        wanted = {article: text for text, provision in met if (article := provision.article) is not None}
        order = {id(text): place for place, text in enumerate(dict.fromkeys((*tiers.texts, *wanted.values())))}
        for article, text in sorted(wanted.items(), key=lambda row: (order[id(row[1])], row[0].index)):
            columns[tiers.column(text)].append((text, article))
        self.touching: dict[Provision, list[int]] = {article: [] for article in wanted}
        for clause in tiers.clauses:
            for provision in (clause.provision, *(target.provision for target in clause.targets)):
                if provision.article is not None and clause.number not in self.touching[provision.article]:
                    self.touching[provision.article].append(clause.number)
        self.boxes: list[Box] = []
        self.by_article: dict[Provision, Box] = {}
        lengths = [sum(self._height(article) + _GAP for _, article in rows) for rows in columns]
        self.height = _TOP + max(lengths)
        for (x, wide), rows, rest in zip(_COLUMNS, columns, lengths, strict=True):
            y = _TOP
            for text, article in rows:
                y = max(y, min(self._level_with(article), self.height - rest))
                self._box(x, y, wide, text, article)
                y += self._height(article) + _GAP
                rest -= self._height(article) + _GAP
        self.curves = [curve for clause in tiers.clauses for curve in self._curves(clause)]

    def _height(self, article: Provision) -> int:
        return max(_LOW, _LANE * (len(self.touching[article]) + 1))

    def _level_with(self, article: Provision) -> int:
        """How far down the boxes to the left stand from which lines lead to an article, on the average."""
        sources = [self.tiers.clauses[number - 1].provision.article for number in self.touching[article]]
        heights = [self.by_article[one].y for one in sources if one in self.by_article]
        return sum(heights) // len(heights) if heights else _TOP

    def _box(self, x: int, y: int, wide: int, text: Statute, article: Provision) -> None:
        whole = f"{short_place(self.tiers, text, article)}{f'({article.heading})' if article.heading else ''}"
        name = f"{article.locator.format(text.language)} {article.heading}"
        label = _shorten(name, int((wide - 16) / _LETTER))
        box = Box(len(self.boxes), x, y, wide, self._height(article), label, whole, tuple(self.touching[article]))
        self.boxes.append(box)
        self.by_article[article] = box

    def _curves(self, clause: Clause) -> list[Curve]:
        article = clause.provision.article
        if article is None:
            return []
        here = self.by_article[article]
        start = (here.x + here.width, here.y + self._lane(here, clause.number))
        label = f"{clause.number}. {clause_place(self.tiers, clause)}"
        status = STATUSES[self.language][clause.status]
        ends = {
            box.number: box
            for target in clause.targets
            if (below := target.provision.article) is not None and (box := self.by_article[below])
        }
        if not ends:
            dot = (start[0] + 26, start[1])
            return [Curve(clause.number, clause.status, f"M{start[0]} {start[1]}H{dot[0] - 4}", dot, (here.number,), f"{label}: {status}")]
        curves = []
        for box in ends.values():
            end = (box.x, box.y + self._lane(box, clause.number))
            bend = max(40, (end[0] - start[0]) // 2)
            path = f"M{start[0]} {start[1]}C{start[0] + bend} {start[1]} {end[0] - bend} {end[1]} {end[0]} {end[1]}"
            curves.append(Curve(clause.number, clause.status, path, None, (here.number, box.number), f"{label} → {box.whole}: {status}"))
        return curves

    @staticmethod
    def _lane(box: Box, clause: int) -> int:
        """How far down a box a clause's line ends: several lines of one box lie apart."""
        return round((box.clauses.index(clause) + 1) * box.height / (len(box.clauses) + 1))


def _shorten(words: str, most: int) -> str:
    """Words cut to a width, a Hangul syllable counting two.

    >>> _shorten("제2조 등대의 점검", 12)
    '제2조 등대…'
    """
    while width(words) > most:
        words = words.removesuffix("…")[:-1].rstrip() + "…"
    return words


def _card(tiers: Tiers, clause: Clause) -> Card:
    source = _sentence(clause.text, clause.provision, clause.span, clause_place(tiers, clause), "")
    targets = tuple(
        _sentence(one.text, one.provision, one.span, short_place(tiers, one.text, one.provision), one.evidence) for one in clause.targets
    )
    return Card(clause, source.place, source, targets)


def _sentence(text: Statute, provision: Provision, span: Span, place: str, evidence: str) -> Sentence:
    """The sentence that holds some words; of a lower provision also what is listed below it."""
    own = provision.own
    held = [one for one in split_sentences(text.text, *own) if one.start < span.end and span.start < one.end]
    around = Span(held[0].start, held[-1].end) if held else own
    pieces = tidy(cut(text.text, around, [(0, span)]))
    lines = (
        tuple(line for child in provision.children for line in lines_of(text, child, ())) if evidence and around.end >= own.end - 40 else ()
    )
    article = provision.article
    heading = f"({article.heading})" if article is not None and article.heading else ""
    return Sentence(place + heading, evidence, pieces, lines)
