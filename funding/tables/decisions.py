"""The list of decisions."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, MoneyColumn, NumberColumn, StateColumn, Table
from funding.models import Decision


class DecisionTable(Table):
    """What boards decided; a decision without a day in the last column does not count yet."""

    title = LinkColumn(accessor="proposal__title", verbose_name=_("Matter"))
    board = tables.Column(accessor="meeting__board", order_by=("meeting__board__name",))
    held_on = DateColumn(accessor="meeting__held_on", verbose_name=_("Decided on"))
    paragraph = NumberColumn()
    outcome = StateColumn(accessor="answer", order_by=("outcome",), verbose_name=_("Outcome"))
    total = MoneyColumn(verbose_name=_("Decided in all (kr)"))
    counted_on = DateColumn(verbose_name=_("Counts since"))

    class Meta(Table.Meta):
        model = Decision
        fields = ["title", "board", "held_on", "paragraph", "outcome", "total", "counted_on"]
