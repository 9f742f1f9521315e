"""STR: how a statute is numbered and put together."""
