"""Texts chosen at the service by the names of acts, and put into a folder with a record of where each is from."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

from legalscan.catalogue import squeeze, stem_of
from legalscan.errors import FetchError
from legalscan.listing import Listing
from legalscan.service import Answer, Service

_SHOWN: Final = 8
_LONGEST: Final = 200
_FORBIDDEN: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_KINDS: Final = ("시행령", "시행규칙")
Change = Literal["new", "unchanged", "replaced"]


class Stored(NamedTuple):
    """A text in the folder.

    Attributes:
        path: its file.
        row: which version it is.
        change: whether the file is new, was there with the same bytes, or was there with others (a correction at the service).
    """

    path: Path
    row: Listing
    change: Change


def choose(service: Service, name: str, *, family: bool = False, every: bool = False) -> tuple[Listing, ...]:
    """The versions at the service that a name asks for.

    A name is a title, an official abbreviation, or a law id in digits. The version in force is chosen, or where there is none yet,
    the one that will be in force first.

    Args:
        service: which to ask.
        name: of one statute.
        family: the act, its decree (시행령) and its rule (시행규칙), whichever of them is named; those under names of their own are not
            found so.
        every: all versions, past and coming, and not the one in force only.

    Returns:
        The act before its decree and rule; versions of each in the order of promulgation.

    Raises:
        FetchError: the service refuses, cannot be reached, has no such statute, or several.
    """
    states = ("연혁", "시행예정", "현행") if every else ("시행예정", "현행")
    rows = service.search(name, states)
    title, law_id = _meant(name, rows)
    act = stem_of(title)
    titles = [act, *(f"{act} {kind}" for kind in _KINDS)] if family else [title]
    if family and squeeze(name) != squeeze(act):
        rows = service.search(act, states)
    found: list[Listing] = []
    for wanted in titles:
        own = [row for row in rows if (row.law_id == law_id if wanted == title else squeeze(row.title) == squeeze(wanted))]
        found += _in_order(own) if every else _present(own)
    return tuple(found)


def _meant(name: str, rows: Sequence[Listing]) -> tuple[str, str]:
    """The one statute that a name means among the rows of a list: its title and law id."""
    wanted = squeeze(name)
    ids = [row for row in rows if name.isdigit() and row.law_id.lstrip("0") == name.lstrip("0")]
    exact = ids or [row for row in rows if squeeze(row.title) == wanted] or [row for row in rows if squeeze(row.abbreviation) == wanted]
    now = [row for row in exact if row.state != "연혁"] or exact
    titles = {row.law_id: row.title for row in now}
    if len(titles) == 1:
        return next((title, law_id) for law_id, title in titles.items())
    if titles:
        listed = ", ".join(f"「{title}」 ({law_id})" for law_id, title in titles.items())
        raise FetchError(f"{name}: law.go.kr has several statutes of this name: {listed}; give the law id")
    near = [*dict.fromkeys(row.title for row in rows)]
    if near:
        more = f" and {len(near) - _SHOWN} more" if len(near) > _SHOWN else ""
        raise FetchError(
            f"{name}: law.go.kr has no statute of this name, but {', '.join(f'「{t}」' for t in near[:_SHOWN])}{more}; give one of these"
        )
    raise FetchError(f"{name}: law.go.kr has no statute whose title or abbreviation has these words")


def _present(rows: Sequence[Listing]) -> list[Listing]:
    """The version in force, else the first that will be; empty for no rows."""
    now = [row for row in rows if row.state == "현행"]
    if now:
        return [max(now, key=_order)]
    coming = [row for row in rows if row.state != "연혁"]
    return [min(coming, key=lambda row: (row.effective is None, row.effective, _order(row)))] if coming else []


def _in_order(rows: Iterable[Listing]) -> list[Listing]:
    return sorted(rows, key=_order)


def _order(row: Listing) -> tuple[str, int, str]:
    return str(row.promulgated or ""), int(row.number) if row.number.isdecimal() else 0, str(row.effective or "")


def store(answer: Answer, row: Listing, folder: Path, tool: str) -> Stored:
    """Put a text into a folder as it came, with a record of its origin beside it (``….xml.origin.json``).

    The file is written whole or not at all: ``ACT/법률.2026-01-20.21311.2026-01-22.xml``, a folder an act with its decree and rule.

    Args:
        answer: the text.
        row: which version it is.
        folder: of all texts; made where it is not there.
        tool: name and version of the program, for the record.

    Raises:
        FetchError: the file cannot be written.
    """
    path = folder / _folder_name(stem_of(row.title)) / f"{_file_name(row)}.xml"
    try:
        change: Change = "new" if not path.exists() else "unchanged" if path.read_bytes() == answer.data else "replaced"
        path.parent.mkdir(parents=True, exist_ok=True)
        if change != "unchanged":
            _write(path, answer.data)
            record = json.dumps(_record(answer, row, tool), ensure_ascii=False, indent=1) + "\n"
            _write(path.with_name(path.name + ".origin.json"), record.encode("utf-8"))
    except OSError as error:
        raise FetchError(f"{path}: cannot be written ({error.strerror})") from None
    return Stored(path, row, change)


def _record(answer: Answer, row: Listing, tool: str) -> dict[str, object]:
    return {
        "source": "law.go.kr open API (국가법령정보 공동활용)",
        "asked": answer.asked,
        "received": answer.received.isoformat(timespec="seconds"),
        "sha256": hashlib.sha256(answer.data).hexdigest(),
        "bytes": len(answer.data),
        "title": row.title,
        "law_id": row.law_id,
        "instrument": row.instrument,
        "promulgated": str(row.promulgated) if row.promulgated else None,
        "number": row.number,
        "effective": str(row.effective) if row.effective else None,
        "state_when_received": row.state,
        "tool": tool,
    }


def _file_name(row: Listing) -> str:
    kind = next((kind for kind in _KINDS if row.title.endswith(kind)), row.instrument or "법령")
    parts = [kind, str(row.promulgated or "undated"), row.number, str(row.effective or "undated")]
    return _FORBIDDEN.sub("_", ".".join(filter(None, parts)))


def _folder_name(title: str) -> str:
    """A title as the name of a folder: without white space, and not longer than file systems allow."""
    name = _FORBIDDEN.sub("_", re.sub(r"\s", "", title)).strip(".") or "_"
    if len(name.encode("utf-8")) <= _LONGEST:
        return name
    short = name.encode("utf-8")[: _LONGEST - 12].decode("utf-8", "ignore")
    return f"{short}~{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _write(path: Path, data: bytes) -> None:
    fresh = path.with_name(f".{os.getpid()}.new")
    try:
        with fresh.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
