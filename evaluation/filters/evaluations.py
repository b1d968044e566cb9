"""Search and filters of evaluations."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import FilterSet, RowFilter
from evaluation.models import Evaluation
from programs.models import Project


class EvaluationFilter(FilterSet):
    search_fields = ["title", "project__name", "evaluator__name", "questions"]
    project = RowFilter(label=_("Project"), rows=Project.objects, named=True)
    evaluator = RowFilter(label=_("Evaluated by"), rows=Organization.objects, named=True)

    class Meta:
        model = Evaluation
        fields = ["project", "evaluator"]
