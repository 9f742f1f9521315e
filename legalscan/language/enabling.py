"""Words around enabling clauses, duties and sanctions, as data."""

from __future__ import annotations

import re
from functools import cache


@cache
def necessary_matters() -> re.Pattern[str]:
    """The matter of a blanket clause: … 에 필요한 사항, … 에 관한 세부적인 사항."""
    return re.compile(r"(?:필요한|관한|세부적인|구체적인|세부)\s?(?:세부\s?|구체적인\s)?사항(?:과|\s및|\s등)?[^다]{0,40}\Z")


@cache
def residual_matters() -> re.Pattern[str]:
    """A clause that leaves only the rest, after rules of the text's own: … 에서 규정한 사항 외에, 이 법 시행에 필요한 사항."""
    return re.compile(
        r"(?:규정된|규정한|정한|정하는|규정하는)\s?(?:사항|것|경우)[을를]?\s?(?:외에|이외에|이외의|외의|제외하고)|규정(?:되지|하지)\s?아니한|이\s(?:법|법률|영)의?\s?시행[에을]|외에는?\s"
    )


@cache
def standards() -> re.Pattern[str]:
    """Words that give the lower text a measure to go by: … 을 고려하여, … 의 범위에서, 100분의 10 이내."""
    return re.compile(
        r"고려하|고려해|감안하|참작하|따라\s정하|범위(?:\s안)?에서|범위\s?안|이내에서|분의\s?\d|이상|이하|미만|초과|을\s?기준으로|를\s?기준으로|에\s?비례|한도|에\s?준하여|종류(?:와|ㆍ|\s및)\s?(?:횟수|정도)|위반\s?(?:횟수|정도)|정도(?:에|를|와)|따라\s*\Z"
    )


@cache
def benefits() -> re.Pattern[str]:
    """Words of what is given to people: what is left open there burdens nobody."""
    return re.compile(r"지원|보조|융자|출연|장려|포상|우대|진흥|육성|보상|급여|수당|연금|감면|표창|양성|홍보|활성화|촉진")


@cache
def rights() -> re.Pattern[str]:
    """Matters of blanket clauses that touch what people may do or must pay."""
    return re.compile(r"취소|정지|자격|요건|부과|수수료|부담금|과징금|징수|해제|제한|금지")


@cache
def courts_and_bodies() -> re.Pattern[str]:
    """Instruments that the constitution itself names, or that bodies and local councils make for themselves: nothing is left to the executive."""
    return re.compile(r"(?:규칙|조례|정관|학칙)\Z")


@cache
def bare_nouns() -> re.Pattern[str]:
    """What a clause defers without a word of its own on it: 대통령령으로 정하는 자."""
    return re.compile(r"(?:자|사람|경우|것|사항|기준|행위|요건|사유|조치|때|바)\Z")


@cache
def clause_opening() -> re.Pattern[str]:
    """Directly before an unqualified clause: nothing, 다만, 제1항에도 불구하고, or the one who has the duty."""
    return re.compile(r"(?:\A|다만,|불구하고,?|은,?|(?<![또하되있없받않치지주두쓰오르])는,?|경우에는,?|이\s?경우,?)\s*\Z")


@cache
def exempts() -> re.Pattern[str]:
    """What frees from a duty or a rule."""
    return re.compile(
        r"그러하지\s?아니하다|적용하지\s?아니한다|제외한다|면제한다|하지\s?아니할\s?수\s?있다|아니하여도|하지\s?않을\s?수\s?있다|않아도|생략할\s?수\s?있다"
    )


@cache
def duties() -> re.Pattern[str]:
    """A duty or a prohibition: … 하여야 한다, … 하여서는 아니 된다."""
    return re.compile(
        r"(?:하여야|해야|받아야|두어야|갖추어야|지켜야|따라야|내야|주어야|알려야|[가-힣]야)\s?(?:한다|하며|하고|하되)|아니\s?(?:된다|되며)|안\s?된다|(?:할|될|둘|받을)\s?수\s?없다"
    )


@cache
def offices() -> re.Pattern[str]:
    """Who is no private person: offices, councils, the state."""
    return re.compile(
        r"(?:권자|책임자|공무원이|담당자|위촉된\s?사람|장|장관|청장|처장|차장|시장|군수|구청장|도지사|교육감|위원장|위원회|위원|위원은|의장|총장|원장|이사장|국가|정부|지방자치단체|자치단체의?\s?장|기관의\s?장|기관장|행정청|관청|관서|공무원|세관장|서장|소장|법원|검사|경찰관|관리청|시행청|교육장|은행장|협의회|심의회|심사회|간사|사무국|지휘관|[가-힣]+관|본부장|실장|국장|과장|대사|영사|감사|이사회|공단|공사|진흥원|연구원|센터|기관|학교의\s?장|학장|교장|조합|협회|중앙회|재단|[가-힣]+청|등기소)\Z"
    )


@cache
def violations() -> re.Pattern[str]:
    """Behind a citation in a penalty: that what is cited was not kept."""
    return re.compile(r"위반|아니하|아니한|않|거짓|거부|방해|기피|없이|어기|어긴|부정한|못한|초과|벗어나")


@cache
def lists_standards() -> re.Pattern[str]:
    """A standard somewhere in an article by which a lower text is to be made: … 을 고려하여 …, … 의 범위에서 대통령령으로."""
    return re.compile(r"고려하여|고려해|감안하여|참작하여|다음\s각\s호의\s사항이\s포함")


