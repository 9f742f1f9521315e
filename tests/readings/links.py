"""Draw weak links and unmet clauses for reading, and record what the reader said.

    python tests/readings/links.py draw CORPUS_FOLDER KIND[,KIND…] COUNT SEED OUT_FOLDER
    python tests/readings/links.py record DRAWN.jsonl VERDICTS.jsonl DATE

KIND is an evidence (`article`, `text`, but also `quoted`, `cited`, `paragraph`) or a status without targets (`not-found`,
`unclear`, `pending`, `unexercised`). `draw` follows the delegations of every statute of the corpus (of several texts with one title the newest)
and writes COUNT random cases of each kind to OUT_FOLDER/KIND.jsonl: read these, they never go into the repository. A case of an
evidence is one clause with one provision that is said to take it up; a case of a status is one clause. Each has the clause's sentence and article,
and the lower text's words: the linked provision in its article, or the articles that mention the clause's article and those most
alike in their letters, whatever legalscan thinks of them.

A reader answers with one line {"id", "verdict": "right" | "wrong" | "unsure", "why"} each:

    evidence     right where the linked provision tells, at least in part, what this very clause leaves open
    not-found    right where no provision of the texts named in `lower` tells what the clause leaves open
    unclear      right where the case is open indeed: the texts touch the matter and do not settle it
    pending      right where the clause was not in force when the lower texts were made

`record` appends the verdicts to `tests/readings/links/KIND.tsv`, which holds addresses and fingerprints, no words of the law;
`legalscan evaluate tests/readings/links` prints the figures.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from legalscan.analysis.brackets import split_sentences
from legalscan.corpus import Corpus
from legalscan.evidence import Target
from legalscan.implementations import Implementation, find_implementations
from legalscan.links import find_cited_statutes, link_citation
from legalscan.measures.precision import FIELDS
from legalscan.outline import Provision
from legalscan.statute import Statute

HERE = Path(__file__).parent / "links"
LONGEST = 2500
ALIKE = 6


def draw(folder: str, kinds: str, count: str, seed: str, out: str) -> None:
    corpus = Corpus.open(folder)
    found: dict[str, list[tuple[Statute, int, int]]] = {kind: [] for kind in kinds.split(",")}
    for act in corpus:
        if corpus.find(act.title) is not act:
            continue  # an older text of the same title
        for number, one in enumerate(find_implementations(act, corpus)):
            if one.status in found:
                found[one.status].append((act, number, -1))
            for place, target in enumerate(one.targets):
                if target.evidence in found:
                    found[target.evidence].append((act, number, place))
    for kind, rows in found.items():
        random.Random(seed).shuffle(rows)
        drawn = []
        for number, (act, clause, place) in enumerate(rows[: int(count)]):
            one = find_implementations(act, corpus)[clause]
            case = {"id": f"{kind}-{number:02}", **_clause(act, one)}
            case |= _link(one.targets[place]) if place >= 0 else _search(act, one, corpus)
            drawn.append(case | {"fingerprint": _fingerprint(kind, case)})
        target = Path(out) / f"{kind}.jsonl"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in drawn), encoding="utf-8")
        print(f"{kind}: {len(rows)} in {len({row[0].id for row in rows})} statutes, {len(drawn)} drawn -> {target}")


def record(drawn: str, verdicts: str, day: str) -> None:
    rows = {row["id"]: row for row in map(json.loads, Path(drawn).read_text(encoding="utf-8").splitlines())}
    said = {row["id"]: row["verdict"] for row in map(json.loads, Path(verdicts).read_text(encoding="utf-8").splitlines())}
    target = HERE / f"{next(iter(rows)).rsplit('-', 1)[0]}.tsv"
    lines = [] if target.exists() else ["\t".join(FIELDS)]
    for key, row in rows.items():
        lines.append("\t".join([row["statute_id"], row["promulgated"], row["locator"], row["fingerprint"], said[key], day]))
    HERE.mkdir(exist_ok=True)
    with target.open("a", encoding="utf-8") as stream:
        stream.write("\n".join(lines) + "\n")


def _clause(act: Statute, one: Implementation) -> dict[str, object]:
    clause = one.delegation
    article = clause.provision.article or clause.provision
    sentence = next(
        (span for span in split_sentences(act.text, *clause.provision.own) if span.start <= clause.span.start < span.end),
        clause.provision.own,
    )
    return {
        "statute": act.title,
        "statute_id": act.id,
        "promulgated": str(act.promulgated),
        "begins": str(act.commencement(clause.provision)),
        "locator": str(clause.provision.locator),
        "clause": clause.quote,
        "matter": clause.matter.of(act.text),
        "instrument": clause.instrument,
        "kind": clause.kind,
        "status": one.status,
        "sentence": " ".join(sentence.of(act.text).split()),
        "article": article.text[:LONGEST],
        "path": act.path,
        "lower": [f"{text.title} ({text.id}) {text.path}" for text in one.lower],
    }


def _link(target: Target) -> dict[str, object]:
    article = target.provision.article or target.provision
    return {
        "evidence": target.evidence,
        "linked": f"{target.statute.title} {target.provision.locator}",
        "linked_statute_id": target.statute.id,
        "linked_promulgated": str(target.statute.promulgated),
        "linked_words": target.span.of(target.statute.text),
        "linked_provision": target.provision.text[:LONGEST],
        "linked_article": article.text[:LONGEST],
        "linked_path": target.statute.path,
    }


def _search(act: Statute, one: Implementation, corpus: Corpus) -> dict[str, object]:
    article = one.delegation.provision.article
    mentions = [
        {"statute": text.title, "locator": str(place.locator), "heading": place.article.heading if place.article else "", "words": words}
        for text in one.lower
        for place, words in _mentions(act, article, text, corpus)
    ]
    matter = _letters(" ".join([one.delegation.matter.of(act.text), article.heading if article is not None else ""]))
    articles = [
        (text, place, _letters(place.heading + place.text[:600])) for text in one.lower for place in text.articles if not place.deleted
    ]
    seen = Counter(pair for _, _, letters in articles for pair in letters)
    ranked = sorted(articles, key=lambda row: -sum(1 / seen[pair] for pair in matter & row[2]))
    return {
        "mentions": mentions[:30],
        "alike": [f"{text.title} {place.locator}: {place.text[:700]}" for text, place, _ in ranked[:ALIKE]],
        "headings": [f"{text.title}: " + " ".join(f"{p.locator}({p.heading})" for p in text.articles)[:4000] for text in one.lower[:6]],
    }


def _mentions(act: Statute, article: Provision | None, text: Statute, corpus: Corpus) -> Iterator[tuple[Provision, str]]:
    if article is None:
        return
    for citation, title in find_cited_statutes(text, corpus):
        if citation.by == "own" or corpus.find(title) is not act:
            continue
        if any(link.locator.article == article.locator for link in link_citation(citation, title, act)):
            own = citation.provision.own
            words = text.text[max(own.start, citation.span.start - 60) : min(own.end, citation.span.end + 240)]
            yield citation.provision, " ".join(words.split())


def _letters(words: str) -> set[str]:
    squeezed = re.sub(r"[^가-힣]", "", words)
    return {squeezed[place : place + 2] for place in range(len(squeezed) - 1)}


def _fingerprint(kind: str, case: dict[str, object]) -> str:
    told = "\n".join(
        [kind, str(case["statute"]), re.sub(r"\s", "", str(case["sentence"])), str(case["instrument"]), str(case.get("linked", ""))]
    )
    return hashlib.sha256(told.encode()).hexdigest()[:16]


if __name__ == "__main__":
    {"draw": draw, "record": record}[sys.argv[1]](*sys.argv[2:])
