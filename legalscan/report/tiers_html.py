"""The table of act, decree and rule (3단비교표) as one page that needs nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from legalscan.corpus import Corpus
from legalscan.graphs.questions import FULFILLED
from legalscan.outline import Provision
from legalscan.report.graph_text import STATUSES, short_title
from legalscan.report.html import render
from legalscan.report.tiers import COLUMNS, Below, Clause, Tiers, build_tiers
from legalscan.statute import Statute

EVIDENCES: Final = {
    "ko": {
        "quoted": "문언 인용",
        "cited": "조항 인용",
        "paragraph": "해당 항 인용",
        "article": "조 인용",
        "text": "내용 유사",
        "cites": "위임 없이 인용",
        "same": "같은 조의 다른 항",
    },
    "en": {
        "quoted": "words quoted",
        "cited": "provision cited",
        "paragraph": "paragraph cited",
        "article": "article cited",
        "text": "same matter",
        "cites": "cites without a clause",
        "same": "goes with its article",
    },
}
"""What each kind of evidence is called, the strongest first."""
SAY: Final[dict[str, dict[str, str]]] = {
    "ko": {
        "title": "법률ㆍ시행령ㆍ시행규칙 3단 비교",
        "gaps": "대응하는 규정을 찾지 못한 위임 {count}건",
        "unseen": "하위 규정을 함께 주지 않아 보지 못한 위임 {count}건",
        "nothing": "위임 없음",
        "rootless": "상위법령의 근거를 인용하지 않는 조문",
        "others": "같은 하위법령의 다른 조문을 거치거나 법 전체를 근거로 하는 조문",
        "limits": "부칙과 별표ㆍ서식은 견주지 않았고, 삭제된 조문과 개정 표시는 뺐습니다. 추정은 법의 조만 인용하거나 내용이 비슷한 규정이며, 대응 규정 없음은 함께 준 하위법령에서 "
        "찾지 못했다는 뜻이지 위법하다는 뜻이 아닙니다.",
    },
    "en": {
        "title": "Act, decree and rule side by side",
        "gaps": "{count} delegations that no provision was found to carry out",
        "unseen": "{count} delegations to texts that are not supplied",
        "nothing": "no delegation",
        "rootless": "Articles that cite nothing of a higher text",
        "others": "Articles that rest on others of their own text, or on the act as a whole",
        "limits": "Supplementary provisions, annexes and forms are not compared; deleted provisions and notes of amendment are left out. "
        "Inferred: only the article is cited, or the matter is alike. Nothing found: not in the lower texts supplied; no statement on the law.",
    },
}
LEGEND: Final[dict[str, dict[str, str]]] = {
    "ko": {
        "implemented": "하위법령이 위임 문언이나 그 조항을 인용하여 정함",
        "inferred": "법의 조만 인용하거나 내용이 비슷한 규정이 있음",
        "pending": "하위법령의 시행일에 위임 조항이 아직 시행되지 않음",
        "unexercised": "정할 수 있다는 재량 위임으로, 정한 규정을 찾지 못함",
        "unclear": "하위법령이 그 사항을 다루지만 이 위임을 정한 것인지 문언만으로는 알 수 없음",
        "not-found": "함께 준 하위법령에서 정한 규정을 찾지 못함",
        "not-supplied": "그 종류의 하위 규정(고시, 정관, 조례 등)을 주지 않아 보지 못함",
    },
    "en": {
        "implemented": "a lower text quotes the clause or cites its provision",
        "inferred": "only the article is cited, or a provision speaks of the same matter",
        "pending": "the clause was not in force when the lower text took effect",
        "unexercised": "a mere power, and nothing was found",
        "unclear": "the lower texts touch the matter and do not tell whether they carry the clause out",
        "not-found": "nothing was found in the lower texts supplied",
        "not-supplied": "no text of that kind (notice, ordinance, articles of association) is supplied",
    },
}


def format_tiers_html(texts: Sequence[Statute], corpus: Corpus, version: str, language: str) -> str:
    """The page as text.

    Args:
        texts: as `graphs.families.find_family` gives them.
        corpus: where citations and delegations are followed.
        version: of the tool.
        language: of the words around the texts, ``ko`` or ``en``.

    Raises:
        UsageError: the act is not among the texts, or more than one is.
    """
    tiers = build_tiers(texts, corpus)
    status = {clause.number: clause.status for clause in tiers.clauses}
    return render(
        "tiers.html",
        styles=("family.css", "tiers.css"),
        language=language,
        written=tiers.act.language,
        version=version,
        tiers=tiers,
        say=SAY[language],
        columns=COLUMNS[language],
        statuses=STATUSES[language],
        evidences=EVIDENCES[language],
        status=status,
        counts=counts_of(tiers),
        legend=[(key, said) for key, said in LEGEND[language].items() if key in status.values()],
        gaps=[(SAY[language][key], rows, key == "gaps") for key, rows in gaps_of(tiers).items()],
        rests=[(SAY[language]["rootless"], tiers.rootless), (SAY[language]["others"], tiers.others)],
        ids=_once(),
        place=lambda one: place_of(tiers, one),
        where=lambda clause: clause_place(tiers, clause),
    )


def counts_of(tiers: Tiers) -> list[tuple[str, int]]:
    """How many clauses have each status, from the best on; statuses of none left out."""
    counts = Counter(clause.status for clause in tiers.clauses)
    return [(key, counts[key]) for key in STATUSES["ko"] if counts[key]]


def gaps_of(tiers: Tiers) -> dict[str, list[Clause]]:
    """The clauses that nothing carries out, in their order: ``gaps``, and ``unseen`` where the lower text is not at hand."""
    rows = [clause for clause in tiers.clauses if clause.status not in FULFILLED]
    return {
        "gaps": [clause for clause in rows if clause.status != "not-supplied"],
        "unseen": [clause for clause in rows if clause.status == "not-supplied"],
    }


def place_of(tiers: Tiers, one: Below) -> str:
    """Where a lower provision stands, with the heading of its article where it is a part of it: 시행령 제2조제1항(점검)."""
    article = one.provision.article
    heading = f"({article.heading})" if article is not None and article != one.provision and article.heading else ""
    return f"{short_place(tiers, one.text, one.provision)}{heading}"


def clause_place(tiers: Tiers, clause: Clause) -> str:
    """Where a clause stands: 법 제3조제1항."""
    return short_place(tiers, clause.text, clause.provision)


def short_place(tiers: Tiers, text: Statute, provision: Provision) -> str:
    """A provision as a decree of the family would write it: 법 제3조제1항, 시행령 제2조."""
    title = short_title(text.title, tiers.act.title.removesuffix("안")) if tiers.act.language == "ko" else text.title
    return f"{title} {provision.locator.format(text.language)}"


def _once() -> Callable[[int], str]:
    """An anchor for the first place of each clause on the page; others of the same clause get one of their own."""
    seen: Counter[int] = Counter()

    def anchor(number: int) -> str:
        seen[number] += 1
        return f"c{number}" if seen[number] == 1 else f"c{number}-{seen[number]}"

    return anchor
