"""Search and filters of indicators."""

from django.utils.translation import gettext_lazy as _

from core.filters import ChoiceFilter, FilterSet, RowFilter
from evaluation.choices import FigureKind
from evaluation.models import Evaluation, Indicator
from programs.models import Program


class IndicatorFilter(FilterSet):
    search_fields = ["name", "definition", "source"]
    program = RowFilter(label=_("Program"), rows=Program.objects, named=True)
    evaluation = RowFilter(label=_("Evaluation"), rows=Evaluation.objects, named=True, word="title")
    figure = ChoiceFilter(label=_("What is measured"), choices=FigureKind)

    class Meta:
        model = Indicator
        fields = ["program", "evaluation", "figure"]
