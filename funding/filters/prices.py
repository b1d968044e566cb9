"""What the list of price plans can be narrowed to."""

from django.utils.translation import gettext_lazy as _

from core.filters import ChoiceFilter, FilterSet, RowFilter
from funding.models import PricePlan
from programs.models import Program

SPREADING = [("part", _("not wholly spread over years")), ("whole", _("wholly spread over years"))]


class PriceFilter(FilterSet):
    """By words, program, and whether the whole price stands on years."""

    search_fields = ["name", "program__name"]
    program = RowFilter(label=_("Program"), rows=Program.objects, named=True)
    spreading = ChoiceFilter(label=_("Spreading"), choices=SPREADING, method="by_spreading")

    class Meta:
        model = PricePlan
        fields = ["q", "program", "spreading"]

    def by_spreading(self, queryset, name, value):
        return queryset.filter(unspread=0) if value == "whole" else queryset.filter(unspread__gt=0)
