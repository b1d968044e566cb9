"""Columns of the list of groups."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, NumberColumn, StateColumn, Table
from programs.models import Group


class GroupTable(Table):
    name = LinkColumn()
    kind = tables.Column()
    organization = tables.Column(order_by="organization__name")
    program = tables.Column(order_by="program__name")
    member_count = NumberColumn(verbose_name=_("Members"))
    last_met_on = DateColumn(verbose_name=_("Last meeting"))
    next_meeting_on = DateColumn(verbose_name=_("Next meeting"), orderable=False)
    validity = StateColumn(verbose_name=_("State"), order_by="ended_on")

    class Meta(Table.Meta):
        model = Group
        fields = [
            "name",
            "kind",
            "organization",
            "program",
            "member_count",
            "last_met_on",
            "next_meeting_on",
            "validity",
        ]
