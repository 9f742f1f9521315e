"""Speed of profiles as ratios to the floor, and pairs of relatives for a reader; prints, never fails on time.

    python tests/benchmarks/profiles.py [NATIONAL_FOLDER] [--pairs FILE.jsonl] [--seed N]

The floor is that of `speed.py`. All acts of the nation are measured one by one after their layers and links are there; what lower
law tells (`lower_law`) is a reading of other texts and is said apart. The comparison of one act with the nation's articles is
timed as a process of its own with the library already kept: starting, opening the corpus and the library, and comparing.

With ``--pairs`` thirty articles are drawn at random from all that have a relative, and written with their relative and both texts:
one JSON object a line. A reader says of each pair whether the two are of the same kind.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from legalscan.corpus import Corpus
from legalscan.links import links_of
from legalscan.measures.profile_counts import find_acts
from legalscan.profiles.convolution import measure_convolution
from legalscan.profiles.kinds import measure_template
from legalscan.profiles.likeness import open_library
from legalscan.profiles.openness import measure_support, measure_vagueness
from legalscan.profiles.relatives import NEAR, find_relatives
from legalscan.profiles.size import measure_size
from legalscan.profiles.speed import measure_speed
from legalscan.statute import Statute

FAMILY = "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법"
ON = date(2026, 6, 8)
PAIRS = 30
MEASURES: tuple[tuple[str, Callable[[Statute, Corpus], object]], ...] = (
    ("size", lambda act, alone: [*measure_size(act)]),
    ("speed", lambda act, alone: [*measure_speed(act, ON)]),
    ("convolution", lambda act, alone: [*measure_convolution(act, alone)]),
    ("vagueness", lambda act, alone: [*measure_vagueness(act)]),
    ("support", lambda act, alone: [*measure_support(act)]),
    ("template", lambda act, alone: measure_template(act)),
)


def floor(files: list[Path]) -> float:
    found = re.compile(r"제\d+조")
    took = []
    for _ in range(3):
        start = time.process_time()
        for file in files:
            found.findall(file.read_text(encoding="utf-8"))
        took.append(time.process_time() - start)
    return min(took)


def prepare(act: Statute, alone: Corpus) -> None:
    """Read all layers of an act."""
    for definition in act.definitions:
        if definition.kind == "definition":
            act.measure(definition)
    _ = (act.outline.provisions, act.outline.below, act.outline.locators, act.citations, act.commencements, act.support, act.delegations)
    links_of(act, alone)


def profiles(corpus: Corpus) -> tuple[int, dict[str, float]]:
    """How many acts there are, and the processor seconds that each family of figures takes beyond their layers."""
    took: dict[str, float] = {}
    acts = 0
    for act in find_acts(corpus):
        alone = Corpus([act])
        prepare(act, alone)
        acts += 1
        for name, measure in MEASURES:
            start = time.process_time()
            measure(act, alone)
            took[name] = took.get(name, 0.0) + time.process_time() - start
    return acts, took


def one_comparison(folder: str) -> None:
    """What the timed process does."""
    started = time.process_time()
    corpus = Corpus.open(folder)
    library = open_library(corpus)
    act = corpus.find(FAMILY)
    assert act is not None
    opened = time.process_time()
    find_relatives(act, library)
    compared = time.process_time()
    draft = Statute(act.outline)
    draft.__dict__["title"] = f"{act.title}안"  # a text from outside: its words have to be counted first
    find_relatives(draft, library)
    print(
        json.dumps(
            {"open": opened - started, "act": compared - opened, "draft": time.process_time() - compared, "all": time.process_time()}
        )
    )


def pairs(corpus: Corpus, seed: int) -> list[dict[str, object]]:
    """Random articles with their relative and both texts."""
    library = open_library(corpus)
    order = list(range(len(library.articles)))
    random.Random(seed).shuffle(order)
    found: list[dict[str, object]] = []
    for row in order:
        if len(found) == PAIRS:
            break
        article = library.articles[row]
        act = corpus.find(article.statute)
        assert act is not None
        (kinship,) = [one for one in find_relatives(act, library).rows if str(one.provision.locator) == article.locator]
        if kinship.likeness < NEAR:
            continue
        relative = kinship.relatives[0].article
        other = corpus.find(relative.statute)
        assert other is not None
        found.append(
            {
                "pair": len(found) + 1,
                "likeness": kinship.likeness,
                "a": {"statute": act.title, "locator": article.locator, "heading": article.heading, "text": kinship.provision.text},
                "b": {
                    "statute": relative.statute,
                    "locator": relative.locator,
                    "heading": relative.heading,
                    "text": other[relative.locator].text,
                },
            }
        )
    return found


def main() -> None:
    gc.set_threshold(100_000, 20, 50)  # as the command line does
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", default=str(Path.home() / ".cache" / "legalscan-corpus" / "kr"))
    parser.add_argument("--pairs")
    parser.add_argument("--seed", type=int, default=20261125)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        one_comparison(given.folder)
        return
    corpus = Corpus.open(given.folder)
    if given.pairs:
        rows = pairs(corpus, given.seed)
        Path(given.pairs).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        print(f"{len(rows)} pairs, seed {given.seed} -> {given.pairs}")
        return
    base = floor(sorted(Path(given.folder).rglob("*.md")))
    acts, took = profiles(corpus)
    told = ", ".join(f"{name} {seconds / base:.1f}" for name, seconds in took.items())
    print(
        f"floor {base:.2f} s; profiles of {acts:,} acts {sum(took.values()):.2f} s = {sum(took.values()) / base:.1f} x the floor beyond the layers (wanted 8): {told}"
    )
    open_library(corpus)
    done = subprocess.run([sys.executable, __file__, given.folder, "--one"], capture_output=True, text=True, check=True)
    one = json.loads(done.stdout)
    print(
        f"template comparison of one act: {one['act']:.2f} s beside an open library, of a text from outside {one['draft']:.2f} s; "
        f"opening corpus and library {one['open']:.2f} s (wanted 3 s; processor time)"
    )


if __name__ == "__main__":
    main()
