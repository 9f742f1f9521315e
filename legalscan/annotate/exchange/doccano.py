"""doccano: JSON Lines for sequence labelling, one line a statute, with ``label`` as ``[start, end, label]``.

What doccano has no place for stands in the line's ``legalscan``, which it keeps as metadata.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.exchange.texts import Texts, label_of, note
from legalscan.errors import AnnotationError


def write(said: list[Annotation], path: Path, texts: Texts) -> None:
    """Write one line a statute.

    Raises:
        AnnotationError: a text is missing or another one.
    """
    lines = []
    for _, act, group in texts.group(said):
        marks = [[*one.target.span, label_of(one)] for one in group]
        line = {
            "text": act.text,
            "label": marks,
            "Comments": [],
            "statute_id": act.id,
            "legalscan": [one.row() for one in group],
        }
        lines.append(json.dumps(line, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8")


def read(path: Path, texts: Texts, author: str) -> list[Annotation]:
    """Read such lines; labels added in doccano need the statute's text and an author, those removed there are left out.

    Raises:
        AnnotationError: not such lines, with the line's number.
    """
    found: list[Annotation] = []
    for number, words in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        try:
            if words.strip():
                found += _read_line(json.loads(words), texts, author)
        except (AnnotationError, AttributeError, KeyError, TypeError, ValueError) as error:
            what = error if isinstance(error, AnnotationError) else f"not a line of doccano ({error!r})"
            raise AnnotationError(f"{path}, line {number}: {what}") from None
    return found


def _read_line(line: dict[str, Any], texts: Texts, author: str) -> list[Annotation]:
    marks = [tuple(mark) for mark in line["label"]]
    found = []
    for row in line.get("legalscan", []):
        one = Annotation.from_row(row)
        mark = (*one.target.span, label_of(one))
        if mark in marks:
            marks.remove(mark)
            found.append(one)
    for start, end, label in marks:
        found.append(
            note(texts.of(line["statute_id"], line["text"]), (start, end), author=author, labels=[] if label == "marked" else [label])
        )
    return found
