"""Bans on private persons: who must not do what, by the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legalscan.analysis.sentences import find_sentences, flatten
from legalscan.language import prohibition as words
from legalscan.language.restraint import EXEMPTS
from legalscan.outline import Outline, Provision
from legalscan.span import Span


class Prohibition(NamedTuple):
    """One ban: the article or paragraph, and the sentence in it."""

    provision: Provision
    span: Span


def find_prohibitions(outline: Outline) -> Iterator[Prohibition]:
    """Bans of the body on anybody or on private persons named by what they do, in reading order.

    Left out are bans on those who hold an office, bans on telling secrets, which the criminal code sanctions, and articles
    that state a consequence themselves.

    >>> from legalscan.readers import read
    >>> from legalscan.readers.source import Source
    >>> text = "제1조(금지) 누구든지 등불을 꺼서는 아니 된다.\\n제2조(위원) 위원은 돈을 받아서는 아니 된다."
    >>> [str(ban.provision.locator) for ban in find_prohibitions(read(Source("-", text.encode())))]
    ['제1조']
    """
    english = outline.language == "en"
    ban, private, secret, consequence = (
        (words.BAN_EN, words.PRIVATE_EN, words.SECRET_EN, words.CONSEQUENCE_EN)
        if english
        else (words.BAN, words.PRIVATE, words.SECRET, words.CONSEQUENCE)
    )
    seen = set[Span]()
    for found in ban.finditer(outline.text, *outline.body):
        provision = outline.at(found.start())
        article = provision.article if provision is not None else None
        if provision is None or article is None or provision.level not in ("article", "paragraph") or consequence.search(article.text):
            continue
        sentence = next((span for span in find_sentences(provision) if span.start <= found.start() < span.end), None)
        if sentence is None or sentence in seen:
            continue
        flat = flatten(outline.text, sentence)
        if flat[found.start() - sentence.start] == " " or not private.match(flat) or secret.search(flat) or EXEMPTS.match(flat):
            continue
        seen.add(sentence)
        yield Prohibition(provision, sentence)
