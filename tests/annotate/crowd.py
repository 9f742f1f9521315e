"""A crowd of annotators: each signs in and gives one verdict a second; prints what was acknowledged and how long it took.

    python crowd.py ADDRESS PEOPLE SECONDS

Each line on standard output is the id of an acknowledged verdict and the milliseconds from sending it to the answer.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
import uuid
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from serving import PASSWORD


class Client:
    """A browser reduced to one connection that is kept open."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self.reader: asyncio.StreamReader | None = None
        self.writer: asyncio.StreamWriter | None = None

    async def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, str]:
        if self.writer is None or self.writer.is_closing():
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        assert self.reader
        jar = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", f"Cookie: {jar}", f"Content-Length: {len(body)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        await self.writer.drain()
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode()
        status, length, chunked = int(head.split()[1]), 0, False
        for line in head.split("\r\n")[1:]:
            name, _, value = line.partition(": ")
            if name == "content-length":
                length = int(value)
            if name == "set-cookie":
                for key, morsel in SimpleCookie(value).items():
                    self.cookies[key] = morsel.value
            chunked = chunked or (name == "transfer-encoding")
        assert not chunked
        return status, (await self.reader.readexactly(length)).decode()

    async def sign_in(self, name: str) -> tuple[str, list[str]]:
        """The token for what is sent, and the keys of the findings."""
        _, page = await self.ask("GET", "/sign-in")
        mark = re.search(r'name="mark" value="(\w+)"', page)
        assert mark, page[:300]
        form = urlencode({"name": name, "password": PASSWORD, "mark": mark[1]}).encode()
        status, _ = await self.ask("POST", "/sign-in", form, Content_Type="application/x-www-form-urlencoded")
        assert status == 303, status
        _, page = await self.ask("GET", "/")
        csrf = re.search(r'<meta name="csrf" content="([^"]+)"', page)
        assert csrf
        return csrf[1], re.findall(r'<li data-key="(\w+)"', page)


async def annotate(port: int, place: int, seconds: float, door: asyncio.Semaphore, start: asyncio.Barrier) -> None:
    client = Client(port)
    async with door:
        csrf, keys = await client.sign_in(f"독자 {place}")
    await start.wait()
    await asyncio.sleep(place / start.parties)  # they do not all press at the same moment
    begun = time.perf_counter()
    for turn in range(int(seconds)):
        await asyncio.sleep(max(0.0, begun + turn - time.perf_counter()))
        name = str(uuid.uuid4())
        verdict = ("accept", "reject", "unsure")[(turn + place) % 3]
        body = {"id": name, "kind": "verdict", "key": keys[turn % len(keys)], "verdict": verdict, "comment": f"{turn}번째"}
        if verdict == "reject":
            body["reason"] = "scope"
        sent = time.perf_counter()
        try:
            status, _ = await client.ask(
                "POST", "/annotations", json.dumps(body).encode(), Content_Type="application/json", X_CSRF_Token=csrf
            )
        except (OSError, asyncio.IncompleteReadError):
            return  # the server is gone: what it had not acknowledged does not count
        print(name if status == 200 else f"REFUSED-{status}", f"{(time.perf_counter() - sent) * 1000:.2f}", flush=True)


async def crowd(port: int, people: int, seconds: float) -> None:
    door, start = asyncio.Semaphore(4), asyncio.Barrier(people)
    await asyncio.gather(*(annotate(port, place, seconds, door, start) for place in range(people)))


if __name__ == "__main__":
    address, people, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    asyncio.run(crowd(int(address.rpartition(":")[2]), people, seconds))
