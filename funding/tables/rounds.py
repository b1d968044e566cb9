"""The list of rounds."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.periods import years_text
from core.tables import DateColumn, LinkColumn, MoneyColumn, StateColumn, Table
from funding.choices import RoundState
from funding.models import Round
from funding.rules.shares import listed

WAITING_STATES = (RoundState.CONDITIONAL, RoundState.OPEN)


class RoundTable(Table):
    """Rounds with their state and who each waits for."""

    name = LinkColumn()
    project = tables.Column(order_by=("project__name", "name"))
    years = tables.Column(
        verbose_name=_("Years"),
        accessor="first_year",
        order_by=("first_year", "last_year"),
        attrs={"td": {"class": "nowrap"}},
    )
    total = MoneyColumn(verbose_name=_("Shares in all (kr)"))
    state = StateColumn(verbose_name=_("State"), choices=RoundState)
    waiting_for = tables.Column(verbose_name=_("Waiting for"), orderable=False, empty_values=())
    answer_by = DateColumn()

    class Meta(Table.Meta):
        model = Round
        fields = ["name", "project", "years", "total", "state", "waiting_for", "answer_by"]

    def render_years(self, record) -> str:
        return years_text(record.first_year, record.last_year)

    def render_waiting_for(self, record) -> str:
        return listed(record.waiting_for) if record.state in WAITING_STATES else ""
