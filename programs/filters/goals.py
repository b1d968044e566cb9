"""Search and filters of sub-goals; the choices name only what the person's own goals name."""

from functools import cached_property

import django_filters
from django import forms
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.filters import FilterSet, RowFilter
from programs.models import GoalStatus, Project, SubGoal

NAMED = (
    "project_id",
    "project__program_id",
    "responsible_organization_id",
    "responsible_person_id",
)


class Term(models.TextChoices):
    """Whether a change of the goals has ended it; current goals unless asked otherwise."""

    ENDED = "ended", _("Ended")
    ALL = "all", _("Current and ended")


class GoalFilter(FilterSet):
    """Filters over goals whose status has been read (`with_status`)."""

    search_fields = [
        "title",
        "purpose",
        "project__name",
        "responsible_person__name",
        "responsible_organization__name",
    ]
    project = RowFilter(
        label=_("Project"),
        rows=lambda goals: Project.objects.filter(pk__in=goals.named["project_id"]),
    )
    status = RowFilter(
        label=_("Status"),
        field_name="status_id",
        rows=lambda goals: GoalStatus.objects.filter(
            program__in=goals.named["project__program_id"]
        ),
        word="word",
        null_label=_("No update yet"),
    )
    overdue = django_filters.BooleanFilter(
        label=_("Overdue"), widget=forms.CheckboxInput, method="only_overdue"
    )
    responsible_organization = RowFilter(
        label=_("Organization"),
        rows=lambda goals: Organization.objects.filter(
            pk__in=goals.named["responsible_organization_id"]
        ),
    )
    responsible_person = RowFilter(
        label=_("Responsible"),
        rows=lambda goals: User.objects.filter(pk__in=goals.named["responsible_person_id"]),
    )

    term = django_filters.ChoiceFilter(
        label=_("Goals"), choices=Term, empty_label=_("Current"), method="of_term"
    )

    class Meta:
        model = SubGoal
        fields = [
            "project",
            "status",
            "overdue",
            "term",
            "responsible_organization",
            "responsible_person",
        ]

    @cached_property
    def named(self):
        """What the goals name, column by column: asked once for all lists of choices."""
        goals = SubGoal.objects.visible_to(self.request.user).order_by()
        rows = list(goals.values(*NAMED).distinct())
        return {column: {row[column] for row in rows} - {None} for column in NAMED}

    def only_overdue(self, queryset, name, value):
        return queryset.overdue(timezone.localdate()) if value else queryset

    def of_term(self, queryset, name, value):
        return queryset.filter(ended_on__isnull=False) if value == Term.ENDED else queryset

    def filter_queryset(self, queryset):
        found = super().filter_queryset(queryset)
        return found if self.form.cleaned_data.get("term") else found.current()
