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
    (r"각\s*호\s*(?:의\s*)?외의?\s*(?:부분|(?=본문|단서|전단|후단))", "item-chapeau"),
    (r"각\s*목\s*외의?\s*(?:부분|(?=본문|단서|전단|후단))", "subitem-chapeau"),
    (r"각\s*세목\s*외의?\s*부분", "point-chapeau"),
    (r"(?:계산식|산식)\s*외의\s*부분", "formula-chapeau"),
    (r"표\s*외의\s*부분", "table-chapeau"),
    (r"각\s?호(?!\s*(?:의\s*)?외)", "each-item"),
    (r"각\s?목(?!\s*외)", "each-subitem"),
    (r"단서\s*외의\s*부분", "main"),
    ("본문", "main"),
    (r"단서(?:\s?(?:부분|조항))?", "proviso"),
    ("전단", "first"),
    ("후단", "second"),
)
"""Parts of a provision as instructions write them, and their names in `locator.PARTS`."""

ENACTING: Final = r"다음과\s*같이\s*(?P<amended>개정\s*)?(?:한다|함)"
"""The rare words of an enacting clause, by which it is found: 등대법 일부를 다음과 같이 개정한다."""
ENACTED: Final = (
    r"[ \t\u3000]*(?:제\s?\d+조(?:의\d+)?\s?\([^()\n]*\)[ \t]*)?"
    r"(?:(?:(?:\*\*)?[①-⑳㉑-㉟㊱-㊿](?:\*\*)?|<\d+>|\(\d+\)|\d+\\?\.)[ \t]*)?(?:\([^()\n]{2,40}\)[ \t]*)?"
    r"(?:(?P<edition>(?:법률|총리령|[가-힣]{1,12}령)\s?제(?P<number>[\d,○-]+)호)[ \t]*)?"
    r"(?P<law>[「『]?(?!제\s?\d+\s?[편장절조항]|별[표지]|부칙|같은\s|동[조항]|본칙)[가-힣\d][^\n\"“①「『]{1,90}?[」』]?)"
    r"(?:\s?(?:일부|전부)?개정(?:법률|령|규칙)안?)?(?:\([^\n\"“①]*포함한다\))?"
    r"(?:\s?중|\s?(?:의\s|중\s)?(?P<whole>일부|전부)를)\s*"
)
"""What stands on its line before those words: the member of a 부칙 or of a list, the number of the act, its title."""
BEHIND: Final = r"[ \t]*[.,:]{0,2}[ \t]*(?:(?:[<(][^\n<>()]*\d[^\n<>()]*[>)])[ \t]*)*(?=\r?$|\r?\Z|제\s?\d|별[표지]|부칙\s|같은\s)"
"""What may stand behind them: notes, and orders on the same line."""

MEMBER: Final = (
    r"^[ \t\u3000]*(?:(?:제\s?\d+조(?:의\d+)?\s?)?\([^()\n]*(?:법률|법령|규칙)의\s?(?:개정|정비)[^()\n]*\)|[①-⑳㉑-㉟㊱-㊿]|<\d+>|\(\d+\))[ \t]*"
    r"(?:[①-⑳㉑-㉟㊱-㊿]|<\d+>|\(\d+\))?[ \t]*(?:\([^()\n]*(?:법률|법령|규칙)의\s?(?:개정|정비)[^()\n]*\))?[ \t]*"
)
"""A member of a 부칙, on a line of its own, up to its words."""
NAMED: Final = (
    r"(?:(?:법률|[가-힣]{1,12}령)\s?제(?P<number>[\d,○-]+)호[ \t]*)?(?P<law>[가-힣\d][가-힣\dㆍ· ]{1,60}?(?:법|법률|령|규칙|규정))"
    r"(?:[ \t]*(?:일부|전부)?개정(?:법률|령|규칙))?중?[ \t]*(?=(?:제\d+조(?:의\d+)*(?!의?\s?\()|별표|부칙))"
)
"""Its words where they name the statute and a place in it at once: 등대법 제3조를 …."""

COMPARISON: Final = r"^[ \t\u3000]*(?:신\s*[ㆍ·ᆞ]\s*구\s*조문\s*대비표|신구조문대비표)"
"""The heading of the two-column comparison, which ends the text of a bill."""
SUPPLEMENT: Final = r"^[ \t\u3000]*(?:#+[ \t]*)?부[ \t\u3000]*칙[ \t]*(?:[<(\[][^\n]*)?\r?$"
"""The line that opens a bill's own 부칙."""
