"""Readers of drafts: what survives a round trip, and speed as ratios in one run; prints, never fails.

    python tests/benchmarks/drafts.py [FOLDER_OF_ACTS] [HELD_OUT_WRAPS]

Needs LibreOffice. Twenty acts (every fourth of the folder) are laid out as bills and read back; a PDF of some 70 pages is
judged beside the bare extraction of its text by pdfplumber; HWPX and DOCX are read beside the Markdown of the same words. The
table of wraps that comes with the package was counted on the national corpus, in which the acts are; a table counted
without them (``legalscan corpus wraps`` on a folder that lacks them) can be given as HELD_OUT_WRAPS.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "readers"), str(TESTS / "office")]

import pdfplumber  # noqa: E402
from rendering import lay_out, to_docx, to_hwp, to_hwpx, to_pdf  # noqa: E402
from test_round_trip import share, spaces_at_joins, words_of  # noqa: E402

from legalscan.linter import lint  # noqa: E402
from legalscan.outline import Outline  # noqa: E402
from legalscan.readers import docx, hwpx, markdown, read, wraps  # noqa: E402
from legalscan.readers.source import Source  # noqa: E402

FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else TESTS.parent.parent / "shared" / "corpora" / "kr"


def best(work: Callable[[], object], times: int = 3, clock: Callable[[], float] = time.perf_counter) -> float:
    took = []
    for _ in range(times):
        start = clock()
        work()
        took.append(clock() - start)
    return min(took)


def say(name: str, acts: list[Outline], got: list[Outline]) -> None:
    pairs = [(words_of(act), words_of(outline)) for act, outline in zip(acts, got, strict=True)]
    count = sum(len(act) for act, _ in pairs)
    located = sum(len(act.keys() & outline.keys()) for act, outline in pairs)
    extra = sum(len(outline.keys() - act.keys()) for act, outline in pairs)
    print(f"{name}: {len(acts)} acts, {located} of {count} provisions at their address ({extra} too many),", end=" ")
    print(f"{share(pairs, False):.4f} identical apart from white space, {share(pairs, True):.4f} with it", end="")
    joins = [hit for act, outline in zip(acts, got, strict=True) for hit in spaces_at_joins(act, outline)]
    print(f", {sum(joins)} of {len(joins)} spaces at wraps right ({sum(joins) / len(joins):.4f})" if joins else "")


def round_trips(acts: list[Outline], folder: Path) -> None:
    bills = [lay_out(act) for act in acts]
    word_files = [to_docx(bill) for bill in bills]
    pages = to_pdf({f"bill{place:02}": data for place, data in enumerate(word_files)}, folder)
    say("PDF", acts, [read(path) for path in pages.values()])
    if len(sys.argv) > 2:
        wraps.load.cache_clear()
        table = wraps.build(json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")))
        wraps_of, wraps.load = wraps.load, lambda: table  # type: ignore[assignment]
        from legalscan.readers import layout

        layout.load = wraps.load
        say("PDF, wraps counted without these acts", acts, [read(path) for path in pages.values()])
        wraps.load = layout.load = wraps_of
    say("DOCX", acts, [read(Source("bill.docx", data)) for data in word_files])
    say("HWPX", acts, [read(Source("bill.hwpx", to_hwpx(bill))) for bill in bills])
    say("HWP", acts, [read(Source("bill.hwp", to_hwp(bill))) for bill in bills])


def pdf_speed(folder: Path) -> None:
    longest = sorted(FOLDER.glob("*/법률.md"), key=lambda path: -path.stat().st_size)[5]
    (path,) = to_pdf({"long": to_docx(lay_out(read(longest), rows=40))}, folder).values()

    def bare() -> int:
        with pdfplumber.open(path) as document:
            for page in document.pages:
                page.extract_text()
                page.close()
            return len(document.pages)

    pages, plain, judged = bare(), best(bare, 2), best(lambda: lint(path), 3)
    print(f"a bill of {pages} pages: {pages / plain:.1f} pages/s by pdfplumber's extract_text, {pages / judged:.1f} pages/s judged", end="")
    print(f" = {plain / judged:.2f} x (wanted 0.8)")


def archive_speed(acts: list[Outline]) -> None:
    """The enacting text alone, so that all three hold the same words; processor time, for all is done in this process."""
    sources = [Source(act.path, act.text.encode()) for act in acts]
    bills = [lay_out(act, rows=0) for act in acts]
    bare = [type(bill)(bill.title, (), bill.enacting, (), ()) for bill in bills]
    base = best(lambda: [markdown.read(Source(one.path, one.data)) for one in sources], 9, time.process_time)
    for name, reader, files in (("HWPX", hwpx, list(map(to_hwpx, bare))), ("DOCX", docx, list(map(to_docx, bare)))):
        took = best(lambda reader=reader, files=files: [reader.read(Source("x", data)) for data in files], 9, time.process_time)  # type: ignore[misc]
        print(f"{name}: {took / base:.1f} x reading the same Markdown ({took / len(acts) * 1000:.1f} ms an act; HWPX wanted 3)")


def main() -> None:
    acts = [read(path) for path in sorted(FOLDER.glob("*/법률.md"))[::4][:20]]
    with tempfile.TemporaryDirectory() as folder:
        round_trips(acts, Path(folder))
        pdf_speed(Path(folder))
    archive_speed(acts)


if __name__ == "__main__":
    main()
