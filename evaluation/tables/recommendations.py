"""Columns of the list of recommendations."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, StateColumn, Table
from evaluation.models import Recommendation


class RecommendationTable(Table):
    title = LinkColumn()
    evaluation = tables.Column(order_by="evaluation__title")
    organization = tables.Column(order_by="organization__name")
    responsible = tables.Column(order_by="responsible__name")
    due_on = DateColumn()
    state = StateColumn(verbose_name=_("State"), order_by=("closed_on", "done_on", "due_on"))

    class Meta(Table.Meta):
        model = Recommendation
        fields = [
            "title",
            "evaluation",
            "organization",
            "responsible",
            "due_on",
            "state",
        ]
