"""What the list of shared drafts can be narrowed to."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter
from funding.models import SharedDraft

REGISTERED = [("no", _("to be registered")), ("yes", _("registered"))]


class SharedDraftFilter(FilterSet):
    search_fields = ["frozen_title", "proposal__financier__name", "organization__name"]
    organization = RowFilter(label=_("To"), rows=Organization.objects, named=True)
    registered = ChoiceFilter(label=_("Registered"), choices=REGISTERED, method="by_registered")

    class Meta:
        model = SharedDraft
        fields = ["organization", "registered"]

    def by_registered(self, queryset, name, value):
        return queryset.filter(registered_on__isnull=value == "no")
