"""What the list of rounds can be narrowed to."""

import django_filters
from django.utils.translation import gettext_lazy as _

from core.filters import ChoiceFilter, FilterSet, RowFilter
from funding.choices import RoundState
from funding.models import Round
from programs.models import Project


class RoundFilter(FilterSet):
    """By words, state, project, and a year that the round covers."""

    search_fields = ["name", "project__name", "project__program__name", "title"]
    state = ChoiceFilter(label=_("State"), choices=RoundState)
    project = RowFilter(label=_("Project"), rows=Project.objects, named=True)
    year = django_filters.NumberFilter(
        label=_("Covers the year"), method="covers", min_value=1990, max_value=2100
    )

    class Meta:
        model = Round
        fields = ["q", "state", "project", "year"]

    def covers(self, queryset, name, value):
        return queryset.filter(first_year__lte=value, last_year__gte=value)
