"""Rules about what a text leaves to lower texts."""
