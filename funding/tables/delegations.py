"""The list of decisions by delegation."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, StateColumn, Table
from funding.models import Decision


class DelegationTable(Table):
    """What delegates decided; without a day in the last column no meeting has been told."""

    title = LinkColumn(verbose_name=_("Matter"))
    board = tables.Column(accessor="proposal__financier", verbose_name=_("Board"))
    delegate = tables.Column()
    delegation_point = tables.Column(verbose_name=_("Point"))
    decided_on = DateColumn()
    outcome = StateColumn(accessor="answer", order_by=("outcome",), verbose_name=_("Outcome"))
    extract_registered_on = DateColumn(verbose_name=_("Registered on"))
    reported_on = DateColumn(verbose_name=_("Reported to the meeting of"))

    class Meta(Table.Meta):
        model = Decision
        fields = [
            "title",
            "board",
            "delegate",
            "delegation_point",
            "decided_on",
            "outcome",
            "extract_registered_on",
            "reported_on",
        ]
