"""INCEpTION: one UIMA CAS (XMI 1.0) a statute and the type system, in a zip archive, by dkpro-cassis.

The layer ``webanno.custom.Legalscan`` has a string feature for each column of `Annotation.row`; offsets are the CAS's own.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any, Final

from legalscan.annotate.annotation import FIELDS, Annotation
from legalscan.annotate.exchange.texts import Texts, label_of, note, restate
from legalscan.errors import AnnotationError, StoreError
from legalscan.language.patterns import lazy

LAYER: Final = "webanno.custom.Legalscan"
# `start` and `end` are the CAS's own; the names of UIMA features may not begin otherwise than with a letter
_FEATURES: Final = tuple(name for name in FIELDS if name not in ("start", "end", "quote"))
_NOT_XML: Final = lazy("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")


def _cassis() -> Any:
    try:
        import cassis
    except ImportError:
        raise StoreError("INCEpTION's format needs dkpro-cassis: pip install 'legalscan[annotate]'") from None
    return cassis


def _type_system(cassis: Any) -> Any:
    system = cassis.TypeSystem()
    layer = system.create_type(name=LAYER, supertypeName="uima.tcas.Annotation")
    for name in ("label", *_FEATURES):
        system.create_feature(layer, name=name, rangeType="uima.cas.String")
    about = system.create_type(name="legalscan.Source", supertypeName="uima.cas.TOP")
    system.create_feature(about, name="statuteId", rangeType="uima.cas.String")
    return system


def write(said: list[Annotation], path: Path, texts: Texts) -> None:
    """Write a zip archive with ``TypeSystem.xml`` and one ``STATUTE_ID.xmi`` a statute.

    Raises:
        AnnotationError: a text is missing, another one, or holds characters that XML cannot.
    """
    cassis = _cassis()
    system = _type_system(cassis)
    layer, about = system.get_type(LAYER), system.get_type("legalscan.Source")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("TypeSystem.xml", system.to_xml())
        for name, act, group in texts.group(said):
            cas = cassis.Cas(typesystem=system)
            cas.sofa_string, cas.sofa_mime = act.text, "text/plain"
            cas.add(about(statuteId=act.id))
            for one in group:
                row = {key: str(value) for key, value in one.row().items() if key in _FEATURES}
                if bad := _NOT_XML.search("".join((act.text if one is group[0] else "", *row.values()))):
                    raise AnnotationError(f"annotation {one.id}: U+{ord(bad[0]):04X} cannot be written as XML")
                cas.add(layer(begin=one.target.span.start, end=one.target.span.end, label=label_of(one), **row))
            archive.writestr(f"{name}.xmi", cas.to_xmi())


def read(path: Path, texts: Texts, author: str) -> list[Annotation]:
    """Read such an archive; what was added in INCEpTION needs the statute's text and an author.

    Raises:
        AnnotationError: not such an archive, or a text that is not the statute's.
    """
    cassis = _cassis()
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if name.endswith(".xmi")]
            system = cassis.load_typesystem(io.BytesIO(archive.read("TypeSystem.xml")))
            sheets = [cassis.load_cas_from_xmi(io.BytesIO(archive.read(name)), typesystem=system) for name in names]
    except AnnotationError:
        raise
    except Exception as error:  # cassis and lxml raise what they like
        raise AnnotationError(f"{path}: not an archive of UIMA CAS XMI with its TypeSystem.xml ({error})") from None
    found: list[Annotation] = []
    for cas in sheets:
        source = next(iter(cas.select("legalscan.Source")), None)
        statute_id = source.statuteId if source else ""
        found += [_annotation(cas, mark, statute_id, texts, author) for mark in cas.select(LAYER)]
    return sorted(found, key=lambda one: one.created)


def _annotation(cas: Any, mark: Any, statute_id: str, texts: Texts, author: str) -> Annotation:
    if not mark.id:
        act = texts.of(statute_id, cas.sofa_string)
        return note(act, (mark.begin, mark.end), author=author, labels=[mark.label] if mark.label else [], comment=mark.comment or "")
    row = {name: getattr(mark, name) or "" for name in _FEATURES}
    quote = cas.sofa_string[mark.begin : mark.end]
    one = Annotation.from_row({**row, "start": mark.begin, "end": mark.end, "quote": quote})
    if mark.label and mark.label != label_of(one) and not one.code:
        return restate(one, labels=[mark.label, *one.labels[1:]])
    return one
