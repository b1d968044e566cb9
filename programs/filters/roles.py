"""Search and filters of roles in programs: a page of administrators, who see every program."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from core.filters import ChoiceFilter, FilterSet, RowFilter
from programs.choices import ProgramRoleKind
from programs.models import Program, ProgramRole


def programs(listed):
    return Program.objects.all()


class RoleFilter(FilterSet):
    search_fields = ["person__name", "person__email", "program__name"]
    program = RowFilter(label=_("Program"), rows=programs)
    kind = ChoiceFilter(label=_("Role"), choices=ProgramRoleKind)
    now = django_filters.BooleanFilter(
        label=_("Held today"), widget=forms.CheckboxInput, method="held_now"
    )

    class Meta:
        model = ProgramRole
        fields = ["program", "kind", "now"]

    def held_now(self, queryset, name, value):
        return queryset.held_now() if value else queryset
