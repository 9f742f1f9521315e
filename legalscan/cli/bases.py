"""The statute that an amending bill amends, as the user names it or as a corpus has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legalscan.cli.sources import Names, is_path
from legalscan.corpus import Corpus
from legalscan.errors import UsageError
from legalscan.names import resolve
from legalscan.statute import Statute, read

if TYPE_CHECKING:
    from legalscan.amending.consolidation import Consolidation


def find_base(acts: list[Statute], corpus: Corpus | None, path: str | None, whole: bool) -> Statute | None:
    """The base of the one bill that is to be judged; None where statutes are judged as they stand.

    Raises:
        UsageError: a base was named and there is not exactly one bill.
    """
    if path is None and not whole and (corpus is None or len(acts) != 1 or not acts[0].is_amendment):
        return None
    if len(acts) != 1:
        raise UsageError("--base and --whole judge one amending bill at a time")
    if path is not None:
        if is_path(path):
            return read(path)
        return Names().find(path) if corpus is None else resolve(path, corpus)
    from legalscan.amending.consolidation import find_laws

    laws = find_laws(acts[0])
    found = [act for law in laws if corpus is not None and (act := corpus.find(law)) is not None]
    if whole and not found:
        raise UsageError(
            f"{acts[0].path}: the statute that it amends is not at hand; name it with --base, or a folder that has it with --corpus"
        )
    return found[0] if found else None


def summary(done: Consolidation) -> str:
    """One line on what was applied."""
    act = done.base
    day = f" promulgated {act.promulgated}" if act.promulgated else ""
    if done.whole:
        return f"{act.title}{day} is given anew as a whole (전부개정)"
    return f"{len(done.applied)} {'change' if len(done.applied) == 1 else 'changes'} of {act.title}{day} applied, {len(done.refused)} not"
