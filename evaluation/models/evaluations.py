"""Evaluations, and who evaluates: from outside, with eyes for their own evaluations only."""

from datetime import timedelta
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Role
from accounts.models.roles import RoleQuerySet
from core.history import recorded
from core.models import Model, QuerySet, ask
from programs.choices import ProgramRoleKind
from programs.models import Project, programs_held

# Who meets figures that are not published, and the answers behind them.
KNOWING = (ProgramRoleKind.STRATEGIST, ProgramRoleKind.PROJECT_LEADER)
HELD = """
    SELECT role.evaluation_id, project.program_id
      FROM evaluation_evaluationrole role
      JOIN evaluation_evaluation evaluation ON evaluation.id = role.evaluation_id
      JOIN programs_project project ON project.id = evaluation.project_id
     WHERE role.person_id = %(person)s
       AND (role.valid_from IS NULL OR role.valid_from <= %(today)s)
       AND (role.valid_to IS NULL OR role.valid_to >= %(today)s)
"""


def _held(user: Any) -> list[tuple]:
    if not user.is_authenticated:
        return []
    if not hasattr(user, "_evaluations_held"):
        user._evaluations_held = ask(HELD, person=user.pk, today=timezone.localdate())
    return user._evaluations_held


def evaluates_nothing(user: Any) -> None:
    """Note of a person object that there is nothing to ask about."""
    user._evaluations_held = []


def evaluations_held(user: Any) -> frozenset[int]:
    """Return the ids of the evaluations that the person evaluates today.

    Asked once for each person object, that is once a request.
    """
    return frozenset(evaluation for evaluation, _program in _held(user))


def programs_evaluated(user: Any) -> frozenset[int]:
    """Return the ids of the programs that the person evaluates something of today."""
    return frozenset(program for _evaluation, program in _held(user))


class EvaluationQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by those who hold a role in its program, and by its evaluators."""
        return self.filter(
            Q(project__program__in=programs_held(user)) | Q(pk__in=evaluations_held(user))
        )


@recorded
class Evaluation(Model):
    """An evaluation (utvärdering) of a project: by whom, what is asked, and how."""

    project = models.ForeignKey(
        Project, models.PROTECT, related_name="evaluations", verbose_name=_("project")
    )
    evaluator = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("evaluated by")
    )
    title = models.CharField(_("title"), max_length=200)
    questions = models.TextField(_("questions"), blank=True)
    methods = models.TextField(_("methods"), blank=True)
    agreement = models.TextField(
        _("agreement"), blank=True, help_text=_("What was agreed: when, on what, at what price.")
    )
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    note = models.TextField(_("note"), blank=True)

    objects = EvaluationQuerySet.as_manager()

    class Meta:
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")
        ordering = ["-starts_on", "title", "pk"]
        constraints = [
            models.UniqueConstraint("project", "title", name="one_evaluation_of_a_title"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="an_evaluation_ends_after_it_starts",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("evaluation:evaluation_detail", args=[self.pk])


class OfEvaluationQuerySet(QuerySet):
    """Rows of an evaluation, seen by those who see it."""

    def visible_to(self, user):
        return self.filter(
            Q(evaluation__project__program__in=programs_held(user))
            | Q(evaluation__in=evaluations_held(user))
        )


class EvaluationRoleQuerySet(OfEvaluationQuerySet, RoleQuerySet):
    """Who evaluates is seen with the evaluation."""


@recorded
class EvaluationRole(Role):
    """Somebody evaluates, from a day to a day; it opens this one evaluation and nothing else."""

    told_by = ("evaluation", "person")

    evaluation = models.ForeignKey(
        Evaluation, models.PROTECT, related_name="roles", verbose_name=_("evaluation")
    )

    objects = EvaluationRoleQuerySet.as_manager()

    class Meta:
        verbose_name = _("evaluator")
        verbose_name_plural = _("evaluators")
        ordering = ["evaluation", "person__name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                # The day before means that it was taken back before anybody acted in it.
                | Q(valid_to__gte=F("valid_from") - timedelta(days=1)),
                name="an_evaluator_ends_after_beginning",
            ),
        ]

    def __str__(self):
        return str(self.person)

    def get_absolute_url(self):
        return self.evaluation.get_absolute_url()

    @property
    def end_url(self) -> str:
        return reverse("evaluation:role_end", args=[self.pk])
