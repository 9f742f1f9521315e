"""Which legalscan wrote something: its version and a hash of its code and data."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


@cache
def edition() -> str:
    """The hash of everything the package is made of; a change of any rule or word list makes another edition."""
    digest = hashlib.sha256()
    for file in sorted(_PACKAGE.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


@cache
def version() -> str:
    """The version of the package, from the file that tells it."""
    told = re.search(r'^__version__ = "([^"]+)"', (_PACKAGE / "__init__.py").read_text(encoding="utf-8"), re.M)
    assert told is not None, "the package tells its version"
    return told[1]
