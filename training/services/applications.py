"""What is done with applications: sent in by link, admitted, put on the waiting list, declined."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import Outsider, verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from training.choices import Stage
from training.mails import applications as words
from training.models import ApplicationLink, Cohort, Contact, Knock, Participant
from training.rules import applications as rules
from training.services.participants import Person, enroll, move_on

APPLICANT = Outsider("training.application", _("An applicant, by link"))
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MOST_MAILS = 3  # to one address in a day: nobody is flooded by what others type


@verb(_("applied by link"), name="applications.apply")
def apply(link: ApplicationLink, participant: Participant, person: Person, *, source: str, by):
    """Take an application in, bound to the link's booking, and mail a receipt.

    Somebody whose address is in the cohort already gets no second row, and None is returned; the
    address alone is told so. `source` stands for the network address that it comes from.
    """
    cohort = Cohort.objects.locked(link.cohort_id)
    _let_in(link, source)
    held = Contact.objects.filter(
        participant__cohort=cohort,
        participant__merged_into__isnull=True,
        email__iexact=person.email,
    )
    if held.exists():
        if mails.written_to(person.email, DAY) < MOST_MAILS:
            mails.send_out(to=[person.email], **words.again(cohort), by=None)
        return None
    participant.cohort, participant.booking = cohort, link.booking
    today = timezone.localdate()
    participant = enroll(participant, person, by=by, on=today, stage=Stage.APPLIED)
    mails.send_out(to=[person.email], **words.receipt(cohort, link.booking), by=None)
    return participant


def _let_in(link: ApplicationLink, source: str) -> None:
    now = timezone.now()
    Knock.objects.filter(at__lt=now - DAY).delete()
    mine = Knock.objects.filter(link=link)
    refuse(
        rules.obstacles_to_apply(
            from_source=mine.filter(source=source, at__gt=now - HOUR).count(),
            at_link=mine.count(),
        )
    )
    Knock.objects.create(link=link, source=source, at=now)


@verb(_("answered applications"), name="applications.answer")
def answer(
    cohort: Cohort,
    people: Iterable[int],
    stage: str,
    *,
    on: date,
    by,
    note: str = "",
    capacity_reason: str = "",
    subject: str = "",
    text: str = "",
) -> list[Participant]:
    """Admit, put on the waiting list or decline those chosen, all or nobody, and write to them.

    With a `text` each gets it as a mail. A reason for more than there are seats is kept on the
    cohort.
    """
    cohort = Cohort.objects.locked(cohort.pk)
    wanted = list(dict.fromkeys(people))
    rows = Participant.objects.filter(cohort=cohort, pk__in=wanted).counted()
    rows = list(rows.select_related("contact").order_by("number"))
    refuse(rules.obstacles_to_answer(wanted, [each.pk for each in rows]))
    if stage == Stage.ACTIVE:
        _make_room(cohort, len(rows), capacity_reason)
    for each in rows:
        move_on(each, stage, by=by, on=on, note=note)
    if text.strip():
        addresses = [each.contact.email for each in rows if hasattr(each, "contact")]
        mails.send_out(to=filter(None, addresses), subject=subject, body=text, by=by)
    return rows


def _make_room(cohort: Cohort, more: int, reason: str) -> None:
    reason = reason.strip() or cohort.capacity_reason
    registered = Participant.objects.filter(cohort=cohort).registered().count()
    refuse_fields(
        {"capacity_reason": rules.obstacles_to_crowd(registered, more, cohort.capacity, reason)}
    )
    if reason != cohort.capacity_reason:
        cohort.capacity_reason = reason
        cohort.save_fields("capacity_reason")
