"""A rule's page, made from its class: docstring, examples, precision on real law."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any, Final

from legalscan.linter import choose_rules
from legalscan.rule import Rule

_PRECISION: Final = Path(__file__).parent / "data" / "precision.json"


def explain(code: str) -> str:
    """The page of one rule as Markdown, ending with a line break.

    Args:
        code: a whole rule code, in either case.

    Raises:
        UnknownRuleError: no rule bears the code.

    >>> explain("DEF103").splitlines()[0]
    '# DEF103 tautological-definition · 동어반복 정의'
    """
    from legalscan.errors import UnknownRuleError
    from legalscan.rules import RULES

    known = [rule.code for rule in RULES]
    if code.upper() not in known:
        raise UnknownRuleError(code, known)
    (rule,) = choose_rules([code])
    return format_page(rule)


def format_page(rule: Rule) -> str:
    """The page of a rule as Markdown."""
    parts = [
        f"# {rule.code} {rule.name} · {rule.title.ko}",
        f"*{rule.title.en}.* Severity: at most {rule.severity}; {'on' if rule.default else 'off'} by default; "
        f"judges texts in {' and '.join({'ko': 'Korean', 'en': 'English'}[tag] for tag in rule.languages)}.",
        inspect.cleandoc(type(rule).__doc__ or ""),
        f"**Options.** {format_options(rule)}",
        f"**Precision on real law.** {format_precision(rule.code)}",
        *(f"Reported (the words in ⟦ ⟧):\n\n```\n{inspect.cleandoc(example)}\n```" for example in rule.bad),
        *(f"Not reported:\n\n```\n{inspect.cleandoc(example)}\n```" for example in rule.good),
    ]
    return "\n\n".join(parts) + "\n"


def format_options(rule: Rule) -> str:
    """What a configuration may set for the rule, one sentence an option."""
    figures = [f"`{option.name}` = {option.default:g}: {option.meaning.en}." for option in rule.options]
    return " ".join(["`severity` makes its findings milder.", *figures])


def format_precision(code: str) -> str:
    """What reading its findings on the national code showed, one sentence."""
    row = load_precision().get(code)
    if not row:
        return "None of its findings on the national code was there to read: treat what it reports as candidates."
    return (
        f"{row['right']} of {row['read']} findings read were right "
        f"({row['precision']:.0%}, 95 % Wilson interval {row['low']:.0%}–{row['high']:.0%}; last reading {row['last']})."
    )


def load_precision() -> dict[str, dict[str, Any]]:
    """Precision by rule code, as `legalscan evaluate` wrote it; empty before the first reading."""
    if not _PRECISION.exists():
        return {}
    loaded: dict[str, dict[str, Any]] = json.loads(_PRECISION.read_text(encoding="utf-8"))
    return loaded
