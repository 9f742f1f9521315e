"""Real orders of the national snapshot: 다른 법률의 개정 in the 부칙, read, and looked for in the texts that they made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from legalscan.amending.fragments import read_fragment
from legalscan.amending.passages import find_words
from legalscan.amending.placement import find_unit, find_units
from legalscan.amending.refusal import OrderError
from legalscan.amending.selection import bare, passages_of
from legalscan.amending.tree import Unit, grow
from legalscan.analysis.amendments import Amendment, Order, find_amendments
from legalscan.analysis.instructions import Words
from legalscan.corpus import Corpus
from legalscan.locator import Locator

pytestmark = pytest.mark.corpus
HEAD = re.compile(r"^부칙 <제([\d-]+)호,", re.M)


def blocks(national: Path) -> Iterator[tuple[str, str, Amendment]]:
    """Every order block with the number of its act and the text in which it stands."""
    for path in sorted(national.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        heads = list(HEAD.finditer(text, max(text.find("\n## 부칙"), 0)))
        for place, head in enumerate(heads):
            words = text[head.start() : heads[place + 1].start() if place + 1 < len(heads) else len(text)]
            for block in find_amendments(words):
                yield head[1], words, block


def test_real_orders_are_read(national: Path) -> None:
    """What is not read is for the most part misprinted: a quotation mark or a comma that is not there, 제18호제1항 for 제18조제1항."""
    orders = unread = 0
    for _, _, block in blocks(national):
        orders += len(block.orders)
        unread += len(block.unread)
    assert orders > 110_000
    assert unread / (orders + unread) < 0.006


def squeezed(unit: Unit) -> str:
    words = "".join(re.sub(r"\s*<(?:개정|신설|삭제|전문개정|\d)[^<>]*>", "", one.words) for one in unit.walk())
    return re.sub(r"\W", "", words)


def verdicts(root: Unit, text: str, order: Order) -> Iterator[str]:
    """Of each place of an order whether the text that it made bears it out."""
    one = order.instruction
    for index, place in enumerate(one.places):
        if place.outside or place.edition or place.facet == "title" or place.locator is None:
            continue
        try:
            if one.action == "words":
                units = find_units(root, place._replace(former=None))
                passages = [passage for unit in units for passage in passages_of(unit, place)]
                for words in (bare(words) if place.facet == "heading" else words for words in one.words if words.new):
                    yield "borne out" if find_words(passages, [Words(words.new, "")]) else "not there"
            elif one.action == "delete" and not place.locator.parts and not place.facet:
                yield "borne out" if all(unit.deleted for unit in find_units(root, place._replace(former=None))) else "not there"
            elif one.follows and order.texts[index] and not (place.locator.parts or place.facet or place.last):
                given = squeezed(read_fragment(order.texts[index].of(text), place.locator)[0])  # type: ignore[union-attr]
                found = squeezed(find_unit(root, Locator(place.locator.steps)))
                yield "borne out" if given == found or (len(given) > 8 and (given in found or found in given)) else "not there"
        except OrderError as refusal:
            yield refusal.code


def test_real_orders_stand_where_they_were_read(national: Path) -> None:
    """Where the snapshot has the very text that an act made, its orders are found there; the rest bears a superseded text."""
    corpus = Corpus.open(str(national))
    found = Counter[str]()
    seen = set[tuple[str, str, str]]()
    for number, text, block in blocks(national):
        if not block.orders or number not in {"21065", "35947", "21309", "20309", "35803", "35806"}:
            continue  # acts that amended many texts lately
        base = corpus.find(block.law)
        key = (number, block.law, block.span.of(text))
        if base is None or key in seen or base.outline.metadata.get("공포번호", "") != number:
            continue
        seen.add(key)
        root = grow(base.outline)
        for order in block.orders:
            found.update(verdicts(root, text, order))
    assert sum(found.values()) > 3_000
    assert found["borne out"] / sum(found.values()) > 0.99
