"""The table of deputies."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, StateColumn, Table
from desk.models import Deputy


class DeputyTable(Table):
    deputy = LinkColumn(verbose_name=_("Deputy"), order_by="deputy__name")
    absent = tables.Column(verbose_name=_("For"), order_by="absent__name")
    first_day = DateColumn(verbose_name=_("From"))
    last_day = DateColumn(verbose_name=_("To"))
    state = StateColumn(verbose_name=_("State"), accessor="validity", orderable=False)

    class Meta(Table.Meta):
        model = Deputy
        fields = ["deputy", "absent", "first_day", "last_day", "state"]
