"""The table of proposals."""

from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from core.tables import DateColumn, LinkColumn, MoneyColumn, Table
from core.templatetags.core import badge
from documents.tables.reviews import ReviewedStateColumn
from funding.choices import ProposalState
from funding.models import Proposal


class ProposalStateColumn(ReviewedStateColumn):
    """The state; that a newer version of the round was delivered; what the review finds."""

    def states(self, record, bound_column):
        yield from super().states(record, bound_column)
        if record.is_stale:
            yield badge(_("new version"), "wait", "arrow-repeat")


class ProposalTable(Table):
    title = LinkColumn()
    financier = Column(order_by=("financier__name", "pk"))
    round = Column(order_by=("round__name", "pk"))
    diary_number = Column(attrs={"td": {"class": "nowrap"}})
    amount = MoneyColumn(verbose_name=_("In all (kr)"))
    state = ProposalStateColumn("proposal", verbose_name=_("State"), choices=ProposalState)
    meeting = DateColumn(accessor="meeting__held_on", verbose_name=_("Meeting"))

    class Meta(Table.Meta):
        model = Proposal
        fields = ["title", "financier", "round", "diary_number", "amount", "state", "meeting"]
