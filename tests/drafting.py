"""A drafter for tests: from a statute before and after it writes the amending bill, in the forms that drafters use.

It knows nothing of the grammar that reads bills: it puts sentences together from addresses, words and verbs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise

from legalscan.hierarchy import CIRCLED, CONTAINERS, LEVELS, SYLLABLES
from legalscan.language.ko import instrumental, particle
from legalscan.locator import Locator, Step
from legalscan.outline import Provision
from legalscan.statute import Statute

NOTES = re.compile(r"(?:\s*<(?:개정|신설|삭제|전문개정|\d)[^<>]*>)+\s*\Z")
DELETED = re.compile(r"삭\s?제\.?")
GLYPHS = {number: glyph for glyph, number in CIRCLED.items()}
INDENT = {"item": "  ", "subitem": "    ", "point": "      ", "subpoint": "        "}
Body = dict[Locator, tuple[str, str]]


def plain(words: str) -> str:
    """Words without amendment notes and outer white space; a line break of the source counts as a space."""
    return re.sub(r"[ \t\u3000]*\n\s*", " ", NOTES.sub("", words).strip())


def body_of(act: Statute) -> Body:
    """Heading and own words of every provision of the body, notes left out."""
    found: Body = {}
    for provision in act.walk():
        if not provision.in_supplement and provision.level not in ("preamble", "annex"):
            heading = "삭제" if provision.level in CONTAINERS and DELETED.match(provision.heading.strip()) else provision.heading.strip()
            found[provision.locator] = (heading, plain(provision.own_text))
    return found


@dataclass
class Clause:
    """One order: where, what is said of the place behind its address, the stem of the verb, and the text that follows."""

    place: str
    locator: Locator
    said: str
    verb: str = "하"
    text: str = ""
    former: str = ""


@dataclass
class Draft:
    """Sentences of clauses, and what could not be expressed."""

    sentences: list[list[Clause]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)

    def write(self, title: str) -> str:
        """The bill."""
        lines = [f"{title} 일부개정법률안", "", f"{title} 일부를 다음과 같이 개정한다.", ""]
        for sentence in self.sentences:
            lines += write_sentence(sentence)
        return "\n".join([*lines, "", "부칙", "", "이 법은 공포한 날부터 시행한다.", ""])


def write_sentence(sentence: list[Clause]) -> list[str]:
    words = ""
    before: Locator | None = None
    for place, clause in enumerate(sentence):
        last = place == len(sentence) - 1
        ending = "한다." if last else ("하며, " if place % 2 else "하고, ")
        words += near(clause.place, clause.locator, before) + clause.said + clause.verb.removesuffix("하") + ending
        before = clause.locator
    return ["  " + words, *(clause.text.rstrip("\n") for clause in sentence if clause.text), ""]


def near(words: str, locator: Locator, before: Locator | None) -> str:
    """An address as it follows another one: 같은 조, 같은 항."""
    if before is None or locator.steps[0] != before.steps[0] or locator.steps[0].level != "article":
        return words
    head = str(Locator(locator.steps[:1]))
    if (
        len(locator.steps) > 2
        and locator.steps[:2] == before.steps[:2]
        and locator.steps[1].level == "paragraph"
        and len(before.steps) >= 2
    ):
        head = str(Locator(locator.steps[:2]))
        if words.startswith(head) and "(종전" not in words:
            return "같은 항 " + words[len(head) :].lstrip()
        head = str(Locator(locator.steps[:1]))
    rest = words[len(head) :]
    if not words.startswith(head) or words == head or (rest[:1] == "의" and rest[1:2].isdigit()):
        return words
    return "같은 조 " + re.sub(r"^\(종전의 [^()]*\)", "", rest).lstrip()


def quote(words: str) -> str:
    return f"“{words}”" if '"' in words else f'"{words}"'


def objective(words: str) -> str:
    return words + particle(words, "을", "를").replace("을(를)", "을")


def into(words: str) -> str:
    bare = re.sub(r"[”\"」』)\]]+\Z", "", words)
    return words + instrumental(bare)


def draft(old: Statute, new: Statute) -> Draft:
    """The bill that makes one text of the other."""
    return _Drafter(old, new).draft()


class _Drafter:
    def __init__(self, old: Statute, new: Statute) -> None:
        self.old, self.new, self.out = old, new, Draft()
        self.headings: list[list[Clause]] = []
        self.chapters: dict[str, str] = {}

    def draft(self) -> Draft:
        self._renumbered_chapters()
        self._containers()
        before, after = articles(self.old), articles(self.new)
        given = {id_of(one) for one in self._new_chapters()}
        after = [one for one in after if id_of(one) not in given]
        self._row(before, after, None)
        self._share()
        self.out.sentences += self.headings
        return self.out

    def _renumbered_chapters(self) -> None:
        """제9장을 제10장으로: chapters of one heading under another number."""
        old = {str(p.locator): p for p in chapters(self.old)}
        new = {str(p.locator): p for p in chapters(self.new)}
        fresh = [p for key, p in new.items() if key not in old]
        moved = []
        for key, provision in old.items():
            target = next((p for p in fresh if p.level == provision.level and heading(p) == heading(provision)), None)
            here = new.get(key)
            if target is not None and (here is None or heading(here) != heading(provision)):
                moved.append(Clause(key, provision.locator, f"{particle(key, '을', '를')} {into(str(target.locator))} "))
                self.chapters[key] = str(target.locator)
        if moved:
            self.out.sentences.append(moved[::-1])

    def _containers(self) -> None:
        old = {self.chapters.get(str(p.locator), str(p.locator)): p for p in chapters(self.old)}
        new = {str(p.locator): p for p in chapters(self.new)}
        for key, provision in new.items():
            if key not in old:
                continue
            mine, theirs = heading(old[key]), heading(provision)
            if mine == theirs:
                continue
            place = f"{key}의 제목"
            if theirs == "삭제":
                self.out.sentences.append([Clause(place, provision.locator, "을 ", "삭제하")])
            else:
                self.out.sentences.append([Clause(place, provision.locator, f" {objective(quote(mine))} {into(quote(theirs))} ")])
        for key in old.keys() - new.keys():
            self.out.left.append((key, "a chapter vanishes without a mark"))

    def _new_chapters(self) -> Iterator[Provision]:
        """Articles of chapters that are wholly new, after the chapters have been drafted."""
        known = {self.chapters.get(str(p.locator), str(p.locator)) for p in chapters(self.old)}
        had = {p.number for p in articles(self.old)}
        for provision in self.new.walk():
            if provision.level not in CONTAINERS or provision.in_supplement or str(provision.locator) in known:
                continue
            if provision.parent is not None and str(provision.parent.locator) not in known and provision.parent.level in CONTAINERS:
                continue
            inner = [one for one in provision.walk() if one.level == "article"]
            if not inner:
                self.out.left.append((str(provision.locator), "a new chapter without articles"))
                continue
            if any(one.number in had for one in inner) or provision.parent is not None:
                where = f"{inner[0].locator} 앞에 {provision.locator}"
                said = "의 제목을 다음과 같이 신설"
                self.headings.append([Clause(where, provision.locator, said, "하", mark(provision))])
                continue
            ends = f"({inner[0].locator}부터 {inner[-1].locator}까지)" if len(inner) > 1 else f"({inner[0].locator})"
            said = f"{ends}{particle(str(provision.locator), '을', '를')} 다음과 같이 신설"
            self.out.sentences.append([Clause(str(provision.locator), provision.locator, said, "하", render(provision))])
            yield from inner

    def _row(self, before: list[Provision], after: list[Provision], parent: Locator | None, prefix: str = "") -> list[Clause]:
        """Clauses for the units of one level in one parent; of articles each gets a sentence of its own."""
        pairs, gone, fresh = match(before, after)
        clauses: list[Clause] = []
        moved = [(o, n) for o, n in pairs if o.number != n.number]
        clauses += self._gone(gone, {n.number for _, n in moved}, {n.number for n in fresh}, parent, prefix)
        clauses += self._moves(moved, parent, prefix)
        if parent is None:
            if clauses:
                self.out.sentences.append(clauses)
            clauses = []
        for one, other in pairs:
            former = str(Locator(one.locator.steps[-1:])) if one.number != other.number else ""
            here = self._unit(one, other, prefix_of(parent, prefix, other), former)
            if parent is None:
                if here:
                    self.out.sentences.append(here)
            else:
                clauses += here
        for run in runs(fresh):
            clause = self._insert(run, parent, prefix)
            if parent is None:
                self.out.sentences.append([clause])
            else:
                clauses.append(clause)
        return clauses

    def _gone(self, gone: list[Provision], moved: set[str], fresh: set[str], parent: Locator | None, prefix: str) -> Iterator[Clause]:
        """Units that vanish because others take their numbers; nothing else can be said of a row."""
        for unit in gone:
            if unit.number not in moved | fresh and parent is None:
                self.out.left.append((str(unit.locator), "an article vanishes without a mark"))
                continue
            if parent is not None and (unit.number not in moved or unit.number in fresh):
                raise _InexpressibleError(f"{unit.locator} vanishes without a mark, or gives way to another unit")
            if not unit.deleted:
                yield Clause(prefix_of(parent, prefix, unit), unit.locator, particle(str(unit.locator), "을", "를") + " ", "삭제하")

    def _moves(self, moved: list[tuple[Provision, Provision]], parent: Locator | None, prefix: str) -> list[Clause]:
        found: list[Clause] = []
        for group in reversed(list(grouped(moved))):
            (first, to), (last, end) = group[0], group[-1]
            start, target = prefix_of(parent, prefix, first), str(Locator(to.locator.steps[-1:]))
            if parent is None:
                target = str(to.locator)
            if len(group) == 1:
                said = f"{particle(start, '을', '를')} {into(target)} "
            elif len(group) == 2:
                said = f" 및 {objective(tail(last))} 각각 {target} 및 {into(tail(end))} "
            else:
                said = f"부터 {tail(last)}까지를 각각 {target}부터 {tail(end)}까지로 "
            found.append(Clause(start, first.locator, said))
        return found

    def _insert(self, run: list[Provision], parent: Locator | None, prefix: str) -> Clause:
        first = run[0]
        text = "\n".join(render(one) for one in run)
        if parent is None:
            words = str(first.locator)
            said = f"{'' if len(run) == 1 else f' 및 {run[1].locator}' if len(run) == 2 else f'부터 {run[-1].locator}까지'}"
            whole = words + said
            return Clause(
                words, first.locator, f"{said}{particle(whole, '을', '를')} {'각각 ' if len(run) > 1 else ''}다음과 같이 신설", "하", text
            )
        place = prefix or str(parent)
        inner = tail(first) + ("" if len(run) == 1 else f" 및 {tail(run[1])}" if len(run) == 2 else f"부터 {tail(run[-1])}까지")
        each = "각각 " if len(run) > 1 else ""
        return Clause(place, parent, f"에 {objective(inner)} {each}다음과 같이 신설", "하", text)

    def _unit(self, old: Provision, new: Provision, place: str, former: str) -> list[Clause]:
        """Clauses that make one unit of the other."""
        if same(old, new):
            return []
        named = f"{place}(종전의 {former})" if former else place
        if new.deleted and not old.deleted:
            return [Clause(named, new.locator, particle(place, "을", "를") + " ", "삭제하")]
        whole = [Clause(named, new.locator, particle(place, "을", "를") + " 다음과 같이 ", "하", render(new))]
        if old.deleted:
            return [Clause(named, new.locator, particle(place, "을", "를") + " 다음과 같이 신설", "하", render(new))]
        try:
            return self._inside(old, new, place, named, former)
        except _InexpressibleError:
            return whole

    def _inside(self, old: Provision, new: Provision, place: str, named: str, former: str) -> list[Clause]:
        clauses: list[Clause] = []
        if heading(old) != heading(new):
            if not heading(old) or not heading(new):
                raise _InexpressibleError("a heading comes or goes")
            clauses.append(
                Clause(f"{named}의 제목", new.locator, f" {objective(quote(f'({heading(old)})'))} {into(quote(f'({heading(new)})'))} ")
            )
        mine, theirs = plain(old.own_text), plain(new.own_text)
        levels = [child.level for child in (*old.children, *new.children)]
        if mine != theirs and "paragraph" in levels:
            if not mine and not old.children:
                raise _InexpressibleError("the words of an article become paragraphs")
            if mine and not [c for c in old.children if c.level == "paragraph"]:
                return [*clauses, *self._wrapped(old, new, place)]
            raise _InexpressibleError("words before paragraphs change")
        if mine != theirs:
            clauses += self._own(old, new, place, named, mine, theirs)
        kinds = list(dict.fromkeys(levels))
        for level in kinds:
            before, after = [c for c in old.children if c.level == level], [c for c in new.children if c.level == level]
            clauses += self._row(before, after, new.locator, named if former else place)
        return clauses

    def _wrapped(self, old: Provision, new: Provision, place: str) -> list[Clause]:
        """제5조 제목 외의 부분을 제1항으로 하고, 제2항을 신설."""
        first, *rest = [child for child in new.children if child.level == "paragraph"]
        if first.number != "1" or plain(first.own_text) != plain(old.own_text) or len(first.children) != len(old.children):
            raise _InexpressibleError("the words of an article become another paragraph")
        if any(not same(one, other) for one, other in zip(old.children, first.children, strict=True)):
            raise _InexpressibleError("the words of an article become another paragraph")
        clauses = [Clause(f"{place} 제목 외의 부분", new.locator, f"을 {into('제1항')} ")]
        return [*clauses, *(self._insert(run, new.locator, place) for run in runs(rest))]

    def _own(self, old: Provision, new: Provision, place: str, named: str, mine: str, theirs: str) -> list[Clause]:
        """Clauses for a unit's own words."""
        if not mine or not theirs:
            raise _InexpressibleError("words come or go")
        for start, name in (("다만,", "단서"), ("이 경우", "후단")):
            if theirs.startswith(mine + " " + start):
                said = f"에 {objective(name)} 다음과 같이 신설"
                return [Clause(named, new.locator, said, "하", "  " + theirs[len(mine) + 1 :])]
            if start == "다만," and mine.startswith(theirs + " 다만,") and "다만," not in theirs:
                return [Clause(f"{named} 단서", new.locator, "를 ", "삭제하")]
        inner = {child.level for child in old.children} | {child.level for child in new.children}
        part = " 각 호 외의 부분" if "item" in inner else " 각 목 외의 부분" if "subitem" in inner else ""
        if inner and not part:
            raise _InexpressibleError("words before a list of points change")
        pairs = exchanges(mine, theirs)
        if pairs is None:
            if not part:
                return [Clause(named, new.locator, particle(place, "을", "를") + " 다음과 같이 ", "하", render(new))]
            return [Clause(named + part, new.locator, "을 다음과 같이 ", "하", "  " + mark(new) + theirs)]
        said = ", ".join(f"{objective(quote(a))} {into(quote(b))}" for a, b in pairs if b)
        cut = [f"{objective(quote(a))} " for a, b in pairs if not b]
        clauses = [Clause(named + part, new.locator, f" 중 {said} ")] if said else []
        clauses += [Clause(named + part, new.locator, f" 중 {one}", "삭제하") for one in cut]
        return clauses

    def _share(self) -> None:
        """Join sentences that exchange the same words in several places: 제1조, 제2조 및 제3조 중 "갑"을 각각 "을"로."""
        alone: dict[str, list[Clause]] = defaultdict(list)
        for sentence in self.out.sentences:
            said = sentence[0].said
            once = said.startswith(" 중 ") and said.rstrip().endswith("로") and said.count("”") + said.count('"') in (2, 4)
            if len(sentence) == 1 and sentence[0].verb == "하" and once and "각각" not in said:
                alone[said].append(sentence[0])
        for said, clauses in alone.items():
            if len(clauses) < 3:
                continue
            ends = re.search(r"[을를] (?=[\"“])", said)
            if not ends or (said.count('"') == 0 and said.count("“") != 2):
                continue
            places = ", ".join(one.place for one in clauses[:-1]) + f" 및 {clauses[-1].place}"
            row = said[: ends.end()] + "각각 " + said[ends.end() :]
            kept = [s for s in self.out.sentences if not (len(s) == 1 and any(s[0] is one for one in clauses))]
            self.out.sentences = [*kept, [Clause(places, clauses[-1].locator, row)]]


