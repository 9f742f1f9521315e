"""DEF106."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.hollowness import load_counts
from legalscan.analysis.mentions import find_mentions
from legalscan.analysis.titles import find_subjects, is_explained, is_known
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language.ko import particle
from legalscan.language.patterns import lazy
from legalscan.rule import Option, Rule
from legalscan.statute import Statute

OFTEN: Final = 10
"""A word used in ten places carries the act."""
_CITED: Final = lazy(r"「[^」\n]*」")


def _bill(title: str, defined: str, said: str) -> str:
    """A bill that says one thing in many articles."""
    says = "\n".join(f"제{n}조(시책 {n}) {said}" for n in range(4, 15))
    return f"# {title}\n제1조(목적) 이 법은 등대를 위한다.\n제2조(정의) {defined}\n제3조(섬과 뭍의 관계) 섬과 뭍은 이웃이다.\n{says}"


class UndefinedCentralTerm(Rule):
    """The title names a subject that the act uses throughout and never says the meaning of.

    **Why.** An act that defines its lesser words and leaves out the one it is about has no subject that can be told apart:
    every plan, duty and grant in it hangs on a word whose reach nobody has fixed.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제1호 가목ㆍ나목(content that can be made concrete), 제4호 가목(meaning certain).

    **Limits.** Only acts that define anything are judged, and only noun phrases of three syllables or more in their titles
    that stand by themselves in ten places outside of 「」. Bodies, funds, taxes and places are known by being set up, policies
    by being adopted; a phrase that definitions of other statutes use counts as known, and so does one that is part of a
    defined term, has a defined word as its content, is defined by a citation, or has a heading of its own that sets it out.
    What the act is meant to protect (…을 위한 …) is not its subject. Whether a word is everyday speech cannot be told from
    the text alone, so the rule runs only when it is selected.
    """

    code = "DEF106"
    name = "undefined-central-term"
    title = Wording("핵심 용어 미정의", "Central term undefined")
    severity = "info"
    default = False
    page_ko = """제명이 내세우고 법 전체에서 쓰는 핵심 용어의 뜻을 어디에서도 정하지 않았습니다.

    **이유.** 작은 용어는 정의하면서 그 법이 다루는 대상은 정의하지 않으면, 계획ㆍ의무ㆍ지원이 모두 범위를 알 수 없는 말에 걸리게 됩니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제1호가목ㆍ나목, 제4호가목.

    **한계.** 정의 규정이 있는 법률의 제명에 나오는 세 음절 이상의 명사구로서 본문에서 열 번 이상 홀로 쓰인 것만 봅니다. 기관ㆍ기금ㆍ조세ㆍ장소의 이름과 다른 법령의
    정의가 쓰는 말은 알려진 것으로 봅니다. 일상어인지는 글만으로 알 수 없으므로 선택할 때에만 실행합니다.
    """
    options = (Option("uses", OFTEN, Wording("지적을 시작하는 본문 사용 횟수", "uses in the body from which a term is reported")),)
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
        _bill("등대문화 진흥에 관한 법률안", '"등대문화"란 등대를 소재로 한 공연과 전시를 말한다.', "정부는 등대문화를 위하여 힘쓴다."),
        _bill("한국등대진흥원 설립에 관한 법률안", '"등명기"란 빛을 내는 기기를 말한다.', "한국등대진흥원은 일한다."),
        _bill("등대문화기술 진흥에 관한 법률안", '"등대문화"란 등대를 소재로 한 공연을 말한다.', "정부는 등대문화기술을 살핀다."),
        _bill("등대지기 쉼터나눔 지원에 관한 법률안", '"등대지기"란 등대에서 일하는 사람을 말한다.', "정부는 쉼터나눔을 돕는다."),
        _bill("바다안개층 보호를 위한 등명기의 관리에 관한 법률안", '"등명기"란 빛을 내는 기기를 말한다.', "정부는 바다안개층을 살핀다."),
        _bill("등대정책 기본법안", '"등명기"란 빛을 내는 기기를 말한다.', "정부는 등대정책을 세운다."),
        _bill("섬뭍관계 발전에 관한 법률안", '"등명기"란 빛을 내는 기기를 말한다.', "정부는 섬뭍관계를 돌본다."),
        _bill("등대관계 조정법안", '"등명기"란 기기(이하 "燈臺關係 器機"라 한다)를 말한다.', "정부는 등대관계를 살핀다."),
        _bill("섬마을ㆍ등대 돌봄기능 증진에 관한 법률안", '"등명기"란 빛을 내는 기기를 말한다.', "정부는 등대 돌봄기능을 살핀다."),
        _bill("빛살림 촉진법안", '"등명기"란 빛을 내는 기기를 말한다.', "정부는 「빛살림 촉진 협정」을 지킨다."),
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a word of the title, at its first use."""
        if act.instrument not in ("", "법률") or act.is_amendment or not act.terms:
            return
        names = {definition.name for definition in act.definitions}
        heads = [part.heading for part in act.walk() if part.level in ("chapter", "section", "article") and not part.in_supplement]
        uncited = _CITED.sub(lambda cited: "·" * len(cited[0]), act.text)
        for word in dict.fromkeys(find_subjects(act.title)):
            name = word.replace(" ", "")
            if is_known(word, names, [one.term for one in act.definitions]) or load_counts().stems.get(name):
                continue
            uses = [m for m in find_mentions(uncited, *act.outline.body, {word, *names}) if m.name == name and m.whole]
            if len(uses) < self.option("uses") or is_explained(word, act.text, [use.span for use in uses], heads):
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
                    f'"{word}"{particle(word, "은", "는")} 제목에 있고 본문에서 {len(uses)}번 쓰는 말인데, 뜻을 정한 정의 규정을 찾지 못했습니다',
                    f'"{word}" stands in the title and in {len(uses)} places of the body, and no provision was found that defines it',
                ),
                help=Wording(
                    f'정의 규정에 "{word}"의 뜻을 두거나, 이미 정의한 용어로 바꾸어 쓰십시오',
                    f'define "{word}", or use a term that is defined',
                ),
                proportion=Wording(
                    f"이 법은 다른 용어 {len(act.terms)}개를 정의하고 있습니다", f"the act defines {len(act.terms)} other terms"
                ),
                weight=float(len(uses)),
            )
