"""``legalscan graph``: an act with its decrees and rules as a graph, a picture, a table of three columns."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from legalscan import __version__
from legalscan.cli.output import write
from legalscan.cli.sources import Reading, corpus_options, open_corpus
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.graphs.families import find_family
from legalscan.graphs.network import build_graph
from legalscan.statute import Statute

_FILES: Final = ("json", "graphml", "gexf", "dot")
_FORMS: Final = ("text", "picture", "table", "table-docx", *_FILES)


@click.command("graph", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@corpus_options
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMS),
    default="text",
    help="Answers to read [text]; an HTML picture; the table of act, decree and rule (HTML or Word); or a file for other programs.",
)
@click.option("--output", type=click.Path(dir_okay=False), help="Write to this file (needed for table-docx).")
@click.option("--lang", type=click.Choice(["ko", "en"]), help="Language of the words [that of the statute].")
@click.option("--all", "everything", is_flag=True, help="With --format text: print lists whole.")
def command(
    paths: tuple[str, ...], corpus: str | None, index: str | None, form: str, output: str | None, lang: str | None, everything: bool
) -> int:
    """Show how the provisions of an act, its decrees and its rules hang together.

    The PATHs (files or folders) are taken with the decrees and rules of their acts that are found among them and in --corpus.
    Without a PATH, --corpus is answered for as a whole (as text).
    """
    if form == "table-docx" and output is None:
        raise UsageError("a Word document is written to a file: name one with --output FILE.docx")
    if corpus and not paths:
        if form != "text":
            raise UsageError(f"a whole corpus has no {form}; name an act")
        write(_format_corpus(corpus, index, lang or "ko"), output)
        return 0
    reading = Reading(paths, corpus, index)
    if output and any(Path(output).resolve() == Path(path).resolve() for path in reading.files):
        raise UsageError(f"{output}: the graph would overwrite what it is about")
    given = list(reading)
    if not given:
        return 2
    around = open_corpus(reading.folder, index, given) or Corpus(given)
    families = {id(text): text for act in given for text in find_family(act, around)}
    texts = tuple(families.values())
    for text in texts:
        if text.language != "ko":
            click.echo(f"legalscan: {text.path}: delegations are read in Korean texts only", err=True)
    write(_format(texts, around, form, lang or given[0].language, everything), output)
    return 2 if reading.broken else 0


def _format_corpus(folder: str, index: str | None, language: str) -> str:
    from legalscan.graphs.compact import compact_graph
    from legalscan.report.graph_text import format_corpus_text

    corpus = open_corpus(folder, index, ())
    assert corpus is not None
    texts = tuple(text for text in corpus if corpus.find(text.title) is text and text.language == "ko")
    return format_corpus_text(compact_graph(texts, corpus), language)


def _format(texts: tuple[Statute, ...], corpus: Corpus, form: str, language: str, everything: bool) -> str | bytes:
    if form == "text":
        from legalscan.report.graph_text import format_graph_text

        return format_graph_text(build_graph(texts, corpus), language, everything)
    if form in _FILES:
        from legalscan.report.graph_files import format_graph

        return format_graph(build_graph(texts, corpus), form)
    acts = dict.fromkeys(corpus.act_of(text) for text in texts)
    if len(acts) > 1:
        raise UsageError(f"a {form} shows one act with its decrees and rules; these texts belong to {', '.join(acts)}")
    if form == "picture":
        from legalscan.report.picture import format_picture

        return format_picture(texts, corpus, __version__, language)
    if form == "table":
        from legalscan.report.tiers_html import format_tiers_html

        return format_tiers_html(texts, corpus, __version__, language)
    from legalscan.report.tiers_docx import format_tiers_docx

    return format_tiers_docx(texts, corpus, __version__, language)
