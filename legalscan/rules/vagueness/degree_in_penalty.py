"""VAG202."""

from __future__ import annotations

from collections.abc import Iterator

from legalscan.analysis.sanctions import Sanction
from legalscan.analysis.sentences import find_sentences
from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import restraint as words
from legalscan.language.ko import particle
from legalscan.links import links_of
from legalscan.locator import Locator
from legalscan.rule import Rule
from legalscan.span import Span
from legalscan.statute import Statute


class DegreeInPenalty(Rule):
    """A penalty hangs on a word of degree or propriety (현저히, 중대한, 부당하게) that the statute does not fill.

    **Why.** Who may be punished must be able to read beforehand for what. "중대한 손괴" or "부당한 목적" draws no line; the
    prosecutor and the court draw it afterwards.

    **Law.** The principle of clarity (명확성원칙), which is strictest for penal law.

    **Limits.** Only words in the penalty itself are judged, not those of the article that it names. Settled phrases are passed over
    (중대한 과실, 상당한 주의, 부당한 이득, 부당하게 이익을 취득, 부정한 방법; 부당하게 of what is had by a falsehood), and so is a word that the statute defines, that a decree fills, or that
    stands in an article named by the penalty which fills it by a list, by delegation or by what the thing must achieve (충돌을 피할 수 있는
    상당한 거리); and penalties whose elements another provision says how to read. Case law may have settled more of them.
    """

    code = "VAG202"
    name = "degree-in-penalty"
    title = Wording("벌칙 속의 불확정개념", "Word of degree in a penalty")
    severity = "warning"
    languages = ("ko", "en")
    page_ko = """형벌이나 과태료의 요건이 '현저히, 중대한, 부당하게'처럼 정도나 당부를 평가하는 말에 달려 있고, 법령이 그 기준을 채우지 않습니다.

    **이유.** 처벌받을 수 있는 사람은 무엇으로 처벌받는지 미리 읽을 수 있어야 합니다. '중대한 손괴'나 '부당한 목적'은 선을 긋지 않으며, 그 선은 나중에 수사기관과 법원이
    긋게 됩니다.

    **근거.** 명확성원칙(형벌에서 가장 엄격합니다).

    **한계.** 벌칙 자체의 말만 보고, 벌칙이 인용하는 조문의 말은 보지 않습니다. 뜻이 굳어진 말(중대한 과실, 상당한 주의, 부당한 이득, 부당하게 이익을 취득, 부정한 방법, 거짓으로 얻는 것에 붙은 '부당하게'), 법령이 정의한 말, 하위법령이
    채우는 말, 벌칙이 인용한 조문이 열거, 위임 또는 갖추어야 할 기능(충돌을 피할 수 있는 상당한 거리)으로 채우는 말, 구성요건의 판단기준을 다른 조문이 정한 벌칙은 제외합니다. 판례로 뜻이 굳어진 것이 더 있을 수 있습니다.
    """
    bad = (
        "제9조(벌칙) 등명기를 ⟦부당하게⟧ 조작한 자는 3년 이하의 징역에 처한다.",
        """
        # 등대 운영에 관한 법률안

        ##### 제9조 (벌칙)

        **①** 다음 각 호의 어느 하나에 해당하는 자는 1년 이하의 징역 또는 1천만원 이하의 벌금에 처한다.

          1\\. 등탑에 ⟦중대한⟧ 손상을 준 자
          2\\. 신고를 하지 아니하고 등대를 옮긴 자

        **②** 등대의 불빛을 ⟦현저히⟧ 가린 자에게는 100만원 이하의 과태료를 부과한다.
        """,
        "Article 9 (Penalties) A person who ⟦seriously⟧ damages a lighthouse shall be punished by imprisonment for not more than one year.",
    )
    good = (
        "제9조(벌칙) 중대한 과실로 등명기를 깨뜨린 자는 1년 이하의 징역에 처한다.",
        "제9조(양벌규정) 다만, 법인이 상당한 주의와 감독을 게을리하지 아니한 경우에는 벌금에 처하지 아니한다.",
        "제3조(사고) 등대 운영자는 대통령령으로 정하는 중대한 사고를 신고하여야 한다.\n제9조(벌칙) 중대한 사고를 신고하지 아니한 자는 300만원 이하의 벌금에 처한다.",
        "제3조(금지) 누구든지 다음 각 호의 방법으로 등대 이용자를 부당하게 차별하여서는 아니 된다.\n1. 이용료를 달리 받는 방법\n2. 이용 시간을 달리하는 방법\n제9조(벌칙) 제3조를 위반하여 등대 이용자를 부당하게 차별한 자는 300만원 이하의 벌금에 처한다.",
        "제9조(벌칙) 부당하게 재물이나 재산상 이익을 취득할 목적으로 등대 이용료를 올린 자는 1년 이하의 징역에 처한다.",
        "제9조(벌칙) 서류를 거짓으로 제출하여 부당하게 등대 지원금을 받은 자는 1년 이하의 징역에 처한다.",
        "제4조(거리) 등대는 불빛이 서로 섞이지 아니할 수 있는 상당한 거리를 두고 세워야 한다.\n제9조(과태료) 제4조를 위반하여 상당한 거리를 두지 아니한 자에게는 100만원 이하의 과태료를 부과한다.",
        "제4조(폐등) ① 등대를 끄려는 자는 배에 위해를 끼치지 아니하도록 표지의 설치 등의 적절한 조치를 하여야 한다.\n제9조(과태료) 제4조제1항을 위반하여 적절한 조치를 하지 아니한 자에게는 100만원 이하의 과태료를 부과한다.",
        "제8조(벌칙) 등대에 중대한 훼손을 가한 자는 3년 이하의 징역에 처한다.\n제9조(판단) 제7조부터 제8조까지의 적용과 관련하여 등대 훼손의 판단기준을 고려하여야 한다.",
        "제6조(허가) 장관은 등대의 운영이 심각한 어려움에 처하거나 처할 우려가 있으면 허가를 받게 할 수 있다.",
        "제7조(지원) 등대의 보존에 상당한 비용이 드는 경우에는 지원할 수 있다.",
        "제9조(과태료) 총리령으로 정하는 경미한 사항을 위반한 자에게는 100만원 이하의 과태료를 부과한다.",
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """One finding a phrase and article, a warning in a criminal penalty."""
        grouped: dict[tuple[Locator | None, str], list[tuple[Sanction, Span]]] = {}
        for sanction, span, phrase in _find(act, corpus):
            grouped.setdefault((sanction.provision.locator.article, phrase), []).append((sanction, span))
        for (_, phrase), uses in grouped.items():
            sanction, span = uses[0]
            crime = sanction.kind == "crime"
            provision = act.outline.at(span.start)
            assert provision is not None, "a penalty lies in a provision"
            times = max(len(uses), (provision.article or provision).text.count(phrase))
            again = (f"(이 조에 {times}번 나옵니다)", f" ({times} times in this article)") if times > 1 else ("", "")
            yield self.finding(
                act,
                provision,
                span,
                subject=phrase,
                severity="warning" if crime else "info",
                message=Wording(
                    f"{'형벌' if crime else '과태료'}의 요건에 정도나 당부(當否)를 평가하는 말인 '{phrase}'{particle(phrase, '이', '가')} 있는데{again[0]}, "
                    "이 법령에서 그 기준을 찾지 못했습니다",
                    f"{'a criminal penalty' if crime else 'an administrative fine'} hangs on '{phrase}'{again[1]}, a word of degree or propriety; "
                    "no criterion for it was found in this statute",
                ),
                help=Wording(
                    "수치, 결과 또는 구체적인 행위로 바꾸어 적거나, 그 판단기준을 법률에 두십시오",
                    "replace it by a figure, a result or a specific act, or lay down in the statute how to tell",
                ),
                weight=(2.0 if crime else 1.0) + times / 100,
            )


def _find(act: Statute, corpus: Corpus) -> Iterator[tuple[Sanction, Span, str]]:
    """Words of degree in penalties that nothing fills: the penalty, the word, and the word with its noun."""
    english = act.language == "en"
    degree = words.DEGREE_EN if english else words.DEGREE
    for sanction in act.sanctions:
        for found in degree.finditer(act.text, *sanction.span):
            noun = None if english else words.DEGREE_OBJECT.match(act.text, found.start())
            phrase = noun[0] if noun is not None and (not noun[0].endswith("적") or noun[0].endswith("목적")) else found[0]
            settled = not english and (
                words.SETTLED_DEGREE.match(act.text, found.start())
                or words.FALSELY.search(act.text, max(0, found.start() - 40), found.end())
            )
            if settled or (not english and (_is_beside(act, sanction, found.start()) or _is_filled(act, sanction, found.start(), phrase))):
                continue
            if not english and _is_told_apart(act, corpus, sanction):
                continue
            yield sanction, Span(*found.span()), phrase


def _is_beside(act: Statute, sanction: Sanction, place: int) -> bool:
    """Whether a word stands in a proviso, or behind the penalty: in what exempts or in how the penalty is set."""
    provision = act.outline.at(place)
    held = next((span for span in find_sentences(provision) if span.start <= place < span.end), None) if provision is not None else None
    if held is None or provision is None:
        return True
    before, behind = act.text[held.start : place], act.text[place : held.end]
    if words.EXEMPTS.match(held.of(act.text)):
        return True
    return provision is sanction.provision and words.SANCTION.search(before) is not None and words.SANCTION.search(behind) is None


def _is_filled(act: Statute, sanction: Sanction, place: int, phrase: str) -> bool:
    """Whether the statute says elsewhere what the phrase means: a defined term, a decree, or the article that the penalty names."""
    if words.DELEGATED_BEFORE.search(act.text, max(0, place - 40), place):
        return True
    if any(found.span.start <= place < found.span.end for found in act.mentions):
        return True
    body = act.outline.body
    start = act.text.find(phrase, *body)
    while start >= 0:
        if not sanction.span.start <= start < sanction.span.end and words.DELEGATED_BEFORE.search(act.text, max(0, start - 40), start):
            return True
        start = act.text.find(phrase, start + 1, body.end)
    provision = act.outline.at(place)
    word = phrase.split()[0]
    for citation in act.citations:
        if citation.by == "own" and citation.provision == provision and sanction.span.holds(citation.span):
            article = citation.first.article
            named = act[article] if article is not None and article in act else None
            if named is not None and word[:2] in named.text and (words.FILLS.search(named.text) or _is_measured(named.text, phrase)):
                return True
    return False


def _is_measured(text: str, phrase: str) -> bool:
    """Whether an article says what the phrase must be able to do: 충돌을 피할 수 있는 상당한 거리."""
    start = text.find(phrase)
    return start >= 0 and words.FUNCTION.search(text, max(0, start - 80), start) is not None


def _is_told_apart(act: Statute, corpus: Corpus, sanction: Sanction) -> bool:
    """Whether another provision of the statute names the penalty's article and says by what its elements are to be read."""
    article = sanction.provision.article
    telling = [
        provision
        for found in words.TELLS_HOW_TO_APPLY.finditer(act.text, *act.outline.body)
        if (provision := act.outline.at(found.start())) is not None and provision.article != article
    ]
    return bool(telling) and any(
        link.citation.by == "own" and link.citation.provision in telling and link.target is not None and link.target.article == article
        for link in links_of(act, corpus)
    )
