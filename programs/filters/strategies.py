"""Search in strategies."""

from core.filters import FilterSet
from programs.models import Strategy


class StrategyFilter(FilterSet):
    search_fields = ["name", "organization__name"]

    class Meta:
        model = Strategy
        fields = []
