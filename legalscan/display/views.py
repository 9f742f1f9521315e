"""Which view shows which kind of object."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from legalscan.collection import Collection
from legalscan.corpus import Corpus
from legalscan.display.page import wrap
from legalscan.finding import Finding
from legalscan.frames.rows import tongue_of

View = Callable[..., str]
VIEWS: Final[dict[str, str]] = {
    "legalscan.statute.Statute": "legalscan.display.statutes:view_statute",
    "legalscan.outline.Provision": "legalscan.display.statutes:view_provision",
    "legalscan.corpus.Corpus": "legalscan.display.tables:view_corpus",
    "legalscan.collection.Collection": "legalscan.display.tables:view_collection",
    "legalscan.analysis.definitions.Definition": "legalscan.display.passages:view_definition",
    "legalscan.analysis.citations.Citation": "legalscan.display.passages:view_citation",
    "legalscan.analysis.delegations.Delegation": "legalscan.display.passages:view_delegation",
    "legalscan.analysis.support.Support": "legalscan.display.passages:view_support",
    "legalscan.links.Link": "legalscan.display.passages:view_link",
    "legalscan.implementations.Implementation": "legalscan.display.passages:view_implementation",
    "legalscan.finding.Finding": "legalscan.display.judgements:view_finding",
    "legalscan.linter.Findings": "legalscan.display.judgements:view_findings",
    "legalscan.support.matrix.Matrix": "legalscan.display.matrices:view_matrix",
    "legalscan.profiles.profile.Profile": "legalscan.display.profiles:view_profile",
    "legalscan.support.questions.Answers": "legalscan.display.matrices:view_answers",
}
"""For the full name of a class the function that shows it: ``(value, corpus, language) -> html``, loaded at its first use.

This is the place where a further kind of object gets its view: its class needs ``_repr_html_ = view_html`` and a row here.
"""


def format_view(value: Any, corpus: Corpus | None = None, language: str = "") -> str:
    """An object as HTML for a notebook.

    Args:
        value: of one of the classes in `VIEWS`.
        corpus: where the words of cited provisions are looked up; without one, in the object's own statute.
        language: of the words around those of the statute, ``ko`` or ``en``; by default that of the statute.

    Returns:
        One element with its style in it.

    Raises:
        KeyError: there is no view for such an object.

    >>> import legalscan as ls
    >>> act = ls.read("corpora/bills/resonance-act.md")
    >>> "<summary>" in format_view(act), "<script" in format_view(act)
    (True, False)
    """
    for kind in type(value).__mro__:
        name = f"{kind.__module__}.{kind.__qualname__}"
        if name in VIEWS:
            module, _, function = VIEWS[name].partition(":")
            view: View = getattr(import_module(module), function)
            tongue = language or language_of(value)
            return wrap(view(value, corpus, tongue), tongue)
    raise KeyError(f"there is no view of a {type(value).__name__}")


def language_of(value: Any) -> str:
    """The language in which an object is written, ``ko`` or ``en``.

    >>> from legalscan.collection import Collection
    >>> language_of(Collection())
    'ko'
    """
    if isinstance(value, Finding):
        return tongue_of(value)
    if isinstance(value, Collection):
        if len(value) and not hasattr(value.source, "language"):
            return language_of(value[0])
        return str(getattr(value.source, "language", "ko"))
    for name in ("language", "outline", "provision", "citation", "delegation", "act", "acts", "statutes"):
        found = getattr(value, name, None)
        if isinstance(found, str):
            return found
        if isinstance(found, tuple):
            return language_of(found[0]) if found else "ko"
        if found is not None:
            return language_of(found)
    return "ko"
