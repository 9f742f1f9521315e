"""Tokens of a statute: stretches of one script, so that numbers, hanja and marks stand alone; nothing of the text is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from legalscan.language.patterns import lazy

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_TOKEN: Final = lazy(r"(?:[가-힣]+|[A-Za-z]+|[0-9]+|[\u3400-\u9fff\uf900-\ufaff]+|[^\S ]+|\S)|( +)")


def tokenise(text: str) -> tuple[list[str], list[bool]]:
    """Words of a text, and whether a space follows each; joined again they are the text.

    >>> tokenise("제12조의2  등대(燈臺)")
    (['제', '12', '조의', '2', ' ', '등대', '(', '燈臺', ')'], [False, False, False, True, False, False, False, False, False])
    """
    words: list[str] = []
    spaces: list[bool] = []
    for found in _TOKEN.finditer(text):
        blank = found[1]
        if blank and words and not spaces[-1]:
            spaces[-1] = True
            blank = blank[1:]
            if not blank:
                continue
        words.append(blank or found[0])
        spaces.append(False)
    return words, spaces


class StatuteTokenizer:
    """The tokenizer as spaCy wants one: ``nlp.tokenizer = StatuteTokenizer(nlp.vocab)``."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The document of a text; ``doc.text == text``."""
        from spacy.tokens import Doc

        words, spaces = tokenise(text)
        return Doc(self.vocab, words=words, spaces=spaces)
