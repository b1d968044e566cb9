"""What an extract is written from: a decision with all that stands in it and beside it."""

from datetime import date, datetime
from decimal import Decimal

from django.db.models import OuterRef, Subquery

from accounts.models import Organization
from core.history import known_at
from core.models import once
from core.periods import iso_date
from funding.choices import DECIDING, AbsenceReason, AttendeeFunction
from funding.models import (
    Absence,
    Appeal,
    Attendee,
    Basis,
    Correction,
    Decision,
    Proposal,
    Recipient,
)
from funding.rules import sources
from funding.rules.appeals import last_day_to_appeal
from funding.rules.extracts import ExtractFacts

DECISIONS = Decision.objects.select_related(
    "proposal__financier__parent",
    "proposal__source",
    "meeting__board",
    "tabled_to",
    "recorded_by",
)

WHOLE = DECISIONS.with_parts().with_life().with_sequels().with_counted_on()  # put together once


class Extract:
    """A decision with all that its paper says, in half a dozen queries whatever it holds."""

    def __init__(self, decision: Decision) -> None:
        self.decision = WHOLE.get(pk=decision.pk)
        self.proposal = self.decision.proposal
        self.board = self.proposal.financier
        self.source = sources.read(self.proposal.source.content)
        has = {Correction: self.decision.is_corrected, Appeal: self.decision.appealed}
        self.corrections, self.appeals = (
            list(model.objects.filter(decision=self.decision)) if there else []
            for model, there in has.items()
        )
        self.proposal_then = self.proposal
        rows = self.proposal.rows
        self.recipients = [each["name"] for each in rows["recipients"]]
        self.basis = [(each["dated_on"] or "", each["title"]) for each in rows["basis"]]
        # What was referred back is written on: the extract says what the board had before it.
        if self.decision.left_version not in (0, self.proposal.version):
            self._go_back(self.decision.created_at)
        self.attendance = _attendance(self.decision)

    def _go_back(self, moment: datetime) -> None:
        """Read the proposal and its rows as they were."""
        [self.proposal_then] = known_at(Proposal, moment, id=self.proposal.pk)
        recipients, basis = (
            sorted(known_at(model, moment, proposal_id=self.proposal.pk), key=lambda r: r.position)
            for model in (Recipient, Basis)
        )
        self.recipients = [each.name for each in recipients]
        self.basis = [(iso_date(each.dated_on), each.title) for each in basis]

    @property
    def decided(self) -> dict[int, Decimal]:
        return {row["year"]: Decimal(row["amount"]) for row in self.decision.decided}

    @property
    def last_day(self) -> date | None:
        """The last day to appeal, once the notice is posted."""
        posted_on = self.decision.posted_on
        return last_day_to_appeal(posted_on) if posted_on else None


def read_of(decision: Decision) -> Extract:
    """Return what is read of a decision for its paper and its review."""
    return once(decision, "extract", lambda: Extract(decision))


def facts_of(read: Extract) -> ExtractFacts:
    """Return what the review looks at."""
    decision, board = read.decision, read.board
    mine = [each for each in read.source.shares if each.financier_id == board.pk]
    return ExtractFacts(
        outcome=decision.outcome,
        is_delegated=decision.is_delegated,
        paragraph=decision.paragraph,
        diary_number=decision.diary_number,
        diary_pattern=board.diary_pattern,
        diary_example=board.diary_example,
        **_names(read),
        clauses=tuple(decision.adopted),
        decided=read.decided,
        prices={each.seat_price for each in mine if each.seat_price is not None},
        texts={
            "title": decision.title,
            "asked_for": decision.asked_for,
            "summary": read.proposal_then.summary,
            "motions": decision.motions,
            "reservations": decision.reservations,
        },
        taking_part=len(read.attendance["taking_part"]),
        votes=(decision.votes_for, decision.votes_against, decision.votes_abstained),
        recipients=tuple(read.recipients),
        delegation_point=decision.delegation_point,
        is_reported=decision.reported_on is not None,
    )


def _names(read: Extract) -> dict[str, tuple[str, ...]]:
    """Return the names that the clauses are searched for; the rarer ones only where they matter."""
    board, text = read.board, " ".join(read.decision.adopted).casefold()
    own = (board.in_clauses, board.name)
    if not text or any(name.casefold() in text for name in own):
        return {"board_names": own}
    others = Organization.objects.filter(pk__in=read.source.financiers).exclude(pk=board.pk)
    return {
        "board_names": (*own, *board.names.values_list("name", flat=True)),
        "other_names": tuple(each.in_clauses for each in others),
    }


def _attendance(decision: Decision) -> dict[str, list[dict[str, str]]]:
    """Return who took part under the §, who attended but did not, and who else was there."""
    there: dict[str, list] = {"taking_part": [], "not_taking_part": [], "others": []}
    if decision.is_delegated:
        return there
    item = {"item__meeting": decision.meeting_id, "item__proposal": decision.proposal_id}
    absences = Absence.objects.filter(**item, attendee=OuterRef("pk"))
    people = Attendee.objects.filter(meeting=decision.meeting_id)
    for person in people.annotate(absent=Subquery(absences.values("reason")[:1])):
        row = {"name": person.name, "role": str(AttendeeFunction(person.function).label)}
        if person.absent:
            reason = str(AbsenceReason(person.absent).label)
            there["not_taking_part"].append({**row, "reason": reason})
        elif person.function in DECIDING:
            there["taking_part"].append(row)
        else:
            there["others"].append(row)
    return there
