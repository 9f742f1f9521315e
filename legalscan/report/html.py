"""The result as one page that needs nothing else: the text of each statute with its findings in the margin.

The page works from a file and without a network, without scripts (they only filter and move), on paper and by keyboard.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from legalscan.explanation import explain
from legalscan.finding import SEVERITIES, Finding
from legalscan.hierarchy import CONTAINERS
from legalscan.language.patterns import lazy
from legalscan.linter import Findings, choose_rules
from legalscan.outline import Provision
from legalscan.report.facsimile import BYTES, Cutting, Facsimiles, draw_facsimiles
from legalscan.report.labels import FAMILIES, LABELS, place
from legalscan.report.provenance import provenance_rows
from legalscan.report.review import review
from legalscan.report.text import readable
from legalscan.report.typeset import Piece, cut, head_of, mark_of
from legalscan.rule import Rule
from legalscan.span import Span
from legalscan.statute import Statute

_LED: Final = lazy(r"(?:\*{1,2}([^*]+)\*{1,2} )?(.*)")
_TEMPLATES: Final = Path(__file__).parent / "templates"


class Card(NamedTuple):
    """A finding in the margin: its number on the page, its row of the JSON document, where its words stand, here and in a PDF."""

    number: int
    row: dict[str, Any]
    place: str
    words: dict[str, str]
    language: str
    related: list[tuple[dict[str, Any], str]]
    cutting: Cutting | None
    prefix: str


class Block(NamedTuple):
    """One provision on the page: heading and words in pieces, and the cards beside it.

    `lead` are the numbers of cards whose words begin at the mark, before heading and words.
    """

    level: str
    anchor: str
    mark: str
    lead: list[int]
    heading: list[Piece]
    words: list[Piece]
    deleted: bool
    cards: list[Card]


class Text(NamedTuple):
    """One statute on the page; `prefix` begins the anchors of its parts."""

    act: Statute
    language: str
    words: dict[str, str]
    blocks: list[Block]
    cards: list[Card]
    facsimiles: Facsimiles
    prefix: str


def format_html(findings: Findings, version: str, language: str | None = None, everything: bool = False) -> str:
    """The page as text.

    For statutes read from PDF files, which are opened once more, it shows the pages with findings, as far as there is room for them.

    Args:
        findings: the result of `linter.lint`.
        version: of the tool.
        language: of the messages; by default each statute's own, and the first statute's for the page as a whole.
        everything: show all findings of a rule at first, not the gravest five; a switch on the page shows the others.
    """
    laid = review(findings, version, language, everything=True)
    texts, number, room = [], 0, BYTES
    for index, section in enumerate(laid.sections):
        own = [f for f in findings.findings if (f.path, f.statute_id) == (section.act.path, section.act.id)]
        facsimiles = draw_facsimiles(section.act, enumerate(own, number + 1), room)
        texts.append(_text(section.act, section.language, own, section.rows, facsimiles, f"s{index}", number))
        room -= sum(len(page.picture) for page in facsimiles.pages)
        number += len(own)
    fired = sorted({row.code for row in laid.counts})
    grades = {card.number: card.row["severity"] for text in texts for card in text.cards}
    return render(
        "findings.html",
        language=laid.language,
        title=LABELS[laid.language]["title"],
        document=laid.document,
        counts=laid.counts,
        nothing=laid.nothing,
        totals={s: sum(row.findings for row in laid.counts if row.severity == s) for s in reversed(SEVERITIES)},
        families={family: FAMILIES[family][laid.language == "en"] for family in sorted({code[:3] for code in fired})},
        texts=texts,
        grades=grades,
        pictured=any(text.facsimiles.pages for text in texts),
        gravest=lambda marks: max((grades[number] for number in marks), key=SEVERITIES.index),
        rules=[_rule(rule, laid.language) for rule in choose_rules(fired)] if fired else [],
        everything=everything,
        hidden=len(findings.hidden),
        provenance=provenance_rows(laid.document, laid.language),
    )


def render(template: str, *, styles: tuple[str, ...] = (), program: str = "page.js", **values: Any) -> str:
    """A page of `templates`, with the style and the script in it, and words for its language.

    Args:
        template: the page.
        styles: further ones behind that of all pages.
        program: the script.
        values: what the template asks for.
    """
    style, script = "".join(map(_file, ("page.css", *styles))), _file(program)
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    page: str = (
        _environment().get_template(template).render(style=style, script=script, digest=digest, words=LABELS[values["language"]], **values)
    )
    return page


@cache
def _environment() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.filters["verbatim"] = Markup  # of our own style and script only
    environment.filters["readable"] = readable
    environment.filters["points"] = lambda view: " ".join(f"{length:.1f}" for length in view)
    environment.filters["rectangle"] = lambda box: Markup(
        f'<rect x="{box[0] - 1:.1f}" y="{box[1] - 1:.1f}" width="{box[2] - box[0] + 2:.1f}" height="{box[3] - box[1] + 2:.1f}"/>'
    )
    return environment


@cache
def _file(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _text(
    act: Statute, language: str, findings: list[Finding], rows: list[dict[str, Any]], facsimiles: Facsimiles, prefix: str, before: int
) -> Text:
    words = LABELS[language]
    anchors = {p.locator: f"{prefix}-{p.locator.eid}" for p in act.walk()}
    own = {str(p.locator): anchors[p.locator] for p in act.walk()} | {p.locator.format("en"): anchors[p.locator] for p in act.walk()}
    cards = [
        Card(
            before + i,
            row,
            place(row, language),
            words,
            language,
            [(o, own.get(o["locator"], "") if o["statute"] == act.title else "") for o in row["related"]],
            facsimiles.cuttings.get(before + i),
            prefix,
        )
        for i, row in enumerate(rows, 1)
    ]
    marks = [(card.number, finding.span) for card, finding in zip(cards, findings, strict=True)]
    beside: dict[int, list[Card]] = {}
    for card, finding in zip(cards, findings, strict=True):
        here = act.outline.at(finding.span.start)
        beside.setdefault(here.index if here else 0, []).append(card)
    blocks = [_block(p, anchors[p.locator], marks, beside.get(p.index, [])) for p in act.walk()]
    return Text(act, language, words, blocks, cards, facsimiles, prefix)


def _block(provision: Provision, anchor: str, marks: list[tuple[int, Span]], cards: list[Card]) -> Block:
    text, own = provision.outline.text, provision.own
    near = [(number, span) for number, span in marks if span.start < own.end and provision.node.start < span.end]
    heading, words = list(cut(text, head_of(provision), near)), list(cut(text, own, near))
    begun = {number for piece in (*heading, *words) for number in piece.first}
    level = "container" if provision.level in CONTAINERS else provision.level
    lead = [card.number for card in cards if card.number not in begun]
    return Block(level, anchor, mark_of(provision), lead, heading, words, provision.deleted, cards)


def _rule(rule: Rule, language: str) -> dict[str, Any]:
    """A rule's page without its examples, as paragraphs with the words that lead them."""
    _, *paragraphs = explain(rule.code).partition("```")[0].strip().split("\n\n")
    led = [_LED.fullmatch(" ".join(paragraph.split())) for paragraph in paragraphs[:-1]]  # the last announces the examples
    return {"code": rule.code, "title": rule.title.in_language(language), "page": [(m[1] or "", m[2].replace("`", "")) for m in led if m]}
