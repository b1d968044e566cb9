"""What the steering group's paper says of training and evaluation, each in a short table."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.money import amount, decimal
from core.periods import iso_date
from dashboards.rules.changes import cohort_number, cohort_words
from dashboards.rules.standings import IndicatorRow, MilestoneRow, ProgramStanding
from evaluation.choices import RecommendationState
from evaluation.figures import timeline_of
from evaluation.pdf.evaluations import timeline_data
from programs.pdf import parts

MOST_ROWS = 20
OVER = (RecommendationState.CLOSED, RecommendationState.DECLINED)


def short(
    caption: str, columns: list[tuple[str, str]], rows: list[tuple], note: str = ""
) -> dict[str, Any] | None:
    """Return a table that leaves out what there is no room for, and says so; None without rows."""
    if left := len(rows[MOST_ROWS:]):
        more = ngettext(
            "%(count)d more stands on the program's page.",
            "%(count)d more stand on the program's page.",
            left,
        ) % {"count": left}
        note = f"{more} {note}".strip()
    return parts.table(caption, columns, rows[:MOST_ROWS], note=note) if rows else None


def cohorts_table(now: ProgramStanding) -> dict[str, Any] | None:
    measures = cohort_words()
    rows = [
        (
            each.name,
            str(each.capacity),
            *(str(cohort_number(each, name)) for name in measures),
            amount(each.cost_per_completed) or "–",
        )
        for each in now.cohorts
    ]
    columns = [
        (_("Cohort"), "text"),
        (_("Seats"), "number"),
        *((capfirst(word), "number") for word in measures.values()),
        (_("kr for each who completed"), "number"),
    ]
    return short(_("Cohorts"), columns, rows)


def timeline_part(now: ProgramStanding) -> dict[str, Any] | None:
    """Return the milestones over time: planned, the day that holds or was met, the slip."""
    shown = _shown(now)
    if not shown:
        return None
    drawn = timeline_of(shown, {each.pk: each.revised for each in shown}, now.day)
    told = timeline_data(drawn)
    told["heads"] = [told["heads"][0], _("Planned"), _("Day and state"), _("Slip")]
    told["today_label"] = _("The day of this report")
    for strip, row, each in zip(told["strips"], drawn.table.rows, shown, strict=True):
        strip["values"] = [iso_date(each.planned_on), *strip["values"], str(row[4])]
    return told


def _shown(now: ProgramStanding) -> list[MilestoneRow]:
    """Return the milestones; of many those that are not met first."""
    is_met = {each.pk: each.met_on is not None for each in now.milestones}
    told = sorted(now.milestones, key=lambda each: is_met[each.pk])[:MOST_ROWS]
    pks = {each.pk for each in told}
    return [each for each in now.milestones if each.pk in pks]


def indicators_table(then: ProgramStanding, now: ProgramStanding) -> dict[str, Any] | None:
    """Return the newest published figure of each indicator, the one of then beside it."""
    before = {each.pk: each for each in then.indicators}
    rows = [
        (
            f"{each.name} ({each.unit})",
            decimal(before[each.pk].value) if each.pk in before else "",
            decimal(each.value),
            str(each.period or _("Not published")),
            decimal(each.target),
            _is_reached(each),
        )
        for each in now.indicators
    ]
    columns = [
        (_("Indicator"), "text"),
        (_("Then"), "number"),
        (_("Now"), "number"),
        (_("Period"), "text"),
        (_("Target"), "number"),
        (_("Target reached"), "text"),
    ]
    return short(_("Indicators against their targets"), columns, rows)


def _is_reached(row: IndicatorRow) -> str:
    return {None: "", True: _("Yes"), False: _("No")}[row.is_reached]


def recommendations_table(now: ProgramStanding) -> dict[str, Any] | None:
    """Return the recommendations that are not closed; a note counts the others."""
    going_on = [each for each in now.recommendations if each.state not in OVER]
    rows = [
        (
            each.name,
            each.responsible or each.organization,
            iso_date(each.due_on) or "–",
            capfirst(str(each.state.label)),
        )
        for each in going_on
    ]
    columns = [
        (_("Recommendation"), "text"),
        (_("Responsible"), "text"),
        (_("Due"), "day"),
        (_("State"), "text"),
    ]
    over = len(now.recommendations) - len(going_on)
    note = ngettext(
        "%(count)d recommendation is closed or was not accepted.",
        "%(count)d recommendations are closed or were not accepted.",
        over,
    ) % {"count": over}
    caption = _("Recommendations that are not closed")
    return short(caption, columns, rows, note if over else "")
