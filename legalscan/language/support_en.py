"""English words of public support, as data: what `support_ko` is for Korean, for the form of the government's translations."""

from __future__ import annotations

import re
from typing import Final

from legalscan.language.patterns import lazy

_FLAGS: Final = re.I
_OFFICE: Final = (
    r"(?:Government|State(?:,? (?:and|or) (?:a |the )?local governments?)?|local governments?|Minister (?:of|for) [A-Z][\w, ]*?|Ministers?|heads? of [\w ,]*?(?:agenc(?:y|ies)|administration|institutions?|governments?|organizations?)|"
    r"Commissioner[\w ]*?|Administrator[\w ]*?|Mayors?(?:/Do Governors?)?|Governors?|State agenc(?:y|ies)[\w ,.]*?|public institutions?|central administrative agenc(?:y|ies)|Prime Minister|President|Commission)"
)
BODY: Final = lazy(
    rf"(?<![\w-])(?:The|Each|A|An|Any)?\s?(?:relevant |competent |heads? of the |Mayor/Do )?(?P<body>{_OFFICE}(?: (?:and|or) (?:the )?{_OFFICE})*),?(?=\s(?:may|can|shall|must|intends?|intend)\b|,\s[^.]{{0,160}}?,?\s?(?:may|shall)\b)",
    _FLAGS,
)
"""A public body as the subject of a sentence."""
MODAL: Final = lazy(
    r"\b(?P<may>may|can)\b(?!\s(?:adapt|easily|be prescribed))|\b(?P<shall>shall|must)\b(?!\s(?:not|mean|include|be (?:prescribed|determined|deemed|governed|construed)))"
)
EFFORT: Final = lazy(r"\s*(?:actively |make every |make |also )?(?:endeavou?rs?|strive|efforts?|make efforts?)\b", _FLAGS)

GIFT: Final = lazy(
    r"^[\s,]*(?:(?:if|where|when|as|in|after|upon|through|within)\b[^,]{0,160},\s)*(?:also |actively |partially |wholly )?(?:contribute|support(?!\w)|subsidi[sz]e|invest|finance|fund|lend|loan|guarantee|reward|award|reduce|exempt|abate|remit|mitigate|grant|assist|"
    r"bear (?:all|part|some)|pay (?!(?:an? |the )?(?:fines?|penalt|surcharge|fees?|taxes|compensation|wages|remuneration))|give (?:priority|preferential|preference)|prioriti[sz]e|preferentially|provide[^.;]{0,80}?(?:support|assistance|subsid|grants?|loans?|funds?|financing|incentives?|benefits?|information|consult)|"
    r"(?:entrust|select|designate|recommend|establish)[^.;]{0,240}?(?:subsidi[sz]e|support|contribute))|\bsubsidi[sz]e\b|\bgive (?:priority|preferential|preference)|\bprovide (?:necessary |the following |administrative|financial|such )[^.;]{0,60}support",
    _FLAGS,
)
POLICY: Final = lazy(
    r"^[\s,]*(?:(?:if|where|when|in consultation|in accordance|as|to)\b[^,]{0,160},\s)*(?:actively |continuously )?(?:formulate|establish|prepare|devise|implement|promote|take|adopt|develop|create)\b[^.;]{0,80}?\b(?:polic(?:y|ies)|support measures|plan to [^.]{0,40}financial)|take necessary measures to",
    _FLAGS,
)
PROGRAMME: Final = lazy(
    r"\b(?:implement|promote|perform|carry out|conduct|pursue|undertake|execute)\b[^.;]{0,80}?\b(?:projects?|program(?:me)?s?|tasks|activities|clustering)\b",
    _FLAGS,
)
WORKS: Final = lazy(
    r"\b(?:establish|build|construct|operate|create|install|develop)\b[^.;]{0,80}?\b(?:facilit|systems?|institut|organi[sz]ations?|cent(?:er|re)s?|clusters?|complex|infrastructure|funds?\b|equipment)|\b(?:disclose|disseminate|distribute|open|make)\b[^.;]{0,120}?\b(?:results?|available|infrastructure|data|information|technolog)",
    _FLAGS,
)
NAME: Final = lazy(r"\bdesignate\b", _FLAGS)
FUND: Final = lazy(r"\bfunds?\b[^.;]{0,80}shall be (?:created|raised|established|used)", _FLAGS)
PASSIVE: Final = lazy(
    r"\bpriority shall be given\b|\bpreference shall be given\b|\bmay be (?:subsidi[sz]ed|supported|reduced|exempted|provided with)\b|\bshall be (?:exempted|reduced|exempt)\b",
    _FLAGS,
)
PROMOTES: Final = lazy(
    r"promot|support|foster|activat|encourag|nurtur|train|develop|disseminat|expan|competitiv|start-?up|export|standardi|invest|enhanc|strengthen|cluster",
    _FLAGS,
)
SILENT: Final = lazy(
    r"^(?:purpose|definitions?|basic principles?|scope|relationship|penalt|penal|administrative fines?|fines?|hearings?|delegation|legal fiction|confidential|[\w ]*(?:master|basic|action|implementation) plans?|[\w ]*committee|[\w ]*council|[\w ]*cancellation|[\w ]*revocation)",
    _FLAGS,
)
REFUSED: Final = lazy(
    r"^[\s,]*(?:request|order|notify|report|publicly|publish|revoke|cancel|impose|collect|delegate|investigate|inspect|deliberate|consult|appoint|submit|recommend(?![^.]*support))",
    _FLAGS,
)

