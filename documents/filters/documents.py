"""The filter of documents."""

import django_filters
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter
from documents.models import Document
from documents.paper import papers


def kinds():
    """Return the kinds of papers there are, as choices."""
    return sorted(
        ((kind, str(paper.verbose_name)) for kind, paper in papers().items()),
        key=lambda choice: choice[1],
    )


class DocumentFilter(FilterSet):
    search_fields = ["title", "diary_number", "owner__name"]
    kind = ChoiceFilter(label=_("Kind"), choices=kinds)
    year = django_filters.NumberFilter(label=_("Year"))
    owner = RowFilter(label=_("Authority"), rows=Organization.objects, named=True)

    class Meta:
        model = Document
        fields = ["kind", "year", "owner"]
