"""How much a definition adds to the words of its own term.

"인공지능기술"이란 인공지능을 구현하기 위하여 필요한 … 기술: take away the words of the term, the words that carry no criterion and
the links of the value chain, and nothing is left by which to tell in from out. Three things come out of it:

- what the definiens repeats, what it adds, and what closes it (a list, a citation, a number, a status, an exclusion);
- *informativeness*, the weight of what it adds, each word by its rarity in the nation's definitions (a word that occurs in
  five of them or fewer weighs 1);
- *tautology*, 0 to 100: how likely two readers would both call it circular or tautological, by a logistic model whose
  weights (`data/hollowness.json`) were fitted to definitions labelled by readers.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from math import exp, log2
from pathlib import Path
from typing import Any, Final

from legalscan.analysis.brackets import blank, find_brackets
from legalscan.analysis.definitions import Definition
from legalscan.language import ko
from legalscan.language.patterns import lazy

_DATA: Final = Path(__file__).parent.parent / "data"

_NOTE: Final = lazy(r"<[^<>\n]*>")
_CLOSING: Final = lazy(r"(?:을|를|것을|것|)?\s{0,3}(?:말|뜻|의미)\s?(?:한다|하며|하고|함).*$", re.S)
_CITED: Final = lazy(
    r"「[^」]*」|제\d+(?:조|항|호|장)(?:의\d+)?|별표|이 법에|[가-힣]{2,}(?:법|법령|법률)(?=에\s?(?:의한|의하여|따른|따라|서\s))"
)
_NUMBER: Final = lazy(r"\d+")
_DELEGATED: Final = lazy(r"령으로 정하|령이 정하|고시하|조례로|정하는|정한")
_LISTED: Final = lazy(r"다음 각|각 호|각 목|다음과 같|다음의")
_GLUE: Final = lazy(r"[\sㆍ·,]")
_JOINT: Final = lazy(r"\s(?:및|또는)\s|[가-힣][와과]\s|ㆍ|,")
_TERM_NOISE: Final = lazy(r"[(（\[][^()（）\[\]]*[)）\]]|[\sㆍ·,]")
_PARTICLE: Final = r"(?:에서|으로|에게|까지|부터|로서|로써|이나|은|는|이|가|을|를|의|에|로|와|과|도)?"
_CLOSES: Final = lazy(r"제외|한정|포함한|포함하|말한다|이상|미만|「|제\d+조")
_SUFFIXES: Final = frozenset("업 자 등 용 적 성 화 권 들 내 상".split())
_PERSONS: Final = frozenset({"사람", "법인", "단체", "개인", "기업"})


@dataclass(frozen=True, slots=True)
class Hollowness:
    """What a definition repeats and what it adds.

    Attributes:
        repeated: words of the definiens that the term is made of, in order, each once.
        added: further words that could tell in from out, in order, each once; empty where nothing does.
        kin: compounds that share a part with the term and add another (극지환경 for 극지활동), in order.
        chain: links of the value chain (개발, 유통 …) among its words.
        vague: words that fit anything (활동, 발전, 효율적 …) among its words.
        anchors: what closes it: ``list``, ``citation``, ``number``, ``delegation``, ``status``, ``exclusion``, ``members``.
        loose: what ties it to its term leaves the tie open (관련된, 필요한, 활용하는, … 등), unlike doing or having the thing.
        circular: the whole term stands in the definiens as a word of its own.
        coverage: share of the term's characters that the definiens repeats, 0 to 1.
        informativeness: weight of `added`, 0 and up.
        score: tautology, 0 to 100.
    """

    repeated: tuple[str, ...]
    added: tuple[str, ...]
    kin: tuple[str, ...]
    chain: tuple[str, ...]
    vague: tuple[str, ...]
    anchors: tuple[str, ...]
    loose: bool
    circular: bool
    coverage: float
    informativeness: float
    score: float


@dataclass(frozen=True, slots=True)
class Counts:
    """National counts of definitions (`measures.definition_counts`).

    Attributes:
        definitions: how many were counted.
        stems: number of definitions by stem; rare stems are left out.
        scores: their tautology scores, the highest first.
        snapshot: the day of the corpus.
        statutes: number of texts in it.
    """

    definitions: int
    stems: dict[str, int]
    scores: tuple[float, ...] = ()
    snapshot: str = ""
    statutes: int = 0

    def weigh(self, stem: str) -> float:
        """The weight of a word: 1 for one that five definitions or fewer have, less the commoner it is."""
        total = max(self.definitions, 10)
        return log2(total / max(self.stems.get(stem, 0), 5)) / log2(total / 5)

    def rank(self, score: float) -> int:
        """The rank a score takes among the nation's definitions, 1 for the most hollow."""
        return bisect_left(self.scores, -score, key=lambda known: -known) + 1


