"""Regular expressions that are compiled when they are first used, so that a run pays only for those it needs."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands in for a compiled pattern; its methods are those of the pattern from the first call on."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)  # copying and pickling ask for these before there is a source
        compiled = re.compile(self._source, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""A pattern that behaves as `re.compile` gives it, compiled at first use.

    >>> lazy(r"제\d+조").findall("제1조와 제2조")
    ['제1조', '제2조']
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
