"""``legalscan corpus``: a folder of statutes as a whole."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from legalscan import __version__
from legalscan.cli.sources import Names, Reading, corpus_options, open_corpus, with_progress
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.index import default_index, update_index
from legalscan.report.records import FORMATS, entry_rows, format_rows


@click.group("corpus", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Get statutes, keep folders of them, look into them, count what is measured on them."""


@command.command("index")
@click.argument("folder", type=click.Path())
@click.option("--index", type=click.Path(dir_okay=False), help="Keep the index in this file.")
def index_folder(folder: str, index: str | None) -> int:
    """Bring the index of FOLDER up to date; files whose size or time has changed are read again.

    Other commands do this by themselves. The index stands in the user's cache directory, not in FOLDER.
    """
    catalogue = update_index(folder, index, with_progress)
    acts = sum(entry.instrument == "법률" for entry in catalogue.entries)
    stubs = sum(entry.stub for entry in catalogue.entries)
    click.echo(
        f"{len(catalogue.entries)} statutes ({acts} acts, {stubs} without articles), {len(catalogue.renamings)} changes of names told in 부칙; "
        f"{catalogue.read} files read -> {index or default_index(folder)}"
    )
    for path, reason in catalogue.broken:
        click.echo(f"legalscan: {path}: {reason}", err=True)
    return 2 if catalogue.broken else 0


@command.command("list")
@click.argument("folder", type=click.Path())
@click.argument("words", nargs=-1)
@click.option("--index", type=click.Path(dir_okay=False), help="Keep the index in this file.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="Form of the rows [table].")
def list_statutes(folder: str, words: tuple[str, ...], index: str | None, form: str) -> int:
    """List the statutes of FOLDER whose title has all WORDS: title, id, promulgation, instrument, articles, act, former names."""
    corpus = open_corpus(folder, index, ())
    assert corpus is not None
    for piece in format_rows(entry_rows(corpus, words), form):
        sys.stdout.write(piece)
    if not corpus.select(*words):
        click.echo(f"legalscan: none of the {len(corpus):,} statutes in {folder} has {' and '.join(words)} in its title", err=True)
    return 2 if corpus.not_checked else 0


@command.command("fetch")
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@click.option("--family", is_flag=True, help="With an act: its decree (시행령) and rule (시행규칙) as well.")
@click.option("--versions", "every", is_flag=True, help="All versions, not the one in force only.")
@click.option("--into", type=click.Path(file_okay=False), help="Put the texts into this folder [the user's own, see `corpus folders`].")
@click.option("--refresh", is_flag=True, help="Ask again for what was asked before.")
@click.option("--service", metavar="URL", help="Another address of the service.")
@click.option("--pause", type=click.FloatRange(min=0), default=1.0, help="Seconds between two questions [1].")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=30.0, help="Seconds to wait for an answer [30].")
def fetch(names: tuple[str, ...], every: bool, family: bool, into: str | None, **options: Any) -> int:
    """Fetch statutes by NAME (title, abbreviation, law id) from the open API of law.go.kr, and keep them as they came.

    The key is read from the environment variable LAW_OC (apply at open.law.go.kr, and register the address of this computer there).
    Beside each text stands a record of its origin. What was asked before is not asked again: lists for a day, texts until --refresh.
    """
    from legalscan.cli.fetching import fetch_all

    return fetch_all(names, family=family, every=every, into=into, **options)


