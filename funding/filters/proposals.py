"""The filter of proposals; its choices hold nothing outside the person's own authorities."""

import django_filters
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, organizations_held
from core.filters import FilterSet
from funding.choices import ProposalState
from funding.models import Proposal, Round
from funding.models.rounds import AUTHORITY_ROLES


def own_boards(request):
    return Organization.objects.filter(pk__in=organizations_held(request.user, *AUTHORITY_ROLES))


def own_rounds(request):
    """Return the rounds that the person's own authorities have proposals in."""
    mine = Proposal.objects.all().visible_to(request.user)
    return Round.objects.filter(pk__in=mine.values("round"))


class ProposalFilter(FilterSet):
    search_fields = ["title", "diary_number", "round__name", "financier__name"]

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=ProposalState, empty_label=_("All")
    )
    round = django_filters.ModelChoiceFilter(
        label=_("Funding round"), queryset=own_rounds, empty_label=_("All")
    )
    financier = django_filters.ModelChoiceFilter(
        label=_("Board"), queryset=own_boards, empty_label=_("All")
    )

    class Meta:
        model = Proposal
        fields = ["state", "round", "financier"]
