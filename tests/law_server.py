"""A server on this machine that answers as the open API of law.go.kr does, from drafted texts or from files."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

KEY = "lighthouse-keeper"
REFUSED = "<?xml version='1.0' encoding='UTF-8'?><Response><result>사용자 정보 검증에 실패하였습니다.</result><msg>주소를 등록해 주세요.</msg></Response>"
NO_TEXT = "<?xml version='1.0' encoding='UTF-8'?><Law>일치하는 법령이 없습니다.</Law>"
PAGE = "<!DOCTYPE html><html><head><title>x</title><script>var a;</script></head><body>{}</body></html>"


@dataclass(frozen=True)
class Law:
    """One version of a drafted statute."""

    title: str
    law_id: str = "990001"
    serial: str = "700001"
    promulgated: str = "20240105"
    number: str = "19900"
    effective: str = "20240706"
    instrument: str = "법률"
    state: str = "현행"
    abbreviation: str = ""
    words: str = "등대를 돌본다."

    def row(self, key: str) -> str:
        return (
            f'<law id="1"><법령일련번호>{self.serial}</법령일련번호><현행연혁코드>{self.state}</현행연혁코드>'
            f"<법령명한글><![CDATA[{self.title}]]></법령명한글><법령약칭명><![CDATA[{self.abbreviation}]]></법령약칭명>"
            f"<법령ID>{self.law_id}</법령ID><공포일자>{self.promulgated}</공포일자><공포번호>{self.number}</공포번호>"
            f"<법령구분명>{self.instrument}</법령구분명><시행일자>{self.effective}</시행일자>"
            f"<법령상세링크>/DRF/lawService.do?OC={escape(key)}&amp;target=eflaw&amp;MST={self.serial}</법령상세링크></law>"
        )

    @property
    def text(self) -> bytes:
        return (
            f'<?xml version="1.0" encoding="utf-8"?>\n<법령 법령키="0">\n<기본정보><법령ID>{self.law_id}</법령ID>'
            f"<공포일자>{self.promulgated}</공포일자><공포번호>{self.number}</공포번호><법종구분>{self.instrument}</법종구분>"
            f"<법령명_한글><![CDATA[{self.title}]]></법령명_한글><법령명약칭>{self.abbreviation}</법령명약칭>"
            f"<시행일자>{self.effective}</시행일자></기본정보>\n<조문><조문단위><조문번호>1</조문번호><조문여부>조문</조문여부>"
            f"<조문제목><![CDATA[목적]]></조문제목>\n\t\t<조문내용><![CDATA[제1조(목적) {self.words}]]></조문내용></조문단위></조문></법령>\r\n"
        ).encode()


@dataclass
class Replay:
    """What the server gives and what it was asked.

    Attributes:
        laws: the versions it has.
        faults: answers to give before the true ones, each once: (status, body) or a number of seconds to wait.
        size: rows on a page of a list.
    """

    laws: list[Law] = field(default_factory=list)
    faults: list[tuple[int, bytes] | float] = field(default_factory=list)
    texts: dict[str, bytes] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    size: int = 100
    address: str = ""

    def answer(self, page: str, asked: dict[str, str]) -> tuple[int, bytes]:
        if asked.get("OC") != KEY:
            return 200, REFUSED.encode()
        if page.endswith("lawService.do"):
            return 200, self.texts.get(asked["MST"]) or next(
                (law.text for law in self.laws if (law.serial, law.effective) == (asked["MST"], asked["efYd"])), NO_TEXT.encode()
            )
        states = [{"1": "연혁", "2": "시행예정", "3": "현행"}[number] for number in asked["nw"].split(",")]
        rows = [law for law in self.laws if law.state in states and self._meets(law, asked)]
        start = (int(asked["page"]) - 1) * self.size
        listed = "".join(law.row(asked["OC"]) for law in rows[start : start + self.size])
        return 200, (
            f'<?xml version="1.0" encoding="UTF-8"?><LawSearch><target>eflaw</target><totalCnt>{len(rows)}</totalCnt>'
            f"<page>{asked['page']}</page><resultCode>00</resultCode><resultMsg>success</resultMsg>{listed}</LawSearch>"
        ).encode()

    @staticmethod
    def _meets(law: Law, asked: dict[str, str]) -> bool:
        if "LID" in asked:
            return int(asked["LID"]) == int(law.law_id)
        wanted = asked["query"].replace(" ", "")
        return wanted in law.title.replace(" ", "") or wanted in law.abbreviation.replace(" ", "")


@contextmanager
def serving(replay: Replay) -> Iterator[Replay]:
    """Answer on a port of this machine until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            replay.asked.append({"page_name": parts.path.rpartition("/")[2], **asked})
            fault = replay.faults.pop(0) if replay.faults else None
            if isinstance(fault, float):
                time.sleep(fault)
            status, body = fault if isinstance(fault, tuple) else replay.answer(parts.path, asked)
            self.send_response(status)
            self.send_header("Content-Type", "text/xml;charset=UTF-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            pass  # a client that went away while it waited

    with Server(("127.0.0.1", 0), Handler) as server:
        replay.address = f"http://127.0.0.1:{server.server_port}/DRF"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield replay
        finally:
            server.shutdown()
