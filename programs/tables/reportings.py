"""Columns of the list of reporting rounds, and of the answers in one."""

import django_tables2 as tables
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core.periods import iso_date
from core.tables import RIGHT, DateColumn, LinkColumn, NumberColumn, StateColumn, Table
from core.templatetags.core import badge
from programs.models import ReportingRound

LATE = _("Late")
# one element: on a phone the cell stands beside its label
BELOW = '<span>{}<br><span class="quiet">{}</span></span>'


class ReportingTable(Table):
    name = LinkColumn()
    program = tables.Column(order_by="program__name")
    first_day = DateColumn()
    last_day = DateColumn()
    due_on = DateColumn()
    state = StateColumn(verbose_name=_("State"), orderable=False)
    answered = tables.Column(accessor="answered_count", verbose_name=_("Answered"), attrs=RIGHT)
    asked_count = NumberColumn(verbose_name=_("Goals"), visible=False)

    class Meta(Table.Meta):
        model = ReportingRound
        fields = [
            "name",
            "program",
            "kind",
            "first_day",
            "last_day",
            "due_on",
            "state",
            "answered",
            "asked_count",
        ]

    def render_answered(self, value, record):
        return _("%(answered)d of %(asked)d") % {
            "answered": value,
            "asked": record.asked_count,
        }

    def value_answered(self, value):
        return value


class AnswerTable(Table):
    """The asked goals of one round (`Asked` after `with_answer`, each with its `state`)."""

    number = NumberColumn(accessor="goal__number", verbose_name=_("Number"), visible=False)
    goal = tables.Column(verbose_name=_("Goal"), order_by=("goal__number",))
    project = tables.Column(accessor="goal__project__name", verbose_name=_("Project"))
    person = tables.Column(verbose_name=_("Who is asked"), order_by="person__name", empty_values=())
    state = StateColumn(verbose_name=_("Answer"), order_by="position")
    status = StateColumn(accessor="standing", verbose_name=_("Status"), order_by="answer_word")
    answer_as_of = DateColumn(verbose_name=_("As of"))
    answered_at = DateColumn(verbose_name=_("Sent"))
    # on the page it stands below the day
    answer_author = tables.Column(verbose_name=_("Written by"), visible=False)
    # on the page it stands below the person
    reminded_at = DateColumn(verbose_name=_("Reminded"), visible=False)
    links = tables.Column(
        verbose_name=_("Do"), empty_values=(), orderable=False, exclude_from_export=True
    )

    class Meta(Table.Meta):
        fields = [
            "number",
            "goal",
            "project",
            "person",
            "state",
            "status",
            "answer_as_of",
            "answered_at",
            "answer_author",
            "reminded_at",
            "links",
        ]

    def render_goal(self, record):
        if record.is_goal_seen:
            return format_html('<a href="{}">{}</a>', record.goal.get_absolute_url(), record.goal)
        return str(record.goal)

    def value_goal(self, record):
        return record.goal.title

    def render_person(self, record):
        if record.person is None:
            return badge(_("Nobody"), "bad", "person-x")
        if record.reminded_at is None:
            return str(record.person)
        words = _("reminded %(day)s") % {"day": iso_date(record.reminded_at)}
        return format_html(BELOW, record.person, words)

    def value_person(self, record):
        return str(record.person or "")

    def render_answered_at(self, value, record):
        day = iso_date(value)
        if record.is_answered_late:
            day = format_html("{}<br>{}", day, badge(LATE, "wait", "alarm"))
        return format_html(BELOW, day, record.answer_author)

    def value_answered_at(self, value):
        return value

    def render_links(self, record):
        return render_to_string("programs/reportings/_links.html", {"row": record})
