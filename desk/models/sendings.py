"""What goes out by itself: one mail a person and day, and each reminder once."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import Model, QuerySet
from desk.choices import MailState
from desk.models.mails import Mail
from desk.models.reminders import ITEM, OwnQuerySet


class SendingQuerySet(OwnQuerySet):
    def of(self, user):
        """Those to a person, the newest first, each with its mail."""
        return self.filter(person_id=user.pk).select_related("mail").order_by("-day")

    def troubled(self):
        """Those whose mail was refused or ended uncertain, the newest first."""
        states = (MailState.REFUSED, MailState.UNCERTAIN)
        return self.filter(mail__state__in=states).order_by("-day", "-pk")


class Sending(Model):
    """The mail that a person gets on a day: reminders, an overview, or both in one.

    How far it has come is the state of its mail.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("person")
    )
    day = models.DateField(_("day"))
    has_digest = models.BooleanField(_("is an overview"), default=False)
    mail = models.OneToOneField(
        Mail, models.CASCADE, null=True, related_name="sending", verbose_name=_("mail")
    )

    objects = SendingQuerySet.as_manager()

    class Meta:
        verbose_name = _("sending")
        verbose_name_plural = _("sendings")
        ordering = ["-day", "-pk"]
        constraints = [
            models.UniqueConstraint("person", "day", name="one_sending_per_person_and_day"),
        ]

    def __str__(self):
        return f"{self.person}, {self.day}"


class ReminderQuerySet(OwnQuerySet):
    pass


class Reminder(Model):
    """One step of reminding a person of one thing: `step` days from its due day, sent once."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("person")
    )
    sending = models.ForeignKey(
        Sending, models.CASCADE, related_name="reminders", verbose_name=_("sending")
    )
    item = models.CharField(_("what"), max_length=ITEM)
    due_on = models.DateField(_("due on"))
    step = models.SmallIntegerField(_("days from the due day"))

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                "person", "item", "due_on", "step", name="a_step_of_a_reminder_is_sent_once"
            ),
        ]

    def __str__(self):
        return f"{self.item} ({self.due_on}, {self.step:+d})"


class PlannedDayQuerySet(QuerySet):
    def visible_to(self, user):
        """Bookkeeping of the worker: no page shows it."""
        return self.none()


class PlannedDay(Model):
    """A day for which everybody's sendings have been planned."""

    day = models.DateField(_("day"), unique=True)

    objects = PlannedDayQuerySet.as_manager()

    class Meta:
        verbose_name = _("planned day")
        verbose_name_plural = _("planned days")

    def __str__(self):
        return str(self.day)
