"""Korean: how amending bills are worded, as data.

Law: 국회법 제79조의2 and the drafting standards (법령 입안 심사기준) fix these forms; older bills write 중 without a space and 동조 for
같은 조.
"""

from __future__ import annotations

from typing import Final

QUOTED: Final = '["“]\ue000*["”]'
"""A quotation whose words have been masked (`analysis.quoted_words`)."""
OBJECT: Final = r"\s?[을를]\s*"
"""The particle behind what an instruction acts on."""
GONE: Final = r"\s?[을를은는]\s*"
"""The particle behind what is deleted."""
INTO: Final = r"\s?(?:으로|로)\s*"
"""The particle behind what it becomes."""
EACH: Final = r"(?P<each>(?:각각|모두)\s?)?"
VERB: Final = r"\s?(?:개정\s?)?(?:한다|하고|하며|하되|하여|함)\s?[.,]?\s*"
"""한다 in its three positions: at the end of a sentence, before a further clause, before the last one."""
AS_FOLLOWS: Final = r"다음과\s?같이\s?"
ORDINALS: Final[dict[str, int]] = {"첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5}
"""첫 번째, 두 번째 … before the words that are meant."""
PARTS: Final[tuple[tuple[str, str], ...]] = (
    (r"각\s*호\s*외의?\s*(?:부분|(?=본문|단서|전단|후단))", "item-chapeau"),
    (r"각\s*목\s*외의?\s*(?:부분|(?=본문|단서|전단|후단))", "subitem-chapeau"),
    (r"각\s*세목\s*외의?\s*부분", "point-chapeau"),
    (r"(?:계산식|산식)\s*외의\s*부분", "formula-chapeau"),
    (r"표\s*외의\s*부분", "table-chapeau"),
    (r"각\s?호(?!\s*외)", "each-item"),
    (r"각\s?목(?!\s*외)", "each-subitem"),
    (r"단서\s*외의\s*부분", "main"),
    ("본문", "main"),
    ("단서", "proviso"),
    ("전단", "first"),
    ("후단", "second"),
)
"""Parts of a provision as instructions write them, and their names in `locator.PARTS`."""

ENACTING: Final = (
    r"^[ \t\u3000]*(?:제\s?\d+조(?:의\d+)?\s?\([^()\n]*\)[ \t]*)?(?:(?:\*\*)?[①-⑳㉑-㉟㊱-㊿](?:\*\*)?|<\d+>|\d+\\?\.)?[ \t]*"
    r"(?:(?P<edition>(?:법률|대통령령|총리령|[가-힣]+령)\s?제(?P<number>\d+)호)[ \t]*)?"
    r"(?P<law>[「『]?[가-힣][^\n\"“.①]{0,90}?(?:법|법률|령|규칙|규정|조례|특례|세칙|규정안|령안|법안|법률안)[」』]?)(?:\s?(?:일부|일부개정)(?:법률|령|규칙))?"
    r"(?:\s?중|\s?(?:의\s)?(?P<whole>일부|전부)를)?\s*다음과\s?같이\s?개정(?:한다|함)[ \t]*\.?[ \t\r]*$"
)
"""The enacting clause of one amended statute, on a line of its own: 등대법 일부를 다음과 같이 개정한다."""

COMPARISON: Final = r"^[ \t\u3000]*(?:신\s*[ㆍ·ᆞ]\s*구\s*조문\s*대비표|신구조문대비표)"
"""The heading of the two-column comparison, which ends the text of a bill."""
SUPPLEMENT: Final = r"^[ \t\u3000]*(?:#+[ \t]*)?부[ \t\u3000]*칙[ \t]*(?:[<(\[][^\n]*)?\r?$"
"""The line that opens a bill's own 부칙."""
