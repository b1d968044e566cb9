"""Filters of the list of meetings."""

import django_filters
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import FilterSet
from funding.choices import MeetingState
from funding.models import Meeting


class MeetingFilter(FilterSet):
    search_fields = ["board__name", "place"]
    board = django_filters.ModelChoiceFilter(
        label=_("Board"), empty_label=_("All"), queryset=Organization.objects.none()
    )
    state = django_filters.ChoiceFilter(
        label=_("State"), empty_label=_("All"), choices=MeetingState.choices, method="in_state"
    )

    class Meta:
        model = Meeting
        fields = ["board", "state"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        boards = self.queryset.order_by().values("board")
        self.filters["board"].queryset = Organization.objects.filter(pk__in=boards)

    def in_state(self, queryset, name, value):
        return queryset.in_state(value)
