"""What is done with links without login: made, renewed, closed, sent to a participant."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from training.mails import participants as words
from training.models import ApplicationLink, Cohort, Participant, ParticipantLink
from training.rules import applications as rules
from training.rules.retention import keep_until

KIND_IN_MAILS = "training.participant"


@verb(_("made a link to apply by"), name="open_links.create")
def create(link: ApplicationLink, *, by) -> ApplicationLink:
    """Save a new link with its code, for a body's booking or for the program."""
    _refuse_day(link, link.cohort.ends_on)
    link.make_code()
    link.save()
    return link


@verb(_("changed the last day of a link"), name="open_links.revise")
def revise(link: ApplicationLink, *, by) -> ApplicationLink:
    """Save until when the link is open; it opens again where it was closed."""
    _refuse_day(link, link.cohort.ends_on)
    link.is_closed = False
    link.save_fields("open_until", "is_closed")
    return link


@verb(_("renewed a link"), name="open_links.renew")
def renew(link: ApplicationLink, *, open_until: date, by) -> ApplicationLink:
    """Give the link another code: whoever has the old address comes to a closed door."""
    link = ApplicationLink.objects.locked(link.pk)
    link.open_until, link.is_closed = open_until, False
    _refuse_day(link, link.cohort.ends_on)
    link.make_code()
    link.save_fields("open_until", "is_closed", "salt", "code_hash", "made_at")
    return link


@verb(_("closed a link"), name="open_links.close")
def close(link: ApplicationLink, *, by) -> ApplicationLink:
    link = ApplicationLink.objects.locked(link.pk)
    link.is_closed = True
    link.save_fields("is_closed")
    return link


@verb(_("sent participants their own links"), name="open_links.send_own")
def send_own(
    cohort: Cohort,
    people: Iterable[Participant],
    *,
    open_until: date,
    subject: str,
    text: str,
    by,
) -> list[ParticipantLink]:
    """Give each a link of the own, or a new one, and mail it; the mail keeps no code."""
    Cohort.objects.locked(cohort.pk)
    wanted = [each.pk for each in people]
    rows = Participant.objects.filter(cohort=cohort, pk__in=wanted).counted()
    rows = list(rows.exclude(Q(contact__isnull=True) | Q(contact__email="")))
    refuse(rules.obstacles_to_answer(wanted, [each.pk for each in rows]))
    today = timezone.localdate()
    latest = keep_until(cohort)
    refuse_fields({"open_until": rules.obstacles_to_open(open_until, today, latest)})
    return [_sent(each, open_until, words.own_link(subject, text, open_until), by) for each in rows]


@verb(_("withdrew a participant's own link"), name="open_links.withdraw")
def withdraw(link: ParticipantLink, *, by) -> ParticipantLink:
    link = ParticipantLink.objects.locked(link.pk)
    link.is_closed = True
    link.save_fields("is_closed")
    return link


def path_in_mail(pk: int) -> str:
    """Return where a participant's own link leads, as a mail that leaves now says it."""
    link = ParticipantLink.objects.open_on(timezone.localdate()).filter(pk=pk).first()
    return link.open_path if link is not None else ""


def _sent(participant: Participant, open_until: date, told: dict, by) -> ParticipantLink:
    held = ParticipantLink.objects.filter(participant=participant).first()
    link = held or ParticipantLink(participant=participant)
    link.open_until, link.is_closed = open_until, False
    link.make_code()
    if held is None:
        link.save()
    else:
        link.save_fields("open_until", "is_closed", "salt", "code_hash", "made_at")
    address = participant.contact.email
    mails.send_out(to=[address], **told, by=by, link=(KIND_IN_MAILS, link.pk))
    return link


def _refuse_day(link: ApplicationLink, latest: date) -> None:
    today = timezone.localdate()
    refuse_fields({"open_until": rules.obstacles_to_open(link.open_until, today, latest)})
