"""Verbs on appeals: register one beside a decision, and enter how it ended."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from funding.choices import AppealOutcome
from funding.mails import appeals as letters
from funding.models import Appeal, Decision, Round
from funding.rules import appeals as rules
from funding.rules import proposals as numbers
from funding.services import decisions


@verb(_("registered an appeal"))
def register(
    decision: Decision,
    *,
    received_on: date,
    court: str = "",
    diary_number: str = "",
    note: str = "",
    by: User,
) -> Appeal:
    """Register that somebody appealed a decision that counts; it counts until it is annulled."""
    decision = Decision.objects.locked(decision.pk)
    refuse(obstacles_to_register(decision))
    board, number = decision.proposal.financier, numbers.tidy_number(diary_number)
    refuse_fields(
        {
            "received_on": rules.obstacles_to_received_on(
                decision.day, received_on, timezone.localdate()
            ),
            "diary_number": numbers.obstacles_to_diary_number(
                number, pattern=board.diary_pattern, example=board.diary_example
            ),
        }
    )
    said = {
        "decision": decision,
        "received_on": received_on,
        "court": court,
        "diary_number": number,
        "note": note,
    }
    same = Appeal.objects.filter(outcome=AppealOutcome.PENDING, **said)
    refuse(rules.obstacles_to_repeat(is_known=same.exists()))
    appeal = Appeal.objects.create(**said, registered_by=by)
    _tell(appeal, by=by)
    return appeal


@verb(_("entered how the appeal ended"))
def settle(appeal: Appeal, *, outcome: str, on: date, note: str = "", by: User) -> Appeal:
    """Enter how an appeal ended; a decision that a court annuls counts no longer in its round."""
    appeal = Appeal.objects.locked(appeal.pk)
    refuse(rules.obstacles_to_settle(appeal.outcome, appeal.settled_on))
    refuse_fields(
        {
            "outcome": rules.obstacles_to_outcome(outcome),
            "on": rules.obstacles_to_settled_on(appeal.received_on, on, timezone.localdate()),
        }
    )
    proposal = appeal.decision.proposal
    # As when an answer begins to count: who settles last knows what the round has become.
    Round.objects.select_for_update(of=("self",), no_key=True).get(pk=proposal.round_id)
    before = decisions.standing_of(proposal)
    appeal.outcome, appeal.settled_on = outcome, on
    appeal.note = note or appeal.note
    appeal.save_fields("outcome", "settled_on", "note")
    _tell(appeal, decisions.boards_of(before, decisions.standing_of(proposal)), by=by)
    return appeal


def obstacles_to_register(decision: Decision) -> list[str]:
    """Return what keeps an appeal of this decision from being registered."""
    registered_on = decision.extract_registered_on
    counts = registered_on is not None and decision.closed_on is not None
    return list(
        rules.obstacles_to_register(
            decision.outcome,
            max(registered_on, decision.closed_on) if counts else None,
            is_annulled=decision.appeals.filter(outcome=AppealOutcome.ANNULLED).exists(),
        )
    )


def _tell(appeal: Appeal, boards: set[int] = frozenset(), *, by: User) -> None:
    """Tell strategists and the board; every board asked when it settles or unsettles the round."""
    decision = appeal.decision
    mails.send(
        to=decisions.concerned(decision.proposal, by, boards),
        subject=lambda: letters.subject(appeal),
        body=lambda: letters.body(appeal, decisions.standing_of(decision.proposal)),
        path=decision.get_absolute_url(),
        by=by,
    )
