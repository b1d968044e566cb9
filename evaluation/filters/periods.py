"""Search and filters of periods."""

from django.utils.translation import gettext_lazy as _

from core.filters import FilterSet, RowFilter
from evaluation.models import Period
from programs.models import Program


class PeriodFilter(FilterSet):
    search_fields = ["name", "program__name"]
    program = RowFilter(label=_("Program"), rows=Program.objects, named=True)

    class Meta:
        model = Period
        fields = ["program"]
