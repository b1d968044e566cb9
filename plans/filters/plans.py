"""What the list of plans can be narrowed to."""

import django_filters
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import FilterSet
from plans.choices import PlanKind, PlanState
from plans.models import Plan


def organizations(request):
    """The organizations of the plans that the person sees."""
    plans = Plan.objects.all().visible_to(request.user)
    return Organization.objects.filter(pk__in=plans.order_by().values("organization"))


class PlanFilter(FilterSet):
    """By words, kind, state, organization, and a year that the plan covers."""

    search_fields = ["name", "organization__name", "purpose", "activities__title"]
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=PlanKind, empty_label=_("All"))
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=PlanState, empty_label=_("All"), method="stands"
    )
    organization = django_filters.ModelChoiceFilter(
        label=_("Organization"), queryset=organizations, empty_label=_("All")
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
