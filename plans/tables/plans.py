"""The list of plans."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.periods import years_text
from core.tables import LinkColumn, MoneyColumn, NumberColumn, Table
from documents.tables.reviews import ReviewedStateColumn
from plans.choices import PlanState
from plans.models import Plan


class PlanTable(Table):
    """Plans with whose they are, where each edition stands, and what it costs."""

    name = LinkColumn()
    organization = tables.Column(order_by=("organization__name", "name"))
    period = tables.Column(
        verbose_name=_("Period"),
        accessor="first_year",
        order_by=("first_year", "last_year"),
        attrs={"td": {"class": "nowrap"}},
    )
    edition = NumberColumn()
    state = ReviewedStateColumn(
        "plan",
        verbose_name=_("State"),
        choices=PlanState,
        order_by=("is_superseded", "adopted_on"),
        orderable=False,
    )
    total = MoneyColumn(verbose_name=_("Total (kr)"))

    class Meta(Table.Meta):
        model = Plan
        fields = ["name", "kind", "organization", "period", "edition", "state", "total"]

    def render_period(self, record) -> str:
        return years_text(record.first_year, record.last_year)
