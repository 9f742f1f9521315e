"""Layers: what the words of an outline say, one layer a module."""
