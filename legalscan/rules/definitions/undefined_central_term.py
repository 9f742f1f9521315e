"""DEF106."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legalscan.analysis.hollowness import load_counts
from legalscan.analysis.mentions import Mention, find_mentions
from legalscan.analysis.titles import find_subjects
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import ko
from legalscan.rule import Rule
from legalscan.statute import Statute

OFTEN: Final = 10
"""A word used in ten places carries the act."""


class UndefinedCentralTerm(Rule):
    """The title names a subject that the act uses throughout and never says the meaning of.

    **Why.** An act that defines its lesser words and leaves out the one it is about has no subject that can be told apart:
    every plan, duty and grant in it hangs on a word whose reach nobody has fixed.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제1호 가목ㆍ나목(content that can be made concrete), 제4호 가목(meaning certain).

    **Limits.** Only acts that define anything are judged, and only words of three syllables or more in their titles that
    stand by themselves in ten places. Bodies, funds, taxes and places are known by being set up; a word that definitions of
    other statutes use to explain other things counts as known, and so does one that is part of a defined term, is defined by
    a citation, or has an article that explains it. Whether a word is everyday speech cannot be told from the text alone.
    """

    code = "DEF106"
    name = "undefined-central-term"
    title = Wording("핵심 용어 미정의", "Central term undefined")
    severity = "info"
    default = False
    bad = (
        "# 등대나눔마당 조성에 관한 법률안\n"
        '제1조(목적) 이 법은 ⟦등대나눔마당⟧의 조성을 목적으로 한다.\n제2조(정의) "등명기"란 빛을 내는 기기를 말한다.\n'
        + "\n".join(f"제{n}조(시책 {n}) 정부는 등대나눔마당을 위하여 시책 {n}을 수립한다." for n in range(3, 14)),
        """
        # 등대문화 진흥에 관한 법률안

        ##### 제1조 (목적)

        이 법은 ⟦등대문화⟧를 진흥함을 목적으로 한다.

        ##### 제5조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. "등명기"란 빛을 내는 기기를 말한다.

        ##### 제6조 (기본계획)

          1\\. 등대문화의 현황
          2\\. 등대문화의 전망
          3\\. 등대문화의 재원
          4\\. 등대문화의 인력
          5\\. 등대문화의 교육
          6\\. 등대문화의 홍보
          7\\. 등대문화의 조사
          8\\. 등대문화의 협력
          9\\. 등대문화의 연구
        """,
    )
    good = (
        "# 등대문화 진흥에 관한 법률안\n제1조(목적) 이 법은 등대문화를 진흥한다.\n"
        '제2조(정의) "등대문화"란 등대를 소재로 한 공연과 전시를 말한다.\n'
        + "\n".join(f"제{n}조(시책 {n}) 정부는 등대문화를 위하여 시책 {n}을 수립한다." for n in range(3, 14)),
        "# 한국등대진흥원 설립에 관한 법률안\n제1조(목적) 이 법은 한국등대진흥원을 설립한다.\n"
        '제2조(정의) "등명기"란 빛을 내는 기기를 말한다.\n'
        + "\n".join(f"제{n}조(업무 {n}) 한국등대진흥원은 업무 {n}을 수행한다." for n in range(3, 14)),
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a word of the title, at its first use."""
        if act.instrument not in ("", "법률") or not act.terms:
            return
        names = {definition.name for definition in act.definitions}
        for word in dict.fromkeys(find_subjects(act.title)):
            if any(word in name for name in names) or load_counts().stems.get(word):
                continue
            uses = [m for m in find_mentions(act.text, *act.outline.body, {word, *names}) if m.name == word and m.whole]
            if len(uses) < OFTEN or _explained(act, word, uses):
                continue
            provision = act.outline.at(uses[0].span.start)
            if provision is None:
                continue
            yield self.finding(
                act,
                provision,
                uses[0].span,
                subject=word,
                message=Wording(
                    f'제목과 본문 {len(uses)}곳에서 쓰는 말("{word}")의 뜻을 정한 조문이 없습니다',
                    f'"{word}" stands in the title and in {len(uses)} places of the body, and no provision says what it means',
                ),
                help=Wording(
                    f'정의 규정에 "{word}"의 뜻을 두거나, 이미 정의한 용어로 바꾸어 쓰십시오',
                    f'define "{word}", or use a term that is defined',
                ),
                proportion=Wording(
                    f"이 법은 다른 용어 {len(act.terms)}개를 정의하고 있습니다",
                    f"the act defines {len(act.terms)} other terms",
                ),
                weight=float(len(uses)),
            )


def _explained(act: Statute, word: str, uses: list[Mention]) -> bool:
    """Whether the act says elsewhere what the word means: by a citation, in an article of its own, or as an action (…하다)."""
    if any(re.match(rf"{word}\s?(?:하|되|시키|받)[가-힣]", act.text[use.span.start : use.span.end + 3]) for use in uses):
        return True
    if any(re.search(r"(?:따른|의한|규정된)\s\Z", act.text[use.span.start - 4 : use.span.start]) for use in uses):
        return True
    if re.search(rf"{word}(?:은|는|이란|란)\s(?:다음|[^.]{{0,80}}(?:으로|로)\s(?:한다|구분))", act.text):
        return True
    return any(
        article.heading.startswith(word) and ko.explained_heads().fullmatch(article.heading[len(word) :]) for article in act.articles
    )
