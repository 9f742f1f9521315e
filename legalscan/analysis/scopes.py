"""Where something holds: "이 조에서", "이 장에서", "이하 이 항에서"."""

from __future__ import annotations

from typing import Final

from legalscan.hierarchy import LEVELS
from legalscan.language.patterns import lazy
from legalscan.outline import Provision

_HERE: Final = lazy(r"이\s(조|항|호|목|장|절|관|편|부칙)(?=에서|의|에|과|와|및|[\s,ㆍ]|\Z)")
_LEVEL_OF: Final = {level.ko: name for name, level in LEVELS.items() if name not in ("subdivision", "annex")}


def find_scope(provision: Provision, words: str) -> Provision | str | None:
    """The unit around a provision that words such as ``이 조에서`` name.

    Returns:
        The unit; the words themselves where the provision lies in no such unit; None where the words name no place.
    """
    named = _HERE.search(words)
    if not named:
        return None
    level = _LEVEL_OF[named[1]]
    here: Provision | None = provision
    while here is not None and here.level != level:
        here = here.parent
    return here if here is not None else f"이 {named[1]}"
