"""How much an English definition adds to the words of its own term: lemmas and token patterns of spaCy.

There are no labelled English definitions to fit weights to: the score is a plain product of how much of the term is
repeated, how little is added and how loose the tie is, on the scale of `hollowness`.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.analysis.hollowness import Hollowness
from legalscan.language import en
from legalscan.language.patterns import lazy

_CITED: Final = lazy(r"\b(?:Articles?|subparagraphs?|paragraphs?|items?) \(?\d|\bof the [A-Z][\w ]* Act\b|\bunder (?:this|the) ")
_DELEGATED: Final = lazy(r"prescribed by|publicly notified by|determined by (?:Presidential|Ordinance)")
_LISTED: Final = lazy(r"\bfollowing\b|:\s*\Z")
_EXCLUDES: Final = lazy(r"\b(?:excluding|except|other than|not fall)\b")
_BRACKET: Final = lazy(r"\([^()]*\)")


def measure_english(definition: Definition, terms: Collection[str] = ()) -> Hollowness:
    """Measure one English definition by its first sentence.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", b'Article 2 (Definitions) The term "lamp technology" means technology needed to implement lamps.'))
    >>> measured = measure_english(act.definitions[0])
    >>> measured.added, measured.chain, measured.score > 60
    ((), ('implement',), True)
    """
    core = definition.core.of(definition.provision.outline.text)
    flat = _BRACKET.sub(" ", core).strip(" ;.")
    doc = en.parse(flat)
    term = [en.lemma(token) for token in en.parse(definition.term) if token.is_alpha and token.lower_ not in ("of", "the", "a", "and")]
    kin = _kin(term, definition.term, terms)
    lemmas = list(dict.fromkeys(en.lemma(token) for token in doc if token.is_alpha))
    repeated = tuple(lemma for lemma in lemmas if lemma in term)
    chain = tuple(lemma for lemma in lemmas if lemma in en.CHAIN and lemma not in term)
    added = [lemma for lemma in lemmas if lemma not in term and lemma not in kin and lemma not in en.EMPTY and lemma not in en.CHAIN]
    for pair in en.COMPLEMENTS:
        if pair <= set(lemmas):
            added = [lemma for lemma in added if lemma not in pair]
    status = [lemma for lemma in lemmas if lemma in en.STATUS]
    anchors = {
        "list": _LISTED.search(flat),
        "citation": _CITED.search(flat),
        "number": any(token.like_num for token in doc),
        "delegation": _DELEGATED.search(flat),
        "status": status,
        "exclusion": _EXCLUDES.search(flat),
    }
    closed = tuple(name for name, found in anchors.items() if found)
    loose = bool(en.loose_ties()(doc))
    coverage = len(set(repeated)) / max(1, len(set(term)))
    circular = _is_circular(term, [en.lemma(token) for token in doc if token.is_alpha])
    score = 100 * coverage**2 / (1 + len(added)) * (1.0 if loose else 0.6) * (0.1 if closed else 1.0)
    return Hollowness(
        repeated=repeated,
        added=tuple(added),
        kin=(),
        chain=chain,
        vague=tuple(lemma for lemma in lemmas if lemma in en.EMPTY and lemma not in term and len(lemma) > 5),
        anchors=closed,
        loose=loose,
        circular=circular,
        coverage=round(coverage, 3),
        informativeness=float(len(added)),
        score=round(score, 1),
    )


def _kin(term: list[str], own: str, terms: Collection[str]) -> set[str]:
    """Words of the other defined terms that share one with this term: device, where "lattice device" is defined."""
    found: set[str] = set()
    for other in terms:
        lemmas = {en.lemma(token) for token in en.parse(other) if token.is_alpha}
        if other != own and lemmas & set(term):
            found |= lemmas
    return found


def _is_circular(term: list[str], lemmas: list[str]) -> bool:
    """Whether the whole term, of two words or more, stands in the definiens other than at its end or as a peg at its head."""
    size = len(term)
    places = [i for i in range(len(lemmas) - size + 1) if lemmas[i : i + size] == term]
    return size > 1 and any(2 < place + size < len(lemmas) and place > 1 for place in places)
