"""What somebody has said of two rows that look like one person: it is not asked again."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.models import programs_held
from training.choices import Verdict
from training.models.participants import KNOWING, Participant


class PairVerdictQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by those who know both by name."""
        held = programs_held(user, *KNOWING)
        return self.filter(
            first__cohort__course__program__in=held, second__cohort__course__program__in=held
        )


@recorded
class PairVerdict(Model):
    """Two rows are two people, or one person who takes part twice: kept with who said so."""

    told_by = ("first", "second")

    first = models.ForeignKey(
        Participant, models.CASCADE, related_name="+", verbose_name=_("participant")
    )
    second = models.ForeignKey(
        Participant, models.CASCADE, related_name="+", verbose_name=_("the other participant")
    )
    verdict = models.CharField(_("what they are"), max_length=5, choices=Verdict)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("said by")
    )

    objects = PairVerdictQuerySet.as_manager()

    class Meta:
        verbose_name = _("verdict on two rows")
        verbose_name_plural = _("verdicts on two rows")
        ordering = ["-created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                "first",
                "second",
                name="one_verdict_on_a_pair",
                violation_error_message=_("Somebody has just answered that of these two."),
            ),
            models.CheckConstraint(
                condition=Q(first__lt=F("second")), name="a_pair_is_written_in_order"
            ),
        ]

    def __str__(self):
        return f"{self.first}, {self.second}: {self.get_verdict_display()}"

    def get_absolute_url(self):
        return self.first.get_absolute_url()
