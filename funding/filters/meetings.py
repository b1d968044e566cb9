"""Filters of the list of meetings."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter
from funding.choices import MeetingState
from funding.models import Meeting


class MeetingFilter(FilterSet):
    search_fields = ["board__name", "place"]
    board = RowFilter(label=_("Board"), rows=Organization.objects, named=True)
    state = ChoiceFilter(label=_("State"), choices=MeetingState.choices, method="in_state")

    class Meta:
        model = Meeting
        fields = ["board", "state"]

    def in_state(self, queryset, name, value):
        return queryset.in_state(value)