@command.command("add")
@click.argument("folder", type=click.Path())
def add(folder: str) -> int:
    """Keep FOLDER (of statutes, or a git clone with one file a statute) among those in which names of acts are looked up.

    Nothing is copied. Where FOLDER lies in a git repository, the versions of an act come from its history:
    `show ACT --on DATE`, `diff ACT DATE DATE`, `corpus versions ACT`.
    """
    from legalscan.git_history import count_commits, find_repository, is_shallow, lacks_index
    from legalscan.shelf import add_folder

    if "://" in folder or folder.startswith("git@"):
        raise UsageError(f"{folder}: is an address; clone it first (`git clone {folder}`), then add the folder")
    catalogue = update_index(folder, None, with_progress)
    new = add_folder(folder)
    repository = find_repository(folder)
    told = f"{len(catalogue.entries)} statutes"
    if repository is not None:
        told += f", {count_commits(repository)} commits{' (a shallow clone: older versions are missing)' if is_shallow(repository) else ''}"
    click.echo(f"{folder}: {told}{'' if new else '; it was there already'}")
    if repository is not None and lacks_index(repository):
        hint = f"git -C {repository} commit-graph write --reachable --changed-paths"
        click.echo(f"legalscan: `{hint}` makes the search for versions a hundred times faster", err=True)
    for path, reason in catalogue.broken:
        click.echo(f"legalscan: {path}: {reason}", err=True)
    return 2 if catalogue.broken else 0


@command.command("drop")
@click.argument("folder", type=click.Path())
def drop(folder: str) -> None:
    """No longer look up names in FOLDER; its files stay as they are."""
    from legalscan.shelf import drop_folder, kept_folders

    if not drop_folder(folder):
        kept = ", ".join(kept_folders()) or "none"
        raise UsageError(f"{folder}: is not among the folders added (there are: {kept})")


@command.command("folders")
def folders() -> None:
    """List the folders in which names are looked up, in their order."""
    from legalscan.shelf import kept_folders

    for folder in kept_folders():
        click.echo(folder)


@command.command("health")
@click.argument("folder", type=click.Path())
@click.option("--index", type=click.Path(dir_okay=False), help="Keep the index in this file.")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", help="Form of the report [text].")
@click.option("--output", type=click.Path(dir_okay=False), help="Write the report to this file.")
@click.option("--all", "everything", is_flag=True, help="Print every file, not the first five of each kind.")
@click.option("--lang", type=click.Choice(["ko", "en"]), default="ko", help="Language of the report [ko].")
def health(folder: str, index: str | None, form: str, output: str | None, everything: bool, lang: str) -> int:
    """Tell what is wrong with FOLDER as a collection, before anything is said of the statutes in it.

    Duplicates, older versions, laws of the same title, texts without articles, acts and decrees that are not there, damaged letters,
    files that are not UTF-8, dates that contradict: each with its number, examples and the reason.

    Exit status: 0 whatever is found, 2 where files cannot be read.
    """
    from legalscan.cli.output import write
    from legalscan.health import examine
    from legalscan.report.health import format_health

    corpus = Corpus.open(folder, index=index, progress=with_progress)
    found = examine(corpus, with_progress)
    write(format_health(corpus, found, __version__, form, lang, everything), output)
    return 2 if any(ailment.kind == "unreadable" for ailment in found) else 0


@command.command("versions")
@click.argument("act")
@corpus_options
def versions(act: str, corpus: str | None, index: str | None) -> None:
    """List the versions of ACT (a path or a name) that are at hand, in the order of promulgation."""
    from legalscan.cli.editions import find_act, history_of
    from legalscan.versions import describe_version

    for version in history_of(*find_act(act, Names(corpus, index))).versions:
        click.echo(f"{version.statute.title}  {describe_version(version)}")


@command.command("counts")
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@click.option(
    "--of", "layer", type=click.Choice(["definitions", "delegations"]), default="definitions", help="What is counted [definitions]."
)
@click.option("--snapshot", required=True, metavar="DATE", help="The day of the corpus, as it is to be cited.")
@click.option(
    "--output",
    required=True,
    type=click.Path(dir_okay=False),
    help="The file to write (the package's data/definition_counts.json or data/delegation_counts.json).",
)
def counts(folder: str, layer: str, snapshot: str, output: str) -> int:
    """Count what is measured on a corpus: words and tautology scores of its definitions, or how dense its acts' blanket delegations are."""
    reading = Reading([folder])
    if layer == "delegations":
        from legalscan.measures.delegation_counts import count_delegations

        table = count_delegations(reading, snapshot)
        told = f"{len(table['densities'])} acts"
    else:
        from legalscan.measures.definition_counts import count_definitions

        table = count_definitions(reading, snapshot)
        told = f"{table['definitions']} definitions, {len(table['stems'])} stems"
    Path(output).write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    click.echo(f"{table['statutes']} statutes, {told} -> {output}")
    return 2 if reading.broken else 0


