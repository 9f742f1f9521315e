"""The rules, one file each; `RULES` is the one list of them."""

from __future__ import annotations

from typing import Final

from legalscan.rule import Rule
from legalscan.rules.definitions.circular_definition import CircularDefinition
from legalscan.rules.definitions.conflicting_definitions import ConflictingDefinitions
from legalscan.rules.definitions.deferred_definition import DeferredDefinition
from legalscan.rules.definitions.mutual_definition import MutualDefinition
from legalscan.rules.definitions.open_ended_definition import OpenEndedDefinition
from legalscan.rules.definitions.repeated_abbreviation import RepeatedAbbreviation
from legalscan.rules.definitions.shadowing_abbreviation import ShadowingAbbreviation
from legalscan.rules.definitions.tautological_definition import TautologicalDefinition
from legalscan.rules.definitions.undefined_central_term import UndefinedCentralTerm
from legalscan.rules.definitions.unused_abbreviation import UnusedAbbreviation
from legalscan.rules.definitions.unused_definition import UnusedDefinition
from legalscan.rules.definitions.vague_genus import VagueGenus
from legalscan.rules.delegation.bare_subdelegation import BareSubdelegation
from legalscan.rules.delegation.blanket_delegation import BlanketDelegation
from legalscan.rules.delegation.delegated_article import DelegatedArticle
from legalscan.rules.delegation.delegation_to_notice import DelegationToNotice
from legalscan.rules.delegation.penal_delegation import PenalDelegation
from legalscan.rules.delegation.rootless_duty import RootlessDuty
from legalscan.rules.delegation.standardless_delegation import StandardlessDelegation
from legalscan.rules.delegation.unfulfilled_delegation import UnfulfilledDelegation
from legalscan.rules.references.dead_external_reference import DeadExternalReference
from legalscan.rules.references.dead_internal_reference import DeadInternalReference
from legalscan.rules.references.long_reference_chain import LongReferenceChain
from legalscan.rules.references.range_over_deleted import RangeOverDeleted
from legalscan.rules.references.stale_law_name import StaleLawName
from legalscan.rules.references.stale_quotation import StaleQuotation
from legalscan.rules.references.wrong_paragraph import WrongParagraph
from legalscan.rules.structure.broken_numbering import BrokenNumbering

RULES: Final[tuple[type[Rule], ...]] = (
    CircularDefinition,
    MutualDefinition,
    TautologicalDefinition,
    VagueGenus,
    OpenEndedDefinition,
    UndefinedCentralTerm,
    UnusedDefinition,
    ConflictingDefinitions,
    DeferredDefinition,
    RepeatedAbbreviation,
    ShadowingAbbreviation,
    UnusedAbbreviation,
    BlanketDelegation,
    DelegatedArticle,
    BareSubdelegation,
    StandardlessDelegation,
    UnfulfilledDelegation,
    RootlessDuty,
    DelegationToNotice,
    PenalDelegation,
    DeadInternalReference,
    WrongParagraph,
    StaleLawName,
    LongReferenceChain,
    RangeOverDeleted,
    DeadExternalReference,
    StaleQuotation,
    BrokenNumbering,
)
"""Every rule, by code."""
