"""Search and filters of sub-goals; the choices name only what the person's own goals name."""

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.filters import FilterSet
from programs.models import GoalStatus, Project, SubGoal


def statuses(request):
    """The words of the goals that the person sees."""
    goals = SubGoal.objects.visible_to(request.user)
    return GoalStatus.objects.filter(program__in=goals.values("project__program"))


def projects(request):
    goals = SubGoal.objects.visible_to(request.user)
    return Project.objects.filter(pk__in=goals.values("project"))


def organizations(request):
    goals = SubGoal.objects.visible_to(request.user)
    return Organization.objects.filter(pk__in=goals.values("responsible_organization"))


def people(request):
    goals = SubGoal.objects.visible_to(request.user)
    return User.objects.filter(pk__in=goals.values("responsible_person"))


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
        label=_("Project"), queryset=projects, empty_label=_("All")
    )
    status = django_filters.ModelChoiceFilter(
        label=_("Status"),
        field_name="status_id",
        queryset=statuses,
        empty_label=_("All"),
        null_label=_("No update yet"),
        method="with_word",
    )
    overdue = django_filters.BooleanFilter(
        label=_("Overdue"), widget=forms.CheckboxInput, method="only_overdue"
    )
    responsible_organization = django_filters.ModelChoiceFilter(
        label=_("Organization"), queryset=organizations, empty_label=_("All")
    )
    responsible_person = django_filters.ModelChoiceFilter(
        label=_("Responsible"), queryset=people, empty_label=_("All")
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

    def with_word(self, queryset, name, value):
        if value == self.filters["status"].null_value:
            return queryset.filter(status_id__isnull=True)
        return queryset.filter(status_id=value.pk)

    def only_overdue(self, queryset, name, value):
        return queryset.overdue(timezone.localdate()) if value else queryset