class _InexpressibleError(Exception):
    """A change for which the unit around it has to be given anew."""


def chapters(act: Statute) -> list[Provision]:
    return [p for p in act.walk() if p.level in CONTAINERS and not p.in_supplement]


def id_of(provision: Provision) -> Locator:
    return provision.locator


def articles(act: Statute) -> list[Provision]:
    return [p for p in act.walk() if p.level == "article" and not p.in_supplement]


def heading(provision: Provision) -> str:
    words = provision.heading.strip()
    return "삭제" if provision.level in CONTAINERS and DELETED.match(words) else words


def content(provision: Provision) -> tuple[str, ...]:
    """All words of a unit without numbers of its own, for comparison."""
    return tuple(
        piece
        for one in provision.walk()
        for piece in ((one.level, one.number) if one is not provision else (), heading(one), plain(one.own_text))
        for piece in ([piece] if isinstance(piece, str) else piece)
    )


def same(old: Provision, new: Provision) -> bool:
    return content(old) == content(new)


def tail(provision: Provision) -> str:
    return str(Locator(provision.locator.steps[-1:]))


def prefix_of(parent: Locator | None, prefix: str, unit: Provision) -> str:
    if parent is None:
        return str(unit.locator)
    inner = tail(unit)
    return (prefix or str(parent)) + inner


