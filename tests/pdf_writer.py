"""A small writer of PDF pages for tests: words and rules at given places, Hangul included, no font embedded.

Every character becomes a two-byte code of a font without glyphs; its ToUnicode map tells readers what it is.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842


@dataclass
class Page:
    """Words, rules and pictures of one page; y counts from the top."""

    content: list[str] = field(default_factory=list)

    def write(self, words: str, x: float, y: float, size: float = 12) -> Page:
        """Words from (x, y), each character as broad as high."""
        self.content.append(f"BT /F1 {size} Tf 1 0 0 1 {x} {HEIGHT - y} Tm <{_code(words)}> Tj ET")
        return self

    def write_turned(self, words: str, x: float, y: float, size: float = 12) -> Page:
        """Words that stand upright at (x, y) when the page is turned clockwise by 90 degrees."""
        self.content.append(f"BT /F1 {size} Tf 0 1 -1 0 {y} {x} Tm <{_code(words)}> Tj ET")
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> Page:
        """A straight line."""
        self.content.append(f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S")
        return self

    def picture(self) -> Page:
        """A picture over the whole page."""
        self.content.append(f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I1 Do Q")
        return self


def write_pdf(pages: list[Page], rotate: int = 0, locked: bool = False, packed: bool = True) -> bytes:
    """The pages as a file, turned by `rotate` degrees; locked with a password that nobody knows; with packed streams or plain ones."""
    letters = sorted({code for page in pages for line in page.content for code in _codes(line)})
    groups = [letters[at : at + 100] for at in range(0, len(letters), 100)]
    ranges = "\n".join(f"{len(group)} beginbfchar\n" + "\n".join(f"<{c}> <{c}>" for c in group) + "\nendbfchar" for group in groups)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{ranges}\nendcmap end end"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{8 + 2 * i} 0 R' for i in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        " /DW 1000 /FontDescriptor 5 0 R >>",
        "<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120"
        " /CapHeight 880 /StemV 80 >>",
        _stream("", cmap, packed),
        _stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "\x80", packed),
    ]
    for place, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate} /Contents {9 + 2 * place} 0 R"
            " /Resources << /Font << /F1 3 0 R >> /XObject << /I1 7 0 R >> >> >>"
        )
        objects.append(_stream("", "\n".join(page.content), packed))
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    lock = f"/ID [<{'00' * 16}> <{'00' * 16}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{'11' * 32}> /U <{'22' * 32}> /P -4 >>"
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {lock if locked else ''} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _code(words: str) -> str:
    return "".join(f"{ord(letter):04X}" for letter in words)


def _codes(line: str) -> list[str]:
    if "<" not in line:
        return []
    words = line[line.index("<") + 1 : line.index(">")]
    return [words[at : at + 4] for at in range(0, len(words), 4)]


def _stream(head: str, words: str, packed: bool) -> str:
    data = zlib.compress(words.encode("latin-1")).decode("latin-1") if packed else words
    return f"<< {head} {'/Filter /FlateDecode' if packed else ''} /Length {len(data)} >>\nstream\n{data}\nendstream"
