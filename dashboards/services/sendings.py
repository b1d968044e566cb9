"""Plans the reminders and overviews of a day, for everybody or for one person."""

import logging
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from dashboards.queries import reminders as queries
from desk.models import Sending
from desk.rules import reminders as rules
from desk.services import sendings

log = logging.getLogger(__name__)
FIRST_HOUR = 6  # in Sweden: no mail leaves at night


def plan_today(now: datetime | None = None) -> int:
    """Plan what goes out today, once everybody's is there; return how many mails it became.

    It may be called as often as one likes, and after any standstill: what a person has got stands
    as a row with a unique key.
    """
    now = timezone.localtime(now)
    if now.hour < FIRST_HOUR or sendings.is_planned(now.date()):
        return 0
    steps = queries.steps_by_kind()
    planned, failed = 0, 0
    for person in User.objects.active().order_by("pk"):
        try:
            with transaction.atomic():
                planned += plan_for(person, now.date(), steps) is not None
        except Exception:  # the others get theirs; the next hour tries this one again
            failed += 1
            log.exception("The mail of person %s could not be planned.", person.pk)
    if not failed:
        sendings.note_planned(now.date())
    return planned


def plan_for(person: User, day: date, steps: dict[str, list[int]]) -> Sending | None:
    """Plan the one mail that a person gets on a day; None where nothing is to be told."""
    wanted = queries.wanted_by(person, day)
    choice = wanted.choice
    since = queries.since_of(choice, queries.last_digest(person))
    has_digest = rules.is_digest_due(choice.digest, choice.weekday, since, day)
    reached = []
    if choice.has_reminders:
        rows = [each for each in queries.everything_for(person) if wanted.wants(each)]
        reached = queries.not_yet_told(person, queries.reached_by(rows, steps, day))
    if not reached and not has_digest:
        return None
    return sendings.plan(
        person,
        day=day,
        steps=reached,
        has_digest=has_digest,
        subject=lambda: _("Overview") if has_digest else _("Reminder"),
    )
