"""The texts that annotations stand in, for formats that carry them, and annotations made in other tools."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from legalscan.annotate.annotation import Annotation, name_by_content
from legalscan.annotate.target import Target
from legalscan.errors import AnnotationError
from legalscan.statute import Statute


class Texts:
    """Statutes by their ids."""

    def __init__(self, statutes: Iterable[Statute] = ()) -> None:
        self._by_id = {statute.id: statute for statute in statutes}

    def of(self, statute_id: str) -> Statute:
        """The statute with an id.

        Raises:
            AnnotationError: it was not given.
        """
        if statute_id not in self._by_id:
            raise AnnotationError(f"the text of {statute_id} is needed; give its file (--statutes)")
        return self._by_id[statute_id]

    def group(self, said: Iterable[Annotation]) -> dict[str, list[Annotation]]:
        """Annotations by the statute they speak of, in the order of their first.

        Raises:
            AnnotationError: a statute was not given, or its text is not the one that was annotated.
        """
        groups: dict[str, list[Annotation]] = {}
        for one in said:
            act = self.of(one.target.statute_id)
            if one.target.span.of(act.text) != one.target.quote:
                raise AnnotationError(
                    f"{act.path}: at {one.target.span.start} stand other words than annotation {one.id} quotes; it is of another text of {act.id}"
                )
            groups.setdefault(act.id, []).append(one)
        return groups


def label_of(one: Annotation) -> str:
    """The one label under which a tool shows an annotation: the rule's code, or its first label, or ``marked``."""
    return one.code or (one.labels[0] if one.labels else "marked")


def pack(said: Sequence[Annotation]) -> str:
    """Annotations as JSON on one line, whole."""
    return json.dumps([one.row() for one in said], ensure_ascii=False)


def restate(one: Annotation, **changes: Any) -> Annotation:
    """An annotation as it came back from another tool: the same, or a new one that replaces it where something was changed.

    Raises:
        AnnotationError: the changed values are no annotation.
    """
    row = one.row()
    if "labels" in changes:
        changes["labels"] = json.dumps(changes["labels"], ensure_ascii=False)
    if all(row[name] == value for name, value in changes.items()):
        return one
    said = {**row, **changes, "replaces": one.id, "created": ""}
    return Annotation.from_row({**said, "id": name_by_content(said), "created": _now()})


def note(
    act: Statute, span: tuple[int, int], *, author: str, labels: Sequence[str] = (), comment: str = "", created: str = "", id: str = ""
) -> Annotation:
    """Words marked in another tool.

    An id is made from what was said where none is given, so that importing it again adds nothing.

    Raises:
        AnnotationError: no author, or no place in the statute.
    """
    if not author.strip():
        raise AnnotationError("what was marked in another tool has no author's name; give one (--author)")
    target = Target.at(act, span)
    made = Annotation(target, author, labels=tuple(labels), comment=comment)
    said: Mapping[str, Any] = {**made.row(), "created": ""}
    return Annotation.from_row({**said, "id": id or name_by_content(said), "created": created or _now()})


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
