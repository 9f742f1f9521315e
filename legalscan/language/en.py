"""English: lemmas by spaCy's lookup tables, token patterns and word lists, as data.

spaCy is loaded at first use (a blank English pipeline with the lookup lemmatizer; its tables come from the package
``spacy-lookups-data``, nothing is downloaded), so that Korean texts never pay for it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc, Token

EMPTY: Final = frozenset(
    "relate need concern include lead progress device component part "
    "a an the and or of to in on at by for from with without through via into under between among as such other another any each every all both their its his her them it "
    "that which who whom whose this these those there thereof thereto be is are was were been being have has had do does did may can shall will would should must not no "
    "etc mean refer say follow various certain general specific related necessary needed required relevant respective overall whole part purpose matter thing "
    "activity act action conduct business work task affair person individual people entity body organization institution enterprise company corporation state government local "
    "public private national society social economic value create creation contribute way manner method means process form field area sector kind type use utilize utilise "
    "utilization utilisation application apply base basis promote promotion improve improvement enhance enhancement development efficient effective systematic "
    "comprehensive product service system technology information industry market economy".split()
)
"""Lemmas that tell nothing in from out: grammar, all-purpose nouns, praise."""

CHAIN: Final = frozenset(
    "develop make manufacture produce production distribute distribution sell sale supply provide provision operate operation manage management maintain maintenance install "
    "design plan research test build construct construction import export implement implementation realize realise perform carry conduct engage process store storage deliver "
    "repair lease rent consult support train education collect analyze analyse use".split()
)
"""Links of the value chain: what every industry and every technology has done to it."""

STATUS: Final = frozenset(
    "register license permit authorize authorise approve certify designate appoint elect entrust report notify declare establish employ own possess incorporate contract grant qualify".split()
)
"""Acts by which one can tell who or what is meant."""

COMPLEMENTS: Final = (
    frozenset({"hardware", "software"}),
    frozenset({"good", "service"}),
    frozenset({"tangible", "intangible"}),
    frozenset({"domestic", "foreign"}),
    frozenset({"direct", "indirect"}),
    frozenset({"online", "offline"}),
    frozenset({"public", "private"}),
)
"""Pairs that together leave nothing out."""

_LOOSE: Final[tuple[list[dict[str, Any]], ...]] = (
    [{"LEMMA": {"IN": ["relate", "concern", "pertain"]}}, {"LOWER": {"IN": ["to", "thereto"]}, "OP": "?"}],
    [{"LEMMA": {"IN": ["need", "necessary", "require"]}}, {"LOWER": {"IN": ["to", "for"]}}],
    [{"LEMMA": {"IN": ["use", "utilize", "utilise", "apply"]}}],
    [{"LEMMA": "base"}, {"LOWER": {"IN": ["on", "upon"]}}],
    [{"LOWER": {"IN": ["application", "various", "etc", "etc.", "thereto"]}}],
    [{"LOWER": "other"}, {"LEMMA": {"IN": ["relate", "similar"]}}],
)


_LONGEST: Final = 100_000
"""Characters of a definiens that are read; spaCy refuses texts over a million."""


@cache
def pipeline() -> Language:
    """A blank English pipeline with lookup lemmas; shared by all callers."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    nlp.initialize()
    return nlp


def parse(text: str) -> Doc:
    """The tokens of a text with their lemmas.

    >>> [token.lemma_ for token in parse("technologies needed")]
    ['technology', 'need']
    """
    return pipeline()(text[:_LONGEST])


@cache
def loose_ties() -> Matcher:
    """Token patterns of relators that tie a definiens to its term without a criterion."""
    from spacy.matcher import Matcher

    matcher = Matcher(pipeline().vocab)
    matcher.add("loose", [list(pattern) for pattern in _LOOSE])
    return matcher


_MENDED: Final = {"develope": "develop", "datum": "data"}
"""Lemmas that the lookup tables get wrong."""


def lemma(token: Token) -> str:
    """The lemma of a token in lower case."""
    found = token.lemma_.lower()
    return _MENDED.get(found, found)
