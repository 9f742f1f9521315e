"""Words by which a statute orders, bans, revokes and punishes, and the words that are vague in such a place.

Korean and English, as data. Restraints are adverse to the one addressed; a power to pay, to help or to organise is none.
"""

from __future__ import annotations

import re
from typing import Final

from legalscan.language.patterns import lazy

KINDS: Final[dict[str, tuple[str, str]]] = {
    "sanction": ("벌칙", "a penalty"),
    "revocation": ("취소", "revocation"),
    "suspension": ("정지ㆍ폐쇄", "suspension or closure"),
    "force": ("강제조치", "a coercive measure"),
    "entry": ("출입ㆍ검사", "entry and inspection"),
    "inspection": ("검사", "inspection"),
    "removal": ("해임ㆍ징계", "removal or discipline"),
    "recovery": ("환수", "recovery"),
    "refusal": ("거부", "refusal"),
    "limit": ("제한ㆍ금지", "restriction or prohibition"),
    "order": ("명령", "an order"),
    "ban": ("금지", "a ban"),
}
"""Kinds of restraint: how messages call them in Korean and English."""

_DONE: Final = r"(?:[을를]\s)?(?:요구|명)?(?:할(?=\s수\s있(?!는)|\s것을\s명)|하거나|하여야|해야|하고(?!\s있)|하며|한다(?![고면])|시킬(?=\s수)|시키거나|시켜야|하게(?=\s할)|하도록(?=\s명)|하지\s아니할(?=\s수))"
_PUNISHED: Final = r"에(?<=[역금고류료형지\])]에)\s처"
"""에 처하다 behind the name of a penalty (징역, 벌금, 금고, 구류, 과료, 사형, 자격정지): one may also fall into trouble (어려움에 처하다)."""
RESTRAINT: Final = lazy(
    rf"(?P<sanction>{_PUNISHED}(?:한다|하며|하고|하되|하거나|할\s수)|처벌한다|과태료(?:를|에)\s(?:부과|처)(?:한다|하며|하고|하되|할\s수))"
    rf"|(?P<revocation>취소|말소|철회){_DONE}"
    rf"|(?P<suspension>정지|폐쇄|중지){_DONE}"
    rf"|(?P<force>철거|제거|압류|봉인|영치|몰수|퇴거|추방|격리|폐기|살처분){_DONE}"
    rf"|(?P<entry>(?:출입|수색){_DONE}|출입하여|출입하게)|(?P<inspection>(?:수거|검사|조사)하게\s할\s수|수거하여)"
    rf"|(?P<removal>해임|면직|파면|해고|제명|제적|퇴학|직위해제|징계|해산|추방){_DONE}"
    rf"|(?P<recovery>환수|반환){_DONE}"
    rf"|(?P<refusal>(?:거부|거절|반려){_DONE}|(?:허가|인가|등록|승인|수리|지정|면허)(?:[을를]\s)?하지\s아니(?:할\s수|한다|하여야))"
    rf"|(?P<limit>제한|금지){_DONE}"
    r"|(?P<order>(?<=[을를록]\s)명(?:할(?=\s수\s있(?!는))|하거나|하여야|해야|하고|한다)|명령을\s(?:할\s수|하여야|하거나))"
    r"|(?P<ban>[가-힣]서는\s?(?:아니|안)\s?된다|(?:하지|되지|받지|얻지)\s못한다|(?:될|할|받을|얻을)\s수\s없다(?!고))"
)
"""A predicate that is adverse to the one addressed; the group that matched is its kind."""

SANCTION: Final = lazy(rf"{_PUNISHED}(?:한다|하며|하고|하되|하거나)|처벌한다|과태료(?:를|에)\s(?:부과|처)(?:한다|하며|하고|하되|할\s수)")
"""The words that close a penalty or an administrative fine, as the code now writes them."""
CRIMINAL: Final = lazy(r"징역|금고|벌금|구류|과료|사형|무기|자격정지")

