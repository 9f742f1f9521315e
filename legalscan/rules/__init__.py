"""The rules, one file each; `RULES` is the one list of them."""

from __future__ import annotations

from typing import Final

from legalscan.rule import Rule
from legalscan.rules.definitions.circular_definition import CircularDefinition
from legalscan.rules.definitions.tautological_definition import TautologicalDefinition

RULES: Final[tuple[type[Rule], ...]] = (
    CircularDefinition,
    TautologicalDefinition,
)
"""Every rule, by code."""
