"""VAG: vague words where the text binds, bans or punishes."""
