"""Support provisions that leave open what, how much, by when or by which procedure. Never above warning: such clauses are lawful."""
