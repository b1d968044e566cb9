"""Filters of the list of decisions."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter
from funding.choices import Outcome
from funding.models import Decision, Round

COUNTING = [("yes", _("counts")), ("no", _("does not count yet"))]


class DecisionFilter(FilterSet):
    search_fields = [
        "title",
        "diary_number",
        "proposal__round__name",
        "proposal__financier__name",
    ]
    outcome = ChoiceFilter(label=_("Outcome"), choices=Outcome.choices)
    counting = ChoiceFilter(label=_("Counts"), choices=COUNTING, method="by_counting")
    board = RowFilter(
        label=_("Board"), field_name="proposal__financier", rows=Organization.objects, named=True
    )
    round = RowFilter(label=_("Funding round"), field_name="proposal__round", rows=Round.objects)

    class Meta:
        model = Decision
        fields = ["outcome", "counting", "board", "round"]

    def by_counting(self, queryset, name, value):
        if value == "yes":
            return queryset.counted()
        return queryset.exclude(pk__in=Decision.objects.counted().values("pk"))
