"""What the list of plans can be narrowed to."""

import django_filters
from django.utils.translation import gettext_lazy as _

from core.filters import ChoiceFilter, FilterSet
from plans.choices import PlanKind, PlanState
from plans.models import Plan


class PlanFilter(FilterSet):
    """By words, kind, state, organization, and a year that the plan covers."""

    search_fields = ["name", "organization__name", "purpose", "activities__title"]
    kind = ChoiceFilter(label=_("Kind"), choices=PlanKind)
    state = ChoiceFilter(label=_("State"), choices=PlanState, method="stands")
    # Typed and not chosen: a list of all who have a plan would be most of the page.
    organization = django_filters.CharFilter(
        label=_("Organization"),
        field_name="organization__name",
        lookup_expr="icontains",
        max_length=200,
    )
    year = django_filters.NumberFilter(
        label=_("Covers the year"), method="covers", min_value=1990, max_value=2100
    )

    class Meta:
        model = Plan
        fields = ["q", "kind", "state", "organization", "year"]

    def stands(self, queryset, name, value):
        return queryset.in_state(value)

    def covers(self, queryset, name, value):
        return queryset.filter(first_year__lte=value, last_year__gte=value)
