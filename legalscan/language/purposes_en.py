"""English words of what technologies are for, and of how an act names them, as data: what `purposes_ko` is for Korean."""

from __future__ import annotations

import re
from typing import Final

from legalscan.language.patterns import lazy

TECHNOLOGY: Final = lazy(r"(?:technolog(?:y|ies)|industr(?:y|ies))$", re.I)
"""Names of defined terms that are a technology or an industry."""

DESIGNATES: Final = lazy(
    r"\b(?:designate|select|publicly notify)\b[^.;]{0,100}?\b(?:core|strategic|key|national|priority|essential|advanced)\b[^.;]{0,50}?\b(?:technolog|industr|items?\b|fields?\b|materials?\b)",
    re.I,
)
"""An authority names the technologies that count."""

ENDS: Final = lazy(
    r"(?:national|economic|food|energy|cyber|resource) security|sovereignty|supply chains?|technolog(?:y|ical) gap|self-sufficien|dependence on (?:imports|foreign)|climate|greenhouse|carbon|air pollution|"
    r"environmental (?:protection|conservation)|infectious disease|diseases?\b|public health|lives? and (?:health|safety)|disasters?|ag(?:e)?ing (?:society|population)|low birth|depopulation|job creation|unemployment|"
    r"industrial crisis|inequalit|poverty|digital (?:divide|infrastructure)|water shortage|power supply|consumer protection|stable supply|safety of citizens|cultural heritage",
    re.I,
)
"""Ends of public policy outside of the industry's own growth."""

PURPOSE_ENDS: Final = lazy(
    r"\b(?:rights?(?: and interests?)?|dignity|quality of (?:their |people's |citizens' )?(?:life|lives)|health|safety|welfare|well-being|equality)\b"
    r"(?! (?:industr|technolog|services?\b|products?\b|equipment))|\b(?:protect|preserv|conserv|improv)\w* (?:of )?the (?:natural )?environment\b",
    re.I,
)
"""Ends of public policy that count in a purpose clause: rights, dignity, quality of life, health, safety, environment, equality."""

CLASSIFIES: Final = lazy(
    r"\b(?:designation|selection|certification|classification)\b[^.;]{0,40}\b(?:technolog|industr|items?\b|products?\b)", re.I
)
"""Headings of articles by which an authority names, certifies or classifies what counts."""
