"""What pictures of all kinds share: their look, their colours, and how they are written as SVG and PNG with their words.

The colours are those of M. Okabe, K. Ito, Color Universal Design (2008); what a colour tells, a shape or a word tells as well.
"""

from __future__ import annotations

import io
import logging
import textwrap
from html import escape
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from legalscan.errors import UsageError
from legalscan.report.typefaces import find_typeface

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

BLUE: Final = "#0072B2"
SKY: Final = "#56B4E9"
VERMILION: Final = "#D55E00"
GREY: Final = "#8A8F98"
PALE: Final = "#E3E7EC"
COLOURS: Final = (BLUE, VERMILION, "#009E73", "#CC79A7", "#E69F00", "#000000")
MARKERS: Final = ("o", "D", "s", "^", "v", "P")


class Picture(NamedTuple):
    """A drawn picture with its text alternative.

    Attributes:
        canvas: the matplotlib figure.
        title: what it shows, one line.
        words: all that it tells, in words, line by line.
    """

    canvas: Canvas
    title: str
    words: str

    def svg(self) -> str:
        """As SVG with title and description for screen readers; letters are drawn, so that it looks alike everywhere."""
        buffer = io.StringIO()
        with style():
            self.canvas.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "legalscan"})
        source = buffer.getvalue()
        head = source.index("<svg")
        close = source.index(">", head)
        told = f'\n <title id="picture-title">{escape(self.title)}</title>\n <desc id="picture-words">{escape(self.words)}</desc>'
        return f'{source[:close]} role="img" aria-labelledby="picture-title" aria-describedby="picture-words">{told}{source[close + 1 :]}'

    def png(self, dpi: int = 200) -> bytes:
        """As PNG; the words stand in its metadata (Title, Description)."""
        buffer = io.BytesIO()
        with style():
            self.canvas.savefig(
                buffer, format="png", dpi=dpi, metadata={"Title": self.title, "Description": self.words, "Software": "legalscan"}
            )
        return buffer.getvalue()


def style() -> Any:
    """How all pictures look."""
    try:
        import matplotlib
    except ImportError:
        raise UsageError("pictures need matplotlib: pip install 'legalscan[plot]'") from None
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # that a typeface has no such weight is no news

    return matplotlib.rc_context(
        {
            "font.family": [find_typeface(), "sans-serif"],
            "font.size": 9,
            "axes.unicode_minus": False,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "svg.fonttype": "path",
            "svg.hashsalt": "legalscan",
            "figure.facecolor": "white",
        }
    )


def canvas(width: float, height: float) -> Canvas:
    """An empty picture of so many inches."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Canvas

    made = Canvas(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(made)
    return made


def finish(made: Canvas, title: str, words: str) -> Picture:
    """A picture whose layout is settled, so that it is the same however often it is written."""
    made.draw_without_rendering()
    made.set_layout_engine("none")
    return Picture(made, title, words)


def keys(*rows: tuple[str, ...]) -> list[Any]:
    """The keys of a legend: words, colour and, where there is one, hatching."""
    from matplotlib.patches import Patch

    return [Patch(facecolor=row[1], label=row[0], hatch=row[2] if len(row) > 2 else "", edgecolor="white") for row in rows]


def folded(words: str, width: int) -> str:
    """Words on lines of so many characters."""
    return "\n".join(textwrap.wrap(words, width))


def short(words: str, limit: int) -> str:
    """Words cut to so many characters."""
    return words if len(words) <= limit else words[: limit - 1] + "…"
