"""spaCy's DocBin for training: one Doc a statute with a span group ``legalscan``.

Spans grow to whole tokens, so that they are a view; the annotations themselves stand in ``Doc.user_data``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.exchange.texts import Texts, label_of, pack
from legalscan.errors import AnnotationError

GROUP: Final = "legalscan"


def write(said: list[Annotation], path: Path, texts: Texts) -> None:
    """Write the docs, tokenised as ``spacy.blank("xx")`` does.

    Raises:
        AnnotationError: a text is missing or another one.
    """
    import spacy
    from spacy.tokens import DocBin

    docs, nlp = DocBin(store_user_data=True), spacy.blank("xx")
    nlp.max_length = 10_000_000
    for _, act, group in texts.group(said):
        doc = nlp.make_doc(act.text)
        spans = [doc.char_span(*one.target.span, label=label_of(one), alignment_mode="expand") for one in group]
        doc.spans[GROUP] = [span for span in spans if span is not None]
        doc.user_data.update({"statute_id": act.id, GROUP: pack(group)})
        docs.add(doc)
    docs.to_disk(path)


def read(path: Path, texts: Texts, author: str) -> list[Annotation]:
    """Read the annotations that stand in such a file.

    Raises:
        AnnotationError: not a DocBin, or one without annotations.
    """
    import spacy
    from spacy.tokens import DocBin

    try:
        docs = list(DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab))
    except Exception as error:  # zlib, msgpack and spaCy raise what they like
        raise AnnotationError(f"{path}: not a spaCy DocBin ({error})") from None
    rows = [row for doc in docs for row in json.loads(doc.user_data.get(GROUP, "[]"))]
    if not rows:
        raise AnnotationError(f"{path}: no annotations of legalscan in these docs")
    return [Annotation.from_row(row) for row in rows]
