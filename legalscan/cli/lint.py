"""``legalscan lint``: judge statutes and bills and print a report."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, Final, cast

import click

from legalscan import __version__
from legalscan.baseline import Baseline, read_baseline
from legalscan.cli.bases import find_base, summary
from legalscan.cli.output import style_for, write
from legalscan.cli.sources import Reading, corpus_options, open_corpus
from legalscan.configuration import Configuration, find_configuration, read_configuration
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.finding import SEVERITIES, Severity
from legalscan.linter import Findings, lint
from legalscan.report.text import format_statistics, format_text
from legalscan.statute import Statute
from legalscan.suppression import suppress

FORMATS: Final = ("text", "json", "sarif", "github", "checkstyle", "csv", "markdown", "docx", "html")
"""Forms of the report; each is a module of `legalscan.report`."""
_SAID: Final = 5
"""So many superseded texts are named one by one."""


def codes(_ctx: click.Context, _param: click.Parameter, value: tuple[str, ...]) -> list[str]:
    """The codes of an option that may be repeated and may have several with commas."""
    return [code.strip() for words in value for code in words.split(",") if code.strip()]


@click.command("lint", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]…")
@click.option("--select", multiple=True, callback=codes, metavar="CODES", help="Run only these rules or families (DEF103,STR).")
@click.option("--ignore", multiple=True, callback=codes, metavar="CODES", help="Leave these rules or families out as well.")
@click.option("--severity", type=click.Choice(SEVERITIES), help="Hide findings below this level [info].")
@click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), help="Exit 1 at this level or above [warning].")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="Form of the report [text].")
@click.option("--output", type=click.Path(dir_okay=False), help="Write the report to this file.")
@click.option("--statistics", is_flag=True, help="Print only how many findings each rule has.")
@click.option("--all", "everything", is_flag=True, help="Print every finding, not the gravest five of each rule.")
@corpus_options
@click.option("--lang", type=click.Choice(["ko", "en"]), help="Language of the messages [that of the statute].")
@click.option("--config", type=click.Path(dir_okay=False), help="This configuration, not the nearest legalscan.toml or pyproject.toml.")
@click.option("--isolated", is_flag=True, help="No configuration at all.")
@click.option("--diff", "earlier", metavar="OLD", help="Set aside what OLD, an earlier version (file or folder), has as well.")
@click.option("--base", metavar="ACT", help="PATH is an amending bill: judge what it makes of ACT [the one in --corpus].")
@click.option("--whole", is_flag=True, help="With an amending bill: also what the act has without it.")
@click.option("--baseline", type=click.Path(dir_okay=False), help="Set the findings of this file aside: only new ones count.")
@click.option("--record", is_flag=True, help="Write the present findings into the baseline.")
@click.option("--prune", is_flag=True, help="Take findings that are gone out of the baseline.")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Judge statutes and bills (files or folders; without any, the bills that come with legalscan) and print a report.

    Several paths are judged together: a decree given with its act is looked into where a rule asks for it. With --corpus, what
    is cited or deferred to is looked up there as well; its index is made at the first use and kept. PATH may be the name of an act
    that the corpus has (title, former name, abbreviation; without --corpus, the folders of `legalscan corpus add`). Settings come from the nearest
    legalscan.toml, or [tool.legalscan] of pyproject.toml, and from here; what is said here counts.

    An amending bill (일부개정법률안) is applied to its act, which --base names or --corpus has; what is printed is what it adds.

    Exit status: 0 nothing at or above --fail-on, 1 something, 2 usage or an unreadable source.
    """
    configuration = _configuration(options["config"], options["isolated"])
    reading = Reading(paths, options["corpus"] or configuration.corpus, options["index"])
    _guard(options["output"], reading.files)
    chosen: dict[str, Any] = {
        "select": options["select"] or configuration.select,
        "ignore": [*options["ignore"], *configuration.ignore],
        "options": configuration.options,
    }
    severity = cast("Severity", options["severity"] or configuration.severity)
    acts = list(reading)
    corpus = open_corpus(reading.folder, options["index"], acts)
    if corpus is not None:
        _say_superseded(acts, corpus)
    findings = configuration.leave_out(suppress(_judge(acts, corpus, severity, chosen, options)))
    if options["earlier"]:
        from legalscan.difference import set_aside_unchanged

        older = Reading([options["earlier"]], reading.folder, options["index"])
        findings = set_aside_unchanged(findings, list(older), chosen)
        reading.broken += older.broken
    findings = _compare(findings, _baseline(configuration, options), options)
    if findings.statutes:
        write(_format(findings, options, options["lang"] or configuration.language), options["output"])
    if reading.broken:
        return 2
    fail_on = options["fail_on"] or configuration.fail_on
    return int(fail_on != "never" and findings.reaches(cast("Severity", fail_on)))


def _judge(acts: list[Statute], corpus: Corpus | None, severity: Severity, chosen: dict[str, Any], options: dict[str, Any]) -> Findings:
    """The findings, of an amending bill whose base is at hand those of the statute that it makes."""
    base = find_base(acts, corpus, options["base"], options["whole"])
    if base is None:
        return lint(acts, corpus=corpus, severity=severity, **chosen)
    from legalscan.revision import lint_bill

    done, findings = lint_bill(acts[0], base, corpus=corpus, severity=severity, whole=options["whole"], options=chosen)
    click.echo(f"legalscan: {summary(done)}", err=True)
    return findings


def _say_superseded(acts: list[Statute], corpus: Corpus) -> None:
    """That a text is older than what the corpus has of the same law: its findings may be of the past."""
    from legalscan.health import find_later

    old = [(act, later) for act in acts if (later := find_later(act, corpus)) is not None]
    if len(old) > _SAID:
        click.echo(
            f"legalscan: {len(old)} of the {len(acts)} texts are superseded by later ones (`legalscan corpus health` lists them)", err=True
        )
        return
    for act, later in old:
        click.echo(f"legalscan: {act.path}: {later.path} has a later text of it, promulgated {later.promulgated}", err=True)


def _configuration(config: str | None, isolated: bool) -> Configuration:
    if isolated:
        return Configuration()
    return read_configuration(Path(config)) if config else find_configuration()


def _baseline(configuration: Configuration, options: dict[str, Any]) -> Path | None:
    path = Path(options["baseline"]) if options["baseline"] else configuration.baseline
    if path is None and (options["record"] or options["prune"]):
        raise UsageError("--record and --prune need a --baseline FILE")
    return path


def _compare(findings: Findings, path: Path | None, options: dict[str, Any]) -> Findings:
    """The result beside the baseline, which is written where that is asked for."""
    if path is None:
        return findings
    if options["record"]:
        baseline = Baseline(path, ()).record(findings)
        baseline.write(__version__)
        return baseline.set_aside(findings)
    baseline = read_baseline(path)
    sifted = baseline.set_aside(findings)
    if options["prune"]:
        baseline.prune(sifted).write(__version__)
    return sifted


def _format(findings: Findings, options: dict[str, Any], language: str | None) -> str | bytes:
    form, everything = options["form"], options["everything"]
    if options["statistics"]:
        return format_statistics(findings, form)
    if form == "text":
        return format_text(findings, __version__, language=language, everything=everything, style=style_for(options["output"]))
    written: str | bytes = getattr(import_module(f"legalscan.report.{form}"), f"format_{form}")(findings, __version__, language, everything)
    return written


def _guard(output: str | None, files: list[str]) -> None:
    if output and any(Path(output).resolve() == Path(path).resolve() for path in files):
        raise UsageError(f"{output}: the report would overwrite what it is about")
