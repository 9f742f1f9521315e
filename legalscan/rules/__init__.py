"""The rules, one file each; `RULES` is the one list of them."""

from __future__ import annotations

from typing import Final

from legalscan.rule import Rule
from legalscan.rules.amending.doubtful_words import DoubtfulWords
from legalscan.rules.amending.missing_words import MissingWords
from legalscan.rules.amending.orphaned_term import OrphanedTerm
from legalscan.rules.amending.rootless_decree import RootlessDecree
from legalscan.rules.amending.stale_citation import StaleCitation
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
from legalscan.rules.structure.dutiless_penalty import DutilessPenalty
from legalscan.rules.structure.long_article import LongArticle
from legalscan.rules.structure.long_enumeration import LongEnumeration
from legalscan.rules.structure.long_sentence import LongSentence
from legalscan.rules.structure.repeated_phrase import RepeatedPhrase
from legalscan.rules.structure.toothless_act import ToothlessAct
from legalscan.rules.structure.unsanctioned_prohibition import UnsanctionedProhibition
from legalscan.rules.support.budget_hedge import BudgetHedge
from legalscan.rules.support.declaratory_policy import DeclaratoryPolicy
from legalscan.rules.support.deferred_support import DeferredSupport
from legalscan.rules.support.effort_clause import EffortClause
from legalscan.rules.support.empty_support import EmptySupport
from legalscan.rules.support.missing_reason import MissingReason
from legalscan.rules.support.unnamed_technology import UnnamedTechnology
from legalscan.rules.time.stacked_approvals import StackedApprovals
from legalscan.rules.time.undated_decision import UndatedDecision
from legalscan.rules.vagueness.degree_in_penalty import DegreeInPenalty
from legalscan.rules.vagueness.needful_power import NeedfulPower
from legalscan.rules.vagueness.open_catch_all import OpenCatchAll
from legalscan.rules.vagueness.public_interest_clause import PublicInterestClause

RULES: Final[tuple[type[Rule], ...]] = (
    MissingWords,
    DoubtfulWords,
    StaleCitation,
    OrphanedTerm,
    RootlessDecree,
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
    ToothlessAct,
    BrokenNumbering,
    LongArticle,
    LongSentence,
    LongEnumeration,
    RepeatedPhrase,
    UnsanctionedProhibition,
    DutilessPenalty,
    BudgetHedge,
    EffortClause,
    DeferredSupport,
    UnnamedTechnology,
    EmptySupport,
    DeclaratoryPolicy,
    MissingReason,
    UndatedDecision,
    StackedApprovals,
    NeedfulPower,
    DegreeInPenalty,
    OpenCatchAll,
    PublicInterestClause,
)
"""Every rule, by code."""
