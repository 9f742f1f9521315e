"""Why an order could not be carried out: one sentence in each language, under a code that checks and tests can rely on."""

from __future__ import annotations

from typing import Final, Literal

from legalscan.finding import Wording

Code = Literal[
    "unread", "outside", "edition", "missing", "undivided", "moved", "deleted", "no-part", "not-found", "spaced-otherwise", "found-twice",
    "exists", "which-group", "taken", "contradicts", "no-text", "other-text", "uneven", "unnumbered", "ambiguous", "former",
    "follows", "already", "other-articles",
]  # fmt: skip

_WORDINGS: Final[dict[Code, tuple[str, str]]] = {
    "unread": ("알 수 없는 꼴의 개정 지시입니다", "an instruction of a form that is not known"),
    "outside": ("별표ㆍ서식의 내용은 기준 법령의 글에 없습니다", "what is in annexes and forms is not in the text of the base"),
    "edition": ("제{0}호로 공포된 개정법령의 조문을 고치는 지시로서 기준 법령에는 그 글이 없습니다", "it amends the amending act No. {0}, whose text is not in the base"),
    "missing": ("기준 법령에 {0} 없습니다", "the base has no {0}"),
    "undivided": ("{0} 항ㆍ호로 나누어 읽지 않은 부칙 안에 있어 고치지 못했습니다", "{0} lies in a 부칙 that is not read in parts"),
    "moved": ("{0} 이 안에서 {1} 옮겨졌습니다", "{0} has been moved to {1} by this bill"),
    "deleted": ("{0} 이미 삭제되었습니다", "{0} is deleted"),
    "no-part": ("{0} 없습니다", "there is no {0}"),
    "not-found": ("{0}에 \"{1}\"{2} 말이 없습니다", "the words \"{1}\" do not stand in {0}"),
    "spaced-otherwise": ("{0}에 \"{1}\"{2} 말이 띄어쓰기가 다르게 적혀 있습니다", "the words \"{1}\" stand in {0} with other spaces"),
    "found-twice": ("{0}에 \"{1}\"{3} 말이 {2}번 나오는데 '각각'이 없어 어느 것인지 알 수 없습니다", "the words \"{1}\" stand {2} times in {0}, and the bill does not say each (각각)"),
    "exists": ("{0} 이미 있습니다", "{0} exists already"),
    "which-group": ("{0} 어느 편ㆍ장에 들어가는지 알 수 없습니다", "in which part or chapter {0} belongs cannot be told"),
    "taken": ("옮겨 갈 자리인 {0} 이미 있습니다", "the place to move to, {0}, is taken"),
    "contradicts": ("{0} 이 안의 다른 지시가 이미 새로 쓰거나 지웠습니다", "another instruction of this bill has already written or deleted {0}"),
    "no-text": ("{0}의 새 글이 지시 뒤에 없습니다", "the new text of {0} does not stand behind the instruction"),
    "other-text": ("지시 뒤의 글이 {0}의 것이 아닙니다", "the text behind the instruction is not that of {0}"),
    "uneven": ("옮길 단위는 {0}개인데 새 번호는 {1}개입니다", "{0} units are to be moved to {1} numbers"),
    "unnumbered": ("{0}에 항 번호가 없어 새 항을 붙일 수 없습니다", "{0} has no numbered paragraphs to which one could be added"),
    "ambiguous": ("{0} 어느 것인지 알 수 없습니다", "which {0} is meant cannot be told"),
    "follows": ("{0} {1} 옮기는 지시를 적용하지 못하여 함께 적용하지 못했습니다", "the move of {0} to {1}, on which it depends, could not be carried out"),
    "already": ("{0}에 \"{1}\"{2} 말이 이미 있습니다", "the words \"{1}\" stand in {0} already"),
    "other-articles": ("{0}에 {1} 들어 있지 않습니다", "{0} does not hold {1}"),
    "former": ("{0} 종전의 {1} 아닙니다", "{0} is not the former {1}"),
}  # fmt: skip


class OrderError(Exception):
    """An order that cannot be carried out; caught where orders are applied, never seen by users."""

    def __init__(self, code: Code, *parts: object, words: str = "") -> None:
        super().__init__(code, *parts)
        self.code: Code = code
        self.words = words
        ko, en = _WORDINGS[code]
        self.wording = Wording(ko.format(*parts), en.format(*(_plain(part) for part in parts)))


class Named:
    """A place in a Korean sentence with its particle, without it in an English one."""

    def __init__(self, words: object, particle: str) -> None:
        self.words, self.particle = str(words), particle

    def __str__(self) -> str:
        return self.words + self.particle


def _plain(part: object) -> object:
    return part.words if isinstance(part, Named) else part
