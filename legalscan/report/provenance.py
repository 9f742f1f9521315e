"""What made a report, so that it can be cited: tool, rules, texts with their promulgation, corpus with its size."""

from __future__ import annotations

from typing import Any, Final

from legalscan.report.labels import LABELS

_NAMED: Final = 3


def provenance_rows(document: dict[str, Any], language: str) -> list[tuple[str, str]]:
    """Label and words for each thing a citation needs, from the JSON document of a run; a row a statute.

    Args:
        document: as `json.build_document` gives it.
        language: ``ko`` or ``en``.
    """
    words = LABELS[language]
    tool = document["tool"]
    return [
        (words["tool"], f"{tool['name']} {tool['version']}"),
        (words["rules"], f"{words['count-of'].format(count=len(tool['rules']))}: {', '.join(tool['rules'])}"),
        *((words["statute"], _source(source, words)) for source in document["sources"]),
        (words["corpus"], _corpus(document["corpus"], words)),
    ]


def provenance_line(document: dict[str, Any], language: str) -> str:
    """The same on one line, for formats that have one place for it; of many statutes it names the first three."""
    words = LABELS[language]
    tool, sources = document["tool"], document["sources"]
    named = [_source(source, words) for source in sources[:_NAMED]]
    if len(sources) > _NAMED:
        named.append(words["others"].format(count=len(sources) - _NAMED))
    rules = words["count-of"].format(count=len(tool["rules"]))
    return f"{tool['name']} {tool['version']}, {rules} · {'; '.join(named)} · {words['corpus']}: {_corpus(document['corpus'], words)}"


def _source(source: dict[str, Any], words: dict[str, str]) -> str:
    day = source["promulgated"]
    return f"{source['statute']} ({source['statute_id']}, {words['promulgated'].format(day=day) if day else words['undated']})"


def _corpus(corpus: dict[str, Any] | None, words: dict[str, str]) -> str:
    if corpus is None:
        return words["no-corpus"]
    as_of = words["as-of"].format(day=corpus["as_of"]) if corpus["as_of"] else ""
    return words["corpus-of"].format(path=corpus["path"], statutes=f"{corpus['statutes']:,}", as_of=as_of)
