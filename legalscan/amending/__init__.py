"""Amending bills applied to the statute that they amend, and what they change in it."""
