"""Wounded files of every format: an outline or one clear sentence, never a crash, never a hang."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import CORPORA
from office_files import docx, hp, hwpx, pack, wp
from pdf_writer import Page, write_pdf
from test_readers import assert_sound

from legalscan.errors import SourceError
from legalscan.readers import read
from legalscan.readers.source import Source

WORDS = (
    "등대관리법",
    "제1조(목적) 등대를 돌본다.",
    "제2조(정의) ① 뜻은 다음과 같다.",
    "1. “등대”란 탑을 말한다.",
    "② 이 법에서만 쓴다.",
    "부칙",
    "이 법은 내년부터 시행한다.",
)
COUNT = int(os.environ.get("LEGALSCAN_FUZZED", "10000"))
WORKER = """
import random, sys
from importlib import import_module
from test_fuzzed_files import seeds, wound
from legalscan.errors import SourceError
form, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
answer = import_module({"pdf": "legalscan.readers.pages", "hwp": "legalscan.readers.hwp5"}[form]).answer
grown = seeds(form)
for number in range(first, last):
    print(number, flush=True)
    try:
        for _ in answer(wound(grown, number)):
            pass
    except Exception:
        pass  # `apart.main` says it in one sentence
print("done", flush=True)
"""


def seeds(form: str) -> list[bytes]:
    """Sound files to wound."""
    if form == "docx":
        table = f"<w:tbl><w:tr><w:tc>{wp('현행')}</w:tc><w:tc>{wp('개정안')}</w:tc></w:tr></w:tbl>"
        return [docx("".join(map(wp, WORDS)) + table)]
    if form == "hwpx":
        return [hwpx("".join(map(hp, WORDS))), *_real("*.hwpx")]
    if form == "hwp":
        return _real("*.hwp")
    page = Page()
    for place, words in enumerate(WORDS):
        page.write(words, 60, 90 + 20 * place)
    for x in (50, 300, 540):
        page.rule(x, 80, x, 300)
    page.rule(50, 80, 540, 80).rule(50, 300, 540, 300)
    return [write_pdf([page, page]), write_pdf([page], packed=False)]


def _real(pattern: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((CORPORA / "hwp").glob(pattern)) if path.stat().st_size < 100_000]


def wound(grown: list[bytes], number: int) -> bytes:
    """A file with some wounds; archives are as often wounded inside a member as in their own bytes."""
    chance = random.Random(number)
    data = chance.choice(grown)
    if data.startswith(b"PK") and chance.random() < 0.6:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            members = {name: container.read(name) for name in container.namelist()}
        victim = chance.choice([name for name in members if name.endswith(".xml")])
        return pack({**members, victim: _wounded(members[victim], chance)})
    return _wounded(data, chance)


def _wounded(data: bytes, chance: random.Random) -> bytes:
    wounds = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(wounds) + 1)
        length = chance.choice((1, 1, 2, 4, 16, 200))
        match chance.randrange(6):
            case 0:
                wounds[at : at + length] = chance.randbytes(length)
            case 1:
                del wounds[at : at + length]
            case 2:
                wounds[at:at] = wounds[at : at + length] * chance.choice((1, 3, 50))
            case 3:
                wounds[at : at + length] = bytes(length)
            case 4:
                wounds[at : at + 1] = bytes([chance.choice((0, 1, 0x20, 0x3C, 0x3E, 0x7F, 0xFF))])
            case 5 if at:
                wounds[at - 1] ^= 1 << chance.randrange(8)
    return bytes(wounds)


def assert_answers(data: bytes, form: str) -> None:
    """An outline or one sentence."""
    try:
        outline = read(Source(f"x.{form}", data))
    except SourceError as error:
        assert "\n" not in str(error)
        return
    assert_sound(outline)


@pytest.mark.parametrize("form", ["docx", "hwpx", "pdf", pytest.param("hwp", marks=pytest.mark.corpus)])
def test_some_wounded_files(form: str) -> None:
    if not (grown := seeds(form)):
        pytest.skip(f"NO REAL FILES at {CORPORA}: wounded .{form} files were not read")
    for number in range(150 if form in ("docx", "hwpx") else 12):
        assert_answers(wound(grown, number), form)


@pytest.mark.long
@pytest.mark.parametrize("form", ["docx", "hwpx"])
def test_ten_thousand_wounded_archives(form: str) -> None:
    """Run by hand: ``pytest -m long tests/test_fuzzed_files.py``; LEGALSCAN_FUZZED sets how many."""
    grown = seeds(form)
    for number in range(COUNT):
        assert_answers(wound(grown, number), form)


def fatal(form: str) -> Iterator[int]:
    """Numbers of the wounded files at which a process that reads them one after another dies or falls silent."""
    at = 0
    paths = [str(Path(__file__).parent), str(Path(__file__).parent / "readers"), str(Path(__file__).parent.parent)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    while at < COUNT:
        stop = min(COUNT, at + 500)
        command = [sys.executable, "-c", WORKER, form, str(at), str(stop)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=400, env=environment, check=False)
            said = done.stdout.split()
        except subprocess.TimeoutExpired as expired:
            said = (expired.stdout or b"0").split()
        if said[-1:] == [b"done"]:
            at = stop
        else:
            yield int(said[-1])
            at = int(said[-1]) + 1


@pytest.mark.long
@pytest.mark.parametrize("form", ["pdf", "hwp"])
def test_ten_thousand_wounded_files_of_native_readers(form: str) -> None:
    """What kills the process that reads it costs that file one sentence, and nothing else."""
    grown = seeds(form)
    deadly = list(fatal(form))
    for number in deadly:
        with pytest.raises(SourceError, match=r"crash|given up|memory|damaged"):
            read(Source(f"x.{form}", wound(grown, number)))
    assert len(deadly) < COUNT // 20


@pytest.mark.long
def test_a_file_of_two_thousand_pages() -> None:
    pages = []
    for number in range(1, 2001):
        page = Page().write("의안번호 제2209999호", 60, 40)
        for place in range(25):
            page.write(f"제{number * 25 + place - 24}조(점검) 등대를 점검한다.", 60, 90 + 25 * place)
        pages.append(page.write(f"- {number} -", 280, 800))
    seen: list[tuple[int, int]] = []
    from legalscan.readers.apart import watch

    token = watch.set(lambda page, of: seen.append((page, of)))
    try:
        outline = read(Source("long.pdf", write_pdf(pages)))
    finally:
        watch.reset(token)
    assert len(outline.provisions) == 50_000
    assert seen == [(number, 2000) for number in range(1, 2001)]
    assert outline.locate(outline.provisions[-1].node.start).page == 2000
