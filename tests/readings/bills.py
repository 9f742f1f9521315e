"""Draw findings of the rules on amending bills for reading.

    python tests/readings/bills.py draw CORPUS_FOLDER HISTORY_FOLDER CODE[,CODE…] COUNT SEED OUT_FOLDER

Each row has the order, the finding, and the words of the base that it is about; at most one finding of a rule is taken from a bill.
The bills, told apart by `bill`:

- ``real``: an order block (다른 법률의 개정) of the corpus beside the corpus' text of the law that it amends, where some of its orders
  still fit and others do not;
- ``pair``: the bill that leads from one version of a statute to the next, drafted by `drafting`, beside the earlier version;
- ``outdated``: such a bill beside a version for which it was not written;
- ``moved``, ``undefined``, ``rootless``: a statute of the corpus with an order of ours that puts a new unit among its units, deletes a
  definition, or deletes a paragraph with a delegation.

`readings.py record` takes the verdicts, as for other rules.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from drafting import draft as draft_bill

from legalscan.amending.consolidation import consolidate
from legalscan.analysis.amendments import find_amendments
from legalscan.corpus import Corpus
from legalscan.errors import LegalscanError, LocatorError
from legalscan.finding import Finding
from legalscan.hierarchy import CIRCLED
from legalscan.language.ko import particle
from legalscan.linter import lint
from legalscan.locator import Locator
from legalscan.outline import Provision
from legalscan.statute import Source, Statute, read

GLYPHS = {number: glyph for glyph, number in CIRCLED.items()}
NEW = "장관은 필요하다고 인정하면 관계 행정기관의 장에게 의견을 들을 수 있다."
TRIES = 400
KEY = ("statute_id", "locator", "fingerprint")


class Drawn(NamedTuple):
    """A bill beside its base: what kind of bill, and what it may be looked up in."""

    kind: str
    bill: Statute
    base: Statute
    corpus: Corpus


def bill_of(title: str, *orders: str) -> Statute:
    """A bill with these orders."""
    lines = [f"{title} 일부개정법률안", f"{title} 일부를 다음과 같이 개정한다.", *orders, "부칙", "이 법은 공포한 날부터 시행한다.", ""]
    return read(Source("bill", "\n\n".join(lines).encode()))


def real(corpus: Corpus, _: Path, chance: random.Random) -> Iterator[Drawn]:
    """Order blocks of the 부칙 of the corpus that fit the corpus' text in part."""
    entries = list(corpus.entries)
    chance.shuffle(entries)
    for entry in entries:
        text = Path(entry.path).read_text(encoding="utf-8")
        blocks = [block for block in find_amendments(text[text.find("\n## 부칙") :]) if len(block.orders) > 1 and not block.edition]
        for block in chance.sample(blocks, min(3, len(blocks))):
            base = corpus.find(block.law)
            if base is None:
                continue
            bill = bill_of(block.law, block.span.of(text[text.find("\n## 부칙") :]).strip())
            try:
                done = consolidate(bill, base)
            except LegalscanError:
                continue
            if done.applied and any(row.code not in ("outside", "unread", "edition") for row in done.refused):
                yield Drawn("real", bill, base, corpus.joined([base]))


def _versions(history: Path) -> Iterator[tuple[list[Statute], list[Statute]]]:
    """The versions of each act with those of its decree, and the other way round."""
    for family in sorted(history.iterdir()):
        kinds = [
            [
                read(path)
                for path in sorted(family.glob(f"{kind}.*.md"), key=lambda path: (path.name.split(".")[1], int(path.name.split(".")[2])))
            ]
            for kind in ("법률", "시행령")
        ]
        yield kinds[0], kinds[1]
        yield kinds[1], kinds[0]


def _beside(base: Statute, others: list[Statute]) -> Corpus:
    """The base with the other text of its family that was in force with it."""
    with_it = [one for one in others if one.promulgated and base.promulgated and one.promulgated <= base.promulgated]
    return Corpus([base, *with_it[-1:]])


def pair(_: Corpus, history: Path, chance: random.Random) -> Iterator[Drawn]:
    """Drafted bills beside the version that they amend."""
    rows = [(old, new, others) for versions, others in _versions(history) for old, new in pairwise(versions)]
    for old, new, others in chance.sample(rows, len(rows)):
        drafted = draft_bill(old, new)
        if drafted.sentences:
            yield Drawn("pair", read(Source("bill", drafted.write(old.title).encode())), old, _beside(old, others))


def outdated(_: Corpus, history: Path, chance: random.Random) -> Iterator[Drawn]:
    """Drafted bills beside the version before or behind the one that they amend."""
    rows = [
        (old, new, versions[place + step], others)
        for versions, others in _versions(history)
        for place, (old, new) in enumerate(pairwise(versions))
        for step in (-1, 2)
        if 0 <= place + step < len(versions)
    ]
    for old, new, base, others in chance.sample(rows, len(rows)):
        drafted = draft_bill(old, new)
        if drafted.sentences and base.title == old.title:
            yield Drawn("outdated", read(Source("bill", drafted.write(old.title).encode())), base, _beside(base, others))


def _acts(corpus: Corpus, chance: random.Random) -> Iterator[Statute]:
    entries = list(corpus.entries)
    chance.shuffle(entries)
    for entry in entries:
        act = corpus.find(entry.title)
        if act is not None and act.path == entry.path:
            yield act


