"""Projects: funded periods of a program, and what they are aligned to."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.choices import ProjectPhase
from programs.models.programs import Program, StrategicChoice, programs_held


class ProjectQuerySet(QuerySet):
    def visible_to(self, user):
        """A project is seen by those who hold a role in its program."""
        return self.filter(program__in=programs_held(user))

    def in_phase(self, phase: str, today: date) -> Self:
        """Those that are planned, going on or ended on the day."""
        conditions = {
            ProjectPhase.PLANNED: Q(starts_on__gt=today),
            ProjectPhase.RUNNING: Q(starts_on__lte=today, ends_on__gte=today),
            ProjectPhase.ENDED: Q(ends_on__lt=today),
        }
        return self.filter(conditions[phase])

    def with_goal_count(self) -> Self:
        """Annotate how many goals each has (`goal_count`)."""
        return self.annotate(goal_count=Count("goals"))


@recorded
class Project(Model):
    """A project or project phase of a program, with its period."""

    program = models.ForeignKey(
        Program, models.PROTECT, related_name="projects", verbose_name=_("program")
    )
    name = models.CharField(_("name"), max_length=200)
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    diary_number = models.CharField(_("diary number"), max_length=40, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    background = models.TextField(_("background"), blank=True)
    purpose = models.TextField(_("purpose"), blank=True)
    target_groups = models.TextField(_("target groups"), blank=True)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["-starts_on", "name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="a_project_ends_after_it_starts"
            ),
            models.UniqueConstraint("program", "name", name="one_project_of_a_name_in_a_program"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("programs:project_detail", args=[self.pk])

    @property
    def phase(self) -> ProjectPhase:
        return self.phase_on(timezone.localdate())

    def phase_on(self, day: date) -> ProjectPhase:
        """Return whether the project is planned, going on or ended on the day."""
        if day < self.starts_on:
            return ProjectPhase.PLANNED
        return ProjectPhase.RUNNING if day <= self.ends_on else ProjectPhase.ENDED


class AlignmentQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(project__program__in=programs_held(user))


@recorded
class Alignment(Model):
    """How a project serves a strategic choice, with the motivation."""

    project = models.ForeignKey(
        Project, models.CASCADE, related_name="alignments", verbose_name=_("project")
    )
    choice = models.ForeignKey(
        StrategicChoice, models.PROTECT, related_name="+", verbose_name=_("strategic choice")
    )
    motivation = models.TextField(_("motivation"))

    objects = AlignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("alignment")
        verbose_name_plural = _("alignments")
        ordering = ["choice__objective__position", "choice__position", "pk"]
        constraints = [
            models.UniqueConstraint("project", "choice", name="one_alignment_per_choice"),
        ]

    def __str__(self):
        return str(self.choice)

    def get_absolute_url(self):
        return self.project.get_absolute_url()
