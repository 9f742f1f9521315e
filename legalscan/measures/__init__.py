"""Figures over many statutes."""