def moved(corpus: Corpus, _: Path, chance: random.Random) -> Iterator[Drawn]:
    """A new paragraph among those of an article that other provisions cite."""
    for act in _acts(corpus, chance):
        cited = {str(one.first.article) for one in act.citations if one.by == "own" and one.first.steps[-1].level == "paragraph"}
        rows = [
            p for p in act.walk() if p.level == "article" and not p.in_supplement and str(p.locator) in cited and len(_paragraphs(p)) > 2
        ]
        if not rows:
            continue
        article = chance.choice(rows)
        last = len(_paragraphs(article))
        first = chance.randint(2, last - 1)
        rows_of = (
            "제{0}항 및 제{1}항을 각각 제{2}항 및 제{3}항으로"
            if last == first + 1
            else "제{0}항부터 제{1}항까지를 각각 제{2}항부터 제{3}항까지로"
        )
        renumbered = rows_of.format(first, last, first + 1, last + 1)
        order = f"{article.locator}{renumbered} 하고, 같은 조에 제{first}항을 다음과 같이 신설한다."
        yield Drawn("moved", bill_of(act.title, f"{order}\n  {GLYPHS[first]} {NEW}"), act, corpus)


def _paragraphs(article: Provision) -> list[Provision]:
    rows = [one for one in article.children if one.level == "paragraph"]
    return rows if [one.number for one in rows] == [str(n + 1) for n in range(len(rows))] else []


def undefined(corpus: Corpus, _: Path, chance: random.Random) -> Iterator[Drawn]:
    """A definition deleted."""
    for act in _acts(corpus, chance):
        rows = [one.provision for one in act.definitions if one.kind == "definition" and one.provision.level == "item"]
        if rows:
            place = str(chance.choice(rows).locator)
            yield Drawn("undefined", bill_of(act.title, f"{place}{particle(place, '을', '를')} 삭제한다."), act, corpus)


def rootless(corpus: Corpus, _: Path, chance: random.Random) -> Iterator[Drawn]:
    """A paragraph with a delegation deleted."""
    for act in _acts(corpus, chance):
        rows = [
            one.provision for one in act.delegations if one.provision.level in ("paragraph", "item") and not one.provision.in_supplement
        ]
        if rows and corpus.implementing(act):
            place = str(chance.choice(rows).locator)
            yield Drawn("rootless", bill_of(act.title, f"{place}{particle(place, '을', '를')} 삭제한다."), act, corpus)


GROUNDS: dict[str, tuple[Callable[[Corpus, Path, random.Random], Iterator[Drawn]], ...]] = {
    "AMD901": (real, outdated),
    "AMD902": (real, outdated),
    "AMD903": (pair, moved),
    "AMD904": (pair, undefined),
    "AMD905": (pair, rootless),
}


def _around(base: Statute, finding: Finding, bill: Statute) -> Provision | None:
    """The provision of the base that a finding is about."""
    named = [row.locator for row in consolidate(bill, base).refused if finding.message.ko.endswith(row.reason.ko)]
    named += [one.provision.locator for one in base.definitions if one.term == finding.subject]
    for words in (finding.subject, *(re.findall(r"제\d+조(?:의\d+)*", finding.quote)[:1])):
        try:
            named.append(Locator.parse(words))
        except LocatorError:
            continue
    for locator in named:
        while locator is not None:
            if Locator(locator.steps) in base:
                return base[str(Locator(locator.steps))]
            locator = locator.parent
    return None


def _row(one: Drawn, finding: Finding) -> dict[str, object]:
    provision = _around(one.base, finding, one.bill)
    article = (provision.article or provision) if provision is not None else None
    return {
        "statute": one.base.title,
        "statute_id": one.base.id,
        "promulgated": str(one.base.promulgated),
        "locator": str(provision.locator) if provision is not None else finding.subject,
        "fingerprint": finding.fingerprint,
        "severity": finding.severity,
        "subject": finding.subject,
        "bill": one.kind,
        "order": finding.quote,
        "message": finding.message.ko,
        "help": finding.help.ko if finding.help else "",
        "related": [f"{other.statute} {other.locator}: {other.quote[:300]}" for other in finding.related],
        "provision": provision.text[:1200] if provision is not None else "",
        "article": article.text[:1800] if article is not None else "",
        "path": one.base.path,
    }


def draw(folder: str, history: str, codes: str, count: str, seed: str, out: str) -> None:
    corpus = Corpus.open(folder)
    for code in codes.split(","):
        rows: list[dict[str, object]] = []
        tried = 0
        for place, ground in enumerate(GROUNDS[code]):
            share = (int(count) - len(rows)) // (len(GROUNDS[code]) - place)
            taken = 0
            for tried_here, one in enumerate(ground(corpus, Path(history), random.Random(f"{seed}{code}{place}"))):
                tried += 1
                found = list(lint(one.bill, corpus=one.corpus.joined([one.base]), select=[code]))
                row = _row(one, random.Random(f"{seed}{tried}").choice(found)) if found else None
                if row is not None and not any(all(row[name] == other[name] for name in KEY) for other in rows):
                    rows.append(row)
                    taken += 1
                if taken >= share or tried_here >= TRIES:
                    break
        target = Path(out) / f"{code}.jsonl"
        target.parent.mkdir(parents=True, exist_ok=True)
        drawn = [{"id": f"{code}-{i:02}", **row} for i, row in enumerate(rows)]
        target.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in drawn), encoding="utf-8")
        print(f"{code}: {tried} bills tried, {len(drawn)} findings drawn -> {target}", flush=True)


if __name__ == "__main__":
    {"draw": draw}[sys.argv[1]](*sys.argv[2:])
