"""Annotations for other tools and back; one format a module.

Each format carries the whole annotation, so that a round trip through it changes nothing; formats that carry the statute's text
need it (`Format.texts`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from legalscan.annotate.annotation import Annotation, name_by_content
from legalscan.annotate.exchange.texts import Texts
from legalscan.errors import UsageError
from legalscan.statute import Statute


class Format(NamedTuple):
    """One exchange format.

    Attributes:
        module: where it is written and read.
        suffix: by which it is known; empty for a folder.
        texts: whether the statutes' texts are needed to write it.
        what: one line about it.
    """

    module: str
    suffix: str
    texts: bool
    what: str


FORMATS: Final[dict[str, Format]] = {
    "w3c": Format("web_annotation", ".jsonld", False, "W3C Web Annotation JSON-LD"),
    "inception": Format("cas", ".zip", True, "INCEpTION: UIMA CAS XMI 1.0 with its type system"),
    "label-studio": Format("label_studio", ".json", True, "Label Studio tasks, with the labelling interface"),
    "doccano": Format("doccano", ".jsonl", True, "doccano JSONL for sequence labelling"),
    "brat": Format("brat", "", True, "a folder of brat standoff files"),
    "csv": Format("sheets", ".csv", False, "CSV, a row an annotation"),
    "xlsx": Format("sheets", ".xlsx", False, "XLSX, a row an annotation"),
    "spacy": Format("docbin", ".spacy", True, "spaCy DocBin for training"),
}


def tell_format(path: Path, name: str | None = None) -> Format:
    """The format of a name, else of a path's suffix.

    Raises:
        UsageError: no such format, or a suffix of none.
    """
    if name is None:
        name = next((key for key, form in FORMATS.items() if form.suffix == path.suffix.lower()), None)
    if name not in FORMATS:
        raise UsageError(f"{path}: which format? --format {', '.join(FORMATS)}")
    return FORMATS[name]


def write_annotations(said: Iterable[Annotation], path: str | Path, form: str | None = None, statutes: Iterable[Statute] = ()) -> int:
    """Write annotations for another tool; returns how many.

    Raises:
        AnnotationError: a statute's text is missing, or not the one annotated.
        UsageError: no such format, or a file that cannot be written.
    """
    rows, place = list(said), Path(path)
    module = import_module(f"legalscan.annotate.exchange.{tell_format(place, form).module}")
    try:
        module.write(rows, place, Texts(statutes))
    except OSError as error:
        raise UsageError(f"{place}: cannot be written ({error.strerror})") from None
    return len(rows)


def settle(read: Iterable[Annotation], known: Iterable[Annotation]) -> list[Annotation]:
    """What came back from another tool, fit to be added to a store that holds `known`.

    What the store has is left as it has it. What was changed under an id of the store becomes a new annotation, which replaces the
    old one if its author is the same. Settling the same again gives the same.
    """
    stored = {one.id: one for one in known}
    settled = []
    for one in read:
        before = stored.get(one.id)
        if before is None:
            settled.append(one)
            continue
        said = {**one.row(), "created": ""}
        if said == {**before.row(), "created": ""}:
            settled.append(before)
            continue
        said["replaces"] = before.id if before.author == one.author else ""
        again = name_by_content(said)
        settled.append(stored.get(again) or Annotation.from_row({**said, "id": again, "created": datetime.now(UTC).isoformat()}))
    return settled


def read_annotations(path: str | Path, form: str | None = None, statutes: Iterable[Statute] = (), author: str = "") -> list[Annotation]:
    """Read annotations from another tool, in their order there.

    Args:
        path: the file or folder.
        form: a key of `FORMATS`; without it, told by the suffix.
        statutes: the texts, needed for what was marked in the other tool.
        author: whose that is, where the tool does not tell.

    Raises:
        AnnotationError: not of this format, or no annotations; names the line, row or number.
        UsageError: no such file or format.
    """
    place = Path(path)
    module = import_module(f"legalscan.annotate.exchange.{tell_format(place, form).module}")
    try:
        found: list[Annotation] = module.read(place, Texts(statutes), author)
    except OSError as error:
        raise UsageError(f"{place}: cannot be read ({error.strerror})") from None
    return found
