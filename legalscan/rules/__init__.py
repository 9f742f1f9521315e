"""The rules, one file each; `RULES` is the one list of them."""

from __future__ import annotations

from typing import Final

from legalscan.rule import Rule
from legalscan.rules.definitions.circular_definition import CircularDefinition
from legalscan.rules.definitions.mutual_definition import MutualDefinition
from legalscan.rules.definitions.vague_genus import VagueGenus
from legalscan.rules.definitions.open_ended_definition import OpenEndedDefinition
from legalscan.rules.definitions.deferred_definition import DeferredDefinition
from legalscan.rules.definitions.tautological_definition import TautologicalDefinition

RULES: Final[tuple[type[Rule], ...]] = (
    CircularDefinition,
    MutualDefinition,
    TautologicalDefinition,
    VagueGenus,
    OpenEndedDefinition,
    DeferredDefinition,
)
"""Every rule, by code."""
