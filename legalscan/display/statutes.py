"""A statute as an outline that unfolds, and a provision with its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.display.marked import Marks, Unit, plain
from legalscan.display.page import render
from legalscan.display.words import WORDS
from legalscan.hierarchy import CONTAINERS
from legalscan.outline import Provision
from legalscan.statute import Statute

_ARTICLES: Final = 120
"""So many articles does a view hold with their words; of the others it has the headings."""
_LETTERS: Final = 150_000
"""So many code points of words does a view hold."""


def view_statute(act: Statute, corpus: Corpus | None, language: str) -> str:
    """Title, dates, counts, and the articles, folded, with definitions, citations and delegations marked."""
    say = WORDS[language]
    marks = Marks(act, corpus)
    room = _Room()
    units = tuple(_outermost(act, marks, room))
    facts = [act.kind if language == "ko" else say["instruments"].get(act.kind, act.kind)]
    facts += [say[name].format(day=day) for name, day in (("promulgated", act.promulgated), ("effective", act.effective)) if day]
    facts += [say["draft"]] if act.is_draft else []
    facts.append(act.id)
    counts = [
        ("article", len(act.articles)),
        ("term", len(act.definitions)),
        ("citation", len(act.citations)),
        ("delegation", len(act.delegations)),
        ("support", len(act.support)),
    ]
    example = room.first_shut.locator.format(act.language) if room.first_shut is not None else ""
    return render("statute.html", language, act=act, facts=facts, counts=counts, units=units, rest=room.shut, example=example)


class _Room:
    """What still fits into a view."""

    def __init__(self) -> None:
        self.articles, self.letters = _ARTICLES, _LETTERS
        self.shut = 0
        self.first_shut: Provision | None = None

    def take(self, article: Provision) -> bool:
        """Whether the words of a further article fit."""
        length = article.node.end - article.node.start
        if self.articles and length <= self.letters:
            self.articles -= 1
            self.letters -= length
            return True
        self.shut += 1
        self.first_shut = self.first_shut or article
        return False


def _outermost(act: Statute, marks: Marks, room: _Room) -> Iterator[Unit]:
    for provision in act.walk():
        if provision.parent is None:
            yield _unit(provision, marks, room)


def _unit(provision: Provision, marks: Marks, room: _Room) -> Unit:
    if provision.level in CONTAINERS or provision.level == "supplement":
        made = marks.unit(provision, shut=True)
        below = tuple(_unit(child, marks, room) for child in provision.children)
        return made._replace(units=below, pieces=tuple(marks.pieces(provision.own)) if len(provision.own_text) < 20_000 else ())
    return marks.unit(provision, shut=not room.take(provision))


def view_provision(provision: Provision, corpus: Corpus | None, language: str) -> str:
    """Where it stands, its words with all below, and when they enter into force."""
    act = Statute(provision.outline)
    marks = Marks(act, corpus)
    above: list[str] = []
    around = provision.parent
    while around is not None:
        heading = f" {plain(around.heading)}" if around.heading else ""
        above.insert(0, around.locator.format(act.language) + heading)
        around = around.parent
    day = act.commencement(provision)
    facts = [WORDS[language]["commencement"].format(day=day)] if day is not None else []
    return render("provision.html", language, path=[act.title, *above], u=marks.unit(provision), facts=facts)
