"""The list of meetings."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, NumberColumn, StateColumn, Table
from funding.models import Meeting


class MeetingTable(Table):
    """A board's meetings, the newest first."""

    held_on = LinkColumn(verbose_name=_("Date"))
    board = tables.Column(order_by=("board__name", "-held_on"))
    place = tables.Column()
    documents_by = DateColumn()
    state = StateColumn(verbose_name=_("State"), order_by=("adjusted_on", "held_on"))
    undecided = NumberColumn(verbose_name=_("To decide"))
    decided = NumberColumn(verbose_name=_("Decided"))
    adjusted_on = DateColumn()

    class Meta(Table.Meta):
        model = Meeting
        fields = [
            "held_on",
            "board",
            "place",
            "documents_by",
            "state",
            "undecided",
            "decided",
            "adjusted_on",
        ]

    def render_held_on(self, value):
        return value.isoformat()
