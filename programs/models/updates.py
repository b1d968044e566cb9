"""Status updates: what was done, what it means, and why the status is what it is."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.models.goals import GoalStatus, SubGoal
from programs.models.programs import programs_held


class StatusUpdateQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(
            Q(goal__project__program__in=programs_held(user))
            | Q(goal__responsible_person_id=user.pk)
        )

    def newest_first(self):
        return self.order_by("-as_of", "-pk")


@recorded
class StatusUpdate(Model):
    """A sent update (lägesrapport) of a goal; written once, never changed."""

    append_only = True

    goal = models.ForeignKey(
        SubGoal, models.PROTECT, related_name="updates", verbose_name=_("sub-goal")
    )
    as_of = models.DateField(_("as of"))
    status = models.ForeignKey(
        GoalStatus, models.PROTECT, related_name="+", verbose_name=_("status")
    )
    report = models.TextField(_("report"), blank=True)
    analysis = models.TextField(_("analysis"), blank=True)
    reason = models.TextField(_("reason for the status"), blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("author")
    )

    objects = StatusUpdateQuerySet.as_manager()

    class Meta:
        verbose_name = _("status update")
        verbose_name_plural = _("status updates")
        ordering = ["-as_of", "-pk"]
        indexes = [models.Index(fields=["goal", "-as_of", "-id"], name="newest_update_of_a_goal")]

    def __str__(self):
        return f"{self.goal} ({self.as_of})"

    def get_absolute_url(self):
        return self.goal.get_absolute_url()
