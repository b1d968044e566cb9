"""What a project's report says beside the facts: its cover, the day it tells of, its own texts."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model
from programs.choices import ProgramRoleKind
from programs.models.programs import programs_held
from programs.models.projects import OfProjectQuerySet, Project
from programs.models.reportings import ReportingRound

WRITERS = (ProgramRoleKind.STRATEGIST, ProgramRoleKind.PROJECT_LEADER)


class ProjectReportQuerySet(OfProjectQuerySet):
    def visible_to(self, user):
        """Those who write it; everybody else in the program reads what is issued."""
        return self.filter(project__program__in=programs_held(user, *WRITERS))


@recorded
class ProjectReport(Model):
    """The report of a project as it is being written; what is issued of it stands by itself."""

    told_by = ("project",)
    project = models.OneToOneField(
        Project, models.PROTECT, related_name="report", verbose_name=_("project")
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    subtitle = models.CharField(_("subtitle"), max_length=200, blank=True)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    reporting_round = models.ForeignKey(
        ReportingRound,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reporting round"),
    )
    summary = models.TextField(_("summary"), blank=True)
    goals_text = models.TextField(_("about the goals"), blank=True)
    closing = models.TextField(_("closing"), blank=True)

    objects = ProjectReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("project report")
        verbose_name_plural = _("project reports")
        ordering = ["-pk"]

    def __str__(self):
        return str(self.project)

    def get_absolute_url(self):
        return self.project.get_absolute_url()
