"""Columns of the list of cohorts."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.tables import DateColumn, LinkColumn, NumberColumn, StateColumn, Table
from training.models import Cohort


class CohortTable(Table):
    name = LinkColumn()
    course = tables.Column(order_by="course__name")
    starts_on = DateColumn()
    ends_on = DateColumn()
    capacity = NumberColumn(verbose_name=_("Seats"))
    booked = NumberColumn(verbose_name=_("Booked"))
    registered = NumberColumn(verbose_name=pgettext_lazy("participants", "Registered"))
    phase = StateColumn(verbose_name=_("State"), order_by="starts_on")

    class Meta(Table.Meta):
        model = Cohort
        fields = [
            "name",
            "course",
            "starts_on",
            "ends_on",
            "capacity",
            "booked",
            "registered",
            "phase",
        ]
