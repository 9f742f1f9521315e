"""Statutes as documents of spaCy: span groups for every layer, a component for any pipeline, morphemes of Kiwi by offset.

Offsets in the text are the truth; spans, which grow to whole tokens, are a view of them. The exact ones stand in
``group.attrs["offsets"]``.

    >>> import legalscan as ls
    >>> doc = to_spacy(ls.read("corpora/bills/resonance-act.md")["제2조제3호"])
    >>> [(span.text, span.label_) for span in doc.spans["definitions"]]
    [('공명기술', 'definition')]
"""

from legalscan.pipeline.documents import GROUPS, entities_of, span_options, to_docbin, to_spacy

__all__ = ["GROUPS", "entities_of", "span_options", "to_docbin", "to_spacy"]
