"""Columns of the lists of disposals and of extracts."""

import django_tables2 as tables
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from core.periods import iso_moment
from core.tables import DateColumn, LinkColumn, NumberColumn, StateColumn, Table
from training.models import Disposal, Extract


class DisposalTable(Table):
    ground = LinkColumn()
    program = tables.Column(order_by="program__name")
    created_at = DateColumn(_("Prepared"))
    prepared_by = tables.Column(order_by="prepared_by__name")
    approved_by = tables.Column(order_by="approved_by__name")
    state = StateColumn(verbose_name=_("State"), orderable=False)

    class Meta(Table.Meta):
        model = Disposal
        fields = ["ground", "program", "created_at", "prepared_by", "approved_by", "state"]

    def render_ground(self, value):
        return Truncator(value).chars(80)

    def value_ground(self, value):
        return value


class ExtractTable(Table):
    reason = LinkColumn()
    made_by = tables.Column(order_by="made_by__name")
    made_at = tables.Column()
    enrolled = NumberColumn(verbose_name=_("Enrolments"))

    class Meta(Table.Meta):
        model = Extract
        fields = ["reason", "made_by", "made_at", "enrolled"]

    def render_reason(self, value):
        return Truncator(value).chars(80)

    def value_reason(self, value):
        return value

    def render_made_at(self, value):
        return iso_moment(value)

    def value_made_at(self, value):
        return value
