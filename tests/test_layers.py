"""The order of the layers: imports point down only."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "legalscan"
LAYERS = (
    ("errors", "span", "language", "views"),
    ("origins", "collection"),
    ("hierarchy",),
    ("locator",),
    ("nodes", "nearest"),
    ("outline",),
    ("finding",),
    ("caveats", "nation"),
    ("readers",),
    ("comments",),
    ("analysis",),
    ("statute",),
    ("packing", "catalogue", "alignment", "matching", "git_history", "shelf", "listing", "damage"),
    ("index", "comparison", "amending", "service", "renamings"),
    ("names",),
    ("corpus", "acquisition"),
    ("lookups", "versions", "health"),
    ("links",),
    ("evidence", "matters"),
    ("weak_links",),
    ("implementations",),
    ("graphs",),
    ("support",),
    ("rule",),
    ("rules",),
    ("linter",),
    ("profiles",),
    ("measures", "explanation", "configuration", "suppression", "baseline", "difference"),
    ("revision",),
    ("scan",),
    ("report",),
    ("annotate", "frames"),
    ("display",),
    ("pipeline",),
    ("lsp",),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
# inside one layer, in order: what may import what stands before it
WITHIN = {
    "amending": (
        "dialect",
        "tree",
        "refusal",
        "passages",
        "placement",
        "selection",
        "stuck",
        "fragments",
        "renumbering",
        "insertion",
        "application",
        "consolidation",
        "__init__",
    ),
    "readers": (
        "source",
        "nesting",
        "numbering",
        "frontmatter",
        "supplement",
        "bill",
        "markdown",
        "text",
        "english",
        "lawgokr",
        "blocks",
        "running",
        "wraps",
        "paragraphs",
        "layout",
        "archive",
        "autonumber",
        "apart",
        "grids",
        "pages",
        "page_images",
        "pdf",
        "skeleton",
        "hwpx",
        "docx",
        "hwp5",
        "hwp",
        "__init__",
    ),
    "analysis": (
        "brackets",
        "occurrences",
        "sentences",
        "lengths",
        "repetitions",
        "restraints",
        "prohibitions",
        "scopes",
        "addresses",
        "short_titles",
        "naming",
        "commencement",
        "circles",
        "titles",
        "definitions",
        "citations",
        "quotations",
        "quoted_words",
        "places",
        "instructions",
        "amendments",
        "delegations",
        "sanctions",
        "genus",
        "hollowness",
        "definitions_en",
        "citations_en",
        "hollowness_en",
        "mentions",
        "support_clauses",
        "support_grants",
        "support_amounts",
        "support_slots",
        "support_procedure",
        "support",
        "support_en",
        "__init__",
    ),
    "support": ("surroundings", "decree", "technologies", "reasons", "matrix", "questions", "__init__"),
    "profiles": (
        "figure",
        "scale",
        "size",
        "speed",
        "convolution",
        "lower_law",
        "openness",
        "promotion",
        "kinds",
        "subject",
        "likeness",
        "relatives",
        "descent",
        "profile",
        "__init__",
    ),
    "graphs": ("families", "edges", "network", "compact", "nesting", "questions", "structure", "__init__"),
    "lsp": ("positions", "draft", "server", "__init__"),
    "scan": ("tables", "edition", "manifest", "rows", "parquet", "plan", "journal", "work", "executors", "run", "query", "__init__"),
    "report": (
        "labels",
        "json",
        "provenance",
        "health",
        "text",
        "records",
        "review",
        "typeset",
        "github",
        "checkstyle",
        "csv",
        "sarif",
        "markdown",
        "word",
        "docx",
        "facsimile",
        "html",
        "columns",
        "diff_json",
        "diff_text",
        "diff_html",
        "diff_docx",
        "support",
        "support_sheets",
        "support_page",
        "profile",
        "typefaces",
        "canvas",
        "profile_page",
        "profile_picture",
        "template_picture",
        "graph_files",
        "graph_text",
        "tiers",
        "tiers_html",
        "tiers_docx",
        "picture",
        "national",
        "national_page",
        "__init__",
    ),
    "frames": ("columns", "progress", "rows", "layers", "way_back", "others", "build", "__init__"),
    "display": (
        "words",
        "page",
        "marked",
        "passages",
        "judgements",
        "statutes",
        "tables",
        "matrices",
        "views",
        "layout",
        "drawing",
        "pictures",
        "profiles",
        "show",
        "__init__",
    ),
    "pipeline": ("tokens", "documents", "component", "morphemes", "__init__"),
    "annotate": (
        "target",
        "annotation",
        "anchoring",
        "schema",
        "migrations",
        "store",
        "accounts",
        "agreement",
        "exchange",
        "widget",
        "web",
        "__init__",
    ),
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "common", "core", "base", "misc"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts)


def imported(path: Path) -> set[str]:
    """Modules of the package that a file imports, at run time or for types."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "legalscan":
            found.add(node.module)
            if (PACKAGE.parent / Path(*node.module.split("."))).is_dir():
                found |= {
                    f"{node.module}.{a.name}"
                    for a in node.names
                    if (PACKAGE.parent / Path(*node.module.split("."), a.name + ".py")).exists()
                }
        elif isinstance(node, ast.Import):
            found |= {a.name for a in node.names if a.name.split(".")[0] == "legalscan"}
    return found


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_point_down(path: Path) -> None:
    own = dotted(path).split(".")[1:]
    if own in (["__init__"],):
        return
    for module in imported(path):
        parts = module.split(".")[1:]
        if not parts:
            assert own[0] == "cli", f"{dotted(path)} imports legalscan/__init__"
            continue
        mine, other = RANK[own[0]], RANK[parts[0]]
        assert other <= mine, f"{dotted(path)} imports upward: {module}"
        if own[0] != parts[0]:
            assert other < mine, f"{dotted(path)} imports sideways: {module}"
        elif own[0] in WITHIN and len(parts) > 1 and (parts[1] != own[1] or len(parts) == 2):
            order = WITHIN[own[0]]
            assert order.index(parts[1]) < order.index(own[1]), f"{dotted(path)} imports {module} against the order of the layer"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_modules_stay_small_and_named(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
    assert path.stem not in FORBIDDEN_NAMES


def test_every_module_has_its_layer() -> None:
    tops = {p.name if p.is_dir() else p.stem for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert tops - {"__init__"} == set(RANK)


def test_no_module_is_named_as_a_public_function() -> None:
    import legalscan

    functions = {name for name in legalscan.__all__ if callable(getattr(legalscan, name)) and name.islower()}
    assert not functions & set(RANK)