BUDGET: Final = lazy(
    r"(?:with)?in (?:the )?(?:limits? of |limits? or |scope of |budgetary limits? of )?(?:its |the |their )?(?:budget(?:ary)?(?: limits?)?)",
    _FLAGS,
)
FIGURE: Final = lazy(
    r"\d[\d,.]*\s?(?:percent|per cent|%)|(?:KRW|₩)\s?\d[\d,.]*(?: (?:million|billion))?|\d[\d,.]*(?: (?:million|billion|trillion))? won|\d+/\d+",
    _FLAGS,
)
SHARE: Final = lazy(
    r"(?:all or (?:some|part|a portion)|in whole or in part|the whole or (?:a )?part|part|some|full amount)(?: of)? (?:the |such |their |its )?(?:[\w ]{0,20}(?:costs?|expenses?|funds?|fees?|taxes|amount|premiums?))",
    _FLAGS,
)
TIME: Final = lazy(
    r"within \d+ (?:days?|months?|years?)|every (?:\d+ |two |three |five )?years?|annually|each year|for \d+ years?|by \w+ \d+", _FLAGS
)
DELEGATES: Final = lazy(
    r"(?:as|to be)? ?(?:prescribed|determined|specified|set forth|publicly notified) by (?P<by>Presidential Decree|Ordinance of[\w ,]*?(?=[,.;]|\s(?:and|may|shall))|municipal ordinances?|the Minister[\w ]*)",
    _FLAGS,
)
DECIDES: Final = lazy(r"^as |in accordance with", _FLAGS)
SETTLES: Final = lazy(
    r"(?:matters|details|procedures|criteria|standards|methods)[^.]{0,200}?shall be (?:prescribed|determined) by (?P<by>Presidential Decree|Ordinance of[\w ,]*?(?=[,.;]|\Z)|the Minister[\w ]*)",
    _FLAGS,
)
APPLIED: Final = lazy(r"\b(?:appl(?:y|ies) for|application|public (?:offering|contest|invitation)|applicants?)\b", _FLAGS)
RECEIVER: Final = lazy(
    r"\b(?:to|for|of|by|in)\s(?P<to>(?:an? |the |any |such )?(?:(?!(?:by|for|to|of|in|that|which|or|and)\b)[\w,'-]+ ){0,8}?(?:enterprises?|companies|compan(?:y|ies)|businesses|persons?|individuals?|institutions?|organi[sz]ations?|corporations?|universit(?:y|ies)|institutes?|associations?|"
    r"operators?|owners?|farmers?|workers?|students?|personnel|professionals?|founders?|local governments?|private sector|citizens|SMEs|clusters?|keepers)(?:,? etc\.)?)\b",
    _FLAGS,
)
ANYBODY: Final = lazy(r"\banyone\b|\ball citizens\b|\bprivate sector\b|\bprofessional personnel[\w ]*|\boverseas professionals\b", _FLAGS)
PURPOSE: Final = lazy(
    r"\b(?:in order to|so as to|to)\s(?P<end>(?:promote|activate|encourage|strengthen|ensure|secure|enhance|facilitate|foster|minimi[sz]e|support|improve|expand|create|develop|prevent|protect|help|aid)\b[^.;:,]{3,160})",
    _FLAGS,
)
NEEDED: Final = lazy(r"\b(?:necessary for|incurred in|required for|needed for|of)\s(?P<what>[^.;:,]{4,120})", _FLAGS)

