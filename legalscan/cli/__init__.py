"""The command line: one command a module, imported when it is called."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import Final

import click

from legalscan import __version__
from legalscan.errors import LegalscanError

COMMANDS: Final[dict[str, str]] = {
    "lint": "Judge statutes and bills and print a report.",
    "watch": "Judge a draft anew each time it is saved.",
    "consolidate": "Apply an amending bill to the statute that it amends.",
    "diff": "Compare two versions of a statute and their findings.",
    "show": "Show the outline of a statute, or the words of one provision.",
    "align": "Lay a law and its translation side by side.",
    "scan": "Judge a folder of statutes as a whole and keep the result as tables.",
    "query": "Ask a scan in SQL.",
    "report": "Write the state of a statute book from a scan.",
    "extract": "Write one layer of statutes as rows.",
    "support": "Lay support provisions side by side: which, why, how.",
    "profile": "Measure acts in proportion to the nation: size, speed, convolution, support, template.",
    "graph": "Show how an act, its decrees and its rules hang together.",
    "rules": "List the rules.",
    "explain": "Show the page of a rule.",
    "lsp": "Serve an editor.",
    "corpus": "Get statutes, keep folders of them, look into them: fetch, add, health, versions, list.",
    "annotate": "Judge findings on a page, keep what people say of them, exchange it with other tools.",
    "evaluate": "Print the precision of rules from verdicts on their findings, and how far readers agree.",
}
"""Every command with its one-line help, so that `--help` imports none of them."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"legalscan.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        from difflib import get_close_matches

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], COMMANDS, n=1)
            ctx.fail(f"no such command: {args[0]}" + (f" (did you mean {near[0]}?)" if near else ""))
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="legalscan")
@click.option("--debug", is_flag=True, help="Show a traceback when something goes wrong.")
@click.pass_context
def program(ctx: click.Context, debug: bool) -> None:
    """Read legislation the way a linter reads code."""
    ctx.obj = {"debug": debug}


def main() -> None:
    """Run the program; exit 0, 1 (findings at or above --fail-on) or 2 (usage, unreadable source), one line on errors."""
    for stream in (sys.stdout, sys.stderr):
        # a console that cannot print ㆍ or — shows a substitute instead of crashing
        stream.reconfigure(errors="backslashreplace" if stream is sys.stderr else "replace")  # type: ignore[union-attr]
    # statutes are many small frozen objects without cycles: looking for garbage among them every 700 is time lost
    gc.set_threshold(100_000, 20, 50)
    debug = "--debug" in sys.argv[1:2]
    try:
        code = program.main(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except LegalscanError as error:
        if debug:
            raise
        click.echo(f"legalscan: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
