"""``legalscan show``: the outline of a statute, or the words of one provision."""

from __future__ import annotations

from datetime import date, datetime

import click

from legalscan.cli.sources import Names, corpus_options, is_path, open_corpus
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.hierarchy import CONTAINERS, RANK
from legalscan.links import find_links
from legalscan.outline import Provision
from legalscan.report.text import readable
from legalscan.statute import Statute, read


@click.command("show", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("path")
@click.argument("locator", required=False)
@click.option(
    "--depth", type=click.Choice(["article", "paragraph", "item", "all"]), help="How deep the outline goes [article; item with --on]."
)
@click.option("--citations", is_flag=True, help="With a LOCATOR: also show what it cites, with the words cited.")
@click.option("--reason", is_flag=True, help="Of a bill: which words of its stated reason (제안이유) its purpose clause takes up.")
@corpus_options
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Mark what is not in force on this day.")
def command(
    path: str,
    locator: str | None,
    depth: str | None,
    on: datetime | None,
    citations: bool,
    reason: bool,
    corpus: str | None,
    index: str | None,
) -> None:
    """Show the outline of a statute, or with a LOCATOR (제2조제3호, "Article 2 (1)") the words of that provision.

    PATH may be the name of an act (title, former name, abbreviation) that --corpus has, or a folder of `legalscan corpus add`; with
    --on, its version in force on that day is then shown, where the corpus has several or is a git repository.

    † marks deleted provisions; with --on, ✗ and a date mark words not yet in force, ◐ parts of them, ? words whose day the text does not tell.
    """
    day = on.date() if on else None
    names = Names(corpus, index)
    act = read(path) if is_path(path) else _named(path, day, names)
    corpus = corpus or names.folder
    if reason:
        _show_reason(act)
        return
    if locator:
        provision = act[locator]
        heading = f" ({provision.heading})" if provision.heading else ""
        click.echo(f"{provision.locator.format(act.language)}{heading}{_force(act, provision, day)}\n{provision.text}")
        for note in act.outline.notes:
            if provision.span.start < note.at <= provision.span.end:
                click.echo(f"  [{'각주' if act.language == 'ko' else 'note'}] {readable(note.words)}")
        if citations:
            _show_citations(act, provision, open_corpus(corpus, index, [act]) or Corpus([act]))
        return
    if citations:
        raise UsageError("--citations needs a LOCATOR: whose citations are to be shown")
    click.echo(f"{act.title}  {act.id}  {len(act.articles)} articles, {len(act.outline.nodes)} provisions, {act.outline.format}")
    if day and (why := _untold(act)):
        click.echo(f"legalscan: {why}", err=True)
    for provision in act.walk():
        if _deep_enough(provision, depth or ("item" if day else "article")):
            click.echo(_line(act, provision, day))


def _named(name: str, day: date | None, names: Names) -> Statute:
    """The act of a name, as it was in force on a day where one is given."""
    if day is None:
        return names.find(name)
    from legalscan.cli.editions import edition_on

    return edition_on(*names.find_in(name)[::-1], day)


def _show_citations(act: Statute, provision: Provision, corpus: Corpus) -> None:
    """Each citation in a provision with the words that it points to, or why there are none."""
    for link in find_links(act, corpus):
        if provision.span.holds(link.citation.span):
            title = "" if link.citation.by == "own" else f"「{link.title or link.citation.by}」 "
            click.echo(
                f"\n{link.citation.provision.locator.format(act.language)} ⟦{link.citation.quote}⟧ → {title}{link.locator.format(act.language)}"
            )
            click.echo(f"  │ {readable(link.target.text)}" if link.target else f"  │ ({link.reason})")


def _show_reason(act: Statute) -> None:
    """Where the words of the stated reason are taken up, in Korean: only Korean bills state one in this form."""
    from legalscan.measures.stated_reason import measure_reason

    found = measure_reason(act)
    if found is None:
        lacking = "purpose clause" if act.bill and act.bill.part("reasons") else "stated reason (제안이유)"
        raise UsageError(f"{act.path}: --reason compares a bill's stated reason with its purpose clause, and this text has no {lacking}")
    click.echo(f"{act.title}: 제안이유와 {found.clause.locator}({found.clause.heading})")
    click.echo(f"제안이유의 주요 낱말 {found.telling}개 가운데 {len(found.taken)}개({found.share:.0%})가 목적 조항에 있습니다.")
    for label, words in (("목적 조항에 있음", found.taken), ("다른 조문에만 있음", found.elsewhere), ("조문에 없음", found.nowhere)):
        click.echo(f"  {label} {len(words)}: {', '.join(words) or '-'}")
    click.echo(
        "조사와 어미를 기계적으로 뗀 낱말이 같은지만 보았습니다. 같은 뜻을 다른 말로 적었는지는 세지 않았으므로, 이유와 목적이 맞는지는 읽고 판단하여야 합니다."
    )


def _untold(act: Statute) -> str:
    """Why the text does not tell when it enters into force; empty where it does."""
    if act.language == "en":
        return "the dates in English addenda are not read"
    if not act.commencements:
        return "no 부칙 says when this text enters into force"
    if all(statement.day is None for statement in act.commencements):
        return "the 부칙 count from a promulgation that the text does not name"
    return ""


_DEPTH = {"article": 6, "paragraph": 7, "item": 8, "all": 99}


def _deep_enough(provision: Provision, depth: str) -> bool:
    return provision.level == "preamble" or RANK[provision.level] <= _DEPTH[depth]


def _line(act: Statute, provision: Provision, day: date | None) -> str:
    indent = "  " * min(6, RANK[provision.level])
    words = provision.heading or readable(provision.own_text, 60)
    mark = " †" if provision.deleted else ""
    return f"{indent}{provision.locator.format(act.language)}{mark}{_force(act, provision, day)}  {words}"


def _force(act: Statute, provision: Provision, day: date | None) -> str:
    if day is None or provision.in_supplement or provision.level in CONTAINERS or provision.level in ("preamble", "annex"):
        return ""
    begins = act.commencement(provision)
    if begins is not None and begins > day:
        return f" ✗ {begins}"
    if parts := act.parts_pending(provision, day):
        named = [part.format(act.language).removeprefix(provision.locator.format(act.language)).strip() for part in parts]
        return f" ◐ {', '.join(filter(None, named))}".rstrip()
    return " ?" if begins is None else ""
