"""Bad input: a right answer or one clear sentence and exit 2, never a traceback, in bounded time and memory."""

from __future__ import annotations

import io
import os
import random
import resource
import subprocess
import sys
import time
import unicodedata
import zipfile
from pathlib import Path

import pytest
from conftest import BILLS, CORPORA
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import pack
from pdf_writer import Page, write_pdf
from test_readers import assert_sound

from legalscan.errors import ParseError, SourceError
from legalscan.linter import lint
from legalscan.readers import read as read_outline
from legalscan.readers.archive import XML
from legalscan.readers.source import LONGEST, Source
from legalscan.statute import Statute, read

ACT = '등대법\n제1조(목적) 이 법은 등대를 돌본다.\n제2조(정의) ① "등대기술"이란 등대에 관련된 기술을 말한다.\n② 둘째다.\n'
BOMB = """<?xml version="1.0"?><!DOCTYPE 법령 [<!ENTITY a "하"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><법령>&c;</법령>"""
EXTERNAL = """<?xml version="1.0"?><!DOCTYPE 법령 [<!ENTITY x SYSTEM "file:///etc/hostname">]><법령><조문>&x;</조문></법령>"""


def word_file() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        container.writestr("word/document.xml", "<w:document/>")
    return buffer.getvalue()


def run(path: object, *args: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "legalscan", "lint", str(path), *args], capture_output=True, check=False, timeout=60)


