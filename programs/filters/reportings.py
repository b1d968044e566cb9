"""Search and filters of reporting rounds."""

import django_filters
from django.utils.translation import gettext_lazy as _

from core.filters import FilterSet
from programs.choices import ReportingKind, ReportingState
from programs.models import Program, ReportingRound


class ReportingFilter(FilterSet):
    search_fields = ["name", "program__name"]
    program = django_filters.ModelChoiceFilter(
        label=_("Program"), queryset=Program.objects.all(), empty_label=_("All")
    )
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=ReportingKind, empty_label=_("All"))
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=ReportingState, empty_label=_("All"), method="in_state"
    )

    class Meta:
        model = ReportingRound
        fields = ["program", "kind", "state"]

    def in_state(self, queryset, name, value):
        return queryset.in_state(value)
