"""The frame around a view: its style, its language, and the templates, which escape whatever they are given."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

from legalscan.display.words import WORDS

_HERE: Final = Path(__file__).parent


def wrap(inner: str, language: str) -> str:
    """A view with its style in one element, ready for a notebook."""
    return f'<div class="legalscan ls-view" lang="{language}"><style>{style()}</style>\n{inner}\n</div>'


def stand_alone(view: str) -> str:
    """A view, in its frame, as a page of its own, which a browser opens without a network."""
    return f'<!doctype html><meta charset="utf-8"><title>legalscan</title>{view}'


@cache
def style() -> str:
    """The style of all views, on few lines: it stands in every output."""
    rules = (_HERE / "style.css").read_text(encoding="utf-8")
    return " ".join(line.strip() for line in rules.splitlines() if line.strip() and not line.startswith("/*"))


def render(template: str, language: str, **values: Any) -> str:
    """A view without its frame."""
    html: str = _environment().get_template(template).render(say=WORDS[language], language=language, **values)
    return html.strip()


@cache
def _environment() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    made.filters["grouped"] = lambda number: f"{number:,}"
    return made