def match(before: list[Provision], after: list[Provision]) -> tuple[list[tuple[Provision, Provision]], list[Provision], list[Provision]]:
    """Which unit became which: unchanged ones first, then those of one number, then the alike; what vanished, what is new."""
    left, right = [content(one) for one in before], [content(one) for one in after]
    pairs: dict[int, int] = {}
    for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            if not before[block.a + step].deleted or before[block.a + step].number == after[block.b + step].number:
                pairs[block.a + step] = block.b + step
    taken = set(pairs.values())
    numbers = {one.number: index for index, one in enumerate(after)}
    for index, one in enumerate(before):
        place = numbers.get(one.number)
        if index not in pairs and place is not None and place not in taken and fits(pairs, index, place):
            rivals = [k for k in range(len(after)) if k not in taken and fits(pairs, index, k) and not one.deleted]
            best = max(rivals, key=lambda k: (likeness(left[index], right[k]), k == place), default=place)
            chosen = best if likeness(left[index], right[best]) > max(0.6, likeness(left[index], right[place]) + 0.2) else place
            pairs[index] = chosen
            taken.add(chosen)
    for index, one in enumerate(before):
        rivals = [k for k in range(len(after)) if k not in taken and fits(pairs, index, k)]
        if index in pairs or one.deleted or not rivals:
            continue
        best = max(rivals, key=lambda k: likeness(left[index], right[k]))
        if likeness(left[index], right[best]) > 0.6:
            pairs[index] = best
            taken.add(best)
    return (
        [(before[i], after[k]) for i, k in sorted(pairs.items())],
        [one for i, one in enumerate(before) if i not in pairs],
        [one for k, one in enumerate(after) if k not in taken],
    )


