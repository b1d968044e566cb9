"""Plans what goes out by itself: one mail a person and day, each step of a reminder once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import User
from desk.models import PlannedDay, Reminder, Sending
from desk.services import mails

WORDS = "sending"  # its kind in settings.MAIL_WORDS


@dataclass(frozen=True)
class Step:
    """A day that reminding of one thing has come to: its key, its due day, days from it."""

    item: str
    due_on: date
    step: int


@transaction.atomic
def plan(
    person: User, *, day: date, steps: Iterable[Step], has_digest: bool, subject: Any
) -> Sending | None:
    """Plan the mail of a person and a day; None where there is one, or nothing is new to tell.

    Mail and job are written in the same transaction. Whoever plans the same at once waits at the
    unique key and then finds it taken; it is worded when it leaves.
    """
    try:
        with transaction.atomic():
            sending = Sending.objects.create(person=person, day=day, has_digest=has_digest)
    except IntegrityError:
        return None
    if not _reminded(sending, steps) and not has_digest:
        sending.delete()
        return None
    sending.mail = mails.send_later_worded(to=person, subject=subject, words=(WORDS, sending.pk))
    sending.save_fields("mail")
    return sending


def _reminded(sending: Sending, steps: Iterable[Step]) -> int:
    """Write down the steps that nobody has been reminded by before; return how many."""
    Reminder.objects.bulk_create(
        [
            Reminder(
                person_id=sending.person_id,
                sending=sending,
                item=each.item,
                due_on=each.due_on,
                step=each.step,
            )
            for each in steps
        ],
        ignore_conflicts=True,
    )
    return sending.reminders.count()


def is_planned(day: date) -> bool:
    """Say whether everybody's mails of a day have been planned."""
    return PlannedDay.objects.filter(day=day).exists()


def note_planned(day: date) -> None:
    """Note that everybody's mails of a day have been planned."""
    PlannedDay.objects.get_or_create(day=day)
