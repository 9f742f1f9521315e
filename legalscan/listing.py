"""What law.go.kr answers: lists of statutes, texts, and refusals in several forms.

The service answers with status 200 also where it refuses: a refused key as ``<Response><result>…</result><msg>…</msg></Response>``
or the same in JSON, an unknown text as ``<Law>…</Law>``, a fault or a target not applied for as a web page. Each is told apart
here, so that a refusal is never read as "no such statute".

References: law.go.kr open API guide, 현행법령(시행일) 목록 조회 and 본문 조회 (target ``eflaw``).
"""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from html import unescape
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from legalscan.errors import FetchError, RefusedError

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOT_APPLIED: Final = "미신청"


class Listing(NamedTuple):
    """A row of a list: one version of a statute.

    Attributes:
        title: its name.
        abbreviation: the official one (약칭); empty for none.
        law_id: the number that a law keeps.
        serial: the number of this promulgation in the service (법령일련번호, MST).
        promulgated: the day, None where the row has none.
        number: the number of the promulgation.
        effective: the day from which this version is in force.
        instrument: 법률, 대통령령 ….
        state: 현행, 시행예정 or 연혁.
    """

    title: str
    abbreviation: str
    law_id: str
    serial: str
    promulgated: date | None
    number: str
    effective: date | None
    instrument: str
    state: str


class TransientError(FetchError):
    """A fault that may pass: asked again."""


class UnreachedError(TransientError, RefusedError):
    """No answer at all."""


def _parse(data: bytes) -> _Element:
    """The root of an answer.

    Raises:
        FetchError: it is a refusal, a web page, or no XML.
    """
    from lxml import etree

    head = data[:4000].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    if not head:
        raise TransientError("law.go.kr answers with nothing; try again later")
    if head.startswith("{"):
        _refuse_json(data)
    if re.match(r"(?i)<!doctype\s+html|<html", head):
        _refuse_page(head)
    if "<!DOCTYPE" in head or "<!ENTITY" in head:
        raise FetchError("law.go.kr answers with XML that declares a document type; it is not read")
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as error:
        raise TransientError(f"law.go.kr answers with XML that is broken or cut off ({error.msg}); try again later") from None
    if root.tag == "Response":
        _refuse(root.findtext("result") or "", root.findtext("msg") or "")
    return root


def _refuse(result: str, message: str) -> None:
    words = " ".join(f"{result} {message}".split())
    raise RefusedError(
        f"law.go.kr refuses the key: {words or 'no reason given'} "
        "(check LAW_OC, and that the address of this computer is registered with the key at open.law.go.kr)"
    )


def _refuse_json(data: bytes) -> None:
    try:
        told: Any = json.loads(data)
        _refuse(str(told["result"]), str(told.get("msg", "")))
    except (ValueError, KeyError, TypeError):
        raise TransientError("law.go.kr answers with JSON where XML was asked for; try again later") from None


def _refuse_page(head: str) -> None:
    words = re.sub(r"(?is)<(script|style)\b.*?(?:</\1>|\Z)|<[^>]*>", " ", head)
    said = " ".join(unescape(words).split())[:120]
    if _NOT_APPLIED in said:
        raise RefusedError(f"law.go.kr refuses: {said} (apply for 법령 lists and texts at open.law.go.kr)")
    raise TransientError(f"law.go.kr answers with a web page instead of XML ({said or 'without words'}); try again later")


def parse_list(data: bytes) -> _Element:
    """The root of a list.

    Raises:
        RefusedError: the key is refused.
        FetchError: the answer is no list.
    """
    root = _parse(data)
    code = (root.findtext("resultCode") or "00").strip()
    if root.tag != "LawSearch" or code != "00":
        said = " ".join((root.findtext("resultMsg") or "".join(str(words) for words in root.itertext())).split())[:120]
        raise FetchError(f"law.go.kr answers with no list ({said or f'<{root.tag}>'})")
    return root


def parse_text(data: bytes, row: Listing) -> _Element:
    """The root of a text.

    Raises:
        RefusedError: the key is refused.
        FetchError: the answer is no text, or not that of the row.
    """
    root = _parse(data)
    if root.tag != "법령":
        said = " ".join("".join(str(words) for words in root.itertext()).split())[:120]
        raise FetchError(f"law.go.kr has no text of 「{row.title}」 ({said or f'<{root.tag}>'})")
    given = [(root.findtext(f"기본정보/{tag}") or "").strip().lstrip("0") for tag in ("법령ID", "공포번호")]
    if given != [row.law_id.lstrip("0"), row.number.lstrip("0")]:
        raise FetchError(f"law.go.kr answers with another text (law {given[0]}, No. {given[1]}) than 「{row.title}」, No. {row.number}")
    return root


def read_row(row: _Element) -> Listing:
    """One row of a list; what it lacks is empty."""

    def words(tag: str) -> str:
        return " ".join((row.findtext(tag) or "").split())

    return Listing(
        words("법령명한글"),
        words("법령약칭명"),
        words("법령ID"),
        words("법령일련번호"),
        _day(words("공포일자")),
        words("공포번호"),
        _day(words("시행일자")),
        words("법령구분명"),
        words("현행연혁코드"),
    )


def count_of(words: str | None) -> int:
    """A number as a list has it; 0 for none."""
    return int(words) if words and words.strip().isdecimal() else 0


def _day(digits: str) -> date | None:
    try:
        return datetime.strptime(digits, "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError:
        return None