@command.command("lengths")
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@click.option("--snapshot", required=True, metavar="DATE", help="The day of the corpus, as it is to be cited.")
@click.option("--output", required=True, type=click.Path(dir_okay=False), help="The file to write (the package's data/lengths.json).")
def lengths(folder: str, snapshot: str, output: str) -> int:
    """Measure the articles, sentences and lists of a corpus: quantiles, and the longest hundredth of each."""
    from legalscan.measures.lengths import count_lengths

    reading = Reading([folder])
    table = count_lengths(reading, snapshot)
    Path(output).write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    for name in ("articles", "sentences", "lists"):
        click.echo(f"{name}: {table[name]['count']:,}, " + ", ".join(f"{key} {value:,}" for key, value in table[name]["quantiles"].items()))
    return 2 if reading.broken else 0


@command.command("wraps")
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@click.option("--snapshot", required=True, metavar="DATE", help="The day of the corpus, as it is to be cited.")
@click.option("--every", type=click.IntRange(min=1), default=4, help="Of so many statutes one is counted [4].")
@click.option("--output", required=True, type=click.Path(dir_okay=False), help="The file to write (the package's data/wraps.json).")
def wraps(folder: str, snapshot: str, every: int, output: str) -> int:
    """Count between which characters a space stands: the table by which wrapped lines of a PDF are joined."""
    from legalscan.measures.wrap_counts import count_wraps

    reading = Reading([folder])
    table = count_wraps(reading, snapshot, every)
    Path(output).write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    kept = sum(len(row) // (2 * size) for side in ("parted", "joined") for size, row in enumerate(table[side], start=1))
    click.echo(f"{table['statutes']} statutes, {table['characters']:,} characters, {kept:,} contexts -> {output}")
    return 2 if reading.broken else 0


@command.command("profiles")
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@click.option("--index", type=click.Path(dir_okay=False), help="Keep the index in this file.")
@click.option(
    "--snapshot", required=True, type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day of the corpus, as it is to be cited."
)
@click.option("--output", required=True, type=click.Path(dir_okay=False), help="The file to write (the package's data/profiles.json).")
def profiles(folder: str, index: str | None, snapshot: datetime, output: str) -> int:
    """Measure the profile of every act in FOLDER: the national distributions with which an act is compared.

    Every article is compared with every other one (this needs scikit-learn, the extra similar): some minutes for a nation's acts.
    """
    from legalscan.measures.profile_counts import count_profiles
    from legalscan.profiles.likeness import open_library

    corpus = open_corpus(folder, index, ())
    assert corpus is not None
    table = count_profiles(corpus, snapshot.date(), open_library(corpus))
    Path(output).write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    click.echo(f"{table['acts'].get('all', 0)} acts, {table['acts'].get('promotion', 0)} of them promotion acts -> {output}")
    return 2 if corpus.not_checked else 0


@command.command("templates")
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@click.option("--index", type=click.Path(dir_okay=False), help="Keep the index in this file.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="Form of the rows [table].")
def templates(folder: str, index: str | None, form: str) -> int:
    """The family tree of promotion acts in FOLDER: for each the elder act that is likest to it, and how much they share.

    Likeness is one of words and headings; that one act borrowed from another is for the reader to conclude.
    """
    from legalscan.profiles.descent import promotion_descent
    from legalscan.profiles.likeness import open_library

    corpus = open_corpus(folder, index, ())
    assert corpus is not None
    rows = (
        {
            "statute": one.member.statute,
            "enacted": one.member.enacted,
            "articles": one.member.articles,
            "elder": one.elder.statute if one.elder else None,
            "elder_enacted": one.elder.enacted if one.elder else None,
            "likeness": one.likeness,
            "share": one.share,
        }
        for one in promotion_descent(open_library(corpus)).descendants()
    )
    for piece in format_rows(rows, form):
        sys.stdout.write(piece)
    return 2 if corpus.not_checked else 0
