"""Columns of the list of sessions."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import LinkColumn, NumberColumn, Table
from training.models import Session


class SessionTable(Table):
    held_on = LinkColumn(verbose_name=_("Day"))
    kind = tables.Column()
    title = tables.Column()
    cohort = tables.Column(order_by="cohort__name")
    hours = NumberColumn(verbose_name=_("Hours"))
    leader = tables.Column(order_by="leader__name")
    place = tables.Column()
    present = NumberColumn(verbose_name=_("Present"))

    class Meta(Table.Meta):
        model = Session
        fields = ["held_on", "kind", "title", "cohort", "hours", "leader", "place", "present"]
