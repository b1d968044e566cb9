"""The list of price plans."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.periods import years_text
from core.tables import LinkColumn, MoneyColumn, Table
from funding.models import PricePlan


class PriceTable(Table):
    """Price plans with what of each seat's price is put on a year, and what is not."""

    name = LinkColumn()
    program = tables.Column(order_by=("program__name", "name"))
    years = tables.Column(
        verbose_name=_("Years"),
        accessor="first_year",
        order_by=("first_year", "last_year"),
        attrs={"td": {"class": "nowrap"}},
    )
    seat_price = MoneyColumn()
    spread = MoneyColumn(verbose_name=_("Spread over years (kr)"))
    unspread = MoneyColumn(verbose_name=_("Not spread (kr)"))

    class Meta(Table.Meta):
        model = PricePlan
        fields = ["name", "program", "years", "seat_price", "spread", "unspread"]

    def render_years(self, record) -> str:
        return years_text(record.first_year, record.last_year)
