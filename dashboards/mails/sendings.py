"""What a reminder or an overview says: worded when it leaves, of what its reader may see then."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from core.periods import iso_date
from dashboards.choices import Urgency
from dashboards.mails import wordings
from dashboards.queries.deputies import StandIn, deputies_of, stand_in
from dashboards.queries.news import LATELY, Followings, followings_of
from dashboards.queries.reminders import everything_for, wanted_by
from dashboards.queries.rows import Waiting
from desk.choices import MailKind
from desk.models import Sending

MOST = 30  # of a section; the rest stands on My page


def words_of(sending_id: int) -> tuple[str, str] | None:
    """Return subject and text of a sending as they are right now; None: nothing is left to tell.

    Everything is asked anew with the rights that the person has at this moment.
    """
    sending = Sending.objects.select_related("person").filter(pk=sending_id).first()
    if sending is None or not sending.person.is_active:
        return None
    with translation.override(sending.person.language):
        return worded(sending)


def worded(sending: Sending) -> tuple[str, str] | None:
    """Return subject and text of a sending in the language that is on."""
    person, today = sending.person, timezone.localdate()
    wanted = wanted_by(person, today)
    rows = [each for each in everything_for(person) if wanted.wants(each)]
    reminded = set(sending.reminders.values_list("item", "due_on"))
    reminders = [each for each in rows if (each.item, each.due_on) in reminded]
    if not wanted.choice.has_reminders:
        reminders = []
    if not sending.has_digest:
        return _letter(MailKind.REMINDER, person, today, reminders, _due(reminders))
    told = overview(person, rows, reminders, _previous(sending))
    return _letter(MailKind.DIGEST, person, today, rows, told)


def overview(
    person: User, rows: list[Waiting], reminders: Iterable[Waiting], since: datetime | None
) -> Iterator[str]:
    """Yield the sections of an overview: what waits, for whom one stands in, what is followed.

    Of what is followed it tells what happened since the overview before, or lately.
    """
    yield from own_sections(rows, reminders)
    yield from deputised_sections(person)
    yield from followed_sections(person, since)


def own_sections(rows: list[Waiting], reminders: Iterable[Waiting] = ()) -> Iterator[str]:
    """Yield what waits for the person, the most urgent first, then what nobody answers for."""
    marked = {each.item for each in reminders}
    owned = [each for each in rows if not each.is_unowned]
    for urgency in Urgency:
        part = [each for each in owned if each.urgency == urgency]
        yield from _section(urgency.label, part, marked)
    unowned = [each for each in rows if each.is_unowned]
    yield from _section(_("Nobody answers for this, and you lead the program"), unowned, marked)


def deputised_sections(person: User) -> Iterator[str]:
    """Yield what waits for those for whom the person stands in today."""
    for deputy in deputies_of(person):
        yield from _deputised(stand_in(deputy, person))


def followed_sections(person: User, since: datetime | None = None) -> Iterator[str]:
    """Yield what happened in what the person follows."""
    yield from _followed(followings_of(person, since))


def _previous(sending: Sending) -> datetime | None:
    """Return when the overview before this one was planned, if that was not long ago."""
    before = Sending.objects.filter(
        person=sending.person_id, has_digest=True, day__lt=sending.day
    ).order_by("-day")
    planned = before.values_list("created_at", flat=True).first()
    return max(planned, timezone.now() - LATELY) if planned else None


def _letter(
    kind: MailKind, person: User, today: date, rows: list[Waiting], sections: Iterable[str]
) -> tuple[str, str] | None:
    told = list(sections)
    if not told:
        return None
    values = {
        "name": person.name,
        "count": len(rows),
        "late": sum(each.is_late for each in rows),
        "day": iso_date(today),
    }
    subject, intro = wordings.of(kind, person.language, values)
    return subject, "\n\n".join([intro, *told, *_foot()])


def _due(rows: list[Waiting]) -> Iterator[str]:
    """Yield the sections of a reminder: what is late, what is soon due."""
    late = [each for each in rows if each.is_late]
    yield from _section(Urgency.LATE.label, late)
    yield from _section(_("Soon due"), [each for each in rows if not each.is_late])


def _section(title: Any, rows: list[Waiting], marked: Iterable[str] = ()) -> Iterator[str]:
    if not rows:
        return
    yield f"{str(title).upper()} ({len(rows)})"
    for each in islice(rows, MOST):
        yield "\n".join(_lines(each, each.item in marked))
    yield from _rest(len(rows))


def _lines(each: Waiting, is_reminder: bool = False) -> Iterator[str]:
    bell = f"{_('Reminder')}: " if is_reminder else ""
    yield f"– {bell}{each.what}: {each.subject} ({each.place})"
    if each.due_on is not None:
        said = _("was due %(day)s") if each.is_late else _("by %(day)s")
        yield f"  {said % {'day': iso_date(each.due_on)}}"
    if each.is_unowned:
        yield "  " + _("Nobody is named as responsible: it goes to the program's strategists.")
    yield f"  {settings.SITE_URL}{'/' if each.posts else each.url}"


def _deputised(found: StandIn) -> Iterator[str]:
    title = _("You stand in for %(name)s") % {"name": found.absent.name}
    yield from _section(title, found.waiting)
    if found.untold:
        said = ngettext(
            "%(n)d thing more waits for %(name)s. It stands with yours, or takes another role.",
            "%(n)d things more wait for %(name)s. They stand with yours, or take another role.",
            found.untold,
        )
        yield said % {"n": found.untold, "name": found.absent.name}


def _followed(found: Followings) -> Iterator[str]:
    if not found.news:
        return
    yield f"{_('What you follow').upper()} ({len(found.news)})"
    for each in islice(found.news, MOST):
        yield (
            f"– {iso_date(each.on)} {each.what}: {each.subject} ({each.place})\n"
            f"  {settings.SITE_URL}{each.url}"
        )
    yield from _rest(len(found.news))


def _rest(count: int) -> Iterator[str]:
    if count > MOST:
        yield _("And %(n)d more on My page.") % {"n": count - MOST}


def _foot() -> Iterator[str]:
    page = f"{settings.SITE_URL}{reverse('dashboards:home')}"
    choice = f"{settings.SITE_URL}{reverse('dashboards:reminders')}"
    yield _("My page: %(url)s") % {"url": page}
    yield _("Choose which mails you get, or none: %(url)s") % {"url": choice}
