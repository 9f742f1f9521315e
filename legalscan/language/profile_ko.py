"""Korean words by which an act's size, speed and convolution are told, as data. The patterns are searched in flat text."""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy

PROMOTION: Final = lazy(r"진흥|육성|촉진|지원|활성화|발전|조성|경쟁력|보급|장려|창업")
"""What the title of an act that promotes something says it does."""

STATE: Final = tuple(
    "국가 지방자치단체 정부 장관 청장 처장 위원회 시장 군수 구청장 도지사 지사 교육감 행정기관의장 기관의장 국가등 지방자치단체의장 시ㆍ도지사 심의회 대통령 국무총리".split()
)
"""The last words of the state, or an authority of it, before the particle, without white space."""
TOPIC: Final = lazy(r"(?<=[가-힣])(?:등)?[은는],?\s")
"""The particle that makes what stands before it the subject."""
DUTY: Final = lazy(r"(?:하여야|해야|주어야|두어야|받아야|들어야|거쳐야|갖추어야)\s?한다")
TIMELIKE: Final = lazy(r"\d|매|마다|이내|까지")
"""Letters without which there is neither limit nor rhythm."""
LIMIT: Final = lazy(
    r"(?:\d+|[일이삼사오육칠팔구십]+)\s?(?:일|개월|주|년|시간)\s?(?:이내|안)에?|(?:매\s?(?:년|\s?회계연도|\s?연도|\s?월)|매년|다음\s?연도)[^.,]{0,12}?\d+월\s?\d+일까지|\d+월\s?(?:\d+일|말)?까지"
    r"|(?:회계연도|사업연도|연도)\s?(?:개시|시작|종료|만료)[^.,]{0,6}?\d+일\s?전까지|\d+(?:일|개월|년)\s?전까지|(?:\d+|[일이삼사오육칠팔구십]+)(?:일|개월|년)이\s(?:되는|지난)\s날까지"
)
"""A time by which it is to be done."""
RHYTHM: Final = lazy(
    r"(?:\d+|[일이삼사오육칠팔구십]+)년(?:마다|\s?단위)|매년|매\s?(?:회계\s?)?연도|매\s?분기|매월|반기마다|(?:\d+)개월마다"
)
"""How often it is to be done."""
AT_ONCE: Final = lazy(r"지체\s?없이|즉시|바로|신속(?:하게|히)|조속(?:하게|히)")
"""Speed without a figure."""

PLAN: Final = lazy(r"(?P<name>[가-힣ㆍ]*(?:\s[가-힣ㆍ]+){0,2}\s?계획)\s*(?:을|를)\s[^.]{0,60}?(?:수립|작성|마련|세우)")
CYCLE: Final = lazy(r"년마다|년\s?단위|매년|매\s?(?:회계\s?)?연도")
"""The rhythm of a plan: every so many years, with the figure before it, or every year."""
MADE: Final = lazy(r"[^.]{0,24}?(?:수립|작성|마련|세우)")
"""That a plan is made, right behind its rhythm."""
PLAN_NAME: Final = lazy(
    r"(?:기본|종합|시행|실행|추진|전략|집행|관리|진흥|육성|발전|개발|중장기|연차별|연도별|중기|장기|세부|지역|조성|촉진|지원|보급|정비|교육)[가-힣ㆍ]*계획"
)

COMMITTEE: Final = lazy(
    r"(?P<ending>위원회|심의회|협의회|협의체|본부|추진단|자문단)(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?\s?(?:를|을)\s(?:[가-힣ㆍ]+\s?에\s)?(?:각각\s)?"
    r"(?:둔다|두며|두고|둘\s수\s있다|두어야|설치(?:하며|하고|한다|ㆍ운영한다|ㆍ운영할\s수\s있다|할\s수\s있다|하여야|하여\s운영)|구성(?:한다|할\s수\s있다|ㆍ운영한다|ㆍ운영할\s수\s있다|하여\s운영)|운영(?:한다|할\s수\s있다|하여야))"
)
"""A body of several that the act sets up or permits to set up, from the last letters of its name on."""
COMMITTEE_NAME: Final = lazy(r"(?:(?P<before>[가-힣ㆍ]+)\s)?(?P<name>[가-힣ㆍ]*)\Z")
"""The first letters of its name, and the word before it, as they stand before `COMMITTEE`."""
BARE_COMMITTEE: Final = lazy(r"(?:위원회|심의회|협의회|협의체|본부|추진단|자문단)\Z")
"""A name that needs the word before it: 위원회, 실무협의회 of 등대 위원회."""

STEP_APPLICATION: Final = lazy(r"신청(?:하여야|하려|하는|한\s|을\s(?:하|받)|서를|인)|공모|응모")
STEP_SELECTION: Final = lazy(
    r"(?:선정|지정|인증|등록|심사|평가|확인)(?:을|를)?\s?(?:받(?:은|아|으려|을)|거쳐|하여야|하여|할\s수|한\s|된|하는|한다|하고|하려)"
)
"""Steps of the one who wants a support, before it is given."""
