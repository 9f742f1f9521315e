"""Support provisions in English texts, in the form of the government's translations: one sentence, one modal, one verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.analysis.support import UNSPECIFIED, Support
from legalscan.analysis.support_clauses import Force
from legalscan.analysis.support_grants import Kind
from legalscan.analysis.support_procedure import Delegated, Procedure
from legalscan.language import support_en as en
from legalscan.language.patterns import lazy
from legalscan.outline import Outline, Provision
from legalscan.span import Span

_SENTENCE: Final = lazy(r"[^.;:]*(?:[.;:](?!\s)[^.;:]*)*[.;:]?\s*")
_ABBREVIATION: Final = lazy(r"\betc\.|\bNo\.|\be\.g\.|\bi\.e\.")
_NOTE: Final = lazy(r"<[^<>\n]*>|\([^()]*\)|\[[^\[\]]*\]")
_NUMBER: Final = lazy(r"paragraphs? \((\d+)\)")
_GIVES: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("gift", en.GIFT),
    ("policy", en.POLICY),
    ("programme", en.PROGRAMME),
    ("works", en.WORKS),
    ("name", en.NAME),
)


def find_support(outline: Outline) -> tuple[Support, ...]:
    """Every support provision of the body, in reading order; empty for a text without any.

    >>> from legalscan.readers import read, Source
    >>> bill = read(Source("-", b"Article 9 (Support) The State may subsidize expenses incurred by lighthouse owners, within the budget."))
    >>> [(s.force, s.quote(s.beneficiary), s.amount_words) for s in find_support(bill)]
    [('may', 'lighthouse owners', 'budget-only')]
    """
    found: list[Support] = []
    for article in outline.provisions:
        if article.node.start >= outline.body.end:
            break
        if article.level == "article" and not en.SILENT.search(article.heading):
            units = [one for one in article.children if one.level == "paragraph" and not one.deleted] or [article]
            found += [support for unit in units if (support := _read(unit, units)) is not None]
    return tuple(found)


def _flat(text: str, span: Span) -> str:
    words = _NOTE.sub(lambda note: note[0] if _NUMBER.search(note[0]) or len(note[0]) < 5 else " " * len(note[0]), span.of(text))
    return _ABBREVIATION.sub(lambda short: short[0].replace(".", " "), words)


def _read(unit: Provision, units: list[Provision]) -> Support | None:
    text, own = unit.outline.text, unit.own
    flat = _flat(text, own)
    for sentence in _SENTENCE.finditer(flat):
        if not sentence[0].strip() or sentence[0].lstrip().lower().startswith("provided"):
            continue
        judged = _judge(sentence[0], unit)
        if judged is not None:
            kind, force, modal, actor = judged
            return _fill(unit, units, flat, Span(own.start + sentence.start(), own.start + sentence.end()), kind, force, modal, actor)
    return None


def _judge(sentence: str, unit: Provision) -> tuple[Kind, Force, Span, Span | None] | None:
    """Kind, force, place of the modal and of the body in the sentence; None where it gives nothing."""
    body = en.BODY.search(sentence)
    for passive, kind in ((en.FUND, "fund"), (en.PASSIVE, "priority")):
        found = passive.search(sentence)
        if found and (body is None or kind == "fund"):
            force: Force = "shall" if "shall" in found[0] else "may"
            return ("fund" if kind == "fund" else "priority"), force, Span(*found.span()), None
    modal = en.MODAL.search(sentence, body.end() if body else 0)
    if modal is None or body is None:
        return None
    actor = Span(*body.span("body"))
    force = "may" if modal["may"] else "shall"
    behind = sentence[modal.end() :]
    effort = en.EFFORT.match(behind)
    if effort:
        place = Span(modal.start(), modal.end() + effort.end())
        return ("effort", "effort", place, actor) if en.PROMOTES.search(behind, effort.end()) else None
    if en.REFUSED.match(behind):
        return None
    words = behind + " ".join(one.own_text for one in unit.children)
    for kind_, pattern in _GIVES:
        if pattern.search(behind) and (
            kind_ in ("gift", "policy") or en.PROMOTES.search(f"{words} {unit.article.heading if unit.article else ''}")
        ):
            return kind_, ("effort" if kind_ == "policy" and force == "shall" else force), Span(*modal.span()), actor
    return None


def _fill(
    unit: Provision, units: list[Provision], flat: str, sentence: Span, kind: Kind, force: Force, modal: Span, actor: Span | None
) -> Support:
    own, text = unit.own, unit.outline.text
    end = sentence.start + len(sentence.of(text).rstrip(" \n.;:"))
    begin = sentence.start + len(sentence.of(text)) - len(sentence.of(text).lstrip())
    items = [(one, _flat(text, one.own)) for one in unit.walk() if one != unit and not one.deleted]
    behind = Span(sentence.start + modal.end, sentence.end)
    given = flat[behind.start - own.start : behind.end - own.start]
    budget = _place(en.BUDGET.search(flat), own.start)
    amount = _place(en.FIGURE.search(flat), own.start) or _place(en.SHARE.search(flat), own.start)
    delegated = tuple(_delegated(unit, units, flat, items))
    applied = en.APPLIED.search(flat)
    procedure: Procedure | None = "delegated" if any(one.decides for one in delegated) else None
    if applied and kind not in ("policy", "effort"):
        procedure = "in-act"
    found = _instruments([(given, behind.start), *((words, one.own.start) for one, words in items)])
    receiver = next((one for one in en.RECEIVER.finditer(given)), None)
    what = en.NEEDED.search(given)
    return Support(
        provision=unit,
        span=Span(begin, end),
        predicate=Span(sentence.start + modal.start, sentence.start + modal.end),
        own=own,
        listed=bool(items),
        kind=kind,
        force=force,
        actor=None if actor is None else Span(sentence.start + actor.start, sentence.start + actor.end),
        instruments=found or ((UNSPECIFIED, Span(begin, end)),),
        beneficiary=_group(receiver, "to", behind.start) or _place(en.ANYBODY.search(given), behind.start),
        target=_group(what, "what", behind.start),
        purpose=_group(en.PURPOSE.search(given), "end", behind.start),
        amount=amount,
        budget=budget,
        deadline=_place(en.TIME.search(given), behind.start),
        procedure=procedure,
        procedure_words=_place(applied, own.start) if procedure == "in-act" else None,
        delegated=delegated,
        named=en.CLOSED.search(given) is not None,
    )


def _place(found: re.Match[str] | None, offset: int) -> Span | None:
    return None if found is None else Span(offset + found.start(), offset + found.end())


def _group(found: re.Match[str] | None, name: str, offset: int) -> Span | None:
    return None if found is None else Span(offset + found.start(name), offset + found.end(name))


def _instruments(passages: list[tuple[str, int]]) -> tuple[tuple[str, Span], ...]:
    rows = []
    for name, pattern in en.INSTRUMENTS:
        for words, offset in passages:
            match = pattern.search(words)
            if match:
                rows.append((name, Span(offset + match.start(), offset + match.end())))
                break
    return tuple(rows)


def _delegated(unit: Provision, units: list[Provision], flat: str, items: list[tuple[Provision, str]]) -> Iterator[Delegated]:
    for found in en.DELEGATES.finditer(flat):
        span = Span(unit.own.start + found.start(), unit.own.start + found.end())
        yield Delegated(unit, span, found["by"].strip(), en.DECIDES.search(found[0]) is not None)
    for item, words in items:
        for found in en.DELEGATES.finditer(words):
            yield Delegated(item, Span(item.own.start + found.start(), item.own.start + found.end()), found["by"].strip(), False)
    for sister in units:
        words = _flat(unit.outline.text, sister.own)
        settles = en.SETTLES.search(words)
        if sister != unit and settles and len(en.MODAL.findall(words)) <= 1:
            cited = set(_NUMBER.findall(words))
            if unit.number in cited or (not cited and re.search(r"support|subsid", words, re.I)):
                yield Delegated(sister, Span(sister.own.start, sister.own.start + len(words.rstrip())), settles["by"].strip(), True)
