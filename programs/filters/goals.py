"""Search and filters of sub-goals; the choices name only what the person's own goals name."""

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.filters import FilterSet
from programs.models import GoalStatus, Project, SubGoal

# What each filter offers, and by which column of a goal it is named.
CHOICES = {
    "project": (Project.objects, "project_id", "pk__in"),
    "status": (GoalStatus.objects, "project__program_id", "program__in"),
    "responsible_organization": (Organization.objects, "responsible_organization_id", "pk__in"),
    "responsible_person": (User.objects, "responsible_person_id", "pk__in"),
}


class GoalFilter(FilterSet):
    """Filters over goals whose status has been read (`with_status`)."""

    search_fields = [
        "title",
        "purpose",
        "project__name",
        "responsible_person__name",
        "responsible_organization__name",
    ]
    project = django_filters.ModelChoiceFilter(
        label=_("Project"), queryset=Project.objects.none(), empty_label=_("All")
    )
    status = django_filters.ModelChoiceFilter(
        label=_("Status"),
        field_name="status_id",
        queryset=GoalStatus.objects.none(),
        empty_label=_("All"),
        null_label=_("No update yet"),
        method="with_word",
    )
    overdue = django_filters.BooleanFilter(
        label=_("Overdue"), widget=forms.CheckboxInput, method="only_overdue"
    )
    responsible_organization = django_filters.ModelChoiceFilter(
        label=_("Organization"), queryset=Organization.objects.none(), empty_label=_("All")
    )
    responsible_person = django_filters.ModelChoiceFilter(
        label=_("Responsible"), queryset=User.objects.none(), empty_label=_("All")
    )

    class Meta:
        model = SubGoal
        fields = [
            "project",
            "status",
            "overdue",
            "responsible_organization",
            "responsible_person",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # What the goals name is asked once, and not again by each list of choices.
        goals = SubGoal.objects.visible_to(self.request.user).order_by()
        named = list(goals.values(*(column for __, column, __ in CHOICES.values())).distinct())
        for name, (choices, column, lookup) in CHOICES.items():
            pks = {row[column] for row in named} - {None}
            self.filters[name].queryset = choices.filter(**{lookup: pks})

    def with_word(self, queryset, name, value):
        if value == self.filters["status"].null_value:
            return queryset.filter(status_id__isnull=True)
        return queryset.filter(status_id=value.pk)

    def only_overdue(self, queryset, name, value):
        return queryset.overdue(timezone.localdate()) if value else queryset
