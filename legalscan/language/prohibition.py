"""Words of bans on private persons, and of what follows their breach. Korean and English, as data."""

from __future__ import annotations

from typing import Final

from legalscan.language.patterns import lazy

BAN: Final = lazy(r"서는\s?(?:아니|안)\s?된다")
ANYBODY: Final = lazy(r"누구든지")
PRIVATE: Final = lazy(
    r"(?:누구든지|(?:[가-힣ㆍ]+(?:\s|,\s)){0,12}?[가-힣ㆍ]*(?<!공직)(?:(?<![공위임직])자|사람|사업자|사업주|업자|이용자|소유자|점유자|관리자|운영자|종사자|제조자|판매자)(?:등)?(?:은|는))\s"
)
"""The subject of a ban that is a private person, at the head of its sentence."""
DONE: Final = lazy(r"[을를]\s(?:하거나|하여|해서|행하|하게)")
"""What follows a term that names conduct in a ban: 불공정행위를 하여서는."""
SECRET: Final = lazy(
    r"권자(?:등)?[은는]|국가기관|비밀|누설|직무상|공무|표결|재판|국가는|국가와|공무원|임직원|위원|심사위원|의원|법관|기관[은는이]|행정청"
)
"""Bans that the criminal code sanctions, or that bind those who hold an office."""
CONSEQUENCE: Final = lazy(r"위반|무효|효력|배상|해제|해지|환수|추징|몰수|벌칙|처벌|처한다|부과")
"""Words of a consequence: in an article with one of them the ban may carry it itself."""
RESPONSE: Final = lazy(r"신고|조사|시정|구제|회복|징계|조치(?:[을를]\s)?(?:하|취)")
"""What is done about conduct: in another sentence of the article that names it by its term, the article itself sees to the breach."""
WHOLE_ACT: Final = lazy(
    r"이\s법(?:\s?(?:또는|이나|과|및|,)\s?이\s법에\s(?:따른|의한|의하여)\s[^.]{0,30}?)?(?:을|를|에)\s?(?:위반|위배)|이\s법에\s(?:따른|의한)\s[^.]{0,40}?(?:의무|규정|명령|처분|사항)[^.]{0,12}위반|"
    r"이\s법에서\s(?:금지|정한|규정)|이\s법의?\s규정을?\s?위반|이\s법[^.]{0,20}(?:을|를)\s위반|법령을\s?위반"
)
"""Breach of the act as a whole."""

BAN_EN: Final = lazy(r"\b(?:shall|must|may) not\b")
PRIVATE_EN: Final = lazy(
    r"(?:No (?:one|person)|(?:A|An|Any|Every|Each) (?!(?:public|member|judge|official|head|agency|minister)\b)(?:[a-z-]+ ){0,4}?(?:person|operator|provider|owner|user|employer|manufacturer|seller|business|holder)\b)[^.;]{0,120}?\b(?:shall|must|may) not\b"
)
SECRET_EN: Final = lazy(r"\bsecret|confidential|public official|in the course of (?:his|her|their|performing)")
CONSEQUENCE_EN: Final = lazy(r"\b(?:violat\w+|null and void|invalid|damages|penalt\w+|fine|revok\w+)\b")

PENALTIES: Final = lazy(r"벌칙|과태료|Penal|[Ff]ine")
"""Headings of penalties, also of those that only apply the penalties of another statute."""
BREAKS: Final = lazy(r"(?:의\s?규정)?[을를에]\s위반")
"""Behind a citation in a penalty: that its breach is what is punished."""
JOINED: Final = lazy(r"(?:및|또는|ㆍ|,|[과와나]|부터|에서)\s?(?:같은\s조\s?)?\Z")
"""Before a citation that is named together with another."""
ON_DEMAND: Final = lazy(r"명령|조치|요구|요청|처분|지시|출입|검사|조사|질문|보고|제출")
"""Words of a penalty that is for disobedience to what an authority orders or asks."""
DUTY: Final = lazy(
    r"야\s?(?:한다|하며|하고|하되|하나|된다|할)|(?:아니|안)\s?(?:된다|되며|되고|된)|아니한다|않는다|아니하고는|못한다|못하며|수\s없|금지|제한|의무|"
    r"준용|준수|한하여|한정하여|[가-힣]만[을에로]?\s|명(?:할|하거나|하고|령)|(?:요구|요청|지시)할|하게\s(?:할|하거나)|받게\s(?:할|하거나)|시킬"
)
"""Words of a duty, of a ban, of a limit that is one, or of a power to order: where one stands, a breach is possible."""
GOVERNMENT: Final = lazy(
    r"(?:장관|청장|처장|시ㆍ도지사|도지사|시장|군수|구청장|교육감|행정기관의\s장|행정청|관리청|정부|국가|지방자치단체(?:의\s장)?|대통령|국무총리)(?:등)?[은는],?\s"
)
MAY: Final = lazy(r"수\s있(?:다|으며|고)")
MAY_HEAD: Final = 80
"""Within so many characters the holder of a power is named."""
DELEGATES: Final = lazy(r"(?:령|규칙|조례)(?:으로|로)\s정한다|고시한다")
DEFINES: Final = lazy(r"(?:말한다|목적으로\s한다)\s?\.?\s*\Z")
