"""How the words before an article name its statute: 법 제3조, 같은 법 시행령 제4조, 이 영 제2조, 형법 제355조, 부칙 제2조."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from legalscan.analysis.short_titles import ShortTitles
from legalscan.language.patterns import lazy
from legalscan.locator import Step


class Name(NamedTuple):
    """The statute that a row of addresses belongs to.

    Attributes:
        by: ``own``, ``named``, ``act``, ``decree``, ``rule``, or ``none`` for what is no statute.
        law: its title as written, where it is written.
    """

    by: str
    law: str


_OWN: Final = Name("own", "")
_NONE: Final = Name("none", "")
_FAMILY: Final = {"법": "act", "영": "decree", "규칙": "rule"}
_LAST_LETTERS: Final = frozenset("법률영령칙정약서장관침시규례본")
_CALLED: Final = lazy(
    r"(?<![가-힣])(?P<prefix>같은\s?|동\s?|(?<![\"”)\]」])이\s|본\s?)?(?<![가-힣])(?P<noun>법률|법|영|규칙|규정|조례)(?:\s?(?P<lower>시행령|시행규칙))?\s*\Z"
)
_TITLE: Final = lazy(r"(?<![가-힣ㆍ])(?P<title>[가-힣ㆍ]{1,30}(?:법|법률|규정|규칙|령)(?:\s?시행령|\s?시행규칙)?)\s?\Z")
_LONG_TITLE: Final = lazy(
    r"(?P<title>[가-힣ㆍ]+(?:\s[가-힣ㆍ]+){0,5}\s?(?:에\s관한|에\s대한|을\s위한|를\s위한|등에\s관한)\s(?:(?:특별|특례|임시|기본)?(?:조치)?법률?|규칙|규정)(?:\s?시행령|\s?시행규칙)?)\s?\Z"
)
_IN_TITLE: Final = lazy(r"(?:관한|대한|위한)\s\Z")
_NO_TITLE: Final = frozenset(
    "시행령 시행규칙 방법 입법 위법 적법 불법 사법 문법 어법 공법 기법 수법 용법 편법 비법 명령 처분명령 시정명령 법령 대통령령 총리령 부령 행정규칙 자치법규 조례규칙".split()
)
_NO_STATUTE: Final = lazy(r"(?:협정|협약|의정서|조약|헌장|정관|약관|규약|준칙|지침|고시|훈령|예규|내규|단체협약|조례)\s?\Z")
_SUPPLEMENT: Final = lazy(
    r"(?:법률|대통령령|령|규칙)?\s?(?:제(?P<number>\d+)호\s?(?P<law>[^「」()\n,]{2,60}?)\s?(?:일부|전부)?(?:개정|제정)?(?:법률|령|규칙)?\s?(?:중\s?개정(?:법률|령))?\s?)?"
    r"(?:(?<![가-힣])|(?<=[법률령칙]))부칙\s?(?:\([^()\n]{0,60}\)\s?)?(?:[<(]?(?:법률\s?)?제(?P<inner>\d+)호[^<>()\n]{0,20}[>)]?\s?)?\Z"
)
_GLOSS: Final = lazy(r"(?<=[법률령칙])\s?\([^()\n]{0,80}?(?:이하|다음부터)[^()\n]{3,40}\)\Z")
"""형법(이하 "법"이라 한다) 제3조."""
_AMONG: Final = lazy(r"(?<=[법률령칙])\s?(?:에|에서)\s?(?:규정된|규정한|정한|정하는)\s?[가-힣ㆍ]{1,8}\s?중\Z")
"""형법에 규정된 범죄 중 제250조."""
_NUMBERED: Final = lazy(r"(?:법률|령|규칙|고시|훈령|예규|공고|조약|조례|협정|지령|품목번호|[\d.]+조(?:의\d+)?)\s?(?:중\s?)?\Z")


class Naming:
    """Names of statutes in one text, with those last named, to which 같은 법 and 같은 영 point."""

    def __init__(self, shorts: ShortTitles) -> None:
        self.shorts = shorts
        self.supplement: Step | None = None
        self.doubtful = False  # a bracket named another statute: 같은 법 behind it may mean either
        self.forget()

    def forget(self) -> None:
        """A new article begins: 같은 법 of the last one is out of reach."""
        self.called: dict[str, Name] = {}
        self.doubtful = False

    def resume(self, called: dict[str, Name]) -> None:
        """A bracket is closed: the names given before it are again those last named."""
        self.doubtful = self.called.get("last") != called.get("last")
        self.called |= called

    def call(self, law: str) -> Name:
        """A statute is named by its title."""
        name = _NONE if _NO_STATUTE.search(law) else Name("named", law)
        return self._remember(name)

    def read(self, text: str, start: int, end: int) -> Name | None:
        """What ``text[start:end]``, the words before an article, call its statute; None where they do not.

        `supplement` is set where they name its 부칙.
        """
        self.supplement = None
        last = end - 1
        while last >= start and text[last] == " ":
            last -= 1
        if last < start:
            return None
        if text[last] in "칙>)" and "부칙" in text[start:end]:
            return self._read_supplement(text, start, end)
        if text[last] == ")":
            gloss = _GLOSS.search(text, start, last + 1)
            if not gloss:
                return None
            end = last = gloss.start()
            last -= 1
        if text[last] == "중" and (among := _AMONG.search(text, start, last + 1)):
            end = among.start()
            last = end - 1
        if last < start or text[last] not in _LAST_LETTERS:
            return self._short(text, start, end) if self.shorts else None
        return self._statute(text, start, end)

    def _statute(self, text: str, start: int, end: int) -> Name | None:
        called = _CALLED.search(text, start, end)
        if called and not (called["prefix"] is None and _IN_TITLE.search(text, start, called.start("noun"))):
            return self._by_word(called, called.start("noun"))
        if self.shorts:
            short = self._short(text, start, end)
            if short is not None:
                return short
        title = _LONG_TITLE.search(text, start, end) or _TITLE.search(text, start, end)
        if title and title["title"] not in _NO_TITLE and not title["title"].endswith(("방법", "입법", "사법", "불법", "위법", "명령")):
            return self.call(title["title"])
        return _NONE if _NO_STATUTE.search(text, start, end) else None

    def _by_word(self, called: re.Match[str], place: int) -> Name | None:
        prefix, noun, lower = (called["prefix"] or "").strip(), called["noun"], called["lower"] or ""
        if prefix in ("이", "본"):  # 이 법 시행령 제4조 is of the decree, not of the act
            return self._remember(Name("decree" if lower == "시행령" else "rule", "")) if lower else _OWN
        if prefix in ("같은", "동"):
            return self._same(noun, lower)
        if noun not in _FAMILY or lower:
            name = self._family("법", place) if noun in ("법", "법률") and lower else None
            if name is None:
                return _NONE if noun == "조례" else None
            stem = re.sub(r"\s시행(?:령|규칙)\Z", "", name.law)
            return self._remember(Name("decree" if lower == "시행령" else "rule", f"{stem} {lower}" if stem else ""))
        return self._remember(self._family(noun, place))

    def _family(self, noun: str, place: int) -> Name:
        short = self.shorts.find(noun, place)
        if short is None:
            return Name(_FAMILY[noun], "")
        return Name(_FAMILY[noun] if short.general else "named", short.title)

    def _same(self, noun: str, lower: str) -> Name:
        doubtful = self.doubtful
        name = self._same_kind(noun, lower)
        self.doubtful = doubtful
        return name

    def _same_kind(self, noun: str, lower: str) -> Name:
        """같은 법, 같은 법 시행령, 같은 영: the statute of that kind last named, or what goes with the one last named."""
        kind = "act" if noun in ("법", "법률") else {"영": "decree", "규칙": "rule"}.get(noun, "")
        last = self.called.get("last", _NONE)  # without any, it is the one of some text that is not told
        if kind == "act" and not lower:
            return self.called.get("act", last)
        lower = lower or {"decree": "시행령", "rule": "시행규칙"}.get(kind, "")
        if kind in self.called and kind != "act":
            return self.called[kind]
        act = self.called.get("act")
        if act is None or not lower:
            return last
        if act.by == "act":
            stem = f"{act.law} {lower}" if act.law else ""
            return self._remember(Name("decree" if lower == "시행령" else "rule", stem))
        return self._remember(Name("named", f"{act.law} {lower}"))

    def _short(self, text: str, start: int, end: int) -> Name | None:
        words = text[start:end].split(" ")
        if words and not words[-1]:
            words.pop()
        for count in range(1, min(5, len(words)) + 1):
            short = self.shorts.find(" ".join(words[-count:]), start)
            if short is not None:
                return self._remember(Name("named", short.title))
        return None

    def _read_supplement(self, text: str, start: int, end: int) -> Name | None:
        found = _SUPPLEMENT.search(text, start, end)
        if not found:
            return None
        self.supplement = Step("supplement", found["number"] or found["inner"] or "")
        if found["law"]:
            law = re.sub(r"\s?(?:일부|전부)?개정(?:법률|령|규칙)?\Z|\s?중\s?개정(?:법률|령)\Z", "", found["law"]).strip("「」 ")
            return Name("named", law)
        before = text[start : found.start()].rstrip()
        named = self._statute(text, start, start + len(before)) if before and before[-1] in _LAST_LETTERS else None
        return named or (self.called["last"] if before.endswith("」") and "last" in self.called else _OWN)

    def numbers_a_law(self, text: str, start: int, end: int) -> bool:
        """Whether 제12345호 behind these words is the number of a law."""
        return _NUMBERED.search(text, start, end) is not None

    def _remember(self, name: Name) -> Name:
        if name.by == "none":
            return name
        title = name.law
        if name.by in ("act", "decree", "rule"):
            kind = name.by
        else:
            kind = "rule" if title.endswith("규칙") else "act" if title.endswith(("법", "법률")) else "decree"
        self.called[kind] = self.called["last"] = name
        self.doubtful = False
        return name
