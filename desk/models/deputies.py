"""Deputies: who looks after what waits for a person who is away."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import Validity, validity
from core.history import recorded
from core.models import Model, QuerySet


class DeputyQuerySet(QuerySet):
    def visible_to(self, user):
        """Known to the two whom it concerns, and to administrators."""
        if user.has_perm("desk.manage_deputies"):
            return self
        return self.filter(Q(absent_id=user.pk) | Q(deputy_id=user.pk))

    def on(self, day: date) -> Self:
        """Those that hold on a day."""
        return self.filter(first_day__lte=day, last_day__gte=day)

    def standing_in(self, user, day: date) -> Self:
        """Those by which the person looks after somebody else's matters on a day."""
        return self.on(day).filter(deputy_id=user.pk, absent__is_active=True)


@recorded
class Deputy(Model):
    """One person stands in for another from a day to a day.

    It routes attention and gives no right: what a person may do comes from roles alone.
    """

    told_by = ("absent",)
    absent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who is away")
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("deputy")
    )
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("to"))

    objects = DeputyQuerySet.as_manager()

    class Meta:
        verbose_name = _("deputy")
        verbose_name_plural = _("deputies")
        ordering = ["-first_day", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="a_deputy_ends_after_beginning"
            ),
            models.CheckConstraint(
                condition=~Q(absent=F("deputy")), name="nobody_is_their_own_deputy"
            ),
        ]

    def __str__(self):
        return _("%(deputy)s for %(absent)s") % {"deputy": self.deputy, "absent": self.absent}

    def get_absolute_url(self):
        return reverse("desk:deputy_detail", args=[self.pk])

    @property
    def validity(self) -> Validity:
        return validity(self.first_day, self.last_day, timezone.localdate())
