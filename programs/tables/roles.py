"""Columns of the list of roles in programs."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, StateColumn, Table
from programs.models import ProgramRole


class RoleTable(Table):
    person = LinkColumn(order_by="person__name")
    kind = tables.Column()
    program = tables.Column(order_by="program__name")
    validity = StateColumn(verbose_name=_("State"), order_by="valid_to")
    valid_from = DateColumn()
    valid_to = DateColumn()

    class Meta(Table.Meta):
        model = ProgramRole
        fields = ["person", "kind", "program", "validity", "valid_from", "valid_to"]
