"""Small office files for tests: archives put together from the XML that matters."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HP = "http://www.hancom.co.kr/hwpml/2011/paragraph"
HS = "http://www.hancom.co.kr/hwpml/2011/section"
HH = "http://www.hancom.co.kr/hwpml/2011/head"


def pack(members: dict[str, str | bytes]) -> bytes:
    """A zip archive of the members, in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        for name, content in members.items():
            container.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def docx(body: str, numbering: str = "", **members: str | bytes) -> bytes:
    """A Word file around the XML of a body; prefix ``w`` is declared."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>',
    }
    if numbering:
        files["word/numbering.xml"] = f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>'
    return pack({**files, **members})


def wp(*words: str, properties: str = "") -> str:
    """A paragraph of Word, a run for each piece of words."""
    runs = "".join(f"<w:r><w:t>{escape(piece)}</w:t></w:r>" for piece in words)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def hwpx(body: str, header: str = "", **members: str | bytes) -> bytes:
    """An HWPX file around the XML of a section; prefix ``hp`` is declared."""
    files: dict[str, str | bytes] = {
        "mimetype": "application/hwp+zip",
        "Contents/section0.xml": f'<hs:sec xmlns:hs="{HS}" xmlns:hp="{HP}">{body}</hs:sec>',
        "META-INF/manifest.xml": "<manifest/>",
    }
    if header:
        files["Contents/header.xml"] = f'<hh:head xmlns:hh="{HH}">{header}</hh:head>'
    return pack({**files, **members})


def hp(*words: str, shape: str = "0") -> str:
    """A paragraph of HWPX, a run for each piece of words; pieces that begin with ``<`` are XML."""
    runs = "".join(piece if piece.startswith("<hp:") else f"<hp:run><hp:t>{escape(piece)}</hp:t></hp:run>" for piece in words)
    return f'<hp:p paraPrIDRef="{shape}">{runs}<hp:linesegarray><hp:lineseg/></hp:linesegarray></hp:p>'


def unpack(data: bytes, name: str) -> bytes:
    """One member of an archive."""
    return zipfile.ZipFile(io.BytesIO(data)).read(name)
