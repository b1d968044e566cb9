"""Nouns: rounds, prices, scenarios, proposals, meetings, decisions, payments."""

from funding.models.decisions import DecidedAmount, Decision, DecisionClause
from funding.models.meetings import Absence, AgendaItem, Attendee, Meeting, Notice
from funding.models.parts import (
    Attachment,
    AttachmentFile,
    Basis,
    Clause,
    Consequence,
    PartAnswer,
    Recipient,
    SharedDraft,
    Signatory,
    TextBlock,
)
from funding.models.payments import FundingChange, Payment
from funding.models.pledges import Pledge, PledgeAmount
from funding.models.prices import PricePlan, PriceYear
from funding.models.proposals import Proposal
from funding.models.rounds import Delivery, Round, RoundSource
from funding.models.scenarios import Scenario, ScenarioApplied, ScenarioShare
from funding.models.sequels import Appeal, Correction, ReportedDecision
from funding.models.shares import AppliedAmount, Share

__all__ = [
    "Absence",
    "AgendaItem",
    "Appeal",
    "AppliedAmount",
    "Attachment",
    "AttachmentFile",
    "Attendee",
    "Basis",
    "Clause",
    "Consequence",
    "Correction",
    "DecidedAmount",
    "Decision",
    "DecisionClause",
    "Delivery",
    "FundingChange",
    "Meeting",
    "Notice",
    "PartAnswer",
    "Payment",
    "Pledge",
    "PledgeAmount",
    "PricePlan",
    "PriceYear",
    "Proposal",
    "Recipient",
    "ReportedDecision",
    "Round",
    "RoundSource",
    "Scenario",
    "ScenarioApplied",
    "ScenarioShare",
    "Share",
    "SharedDraft",
    "Signatory",
    "TextBlock",
]