@cache
def norm_nouns() -> re.Pattern[str]:
    """What only a general rule can fix, other than a place, a list of goods, or a day: … 기준, … 방법, … 절차."""
    return re.compile(
        r"(?:기준|방법|절차|요건|요율|비율|산식|방식|서식|양식|사항|범위|금액|요령|지침|규격|조건|내용|종류|기간|주기|한도|바)\Z"
    )


@cache
def content_left() -> re.Pattern[str]:
    """What a duty demands, where it is left to a lower text: 대통령령으로 정하는 기준, … 사항, … 방법."""
    return re.compile(r"(?:기준|사항|방법|조치|행위|요건|시설|준수사항|의무|규격|조건|설비|장비|것|규정|수칙|물질|자)\Z")


@cache
def private_duty_bearers() -> re.Pattern[str]:
    """Who bears a duty of a private person: … 하려는 자는, … 사업자는."""
    return re.compile(
        r"(?:^|[\s,])(?P<who>[가-힣ㆍ]*(?:자|사람|사업주|법인|소유주|회사|업자|당사자|의사|약사|선주|선장|개설자|운영자|설치자))(?:는|은)[,\s]"
    )


@cache
def organisation() -> re.Pattern[str]:
    """Matters that have decrees of their own, on the organisation of offices, staff and pay."""
    return re.compile(r"조직|정원|직제|보수|하부조직|공무원의|사무기구|사무국|사무처|분장|여비|수당")


@cache
def own_rule() -> re.Pattern[str]:
    """A clause with a predicate of its own before the delegation: … 로 구분하고, … 를 준용하며, … 별표의 기준에 따라."""
    return re.compile(r"(?:하고|하되|되고|으로|로|않고|있고|받고|[가-힣]며)\s?,|별표|준용|수\s있으며|(?:하고|하며|하되),")


@cache
def permits() -> re.Pattern[str]:
    """A duty to ask or to tell an office first: what is punished is to go without, not how it is done."""
    return re.compile(
        r"(?:등록|허가|신고|승인|인가|지정|면허|검사|인증|확인|동의|특허|검정|신청|보고|제출|통보|통지|심사|평가|조사|인정|증명|갱신|해임|선임|판정|동의)\s*(?:을|를|의|증을)?\s?(?:받아|얻어|하여야|해야|신청하여야|받지\s?아니하|하지\s?아니하)|합격한|(?:기록|작성|보존|보관|비치|게시|납부|교부|발급|고지|공고|알려|알리|제출)[가-힣ㆍ,\s]{0,14}(?:야\s?한다|야\s?하며)"
    )


@cache
def obstruction() -> re.Pattern[str]:
    """What a penalty punishes besides the breach of a duty: to obstruct, to lie, to disobey an order."""
    return re.compile(r"방해|거부|기피|명령|거짓|부정한\s방법|속임수|허위")


@cache
def examples_before() -> re.Pattern[str]:
    """Directly before a clause: examples or a genus that narrow it (… 등, … 로서, … 중, 그 밖에 …)."""
    return re.compile(r"(?:등|로서|중|그\s밖에|그\s밖의|또는|및|하여|따라|위하여|경우로서|과|와)\s?,?\s*\Z")


@cache
def sanctions() -> re.Pattern[str]:
    """Headings of articles that repeat the clauses of others: penalties, fines, revocations."""
    return re.compile(r"벌칙|과태료|양벌|과징금|취소|정지|위반|청문|말소")


@cache
def told_elsewhere() -> re.Pattern[str]:
    """Directly before a clause: that it is another provision, or another statute, by which the lower text is made."""
    return re.compile(
        r"제\d+조(?:의\d+)?[^\s]{0,12}(?:에\s?따라|에\s?따른|에\s?의하여|에\s?의한|에서|을\s?위반하여|를\s?위반하여)\s(?:[가-힣ㆍ]+[을를이가]?\s){0,3}\Z|(?:에\s?따라|에\s?따른|에\s?의하여)\s\Z"
    )


@cache
def staff_law() -> re.Pattern[str]:
    """Titles of statutes on those who serve the state, whose decrees bind only these."""
    return re.compile(
        r"공무원|군인|군무원|군사|교원|경찰|소방|검사|법관|복무|국고금|회계|국가재정|병역|훈련|징계|임용|인사|보수|상훈|정부|법원"
    )


@cache
def applications() -> re.Pattern[str]:
    """Duties that are steps of an application one is free to make, or of a meeting."""
    return re.compile(
        r"신청하여야|신청해야|신청서|신청을|기피|회피|제척|될\s수\s없다|서류|첨부|제출하여야|제출해야|하려는\s자는|하려는\s사람은|하고자\s하는\s자는"
    )


@cache
def without_leave() -> re.Pattern[str]:
    """In a penalty: that one went ahead without asking or telling an office first (등록을 하지 아니하고, 허가를 받지 아니하고)."""
    return re.compile(
        r"(?:등록|허가|신고|승인|인가|지정|면허|인증|인정|증명|형식승인|검정|동의|확인|판정|합격)(?:을|를|증을|에)?\s?(?:받지|하지|얻지|갱신하지|득하지|합격하지)\s?(?:아니|않)|검사에\s합격하지|받았으나"
    )
