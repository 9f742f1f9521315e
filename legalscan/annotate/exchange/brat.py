"""brat standoff: a folder with one ``STATUTE_ID.txt`` and ``STATUTE_ID.ann`` a statute.

A text-bound annotation has the rule's code or ``Marked`` as its type (brat's types are plain ASCII), an attribute ``Verdict``, and
a note that holds the whole annotation.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.exchange.texts import Texts, note
from legalscan.errors import AnnotationError
from legalscan.span import Span


def write(said: list[Annotation], path: Path, texts: Texts) -> None:
    """Write the folder, and ``annotation.conf`` for brat.

    Raises:
        AnnotationError: a text is missing or another one.
    """
    path.mkdir(parents=True, exist_ok=True)
    types = sorted({one.code or "Marked" for one in said})
    conf = ["[entities]", *types, "[relations]", "[events]", "[attributes]", "Verdict\tArg:<ENTITY>, Value:accept|reject|unsure"]
    (path / "annotation.conf").write_text("\n".join(conf) + "\n", encoding="utf-8")
    for name, act, group in texts.group(said):
        lines = []
        for number, one in enumerate(group, start=1):
            pieces = _pieces(act.text, one.target.span)
            offsets = ";".join(f"{piece.start} {piece.end}" for piece in pieces)
            words = " ".join(piece.of(act.text) for piece in pieces)
            lines.append(f"T{number}\t{one.code or 'Marked'} {offsets}\t{words}")
            if one.verdict:
                lines.append(f"A{number}\tVerdict T{number} {one.verdict}")
            lines.append(f"#{number}\tAnnotatorNotes T{number}\t{json.dumps(one.row(), ensure_ascii=False)}")
        (path / f"{name}.txt").write_text(act.text, encoding="utf-8", newline="")
        (path / f"{name}.ann").write_text("".join(line + "\n" for line in lines), encoding="utf-8", newline="")


def _pieces(text: str, span: Span) -> list[Span]:
    """A stretch without its line breaks, which brat does not allow."""
    cuts = [span.start, *(i for i in range(span.start, span.end) if text[i] in "\r\n"), span.end]
    pieces = [Span(a + (text[a : a + 1] in ("\r", "\n") and a < b), b) for a, b in pairwise(cuts)]
    return [piece for piece in pieces if piece.start < piece.end] or [span]


def read(path: Path, texts: Texts, author: str) -> list[Annotation]:
    """Read such a folder; what was marked in brat needs the statute's text and an author.

    Raises:
        AnnotationError: not such a folder, with the file and line.
    """
    files = sorted(path.glob("*.ann"))
    if not files:
        raise AnnotationError(f"{path}: no .ann files in this folder")
    found: list[Annotation] = []
    for file in files:
        notes: dict[str, Annotation] = {}
        marks: dict[str, tuple[int, int, str]] = {}
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
            try:
                if line.startswith("T"):
                    key, what, _words = line.split("\t", 2)
                    kind, offsets = what.split(" ", 1)
                    numbers = [int(digits) for digits in re.findall(r"\d+", offsets)]
                    marks[key] = (numbers[0], numbers[-1], kind)
                elif line.startswith("#") and "AnnotatorNotes" in line and (words := line.split("\t", 2)[2]).startswith("{"):
                    notes[line.split("\t", 2)[1].split(" ")[1]] = Annotation.from_row(json.loads(words))
            except (AnnotationError, IndexError, ValueError) as error:
                raise AnnotationError(f"{file}, line {number}: not a line of brat standoff ({error})") from None
        for key, (start, end, kind) in marks.items():
            known = notes.get(key)
            labels = () if kind == "Marked" else (kind,)
            if known is None:
                with file.with_suffix(".txt").open(encoding="utf-8", newline="") as stream:
                    act = texts.of(file.stem.partition(".")[0], stream.read())
                known = note(act, (start, end), author=author, labels=labels)
            found.append(known)
    return found