RESTRAINT_EN: Final = lazy(
    r"\b(?P<sanction>(?:shall|may) be (?:punished|subject to (?:a |an )?(?:administrative |criminal )?(?:fine|penalt)|fined|sentenced))"
    r"|\b(?:shall|may)(?:,[^,.;]{0,80},)?\s(?:not\s(?P<ban>\w+)|(?:[a-z]+\s){0,3}?(?:(?P<revocation>revoke|cancel|withdraw)|(?P<suspension>suspend|close)|"
    r"(?P<removal>dismiss|remove|discipline)|(?P<limit>restrict|prohibit|limit)|(?P<refusal>refuse|reject)|(?P<entry>enter)|(?P<order>order|command)))\b",
)
SANCTION_EN: Final = lazy(
    r"shall be (?:punished by|subject to (?:a |an )?(?:administrative fine|fine|penalty)|sentenced to)|administrative fine not exceeding [^.]{0,60}shall be imposed",
)
CRIMINAL_EN: Final = lazy(r"imprisonment|(?<!administrative )\bfine\b")

AUTHORITY: Final = (
    r"(?:장관|청장|처장|차장|원장|위원장|위원회|관서|관청|관리청|감독청|허가권자|지정권자|승인권자|인가권자|시행자|관할청|행정청|당국|기관|시장|군수|구청장|도지사|지사|교육감|소장|서장|총장|학장|학교의\s장|단체의\s장|기관의\s장|"
    r"[청원관국]의\s장|감독원|금융감독원|공단|공사|협회|중앙회|지방자치단체|국가|대통령|국무총리|총재|회장|이사장|검역관|공무원|감독관|검사원|군의\s장)(?:등|들)?"
)
"""The last words of what may hold a power, as they stand before 은 or 는."""
AUTHORITY_TOPIC: Final = lazy(rf"{AUTHORITY}[은는],?\s")
COURT_TOPIC: Final = lazy(
    r"(?:법원|재판장(?:등)?|재판부|판사|심판장|심판관|수명법관|조정부|중재판정부|조정위원회|의장|재판소|재판관|검사|법관|심판부|법원장)[은는],?\s"
)
"""Courts and chairs: how they conduct a case or a meeting is not a power over outsiders."""
PUBLIC_ADDRESSEE: Final = lazy(
    r"(?:시ㆍ도지사|시장|군수|구청장|도지사|(?:지정|승인|인가|허가)권자|징계(?:혐의자|대상자)|지방자치단체(?:의\s장)?|행정기관(?:의\s장)?|국가기관(?:의\s장)?|교육감|위원|부위원장|기관의\s장|관서의\s장|학교의\s장|검사|경찰서장|장관|청장|처장)(?:등)?"
    r"(?:에게|에\s대하여|에\s대해|으로\s하여금|로\s하여금|에)\s"
)
"""Public bodies and members to whom an order goes: an order inside the administration."""

BODY_ADDRESSEE: Final = lazy(
    r"(?:[가-힣]원|공단|재단|관리단|협회|연맹|중앙회|연합회|공사|기금|조합|[가-힣]{2}회|법인|[가-힣]기관|센터|시험원|은행|단체|관리인|청산인|사장|이사|감사|임원|[가-힣]{2}단|대학|학교)(?:등|들)?(?<!사업자등)(?<!의원)(?<!직원)(?<!공무원)"
    r"(?:에게|에\s대하여|에\s대해|으로\s하여금|로\s하여금|에|의|[을를](?=\s(?:지도|감독)))\s|(?:위탁|수탁|대행(?:업무|사무))|(?<![가-힣])정관(?:이나|[을의,ㆍ\s])"
)
"""Bodies that live by statute or by supervision, those who head them, and their articles of association: to supervise them is not to restrain the public."""

PUBLIC: Final = r"(?:국가|국가기관|정부|행정기관|지방자치단체(?:의\s장)?|공공기관|공기업|준정부기관|[가-힣]{2,}(?:공사|공단))"
"""Public bodies as a statute lists those who may be designated for a task; a pattern."""
PUBLIC_BODY: Final = lazy(rf"{PUBLIC}\s*\.?\s*(?:<[^>]*>\s*)*\Z")
"""The end of an item that lists public bodies."""
DESIGNATES: Final = lazy(r"지정(?:한다|하여야|할\s수)")
CLAUSE_ENDS: Final = lazy(r"수\s있(?:으며|고|으나)[\s,]|하(?:며|고),?\s")
"""The end of a clause: what is done as a decree provides is done before it."""
LIMITS_POWER: Final = lazy(
    r"다음\s각\s?호의\s경우|어느\s하나에\s해당(?:하면|하는\s(?:경우|때)|할\s때)|(?:우려|위반|사실)[^.]{0,20}(?:경우|때)(?:에는|에|로)|(?:경우|때)에(?:만|\s한(?:하여|정))"
)
"""Words of a decree that say in which cases a power may be used."""

