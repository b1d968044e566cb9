"""Search and filters of groups."""

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.filters import FilterSet
from programs.choices import GroupKind
from programs.models import Group, Program


class GroupFilter(FilterSet):
    search_fields = ["name", "task", "organization__name", "program__name"]
    program = django_filters.ModelChoiceFilter(
        label=_("Program"), queryset=Program.objects, empty_label=_("All")
    )
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=GroupKind, empty_label=_("All"))
    now = django_filters.BooleanFilter(
        label=_("Going on"), widget=forms.CheckboxInput, method="going_on"
    )

    class Meta:
        model = Group
        fields = ["program", "kind", "now"]

    def going_on(self, queryset, name, value):
        return queryset.going_on(timezone.localdate()) if value else queryset
