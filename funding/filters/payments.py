"""Filters of the list of payments."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter
from core.forms import YearField
from funding.choices import PaymentKind, PaymentState
from funding.models import Payment, Round
from programs.models import Program, Project

OVERDUE = "overdue"
STATES = [*PaymentState.choices, (OVERDUE, _("overdue"))]


class YearFilter(django_filters.NumberFilter):
    field_class = YearField


class PaymentFilter(FilterSet):
    search_fields = [
        "financier__name",
        "round__name",
        "request_reference",
        "payment_reference",
        "note",
    ]
    state = ChoiceFilter(label=_("State"), choices=STATES, method="by_state")
    kind = ChoiceFilter(label=_("Kind"), choices=PaymentKind.choices)
    year = YearFilter(label=_("Year"))
    financier = RowFilter(label=_("Financier"), rows=Organization.objects, named=True)
    program = RowFilter(
        label=_("Program"), field_name="round__project__program", rows=Program.objects, named=True
    )
    project = RowFilter(
        label=_("Project"), field_name="round__project", rows=Project.objects, named=True
    )
    round = RowFilter(label=_("Funding round"), rows=Round.objects, named=True)

    class Meta:
        model = Payment
        fields = ["state", "kind", "year", "financier", "program", "project", "round"]

    def by_state(self, queryset, name, value):
        if value == OVERDUE:
            return queryset.overdue(timezone.localdate())
        return queryset.in_state(value)
