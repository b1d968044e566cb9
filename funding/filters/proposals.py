"""The filter of proposals; its choices hold nothing outside the person's own authorities."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter
from funding.choices import ProposalState
from funding.models import Proposal, Round


class ProposalFilter(FilterSet):
    search_fields = ["title", "diary_number", "round__name", "financier__name"]

    state = ChoiceFilter(label=_("State"), choices=ProposalState)
    round = RowFilter(label=_("Funding round"), rows=Round.objects, named=True)
    financier = RowFilter(label=_("Board"), rows=Organization.objects, named=True)

    class Meta:
        model = Proposal
        fields = ["state", "round", "financier"]
