"""Objects as a notebook shows them: HTML that needs nothing else, follows the theme, and survives export.

Nothing is fetched, no script runs; what unfolds are ``details``, what hovers is style. Every word of a statute is escaped.
"""

from legalscan.display.pictures import Picture
from legalscan.display.show import show
from legalscan.display.views import VIEWS, format_view

__all__ = ["VIEWS", "Picture", "format_view", "show"]
