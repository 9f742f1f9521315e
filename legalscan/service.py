"""The open API of law.go.kr (국가법령정보 공동활용): lists of statutes and their texts, as the service gives them.

The key is the user's (open.law.go.kr, address of the computer registered there). It stands in no message, file or cache.

References: law.go.kr open API guide, 현행법령(시행일) 목록 조회 and 본문 조회 (target ``eflaw``).
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from legalscan.errors import FetchError, RefusedError
from legalscan.listing import Listing, TransientError, UnreachedError, count_of, parse_list, parse_text, read_row

if TYPE_CHECKING:
    from lxml.etree import _Element

ADDRESS: Final = "https://www.law.go.kr/DRF"
PAGE: Final = 100
"""Rows on a page of a list, the most that the service gives."""
_LIST: Final = "lawSearch.do"
_TRIES: Final = 4
_LARGEST: Final = 64 * 1024 * 1024
_A_DAY: Final = 86_400.0
STATES: Final = {"연혁": 1, "시행예정": 2, "현행": 3}
"""What a version is on the day of the question, with the service's number for it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the service gave.

    Attributes:
        data: the bytes, as they came; in a list the key is struck out of the links.
        asked: what was asked, without the key.
        received: when it came from the service.
    """

    data: bytes
    asked: dict[str, str]
    received: datetime


class Service:
    """The service, asked politely: one question at a time, with a pause between two, again after a fault that may pass.

    Args:
        key: the user's key (OC).
        cache: folder of what was already answered; None keeps nothing. Lists are kept for a day, texts until `refresh`.
        address: of the service.
        pause: seconds between two questions.
        timeout: seconds to wait for an answer.
        first_wait: seconds before a question is asked again; doubled each time, with some chance in it.
        refresh: ask again for what the cache has.

    Raises:
        RefusedError: no key.
        ImportError: httpx or tenacity is not installed (extra ``fetch``).
    """

    def __init__(
        self,
        key: str,
        cache: Path | None = None,
        *,
        address: str = ADDRESS,
        pause: float = 1.0,
        timeout: float = 30.0,
        first_wait: float = 1.0,
        refresh: bool = False,
    ) -> None:
        import httpx
        import tenacity

        if not key.strip():
            raise RefusedError("law.go.kr asks for a key: apply for one at open.law.go.kr and put it into the environment variable LAW_OC")
        self._key, self._cache, self._address = key.strip(), cache, address.rstrip("/")
        self._pause, self._timeout, self._refresh = pause, timeout, refresh
        self._asked = 0.0
        self._client = httpx.Client(timeout=timeout, follow_redirects=True, headers={"User-Agent": "legalscan"})
        self._again = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(TransientError),
            stop=tenacity.stop_after_attempt(_TRIES),
            wait=tenacity.wait_exponential(multiplier=first_wait, max=30.0) + tenacity.wait_random(0, first_wait),
            reraise=True,
        )

    def close(self) -> None:
        """End the connection."""
        self._client.close()

    def search(self, name: str, states: tuple[str, ...] = ("시행예정", "현행")) -> tuple[Listing, ...]:
        """The versions of all statutes whose title or abbreviation has a name in it, in the service's order; empty for none.

        Args:
            name: words of a title, or a law id in digits.
            states: which versions are asked for.

        Raises:
            RefusedError: the key is refused, or no network.
            FetchError: an answer that is none.
        """
        asked = {
            "target": "eflaw",
            "type": "XML",
            "display": str(PAGE),
            "nw": ",".join(str(number) for s, number in STATES.items() if s in states),
        }
        asked |= {"LID": name} if name.isascii() and name.isdigit() else {"query": name}
        found: list[Listing] = []
        page = 1
        while True:
            root = parse_list(self._ask(_LIST, {**asked, "page": str(page)}, parse_list, _A_DAY).data)
            rows = [read_row(row) for row in root.iter("law")]
            found += rows
            total = count_of(root.findtext("totalCnt"))
            if len(found) >= total:
                break
            if not rows:
                raise FetchError(f"the list for {name} says that it has {total} rows and gives {len(found)}; try again later")
            page += 1
        return tuple(row for row in found if row.state in states or not row.state)

    def text(self, row: Listing) -> Answer:
        """The text of one version, in XML as the service gives it.

        Raises:
            RefusedError: the key is refused, or no network.
            FetchError: no such text, or an answer that is another text or none.
        """
        asked = {"target": "eflaw", "type": "XML", "MST": row.serial}
        if row.effective is not None:
            asked["efYd"] = f"{row.effective:%Y%m%d}"

        def check(data: bytes) -> _Element:
            return parse_text(data, row)

        return self._ask("lawService.do", asked, check, None)

    def _ask(self, page: str, asked: dict[str, str], check: Callable[[bytes], _Element], lasts: float | None) -> Answer:
        place = None if self._cache is None else self._cache / (self._digest(page, asked) + ".xml")
        if place is not None and not self._refresh and (known := _kept(place, check, lasts)) is not None:
            return Answer(known[0], asked, known[1])
        data = self._again(self._once, page, asked, check)
        # an empty list may be a passing fault, and is not kept
        if place is not None and (page != _LIST or b"<law " in data):
            _keep(place, data)
        return Answer(data, asked, datetime.now(UTC))

    def _digest(self, page: str, asked: dict[str, str]) -> str:
        return hashlib.sha256(json.dumps([self._address, page, asked], sort_keys=True).encode()).hexdigest()[:32]

    def _once(self, page: str, asked: dict[str, str], check: Callable[[bytes], _Element]) -> bytes:
        data = self._load(page, asked)
        check(data)
        if page == _LIST:
            for written in {self._key, quote(self._key, safe="")}:
                data = data.replace(b"OC=" + written.encode(), b"OC=")
        return data

    def _load(self, page: str, asked: dict[str, str]) -> bytes:
        import httpx

        time.sleep(max(0.0, self._asked + self._pause - time.monotonic()))
        try:
            with self._client.stream("GET", f"{self._address}/{page}", params={"OC": self._key, **asked}) as response:
                if response.status_code >= 500 or response.status_code == 429:
                    raise TransientError(f"law.go.kr answers with status {response.status_code}, {_TRIES} times; try again later")
                if response.status_code != 200:
                    raise FetchError(f"law.go.kr answers with status {response.status_code}; is {self._address} its address?")
                data = bytearray()
                for piece in response.iter_bytes():
                    data += piece
                    if len(data) > _LARGEST:
                        raise FetchError(f"law.go.kr answers with more than {_LARGEST:,} bytes; that is no statute")
                return bytes(data)
        except httpx.TimeoutException:
            raise UnreachedError(f"law.go.kr does not answer within {self._timeout:g} seconds, {_TRIES} times; try again later") from None
        except httpx.RemoteProtocolError:
            raise TransientError(f"law.go.kr breaks off in the middle of its answer, {_TRIES} times; try again later") from None
        except httpx.TransportError as error:
            reason = self._unsaid(str(error)) or type(error).__name__
            raise UnreachedError(f"law.go.kr cannot be reached ({reason}); is there a network?") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise FetchError(f"law.go.kr cannot be asked ({self._unsaid(str(error))})") from None
        finally:
            self._asked = time.monotonic()

    def _unsaid(self, words: str) -> str:
        return words.replace(self._key, "…")


def _kept(place: Path, check: Callable[[bytes], _Element], lasts: float | None) -> tuple[bytes, datetime] | None:
    """What the cache has at a place, if it still lasts and still is an answer."""
    try:
        moment = place.stat().st_mtime
        if lasts is not None and not 0 <= time.time() - moment < lasts:
            return None
        data = place.read_bytes()
        check(data)
    except (OSError, FetchError):
        return None
    return data, datetime.fromtimestamp(moment, UTC)


def _keep(place: Path, data: bytes) -> None:
    """Put an answer into the cache; where that cannot be, it is asked for again next time."""
    fresh = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(place)
    except OSError:
        fresh.unlink(missing_ok=True)
