"""Korean morphemes by Kiwi, by their offsets: ``nlp.add_pipe("legalscan_kiwi")``; needs the extra ``kiwi``.

The tokenizer of the pipeline stays what it is: Kiwi undoes contractions and would change the text.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from legalscan.errors import UsageError
from legalscan.span import Span


class Morpheme(NamedTuple):
    """One morpheme: its dictionary form, its tag in the Sejong set, and where it stands; contracted ones share a place."""

    form: str
    tag: str
    span: Span


def find_morphemes(text: str) -> tuple[Morpheme, ...]:
    """The morphemes of a text, in order; loads Kiwi's model at the first call (half a gigabyte of memory).

    Raises:
        UsageError: kiwipiepy is not installed.
    """
    return tuple(Morpheme(one.form, one.tag, Span(one.start, one.start + one.len)) for one in _kiwi().tokenize(text))


@cache
def _kiwi() -> Any:
    try:
        from kiwipiepy import Kiwi
    except ImportError:
        raise UsageError("morphemes need kiwipiepy: pip install 'legalscan[kiwi]'") from None
    return Kiwi(num_workers=1)


class Morphemes:
    """Gives documents ``doc._.morphemes``; a document keeps them in ``user_data``, so that a `DocBin` keeps them too."""

    def __call__(self, doc: Doc) -> Doc:
        """The same document, with its morphemes."""
        doc.user_data["legalscan_morphemes"] = [[one.form, one.tag, *one.span] for one in find_morphemes(doc.text)]
        return doc


def _stored(doc: Doc) -> tuple[Morpheme, ...]:
    rows = doc.user_data.get("legalscan_morphemes", ())
    return tuple(Morpheme(form, tag, Span(start, end)) for form, tag, start, end in rows)


@Language.factory("legalscan_kiwi")
def make_kiwi(nlp: Language, name: str) -> Morphemes:
    """The component; it registers ``doc._.morphemes``."""
    if not Doc.has_extension("morphemes"):
        Doc.set_extension("morphemes", getter=_stored)
    return Morphemes()
