"""The real HWP and HWPX files of public bodies: what is read, how often, and where; none of their text."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from test_readers import assert_sound

from legalscan.errors import SourceError
from legalscan.readers import hwp5, read
from legalscan.readers.archive import Archive
from legalscan.readers.source import Source
from legalscan.statute import Statute

pytestmark = pytest.mark.corpus


@pytest.fixture
def files(corpora: Path) -> Path:
    return corpora / "hwp"


def test_the_notice_of_legislation_gives_its_articles(files: Path) -> None:
    act = Statute(read(files / "error__20240626__no_manifest.hwpx"))
    assert_sound(act.outline)
    assert act.bill is not None
    assert act.bill.kind == "amendment"
    assert {"reasons", "summary", "remarks", "enacting", "supplement", "comparison"} <= {part.kind for part in act.bill.parts}
    assert [str(p.locator) for p in act.walk()] == ["전문", "부칙"]
    assert act["전문"].text.count("으로 한다.") == 3
    assert act.compared is not None
    for column in act.compared:
        assert [(str(p.locator), p.heading) for p in column.articles] == [("제8조", "세율"), ("제9조", "신고의무")]
    assert ("manifest", 1, "") in act.outline.caveats


def test_the_notice_of_an_amended_standard(files: Path) -> None:
    act = Statute(read(files / "mfds_admin_notice.hwpx"))
    assert_sound(act.outline)
    assert act.bill is not None
    assert act.bill.kind == "amendment"
    assert act["부칙"].text.endswith("시행한다.")
    assert [part.kind for part in act.bill.parts].count("forms") == 2
    assert act.compared is not None
    assert [str(p.locator) for p in act.compared[0].walk()][:3] == ["제3조", "제3조제1항", "제3조제2항"]


def test_the_distribution_protected_file_is_read_and_says_so(files: Path) -> None:
    outline = read(files / "distribution.hwp")
    assert_sound(outline)
    assert ("protected", 1, "") in outline.caveats
    assert 2_000 < len(outline.text) < 3_000


@pytest.mark.parametrize("name", ["20250130-hongbo.hwp", "hwp_table_test.hwp", "seoul_sihaengmun.hwpx"])
def test_what_is_no_legislation_is_refused_after_it_was_read(files: Path, name: str) -> None:
    with pytest.raises(SourceError, match="is no statute"):
        read(files / name)


def words_of(blocks: list[dict[str, object]]) -> Counter[str]:
    return Counter(re.findall(r"[가-힣A-Za-z0-9]+", json.dumps(blocks, ensure_ascii=False)))


@pytest.mark.parametrize("name", ["20250130-hongbo.hwp", "hwp_table_test.hwp"])
def test_the_two_readers_of_hwp_agree(files: Path, name: str) -> None:
    data = (files / name).read_bytes()
    one, other = words_of(hwp5.read_unhwp(data, Counter())), words_of(hwp5.read_syhwp(data, Counter()))
    assert (one & other).total() / max(one.total(), other.total()) > 0.97
    tables = [sum("rows" in block for block in read(data, Counter())) for read in (hwp5.read_unhwp, hwp5.read_syhwp)]
    assert tables[0] == tables[1]


@pytest.mark.parametrize("name", ["20250130-hongbo.hwp", "hwp_table_test.hwp", "distribution.hwp"])
@pytest.mark.parametrize("share", [0.2, 0.6, 0.97])
def test_a_truncated_hwp_file_is_refused(files: Path, name: str, share: float) -> None:
    data = (files / name).read_bytes()
    with pytest.raises(SourceError, match=r"cut off|none of the readers"):
        read(Source(name, data[: int(len(data) * share)]))


def test_a_password_protected_hwp_file_is_named(files: Path) -> None:
    """The flag of a password set in the header of a real file."""
    olefile = pytest.importorskip("olefile")
    data = bytearray((files / "hwp_table_test.hwp").read_bytes())
    container = olefile.OleFileIO(io.BytesIO(bytes(data)), write_mode=False)
    header = container.openstream("FileHeader").read()
    at = bytes(data).index(header[:40])
    data[at + 36] |= 0x2
    with pytest.raises(SourceError, match="locked with a password"):
        read(Source("x.hwp", bytes(data)))


@pytest.mark.parametrize("name", ["mfds_admin_notice.hwpx", "seoul_sihaengmun.hwpx", "error__20240626__no_manifest.hwpx"])
def test_every_word_of_an_hwpx_file_is_read(files: Path, name: str) -> None:
    """Nothing between the tags of ``hp:t`` is lost."""
    from legalscan.readers import hwpx
    from legalscan.readers.blocks import Line

    archive = Archive(Source(name, (files / name).read_bytes()), "HWPX")
    reading = hwpx._Reading(archive)
    written = Counter[str]()
    sections = {name: archive.read(name) for name in sorted(n for n in archive.names if n.startswith("Contents/section"))}
    reading.define(sections.values())
    for section, content in sections.items():
        root = archive.parse(section)
        reading.section(section, content)
        written += Counter(
            re.findall(r"[가-힣A-Za-z0-9]+", " ".join("".join(t.itertext()) for p in root.iter("{*}p") for t in p.iterfind("{*}run/{*}t")))
        )
    lines = [line for block in reading.blocks for line in ([block] if isinstance(block, Line) else hwpx.lines_of(block))]
    assert Counter("".join(re.findall(r"[가-힣A-Za-z0-9]", " ".join(line.words for line in lines)))) == Counter(
        "".join(letter * count for word, count in written.items() for letter in word)
    )
