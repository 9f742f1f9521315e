"""Speed as ratios to the floor, in one run; prints, never fails on time.

    python tests/benchmarks/speed.py [NATIONAL_FOLDER] [ACT]

The floor: warm cache, best of three, one process reading all files of the corpus and running one
``re.findall(r"제\\d+조")`` over each. Whole processes are compared, turn by turn, with a bare ``python -c "import click"``. Rules
are timed statute by statute after its layers are there, each rule by itself; what reading and layers take is said apart.
Processor time is taken, so that a busy machine changes little.
"""

from __future__ import annotations

import gc
import os
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from legalscan.corpus import Corpus
from legalscan.implementations import find_implementations
from legalscan.links import find_links, links_of
from legalscan.linter import choose_rules
from legalscan.readers import read
from legalscan.statute import Statute

NATIONAL = Path(sys.argv[1]) if len(sys.argv) > 1 else Path.home() / ".cache" / "legalscan-corpus" / "kr"
FAMILY = "인공지능 발전과 신뢰 기반 조성 등에 관한 기본법"
ACT = sys.argv[2] if len(sys.argv) > 2 else str(Path(__file__).parent.parent.parent / "corpora" / "bills" / "resonance-act.md")


def best(work: Callable[[], int], times: int = 3) -> tuple[float, int]:
    """The shortest of several runs in processor seconds of this process (others on the machine do not count), and what the work returned."""
    took, result = [], 0
    for _ in range(times):
        start = time.process_time()
        result = work()
        took.append(time.process_time() - start)
    return min(took), result


def floor(files: list[Path]) -> int:
    found = re.compile(r"제\d+조")
    return sum(len(found.findall(file.read_text(encoding="utf-8"))) for file in files)


def outlines(files: list[Path]) -> int:
    return sum(len(read(file).nodes) for file in files)


def rules(files: list[Path]) -> tuple[float, dict[str, float]]:
    """Processor seconds that all layers take, and that each rule takes beyond them, over all files."""
    took: dict[str, float] = {}
    layers = 0.0
    chosen = choose_rules()
    for file in files:
        act = Statute(read(file))
        start = time.process_time()
        for definition in act.definitions:
            if definition.kind == "definition":
                act.measure(definition)
        _ = (
            act.outline.provisions,
            act.outline.below,
            act.outline.locators,
            act.outline.holders,
            act.citations,
            act.delegations,
            act.quotations,
            act.mentions,
            act.sanctions,
            act.sanctioned,
            act.commencements,
            act.uses(""),
            act.support,
        )
        alone = Corpus([act])
        links_of(act, alone)
        layers += time.process_time() - start
        for rule in chosen:
            start = time.process_time()
            for _ in rule.check(act, alone):
                pass
            took[rule.code] = took.get(rule.code, 0.0) + time.process_time() - start
    return layers, took


def support(files: list[Path]) -> tuple[float, int]:
    """Seconds of the processor in the support layer alone, outlines at hand, and how many provisions it finds."""
    took, found = 0.0, 0
    for file in files:
        act = Statute(read(file))
        start = time.process_time()
        found += len(act.support)
        took += time.process_time() - start
    return took, found


def corpus_of(base: float) -> None:
    """Citations and links of the whole corpus, and of one family in an indexed corpus."""
    Corpus.open(NATIONAL)  # brings the index up to date
    corpus = Corpus.open(NATIONAL)
    acts = list(corpus)
    cited, citations = best(lambda: sum(len(act.citations) for act in acts), 1)
    linked, links = best(lambda: sum(1 for act in acts for _ in find_links(act, corpus)), 1)
    print(
        f"citations {cited:.2f} s for {citations:,}, links {linked:.2f} s for {links:,} "
        f"= {(cited + linked) / base:.1f} x the floor (wanted 25, goal 12)"
    )

    for act in acts:
        _ = (act.quotations, act.commencements)
    cut, clauses = best(lambda: sum(len(act.delegations) for act in acts), 1)
    newest = [act for act in acts if corpus.find(act.title) is act]
    followed, targets = best(lambda: sum(len(one.targets) for act in newest for one in find_implementations(act, corpus)), 1)
    print(
        f"delegations {cut:.2f} s for {clauses:,}, what carries them out {followed:.2f} s for {targets:,} links "
        f"= {(cut + followed) / base:.1f} x the floor beyond citations (wanted 15, goal 8)"
    )

    def family() -> int:
        again = Corpus.open(NATIONAL)
        act = again.find(FAMILY)
        return sum(1 for one in ((act, *again.implementing(act)) if act else ()) for _ in find_links(one, again))

    took, links = best(family)
    print(f"opening the indexed corpus and linking the family of {FAMILY}: {took:.2f} s, {links} links (wanted 1 s)")


def process(command: list[str]) -> float:
    """Seconds of a whole process; compiled modules are kept, as they are where the program was installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False, env=environment)
    return time.perf_counter() - start


def main() -> None:
    gc.set_threshold(100_000, 20, 50)  # as the command line does
    files = sorted(NATIONAL.rglob("*.md"))
    if files:
        base, _ = best(lambda: floor(files))
        took, nodes = best(lambda: outlines(files))
        print(f"floor {base:.2f} s over {len(files)} files")
        print(f"outlines {took:.2f} s for {nodes:,} provisions = {took / base:.1f} x the floor (wanted 12, goal 8)")
        took, found = support(files)
        print(f"support {took:.2f} s for {found:,} provisions = {took / base:.1f} x the floor (wanted 8)")
        corpus_of(base)
        layers, by_rule = rules(files)
        total = sum(by_rule.values())
        slowest = sorted(by_rule, key=lambda code: -by_rule[code])[:3]
        print(f"layers and links {layers:.2f} s = {layers / base:.1f} x the floor")
        print(
            f"{len(by_rule)} rules {total:.2f} s = {total / base:.1f} x the floor beyond reading, layers and links (wanted 12); "
            f"slowest: {', '.join(f'{code} {by_rule[code] / base:.1f} x' for code in slowest)}"
        )
    else:
        print(f"no national corpus at {NATIONAL}: outlines not measured")
    lint, bare = [sys.executable, "-m", "legalscan", "lint", ACT], [sys.executable, "-c", "import click"]
    process(lint)
    ratios = [process(lint) / process(bare) for _ in range(9)]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"lint as a whole process = {statistics.median(ratios):.1f} x `python -c 'import click'` (wanted 6), largest child {peak:.0f} MB")


if __name__ == "__main__":
    main()
