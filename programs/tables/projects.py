"""Columns of the list of projects."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, NumberColumn, StateColumn, Table
from programs.models import Project


class ProjectTable(Table):
    name = LinkColumn()
    program = tables.Column(order_by="program__name")
    phase = StateColumn(verbose_name=_("Phase"), order_by="starts_on")
    starts_on = DateColumn()
    ends_on = DateColumn()
    goal_count = NumberColumn(verbose_name=_("Goals"))

    class Meta(Table.Meta):
        model = Project
        fields = ["name", "program", "phase", "starts_on", "ends_on", "diary_number", "goal_count"]
