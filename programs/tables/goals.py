"""Columns of the list of sub-goals."""

import django_tables2 as tables
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core.periods import iso_date
from core.tables import DateColumn, LinkColumn, NumberColumn, StateColumn, Table
from core.templatetags.core import badge
from programs.models import SubGoal
from programs.rules.goals import target_words

OVERDUE = _("Overdue")
CARRIED = _("before the change")


def status_day(goal):
    """Return the day of the goal's status, and whether that was carried over to it."""
    day = iso_date(goal.status_as_of)
    if not (day and goal.is_carried):
        return day
    return format_html('<span>{}<br><span class="quiet">{}</span></span>', day, CARRIED)


class GoalTable(Table):
    number = NumberColumn(visible=False)  # on the page it stands before the title
    title = LinkColumn(verbose_name=_("Goal"), order_by=("position", "number", "title"))
    project = tables.Column(order_by="project__name")
    status = StateColumn(
        accessor="standing", verbose_name=_("Status"), order_by=("status_position", "number")
    )
    status_as_of = DateColumn(verbose_name=_("As of"))
    responsible = tables.Column(
        accessor="responsible_person",
        verbose_name=_("Responsible"),
        order_by=("responsible_person__name", "responsible_organization__name"),
        empty_values=(),
    )
    # on the page it stands below the person
    responsible_organization = tables.Column(verbose_name=_("Organization"), visible=False)
    # on the page with the newest actual and the unit beside it
    target = NumberColumn(verbose_name=_("Target"))
    actual = NumberColumn(verbose_name=_("Actual"), visible=False)
    target_unit = tables.Column(verbose_name=_("Unit"), visible=False)
    due_on = DateColumn()

    class Meta(Table.Meta):
        model = SubGoal
        fields = [
            "number",
            "title",
            "project",
            "status",
            "status_as_of",
            "target",
            "actual",
            "target_unit",
            "due_on",
            "responsible",
            "responsible_organization",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = timezone.localdate()

    def render_title(self, record):
        return str(record)

    def render_status_as_of(self, record):
        return status_day(record)

    def value_status_as_of(self, record):
        return record.status_as_of

    def value_title(self, record):
        return record.title

    def value_due_on(self, record):
        return record.due_on

    def render_target(self, record):
        words = target_words(record.target, "", record.actual).strip()
        # one element: on a phone the cell stands beside its label
        return format_html(
            '<span>{}<br><span class="quiet unit">{}</span></span>', words, record.target_unit
        )

    def value_target(self, record):
        return record.target

    def value_actual(self, record):
        return record.actual

    def render_responsible(self, record):
        person, organization = record.responsible_person, record.responsible_organization
        if person is None or organization is None:
            return str(person or organization or "")
        # one element: on a phone the cell stands beside its label
        template = '<span>{}<br><span class="quiet">{}</span></span>'
        return format_html(template, person, organization)

    def value_responsible(self, record):
        return str(record.responsible_person or "")

    def render_due_on(self, value, record):
        if not record.is_overdue(self.today):
            return iso_date(value)
        return format_html(
            "<span>{}<br>{}</span>", iso_date(value), badge(OVERDUE, "wait", "alarm")
        )
