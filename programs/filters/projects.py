"""Search and filters of projects."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.filters import ChoiceFilter, FilterSet, RowFilter
from programs.choices import ProjectPhase
from programs.models import Program, Project


class ProjectFilter(FilterSet):
    search_fields = ["name", "diary_number", "summary", "program__name"]
    program = RowFilter(label=_("Program"), rows=Program.objects)
    phase = ChoiceFilter(label=_("Phase"), choices=ProjectPhase, method="in_phase")

    class Meta:
        model = Project
        fields = ["program", "phase"]

    def in_phase(self, queryset, name, value):
        return queryset.in_phase(value, timezone.localdate())
