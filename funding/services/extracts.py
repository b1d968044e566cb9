"""The verb that registers the extracts of a whole meeting at once."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from funding.models import Decision, Meeting, Proposal
from funding.rules import meetings as rules
from funding.services import decisions


@verb(_("registered the extracts"))
def register_all(
    meeting: Meeting, versions: Mapping[int, int], *, on: date, by: User
) -> list[Decision]:
    """Register the extracts of these decisions of a meeting: all of them count, or none.

    `versions` gives the version of each decision that was compared with the minutes. Everything
    is locked before anything is written, in the order that every verb on decisions keeps.
    """
    chosen = Decision.objects.filter(meeting=meeting, pk__in=versions)
    rows = list(chosen.select_for_update(of=("self",)).order_by("pk"))
    if len(rows) != len(versions):
        raise ValidationError(_("A decision has gone meanwhile: load the page again and look."))
    proposals = Proposal.objects.filter(pk__in=[row.proposal_id for row in rows])
    list(proposals.select_for_update(of=("self",)).order_by("pk"))
    refuse(obstacles_to_register_all(Meeting.objects.locked(meeting.pk)))
    return [decisions.register_extract(row, on=on, by=by, version=versions[row.pk]) for row in rows]


def obstacles_to_register_all(meeting: Meeting) -> list[str]:
    """Return what keeps the extracts of a meeting from being registered."""
    return list(rules.obstacles_to_announce(meeting.adjusted_on))
