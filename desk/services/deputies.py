"""Verbs on deputies: a person, or an administrator, names who stands in, and ends it."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.periods import iso_date
from core.rules import refuse
from desk.mails import deputies as words
from desk.models import Deputy
from desk.rules import deputies as rules
from desk.services import mails


@verb(_("named a deputy"))
def appoint(deputy: Deputy, *, by: User) -> Deputy:
    """Let one person look after what waits for another; both are told by mail."""
    # Whoever names the same two at once waits here.
    absent = User.objects.locked(deputy.absent_id)
    same = Deputy.objects.filter(absent=absent, deputy=deputy.deputy)
    refuse(
        rules.obstacles_to_appoint(
            period=(deputy.first_day, deputy.last_day),
            is_oneself=absent == deputy.deputy,
            are_active=absent.is_active and deputy.deputy.is_active,
            today=timezone.localdate(),
            held=same.values_list("first_day", "last_day"),
        )
    )
    deputy.save()
    told = {
        "absent": absent,
        "deputy": deputy.deputy,
        "first": iso_date(deputy.first_day),
        "last": iso_date(deputy.last_day),
    }
    mails.send(
        to=[each for each in (deputy.deputy, absent) if each != by],
        subject=lambda: words.subject(told),
        body=lambda: words.body(told),
        path=deputy.get_absolute_url(),
        by=by,
    )
    return deputy


@verb(_("ended the deputyship"), name="deputies.end")
def end(deputy: Deputy, *, last_day: date, by: User) -> Deputy:
    """Let it last through a day and no longer."""
    deputy = Deputy.objects.locked(deputy.pk)
    period = (deputy.first_day, deputy.last_day)
    refuse(rules.obstacles_to_end(period, last_day, timezone.localdate()))
    deputy.last_day = last_day
    deputy.save_fields("last_day")
    return deputy
