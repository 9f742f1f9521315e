"""DEF111."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.analysis.definitions import Definition
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import defining
from legalscan.language.ko import particle, stems
from legalscan.language.patterns import lazy
from legalscan.rule import Rule, related
from legalscan.rules.definitions.uses import cites_article, fold, is_in_quotation, term_with_marks
from legalscan.rules.definitions.wording import span_of
from legalscan.statute import Statute

_ARTICLE: Final = lazy(r"제\d+조(?:의\d+)?")


class ShadowingAbbreviation(Rule):
    """An abbreviation takes a word that the statute has already defined, for something else.

    **Why.** From there on the word has two meanings in one statute: whoever reads a later provision alone takes the defined
    one, whoever reads on takes the abbreviation.

    **Law.** 법제업무 운영규정 시행규칙 제2조 제3호 (no contradiction in a statute), 제4호 가목 (meaning certain).

    **Limits.** An abbreviation that comes before the definition, names the defined term itself, points to the definition (or is
    pointed to by it, or cites the same article), or stands for the same kind of thing (금액 and 금액) is taken to mean the same
    and passed over. Where the abbreviation is limited to an article or
    paragraph the shadow is meant and short: only info.
    """

    code = "DEF111"
    name = "shadowing-abbreviation"
    title = Wording("약칭과 정의어의 충돌", "Abbreviation shadows a defined term")
    severity = "warning"
    page_ko = """이미 정의한 용어를 다른 것의 약칭으로 다시 썼습니다.

    **이유.** 그때부터 한 법령 안에서 그 말의 뜻이 둘이 됩니다. 뒤의 조문만 읽는 사람은 정의대로, 차례로 읽는 사람은 약칭대로 이해합니다.

    **근거.** 법제업무 운영규정 시행규칙 제2조제3호, 제4호가목.

    **한계.** 정의보다 앞선 약칭, 정의된 것을 그대로 가리키는 약칭, 같은 조문을 인용하거나 같은 종류를 가리키는 약칭은 제외합니다. 한 조나 항에만 쓰는 약칭이면 참고로
    보고합니다.
    """
    bad = (
        '제2조(정의) "등대"란 높이 10미터 이상의 탑을 말한다.\n제5조(관리) ① 등대와 그 둘레의 토지(이하 ⟦"등대"⟧라 한다)를 관리한다.',
        """
        # 등대 관리에 관한 법률안

        ##### 제2조 (정의)

        이 법에서 사용하는 용어의 뜻은 다음과 같다.

          1\\. "등대서비스"란 등대에서 얻은 기상 정보를 선박에 알리는 용역을 말한다.

        ##### 제9조 (방문객)

        등대장은 방문객을 안내하는 업무(이하 ⟦"등대서비스"⟧라 한다)를 하여야 한다.
        """,
    )
    good = (
        '제1조(목적) 국가가 세운 등대(이하 "국가등대"라 한다)를 다룬다.\n제2조(정의) "국가등대"란 국가가 세운 높이 10미터 이상의 탑을 말한다.',
        '제2조(정의) "등대료"란 제9조에 따라 선박이 내는 금액을 말한다.\n제9조(등대료) 선박은 이용의 대가(이하 "등대료"라 한다)를 낸다.',
        '제2조(정의) "관리 등대"란 관리인이 있는 등대를 말한다.\n제9조(보고) 제5조에 따른 관리 등대(이하 "관리 등대"라 한다)의 장은 보고한다.',
        '제2조(정의) "등대지도자"란 등대에서 선원을 지도하는 사람을 말한다.\n제9조(배치) 등대에 지도자(이하 "등대지도자"라 한다)를 둔다.',
        '제2조(정의) "등대료"란 항로의 이용에 대하여 부과하는 금액을 말한다.\n제9조(징수) 사용료의 100분의 120에 해당하는 금액(이하 "등대료"라 한다)을 징수한다.',
        '제2조(정의) "인증등대"란 제9조에 따라 장관이 인증한 등대를 말한다.\n제5조(명칭) 제9조에 따라 인증된 시설(이하 "인증등대"라 한다)의 이름을 쓰지 못한다.',
        '제2조(정의) "등대(항로탑)"란 불빛을 내는 탑(이하 "등대"라 한다)을 말한다.',
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding an abbreviation that shadows a definition for the whole statute."""
        defined = {fold(d.term): d for d in reversed(act.definitions) if d.form == "란" and d.scope is None}
        for short in act.definitions:
            meant = defined.get(fold(short.term)) if short.kind == "abbreviation" else None
            if meant is None or is_in_quotation(act, short) or _means_the_same(act, short, meant):
                continue
            term, words = short.term, " ".join(short.core.of(act.text).split())
            yield self.finding(
                act,
                short.provision,
                term_with_marks(short),
                subject=term,
                severity="warning" if short.scope is None else "info",
                message=Wording(
                    f"\"{term}\"{particle(term, '은', '는')} {meant.locator}에서 정의한 용어인데 여기서는 '{words}'의 약칭으로 다시 쓰고 있습니다",
                    f"\"{term}\" is defined in {meant.locator.format('en')}, and here is made the abbreviation of '{words}'",
                ),
                help=Wording(
                    "약칭을 다른 말로 바꾸거나, 같은 뜻이면 약칭을 지정하지 말고 정의한 용어를 그대로 쓰십시오",
                    "choose another abbreviation; where the same is meant, use the defined term and introduce none",
                ),
                related=(related(act, meant.provision, span_of(meant), Wording("정의", "the definition")),),
            )


def _means_the_same(act: Statute, short: Definition, meant: Definition) -> bool:
    """Whether an abbreviation and a definition are, by their places and citations, two looks at one thing."""
    if short.term_span.start < meant.span.end:
        return True
    words = act.text[short.core.start : short.term_span.start]
    if cites_article(words, meant.provision) or cites_article(meant.text, short.provision):
        return True
    long = short.core.of(act.text)
    if fold(long).endswith(fold(short.term)) or "".join(stems(long)).endswith(fold(short.term)):
        return True
    if set(_ARTICLE.findall(long)) & set(_ARTICLE.findall(meant.text)):
        return True
    genus = defining.GENUS.search(meant.core.of(act.text))
    return genus is not None and defining.JOINED_TERMS.search(long) is None and long.split()[-1:] == [genus[1]]