def fits(pairs: dict[int, int], index: int, place: int) -> bool:
    """Whether a pair keeps the order of the others."""
    return all((i < index) == (k < place) for i, k in pairs.items())


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return SequenceMatcher(None, " ".join(one)[:600], " ".join(other)[:600], autojunk=False).ratio()


def runs(units: list[Provision]) -> Iterator[list[Provision]]:
    """Units whose numbers follow one another."""
    run: list[Provision] = []
    for unit in units:
        if run and not follows(run[-1].number, unit.number):
            yield run
            run = []
        run.append(unit)
    if run:
        yield run


def follows(one: str, other: str) -> bool:
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    if one in SYLLABLES and other in SYLLABLES:
        return SYLLABLES.index(other) == SYLLABLES.index(one) + 1
    head, _, branch = one.partition("의")
    after, _, further = other.partition("의")
    return head == after and further.isdigit() and int(further) == (int(branch) if branch else 1) + 1


def grouped(moved: list[tuple[Provision, Provision]]) -> Iterator[list[tuple[Provision, Provision]]]:
    """Moves that can be told as a range."""
    group: list[tuple[Provision, Provision]] = []
    for pair in moved:
        if group and not (follows(group[-1][0].number, pair[0].number) and follows(group[-1][1].number, pair[1].number)):
            yield group
            group = []
        group.append(pair)
    if group:
        yield group


