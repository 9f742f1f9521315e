"""What people say about findings and words of statutes: kept, found again after amendments, measured, exchanged.

    >>> from legalscan.annotate import Annotation, Store
    >>> from legalscan.readers.source import Source
    >>> from legalscan.statute import read
    >>> act = read(Source("-", "제2조(정의) 등대란 빛을 내는 탑을 말한다.".encode()))
    >>> start = act.text.index("탑")
    >>> said = Annotation.mark(act, (start, start + 1), author="김등대", labels=["vague"])
    >>> str(said.target.locator), said.target.quote
    ('제2조', '탑')

Names are imported when they are first used: only `Store` needs the extra ``annotate``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from legalscan.annotate.anchoring import Anchoring, anchor
    from legalscan.annotate.annotation import Annotation
    from legalscan.annotate.store import Receipt, Store
    from legalscan.annotate.target import Target

_HOMES = {
    "Anchoring": "legalscan.annotate.anchoring",
    "Annotation": "legalscan.annotate.annotation",
    "Receipt": "legalscan.annotate.store",
    "Store": "legalscan.annotate.store",
    "Target": "legalscan.annotate.target",
    "anchor": "legalscan.annotate.anchoring",
}

__all__ = ["Anchoring", "Annotation", "Receipt", "Store", "Target", "anchor"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'legalscan.annotate' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
