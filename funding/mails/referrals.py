"""What an officer is told when a board refers their proposal back."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from core.periods import iso_date
from funding.models import Decision


def referred_back(decision: Decision) -> dict[str, Callable[[], str]]:
    """Say to the officer what has to be completed before the board takes the matter up again."""
    words = {
        "title": decision.title,
        "board": decision.meeting.board,
        "day": iso_date(decision.meeting.held_on),
        "asked_for": decision.asked_for,
    }
    return {
        "subject": lambda: _("Referred back: %(title)s") % words,
        "body": lambda: (
            _(
                "%(board)s referred the proposal “%(title)s” back on %(day)s. What has to be "
                "completed:\n\n%(asked_for)s"
            )
            % words
        ),
    }