INSTRUMENTS: Final = (
    ("subsidy", lazy(r"subsid|contribut|(?:expenses|costs|funds)\b|within (?:the |its )?budget|grants?\b", _FLAGS)),
    ("investment", lazy(r"\binvest(?! in the country)|fund of funds", _FLAGS)),
    ("loan", lazy(r"\bloans?\b|\blend|financing|finance\b", _FLAGS)),
    ("guarantee", lazy(r"guarantee", _FLAGS)),
    ("tax", lazy(r"\btax(?!payer)", _FLAGS)),
    (
        "fee_relief",
        lazy(
            r"(?:reduc|exempt|remit|abat)[^.]{0,60}(?:charges|fees|rents?|dues|premiums)|(?:charges|fees|rents?)[^.]{0,60}(?:reduc|exempt|remit)",
            _FLAGS,
        ),
    ),
    ("land", lazy(r"\bland\b|State property|public property|\bsites?\b", _FLAGS)),
    ("infrastructure", lazy(r"infrastructure|facilit(?:y|ies)|equipment|\bsystem\b|clustering|data cent(?:er|re)s?", _FLAGS)),
    ("procurement", lazy(r"purchas|procure|priority consideration to products|preferential consideration", _FLAGS)),
    ("rnd", lazy(r"research(?:,)? and development|\bresearch\b|technology development", _FLAGS)),
    ("workforce", lazy(r"personnel|professionals|training (?!data)|education|human resources|employment|workforce|\bkeepers\b", _FLAGS)),
    ("startup", lazy(r"start-?ups?", _FLAGS)),
    ("standards", lazy(r"standardi[sz]", _FLAGS)),
    ("data", lazy(r"(?:training|learning) data|\bdata(?! cent)", _FLAGS)),
    ("information", lazy(r"information(?! and communications)|consult|disclose|public relations|advertis|survey|trends", _FLAGS)),
    ("export", lazy(r"export|overseas (?:markets?|expansion|marketing)", _FLAGS)),
    ("regulatory_relief", lazy(r"regulatory exemption|temporary permission|regulations? (?:improve|exempt)", _FLAGS)),
    ("permit_fast_track", lazy(r"feasibility|permits?\b[^.]{0,40}(?:prompt|expedit|deemed)", _FLAGS)),
    ("certification", lazy(r"certificat", _FLAGS)),
    ("award", lazy(r"\baward|\breward|\bprize", _FLAGS)),
    ("fund", lazy(r"\bspecial account|\bfunds? for the support|financial resources", _FLAGS)),
    (
        "organisation",
        lazy(
            r"dedicated organi[sz]ation|(?:establish|designate)[^.]{0,40}(?:institution|organi[sz]ation|cent(?:er|re)|association)", _FLAGS
        ),
    ),
)
"""What support is made of, under the same names as in Korean."""
CLOSED: Final = lazy(r"credit guarantee|exempt[^.]{0,40}(?:charges|fees|dues)|feasibility stud", _FLAGS)
