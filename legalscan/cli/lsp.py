"""``legalscan lsp``: the language server, for editors."""

from __future__ import annotations

import click

from legalscan import __version__
from legalscan.errors import UsageError


@click.command("lsp", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Serve an editor over standard input and output: diagnostics, hover, cited provisions, outline, quick suppression."""
    try:
        from legalscan.lsp.server import build_server
    except ImportError:
        raise UsageError("the language server needs pygls: pip install 'legalscan[lsp]'") from None
    build_server(__version__).start_io()
