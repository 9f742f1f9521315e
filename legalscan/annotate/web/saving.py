"""What a browser sends, made into annotations and saved; sent twice it is saved once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final, NoReturn, cast

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from legalscan.annotate.annotation import Annotation, Reason, Verdict
from legalscan.annotate.target import Target
from legalscan.annotate.web.access import refuse, signed_in
from legalscan.annotate.web.project import TITLES, Item
from legalscan.annotate.web.sessions import Session
from legalscan.annotate.web.site import Site
from legalscan.errors import AnnotationError, ConflictError, StoreError

MISSED: Final = "missed"
"""The label of words that a rule should have reported; the rule's code is the second one."""
_COMMENT: Final = 4_000
_LABEL: Final = 100


class _RefusedError(Exception):
    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


@signed_in()
async def save(request: Request, site: Site, session: Session) -> Response:
    """Save one statement: a verdict, a comment, a decision, words that were missed, or that one of these is taken back.

    The answer comes when it is on the disk, with what its author's word on the finding is now.
    """
    try:
        body = _read(await request.body(), request.headers.get("content-type", ""))
        if body.get("kind") in ("mark", "withdraw"):  # these look into a whole text, or the store
            said = await run_in_threadpool(_compose, body, site, session)
        else:
            said = _compose(body, site, session)
        await site.writer.append(said)
        standing = await run_in_threadpool(_standing, said, site) if said.withdrawn and said.code else said
    except _RefusedError as refusal:
        return refuse(request, refusal.status, refusal.reason)
    except ConflictError:
        return refuse(request, 409, "conflict")
    except AnnotationError:
        return refuse(request, 422, "malformed")
    except StoreError:
        return refuse(request, 503, "broken")
    return JSONResponse({"id": said.id, "standing": _told(standing) if standing is not None and not standing.withdrawn else None})


def _read(content: bytes, kind: str) -> dict[str, Any]:
    if kind.partition(";")[0].strip() != "application/json":
        _refuse_as(415, "malformed")
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        _refuse_as(400, "malformed")
    if not isinstance(body, dict):
        _refuse_as(400, "malformed")
    return body


def _refuse_as(status: int, reason: str) -> NoReturn:
    raise _RefusedError(status, reason)


def _compose(body: dict[str, Any], site: Site, session: Session) -> Annotation:
    match body.get("kind"):
        case "verdict":
            return _judge(body, site, session)
        case "decision":
            if session.role != "adjudicator":
                _refuse_as(403, "not-yours")
            if not body.get("verdict"):
                _refuse_as(422, "malformed")
            return replace(_judge(body, site, session), adjudicates=True)
        case "mark":
            return _mark(body, site, session)
        case "withdraw":
            return _withdraw(body, site, session)
    _refuse_as(422, "malformed")


def _judge(body: dict[str, Any], site: Site, session: Session) -> Annotation:
    item = _item(body, site)
    verdict, reason = _words(body, "verdict", 20), _words(body, "reason", 40)
    return Annotation(
        target=item.target,
        author=session.author,
        verdict=cast("Verdict", verdict) or None,  # Annotation refuses what is none
        reason=cast("Reason", reason) or None,
        comment=_words(body, "comment", _COMMENT),
        guideline=site.guideline,
        code=item.finding.code,
        fingerprint=item.finding.fingerprint,
        tool=site.version,
        id=_words(body, "id", 36),
        created=datetime.now(UTC),
    )


def _mark(body: dict[str, Any], site: Site, session: Session) -> Annotation:
    act = next((act for act in site.project.acts if act.id == body.get("statute")), None)
    if act is None:
        _refuse_as(404, "not-found")
    start, end, code, label = body.get("start"), body.get("end"), _words(body, "code", 20), _words(body, "label", _LABEL)
    if type(start) is not int or type(end) is not int or (code and code not in TITLES):
        _refuse_as(422, "malformed")
    return Annotation(
        target=Target.at(act, (start, end)),
        author=session.author,
        labels=(MISSED, *([code] if code else []), *([label] if label else [])),
        comment=_words(body, "comment", _COMMENT),
        guideline=site.guideline,
        tool=site.version,
        id=_words(body, "id", 36),
        created=datetime.now(UTC),
    )


def _withdraw(body: dict[str, Any], site: Site, session: Session) -> Annotation:
    known = site.store.find(_words(body, "replaces", 36))
    if not known or known[0].author != session.author or known[0].withdrawn:
        _refuse_as(404, "not-found")  # nobody is told whether somebody else's is there
    return replace(known[0], id=_words(body, "id", 36), replaces=known[0].id, withdrawn=True, created=datetime.now(UTC))


def _standing(said: Annotation, site: Site) -> Annotation | None:
    """An author's word on the finding that an annotation speaks of, as it is now."""
    rows = site.store.current(statute_id=said.target.statute_id, author=said.author, code=said.code)
    fitting = [one for one in rows if one.subject == said.subject and one.adjudicates == said.adjudicates]
    return fitting[-1] if fitting else None


def _item(body: dict[str, Any], site: Site) -> Item:
    item = site.project.by_key.get(_words(body, "key", 16))
    if item is None:
        _refuse_as(404, "not-found")
    return item


def _words(body: dict[str, Any], name: str, most: int) -> str:
    value = body.get(name) or ""
    if not isinstance(value, str) or len(value) > most:
        _refuse_as(422, "malformed")
    return value


def _told(said: Annotation) -> dict[str, str]:
    return {"id": said.id, "verdict": said.verdict or "", "reason": said.reason or "", "comment": said.comment}