def exchanges(old: str, new: str) -> list[tuple[str, str]] | None:
    """Words to be replaced, each standing once, with the new ones; None where the whole is better given anew."""
    left, right = re.findall(r"\S+|\s+", old), re.findall(r"\S+|\s+", new)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.ratio() < 0.4:
        return None
    merged: list[list[int]] = []
    for step in (list(code[1:]) for code in matcher.get_opcodes() if code[0] != "equal"):
        if merged and step[0] - merged[-1][1] < 3:
            merged[-1][1], merged[-1][3] = step[1], step[3]
        else:
            merged.append(step)
    found: list[tuple[str, str]] = []
    for step in merged:
        pair = widened(old, left, right, step)
        if pair is None:
            return None
        found.append(pair)
    if not 0 < len(found) <= 5 or any("\n" in a + b for a, b in found):
        return None
    return found if imitate(old, found) == new else None


def widened(old: str, left: list[str], right: list[str], step: list[int]) -> tuple[str, str] | None:
    """A stretch of words with as many of its neighbours as make it stand once; None where that cannot be."""
    a, b, c, d = step
    while True:
        while 0 < a < b and left[a].isspace():
            a, c = a - 1, c - 1
        piece, other = "".join(left[a:b]), "".join(right[c:d])
        if piece.strip() and old.count(piece) == 1:
            break
        if a > 0 and c > 0 and left[a - 1] == right[c - 1]:
            a, c = a - 1, c - 1
        elif b < len(left) and d < len(right) and left[b] == right[d]:
            b, d = b + 1, d + 1
        else:
            return None
    if other.strip() and piece[:1].isspace() == other[:1].isspace():
        return piece.strip(), other.strip()
    return piece, other


