"""Nouns: rounds, proposals, meetings, decisions."""

from funding.models.decisions import DecidedAmount, Decision, DecisionClause
from funding.models.meetings import Meeting
from funding.models.proposals import Clause, Proposal, Recipient, Signatory
from funding.models.rounds import AppliedAmount, Delivery, Round, RoundSource, Share

__all__ = [
    "AppliedAmount",
    "Clause",
    "DecidedAmount",
    "Decision",
    "DecisionClause",
    "Delivery",
    "Meeting",
    "Proposal",
    "Recipient",
    "Round",
    "RoundSource",
    "Share",
    "Signatory",
]