@cache
def load_counts() -> Counts:
    """The counts that come with the package."""
    loaded = json.loads((_DATA / "definition_counts.json").read_text(encoding="utf-8"))
    return Counts(**{**loaded, "scores": tuple(loaded["scores"])})


def measure_definition(definition: Definition, terms: Collection[str] = ()) -> Hollowness:
    """Measure one definition by its core, without list and provisos.

    Args:
        definition: a definition, not an abbreviation.
        terms: names of the terms that the statute defines; another defined term in the definiens closes it.

    References: J. Greenberg's distinction of real from apparent circularity; the weights are this project's own.

    >>> from legalscan.statute import read, Source
    >>> act = read(Source("-", '제2조(정의) "등대기술"이란 등대에 관련된 기술을 말한다.'.encode()))
    >>> measured = measure_definition(act.definitions[0])
    >>> measured.added, measured.coverage, measured.score > 50
    ((), 1.0, True)
    """
    text = definition.provision.outline.text
    return measure_words(definition.term, definition.core.of(text), terms)


def measure_words(term: str, core: str, terms: Collection[str] = (), counts: Counts | None = None) -> Hollowness:
    """Measure a term and the sentence that defines it, given as words; `counts` are the package's by default."""
    seen = dissect(term, core, terms, counts or load_counts())
    return Hollowness(
        repeated=seen.repeated,
        added=seen.added,
        kin=seen.kin,
        chain=seen.chain,
        vague=seen.vague,
        anchors=seen.anchors,
        loose=ko.loose_ties().search(seen.flat) is not None,
        circular=seen.circular,
        coverage=round(seen.coverage, 3),
        informativeness=seen.weight,
        score=_score(seen),
    )


@dataclass(frozen=True, slots=True)
class Dissection:
    """The words of a definiens, sorted; what the model of `Hollowness.score` sees."""

    name: str
    flat: str
    repeated: tuple[str, ...]
    added: tuple[str, ...]
    kin: tuple[str, ...]
    chain: tuple[str, ...]
    links: int
    far: int
    vague: tuple[str, ...]
    status: int
    terms: tuple[str, ...]
    anchors: tuple[str, ...]
    circular: bool
    narrower: bool
    base_defined: bool
    closed_in_brackets: bool
    coverage: float
    weight: float
    cited: int

    def figures(self) -> dict[str, float]:
        """The model's figures by name."""
        return {
            "informativeness": self.weight,
            "first_word": min(self.weight, 1.0),
            "kin": self.far,
            "chain": self.links,
            "coverage": self.coverage,
            "status": min(self.status, 2),
            "citation": min(self.cited, 2),
            "closed_in_brackets": self.closed_in_brackets,
            "narrower": self.narrower,
            "base_defined": self.base_defined,
            "terms": min(len(self.terms), 2),
            **{anchor: anchor in self.anchors for anchor in ("number", "delegation", "list", "exclusion", "members")},
            "open_relators": min(len({found[0] for found in ko.open_relators().finditer(self.flat)}), 4),
            "length": len(_GLUE.sub("", self.flat)) / 50,
        }


def dissect(term: str, core: str, terms: Collection[str], counts: Counts) -> Dissection:
    """Sort the words of a definiens into those of the term, those without a criterion and those that add something."""
    name = _TERM_NOISE.sub("", term)
    core = _NOTE.sub("", core)
    brackets = find_brackets(core, 0, len(core))
    whole = blank(core, 0, len(core), brackets)
    flat = _CLOSING.sub("", whole).strip()
    uncited = _CITED.sub(" ", flat)
    repeated: list[str] = []
    added: list[str] = []
    chain: list[str] = []
    kin: list[str] = []
    fragments: list[str] = []
    far = 0
    stems = list(dict.fromkeys(ko.stems(uncited)))
    for stem in stems:
        rest = _without(stem, name)
        if not rest:
            if len(stem) > 1:
                repeated.append(stem)
        elif rest != [stem]:
            # a compound that shares a part with the term: 극지환경 of 극지활동, 예술인 of 예술교육
            kin.append(stem)
            fragments += [word for word in rest if word in ko.CHAIN]
            # 국가경찰관서 narrows 경찰관서, 쌀가공업 only leads back to 쌀가공업자
            far += name in stem or any(word not in ko.EMPTY and word not in ko.CHAIN and word not in _SUFFIXES for word in rest)
        elif stem in ko.CHAIN:
            chain.append(stem)
        elif stem not in ko.EMPTY:
            added.append(stem)
    for pair in ko.COMPLEMENTS:
        if pair <= set(stems):
            added = [stem for stem in added if stem not in pair]
    bare = sorted((known for known in terms if len(known) > 1 and known != name), key=len)
    status = len([stem for stem in stems if stem in ko.STATUS and stem not in name]) + len(ko.conferred().findall(flat))
    return Dissection(
        name=name,
        flat=flat,
        repeated=tuple(repeated),
        added=tuple(added),
        kin=tuple(kin),
        chain=tuple(chain),
        links=len({*chain, *fragments}),
        far=far,
        vague=tuple(stem for stem in stems if stem in ko.VAGUE and stem not in name),
        status=status,
        terms=tuple(known for known in bare if known in _GLUE.sub("", uncited) and not name.startswith(known)),
        anchors=_find_anchors(name, flat, whole, uncited, status),
        circular=_is_circular(term, flat),
        narrower=any(name in stem and stem != name for stem in stems),
        base_defined=any(name.startswith(known) for known in bare),
        closed_in_brackets=any(_CLOSES.search(span.of(core)) for span in brackets),
        coverage=_coverage(name, flat),
        weight=sum(map(counts.weigh, added)),
        cited=len(_CITED.findall(flat)),
    )


