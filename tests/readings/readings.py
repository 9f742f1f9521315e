"""Draw findings for reading, and record what the reader said.

    python tests/readings/readings.py draw CORPUS_FOLDER CODE[,CODE…] COUNT SEED OUT_FOLDER
    python tests/readings/readings.py record DRAWN.jsonl VERDICTS.jsonl DATE

`draw` lints every statute of the corpus (of several texts with one title the newest) and writes COUNT random findings of each
rule with the words around them to OUT_FOLDER/CODE.jsonl: read these, they never go into the repository. A reader answers
with one line {"id", "verdict": "right" | "wrong" | "unsure", "why"} each. `record` appends the verdicts to
`tests/readings/CODE.tsv`, which holds addresses and fingerprints, no words of the law.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from legalscan.corpus import Corpus
from legalscan.linter import lint
from legalscan.measures.precision import FIELDS

HERE = Path(__file__).parent


def draw(folder: str, codes: str, count: str, seed: str, out: str) -> None:
    corpus = Corpus.open(folder)
    found: dict[str, list[dict[str, object]]] = {code: [] for code in codes.split(",")}
    for act in corpus:
        if corpus.find(act.title) is not act:
            continue  # an older text of the same title
        for finding in lint(act, corpus=corpus, select=list(found)):
            provision = act[finding.locator]
            article = provision.article or provision
            found[finding.code].append(
                {
                    "statute": act.title,
                    "statute_id": act.id.partition(".")[0],
                    "promulgated": str(act.promulgated),
                    "locator": str(finding.locator),
                    "fingerprint": finding.fingerprint,
                    "severity": finding.severity,
                    "subject": finding.subject,
                    "quote": finding.quote,
                    "message": finding.message.ko,
                    "related": [f"{other.locator}: {other.quote[:300]}" for other in finding.related],
                    "article": article.text[:1800],
                    "path": act.path,
                }
            )
    for code, rows in found.items():
        random.Random(seed).shuffle(rows)
        target = Path(out) / f"{code}.jsonl"
        target.parent.mkdir(parents=True, exist_ok=True)
        drawn = [{"id": f"{code}-{i:02}", **row} for i, row in enumerate(rows[: int(count)])]
        target.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in drawn), encoding="utf-8")
        print(f"{code}: {len(rows)} findings in {len({row['statute_id'] for row in rows})} statutes, {len(drawn)} drawn -> {target}")


def record(drawn: str, verdicts: str, day: str) -> None:
    rows = {row["id"]: row for row in map(json.loads, Path(drawn).read_text(encoding="utf-8").splitlines())}
    said = {row["id"]: row["verdict"] for row in map(json.loads, Path(verdicts).read_text(encoding="utf-8").splitlines())}
    target = HERE / f"{next(iter(rows)).split('-')[0]}.tsv"
    lines = [] if target.exists() else ["\t".join(FIELDS)]
    for key, row in rows.items():
        lines.append("\t".join([row["statute_id"], row["promulgated"], row["locator"], row["fingerprint"], said[key], day]))
    with target.open("a", encoding="utf-8") as stream:
        stream.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    {"draw": draw, "record": record}[sys.argv[1]](*sys.argv[2:])
