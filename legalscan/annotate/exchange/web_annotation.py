"""W3C Web Annotations as JSON-LD: an AnnotationPage, each item with a quote and a position selector.

References: W3C Recommendation, Web Annotation Data Model (2017). What the model has no word for stands under ``legalscan:…`` keys.
"""

from __future__ import annotations

import json
import uuid
from pathlib import Path
from typing import Any, Final

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.exchange.texts import Texts, note
from legalscan.errors import AnnotationError
from legalscan.statute import Statute

CONTEXT: Final = ["http://www.w3.org/ns/anno.jsonld", {"legalscan": "urn:legalscan:"}]
_OWN: Final = ("fingerprint", "tool", "guideline", "statute", "promulgated", "locator", "heading", "provision", "text", "places")


def write(said: list[Annotation], path: Path, texts: Texts) -> None:
    """Write a page of annotations; no texts are needed."""
    page = {"@context": CONTEXT, "type": "AnnotationPage", "items": [as_web_annotation(one) for one in said]}
    path.write_text(json.dumps(page, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def as_web_annotation(one: Annotation) -> dict[str, Any]:
    """One annotation as a Web Annotation, without its ``@context``."""
    row, target = one.row(), one.target
    body: list[dict[str, Any]] = [{"type": "TextualBody", "purpose": "tagging", "value": label} for label in one.labels]
    if one.verdict:
        assessment = {"type": "TextualBody", "purpose": "assessing", "value": one.verdict, "legalscan:code": one.code}
        body.append({**assessment, "legalscan:reason": one.reason} if one.reason else assessment)
    if one.comment:
        body.append({"type": "TextualBody", "purpose": "commenting", "value": one.comment, "format": "text/plain"})
    return {
        "id": f"urn:uuid:{one.id}",
        "type": "Annotation",
        "motivation": "assessing" if one.verdict else "highlighting",
        "creator": {"type": "Person", "name": one.author},
        "created": row["created"],
        "body": body,
        "target": {
            "source": f"urn:legalscan:{target.statute_id}",
            "selector": [
                {"type": "TextQuoteSelector", "exact": target.quote, "prefix": target.prefix, "suffix": target.suffix},
                {"type": "TextPositionSelector", "start": target.span.start, "end": target.span.end},
            ],
        },
        "legalscan:code": one.code,
        "legalscan:replaces": one.replaces,
        "legalscan:withdrawn": one.withdrawn,
        "legalscan:adjudicates": one.adjudicates,
        **{f"legalscan:{name}": row[name] for name in _OWN},
    }


def read(path: Path, texts: Texts, author: str) -> list[Annotation]:
    """Read a page, a list of annotations or a single one; those of other tools need the statute's text.

    Raises:
        AnnotationError: not Web Annotations, or words that are not where they are said to be.
    """
    try:
        page = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise AnnotationError(f"{path}: not JSON ({error})") from None
    first = page.get("first") if isinstance(page, dict) else None
    items = page if isinstance(page, list) else (first or page).get("items", [page])
    found = []
    for number, item in enumerate(items, start=1):
        try:
            found.append(_annotation(item, texts, author))
        except (AnnotationError, AttributeError, KeyError, TypeError, ValueError) as error:
            what = error if isinstance(error, AnnotationError) else f"not a Web Annotation ({error!r})"
            raise AnnotationError(f"{path}, annotation {number}: {what}") from None
    return found


def _annotation(item: dict[str, Any], texts: Texts, author: str) -> Annotation:
    body = item.get("body", [])
    bodies = [{"value": one} if isinstance(one, str) else one for one in (body if isinstance(body, list) else [body])]
    by_purpose = {name: [one for one in bodies if one.get("purpose") == name] for name in ("tagging", "assessing", "commenting")}
    target = item["target"]
    selectors = target["selector"] if isinstance(target["selector"], list) else [target["selector"]]
    by_type = {selector["type"]: selector for selector in selectors}
    statute_id = str(target["source"]).removeprefix("urn:legalscan:")
    creator = item.get("creator", "")
    name = (creator.get("name") or creator.get("id", "")) if isinstance(creator, dict) else str(creator)
    labels = [one["value"] for one in by_purpose["tagging"]]
    comment = "\n".join(one["value"] for one in by_purpose["commenting"] or [b for b in bodies if "purpose" not in b])
    if "legalscan:locator" in item:
        quote, position = by_type["TextQuoteSelector"], by_type["TextPositionSelector"]
        verdict = next(iter(by_purpose["assessing"]), {})
        row = {key.removeprefix("legalscan:"): value for key, value in item.items() if key.startswith("legalscan:")}
        row |= {
            "id": item["id"].removeprefix("urn:uuid:"),
            "author": name,
            "created": item["created"],
            "labels": labels,
            "comment": comment,
        }
        row |= {"verdict": verdict.get("value", ""), "reason": verdict.get("legalscan:reason", ""), "statute_id": statute_id}
        row |= {"quote": quote["exact"], "prefix": quote["prefix"], "suffix": quote["suffix"]}
        return Annotation.from_row({**row, "start": position["start"], "end": position["end"]})
    act = texts.of(statute_id)
    span = _find(by_type, act)
    own = str(item.get("id", "")).removeprefix("urn:uuid:").rsplit("/", 1)[-1]
    return note(act, span, author=name or author, labels=labels, comment=comment, created=item.get("created", ""), id=_uuid(own))


def _find(by_type: dict[str, Any], act: Statute) -> tuple[int, int]:
    """Where a foreign annotation's words stand: at its position if they do, else at the one place that its quote tells."""
    quote, position = by_type.get("TextQuoteSelector", {}), by_type.get("TextPositionSelector")
    exact = quote.get("exact", "")
    if position is not None and (not exact or act.text[position["start"] : position["end"]] == exact):
        return position["start"], position["end"]
    around = quote.get("prefix", "") + exact + quote.get("suffix", "")
    start = act.text.find(around)
    if not exact or start < 0 or act.text.find(around, start + 1) >= 0:
        raise AnnotationError(f"{exact[:40]!r} stands nowhere, or in more than one place, in {act.id}")
    start += len(quote.get("prefix", ""))
    return start, start + len(exact)


def _uuid(words: str) -> str:
    try:
        return str(uuid.UUID(words))
    except ValueError:
        return ""
