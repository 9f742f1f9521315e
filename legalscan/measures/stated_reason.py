"""Whether a bill's stated reason (제안이유) appears in its purpose clause: which of its words stand there, elsewhere in the bill, or nowhere.

Words are compared, never meanings: a clause may say the same in other words, and then shares none. So this is shown to whoever
asks and is no rule. Law: 국회법 제79조 (a bill states its reason).
"""

from __future__ import annotations

from typing import NamedTuple

from legalscan.language.bill import PREDICATE
from legalscan.language.ko import EMPTY, stems
from legalscan.outline import Part, Provision
from legalscan.statute import Statute
from legalscan.support.reasons import purpose_clauses


class StatedReason(NamedTuple):
    """The words of a reason by where they are taken up; each word once, in the order of the reason.

    Attributes:
        reason: the part of the bill that states it.
        clause: the purpose clause.
        taken: stems that the clause has.
        elsewhere: those that only other enacted words have.
        nowhere: those that no enacted words have.
    """

    reason: Part
    clause: Provision
    taken: tuple[str, ...]
    elsewhere: tuple[str, ...]
    nowhere: tuple[str, ...]

    @property
    def telling(self) -> int:
        """How many words of the reason tell anything: those of grammar and those that fit any bill are not counted."""
        return len(self.taken) + len(self.elsewhere) + len(self.nowhere)

    @property
    def share(self) -> float:
        """The share of them that the purpose clause has, from 0 to 1; 0 for a reason without any."""
        return len(self.taken) / self.telling if self.telling else 0.0


def measure_reason(act: Statute) -> StatedReason | None:
    """Compare the reason of a bill with its purpose clause; None where it has not both, as most amending bills.

    >>> from legalscan.statute import Source, read
    >>> words = "제안이유\\n부표가 자주 고장 나 항로가 위험함.\\n등대법안\\n제1조(목적) 항로의 안전을 목적으로 한다.\\n제2조(부표) 부표를 고친다.\\n"
    >>> found = measure_reason(read(Source("-", words.encode())))
    >>> found.taken, found.elsewhere, found.nowhere, round(found.share, 2)
    (('항로',), ('부표',), ('고장', '위험'), 0.25)
    """
    reason = act.bill.part("reasons") if act.bill else None
    clause = next(iter(purpose_clauses(act)), None)
    if reason is None or clause is None or act.language != "ko":
        return None
    of_clause = frozenset(stems(clause.text))
    of_act = frozenset(stems(act.enacted.of(act.text)))
    rows: tuple[list[str], list[str], list[str]] = ([], [], [])
    for word in dict.fromkeys(stems(reason.span.of(act.text))):
        if len(word) < 2 or word in EMPTY or word.isdigit():
            continue
        if _has(of_clause, word):
            rows[0].append(word)
        elif _has(of_act, word):
            rows[1].append(word)
        elif not PREDICATE.fullmatch(word):
            rows[2].append(word)
    return StatedReason(reason, clause, *map(tuple, rows))


def _has(words: frozenset[str], word: str) -> bool:
    """Whether a word is among others, or the head or the tail of a compound there (부표 of 부표관리)."""
    return word in words or any(other.startswith(word) or other.endswith(word) for other in words)
