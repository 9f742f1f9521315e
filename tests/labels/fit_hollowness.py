"""Fit the weights of `legalscan.analysis.hollowness` anew from labelled definitions.

Run by hand (needs scikit-learn and an unpacked national corpus):

    python tests/labels/fit_hollowness.py CORPUS_FOLDER [--write]

`definitions.tsv` holds one row a definition: statute id, locator, a hash of the term, two readers' labels by the guide
(C circular, T tautological, V vague, D deferred, I incorporated, S specific) and the split. A row counts as hollow when
both say C or T; rows on which they disagree about that are left out. Prints precision and recall by cross-validation,
then writes `legalscan/data/hollowness.json`.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from legalscan.analysis.hollowness import Dissection, dissect, load_counts
from legalscan.statute import read

HERE = Path(__file__).parent
STRENGTH = 0.5


def hash_term(name: str) -> str:
    """Ten hexadecimal digits that stand for a term."""
    return hashlib.sha256(name.encode()).hexdigest()[:10]


def find_texts(folder: Path, wanted: set[tuple[str, str, str]]) -> dict[tuple[str, str, str], Dissection]:
    """The dissected definitions of the labelled rows, found in the corpus."""
    counts, found = load_counts(), {}
    ids = {key[0] for key in wanted}
    for path in sorted(folder.rglob("*.md")):
        act = read(path)
        number = act.id.partition(".")[0]
        if number not in ids:
            continue
        for definition in act.definitions:
            key = (number, str(definition.locator), hash_term(definition.name))
            if key in wanted and definition.form == "란":
                found[key] = dissect(definition.term, definition.core.of(act.text), act.terms, counts)
    return found


def main(folder: str, write: bool) -> None:
    with (HERE / "definitions.tsv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    keys = [(row["statute_id"], row["locator"], row["term_hash"]) for row in rows]
    texts = find_texts(Path(folder), set(keys))
    data = []
    for row, key in zip(rows, keys, strict=True):
        hollow = [label in "CT" for label in (row["first"], row["second"])]
        if key in texts and hollow[0] == hollow[1]:
            data.append((texts[key], hollow[0], row["split"]))
    print(f"{len(rows)} labelled, {len(texts)} found, {len(data)} agreed, {sum(h for _, h, _ in data)} hollow")
    names = list(data[0][0].figures())
    figures = np.array([[float(v) for v in text.figures().values()] for text, _, _ in data])
    hollow = np.array([h for _, h, _ in data], dtype=int)
    natural = np.array([split == "random" for *_, split in data])
    spread = figures.std(axis=0) + 1e-9
    design = figures / spread
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    guessed = np.zeros(len(hollow))
    for train, test in StratifiedKFold(10, shuffle=True, random_state=1).split(design, hollow):
        guessed[test] = model.fit(design[train], hollow[train]).predict_proba(design[test])[:, 1]
    for cut in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8):
        line = f"from {cut:.2f}:"
        for what, mask in (("all", np.ones_like(natural)), ("natural sample", natural)):
            picked = (guessed >= cut) & mask
            line += (
                f"  {what} precision {hollow[picked].mean():.2f} recall {(picked & (hollow == 1)).sum() / ((hollow == 1) & mask).sum():.2f}"
            )
        print(line)
    model.fit(design, hollow)
    weights = model.coef_[0]
    learned = {
        "bias": round(float(model.intercept_[0]), 4),
        "figures": {name: round(float(weights[i] / spread[i]), 4) for i, name in enumerate(names)},
        "fitted_on": {"definitions": len(data), "hollow": int(hollow.sum())},
    }
    print(learned)
    if write:
        path = HERE.parent.parent / "legalscan" / "data" / "hollowness.json"
        path.write_text(json.dumps(learned, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], "--write" in sys.argv)
