"""Columns of the list of evaluations."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.tables import DateColumn, LinkColumn, NumberColumn, Table
from evaluation.models import Evaluation


class EvaluationTable(Table):
    title = LinkColumn()
    project = tables.Column(order_by="project__name")
    evaluator = tables.Column(order_by="evaluator__name")
    starts_on = DateColumn()
    ends_on = DateColumn()
    open_milestones = NumberColumn(verbose_name=_("Milestones left"))
    open_recommendations = NumberColumn(verbose_name=_("Open recommendations"))

    class Meta(Table.Meta):
        model = Evaluation
        fields = [
            "title",
            "project",
            "evaluator",
            "starts_on",
            "ends_on",
            "open_milestones",
            "open_recommendations",
        ]
