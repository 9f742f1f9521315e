"""A typeface for pictures with Hangul, found among those of the system."""

from __future__ import annotations

from functools import cache
from typing import Final

from legalscan.errors import UsageError

_KNOWN: Final = (
    "Pretendard",
    "Noto Sans KR",
    "Noto Sans CJK KR",
    "Source Han Sans KR",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "NanumGothic",
    "NanumBarunGothic",
    "UnDotum",
    "Baekmuk Gulim",
)
"""Plain typefaces with Hangul that systems have, the best first."""
_SAMPLE: Final = "가힣ㆍ「」"


@cache
def find_typeface() -> str:
    """The name of a typeface with Hangul that matplotlib can use.

    Raises:
        UsageError: the system has none.
    """
    from matplotlib import font_manager

    installed = {font.name: font.fname for font in font_manager.fontManager.ttflist}
    for name in _KNOWN:
        if name in installed and _draws(installed[name]):
            return name
    for name, path in sorted(installed.items()):
        if _draws(path):
            return name
    raise UsageError(
        "no typeface with Hangul was found on this system, so the picture would show empty boxes; "
        "install one (Debian: fonts-nanum, Fedora: google-noto-sans-cjk-fonts) and try again"
    )


def _draws(path: str) -> bool:
    """Whether a font file has the letters that statutes need."""
    from matplotlib.ft2font import FT2Font

    try:
        letters = FT2Font(path).get_charmap()
    except (OSError, RuntimeError):
        return False
    return all(ord(letter) in letters for letter in _SAMPLE)
