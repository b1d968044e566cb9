"""Meetings (sammanträden) of a board: when it sits, and when its minutes are adjusted."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from core.periods import iso_date
from funding.models.rounds import AUTHORITY_ROLES


class MeetingQuerySet(QuerySet):
    def visible_to(self, user):
        """A meeting is seen inside its board's authority."""
        return self.filter(board__in=organizations_held(user, *AUTHORITY_ROLES))


@recorded
class Meeting(Model):
    """A sitting of a board; its adjusted minutes make decisions count."""

    board = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="meetings", verbose_name=_("board")
    )
    held_on = models.DateField(_("date"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    adjusted_on = models.DateField(_("minutes adjusted on"), null=True, blank=True, editable=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.UniqueConstraint("board", "held_on", name="one_meeting_of_a_board_on_a_day"),
            models.CheckConstraint(
                condition=Q(adjusted_on__isnull=True) | Q(adjusted_on__gte=F("held_on")),
                name="minutes_are_adjusted_after_the_meeting",
            ),
        ]

    def __str__(self):
        return f"{self.board} {iso_date(self.held_on)}"

    def get_absolute_url(self):
        return reverse("funding:meeting_detail", args=[self.pk])
