"""DEF: what a statute says its words mean."""