@cache
def _load_model() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((_DATA / "hollowness.json").read_text(encoding="utf-8"))
    return loaded


def _score(seen: Dissection) -> float:
    if not _CITED.sub("", seen.flat).strip():
        return 0.0  # nothing but a citation
    model = _load_model()
    logit = model["bias"] + sum(model["figures"][name] * value for name, value in seen.figures().items())
    return round(100 / (1 + exp(-logit)), 1)


def _without(stem: str, name: str) -> list[str]:
    """What is left of a stem when the parts of two letters or more that it shares with the term are gone."""
    if stem in name:
        return []
    for size in range(min(len(stem) - 1, len(name)), 1, -1):
        for start in range(len(stem) - size + 1):
            if stem[start : start + size] in name:
                return [part for part in (stem[:start], stem[start + size :]) if part]
    return [stem]


def _coverage(name: str, flat: str) -> float:
    """Share of the term's characters that stand in the definiens in runs of two or more; a last one counts with the genus."""
    squeezed = _GLUE.sub("", flat)
    covered = [False] * len(name)
    for size in range(len(name), 1, -1):
        for start in range(len(name) - size + 1):
            if not all(covered[start : start + size]) and name[start : start + size] in squeezed:
                covered[start : start + size] = [True] * size
    words = flat.split()
    if name and not covered[-1] and words:
        genus = re.sub(r"(?:을|를|으로 하는)$", "", words[-1])
        person = name[-1] == "자" and genus in _PERSONS
        trade = name[-1] == "업" and len(words) > 1 and "업" in words[-2]
        covered[-1] = genus.endswith(name[-1]) or person or trade
    return sum(covered) / max(1, len(name))


def _find_anchors(name: str, flat: str, whole: str, uncited: str, status: int) -> tuple[str, ...]:
    found = {
        "list": _LISTED.search(whole),
        "citation": _CITED.search(flat),
        "number": any(figure not in name for figure in _NUMBER.findall(uncited)),
        "delegation": _DELEGATED.search(flat),
        "status": status,
        "exclusion": ko.exclusions().search(flat),
        "members": _JOINT.search(flat) and not ko.modifying_verbs().search(flat),
    }
    return tuple(name for name, anchor in found.items() if anchor)


def _is_circular(term: str, flat: str) -> bool:
    """Whether the whole term stands in the definiens, inflected or not, other than as its genus.

    "갑 중 을인 갑" uses the term as a peg for a limit (apparent circularity); "갑으로 조성된 지역" needs the term to be known.
    """
    words = re.sub(r"[(（\[][^()（）\[\]]*[)）\]]", "", term).split()
    if not words or any(word not in flat for word in words):
        return False  # most: no pattern need be made for them
    *before, last = map(re.escape, words)
    echo = r"\S{0,3}\s".join([*before, last])
    found = list(re.finditer(rf"(?<![가-힣A-Za-z]){echo}{_PARTICLE}(?=[\s,ㆍ.()]|$)", _CITED.sub(" ", flat)))
    if len(before) and not found:
        found = list(re.finditer(rf"(?<![가-힣A-Za-z]){echo}(?:하|되|시키)\S{{0,3}}(?=[\s,ㆍ.()]|$)", flat))
    return any(_CITED.sub(" ", flat)[echoed.end() :].strip() for echoed in found)
