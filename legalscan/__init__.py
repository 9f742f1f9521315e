"""legalscan reads legislation the way a linter reads code.

    >>> import legalscan as ls
    >>> act = ls.read(ls.Source("-", "제2조(정의) 이 법에서 \\"등대\\"란 빛을 내는 탑을 말한다.".encode()))
    >>> act["제2조"].heading, act.definitions[0].term
    ('정의', '등대')

Names are imported when they are first used, so that ``import legalscan`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from legalscan.alignment import Alignment, align
    from legalscan.amending.consolidation import Consolidation, consolidate
    from legalscan.analysis.citations import Citation
    from legalscan.analysis.definitions import Definition
    from legalscan.analysis.support import Support
    from legalscan.collection import Collection
    from legalscan.comparison import Comparison, compare
    from legalscan.corpus import Corpus, shipped_bills
    from legalscan.display import Picture, show
    from legalscan.errors import (
        ConfigError,
        LegalscanError,
        LocatorError,
        ParseError,
        SourceError,
        UnknownRuleError,
        UsageError,
    )
    from legalscan.explanation import explain
    from legalscan.finding import Finding, NotChecked
    from legalscan.frames import frame
    from legalscan.graphs.edges import node_of
    from legalscan.graphs.network import graph
    from legalscan.graphs.questions import find_dependents
    from legalscan.graphs.structure import definition_graph, ego_graph, family_graph
    from legalscan.implementations import Implementation, find_implementations
    from legalscan.links import Link, find_links
    from legalscan.linter import Findings, lint
    from legalscan.locator import Locator, LocatorRange
    from legalscan.outline import Outline, Provision
    from legalscan.pipeline import to_spacy
    from legalscan.profiles.profile import Profile, profile
    from legalscan.readers.source import Source
    from legalscan.revision import lint_bill
    from legalscan.rule import Rule
    from legalscan.span import Span
    from legalscan.statute import Statute, read
    from legalscan.support.matrix import Matrix, build_matrix
    from legalscan.support.questions import Answer, answer_questions

__version__ = "0.1.0"

_HOMES = {
    "Alignment": "legalscan.alignment",
    "align": "legalscan.alignment",
    "Answer": "legalscan.support.questions",
    "answer_questions": "legalscan.support.questions",
    "Matrix": "legalscan.support.matrix",
    "build_matrix": "legalscan.support.matrix",
    "Support": "legalscan.analysis.support",
    "Citation": "legalscan.analysis.citations",
    "Consolidation": "legalscan.amending.consolidation",
    "consolidate": "legalscan.amending.consolidation",
    "lint_bill": "legalscan.revision",
    "Definition": "legalscan.analysis.definitions",
    "Comparison": "legalscan.comparison",
    "compare": "legalscan.comparison",
    "Corpus": "legalscan.corpus",
    "NotChecked": "legalscan.finding",
    "Link": "legalscan.links",
    "find_links": "legalscan.links",
    "LocatorRange": "legalscan.locator",
    "Rule": "legalscan.rule",
    **dict.fromkeys(
        (
            "ConfigError",
            "LegalscanError",
            "LocatorError",
            "ParseError",
            "SourceError",
            "UnknownRuleError",
            "UsageError",
        ),
        "legalscan.errors",
    ),
    "explain": "legalscan.explanation",
    "Finding": "legalscan.finding",
    "frame": "legalscan.frames",
    "graph": "legalscan.graphs.network",
    "node_of": "legalscan.graphs.edges",
    "find_dependents": "legalscan.graphs.questions",
    "definition_graph": "legalscan.graphs.structure",
    "ego_graph": "legalscan.graphs.structure",
    "family_graph": "legalscan.graphs.structure",
    "Implementation": "legalscan.implementations",
    "find_implementations": "legalscan.implementations",
    "Collection": "legalscan.collection",
    "shipped_bills": "legalscan.corpus",
    "Picture": "legalscan.display",
    "show": "legalscan.display",
    "to_spacy": "legalscan.pipeline",
    "Findings": "legalscan.linter",
    "lint": "legalscan.linter",
    "Locator": "legalscan.locator",
    "Outline": "legalscan.outline",
    "Profile": "legalscan.profiles.profile",
    "profile": "legalscan.profiles.profile",
    "Provision": "legalscan.outline",
    "Source": "legalscan.readers.source",
    "Span": "legalscan.span",
    "Statute": "legalscan.statute",
    "read": "legalscan.statute",
}

__all__ = [
    "Alignment",
    "Answer",
    "Citation",
    "Collection",
    "Comparison",
    "ConfigError",
    "Consolidation",
    "Corpus",
    "Definition",
    "Finding",
    "Findings",
    "Implementation",
    "LegalscanError",
    "Link",
    "Locator",
    "LocatorError",
    "LocatorRange",
    "Matrix",
    "NotChecked",
    "Outline",
    "ParseError",
    "Picture",
    "Profile",
    "Provision",
    "Rule",
    "Source",
    "SourceError",
    "Span",
    "Statute",
    "Support",
    "UnknownRuleError",
    "UsageError",
    "__version__",
    "align",
    "answer_questions",
    "build_matrix",
    "compare",
    "consolidate",
    "definition_graph",
    "ego_graph",
    "explain",
    "family_graph",
    "find_dependents",
    "find_implementations",
    "find_links",
    "frame",
    "graph",
    "lint",
    "lint_bill",
    "node_of",
    "profile",
    "read",
    "shipped_bills",
    "show",
    "to_spacy",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'legalscan' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)  # what a user may type; the tab key shows nothing else
