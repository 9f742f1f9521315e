"""Words of procedure: applications, decisions on them, time limits, and the steps before a measure. Korean and English, as data."""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy

RECEIPT: Final = lazy(
    r"(?P<what>신청|신고|청구)(?:(?:서|내용)?(?:[을를]\s)?(?:받은\s(?:경우|때)[에는]*|받았을\s때[에는]*|받으면|접수한\s(?:경우|때)[에는]*|접수하면|"
    r"받은(?=\s[가-힣ㆍ]*(?:장|위원회|청|시장|군수|구청장|지사|기관|교육감)[은는이가\s,ㆍ]))|[이가]\s있(?:는\s(?:경우|때)[에는]*|으면|을\s때[에는]*))"
)
"""That a private application or report has come in."""
DECISION: Final = lazy(
    r"(?P<act>수리|결정|통지|통보|발급|교부|허가|승인|등록|지정|인정|처리|회신|재발급)(?:[을를]\s|여부[를을]?\s)?(?:하여야|해야|하고,?\s[^.]{0,40}(?:하여야|해야))\s?한다"
)
"""That the authority must decide on it, as the end of the sentence says."""
TIME: Final = lazy(
    r"\d+\s?(?:일|개월|년|월|시간|주)|기간|기한|지체|즉시|바로|신속|조속|당일|[가-힣\d]까지\s|전까지|때까지|날부터|미리|정기|매년|매월|수시"
)
"""Words that set or suggest a time."""
AT_EVENT: Final = lazy(r"(?:결정|심리|변론|신문|배당|경매|공매|입찰|개찰|회의)\s?기일")
"""A day of the proceeding on which the decision falls."""
TIMED_BELOW: Final = lazy(
    r"(?![^.]{0,160}재(?:발급|교부))(?P<what>[^.]{0,60})(?:받|접수)[^.]{0,40}?(?:이내에?|지체\s?없이|즉시|바로)\s[^.]{0,100}(?:통지|통보|처리|결정|수리|발급|교부|허가|승인|지정|등록|인정|회신|알려|내주)[^.]{0,10}(?:하여야|해야|한다|주어야|야)"
)
"""A sentence of a decree by which an authority decides on what it received within a time."""
TIME_ELSEWHERE: Final = lazy(
    r"(?:받은|접수한|접수된|신청한|신고한)\s날부터|(?:처리|심사|결정|회신|통지)\s?(?:기간|기한)|이내에\s[^.]{0,60}(?:통지|통보|처리|결정|수리|발급|허가|승인|지정|등록)(?:하여야|해야)"
)
"""A time for deciding that another paragraph of the article sets."""
LEFT_TO_DECREE: Final = lazy(
    r"(?:절차|방법|처리|기한|기간|시기|등에\s(?:관하여\s)?필요한|그\s밖에\s[^.]{0,40}필요한|세부\s?사항)[^.]{0,60}(?:령|규칙|조례|고시|정관)[^.]{0,30}정한다|고시한다|고시하여야\s한다|준용한다"
    r"|(?:령|규칙|조례|고시)(?:으로|로|이)\s정하는\s[^.,]{0,20}절차[^.,]{0,15}(?:따라|의하여)[^.]{0,120}(?:신청|신고|청구)"
    r"|(?:(?:절차|방법)[^.,]{0,20}|사항\s외에\s[^.]{0,60})(?:관하여|대하여)는?\s[^.]{0,60}정하는\s바에\s(?:따른다|의한다)"
)
"""That the article leaves the procedure to a decree, a rule, the authority's own rule or another provision: the time may stand there."""
BY_DECREE: Final = lazy(
    r"(?:령|규칙|조례|정관|고시)(?:으로|로|이|에서|에)\s(?:정하는|정한)\s|「[^」]*」[^.]{0,30}(?:에\s(?:따라|따른|의한|의하여)|에도\s불구하고|[을를]\s준용)"
)
"""That a sentence is carried out as a decree, a rule or another statute orders."""
TOLD_APPLICANT: Final = lazy(r"신청인|신고인|청구인|신청자|신고자|(?:신청|신고|청구)한\s(?:자|사람)|결과를|여부")
"""To whom or of what an authority must tell where telling (통지, 통보) is its decision."""
NOT_DECIDED: Final = lazy(
    r"상대방에게|등기|송달|공소|재판|수사|에게\s(?:그\s)?(?:사실|뜻|내용|신고\s?내용|승인\s?내용)[을를]\s(?:통지|통보)|관할하는\s[^.]{0,20}에게\s[^.]{0,30}통보"
)
"""Sentences that pass something on, or belong to a court: no decision on the application."""
RECEIPT_EN: Final = lazy(
    r"\b(?:[Uu]pon|[Ww]hen|[Ii]f|[Ww]here)\b[^.;]{0,60}\breceiv\w+\b[^.;]{0,60}\b(?:application|report|objection|request for (?:approval|registration))\b"
)
DECISION_EN: Final = lazy(r"\bshall\b[^.;]{0,160}?\b(?P<act>decide|determine|notify|accept|approve|issue|register|grant|designate)\b")
TIME_EN: Final = lazy(
    r"\b(?:\d+|one|two|three|seven|ten|fourteen|fifteen|twenty|thirty|sixty|ninety)\s(?:working\s|business\s)?(?:days?|months?|weeks?|years?|hours?)\b|without delay|immediately|promptly|period|deadline|time limit|prescribed"
)

