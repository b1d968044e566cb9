"""The tables of a program's page: its money, its training and its evaluation."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.charts import linked
from core.money import amount, decimal
from core.periods import iso_date
from core.templatetags.core import state_badge
from dashboards.rules.changes import (
    cohort_number,
    cohort_words,
    indicator_state,
    milestone_state,
    money_words,
    recommendation_state,
    signed,
)
from dashboards.rules.standings import CohortRow, ProgramStanding
from dashboards.tables.listings import (
    NUMBER,
    Listing,
    badge_of,
    by_pk,
    day_head,
    link,
    listing,
    sides,
)
from dashboards.tables.programs import OVER
from evaluation.rules.milestones import slip_in_words


def cohorts_listing(now: ProgramStanding, shown: Collection[str]) -> Listing:
    measures = cohort_words()
    heads = [
        (_("Cohort"), ""),
        (_("Seats there are"), NUMBER),
        *((capfirst(word), NUMBER) for word in measures.values()),
        (_("kr for each who completed"), NUMBER),
    ]

    def row(each: CohortRow) -> tuple:
        counts = (str(cohort_number(each, name)) for name in measures)
        return link(each), str(each.capacity), *counts, amount(each.cost_per_completed)

    return listing("cohorts", _("Cohorts one by one"), heads, now.cohorts, row, shown)


def cohorts_table(then: ProgramStanding, now: ProgramStanding) -> Listing:
    """Return the counts of all cohorts together, then and now."""
    rows = []
    for name, word in cohort_words().items():
        was, is_ = (
            sum(cohort_number(each, name) for each in standing.cohorts) for standing in (then, now)
        )
        rows.append((capfirst(word), str(was), str(is_), signed(is_ - was)))
    return sides(_("All cohorts, then and now"), _("All cohorts"), then, now, rows)


def money_table(then: ProgramStanding, now: ProgramStanding) -> Listing:
    """Return the kronor of all years and financiers, then and now."""
    rows = []
    for name, word in money_words().items():
        was, is_ = (getattr(standing.money.total, name) for standing in (then, now))
        rows.append((word, amount(was), amount(is_), signed(is_ - was)))
    head = _("All years and financiers (kr)")
    return sides(_("Money then and now"), head, then, now, rows)


def milestones_listing(
    then: ProgramStanding, now: ProgramStanding, shown: Collection[str]
) -> Listing:
    before = by_pk(then.milestones)
    heads = [
        (_("Milestone"), ""),
        (_("Planned"), "nowrap"),
        day_head(then),
        day_head(now),
        (_("Slip"), ""),
    ]

    def row(each) -> tuple:
        was = before.get(each.pk)
        slip = slip_in_words(each.slip)
        return (
            link(each),
            iso_date(each.planned_on),
            badge_of(was and milestone_state(was)),
            badge_of(milestone_state(each)),
            f"{slip}: {each.reason}" if each.slip and each.reason else slip,
        )

    return listing("milestones", _("Milestones then and now"), heads, now.milestones, row, shown)


def indicators_listing(
    then: ProgramStanding, now: ProgramStanding, shown: Collection[str]
) -> Listing:
    before = by_pk(then.indicators)
    heads = [
        (_("Indicator"), ""),
        day_head(then),
        day_head(now),
        (_("Target of the period"), NUMBER),
        (pgettext("difference", "Change"), NUMBER),
    ]

    def row(each) -> tuple:
        was = before.get(each.pk)
        target = "" if each.target is None else f"{decimal(each.target)} {each.unit}"
        moved = ""
        if was is not None and None not in (was.value, each.value):
            moved = signed(each.value - was.value, decimal)
        return (
            link(each),
            badge_of(was and indicator_state(was)),
            badge_of(indicator_state(each)),
            target,
            moved,
        )

    return listing("indicators", _("Indicators then and now"), heads, now.indicators, row, shown)


def recommendations_listing(
    then: ProgramStanding, now: ProgramStanding, shown: Collection[str]
) -> Listing:
    """Return the recommendations; those that are not closed stand first."""
    before = by_pk(then.recommendations)
    heads = [
        (_("Recommendation"), ""),
        day_head(then),
        day_head(now),
        (_("Concerns"), ""),
        (_("Responsible"), ""),
        (_("Due"), "nowrap"),
    ]

    def row(each) -> tuple:
        was = before.get(each.pk)
        return (
            link(each),
            badge_of(was and recommendation_state(was)),
            badge_of(recommendation_state(each)),
            each.organization,
            each.responsible,
            iso_date(each.due_on),
        )

    things = sorted(now.recommendations, key=lambda each: each.state in OVER)
    return listing("recommendations", _("Recommendations then and now"), heads, things, row, shown)


def comments_listing(comments: Sequence[Any], day: date, shown: Collection[str]) -> Listing:
    """Return what the group has asked and decided and nobody has dealt with yet."""
    heads = [
        (_("Comment or decision"), ""),
        (_("Kind"), ""),
        (_("Assigned to"), ""),
        (_("Due"), "nowrap"),
    ]

    def row(each) -> tuple:
        due = iso_date(each.due_on)
        if each.due_on is not None and each.due_on < day:
            due = format_html("{} {}", due, state_badge((_("overdue"), "bad", "alarm")))
        kind = capfirst(each.get_kind_display())
        return linked(str(each), each.get_absolute_url()), kind, each.assigned_to, due

    caption = _("Open comments and decisions, one by one")
    return listing("comments", caption, heads, comments, row, shown)
