"""What one looks for among organizations."""

import django_filters
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind, UnitType, Validity
from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet


class OrganizationFilter(FilterSet):
    search_fields = ["name", "short_name", "names__name", "municipality_code"]
    kind = ChoiceFilter(label=_("Kind"), choices=OrganizationKind, empty_label=_("all"))
    unit_type = ChoiceFilter(label=_("Type of unit"), choices=UnitType, empty_label=_("all"))
    validity = ChoiceFilter(
        label=_("Validity"), choices=Validity, method="lies", empty_label=_("all")
    )
    # Typed and not chosen: a list of the country's 290 would be most of the page.
    municipality = django_filters.CharFilter(
        label=_("Municipality"), method="around", max_length=200
    )

    class Meta:
        model = Organization
        fields = ["kind", "unit_type", "validity", "municipality"]

    def around(self, queryset, name, value):
        """Keep the municipalities named so, what serves them and what stands directly below."""
        named = Organization.objects.filter(
            kind=OrganizationKind.MUNICIPALITY, name__icontains=value
        )
        return queryset.filter(Q(pk__in=named) | Q(municipality__in=named) | Q(parent__in=named))

    def lies(self, queryset, name, value):
        today = timezone.localdate()
        if value == Validity.ENDED:
            return queryset.ended_by(today)
        return queryset.coming_after(today) if value == Validity.COMING else queryset.valid_now()
