"""What is wrong with a corpus as such, before anything is said of the statutes in it.

A dead citation is no finding where the cited act is missing, a stub or a superseded text. What is told here is told of the collection:
whether the law itself is like that (an act may be repealed, take effect before its promulgation, or have no articles), the reason says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from legalscan.catalogue import Entry, is_lower, squeeze, stem_of
from legalscan.corpus import Corpus
from legalscan.damage import find_damage
from legalscan.errors import SourceError
from legalscan.finding import Wording
from legalscan.language.patterns import lazy
from legalscan.readers.source import Source
from legalscan.statute import Statute, read

_HEAD: Final = lazy(r"부\s?칙[ \t]*(?:\([^)\n]*\)[ \t]*)?<제(\d+) ?호,\s?(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?>")
_DECREE: Final = lazy(r"대통령령(?:으로|이)\s정")
_OPENING: Final = 500
"""In so many characters a decree says which act it carries out."""
_REPEALS: Final = lazy(r"(?:은|는|을|를|이를)\s?(?:이를\s)?(?:각각\s)?폐지한다")
KINDS: Final[dict[str, Wording]] = {
    "unreadable": Wording("읽을 수 없는 파일", "files that cannot be read"),
    "charset": Wording("UTF-8이 아닌 파일", "files that are not in UTF-8"),
    "damaged": Wording("깨진 글자가 있는 글", "texts with damaged letters"),
    "duplicate": Wording("같은 공포본이 거듭 있는 파일", "files of a promulgation that is there already"),
    "older-version": Wording("같은 법령의 더 새로운 글이 있는 옛 판", "older versions of a law of which a later one is there"),
    "homonym": Wording("제명이 같은 더 새로운 다른 법령이 있는 글", "texts superseded by another law of the same title"),
    "stub": Wording("조문이 없는 글", "texts without articles"),
    "pictures": Wording("글자 대신 그림이 있는 글", "texts with pictures in place of words"),
    "missing-act": Wording("법률이 없는 하위법령", "decrees and rules whose act is not there"),
    "missing-decree": Wording(
        "대통령령에 위임하였으나 대통령령이 없는 법률", "acts that delegate to a presidential decree of which there is none"
    ),
    "dates": Wording("공포일과 시행일이 어긋나는 글", "texts whose dates contradict"),
}
"""Kinds of trouble, in the order in which they are told: those that hide others come first."""


class Ailment(NamedTuple):
    """One file and what is the matter with it.

    Attributes:
        kind: one of `KINDS`.
        path: the file.
        title: of the statute in it; empty for a file that cannot be read.
        statute_id: its id, empty likewise.
        reason: what is the matter, in both languages.
    """

    kind: str
    path: str
    title: str
    statute_id: str
    reason: Wording


def examine(corpus: Corpus, progress: Callable[[tuple[Entry, ...]], Iterable[Entry]] = iter) -> tuple[Ailment, ...]:
    """All ailments of a corpus, in the order of `KINDS`, then of paths; empty for a sound one.

    Args:
        corpus: opened from a folder; every text is read once and not kept.
        progress: wraps the entries that are read, to show how far the work is.
    """
    found = [
        Ailment("unreadable", row.path, "", "", Wording(row.reason.ko, row.reason.en)) for row in corpus.not_checked if row.path == row.what
    ]
    found += find_index_ailments(corpus)
    decrees = _Decrees(corpus)
    for entry in progress(corpus.entries):
        found += _read_ailments(entry, decrees)
    found += decrees.missing()
    order = list(KINDS)
    return tuple(sorted(found, key=lambda ailment: (order.index(ailment.kind), ailment.path)))


def find_index_ailments(corpus: Corpus) -> Iterator[Ailment]:
    """What the catalogue tells: duplicates, older versions, homonyms, acts that are not there. Only texts of one id are read."""
    yield from _superseded(corpus.entries)
    titles = {squeeze(entry.title) for entry in corpus.entries}
    ends = {title[-length:] for title in titles for length in range(2, len(title) + 1)}
    for entry in corpus.entries:
        wanted = _act_wanted(entry)
        # a name that some title ends with may have been cut off where it was read
        if wanted and not any(squeeze(title) in ends or corpus.renamed(title) for title in wanted):
            named = wanted[0]
            yield _ailment(entry, "missing-act", f"「{named}」이 없습니다", f"「{named}」 is not there")


def find_later(act: Statute, corpus: Corpus) -> Entry | None:
    """The text in a corpus that supersedes a statute: of the same law or title, promulgated later; None where there is none."""
    if act.promulgated is None or act.is_draft:
        return None
    others = (*corpus.bearers(act.title), *corpus.promulgations(act.outline.metadata.get("법령ID", "")))
    later = [entry for entry in others if entry.promulgated > str(act.promulgated) and entry.path != act.path]
    return max(later, key=lambda entry: entry.promulgated, default=None)


def _superseded(entries: tuple[Entry, ...]) -> Iterator[Ailment]:
    same: dict[str, list[Entry]] = defaultdict(list)
    laws: dict[str, list[Entry]] = defaultdict(list)
    names: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        same[entry.statute_id].append(entry)
    for group in _apart(same.values()):
        first = max(group, key=lambda entry: (entry.articles, entry.path))
        (laws[first.law_id] if first.law_id else names[squeeze(first.title)]).append(first)
        for other in group:
            if other is not first:
                yield _ailment(other, "duplicate", f"{first.path}와 같은 공포본입니다", f"the same promulgation as {first.path}")
    for versions in laws.values():
        newest = max(versions, key=_age)
        names[squeeze(newest.title)].append(newest)
        for other in versions:
            if other is not newest:
                ko, en = f"{newest.promulgated} 공포본이 있습니다", f"one promulgated on {newest.promulgated} is there"
                yield _ailment(other, "older-version", ko, en)
    for bearers in names.values():
        newest = max(bearers, key=_age)
        hollow = newest.stub and any(not other.stub for other in bearers)
        for other in bearers:
            if other is not newest:
                ko = f"{newest.promulgated} 공포된 {newest.instrument or '법령'}(법령ID {newest.law_id})이 같은 제명으로 있습니다"
                en = f"a law (id {newest.law_id}) promulgated on {newest.promulgated} bears the title"
                more = ("; 다만 그 글에는 조문이 없습니다", ", though its text has no articles") if hollow else ("", "")
                yield _ailment(other, "homonym", ko + more[0], en + more[1])


def _apart(groups: Iterable[list[Entry]]) -> Iterator[list[Entry]]:
    """Groups of one id, parted by the day of entry into force: one promulgation may have a text for each day from which parts of it hold."""
    for group in groups:
        if len(group) == 1:
            yield group
            continue
        days: dict[str, list[Entry]] = defaultdict(list)
        for entry in group:
            try:
                days[str(read(entry.path).effective)].append(entry)
            except SourceError:
                days[""].append(entry)
        yield from days.values()


def _age(entry: Entry) -> tuple[str, int, str]:
    return entry.promulgated, entry.articles, entry.path


def _act_wanted(entry: Entry) -> list[str]:
    """The titles under which the act of a decree or rule may stand; empty for what has no act."""
    if entry.stub or entry.instrument == "법률":
        return []
    stem = stem_of(entry.title) if is_lower(entry.title) else ""
    return [title for title in (entry.act, stem) if title.endswith(("법", "법률"))]


def _read_ailments(entry: Entry, decrees: _Decrees) -> Iterator[Ailment]:
    try:
        source = Source.open(entry.path)
    except SourceError as error:
        yield _ailment(entry, "unreadable", error.reason, error.reason)
        return
    try:
        act = read(source)
    except SourceError as error:
        yield _ailment(entry, "unreadable", error.reason, error.reason)
        return
    yield from _letters(entry, source, act)
    if entry.stub:
        yield _stub(entry, act)
    pictures = act.text.count("<img")
    if pictures:
        yield _ailment(entry, "pictures", f"그림이 {pictures}군데 있습니다", f"pictures in {pictures} places")
    yield from _dates(entry, act)
    decrees.note(entry, act)


def _letters(entry: Entry, source: Source, act: Statute) -> Iterator[Ailment]:
    if act.outline.format in ("markdown", "text", "law.go.kr", "english"):
        try:
            source.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            ko = f"UTF-8이 아니어서 다른 인코딩으로 읽었습니다({error.start:,}바이트째)"
            yield _ailment(entry, "charset", ko, f"not UTF-8 (byte {error.start:,}); read in another encoding")
    for damage in find_damage(act.text):
        ko = f"{damage.kind.ko} {damage.times}군데: …{damage.sample}…"
        yield _ailment(entry, "damaged", ko, f"{damage.kind.en}, {damage.times} places: …{damage.sample}…")


def _stub(entry: Entry, act: Statute) -> Ailment:
    lines = act.text[act.outline.front.end : act.outline.body.end].splitlines()
    body = " ".join(" ".join(line for line in lines if not line.startswith("#")).split())
    if not body:
        return _ailment(
            entry, "stub", "본문이 비어 있습니다(부칙만 있거나 글이 빠졌습니다)", "the body is empty (only 부칙, or words are lost)"
        )
    if _REPEALS.search(body):
        return _ailment(entry, "stub", "법령을 폐지하는 글입니다", "it repeals a law")
    ko = f"조로 나뉘지 않은 본문 {len(body):,}자입니다(짧은 법령이면 이것이 전부입니다)"
    return _ailment(entry, "stub", ko, f"{len(body):,} characters not divided into articles (of a short law this is all)")


def _dates(entry: Entry, act: Statute) -> Iterator[Ailment]:
    day, effective = act.promulgated, act.effective
    if day is None:
        return
    if effective is not None and effective < day:
        yield _ailment(
            entry, "dates", f"시행일 {effective}이 공포일 {day}보다 앞섭니다", f"in force from {effective}, before promulgation on {day}"
        )
    if day > date.today():
        yield _ailment(entry, "dates", f"공포일 {day}이 오늘보다 뒤입니다", f"promulgated on {day}, which is to come")
    told = [(found[1].lstrip("0"), _day(found[2], found[3], found[4])) for found in _HEAD.finditer(act.text, act.outline.body.end)]
    days = [head for _, head in told if head is not None]
    if not days:
        return
    if max(days) > day:
        ko, en = (
            f"부칙에 공포일({day})보다 뒤인 {max(days)} 공포분이 있습니다",
            f"its 부칙 have a promulgation of {max(days)}, after its own ({day})",
        )
        yield _ailment(entry, "dates", ko, en)
    elif day not in days:
        ko, en = (
            f"공포일 {day}의 부칙이 없습니다(마지막은 {max(days)})",
            f"no 부칙 is of its promulgation on {day} (the last is of {max(days)})",
        )
        yield _ailment(entry, "dates", ko, en)


class _Decrees:
    """Which acts leave something to a presidential decree, and which acts a decree says to carry out; filled text by text."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.leaving: list[tuple[Entry, int, date | None]] = []
        self.openings: list[str] = []

    def note(self, entry: Entry, text: Statute) -> None:
        """Take note of an act that delegates, or of a decree and the acts that its title or its first article names."""
        if entry.instrument == "대통령령" or entry.title.endswith("시행령"):
            first = text.articles[0].text if text.articles else text.text[text.outline.body.start : text.outline.body.end]
            # old decrees name their act without 「」
            self.openings.append(squeeze(" ".join([entry.act, entry.title, first[:_OPENING]])))
        elif entry.instrument == "법률" and not entry.stub and self.corpus.bearers(entry.title)[0] == entry:
            times = len(_DECREE.findall(text.text, *text.outline.body))
            if times:
                self.leaving.append((entry, times, text.effective))

    def missing(self) -> Iterator[Ailment]:
        """The acts that no decree carries out."""
        latest = self.corpus.as_of
        for entry, times, effective in self.leaving:
            title = squeeze(entry.title)
            if any(_is_decree(row) for row in self.corpus.lower_entries(entry.title)) or any(title in words for words in self.openings):
                continue
            late = effective is not None and latest is not None and effective > latest
            ko = f"대통령령으로 정하도록 한 곳이 {times}군데 있습니다" + (
                f"({effective}부터 시행하므로 아직 없을 수 있습니다)" if late else ""
            )
            en = f"{times} places leave something to one" + (f" (in force from {effective}: there may be none yet)" if late else "")
            yield _ailment(entry, "missing-decree", ko, en)


def _is_decree(row: Entry) -> bool:
    return row.instrument == "대통령령" or row.title.endswith("시행령")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _ailment(entry: Entry, kind: str, ko: str, en: str) -> Ailment:
    return Ailment(kind, entry.path, entry.title, entry.statute_id, Wording(ko, en))
