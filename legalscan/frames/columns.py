"""The columns of each table, with their types: the same ones for one statute, for a corpus, and for nothing at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, get_args

from legalscan.errors import UsageError
from legalscan.evidence import Evidence
from legalscan.finding import SEVERITIES
from legalscan.implementations import Status
from legalscan.links import Reason
from legalscan.profiles.figure import FAMILIES, VERDICTS

if TYPE_CHECKING:
    import pandas

_PLACE: Final = {"statute": "category", "locator": "string"}
_KEY: Final = {"statute_id": "category", "start": "int64", "end": "int64", "path": "category"}
_PROVISIONS: Final = {
    **_PLACE,
    "level": "category",
    "number": "string",
    "heading": "string",
    "text": "string",
    "length": "int64",
    "commencement": "date",
    "deleted": "bool",
    "in_supplement": "bool",
    "parent": "string",
    **_KEY,
}
COLUMNS: Final[Mapping[str, Mapping[str, Any]]] = {
    "statutes": {
        "title": "string",
        "instrument": "category",
        "promulgated": "date",
        "articles": "int64",
        "cited_by": "int64",
        "act": "string",
        "stub": "bool",
        "statute_id": "string",
        "path": "string",
    },
    "provisions": _PROVISIONS,
    "articles": _PROVISIONS,
    "definitions": {
        **_PLACE,
        "term": "string",
        "name": "string",
        "definiens": "string",
        "kind": ("definition", "abbreviation"),
        "scope": "string",
        "length": "int64",
        "informativeness": "float64",
        "tautology": "float64",
        "uses": "int64",
        **_KEY,
    },
    "citations": {
        **_PLACE,
        "quote": "string",
        "by": ("own", "named", "act", "decree", "rule"),
        "law": "string",
        "first": "string",
        "last": "string",
        **_KEY,
    },
    "links": {
        **_PLACE,
        "quote": "string",
        "named_statute": "category",
        "named_locator": "string",
        "target_statute": "category",
        "target_locator": "string",
        "reason": get_args(Reason),
        **_KEY,
    },
    "delegations": {
        **_PLACE,
        "quote": "string",
        "instrument": "category",
        "kind": ("specific", "procedural", "blanket"),
        "matter": "string",
        "power": "bool",
        **_KEY,
    },
    "implementations": {
        **_PLACE,
        "quote": "string",
        "instrument": "category",
        "kind": ("specific", "procedural", "blanket"),
        "matter": "string",
        "status": get_args(Status),
        "evidence": get_args(Evidence),
        "target_statute": "category",
        "target_locator": "string",
        "targets": "int64",
        **_KEY,
    },
    "support": {
        **_PLACE,
        "force": ("shall", "may", "effort"),
        "actor": "string",
        "instruments": "object",
        "beneficiary": "string",
        "target": "string",
        "amount": "string",
        "figure": "bool",
        "deadline": "string",
        "procedure": ("in-act", "delegated"),
        "delegated": "object",
        "skeletal": "bool",
        "missing": "object",
        "text": "string",
        **_KEY,
    },
    "findings": {
        "code": "category",
        "name": "category",
        "severity": SEVERITIES,
        **_PLACE,
        "subject": "string",
        "quote": "string",
        "message": "string",
        "help": "string",
        "proportion": "string",
        "weight": "float64",
        "line": "int64",
        "column": "int64",
        "page": "Int64",
        "fingerprint": "string",
        **_KEY,
    },
    "figures": {
        "statute": "category",
        "family": tuple(FAMILIES),
        "key": "category",
        "name": "string",
        "value": "float64",
        "unit": "category",
        "percentile_all": "float64",
        "percentile_promotion": "float64",
        "verdict": VERDICTS,
        "words": "string",
        "locators": "object",
        "withheld": "string",
        "statute_id": "category",
        "path": "category",
    },
    "not_checked": {"what": "string", "reason": "string", "path": "category"},
}
"""For each table its columns, in order. A tuple is a closed list of words, from the first to the last where they have an order."""

ORDERED: Final = frozenset({"severity", "evidence"})


def make_frame(table: str, rows: Sequence[Mapping[str, Any]]) -> pandas.DataFrame:
    """Rows as a table with the columns of its kind; rows of further columns than these lose them.

    Raises:
        UsageError: pandas is not installed.
    """
    pandas = load_pandas()
    made = {}
    for name, kind in COLUMNS[table].items():
        values = [row[name] for row in rows]
        if isinstance(kind, tuple):
            made[name] = pandas.Series(pandas.Categorical(values, categories=list(kind), ordered=name in ORDERED))
        elif kind == "category":
            made[name] = pandas.Series(values, dtype="string").astype("category")
        elif kind == "date":
            made[name] = pandas.to_datetime(pandas.Series(values, dtype="object"))
        else:
            made[name] = pandas.Series(values, dtype=kind)
    return pandas.DataFrame(made)


def load_pandas() -> Any:
    """The module, which is imported only where a table is asked for.

    Raises:
        UsageError: it is not installed.
    """
    try:
        import pandas
    except ImportError:
        raise UsageError("tables need pandas: pip install 'legalscan[notebook]'") from None
    return pandas
