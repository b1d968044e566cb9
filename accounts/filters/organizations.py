"""What one looks for among organizations."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind, Validity
from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter


class OrganizationFilter(FilterSet):
    search_fields = ["name", "short_name", "names__name", "municipality_code"]
    kind = ChoiceFilter(label=_("Kind"), choices=OrganizationKind, empty_label=_("all"))
    validity = ChoiceFilter(
        label=_("Validity"), choices=Validity, method="lies", empty_label=_("all")
    )
    municipality = RowFilter(
        label=_("Municipality"),
        rows=Organization.objects.filter(kind=OrganizationKind.MUNICIPALITY),
        method="around",
        empty_label=_("all"),
    )

    class Meta:
        model = Organization
        fields = ["kind", "validity", "municipality"]

    def around(self, queryset, name, value):
        """Keep the municipality, what serves it and what stands directly below it."""
        return queryset.filter(Q(pk=value) | Q(municipality=value) | Q(parent=value))

    def lies(self, queryset, name, value):
        today = timezone.localdate()
        if value == Validity.ENDED:
            return queryset.ended_by(today)
        return queryset.coming_after(today) if value == Validity.COMING else queryset.valid_now()
