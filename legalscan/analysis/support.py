"""Support provisions: who gets what, how much, by when, by which procedure, or nothing.

The unit is the smallest provision whose rule gives, promises, permits, plans or orders public support: a paragraph, or an
article without paragraphs; the items of its list belong to it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from legalscan.analysis.support_amounts import find_amount, find_deadline
from legalscan.analysis.support_clauses import Clause, Force, find_clauses, find_predicates, flatten
from legalscan.analysis.support_grants import Kind, judge
from legalscan.analysis.support_procedure import Delegated, Procedure, Unit, find_delegations, is_laid_down
from legalscan.analysis.support_slots import Passage, find_beneficiary, find_instruments, find_purpose, find_target, given, listed_gifts
from legalscan.language import support_ko as ko
from legalscan.language import support_slots_ko as slots
from legalscan.language.ko import EMPTY, stems
from legalscan.language.patterns import lazy
from legalscan.locator import Locator
from legalscan.outline import Node, Outline, Provision
from legalscan.span import Span
from legalscan.views import excerpt, view_html

SLOTS: Final = ("instruments", "beneficiary", "target", "amount", "deadline", "procedure")
"""What a firm would have to know, in the order in which `Support.missing` names it."""
UNSPECIFIED: Final = "unspecified"
BUDGET_ONLY: Final = "budget-only"
_PART: Final = lazy(r"^\D*(?:전부|일부|\ball\b|\bpart\b|\bsome\b|\bwhole\b|\bfull\b)", re.I)


@dataclass(frozen=True, slots=True)
class Support:
    """One support provision with its slots; a slot that no words fill is None or empty.

    Attributes:
        provision: the paragraph, or the article without paragraphs.
        span: the clause that decides, half-open, code points of `Outline.text`.
        predicate: its last predicate: 지원할 수 있다.
        own: the provision's own words, without its list.
        listed: whether it has a list.
        kind: what kind of predicate makes it support, such as ``gift`` or ``policy``.
        force: ``shall``, ``may`` or ``effort``.
        actor: the body that supports.
        instruments: what the support is made of, each with the words that say so; ``unspecified`` alone has those of the clause.
        beneficiary: who receives.
        target: the technology or activity supported, where it is more specific than the act's own subject.
        purpose: what the support is for (… 을 위하여).
        amount: the words that fix its size; 전부 또는 일부 counts as words.
        budget: the words that tie it to the budget (예산의 범위에서).
        deadline: the words that fix a time.
        procedure: ``in-act``, ``delegated`` or None.
        procedure_words: the words by which the act lays the procedure down, for ``in-act``.
        delegated: what lower law decides about it.
        named: whether it is a closed, named benefit (a charge, a guarantee, a quota, a deemed approval).
    """

    provision: Provision
    span: Span
    predicate: Span
    own: Span
    listed: bool
    kind: Kind
    force: Force
    actor: Span | None
    instruments: tuple[tuple[str, Span], ...]
    beneficiary: Span | None
    target: Span | None
    purpose: Span | None
    amount: Span | None
    budget: Span | None
    deadline: Span | None
    procedure: Procedure | None
    procedure_words: Span | None
    delegated: tuple[Delegated, ...]
    named: bool

    @property
    def locator(self) -> Locator:
        """The address of the provision."""
        return self.provision.locator

    @property
    def figure(self) -> bool:
        """Whether the amount is a sum, a rate or a ratio, not merely all or part of a cost."""
        return self.amount is not None and not _PART.search(self.quote(self.amount))

    @property
    def skeletal(self) -> bool:
        """Whether the act alone tells neither how much (or what exactly) can be had nor how or when."""
        return not (self.figure or self.deadline is not None or self.procedure == "in-act" or self.named)

    @property
    def missing(self) -> tuple[str, ...]:
        """The slots that the act leaves open, in the order of `SLOTS`; ``unspecified`` instruments count as open."""
        filled = {
            "instruments": any(name != UNSPECIFIED for name, _ in self.instruments),
            "beneficiary": self.beneficiary is not None,
            "target": self.target is not None,
            "amount": self.amount is not None,
            "deadline": self.deadline is not None,
            "procedure": self.procedure is not None,
        }
        return tuple(slot for slot in SLOTS if not filled[slot])

    def quote(self, span: Span) -> str:
        """The words of one of its spans, verbatim."""
        return span.of(self.provision.outline.text)

    @property
    def amount_words(self) -> str | None:
        """The amount as the rows write it: ``전부 또는 일부 (budget-only)``, ``budget-only``, a figure, or None."""
        if self.amount is None:
            return BUDGET_ONLY if self.budget is not None else None
        words = " ".join(self.quote(self.amount).split())
        return f"{words} ({BUDGET_ONLY})" if self.budget is not None and not self.figure else words

    def __repr__(self) -> str:
        means = ", ".join(dict.fromkeys(name for name, _ in self.instruments))
        return f"<{self.locator} {self.force} support ({means}){' skeletal' if self.skeletal else ''}: {excerpt(self.quote(self.span))}>"

    _repr_html_ = view_html


def find_support(outline: Outline, title: str = "") -> tuple[Support, ...]:
    """Every support provision of the body, in reading order; empty for a statute without any.

    Args:
        outline: the text.
        title: the statute's title: words of it alone do not make a target specific.

    >>> from legalscan.readers import read, Source
    >>> bill = read(Source("-", "제5조(지원) ① 정부는 등대사업자에게 예산의 범위에서 등명기 교체에 필요한 비용을 지원할 수 있다.".encode()))
    >>> [(s.force, s.quote(s.beneficiary), s.amount_words, s.missing) for s in find_support(bill)]
    [('may', '등대사업자', 'budget-only', ('amount', 'deadline', 'procedure'))]
    """
    subject = frozenset(stem for stem in stems(title) if len(stem) > 1 and stem not in EMPTY)
    found: list[Support] = []
    for article, chosen in _promising(outline).items():
        found += _read_article(outline, article, chosen, subject)
    return tuple(found)


def _promising(outline: Outline) -> dict[int, list[int]]:
    """Articles of the body with those of their paragraphs (or themselves) that may support, as rows of the outline."""
    nodes, text = outline.nodes, outline.text
    starts = [node.start for node in nodes]
    articles: dict[int, list[int]] = {}
    for offset, relieving in find_predicates(text, outline.body):
        here = bisect_right(starts, offset) - 1
        unit = article = -1
        while here >= 0:
            level = nodes[here].level
            if level == "paragraph":
                unit = here
            elif level == "article":
                article = here
                break
            elif level not in ("item", "subitem", "point", "subpoint", "clause", "subclause"):
                break
            elif unit < 0 and level == "item":
                offset = -1  # the predicate of an item is none of its paragraph
            here = nodes[here].parent
        if article < 0 or offset < 0:
            continue
        chosen = articles.get(article)
        if chosen is None:
            heading = text[nodes[article].heading_start : nodes[article].heading_end]
            chosen = articles[article] = [] if not ko.SILENT.search(heading) else [-1]
        unit = article if unit < 0 else unit
        if (
            chosen[:1] != [-1]
            and unit not in chosen[-1:]
            and (not relieving or ko.RELIEF.search(text, nodes[article].heading_start, nodes[article].heading_end))
        ):
            chosen.append(unit)
    return {article: chosen for article, chosen in articles.items() if chosen and chosen[0] >= 0}


def _unit(outline: Outline, index: int, flat: str | None = None) -> Unit:
    """A provision with its flat words and those of its list; without `flat`, a sister of which the list is not needed."""
    own = _own(outline.nodes, index)
    below = []
    if flat is not None:
        for place in _below(outline.nodes, index):
            one = Provision(outline, place)
            if not one.deleted:
                span = _own(outline.nodes, place)
                below.append((one, flatten(outline.text, *span), span))
    return Unit(Provision(outline, index), flatten(outline.text, *own) if flat is None else flat, own, tuple(below))


def _own(nodes: Sequence[Node], index: int) -> Span:
    """`Provision.own`, from the rows alone: the tree of views is not built for provisions that give nothing."""
    node = nodes[index]
    follows = nodes[index + 1] if index + 1 < len(nodes) else node
    return Span(node.body, follows.start if follows.parent == index else node.end)


def _below(nodes: Sequence[Node], index: int) -> Iterator[int]:
    end = nodes[index].end
    for place in range(index + 1, len(nodes)):
        if nodes[place].start >= end:
            return
        yield place


def _read_article(outline: Outline, article: int, chosen: list[int], subject: frozenset[str]) -> list[Support]:
    """The support provisions of one article; a designation counts only if a benefit follows it there or by its nature."""
    heading = Provision(outline, article).heading
    relieving = ko.RELIEF.search(heading) is not None
    read: list[tuple[Unit, list[tuple[Clause, Kind]]]] = []
    for index in chosen:
        own = _own(outline.nodes, index)
        items = outline.text[own.end : outline.nodes[index].end]
        flat = flatten(outline.text, *own)
        judged = [(clause, kind) for clause in find_clauses(flat, own.start, relieving) if (kind := judge(clause, items, heading))]
        if judged:
            read.append((_unit(outline, index, flat), judged))
    if not read:
        return []
    benefits = any(kind in ("gift", "priority", "land", "relief", "works") for _, judged in read for _, kind in judged)
    paragraphs = [one for one in _below(outline.nodes, article) if outline.nodes[one].level == "paragraph"]
    sisters = [_unit(outline, one) for one in paragraphs if not Provision(outline, one).deleted]
    return [
        _fill(unit, sisters, judged, heading, subject)
        for unit, judged in read
        if any(kind != "name" for _, kind in judged) or benefits or ko.BENEFITS.search(f"{heading} {unit.flat}")
    ]


_ORDER: Final[tuple[Kind, ...]] = ("relief", "gift", "priority", "land", "fund", "works", "programme", "name", "policy", "effort")


def _fill(unit: Unit, units: Sequence[Unit], judged: list[tuple[Clause, Kind]], heading: str, subject: frozenset[str]) -> Support:
    """The slots of one provision; of several clauses the most concrete decides."""
    clause, kind = min(judged, key=lambda pair: _ORDER.index(pair[1]))
    provision = unit.provision
    own: Passage = (unit.flat, unit.own)
    listed: list[Passage] = [(flat, span) for _, flat, span in unit.listed]
    amount, budget = find_amount((own, *listed))
    laid_down = is_laid_down(unit, units)
    delegated = find_delegations(unit, units, _acts(clause))
    effort = kind in ("policy", "effort")
    procedure: Procedure | None = None
    if laid_down is not None and not effort:
        procedure = "in-act"
    elif any(one.decides for one in delegated):
        procedure = "delegated"
    beneficiary = clause.applicant or find_beneficiary(clause, own, listed)
    instruments = _instruments(unit, judged, kind, heading, beneficiary, listed)
    return Support(
        provision=provision,
        span=_trimmed(clause.span, provision.outline.text),
        predicate=clause.predicate,
        own=unit.own,
        listed=bool(unit.listed),
        kind=kind,
        force="effort" if kind == "policy" and clause.force == "shall" else clause.force,
        actor=_actor(clause, provision.outline.text),
        instruments=instruments,
        beneficiary=beneficiary,
        target=find_target(clause.head, clause.span.start, subject, beneficiary, amount),
        purpose=find_purpose(clause.head, clause.span.start),
        amount=amount,
        budget=budget,
        deadline=find_deadline((_onward(unit, judged),)),
        procedure=procedure,
        procedure_words=laid_down if procedure == "in-act" else None,
        delegated=delegated,
        named=_is_named(clause, kind, unit, instruments),
    )


_RELIEFS: Final = frozenset({"regulatory_relief", "permit_fast_track", "land", "tax", "fee_relief", "export", "workforce"})
_MONEY: Final = frozenset({"subsidy", "loan", "guarantee", "investment", "tax", "fee_relief", "award", "procurement"})
_FUNDS: Final = frozenset({"fund", "investment"})


def _instruments(
    unit: Unit, judged: Sequence[tuple[Clause, Kind]], kind: Kind, heading: str, beneficiary: Span | None, listed: list[Passage]
) -> tuple[tuple[str, Span], ...]:
    """What is given, by the words of the clauses that give and by the list; for a policy without any, by its aim."""
    allowed = _RELIEFS if kind == "relief" else _FUNDS if kind == "fund" else None
    gifts = [given(clause, beneficiary) for clause, _ in judged]
    found = find_instruments([*gifts, *listed_gifts(unit.flat, listed)], allowed)
    if kind not in ("name", "works", "programme"):
        found = tuple(one for one in found if one[0] != "organisation" or len(found) == 1)
    if not found and kind == "relief":
        found = (("regulatory_relief" if "규제" in heading else "permit_fast_track", judged[0][0].span),)
    if not found and kind in ("policy", "programme", "effort", "works", "name"):
        found = find_instruments([(clause.head, clause.span) for clause, _ in judged], allowed)[:2]
    if kind in ("gift", "policy"):
        for words, span in gifts:
            generic = slots.GENERIC.search(words)
            if generic and (generic["sure"] or not any(name in _MONEY for name, _ in found)):
                return (*found, (UNSPECIFIED, Span(span.start + generic.start(), span.start + generic.end())))
    return found or ((UNSPECIFIED, judged[0][0].span),)


def _acts(clause: Clause) -> list[str]:
    """Nouns of what a clause does; of a bare 할 its object: 지원을 할 수 있다."""
    acts = [noun for noun in (*clause.last, *clause.chain) if len(noun) > 1]
    if acts:
        return acts
    words = clause.head.rstrip().removesuffix("을").removesuffix("를").rsplit(" ", 1)
    return [words[-1]] if len(words[-1]) > 1 else []


def _onward(unit: Unit, judged: list[tuple[Clause, Kind]]) -> Passage:
    """The words of a provision from its first clause of support on."""
    own = unit.own
    start = judged[0][0].span.start
    return unit.flat[start - own.start :], Span(start, own.end)


def _trimmed(span: Span, text: str) -> Span:
    start = span.start
    while start < span.end and text[start] in " ,\n\r\t*":
        start += 1
    return Span(start, span.end)


def _actor(clause: Clause, text: str) -> Span | None:
    span = clause.body or clause.lender
    return span if span is None else Span(span.start, span.start + len(span.of(text).rstrip()))


def _is_named(clause: Clause, kind: Kind, unit: Unit, instruments: Sequence[tuple[str, Span]]) -> bool:
    """Whether the benefit is closed and named: a charge remitted, a guarantee, a quota, a deemed approval."""
    return slots.CLOSED.search(clause.head + clause.last[-1]) is not None