FROM_OFFICE: Final = lazy(r"(?:해임|면직|직위해제)(?:[을를]\s)?(?!요구|명)")
"""An authority that dismisses one whom it appointed itself; to have others dismiss him is another thing."""
PAPERS: Final = lazy(
    r"(?:제출|보고|(?:서류|자료|보고서|내용)의\s보완|출석|진술|통보|작성|답변|제시|공개)(?:\s?등)?(?:할\s것을|하도록|하게\s하거나|[을를])?\s\Z"
)
"""What is demanded where an order asks for words or papers only, as it stands right before 명."""

OWN_SCOPE: Final = lazy(r"범위[를을]\s\Z")
"""What is limited where an authority draws the bounds of its own work: the scope of an examination or a survey."""
NEED: Final = lazy(
    r"필요(?:하다고\s?(?:인정|판단)(?:하(?:면|는\s(?:경우|때)|여)|할\s(?:경우|때)|한\s(?:경우|때)|되(?:면|는\s(?:경우|때))|될\s(?:경우|때)|된\s(?:경우|때))"
    r"|한\s(?:경우|때)|할\s(?:경우|때)|하면|(?:가|성이)\s있(?:다고\s?(?:인정|판단)(?:하(?:면|는\s(?:경우|때))|할\s(?:경우|때)|되(?:면|는\s(?:경우|때)))|는\s(?:경우|때)|을\s(?:경우|때)|으면))"
    r"(?:에는|에)?,?(?=\s)(?!\s한(?:하여|정))"
)
"""A condition that asks for need alone: 필요하다고 인정하면, 필요한 경우, 필요가 있을 때."""
OPEN_PURPOSE: Final = lazy(
    r"(?:(?:특히|긴급히|긴급하게|직접|직권으로|수시로|그\s밖에)\s)*"
    r"(?:[^,.]{0,40}?(?:시행|집행|감독|지도|공익|공공의\s이익|공공복리|업무\s?수행|목적\s?달성|목적을\s달성|건전한\s(?:발전|육성|운영)|발전|진흥|육성|(?:원활한|효율적인|적정한|체계적인)\s(?:시행|운영|수행|추진|관리))(?:상|에|을\s위하여|를\s위하여|하기\s위하여|과\s관련하여|하는\s데|하는\s데에)\s)?"
    r"(?:특히\s|긴급히\s)?"
)
"""What may stand between the holder of a power and its need without narrowing it: nothing, or a purpose that fits anything."""
FURTHER_GROUND: Final = lazy(r"어느\s하나에\s해당(?:하면|할|하는\s(?:경우|때))|\s(?:경우|때)(?:에는|에|로서)?,?\s")
"""Behind a condition of need: another condition beside it, so that need alone does not decide."""
JOINED_GROUND: Final = lazy(r"\s?(?:및|또는|이나|이거나)\s")
"""Right behind a condition of need: another condition joined to it."""
NARROWING: Final = lazy(r"제\d+조|여부|위반|우려|[가-힣]는\s(?!데)|는지|[가-힣](?<!건전)(?<!원활)(?<!적정)한\s|위해|피해|사고|재난|안전")
"""Words that give an open purpose a content after all."""

NEED_EN: Final = lazy(
    r"\b(?:if|when|where|whenever)\s(?:it|he|she|he or she|they)?\s?(?:is\s)?(?:deemed|deems|considers|considered|finds|found)(?:\sit)?\snecessary\b|\b(?:if|when|where)\snecessary\b"
)

