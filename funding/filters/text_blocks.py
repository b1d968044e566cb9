"""What the list of text blocks can be narrowed to."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter
from funding.choices import PartKind
from funding.models import TextBlock


class TextBlockFilter(FilterSet):
    search_fields = ["name", "text", "organization__name"]
    organization = RowFilter(label=_("Board"), rows=Organization.objects, named=True)
    part = ChoiceFilter(label=_("Part of the text"), choices=PartKind.choices)

    class Meta:
        model = TextBlock
        fields = ["organization", "part"]
