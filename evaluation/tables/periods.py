"""Columns of the list of periods."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, StateColumn, Table
from evaluation.models import Period


class PeriodTable(Table):
    name = LinkColumn()
    program = tables.Column(order_by="program__name")
    starts_on = DateColumn()
    ends_on = DateColumn()
    state = StateColumn(verbose_name=_("State"), order_by=("published_at", "locked_at"))

    class Meta(Table.Meta):
        model = Period
        fields = ["name", "program", "starts_on", "ends_on", "state"]