DEGREE: Final = lazy(
    r"(?<![가-힣])(?:현저(?:한|하게|히)|중대(?:한|하게)|과도(?:한|하게)|지나치게|지나친|심(?:한|히|하게)(?=\s)|심각(?:한|하게)|부당(?:한|하게)|상당한|적절(?:한|히|하게)|적정(?:한|하게)|부적절(?:한|하게)|불합리(?:한|하게))(?=\s)"
)
"""Words of degree and of propriety that leave the line to be drawn by the reader."""
SETTLED_DEGREE: Final = lazy(
    r"중대한\s과실|상당한\s(?:주의|이유|사유|액수)|(?:현저(?:하게|히)\s)?부당한\s(?:[가-힣]+의?\s)?(?:이득|이익)|부당하게\s(?:[가-힣]+\s){0,3}?(?:이득|이익)[을를]?\s(?:취득|얻|취하)|부당하게\s[^.]{0,80}?거짓|(?:부당한|부정한)\s방법|심한\s장애"
)
"""Phrases with such a word whose meaning is settled by the general part or by long practice."""
DEGREE_OBJECT: Final = lazy(
    r"[가-힣]+(?:한|친)\s[가-힣]{2,}?(?=(?:으로|에서|에게|까지|을|를|이|가|은|는|의|에|로|와|과|나|이나)?(?:[\s,.(]|\Z))"
)
"""An adjective of degree with the noun that it qualifies, without particles."""
DELEGATED_BEFORE: Final = lazy(
    r"(?:령|규칙|조례|고시)(?:으로|로|이)\s정하(?:는|여\s고시하는)\s[^.,]{0,30}\Z|제\d+[조항호][^.,]{0,8}(?:따른|의)\s\Z"
)
"""What stands before a word that a decree or another provision fills."""
FILLS: Final = lazy(r"다음\s각\s?호|(?:유형|기준|범위|종류|방법|구체적)[^.]{0,40}(?:령|고시|규칙)[^.]{0,15}정")
"""How an article fills a vague word: a list, or delegation of its criteria."""
FALSELY: Final = lazy(r"거짓[^.]{0,30}하여\s(?=부당하게)")
"""That a benefit is had by a falsehood: 부당하게 says no more than that it was not due."""
FUNCTION: Final = lazy(r"(?:수\s(?:있|없)[는을]\s(?:정도[의로]\s)?|(?:아니하|않|없|있)도록\s[^.]{0,60})\Z")
"""What stands before a word of degree that an effect measures: 충돌을 피할 수 있는 상당한 거리, 위해를 끼치지 않도록 적절한 조치."""
TELLS_HOW_TO_APPLY: Final = lazy(
    r"(?:적용|해석|판단)(?:과\s관련|할\s때|하는\s경우|에)[^.]{0,120}(?:구성요건|기준|요소|사항)[을를]\s(?:고려|참작|참고)"
)
"""A provision that says by what the penalties that it names are to be read."""
EXEMPTS: Final = lazy(r"(?:다만|단)[,\s]|이\s경우")
DEGREE_EN: Final = lazy(
    r"\b(?:significant(?:ly)?|undue|unduly|gross(?:ly)?|considerabl[ey]|excessive(?:ly)?|improper(?:ly)?|serious(?:ly)?|unreasonabl[ey])\b(?! (?:negligence|means|manner|methods?)\b)",
    re.I,
)

OPEN_GROUND: Final = lazy(
    r"(?:(?:현저(?:한|하게|히)|중대한)(?!\s(?:위험|위해|피해|손해|손상|지장|장해|장애))|부당(?:한|하게)|(?:어렵|곤란하|부적합하|적합하지\s(?:아니하|않)|적절하지\s(?:아니하|않)|부적당하|필요하|필요(?:가|성이)\s(?:있|없)|타당하지\s아니하)다고|"
    r"(?<![가-힣])해(?:치는|칠|하는|할\s우려|친다고|한다고)|명예(?=[가를와]|의?\s)|품위|위신|질서를?\s?(?:문란|해)|문란|공익|목적에\s?(?:반하|위배|어긋)|부득이|불가피|"
    r"정당한\s사유(?!\s없이)|상당한\s(?:사유|이유)|(?:필요|곤란|부적합|부적당)한\s것으로|(?<!다고\s)(?<!으로\s)(?:인정|판단)(?:되는|하는|된|한)|적당하지|부적당|부적절|불성실|불량한|미풍|풍속|신뢰를|유사한|(?:계속|수행|유지|운영)하기\s(?:어려|곤란))[가-힣]*"
)
"""Evaluative words of a catch-all: whether the case is one of them is for the one to say who applies the clause."""
MEASURES: Final = lazy(r"(?:조치|사항|방법|처분|처우|업무|여부)\s*\.?\s*(?:<[^>]*>\s*)*\Z")
"""Last words of an item that lists what is to be done, not when."""
PROTECTS: Final = lazy(
    r"각\s?호의\s구분|시효|이의\s*(?:를\s)?(?:제기)?할\s수\s없|(?:제출|요구|요청|공개|열람)[을를]?\s?거부|외에는|경우를\s제외|(?:아니하면|없으면|아니하고는)|형의\s집행|집행을\s정지|위촉|해촉|심의|(?:국가|지방자치단체|행정기관|행정청|공공기관|기관의\s장|장관|시ㆍ도지사|구청장|사용자|사업주|고용주|징계권자)(?:등)?[은는]\s[^.]{0,120}"
    r"(?:불이익|차별|해고)|지급을?\s?(?:정지|중지|제한)하지|취소할\s수\s없|거부할\s수\s없|(?:취소|정지|제한|거부|해고|해임|면직)(?:을\s하여서는|하여서는|되지|하지)"
)
"""Sentences that shield the one addressed, or that settle how a body or a proceeding works."""
CATCH_ALL: Final = lazy(r"(?:그\s?밖[에의]|기타)\s")
CATCH_ALL_EN: Final = lazy(r"(?:Any )?[Oo]ther\b")
BOUNDED: Final = lazy(
    r"(?:령|규칙|조례|정관|규약|규정|고시)(?:으로|로|이|에서|에)\s|고시|제\d+[조항호]|준하는|이\s법|각\s호|「|위반|정하는|정한\s|공고|등으로\s|법령|법률|부정한\s방법|거짓|동의|승인을\s받|의결"
)
"""What closes a catch-all: a rule, a citation, likeness to the items before it, or a breach of law."""
OPEN_GROUND_EN: Final = lazy(
    r"\b(?:deemed|considered|recognized|found)\s(?:\w+\s)?(?:necessary|inappropriate|unsuitable|difficult|impossible|likely)|\b(?:significant|serious|improper|undue|unjust|justifiable|inevitable|public interest|public order|disturb|disrupt)",
    re.I,
)
BOUNDED_EN: Final = lazy(
    r"\b(?:prescribed|Presidential Decree|Ordinance|Article|this Act|violat\w+|equivalent to|public notice|by-?laws|articles of incorporation|fraudulent|false)\b"
)
LISTS_GROUNDS: Final = lazy(r"다음\s각\s?호|다음\s각호|다음의\s각\s?호")
LISTS_GROUNDS_EN: Final = lazy(r"\bany of the following|the following", re.I)

