"""The page of a rule as the guideline by which its findings are judged."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from legalscan.explanation import explain
from legalscan.language.patterns import lazy

_LED: Final = lazy(
    r"(?:\*{1,2}([^*]+)\*{1,2}\s+)?(.*)",
)
_SIGNS: Final = lazy(r"[`*]")


class Block(NamedTuple):
    """A paragraph with the words that lead it, or an example; the words in ⟦ ⟧ of an example are those reported."""

    kind: str
    lead: str
    words: str


@lru_cache(maxsize=256)
def lay_out_rule(code: str, language: str) -> tuple[Block, ...]:
    """The page of a rule in blocks, the first its title.

    Raises:
        UnknownRuleError: no rule bears the code.

    >>> lay_out_rule("DEF103", "ko")[0].words
    'DEF103 tautological-definition · 동어반복 정의'
    """
    return tuple(_blocks(explain(code, language)))


def _blocks(page: str) -> Iterator[Block]:
    for number, stretch in enumerate(page.split("```")):
        if number % 2:
            yield Block("example", "", stretch.strip("\n"))
            continue
        for paragraph in stretch.strip().split("\n\n"):
            words = " ".join(paragraph.split())
            if words.startswith("# "):
                yield Block("title", "", words[2:])
            elif words:
                led = _LED.fullmatch(words)
                assert led, "every paragraph is one"
                yield Block("paragraph", led[1] or "", _SIGNS.sub("", led[2]))