def imitate(old: str, rows: list[tuple[str, str]]) -> str | None:
    """What the exchanges make of a text; None where one does not fit exactly once."""
    places = []
    for a, b in rows:
        if old.count(a) != 1 or re.search(r"(?<!\d)" + re.escape(a) + r"(?!의?\d)", old) is None:
            return None
        places.append((old.index(a), a, b))
    text = old
    ordered = sorted(places)
    if any(p + len(a) > q for (p, a, _), (q, _, _) in pairwise(ordered)):
        return None
    for start, a, b in reversed(ordered):
        text = text[:start] + b + text[start + len(a) :]
    return text


def mark(provision: Provision) -> str:
    step: Step = provision.locator.steps[-1]
    if step.level == "paragraph":
        return GLYPHS[int(step.number)] + " "
    if step.level in ("item", "subitem"):
        return step.number + ". "
    if step.level in ("point", "subpoint"):
        return step.number + ") "
    if step.level == "article":
        return f"{provision.locator}({provision.heading.strip()}) "
    if step.level in CONTAINERS:
        head, _, branch = step.number.partition("의")
        return f"제{head}{LEVELS[step.level].ko}{'의' + branch if branch else ''} {provision.heading.strip()}"
    return f"({step.number}) "


def render(provision: Provision) -> str:
    """A unit as a bill prints it."""
    lines = []
    for one in provision.walk():
        words = re.sub(r"[ \t]*\n\s*", " ", plain(one.own_text))
        lines.append((INDENT.get(one.level, "") + mark(one) + words).rstrip())
    return "\n".join(lines)
