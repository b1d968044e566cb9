"""What of a board is its own people's alone: proposals in hand and coming meetings."""

from datetime import date
from typing import Any

from django.db.models import Count

from funding.choices import ProposalState
from funding.models import Meeting, Proposal

DONE = (ProposalState.DECIDED, ProposalState.WITHDRAWN)


def proposals_in_hand(user: Any) -> dict[int, int]:
    """Return how many proposals each of the person's boards has in hand."""
    rows = Proposal.objects.exclude(state__in=DONE).visible_to(user).order_by()
    return dict(rows.values("financier").annotate(n=Count("pk")).values_list("financier", "n"))


def coming_meetings(user: Any, today: date) -> dict[int, Meeting]:
    """Return the next meeting of each of the person's boards."""
    coming = Meeting.objects.filter(held_on__gte=today).visible_to(user)
    newest = coming.order_by("board_id", "held_on", "pk").distinct("board_id")
    return {each.board_id: each for each in newest}
