"""Label Studio: a list of tasks in JSON, one a statute, with a region an annotation; and the labelling interface to go with it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from legalscan.annotate.annotation import REASONS, VERDICTS, Annotation
from legalscan.annotate.exchange.texts import Texts, note, restate
from legalscan.errors import AnnotationError


def write(said: list[Annotation], path: Path, texts: Texts) -> None:
    """Write the tasks to `path` and the labelling interface beside it (``….config.xml``).

    Raises:
        AnnotationError: a text is missing or another one.
    """
    tasks = []
    for number, (_, act, group) in enumerate(texts.group(said), start=1):
        authors: dict[str, list[Annotation]] = {}
        for one in group:
            authors.setdefault(one.author, []).append(one)
        tasks.append(
            {
                "id": number,
                "data": {"text": act.text, "statute_id": act.id, "title": act.title},
                "annotations": [{"result": [part for one in mine for part in _regions(one)]} for mine in authors.values()],
            }
        )
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    path.with_suffix(".config.xml").write_text(labelling_interface(said), encoding="utf-8")


def labelling_interface(said: Iterable[Annotation]) -> str:
    """The XML of a labelling interface that knows all labels, verdicts and reasons of some annotations."""
    labels = sorted({label for one in said for label in _labels(one)} | {"marked"})
    rows = [
        "<View>",
        '  <Labels name="label" toName="text">',
        *(f"    <Label value={quoteattr(label)}/>" for label in labels),
        "  </Labels>",
        '  <Text name="text" value="$text"/>',
        '  <Choices name="verdict" toName="text" perRegion="true">',
        *(f'    <Choice value="{value}"/>' for value in VERDICTS),
        "  </Choices>",
        '  <Choices name="reason" toName="text" perRegion="true">',
        *(f'    <Choice value="{value}"/>' for value in REASONS),
        "  </Choices>",
        '  <TextArea name="comment" toName="text" perRegion="true"/>',
        "</View>",
    ]
    return "\n".join(rows) + "\n"


def _labels(one: Annotation) -> list[str]:
    return [*((one.code,) if one.code else ()), *one.labels] or ["marked"]


def _regions(one: Annotation) -> list[dict[str, Any]]:
    """The region and, under the same id, the verdict, reason and comment on it."""
    place = {"start": one.target.span.start, "end": one.target.span.end, "text": one.target.quote}
    region = {"id": one.id, "from_name": "label", "to_name": "text", "type": "labels", "value": {**place, "labels": _labels(one)}}
    parts: list[dict[str, Any]] = [{**region, "meta": {"legalscan": one.row()}}]
    for name, kind, value in (("verdict", "choices", one.verdict), ("reason", "choices", one.reason), ("comment", "textarea", one.comment)):
        if value:
            field = "choices" if kind == "choices" else "text"
            parts.append({"id": one.id, "from_name": name, "to_name": "text", "type": kind, "value": {**place, field: [value]}})
    return parts


def read(path: Path, texts: Texts, author: str) -> list[Annotation]:
    """Read tasks as Label Studio exports them (JSON); what was changed there replaces what was exported.

    Regions drawn in Label Studio need the statute's text; their author is who completed them, else `author`.

    Raises:
        AnnotationError: not such tasks, or values that are no annotation, with the task's number.
    """
    try:
        tasks = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise AnnotationError(f"{path}: not JSON ({error})") from None
    found = []
    for number, task in enumerate(tasks if isinstance(tasks, list) else [tasks], start=1):
        try:
            for sheet in task["annotations"]:
                found += _read_sheet(task["data"], sheet, texts, author)
        except (AnnotationError, AttributeError, KeyError, TypeError, IndexError) as error:
            what = error if isinstance(error, AnnotationError) else f"not a task with annotations of text ({error!r})"
            raise AnnotationError(f"{path}, task {number}: {what}") from None
    return found


def _read_sheet(source: dict[str, Any], sheet: dict[str, Any], texts: Texts, author: str) -> list[Annotation]:
    by_region: dict[str, dict[str, Any]] = {}
    for part in sheet.get("result", []):
        by_region.setdefault(part["id"], {})[part["from_name"]] = part
    found = []
    for parts in by_region.values():
        region = parts["label"]
        value = region["value"]
        said = {name: parts[name]["value"]["choices"][0] if name in parts else "" for name in ("verdict", "reason")}
        comment = "\n".join(parts["comment"]["value"]["text"]) if "comment" in parts else ""
        kept = region.get("meta", {}).get("legalscan")
        if kept:
            one = Annotation.from_row(kept)
            labels = list(one.labels) if value["labels"] == _labels(one) else [v for v in value["labels"] if v not in (one.code, "marked")]
            if (value["start"], value["end"]) != one.target.span:
                raise AnnotationError(f"region {region['id']} was moved; draw a new one instead")
            found.append(restate(one, labels=labels, comment=comment, **said))
        else:
            who = sheet.get("completed_by", "")
            name = str(who.get("email", "") if isinstance(who, dict) else who) or author
            act = texts.of(source["statute_id"], source["text"])
            labels = [label for label in value.get("labels", []) if label != "marked"]
            span = (value["start"], value["end"])
            one = note(act, span, author=name, labels=labels, comment=comment, created=sheet.get("created_at", "").replace("Z", "+00:00"))
            found.append(one)
    return found