REFUSED = {
    "empty.md": (b"", "is empty"),
    "blank.md": (b" \n\t\n", "is empty"),
    "word.md": (word_file(), "broken XML in word/document.xml"),
    "scan.md": (b"%PDF-1.7\n", "PDF file cut off"),
    "locked.pdf": (write_pdf([Page().write("가", 60, 60)], locked=True), "locked with a password"),
    "pictures.pdf": (write_pdf([Page().picture()]), "is a scan"),
    "cut.hwpx": (pack({"mimetype": "application/hwp+zip", "Contents/section0.xml": "<a/>"})[:-30], "cut off"),
    "bomb.docx": (pack({"word/document.xml": b" " * (XML + 1)}), "zip bomb"),
    "picture.md": (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
    "old.md": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "OLE"),
    "noise.md": (random.Random(1).randbytes(4000), "no text"),
    "nul.md": (ACT.encode() + b"\x00" * 3, "NUL"),
    "bomb.xml": (BOMB.encode(), "entities"),
    "external.xml": (EXTERNAL.encode(), "entities"),
    "half.xml": ("<?xml version='1.0'?><법령><기본정보><법령ID>1".encode(), "broken XML"),
    "other.xml": (b"<?xml version='1.0'?><html><p>no statute</p></html>", "not a law.go.kr statute"),
    "deep.xml": (b"<?xml version='1.0'?><Law>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</Law>", "broken XML"),
    "prose.txt": ("어제 등대에 갔다.\n바람이 불었다.\n".encode(), "is no statute"),
    "page.html": (b"<html><body><p>Hello there, a page</p></body></html>", "is no statute"),
    "decomposed.txt": (unicodedata.normalize("NFD", ACT).encode(), "decomposed Hangul"),
    "huge.md": ("가나다라 ".encode() * (LONGEST // 4), "characters"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_one_sentence(tmp_path: Path, name: str) -> None:
    data, words = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError, match=words):
        read(path)
    done = run(path)
    assert done.returncode == 2
    assert done.stdout == b""
    message = done.stderr.decode("utf-8")
    assert message.count("\n") == 1
    assert message.startswith(f"legalscan: {path}: ")


def test_missing_files_and_folders(tmp_path: Path) -> None:
    assert b"there is no such file" in run(tmp_path / "nowhere.md").stderr
    assert b"folder without statutes" in run(tmp_path).stderr
    with pytest.raises(SourceError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(SourceError, match="cannot be read"):
        read("with\x00nul.md")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "secret.md"
    path.write_text(ACT, encoding="utf-8")
    path.chmod(0)
    assert b"cannot be read" in run(path).stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str, ends: str) -> None:
    path = tmp_path / "act.txt"
    path.write_bytes(ACT.replace("\n", ends).encode(encoding))
    act = read(path)
    assert [(str(p.locator), p.heading) for p in act.walk()] == [
        ("제1조", "목적"),
        ("제2조", "정의"),
        ("제2조제1항", ""),
        ("제2조제2항", ""),
    ]
    assert act.title == "등대법"
    (finding,) = lint(act, select=["DEF103"])
    assert finding.origin[:2] == (3, 11)


def test_decomposed_file_names(tmp_path: Path) -> None:
    path = tmp_path / unicodedata.normalize("NFD", "등대법.txt")
    path.write_text(ACT, encoding="utf-8")
    assert run(path, "--fail-on", "never").returncode == 0


def test_statutes_without_articles_say_so(tmp_path: Path) -> None:
    path = tmp_path / "loose.md"
    path.write_text("# 등대법을 폐지하는 법률\n\n등대법은 폐지한다.\n\n## 부칙\n\n이 법은 공포한 날부터 시행한다.\n", encoding="utf-8")
    done = run(path)
    assert done.returncode == 0
    assert "조문을 하나도 찾지 못했습니다" in done.stdout.decode("utf-8")
    assert read(path)["전문"].text == "등대법은 폐지한다."


def test_half_a_statute_is_read_as_far_as_it_goes() -> None:
    whole = (BILLS / "resonance-act.md").read_bytes()
    for share in (0.1, 0.5, 0.9):
        cut = whole[: int(len(whole) * share)]
        while True:
            try:
                cut.decode("utf-8")
                break
            except UnicodeDecodeError:
                cut = cut[:-1]
        outline = read_outline(Source("-", cut))
        assert_sound(outline)
        assert outline.provisions


def test_half_an_xml_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ParseError, match="broken XML"):
        read(Source("-", "<?xml version='1.0'?><법령><조문><조문단위><조문내용>제1조(목적".encode()))


UNITS = {
    "plain": "가나다라 마바 ", "marks": "① 1. 가. (가) 1) ", "quotes": '"갑" "을" ', "open": "((((", "close": "))))", "heads": "제1조(목적 ",
    "stars": "**①** ", "definitions": '제2조(정의) ① "갑기술"이란 갑에 관련된 기술(이하 "을"이라 한다)을 말한다. ', "list": "\n  1\\. 가\n    가\\. 나\n 1) 다\n 가) 라",
    "dots": "다. " , "english": "Article 1 (Purpose) (1) 1. (a) The term \"x\" means a thing. ", "articles": "\n제1조(가) 나. ",
}  # fmt: skip


@pytest.mark.parametrize("kind", UNITS)
def test_long_monotonous_texts_take_bounded_time_and_memory(kind: str) -> None:
    unit = UNITS[kind]
    start = time.process_time()
    act = read(Source("-", ("등대법\n" + unit * (60_000 // len(unit))).encode("utf-8")))
    lint(act)
    assert time.process_time() - start < 60, "quadratic"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1_500_000


def mutate(text: str, chance: random.Random) -> str:
    """One random wound: a cut, a doubled or a moved piece, a changed or an inserted mark."""
    a, b = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
    b = min(b, a + chance.choice((1, 7, 90, 1500)))
    kind = chance.randrange(5)
    if kind == 0:
        return text[:a] + text[b:]
    if kind == 1:
        return text[:b] + text[a:]
    if kind == 2:
        place = chance.randrange(len(text) + 1)
        return text[:place] + text[a:b] + text[place:]
    mark = chance.choice(
        [
            "\n",
            "**①** ",
            "##### 제3조 (",
            "  2\\. ",
            "    나\\. ",
            "(",
            ")",
            '"',
            "「",
            "## 부칙\n",
            "\r\n",
            "\t",
            "제1조",
            "란 ",
            "\u3000",
            "(이하 ",
            "---\n",
        ]
    )
    return text[:a] + mark + (text[b:] if kind == 3 else text[a:])


def assert_survives(text: str) -> None:
    if not text.strip() or "\x00" in text:
        return
    try:
        outline = read_outline(Source("-", text.encode("utf-8")))
    except SourceError as error:
        assert "is no statute" in str(error)
        return
    assert outline.text == text or "\n" not in text
    assert_sound(outline)
    act = Statute(outline)
    for finding in lint(act):
        assert finding.quote == finding.span.of(outline.text)
        assert act[finding.locator].node.start <= finding.span.start


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 2**32),
    st.sampled_from(["resonance-act.md", "resonance-decree.md", "harbor-act.md", "lattice-act-en.txt"]),
    st.integers(1, 12),
)
def test_mutated_bills_are_read_whole_and_judged(seed: int, name: str, wounds: int) -> None:
    chance = random.Random(seed)
    text = (BILLS / name).read_text(encoding="utf-8")
    start = chance.randrange(len(text) - 3000)
    text = text[start : start + 3000]
    for _ in range(wounds):
        text = mutate(text, chance)
    assert_survives(text)


@pytest.mark.long
def test_a_hundred_thousand_mutations_of_real_statutes() -> None:
    """Run by hand: ``pytest -m long``; LEGALSCAN_MUTATIONS sets how many."""
    chance = random.Random(20261125)
    files = sorted((CORPORA / "kr").rglob("*.md"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    for _ in range(int(os.environ.get("LEGALSCAN_MUTATIONS", "100000"))):
        text = chance.choice(texts)
        start = chance.randrange(max(1, len(text) - 2500))
        piece = text[start : start + 2500]
        if chance.random() < 0.3:
            other = chance.choice(texts)
            start = chance.randrange(max(1, len(other) - 1500))
            piece += other[start : start + 1500]
        for _ in range(chance.randrange(1, 8)):
            piece = mutate(piece, chance)
        assert_survives(piece)
