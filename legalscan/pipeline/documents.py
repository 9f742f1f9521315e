"""From a statute, or a provision of one, to a document of spaCy with span groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from legalscan.errors import UsageError, nearest
from legalscan.finding import Finding
from legalscan.outline import Provision
from legalscan.pipeline.tokens import StatuteTokenizer
from legalscan.span import Span
from legalscan.statute import Statute

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin

GROUPS: Final = ("provisions", "definitions", "definientia", "citations", "delegations", "support", "findings")
"""The span groups, with these labels: level of the provision; ``definition`` or ``abbreviation`` (of the term, and of what it
means); how the statute is named; ``specific``, ``procedural`` or ``blanket``; ``shall``, ``may`` or ``effort``; code of the rule."""
_UNITS: Final = ("article", "statute")
_COLOURS: Final = ("#d8eef4", "#fdeac2", "#dcf2dd", "#e3ebfb", "#fbd9dd")


def to_spacy(source: Statute | Provision, *, findings: Iterable[Finding] = (), nlp: Language | None = None) -> Doc:
    """A document whose text is that of the statute, or of the provision with its mark and all below it.

    Args:
        source: what becomes the document. Very long statutes are better passed article by article.
        findings: what `legalscan.lint` found, for the group ``findings``; those of other texts are left out.
        nlp: whose vocabulary is used, and whose tokenizer; by default a blank pipeline with `StatuteTokenizer`.

    Returns:
        The document, with the groups of `GROUPS` and ``doc.user_data["legalscan"]``: title, id, path, and where the document
        begins in the text of the statute.
    """
    act = source if isinstance(source, Statute) else Statute(source.outline)
    within = Span(0, len(act.text)) if isinstance(source, Statute) else source.span
    words = within.of(act.text)
    doc = nlp.make_doc(words) if nlp is not None else StatuteTokenizer(_vocabulary())(words)
    mark_layers(doc, act, within, findings)
    return doc


def mark_layers(doc: Doc, act: Statute, within: Span, findings: Iterable[Finding] = ()) -> None:
    """Gives a document of a stretch of a statute its span groups."""
    from spacy.tokens import SpanGroup

    for name, rows in layers_of(act, findings).items():
        held = [row for row in rows if within.holds(row[0]) and row[0].start < row[0].end]
        spans = [doc.char_span(a - within.start, b - within.start, label=label, alignment_mode="expand") for (a, b), label, _ in held]
        kept = [(span, row) for span, row in zip(spans, held, strict=True) if span is not None]
        attrs = {
            "offsets": [[row[0].start - within.start, row[0].end - within.start] for _, row in kept],
            "locators": [row[2] for _, row in kept],
        }
        doc.spans[name] = SpanGroup(doc, name=name, spans=[span for span, _ in kept], attrs=attrs)
    doc.user_data["legalscan"] = {"statute": act.title, "statute_id": act.id, "path": act.path, "start": within.start}


def layers_of(act: Statute, findings: Iterable[Finding] = ()) -> dict[str, list[tuple[Span, str, str]]]:
    """For each of `GROUPS` its stretches, labels and addresses, in reading order."""

    def at(provision: Provision) -> str:
        return provision.locator.format(act.language)

    own = (one for one in findings if one.statute_id == act.id and one.path == act.path)
    return {
        "provisions": [(p.span, p.level, at(p)) for p in act.walk()],
        "definitions": [(d.term_span, d.kind, at(d.provision)) for d in act.definitions],
        "definientia": [(d.definiens, d.kind, at(d.provision)) for d in act.definitions],
        "citations": [(c.span, c.by, at(c.provision)) for c in act.citations],
        "delegations": [(d.span, d.kind, at(d.provision)) for d in act.delegations],
        "support": [(s.span, s.force, at(s.provision)) for s in act.support],
        "findings": [(f.span, f.code, f.locator.format(act.language)) for f in own],
    }


def to_docbin(sources: Iterable[Statute], *, findings: Iterable[Finding] = (), by: str = "article") -> DocBin:
    """The documents of statutes as a `DocBin`, for training or for keeping: ``.to_disk(path)``.

    Args:
        sources: statutes.
        findings: as for `to_spacy`.
        by: ``article`` for a document an article (of the body and of 부칙), ``statute`` for one a statute.

    Raises:
        UsageError: `by` is neither.

    >>> import legalscan as ls
    >>> len(to_docbin([ls.read("corpora/bills/harbor-act.md")], by="statute"))
    1
    """
    from spacy.tokens import DocBin

    if by not in _UNITS:
        raise UsageError(f"documents are made by {' or '.join(_UNITS)}, not by {by}{nearest(by, _UNITS)}")
    known = list(findings)
    made = DocBin(store_user_data=True)
    for act in sources:
        for doc in _documents(act, known, by):
            made.add(doc)
    return made


def _documents(act: Statute, findings: list[Finding], by: str) -> Iterator[Doc]:
    if by == "statute":
        yield to_spacy(act, findings=findings)
        return
    for provision in act.walk():
        if provision.level == "article":
            doc = StatuteTokenizer(_vocabulary())(provision.span.of(act.text))
            mark_layers(doc, act, provision.span, findings)
            yield doc


def span_options(doc: Doc, group: str = "definitions") -> dict[str, Any]:
    """What displaCy needs to show a group: ``displacy.render(doc, style="span", options=span_options(doc, "citations"))``."""
    labels = sorted({span.label_ for span in doc.spans[group]})
    return {"spans_key": group, "colors": {label: _COLOURS[number % len(_COLOURS)] for number, label in enumerate(labels)}}


def entities_of(doc: Doc, group: str = "definitions") -> dict[str, Any]:
    """A group for displaCy's other style, which leaves the text as it is: exact stretches, of overlapping ones the first and longest.

    ``displacy.render(entities_of(doc, "findings"), style="ent", manual=True)``

    >>> import legalscan as ls
    >>> doc = to_spacy(ls.read("corpora/bills/resonance-act.md")["제2조제3호"])
    >>> [(doc.text[one["start"] : one["end"]], one["label"]) for one in entities_of(doc)["ents"]]
    [('공명기술', 'definition')]
    """
    rows = sorted(
        zip(doc.spans[group].attrs["offsets"], (span.label_ for span in doc.spans[group]), strict=True),
        key=lambda row: (row[0][0], -row[0][1]),
    )
    found: list[dict[str, Any]] = []
    for (start, end), label in rows:
        if not found or start >= found[-1]["end"]:
            found.append({"start": start, "end": end, "label": label})
    return {"text": doc.text, "ents": found, "title": None}


_shared: list[Any] = []


def _vocabulary() -> Any:
    """One vocabulary for all documents, so that they can be put into one `DocBin`."""
    if not _shared:
        import spacy

        _shared.append(spacy.blank("xx").vocab)
    return _shared[0]
