"""Places in amending instructions: which provision, which part of it, and what it was called before.

    제2조제3호 · 같은 조 제2항 각 호 외의 부분 단서 · 제5조의 제목 · 제7조 제목 외의 부분 · 제6항(종전의 제5항) · 제3호부터 제5호까지

Rows share their outer levels: 제4조제1항ㆍ제2항 및 제6조 names three places. Annexes and forms are read as words only, because no
outline holds what is in them; what is named after one (같은 호 나목, 제3호의 기준란) lies in it until an article is named again.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from legalscan.hierarchy import BY_WORD, CONTAINERS, RANK, SYLLABLES
from legalscan.language.amending import PARTS
from legalscan.language.patterns import lazy
from legalscan.locator import Locator, Step

Facet = Literal["", "heading", "body", "with-heading", "title"]


class Place(NamedTuple):
    """One place that an instruction names.

    Attributes:
        locator: the provision and its named part; None for the title of the statute and for annexes.
        last: the end of a range, or None.
        facet: ``heading`` its 제목, ``body`` its 제목 외의 부분, ``with-heading`` all with the 제목, ``title`` the statute's 제명.
        former: what it was called before this bill moved it (종전의 제5항), or None.
        outside: the words that name an annex or a form; empty for a provision.
        edition: number of the amending act that is itself amended (법률 제12345호 … 일부개정법률 제5조), or empty.
        members: the articles of a chapter as the words behind it name them (제5장(제37조의2부터 제37조의8까지)), or empty.
    """

    locator: Locator | None
    last: Locator | None = None
    facet: Facet = ""
    former: Locator | None = None
    outside: str = ""
    edition: str = ""
    members: str = ""

    def __str__(self) -> str:
        if self.facet == "title":
            return "제명"
        if self.locator is None:
            return self.outside
        words = f"{self.locator}부터 {self.last}까지" if self.last else str(self.locator)
        return words + {"heading": "의 제목", "body": " 제목 외의 부분"}.get(self.facet, "")


_SUBITEM: Final = f"[{SYLLABLES}]목(?![적록차표])"
_STEP: Final = lazy(
    r"\s*(?:"
    r"제\s*(?P<number>\d+(?:의\d+)*)\s?(?P<word>[편장절관조항호])(?P<branch>(?:의\s?\d+)*)"
    rf"|(?P<subitem>{_SUBITEM})"
    r"|(?P<point>\d+)\)|(?P<subpoint>[가-하])\)(?!\s?[을를]\s*[\"“])|\((?P<marked>[가-하])\)목|\((?P<clause>\d+)\)|\((?P<subclause>[가-하])\)"
    r"|(?P<supplement>부칙(?:\s?\(?제(?P<act>[\d-]+)호\)?)?)"
    r")"
)
_BARE: Final = lazy(r"\s*(?P<number>\d+(?:의\d+)*)(?P<word>[조항호])(?P<branch>(?:의\s?\d+)*)")
"""A number whose 제 was left out in a row: 제2항ㆍ3항."""
_SAME: Final = lazy(
    r"\s*(?:같은\s*|(?<![가-힣])동\s?|(?<=동조)동)(?P<word>[편장절관조항호목])(?=[\s제의을를에중각본단전후동,ㆍ(\d]|[가-하]목|\Z)"
)
_PART: Final = lazy(r"\s*(?:의\s?)?(?:" + "|".join(f"(?P<p{index}>{words})" for index, (words, _) in enumerate(PARTS)) + ")")
_REST: Final = lazy(
    rf"\s*(?:(?P<item>제\s?\d+호)|(?P<subitem>{_SUBITEM})|\(?(?:\d+|[가-하])\))"
    rf"(?:\s*(?:,|및|ㆍ|부터|내지)\s*(?:제\s?\d+호|{_SUBITEM}|\(?(?:\d+|[가-하])\))(?:\s?까지)?)*(?:의\s?규정)?\s*외의\s*부분"
)
"""The part before a list that is named by its members: 1)부터 3)까지 외의 부분."""
_FACET: Final = lazy(r"\s*(?:의\s?)?(?:제목|(?<=의\s)제명|(?<=의)제명)(?P<body>\s?외의\s?부분)?")
_BRACKET: Final = lazy(
    r"\s*(?:\((?:종전(?:의|\s)\s?(?P<former>[^()]*)|(?P<heading>제목을\s?포함한다[^()]*)|(?P<members>(?:제|第)\d+(?:조|條)[^()]*)"
    r"|(?P<scope>(?:괄호|[^()]*\s제[\d-]+호)[^()]*(?:포함|개정된)[^()]*)|[^()]*(?:\([^()]*\)[^()]*)?(?=\)\s?(?:제\d+[항호]|중)))\)|\[제\d+[^\[\]]*\])"
)
_WITHIN: Final = lazy(rf"\s*(?:중|의)\s*(?=제\s?\d+(?:의\d+)*\s?[항호]|{_SUBITEM}|각\s*[호목]\s*외)")
"""제3조중 제11호, 제1호의 가목: other ways to put the levels together."""
_UNHELD: Final = lazy(
    r"\s*(?:의\s*)?(?:계산식|산식|표(?=\s)|[가-힣·ㆍ]{1,12}란)(?!\s*외)[^\"“\ue000,]*?(?=\s*중|\s*의?\s*[\"“]|,|ㆍ|\s및|[을를]\s)"
)
"""A formula, a table or a column of one inside a provision, which no outline holds."""
_RULES: Final = lazy(r"의\s?(?:개정\s?)?규정(?=[을를]|\s?중)")
_TITLE: Final = lazy(r"\s*(?:제명|법률의\s?제명|법\s?제명)")
_ANNEX: Final = lazy(r"\s*(?:\[?별[표지]|(?:같은|동)\s*(?:표|란|난|서식|별표|별지|쪽|면)|비고)")
_BODY: Final = lazy(
    r"\s*(?:제\s?\d+(?:의\d+)*\s?[편장절관조]|부칙|제명|본칙|(?:같은|동)\s*[조항법영]|(?:법률|[가-힣]{1,12}령)\s?제[\d,○-]+호)"
)
_OUTSIDE: Final = lazy(
    r"\s*[^\s\"“\ue000,][^\"“\ue000]*?"
    r"(?=\s*(?:중의?|의|에)?\s*(?:각각\s*)?(?:(?:첫|두|세|네|다섯)\s?번째\s?)?[\"“]"
    r"|\s?(?:[을를]|(?<!같)[은는](?=\s*삭제))\s*(?:각각|모두|다음|삭제|신설|별|제|같은|동|\[|[가-하]목|\(?\d+\)|[\"“])"
    r"|\s?에\s(?:다음|[^\"“\ue000,]{1,60}(?:신설|추가|삽입))|\s?(?:다음|앞|뒤)에\s"
    r"|\s*(?:,|및|ㆍ|와|과)\s*(?:\[?별[표지]|같은\s|동[조항호목표란]|제\s?\d+(?:의\d+)*\s?[조장]|부칙|(?:법률|[가-힣]{1,12}령)\s?제[\d,○-]+호)"
    r"|\s?(?:으로|로)\s*(?:한다|하고|하며)|\s*\Z)"
)
_EDITION: Final = lazy(
    r"\s*(?:법률|대통령령|[가-힣]{1,12}령)\s?제(?P<number>[\d,○-]+)호(?:[^\"“\ue000]*?(?:일부|전부)?(?:중)?(?:개정)?(?:법률|령|규칙|법))?"
    r"(?:\([^()]*\))?(?:의(?=\s?제))?\s*(?=부칙|제\s?\d|별[표지])"
)
_JOINT: Final = lazy(r"\s*(?:[,，]{1,2}(?:\s*및)?|및|ㆍ|·|ᆞ|와|과)\s*")
_LEVELS: Final = {**BY_WORD, "항": "paragraph", "호": "item", "목": "subitem"}


class Row(NamedTuple):
    """The places of a row, the offset behind it, and what holds for the clauses that follow: the edition named last."""

    places: tuple[Place, ...]
    end: int
    edition: str = ""

    @property
    def outside(self) -> bool:
        """Whether what follows goes on in an annex."""
        return bool(self.places[-1].outside)


def read_row(words: str, start: int, before: Locator | None, former: Row | None = None) -> Row | None:
    """The places named from `start` on; None where no place stands there.

    Args:
        words: an instruction whose quotations are masked.
        start: where the row begins.
        before: the place named last, from which 같은 조 and levels left out are taken.
        former: the row before in the same sentence, or None.

    >>> words = "제4조제1항ㆍ제2항 각 호 외의 부분, 제6조의 제목 및 같은 조 제3항 중"
    >>> [str(place) for place in read_row(words, 0, None).places]
    ['제4조제1항', '제4조제2항 각 호 외의 부분', '제6조의 제목', '제6조제3항']
    """
    reading = _Row(words, before, former)
    place = start
    while True:
        behind = reading.read(place)
        if behind is None:
            break
        place = behind
        joint = _JOINT.match(words, place)
        if not joint or not reading.begins(joint.end()):
            return Row(tuple(reading.places), place, reading.edition)
        place = joint.end()
    return None


_BEGINNINGS: Final = (_SAME, _STEP, _BARE, _PART, _FACET, _ANNEX, _TITLE, _EDITION)


class _Row:
    """A row while it is read: the places so far and the last full address."""

    def __init__(self, words: str, before: Locator | None, former: Row | None = None) -> None:
        self.words, self.before = words, before
        self.places: list[Place] = []
        self.former: Locator | None = None
        self.edition = former.edition if former else ""
        self.outside = former.outside if former else False

    def begins(self, start: int) -> bool:
        """Whether another place of the row stands there."""
        return any(pattern.match(self.words, start) for pattern in _BEGINNINGS) or (
            self.outside and self.words.startswith(("같은", "동"), start)
        )

    def read(self, start: int) -> int | None:
        """Take in one place or one range; the offset behind it, None where none stands."""
        if named := _EDITION.match(self.words, start):
            self.edition, start = named["number"].replace(",", ""), named.end()
        if title := _TITLE.match(self.words, start):
            self.places.append(Place(None, facet="title"))
            return title.end()
        if _ANNEX.match(self.words, start) or (self.outside and not _BODY.match(self.words, start)):
            outside = _OUTSIDE.match(self.words, start)
            if outside is None:
                return None
            self.outside = True
            self.places.append(Place(None, outside=outside[0].strip(), edition=self.edition))
            return outside.end()
        self.outside = False
        if self.before is not None and (facet := _FACET.match(self.words, start)):
            self.places.append(Place(Locator(self.before.steps), None, "body" if facet["body"] else "heading", edition=self.edition))
            return facet.end()
        first = self._address(start)
        if first is None:
            return None
        locator, end = first
        self.before = locator
        opened = re.compile(r"\s*(?:부터|내지)\s*").match(self.words, end)
        if opened:
            second = self._address(opened.end())
            if second is None or len(second[0].steps) != len(locator.steps):
                return None
            self.before = second[0]
            closed = re.compile(r"\s*까지").match(self.words, second[1])
            end = closed.end() if closed else second[1]
            return self._finish(locator, second[0], end)
        return self._finish(locator, None, end)

    def _finish(self, locator: Locator, last: Locator | None, end: int) -> int:
        facet: Facet = ""
        members = ""
        former, self.former = self.former, None
        while bracket := _BRACKET.match(self.words, end):
            end = bracket.end()
            if bracket["former"]:
                former = _former(bracket["former"], locator)
            elif bracket["heading"]:
                facet = "with-heading"
            elif bracket["members"] and locator.steps[-1].level in CONTAINERS:
                members = bracket["members"]
        if not facet and (named := _FACET.match(self.words, end)):
            facet, end = "body" if named["body"] else "heading", named.end()
        end, locator = self._late_parts(locator, end)
        if rules := _RULES.match(self.words, end):
            end = rules.end()
        if unheld := _UNHELD.match(self.words, end):
            self.places.append(Place(None, outside=f"{locator}{unheld[0]}", edition=self.edition))
            return unheld.end()
        self.places.append(Place(locator, last, facet, former, edition=self.edition, members=members))
        return end

    def _late_parts(self, locator: Locator, end: int) -> tuple[int, Locator]:
        """Parts that stand behind a bracket: 제3항(종전의 제2항) 단서."""
        end, parts = self._parts(end)
        return end, Locator(locator.steps, (*locator.parts, *parts))

    def _address(self, start: int) -> tuple[Locator, int] | None:
        """One address with the levels that it leaves out, and the offset behind it."""
        place = start
        steps: list[Step] = []
        kept: tuple[Step, ...] = ()
        while same := _SAME.match(self.words, place):  # 동조동항 names both
            kept = self._up_to(_LEVELS[same["word"]])
            if not kept:
                return None
            place = same.end()
            if gap := _WITHIN.match(self.words, place):
                place = gap.end()
        while found := self._step(place, bool(steps or kept)):
            step = self._numbered(found)
            outer = steps[-1] if steps else kept[-1] if kept else None
            if outer is not None and RANK[step.level] <= RANK[outer.level]:
                break
            steps.append(step)
            place = found.end()
            if gap := _WITHIN.match(self.words, place):
                place = gap.end()
            place = self._former_within(place, (*(kept or (self._outside(steps[0].level) if self.before else ())), *steps))
        place, parts = self._parts(place)
        if not steps and not kept and not parts:
            return None
        if not kept and self.before is not None:
            kept = self._outside(steps[0].level) if steps else self.before.steps
        whole = (*kept, *steps)
        if not whole or (not steps and not kept):
            return None
        return Locator(_plain(whole), parts), place

    def _parts(self, place: int) -> tuple[int, tuple[str, ...]]:
        """The named parts that stand there, and the offset behind them."""
        parts: list[str] = []
        if rest := _REST.match(self.words, place):
            parts.append("item-chapeau" if rest["item"] else "subitem-chapeau" if rest["subitem"] else "point-chapeau")
            place = rest.end()
        while named := _PART.match(self.words, place):
            parts.append(PARTS[int((named.lastgroup or "p0")[1:])][1])
            place = named.end()
        return place, tuple(parts)

    def _step(self, place: int, inner: bool) -> re.Match[str] | None:
        """The next level of an address; one whose 제 was left out only inside an address or a row."""
        if _REST.match(self.words, place):
            return None
        found = _STEP.match(self.words, place)
        if found is None and (inner or self.places):
            found = _BARE.match(self.words, place)
        return found

    def _numbered(self, found: re.Match[str]) -> Step:
        step = _step_of(found)
        return Step("supplement", self.edition) if step.level == "supplement" and not step.number else step

    def _former_within(self, place: int, steps: tuple[Step, ...]) -> int:
        """The offset behind a bracket inside an address: 제4항(종전의 제3항)제2호."""
        bracket = _BRACKET.match(self.words, place)
        if bracket is None or not bracket["former"] or not _STEP.match(self.words, bracket.end()):
            return place
        self.former = _former(bracket["former"], Locator(_plain(steps)))
        return bracket.end()

    def _up_to(self, level: str) -> tuple[Step, ...]:
        steps = self.before.steps if self.before is not None else ()
        cut = next((index for index, step in enumerate(steps) if step.level == level), None)
        if cut is None and level == "paragraph":  # 제2조제9호 …, 같은 항 제10호: an article without numbered paragraphs
            cut = next((index for index, step in enumerate(steps) if step.level == "article" and len(steps) > index + 1), None)
        return steps[: cut + 1] if cut is not None else ()

    def _outside(self, level: str) -> tuple[Step, ...]:
        """The levels around one that an address begins with; an article begins anew (but stays in its 부칙)."""
        assert self.before is not None
        around = self.before.steps
        if level == "article":
            return around[:1] if around[0].level == "supplement" else ()
        if level in CONTAINERS and any(step.level == "article" for step in around):
            return ()
        return tuple(step for step in around if RANK[step.level] < RANK[level])


def _former(words: str, locator: Locator) -> Locator | None:
    """The address in a bracket, with the outer levels of the one before it."""
    found = _Row(words, locator)._address(0)
    return found[0] if found else None


def _plain(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Chapters do not number articles: an article's address leaves them out."""
    if any(step.level == "article" for step in steps):
        return tuple(step for step in steps if step.level not in CONTAINERS)
    return steps


def _step_of(found: re.Match[str]) -> Step:
    if found["word"]:
        return Step(_LEVELS[found["word"]], found["number"] + re.sub(r"\s", "", found["branch"]))
    if found["supplement"]:
        return Step("supplement", found["act"] or "")
    if found["marked"]:
        return Step("subitem", found["marked"])
    for level in ("subitem", "point", "subpoint", "clause", "subclause"):
        if found[level]:
            return Step(level, found[level].removesuffix("목"))
    raise AssertionError(found[0])
