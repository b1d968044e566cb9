"""Filters of the list of decisions."""

import django_filters
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import FilterSet
from funding.choices import Outcome
from funding.models import Decision, Round

COUNTING = [("yes", _("counts")), ("no", _("does not count yet"))]


class DecisionFilter(FilterSet):
    search_fields = [
        "title",
        "diary_number",
        "proposal__round__name",
        "meeting__board__name",
    ]
    outcome = django_filters.ChoiceFilter(
        label=_("Outcome"), empty_label=_("All"), choices=Outcome.choices
    )
    counting = django_filters.ChoiceFilter(
        label=_("Counts"),
        empty_label=_("All"),
        choices=COUNTING,
        method="by_counting",
    )
    board = django_filters.ModelChoiceFilter(
        label=_("Board"),
        empty_label=_("All"),
        field_name="meeting__board",
        queryset=Organization.objects.none(),
    )
    round = django_filters.ModelChoiceFilter(
        label=_("Funding round"),
        empty_label=_("All"),
        field_name="proposal__round",
        queryset=Round.objects.all(),
    )

    class Meta:
        model = Decision
        fields = ["outcome", "counting", "board", "round"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        boards = self.queryset.order_by().values("meeting__board")
        self.filters["board"].queryset = Organization.objects.filter(pk__in=boards)

    def by_counting(self, queryset, name, value):
        if value == "yes":
            return queryset.counted()
        return queryset.exclude(pk__in=Decision.objects.counted().values("pk"))
