"""The list of decisions."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, MoneyColumn, StateColumn, Table
from funding.models import Decision


class DecisionTable(Table):
    """What boards decided; a decision without a day in the last column does not count yet."""

    board = LinkColumn(
        accessor="proposal__financier",
        verbose_name=_("Board and §"),
        order_by=("proposal__financier__name", "made_on", "paragraph"),
    )
    held_on = DateColumn(
        accessor="day",
        verbose_name=_("Decided on"),
        order_by=("made_on", "paragraph"),
    )
    title = tables.Column(verbose_name=_("Matter"))
    outcome = StateColumn(accessor="answer", order_by=("outcome",), verbose_name=_("Outcome"))
    total = MoneyColumn(verbose_name=_("Decided in all (kr)"))
    counted_on = DateColumn(verbose_name=_("Counts since"))

    class Meta(Table.Meta):
        model = Decision
        fields = ["board", "held_on", "title", "outcome", "total", "counted_on"]

    def render_board(self, value, record):
        if record.is_delegated:
            return _("%(board)s, by delegation") % {"board": value}
        return f"{value}, §\u00a0{record.paragraph}"

    def value_board(self, value, record):
        return self.render_board(value, record)
