"""Columns of the list of programs."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import LinkColumn, NumberColumn, Table
from programs.models import Program


class ProgramTable(Table):
    name = LinkColumn()
    since_year = NumberColumn()
    project_count = NumberColumn(verbose_name=_("Projects"))
    organization = tables.Column(order_by="organization__name")

    class Meta(Table.Meta):
        model = Program
        fields = ["name", "organization", "since_year", "project_count"]
