"""Search and filters of projects."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.filters import FilterSet
from programs.choices import ProjectPhase
from programs.models import Program, Project


class ProjectFilter(FilterSet):
    search_fields = ["name", "diary_number", "summary", "program__name"]
    program = django_filters.ModelChoiceFilter(
        label=_("Program"), queryset=Program.objects, empty_label=_("All")
    )
    phase = django_filters.ChoiceFilter(
        label=_("Phase"), choices=ProjectPhase, method="in_phase", empty_label=_("All")
    )

    class Meta:
        model = Project
        fields = ["program", "phase"]

    def in_phase(self, queryset, name, value):
        return queryset.in_phase(value, timezone.localdate())
