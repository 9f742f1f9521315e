"""SUP315."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from legalscan.corpus import Corpus
from legalscan.finding import Finding, Wording
from legalscan.language import promises
from legalscan.language.purposes_ko import PROMOTION, WIDE_ENDS
from legalscan.rule import Rule
from legalscan.span import Span
from legalscan.statute import Statute
from legalscan.support.reasons import find_reasons, own_name, purpose_clauses
from legalscan.support.technologies import find_technologies

MANY: Final = 5
"""An act with fewer support provisions is no act of promotion."""
_FIRST: Final = 12
"""Of so many articles the headings are looked at for basic ideas."""


class MissingReason(Rule):
    """An act of promotion states no public end for which its technology or industry is supported.

    **Why.** Money and exceptions for one industry call for a reason that lies outside of it: security, supply, health, climate,
    a gap to close. Where purpose clause and support provisions speak only of the industry's growth and of the national economy
    at large, nobody can say which of its technologies matter, or when the support has done its work.

    **Law.** None; drafting criticism. 헌법 제119조 제2항 and 제127조 allow such support without asking for a reason in the text.

    **Limits.** Reasons are told by words for public ends (security, rights, safety, health, quality of life, environment, resources,
    regions, culture …) anywhere in the purpose, the basic ideas (기본이념, 기본원칙), the duties of the State and the support
    provisions; an end named in other words is missed, and a word may stand there without a link to the technology. Only acts whose
    title promotes (진흥, 육성, 촉진 …) one industry or technology and that have five support provisions or more are
    judged. The preamble and the bill's explanatory note are not read.
    """

    code = "SUP315"
    name = "missing-reason"
    title = Wording("지원의 공적 이유 없음", "No public reason for the support")
    severity = "info"
    default = False
    page_ko = """진흥법이 그 기술이나 산업을 지원하는 공적 이유를 밝히지 않았습니다.

    **이유.** 한 산업에 돈과 특례를 주려면 안보, 공급, 건강, 기후, 격차 같은 산업 밖의 이유가 있어야 합니다. 목적과 지원 규정이 산업의 성장과 국민경제만
    말하면 어느 기술이 중요한지, 언제 지원이 끝나도 되는지 알 수 없습니다.

    **근거.** 없음(입안상의 지적). 헌법 제119조제2항과 제127조는 법문에 이유를 적을 것을 요구하지 않습니다.

    **한계.** 목적, 기본이념ㆍ기본원칙, 국가의 책무, 지원 규정에 공적 목적을 나타내는 말(안전, 권리, 건강, 환경, 자원, 지역, 문화 등)이 있는지로 봅니다.
    다른 말로 적은 이유는 놓칠 수 있고, 그런 말이 그 기술과 관계없이 있을 수도 있습니다. 제명이 한 산업이나 기술의 진흥ㆍ육성ㆍ촉진을 뜻하고 지원 규정이 다섯
    이상인 법률만 봅니다. 전문과 제안이유는 읽지 않습니다.
    """
    bad = (
        "# 등대산업 진흥법안\n제1조(목적) ⟦이 법은 등대산업을 진흥하여 국민경제의 발전에 이바지함을 목적으로 한다.⟧\n"
        + "\n".join(f"제{n}조(지원 {n}) 정부는 등대산업의 활성화를 위하여 사업자에게 비용을 지원할 수 있다." for n in range(2, 7)),
        """
        # 등명기술 육성에 관한 법률안

        ##### 제1조 (목적)

        ⟦이 법은 등명기술의 기반을 조성하고 경쟁력을 강화하여 국민경제의 건전한 발전에 이바지함을 목적으로 한다.⟧

        ##### 제5조 (지원)

        **①** 국가는 등명기술의 개발을 지원할 수 있다.
        **②** 국가는 등명기술 인력의 양성을 지원할 수 있다.
        **③** 국가는 등명기술의 표준화를 지원할 수 있다.
        **④** 국가는 등명기술의 사업화를 지원할 수 있다.
        **⑤** 국가는 등명기술의 수출을 지원할 수 있다.
        """,
    )
    good = (
        "# 등대산업 진흥법안\n제1조(목적) 이 법은 등대산업을 진흥하여 해상 공급망을 지키고 국민경제의 발전에 이바지함을 목적으로 한다.\n"
        + "\n".join(f"제{n}조(지원 {n}) 정부는 등대산업의 활성화를 위하여 사업자에게 비용을 지원할 수 있다." for n in range(2, 7)),
        "# 등대산업 진흥법안\n제1조(목적) 이 법은 등대산업을 진흥함을 목적으로 한다.\n제2조(지원) 정부는 등대산업에 비용을 지원할 수 있다.",
        "# 등대산업 진흥법안\n제1조(목적) 이 법은 등대산업을 진흥함을 목적으로 한다.\n제2조(인력) 정부는 감염병에 대응하기 위하여 인력 양성을 지원할 수 있다.\n"
        + "\n".join(f"제{n}조(지원 {n}) 정부는 등대산업의 활성화를 위하여 사업자에게 비용을 지원할 수 있다." for n in range(3, 7)),
        "# 등대산업 진흥법안\n제1조(목적) 이 법은 등대산업을 진흥하여 섬 주민의 권익과 존엄을 지키는 것을 목적으로 한다.\n"
        + "\n".join(f"제{n}조(지원 {n}) 정부는 등대산업의 활성화를 위하여 사업자에게 비용을 지원할 수 있다." for n in range(2, 7)),
        "# 등대산업 진흥법안\n제1조(목적) 이 법은 등대산업을 진흥함을 목적으로 한다.\n제3조(기본원칙) 등대산업은 친환경적으로 육성한다.\n"
        + "\n".join(f"제{n}조(지원 {n}) 정부는 등대산업의 활성화를 위하여 사업자에게 비용을 지원할 수 있다." for n in range(4, 9)),
        "# 중소기업 기술혁신 촉진법안\n제1조(목적) 이 법은 중소기업의 기술혁신을 촉진함을 목적으로 한다.\n"
        + "\n".join(f"제{n}조(지원 {n}) 정부는 기술혁신의 활성화를 위하여 사업자에게 비용을 지원할 수 있다." for n in range(2, 7)),
    )

    def check(self, act: Statute, corpus: Corpus) -> Iterator[Finding]:
        """At most one finding, at the purpose clause."""
        if act.instrument not in ("", "법률") or act.is_amendment or len(act.support) < MANY:
            return
        if not PROMOTION.search(act.title) or promises.OTHER_SUBJECTS.search(act.title) or not _names_one(act):
            return
        own = own_name(act)
        if find_reasons(act) or any(WIDE_ENDS.search(promises.OFFICES.sub(" ", words.replace(own, " "))) for words in _telling(act)):
            return
        purposes = purpose_clauses(act)
        if not purposes:
            return
        provision = purposes[0]
        span = Span(provision.own.start, provision.own.start + len(provision.own.of(act.text).rstrip()))
        start = span.start + len(span.of(act.text)) - len(span.of(act.text).lstrip())
        yield self.finding(
            act,
            provision,
            Span(start, span.end),
            subject=act.title,
            message=Wording(
                f"지원 규정 {len(act.support)}개를 두면서, 목적 규정에도 지원 규정에도 산업의 성장과 국민경제 발전 밖의 공적 이유(안보ㆍ공급망ㆍ건강ㆍ기후 등)를 밝힌 말이 없습니다",
                f"it has {len(act.support)} support provisions, and neither the purpose nor any of them names a public end beyond growth of the industry and the economy",
            ),
            help=Wording(
                "어떤 기술이 무엇을 위하여 필요한지를 목적 규정이나 해당 지원 규정에 밝히는 것을 검토하십시오",
                "consider stating in the purpose or the provisions concerned what the technologies are needed for",
            ),
        )


def _names_one(act: Statute) -> bool:
    """Whether the title is about one industry or technology, by its own words or those of a term that support names."""
    if any(found["what"] not in promises.NO_FIELD for found in promises.PROMOTED.finditer(act.title)):
        return True
    title = act.title.replace(" ", "")
    stems = [promises.FIELD_SUFFIX.sub("", one.definition.name) for one in find_technologies(act) if len(one.supports) > 1]
    return any(len(stem) > 1 and stem not in promises.NO_FIELD and stem in title for stem in stems)


def _telling(act: Statute) -> Iterator[str]:
    """The words in which a reason may stand: purpose, ideas and duties, and every support provision."""
    yield from (article.text for article in purpose_clauses(act))
    yield from (article.text for article in act.articles[:_FIRST] if promises.IDEAS.search(article.heading))
    yield from (support.provision.text for support in act.support)
