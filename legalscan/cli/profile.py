"""``legalscan profile``: size, speed, convolution, vagueness, support and template of acts, in proportion to the nation."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from legalscan import __version__
from legalscan.catalogue import Entry
from legalscan.cli.output import write
from legalscan.cli.sources import Reading, corpus_options, open_corpus
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.profiles.likeness import Library
from legalscan.profiles.profile import Profile, profile

FORMS = ("text", "json", "html")
PICTURES = ("percentiles", "comparison", "template", "tree")


@click.command("profile", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@corpus_options
@click.option("--format", "form", type=click.Choice(FORMS), default="text", help="Form of the report [text].")
@click.option("--picture", type=click.Choice(PICTURES), help="Draw a picture instead, as SVG or PNG by the name of --output.")
@click.option("--output", type=click.Path(dir_okay=False), help="Write the report or the picture to this file.")
@click.option("--template/--no-template", default=True, help="Whether relatives of its articles are looked for in --corpus [yes].")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day for which it is said what is in force [today].")
@click.option("--lang", type=click.Choice(["ko", "en"]), help="Language of the report [that of the statute].")
def command(
    paths: tuple[str, ...],
    corpus: str | None,
    index: str | None,
    form: str,
    picture: str | None,
    output: str | None,
    template: bool,
    on: datetime | None,
    lang: str | None,
) -> int:
    """Measure acts: how big, how fast, how convoluted, how vague, how much support, how far by the standing template.

    Each figure stands with the words behind it and its percentile among the nation's acts, which come with the program. Decrees
    and rules given with their act, or found in --corpus, are read for it; several acts are laid side by side.
    """
    if picture and (output is None or not output.endswith((".svg", ".png"))):
        raise UsageError("a picture is written to a file: name one with --output FILE.svg or FILE.png")
    reading = Reading(paths)
    if output and any(Path(output).resolve() == Path(path).resolve() for path in reading.files):
        raise UsageError(f"{output}: the report would overwrite what it is about")
    acts = list(reading)
    around = open_corpus(corpus, index, acts) or Corpus(acts)
    subordinate = {id(lower) for act in acts for lower in around.implementing(act)}
    library = _open_library(around) if corpus and template else None
    day = on.date() if on else None
    profiles = [profile(act, around, on=day, library=library) for act in acts if id(act) not in subordinate]
    if profiles and picture:
        _draw(profiles, picture, output or "", library, lang)
    elif profiles:
        write(_format(profiles, form, lang), output)
    return 2 if reading.broken else 0


def _draw(profiles: list[Profile], picture: str, output: str, library: Library | None, lang: str | None) -> None:
    """Write one picture; beside a PNG its words as a text file, for those who cannot see it."""
    from legalscan.report.profile_picture import draw_comparison, draw_percentiles
    from legalscan.report.template_picture import draw_template, draw_tree

    first = profiles[0]
    if picture != "comparison" and len(profiles) > 1:
        raise UsageError(f"the picture {picture} shows one act; give one, or draw a comparison")
    if picture == "comparison":
        drawn = draw_comparison(profiles, lang)
    elif picture == "percentiles":
        drawn = draw_percentiles(first, lang)
    elif picture == "template":
        drawn = draw_template(first, lang)
    elif library is None or first.relatives is None:
        raise UsageError("the picture tree needs the articles of other acts: give --corpus DIR")
    else:
        from legalscan.profiles.descent import kin_descent

        drawn = draw_tree(first, kin_descent(first.relatives, library), library, lang)
    if output.endswith(".svg"):
        write(drawn.svg(), output)
    else:
        write(drawn.png(), output)
        write(f"{drawn.title}\n\n{drawn.words}\n", f"{output}.txt")


def _open_library(corpus: Corpus) -> Library | None:
    """The articles of the corpus; None, with a word on standard error, where scikit-learn is not installed."""
    from legalscan.profiles.likeness import open_library

    def progress(entries: Sequence[Entry]) -> Iterator[Entry]:
        with click.progressbar(entries, label="articles", hidden=not sys.stderr.isatty(), file=sys.stderr) as bar:
            yield from bar

    try:
        return open_library(corpus, progress)
    except UsageError as error:
        click.echo(f"legalscan: {error}; relatives were not looked for", err=True)
        return None


def _format(profiles: list[Profile], form: str, lang: str | None) -> str:
    from legalscan.report.profile import format_json, format_text

    if form == "html":
        from legalscan.report.profile_page import format_page

        return format_page(profiles, __version__, lang)
    return format_json(profiles, __version__, lang) if form == "json" else format_text(profiles, __version__, lang)
