"""Search and filters of cohorts."""

import django_filters
from django.utils.translation import gettext_lazy as _

from core.filters import FilterSet, RowFilter
from training.models import Cohort, Course


class CohortFilter(FilterSet):
    search_fields = ["name", "course__name", "place", "partner__name"]
    course = RowFilter(label=_("Course"), rows=Course.objects, named=True)
    year = django_filters.NumberFilter(label=_("Running in"), method="running_in")

    class Meta:
        model = Cohort
        fields = ["course", "year"]

    def running_in(self, queryset, name, value):
        year = int(value)
        return queryset.filter(starts_on__year__lte=year, ends_on__year__gte=year)
