"""The pages for those who judge: the queue, one finding in its place, whole texts, the guideline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from legalscan.annotate.annotation import REASONS, VERDICTS, Annotation
from legalscan.annotate.store import Store
from legalscan.annotate.web.access import refuse, signed_in
from legalscan.annotate.web.guideline import lay_out_rule
from legalscan.annotate.web.pages import language_of, render
from legalscan.annotate.web.passages import Mark, lay_out
from legalscan.annotate.web.project import TITLES, Item
from legalscan.annotate.web.saving import MISSED
from legalscan.annotate.web.sessions import Session
from legalscan.annotate.web.site import Site
from legalscan.errors import UnknownRuleError
from legalscan.statute import Statute


@signed_in()
async def queue(request: Request, site: Site, session: Session) -> Response:
    """The queue, with one finding open: the one named, else the first that is not judged."""
    said = await run_in_threadpool(_own, site.store, session)
    judged = {item.key: one for one in said if one.code and not one.adjudicates and (item := site.project.item_of(one)) is not None}
    key = request.path_params.get("key")
    if key is None:
        opened = next((i for i in site.project.items if not _verdict(judged.get(i.key))), next(iter(site.project.items), None))
    else:
        opened = site.project.by_key.get(key)
        if opened is None:
            return refuse(request, 404, "not-found")
    values = await run_in_threadpool(show, request, site, session, opened, said) if opened is not None else {}
    if "part" in request.query_params:
        return render(request, "finding.html", session, **values)
    return render(
        request,
        "queue.html",
        session,
        page="queue",
        items=site.project.items,
        numbers={act: number for number, act in enumerate(site.project.acts)},
        judged=judged,
        count=sum(bool(one.verdict) for one in judged.values()),
        codes=[(code, TITLES[code].in_language(language_of(request))) for code in site.project.codes],
        missed=_missed(said, site),
        opened=opened,
        **(values or _choices(request)),
    )


def show(request: Request, site: Site, session: Session, item: Item, said: tuple[Annotation, ...]) -> dict[str, Any]:
    """What the template of one finding asks for."""
    language = language_of(request)
    provision = item.provision
    own = next((one for one in said if not one.adjudicates and site.project.item_of(one) is item), None)
    return {
        "item": item,
        "own": own,
        "lines": list(lay_out(item.act, provision.article or provision, list(_marks(site, item.act, said, item)))),
        "beside": site.families.beside(item.act, provision, language),
        "others": _others(site, session, item),
        "texts": {act.id: number for number, act in enumerate(site.project.acts)},
        **_choices(request),
    }


@signed_in()
async def whole_text(request: Request, site: Site, session: Session) -> Response:
    """One whole text, in which missed findings can be marked."""
    number = request.path_params["number"]
    if number >= len(site.project.acts):
        return refuse(request, 404, "not-found")
    act = site.project.acts[number]
    said = await run_in_threadpool(_own, site.store, session)
    lines = await run_in_threadpool(lambda: list(lay_out(act, None, list(_marks(site, act, said)))))
    keys = [(item.finding.span.start, item) for item in site.project.items if item.act is act]
    return render(
        request,
        "text.html",
        session,
        page="text",
        number=number,
        act=act,
        lines=lines,
        keys=keys,
        missed=_missed(said, site),
        **_choices(request),
    )


@signed_in()
async def guideline(request: Request, site: Site, session: Session) -> Response:
    """The page of a rule, to be laid beside a finding."""
    try:
        blocks = lay_out_rule(request.path_params["code"], language_of(request))
    except UnknownRuleError:
        return refuse(request, 404, "not-found")
    return render(request, "guideline.html", session, blocks=blocks)


@signed_in()
async def who(request: Request, site: Site, session: Session) -> Response:
    """Whom the server takes the browser for, and the token for what it sends: for scripts whose page is from before."""
    return JSONResponse({"author": session.author, "csrf": session.csrf})


def _choices(request: Request) -> dict[str, Any]:
    language = language_of(request)
    rules = [(code, title.in_language(language)) for code, title in sorted(TITLES.items())]
    return {"choices": VERDICTS, "reasons": REASONS, "rules": rules}


def _own(store: Store, session: Session) -> tuple[Annotation, ...]:
    return store.current(author=session.author)


def _verdict(said: Annotation | None) -> str:
    return (said.verdict or "") if said is not None else ""


def _missed(said: tuple[Annotation, ...], site: Site) -> list[tuple[Annotation, int]]:
    texts = {act.id: number for number, act in enumerate(site.project.acts)}
    return [(one, texts[one.target.statute_id]) for one in said if MISSED in one.labels and one.target.statute_id in texts]


def _marks(site: Site, act: Statute, said: tuple[Annotation, ...], item: Item | None = None) -> Iterator[Mark]:
    for other in site.project.items:
        if other.act is act:
            for finding in other.findings:
                yield ("finding" if item is None or other is item else "other", finding.span)
    if item is not None:
        for finding in item.findings:
            yield from (("related", one.span) for one in finding.related if one.statute == act.title and one.span.of(act.text) == one.quote)
    for one in said:
        if not one.code and one.target.statute_id == act.id and one.target.span.of(act.text) == one.target.quote:
            yield ("missed", one.target.span)


def _others(site: Site, session: Session, item: Item) -> list[Annotation] | None:
    """What others said of a finding; None where that is not to be seen."""
    if site.blind:
        return None
    rows = [one for one in site.standing.read() if site.project.item_of(one) is item and one.verdict]
    return [one for one in rows if one.author != session.author or one.adjudicates]
