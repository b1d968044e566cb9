"""Columns of the list of participants."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, StateColumn, Table
from training.choices import Stage
from training.models import Participant


class ParticipantTable(Table):
    name = LinkColumn(verbose_name=_("Name"), default=_("erased"), order_by="contact__name")
    cohort = tables.Column(order_by="cohort__name")
    profession = tables.Column()
    unit = tables.Column(order_by="unit__name")
    municipality = tables.Column(order_by="municipality__name")
    booking = tables.Column(
        verbose_name=_("Seat of"),
        accessor="booking__organization",
        order_by="booking__organization__name",
    )
    stage = StateColumn(verbose_name=_("Stage"), choices=Stage)
    stage_since = DateColumn(verbose_name=_("Since"))

    class Meta(Table.Meta):
        model = Participant
        fields = [
            "name",
            "cohort",
            "profession",
            "unit",
            "municipality",
            "booking",
            "stage",
            "stage_since",
        ]
