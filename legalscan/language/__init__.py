"""Words and patterns of a language, as data."""
