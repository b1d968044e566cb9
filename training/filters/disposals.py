"""What one looks for among disposals and extracts."""

from django.utils.translation import gettext_lazy as _

from core.filters import FilterSet, RowFilter
from programs.models import Program
from training.models import Disposal, Extract


class DisposalFilter(FilterSet):
    search_fields = ["ground", "prepared_by__name", "program__name"]
    program = RowFilter(label=_("Program"), rows=Program.objects, named=True)

    class Meta:
        model = Disposal
        fields = ["program"]


class ExtractFilter(FilterSet):
    search_fields = ["reason", "made_by__name"]

    class Meta:
        model = Extract
        fields = []
