"""Extracts for a person: who may look for whom, and the record that somebody did."""

import re
from collections.abc import Collection
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.permissions import is_administrator
from core.history import verb
from core.rules import refuse
from training.models import Extract, ExtractParticipant, Participant

MOST = 50  # people that a search shows: more is no search for one person
NOT_DIGITS = re.compile(r"\D")


def found_for(user: Any, who: str) -> dict[int, Participant]:
    """Return the enrolments that a person may find under a name, an address or a number.

    Those who know the participants find parts of names. An administrator knows nobody and finds
    whom somebody has told them of: the whole name, address or number.
    """
    people = Participant.objects.select_related("cohort__course").with_name()
    digits = NOT_DIGITS.sub("", who)
    known = Q(contact__name__icontains=who) | Q(contact__email__icontains=who)
    told = Q(contact__name__iexact=who) | Q(contact__email__iexact=who)
    if len(digits) > 5:
        number = Q(contact__phone__regex=r"\D*".join(digits[-7:]))
        known, told = known | number, told | number
    rows = people.visible_to(user).filter(known)
    if is_administrator(user):
        rows = people.filter(Q(pk__in=rows.values("pk")) | told)
    rows = rows.order_by("contact__name", "-cohort__starts_on", "pk")[:MOST]
    return {each.pk: each for each in rows}


@verb(_("made an extract for a person"))
def make(participants: Collection[Participant], *, by, reason: str) -> Extract:
    """Record that somebody takes out what is held about a person: who, when and why."""
    refuse([] if participants else [_("Choose the enrolments of the person.")])
    extract = Extract.objects.create(made_by=by, reason=reason.strip())
    for each in participants:
        ExtractParticipant.objects.create(extract=extract, participant=each)
    return extract
