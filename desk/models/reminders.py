"""What people are reminded of: the rules per kind, the words, and what each person has chosen."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.choices import Language
from core.history import recorded
from core.models import Model, QuerySet
from desk.choices import Digest, MailKind, Weekday
from desk.rules.reminders import DAYS_AFTER, DAYS_BEFORE

ITEM = 300  # the longest key of something that waits: its kind, and the page where it is done


class OpenQuerySet(QuerySet):
    def visible_to(self, user):
        """How everybody is reminded is open to everybody who signs in."""
        return self


class OwnQuerySet(QuerySet):
    def visible_to(self, user):
        """A person's own choice is known to nobody else."""
        return self.filter(person_id=user.pk)


def usual_before() -> list[int]:
    return list(DAYS_BEFORE)


def usual_after() -> list[int]:
    return list(DAYS_AFTER)


@recorded
class ReminderRule(Model):
    """When people are reminded of one kind of thing that waits; without a row the default holds."""

    kind = models.CharField(_("kind"), max_length=20, unique=True, editable=False)
    is_on = models.BooleanField(_("reminders are sent"), default=True)
    days_before = ArrayField(
        models.PositiveSmallIntegerField(),
        verbose_name=_("days before the due day"),
        default=usual_before,
        blank=True,
    )
    days_after = ArrayField(
        models.PositiveSmallIntegerField(),
        verbose_name=_("days after the due day"),
        default=usual_after,
        blank=True,
    )

    told_by = ("kind",)  # the page about it says which kind, in words

    objects = OpenQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule of reminders")
        verbose_name_plural = _("rules of reminders")
        ordering = ["kind"]

    def __str__(self):
        return self.kind


@recorded
class Wording(Model):
    """Subject and beginning of a mail in one language, as an administrator has written them."""

    kind = models.CharField(_("mail"), max_length=8, choices=MailKind, editable=False)
    language = models.CharField(_("language"), max_length=2, choices=Language, editable=False)
    subject = models.CharField(_("subject"), max_length=200)
    intro = models.TextField(_("beginning of the mail"))

    objects = OpenQuerySet.as_manager()

    class Meta:
        verbose_name = _("text of a mail")
        verbose_name_plural = _("texts of mails")
        ordering = ["kind", "language"]
        constraints = [
            models.UniqueConstraint("kind", "language", name="one_wording_of_a_mail_per_language"),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}, {self.get_language_display()}"


class Preference(Model):
    """What a person has chosen to get by mail; without a row the defaults hold."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("person")
    )
    has_reminders = models.BooleanField(_("reminders before and after due days"), default=True)
    digest = models.CharField(_("overview"), max_length=6, choices=Digest, default=Digest.OFF)
    weekday = models.PositiveSmallIntegerField(
        _("day of the week"), choices=Weekday, default=Weekday.MONDAY
    )
    muted = ArrayField(
        models.CharField(max_length=20), verbose_name=_("not wanted"), default=list, blank=True
    )
    chosen_on = models.DateField(_("overview chosen on"), null=True, editable=False)
    news_read_at = models.DateTimeField(_("changes read"), null=True, editable=False)

    objects = OwnQuerySet.as_manager()

    class Meta:
        verbose_name = _("choice of mails")
        verbose_name_plural = _("choices of mails")
        constraints = [
            models.CheckConstraint(condition=Q(weekday__lte=6), name="a_week_has_seven_days"),
        ]

    def __str__(self):
        return str(self.person)


class Snooze(Model):
    """A person wants no mail about one thing until a day; without a day, never again."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("person")
    )
    item = models.CharField(_("what"), max_length=ITEM)
    title = models.CharField(_("title"), max_length=300)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = OwnQuerySet.as_manager()

    class Meta:
        verbose_name = _("pause")
        verbose_name_plural = _("pauses")
        ordering = ["until", "pk"]
        constraints = [
            models.UniqueConstraint("person", "item", name="a_thing_is_paused_once_by_a_person"),
        ]

    def __str__(self):
        return self.title
