"""The list of payments."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, MoneyColumn, NumberColumn, StateColumn, Table
from funding.models import Payment


class PaymentTable(Table):
    """What financiers pay, and what goes back to them."""

    financier = LinkColumn(verbose_name=_("Financier"), order_by=("financier__name", "year"))
    year = NumberColumn()
    round = tables.Column(verbose_name=_("Funding round"), order_by=("round__name",))
    kind = tables.Column()
    amount = MoneyColumn()
    due_on = DateColumn(verbose_name=_("Falls due"))
    state = StateColumn(verbose_name=_("State"), order_by=("paid_on", "requested_on"))
    # too wide for a page; the files have them
    requested_on = DateColumn(visible=False)
    request_reference = tables.Column(visible=False)
    paid_on = DateColumn()
    payment_reference = tables.Column(visible=False)

    class Meta(Table.Meta):
        model = Payment
        fields = [
            "financier",
            "year",
            "round",
            "kind",
            "amount",
            "due_on",
            "state",
            "requested_on",
            "request_reference",
            "paid_on",
            "payment_reference",
        ]
