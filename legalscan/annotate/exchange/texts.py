"""The texts that annotations stand in, for formats that carry them, and annotations made in other tools."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from legalscan.annotate.annotation import Annotation, name_by_content
from legalscan.annotate.target import Target, digest_text
from legalscan.errors import AnnotationError
from legalscan.statute import Statute


class Texts:
    """Statutes by their ids; two texts can share an id, where a statute was promulgated twice in one day."""

    def __init__(self, statutes: Iterable[Statute] = ()) -> None:
        self._by_id: dict[str, list[Statute]] = {}
        for statute in statutes:
            self._by_id.setdefault(statute.id, []).append(statute)

    def of(self, statute_id: str, text: str | None = None) -> Statute:
        """The statute with an id, and with a text where one is given.

        Raises:
            AnnotationError: it was not given, or with another text.
        """
        acts = self._by_id.get(statute_id)
        if not acts:
            raise AnnotationError(f"the text of {statute_id} is needed; give its file (--statutes)")
        found = next((act for act in acts if text in (None, act.text)), None)
        if found is None:
            raise AnnotationError(f"{acts[0].path}: not the text of {statute_id} that was annotated")
        return found

    def group(self, said: Iterable[Annotation]) -> list[Group]:
        """Annotations by the text they speak of, in the order of their first.

        Raises:
            AnnotationError: a statute was not given, or its text is not the one that was annotated.
        """
        groups: dict[str, Group] = {}
        digests = {digest_text(act.text): act for acts in self._by_id.values() for act in acts}
        for one in said:
            target = one.target
            act = digests.get(target.text) or self.of(target.statute_id)
            if act.id != target.statute_id or target.span.of(act.text) != target.quote:
                raise AnnotationError(
                    f"{act.path}: at {target.span.start} stand other words than annotation {one.id} quotes; it is of another text of {act.id}"
                )
            first = self._by_id[act.id][0] is act
            name = act.id if first else f"{act.id}.{digest_text(act.text)[:8]}"
            groups.setdefault(name, Group(name, act, [])).said.append(one)
        return list(groups.values())


class Group(NamedTuple):
    """Annotations of one text.

    Attributes:
        name: the statute's id; for a second text of that id with some letters more.
        statute: the text.
        said: its annotations, in the order given.
    """

    name: str
    statute: Statute
    said: list[Annotation]


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