PUBLIC_GOOD: Final = lazy(
    r"(?:공익(?![가-힣]{0,2}(?:사업|신고|신탁|법인|침해|법무|단체|근무|직접|기능|광고|활동|채권|위원|제보|대표|목적|재단|요원))|공공(?:의)?\s?(?:이익|복리|질서|안녕)|사회\s?질서|미풍양속|선량한\s풍속|공서양속|공중도덕|사회윤리|국민\s?정서)"
)
"""General clauses that name a good of all instead of a fact."""
HARMED: Final = lazy(
    r"(?:[을를에]?\s?(?:현저히|현저하게|크게|중대하게|심히|심각하게)?\s?(?:해치|해칠|해친|해하|해할|해한|침해하|침해할|저해하|저해할|문란하|문란케|반하|반할|어긋나|위배되|위배하|위반되|지장을|위해를|유해)|"
    r"[을를]?\s?위하여\s(?:특히\s)?필요|상\s(?:특히\s)?필요|[가-힣ㆍ\s]{0,14}(?:증진|유지|보호|보전|확보)(?:[을를]\s위하여|하기\s위하여|상|에)\s(?:특히\s)?필요)[가-힣]*"
)
"""How a general clause becomes a condition: the good is harmed, or the measure is needed for it."""
SPARES: Final = lazy(
    r"지방자치단체|합의서|공공차관|조약|협약|국회|등\s(?:다른\s)?공공(?:의\s)?복리|(?:없으면|아니하면|외에는)\s|(?:발생하여|발생한\s경우)[^.]{0,20}(?:공익|공공)|경우로서[^.]{0,60}다음\s각|신고|갈음하|최소한|그러하지\s아니하|제외|보상|과징금|필요한\s한도|이내에서"
)
"""Sentences in which the public good spares the one addressed, bounds the power, closes a row of goods, or binds public bodies."""
DELEGATES: Final = lazy(
    r"다음\s각\s?호의\s어느\s하나에\s해당하는\s경우|로서\s[^.]{0,20}(?:령|규칙|조례)(?:으로|로)\s정하는|(?:행위|경우|사유)로서\s[^.]{0,12}정하는"
)
"""A condition that a decree goes on to fill."""
HARMED_EN: Final = lazy(
    r"\b(?:harm|injur|impair|undermin|jeopardi[sz]|endanger|prejudic|contrary to|against|detrimental to|necessary (?:for|in)|disrupt|disturb)\w*\b[^.;]{0,40}\Z"
)
PUBLIC_GOOD_EN: Final = lazy(r"\b(?:public (?:interests?|order|morals?|welfare|good)|social order|good morals|public peace)\b", re.I)
