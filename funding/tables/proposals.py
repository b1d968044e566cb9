"""The table of proposals."""

from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from core.tables import DateColumn, LinkColumn, MoneyColumn, StateColumn, Table
from funding.choices import ProposalState
from funding.models import Proposal


class ProposalTable(Table):
    title = LinkColumn()
    financier = Column(order_by=("financier__name", "pk"))
    round = Column(order_by=("round__name", "pk"))
    diary_number = Column(attrs={"td": {"class": "nowrap"}})
    amount = MoneyColumn(verbose_name=_("In all (kr)"))
    state = StateColumn(verbose_name=_("State"), choices=ProposalState)
    meeting = DateColumn(accessor="meeting__held_on", verbose_name=_("Meeting"))

    class Meta(Table.Meta):
        model = Proposal
        fields = ["title", "financier", "round", "diary_number", "amount", "state", "meeting"]
