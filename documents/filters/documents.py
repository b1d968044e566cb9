"""The filter of documents."""

import django_filters
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import FilterSet
from documents.models import Document
from documents.paper import papers


def kinds():
    """Return the kinds of papers there are, as choices."""
    return sorted(
        ((kind, str(paper.verbose_name)) for kind, paper in papers().items()),
        key=lambda choice: choice[1],
    )


def authorities(request):
    """Return the authorities whose documents the person sees."""
    seen = Document.objects.visible_to(request.user)
    return Organization.objects.filter(pk__in=seen.values("owner"))


class DocumentFilter(FilterSet):
    search_fields = ["title", "diary_number", "owner__name"]
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=kinds, empty_label=_("All"))
    year = django_filters.NumberFilter(label=_("Year"))
    owner = django_filters.ModelChoiceFilter(
        label=_("Authority"), queryset=authorities, empty_label=_("All")
    )

    class Meta:
        model = Document
        fields = ["kind", "year", "owner"]
