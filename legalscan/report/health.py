"""The health of a corpus as text and JSON."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any, Final

from legalscan.corpus import Corpus
from legalscan.health import KINDS, Ailment

_SHOWN: Final = 5
_WORDS: Final = {
    "ko": {
        "head": "{folder}: 법령 {count:,}건, {day}까지 공포",
        "sound": "문제를 찾지 못했습니다(찾아본 것: {kinds})",
        "more": "그 밖에 {count:,}건(--all)",
        "none": "없음: {kinds}",
        "by": "legalscan {version}. 모음에 관한 말이며, 법령 자체가 그러한 경우(폐지 법령, 소급 시행, 짧은 법령)도 있습니다.",
    },
    "en": {
        "head": "{folder}: {count:,} statutes, promulgated until {day}",
        "sound": "nothing found (looked for: {kinds})",
        "more": "{count:,} more (--all)",
        "none": "none: {kinds}",
        "by": "legalscan {version}. This is said of the collection; a law may itself be like that (repealed, retroactive, short).",
    },
}


def format_health(corpus: Corpus, found: tuple[Ailment, ...], version: str, form: str, language: str, everything: bool = False) -> str:
    """A report on the health of a corpus.

    Args:
        corpus: what was examined.
        found: as `legalscan.health.examine` gives it.
        version: of the program.
        form: ``text``; ``json``, one document with every kind, its number (0 as well) and all cases; ``jsonl``, a row a case.
        language: ``ko`` or ``en``.
        everything: in ``text``, every case instead of the first five of a kind.
    """
    if form == "jsonl":
        return "".join(json.dumps({"kind": one.kind, **_row(one)}, ensure_ascii=False) + "\n" for one in found)
    if form == "json":
        return json.dumps(_document(corpus, found, version), ensure_ascii=False, indent=1) + "\n"
    return "\n".join(_lines(corpus, found, version, language, everything)) + "\n"


def _document(corpus: Corpus, found: tuple[Ailment, ...], version: str) -> dict[str, Any]:
    return {
        "version": 1,
        "tool": {"name": "legalscan", "version": version},
        "corpus": {"path": corpus.folder, "statutes": len(corpus), "as_of": str(corpus.as_of) if corpus.as_of else None},
        "conditions": [
            {"kind": kind, "meaning": meaning._asdict(), "count": len(rows), "cases": [_row(one) for one in rows]}
            for kind, meaning in KINDS.items()
            for rows in [[one for one in found if one.kind == kind]]
        ],
    }


def _row(one: Ailment) -> dict[str, Any]:
    return {"path": one.path, "statute": one.title or None, "statute_id": one.statute_id or None, "reason": one.reason._asdict()}


def _lines(corpus: Corpus, found: tuple[Ailment, ...], version: str, language: str, everything: bool) -> list[str]:
    words = _WORDS[language]
    lines = [words["head"].format(folder=corpus.folder, count=len(corpus), day=corpus.as_of or "-"), ""]
    for kind, group in groupby(found, key=lambda one: one.kind):
        rows = list(group)
        lines.append(f"{KINDS[kind].in_language(language)}  {len(rows):,}  [{kind}]")
        shown = rows if everything else rows[:_SHOWN]
        lines += (f"  {one.title or one.path}: {one.reason.in_language(language)}{f'  {one.path}' if one.title else ''}" for one in shown)
        if len(rows) > len(shown):
            lines.append("  " + words["more"].format(count=len(rows) - len(shown)))
        lines.append("")
    absent = ", ".join(meaning.in_language(language) for kind, meaning in KINDS.items() if all(one.kind != kind for one in found))
    if absent:
        lines.append(words["none" if found else "sound"].format(kinds=absent))
    return [*lines, words["by"].format(version=version)]
