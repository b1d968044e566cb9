"""Columns of the list of sessions, and of those on the page of a cohort."""

from datetime import date
from typing import Any

import django_tables2 as tables
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.money import decimal
from core.periods import iso_date
from core.tables import LinkColumn, NumberColumn, Table
from core.templatetags.core import Head, badge
from core.views.doors import with_back
from training.models import Session

OF_COHORT = (
    Head(_("Day"), is_row_head=True),
    Head(_("Kind")),
    Head(_("Hours"), css="number"),
    Head(_("Led by")),
    Head(_("Present"), css="number"),
)


class SessionTable(Table):
    held_on = LinkColumn(verbose_name=_("Day"))
    kind = tables.Column()
    title = tables.Column()
    cohort = tables.Column(order_by="cohort__name")
    hours = NumberColumn(verbose_name=_("Hours"))
    leader = tables.Column(order_by="leader__name")
    place = tables.Column()
    present = NumberColumn(verbose_name=_("Present"))

    class Meta(Table.Meta):
        model = Session
        fields = ["held_on", "kind", "title", "cohort", "hours", "leader", "place", "present"]


def cells_of(session: Session, today: date, here: str) -> tuple[Any, ...]:
    """Return the cells of a session on the page of its cohort, which is `here`."""
    return (
        format_html(
            '<a href="{}">{}</a>',
            with_back(session.get_absolute_url(), here),
            iso_date(session.held_on),
        ),
        _kind_of(session),
        decimal(session.hours),
        session.leader or "",
        _present_at(session, today),
    )


def _kind_of(session: Session) -> str:
    title = format_html('<br><span class="quiet">{}</span>', session.title) if session.title else ""
    off = badge(gettext("called off"), "bad", "x-circle") if session.is_called_off else ""
    kind = capfirst(session.get_kind_display())
    return format_html("<div>{}{}{}{}</div>", kind, title, " " if off else "", off)


def _present_at(session: Session, today: date) -> Any:
    if session.entered:
        return session.present
    if session.held_on > today or session.is_called_off:
        return ""
    return format_html('<span class="quiet">{}</span>', gettext("not taken"))
