"""Filters of the list of decisions by delegation."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter
from funding.models import Decision

REPORTING = [("waiting", _("to be reported")), ("done", _("reported"))]


class DelegationFilter(FilterSet):
    search_fields = [
        "title",
        "diary_number",
        "delegate",
        "delegation_point",
        "proposal__round__name",
        "proposal__financier__name",
    ]
    reporting = ChoiceFilter(label=_("Reporting"), choices=REPORTING, method="by_reporting")
    board = RowFilter(
        label=_("Board"), field_name="proposal__financier", rows=Organization.objects, named=True
    )

    class Meta:
        model = Decision
        fields = ["reporting", "board"]

    def by_reporting(self, queryset, name, value):
        if value == "waiting":
            return queryset.to_be_reported()
        return queryset.filter(reporting__isnull=False)
