"""``nlp.add_pipe("legalscan")``: the layers of a statute in any pipeline of spaCy."""

from __future__ import annotations

from typing import Final

from spacy.language import Language
from spacy.tokens import Doc  # noqa: TC002  # spaCy reads the annotations

from legalscan.errors import SourceError
from legalscan.linter import lint
from legalscan.pipeline.documents import GROUPS, mark_layers
from legalscan.readers.source import Source
from legalscan.span import Span
from legalscan.statute import read

_OTHER: Final = "what was read is not the text of the document itself: give the words of the statute, not its markup"


class Layers:
    """Reads the text of a document as a statute and gives it the span groups of `documents.GROUPS`.

    A document that is no statute keeps its groups empty, and ``doc.user_data["legalscan"]["not_checked"]`` says why.
    """

    def __init__(self, rules: list[str] | None) -> None:
        self.rules = rules

    def __call__(self, doc: Doc) -> Doc:
        """The same document, with its groups."""
        try:
            act = read(Source("-", doc.text.encode("utf-8")))
        except (SourceError, UnicodeEncodeError) as error:
            return _unread(doc, str(error))
        if act.text != doc.text:
            return _unread(doc, _OTHER)
        findings = lint(act, select=self.rules) if self.rules is not None else ()
        mark_layers(doc, act, Span(0, len(act.text)), findings)
        return doc


def _unread(doc: Doc, reason: str) -> Doc:
    for name in GROUPS:
        doc.spans[name] = []
    doc.user_data["legalscan"] = {"not_checked": reason}
    return doc


@Language.factory("legalscan", default_config={"rules": None})
def make_component(nlp: Language, name: str, rules: list[str] | None) -> Layers:
    """The component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        rules: codes of rules whose findings become spans; none when None, all by default when empty.
    """
    return Layers(rules)