STEPS: Final[dict[str, tuple[str, str, str]]] = {
    "consultation": (
        "협의",
        r"협의(?:하여|하고|한\s(?:후|다음|뒤)|를\s한\s|를\s거쳐|를\s하여|를\s거친|하여야|를\s하고)|합의(?:하여|하고)",
        r"consult(?:ing|ation|ed)?\s(?:with|of)",
    ),
    "hearing of opinions": (
        "의견 청취",
        r"의견을\s(?:들어|들은|듣고|수렴[하한]|들어야)|의견청취를\s(?:하|거치|거쳐)|의견을\s청취[하한]|공청회를\s(?:열|개최|거치|거쳐)",
        r"hear(?:ing)?\s(?:the\s)?opinions?|(?:gather|collect)(?:ing)?\s(?:the\s)?opinions?|public hearings?",
    ),
    "public inspection": (
        "공람",
        r"(?:공람|열람)(?:하게\s하|시키|을\s하게|하도록\s하|을\s거쳐|을\s거친)",
        r"public inspection|perusal",
    ),
    "deliberation": (
        "심의",
        r"심의(?:ㆍ의결)?(?:를\s(?:거쳐|거친|받아|받은|거치|하여)|하여|ㆍ조정을\s거쳐)|심의를\s[가-힣ㆍ\s]{0,8}거쳐",
        r"deliberat(?:ion|ing|e)(?:\s(?:and|or)\sresol\w+)?",
    ),
    "resolution": ("의결", r"(?<!ㆍ)의결(?:을\s(?:거쳐|거친|받아|얻어|거치)|하여|로\s)", r"resolution\s(?:of|by)"),
    "consent": ("동의", r"동의를\s(?:받아|받은|얻어|얻은|받고|거쳐|구하)", r"obtain(?:ing)?\s(?:the\s)?consent|consent of"),
    "approval": (
        "승인",
        r"(?<!방법으로\s)승인(?:을\s(?:차례로\s)?(?:받아|받은|얻어|얻은|거쳐|신청하|요청하))",
        r"obtain(?:ing)?\s(?:the\s)?approval|approval (?:of|from)",
    ),
    "advice": ("자문", r"자문을\s(?:거쳐|받아|들어|하여)", r"advice of"),
    "recommendation": ("추천", r"추천을\s(?:받아|거쳐)|제청으로", r"recommendation of"),
}
"""Steps before a measure: how messages call each in English and Korean, and the words by which a Korean and an English text prescribe it."""
STEP_ROOTS: Final = ("협의", "합의", "의견", "공청회", "공람", "열람", "심의", "의결", "동의", "승인", "자문", "추천", "제청")
"""What any of the Korean words of `STEPS` holds."""
IN_A_ROW: Final = r"(?:ㆍ의결)?(?:,\s|\s및\s|[와과]\s)(?=[^.]{0,60}(?:거쳐|거친|거치))"
"""What follows a step that is named in a row and prescribed at its end: 협의, 심의 및 승인을 거쳐."""
LATER_STEPS: Final = ("거쳐", "거친", "거치", "의결을", "동의를", "승인을", "자문을", "추천을")
"""What one of three different rounds must be, for consultation, opinions and inspection come first."""
LATER_STEPS_EN: Final = ("deliberat", "resolution", "consent", "approval")
PERSONNEL: Final = lazy(r"임명|위촉|임용|선임|선출|제청|추천|해임|위원장은|위원은|정관")
"""Sentences on who holds an office, where several hands are the rule."""
SKIPPED: Final = lazy(r"거치지\s(?:아니|않)|생략")
"""Sentences by which rounds are left out."""
ALTERNATIVE: Final = lazy(r"\s또는\s|거나\s|하거나|\sor\s")
"""What makes of two steps a choice."""
