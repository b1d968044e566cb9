"""Search in programs."""

from core.filters import FilterSet
from programs.models import Program


class ProgramFilter(FilterSet):
    search_fields = ["name", "purpose"]

    class Meta:
        model = Program
        fields = []
