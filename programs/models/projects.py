"""Projects: funded periods of a program, what they serve, should change, and who did what."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.choices import AccountKind, DeclaredMeasure, ProjectPhase
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
        """Annotate how many goals stand in each (`goal_count`)."""
        standing = Q(goals__ended_on__isnull=True)
        return self.annotate(goal_count=Count("goals", filter=standing))


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


class OfProjectQuerySet(QuerySet):
    """Rows of a project, seen by those who see it."""

    def visible_to(self, user):
        return self.filter(project__program__in=programs_held(user))


@recorded
class EffectGoal(Model):
    """What a project should change (effektmål); measured by indicators of its evaluation."""

    told_by = ("project", "position")
    project = models.ForeignKey(
        Project, models.CASCADE, related_name="effect_goals", verbose_name=_("project")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    text = models.TextField(_("effect goal"))

    objects = OfProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("effect goal")
        verbose_name_plural = _("effect goals")
        ordering = ["project", "position", "pk"]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return self.project.get_absolute_url()


@recorded
class Contribution(Model):
    """Who worked in a project, in which part, and what they did; a person is named if known."""

    told_by = ("project", "title")
    project = models.ForeignKey(
        Project, models.CASCADE, related_name="contributions", verbose_name=_("project")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    title = models.CharField(_("part"), max_length=200)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("person"),
    )
    organization = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("organization"),
    )
    did = models.TextField(_("what they did"), blank=True)

    objects = OfProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        ordering = ["project", "position", "pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return self.project.get_absolute_url()


@recorded
class ProjectLink(Model):
    """A document or a page elsewhere that belongs to a project."""

    told_by = ("project", "title")
    project = models.ForeignKey(
        Project, models.CASCADE, related_name="links", verbose_name=_("project")
    )
    title = models.CharField(_("title"), max_length=200)
    url = models.URLField(_("address"), max_length=500)
    note = models.CharField(_("note"), max_length=300, blank=True)

    objects = OfProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["project", "title", "pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return self.project.get_absolute_url()


@recorded
class DeclaredTotal(Model):
    """A total that a text or a source of the project states (kr), beside the computed one.

    Of the budget or of the actual cost, of a year or in all.
    """

    told_by = ("project", "measure", "year", "place")
    project = models.ForeignKey(
        Project, models.CASCADE, related_name="declared_totals", verbose_name=_("project")
    )
    measure = models.CharField(_("what it is of"), max_length=8, choices=DeclaredMeasure)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    amount = models.DecimalField(_("declared"), max_digits=14, decimal_places=0)
    place = models.CharField(_("where it stands"), max_length=100, blank=True)

    objects = OfProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("declared total")
        verbose_name_plural = _("declared totals")
        ordering = ["project", "measure", "year", "place", "pk"]
        constraints = [
            models.UniqueConstraint(
                "project",
                "measure",
                "year",
                "place",
                nulls_distinct=False,
                name="one_declared_total_of_a_measure_and_place",
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="no_declared_total_is_negative"
            ),
        ]

    def __str__(self):
        return f"{self.get_measure_display()} {self.year or ''}".strip()

    def get_absolute_url(self):
        return self.project.get_absolute_url()


@recorded
class BudgetLine(Model):
    """Budget, actual cost and forecast of one kind of account, year and financier, in kr."""

    told_by = ("project", "year", "account", "financier")
    project = models.ForeignKey(
        Project, models.CASCADE, related_name="budget_lines", verbose_name=_("project")
    )
    account = models.CharField(_("account kind"), max_length=12, choices=AccountKind)
    year = models.PositiveSmallIntegerField(_("year"))
    financier = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("financier")
    )
    budget = models.DecimalField(_("budget"), max_digits=14, decimal_places=0)
    actual = models.DecimalField(
        _("actual cost"), max_digits=14, decimal_places=0, null=True, blank=True
    )
    forecast = models.DecimalField(
        _("forecast"), max_digits=14, decimal_places=0, null=True, blank=True
    )

    objects = OfProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        ordering = ["project", "year", "account", "pk"]
        constraints = [
            models.UniqueConstraint(
                "project", "account", "year", "financier", name="one_line_per_account_and_year"
            ),
            models.CheckConstraint(
                condition=Q(budget__gte=0)
                & (Q(actual__isnull=True) | Q(actual__gte=0))
                & (Q(forecast__isnull=True) | Q(forecast__gte=0)),
                name="no_budget_line_is_negative",
            ),
        ]

    def __str__(self):
        return f"{self.get_account_display()} {self.year}"

    def get_absolute_url(self):
        return self.project.get_absolute_url()
