"""What a reader of a source has to say of its reading, in words.

A reader notes a `Caveat` (what, how often, on which pages); the report prints it among the things not checked, because
whoever trusts a finding has to know what its text rests on.
"""

from __future__ import annotations

from typing import Final

from legalscan.finding import Wording
from legalscan.outline import Caveat

WORDS: Final[dict[str, Wording]] = {
    "joins": Wording(
        "줄이 바뀐 {count:,}곳의 띄어쓰기는 원본에 남아 있지 않아 말뭉치의 통계로 이었습니다",
        "the space at {count:,} wrapped lines is not in the source and was put back by counts from a corpus",
    ),
    "running": Wording(
        "쪽마다 되풀이되는 머리말ㆍ꼬리말ㆍ쪽번호 {count:,}줄은 본문에서 뺐습니다",
        "{count:,} running lines (headers, footers, page numbers) were left out",
    ),
    "scanned": Wording(
        "{count:,}쪽({where}쪽)은 글자 없는 그림이어서 읽지 못했습니다",
        "{count:,} pages ({where}) are pictures without text and were not read",
    ),
    "broken": Wording("{count:,}쪽({where}쪽)은 망가져 읽지 못했습니다", "{count:,} pages ({where}) are broken and were not read"),
    "tables": Wording(
        "표 {count:,}개는 칸의 글만 읽었고 그 안의 규정은 따로 검토하지 않았습니다",
        "of {count:,} tables only the words of the cells were read; no provisions were looked for in them",
    ),
    "revisions": Wording(
        "변경 추적 {count:,}건은 모두 반영한 최종 글로 읽었습니다",
        "{count:,} tracked changes were read as accepted: the final text",
    ),
    "numbers": Wording(
        "자동 번호 {count:,}개는 글에 없어 번호 모양에 따라 되살렸습니다",
        "{count:,} automatic numbers are not in the text and were restored from their definitions",
    ),
    "unnumbered": Wording(
        "자동 번호 {count:,}개를 되살리지 못하여 그 문단에는 번호가 없습니다",
        "{count:,} automatic numbers could not be restored; their paragraphs bear no number",
    ),
    "notes": Wording("각주ㆍ미주 {count:,}개는 본문에서 뺐습니다", "{count:,} footnotes and endnotes were left out of the text"),
    "pictures": Wording("그림 {count:,}개는 보지 못했습니다", "{count:,} pictures were not looked at"),
    "equations": Wording("수식 {count:,}개는 보지 못했습니다", "{count:,} equations were not looked at"),
    "macros": Wording(
        "매크로가 들어 있으나 실행하지 않고 글만 읽었습니다", "it carries macros, which were not run; only its text was read"
    ),
    "manifest": Wording(
        "목록(manifest)이 없어 구역 파일을 번호 순서대로 읽었습니다",
        "it has no manifest; its sections were read in the order of their numbers",
    ),
    "protected": Wording("배포용 문서를 풀어서 읽었습니다", "it is a distribution-protected document and was read unlocked"),
}
"""Every kind of caveat; ``count`` and ``where`` are put in."""


def word(caveat: Caveat) -> Wording:
    """A caveat as one sentence in both languages.

    >>> word(Caveat("notes", 2)).en
    '2 footnotes and endnotes were left out of the text'
    """
    return Wording(*(words.format(count=caveat.times, where=caveat.where) for words in WORDS[caveat.kind]))
