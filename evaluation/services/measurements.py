"""What is done with figures: entered, reported, approved by another, returned."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse
from evaluation.choices import MeasurementState
from evaluation.models import Indicator, Measurement, Period
from evaluation.rules import measurements as rules
from evaluation.rules.figures import Cell, Parts


@verb(_("entered figures"))
def enter(
    indicator: Indicator,
    period: Period,
    figures: Mapping[Cell, Parts | None],
    *,
    by,
    note: str | None = None,
) -> Indicator:
    """Save the figures of an indicator for a period as drafts; None takes a figure away.

    A figure that is as it was stays what it was: drafts, reported and approved ones alike.
    """
    indicator = Indicator.objects.locked(indicator.pk)
    period = _open(period)
    held = {each.cell: each for each in _locked(indicator, period)}
    for cell, parts in figures.items():
        row = held.get(cell)
        if row is not None and parts == Parts(row.count, row.sum) and note in (None, row.note):
            continue
        if row is None and parts is None:
            continue
        reasons = [*rules.obstacles_to_cell(cell, indicator.dimensions)]
        reasons += rules.obstacles_to_change(row.state) if row is not None else []
        reasons += rules.obstacles_to_parts(indicator, parts) if parts is not None else []
        refuse(reasons)
        _write(indicator, period, cell, row, parts, note)
    indicator.save_fields()  # whoever writes in the same grid is told
    return indicator


@verb(_("reported figures"))
def report(indicator: Indicator, period: Period, *, by) -> Indicator:
    """Report the drafts of an indicator for a period, so that somebody else approves them."""
    period = _open(period)
    rows = _locked(indicator, period)
    refuse(rules.obstacles_to_report([row.state for row in rows]))
    for row in rows:
        if row.state in rules.WRITABLE:
            row.state, row.reported_by, row.comment = MeasurementState.REPORTED, by, ""
            row.save_fields("state", "reported_by", "comment")
    return indicator


@verb(_("approved figures"))
def approve(indicator: Indicator, period: Period, which: Iterable[int], *, by) -> Indicator:
    """Approve reported figures that somebody else has reported."""
    period = _open(period)
    rows = _chosen(indicator, period, which)
    is_own = any(row.reported_by_id == by.pk for row in rows)
    refuse(rules.obstacles_to_approve([row.state for row in rows], is_own=is_own))
    for row in rows:
        row.state, row.approved_by = MeasurementState.APPROVED, by
        row.save_fields("state", "approved_by")
    return indicator


@verb(_("returned figures"))
def send_back(
    indicator: Indicator, period: Period, which: Iterable[int], *, by, reason: str
) -> Indicator:
    """Return reported or approved figures to who reported them, with what is to be put right."""
    period = _open(period)
    rows = _chosen(indicator, period, which)
    refuse(rules.obstacles_to_return([row.state for row in rows], reason))
    for row in rows:
        row.state, row.approved_by = MeasurementState.RETURNED, None
        row.comment = reason.strip()
        row.save_fields("state", "approved_by", "comment")
    return indicator


def _open(period: Period) -> Period:
    period = Period.objects.locked(period.pk)
    refuse(rules.obstacles_in_period(is_locked=period.locked_at is not None))
    return period


def _locked(indicator: Indicator, period: Period) -> list[Measurement]:
    rows = Measurement.objects.select_for_update().filter(indicator=indicator, period=period)
    return list(rows.order_by("pk"))


def _chosen(indicator: Indicator, period: Period, which: Iterable[int]) -> list[Measurement]:
    keys = set(which)
    return [row for row in _locked(indicator, period) if row.pk in keys]


def _write(indicator, period, cell, row, parts, note) -> None:
    if parts is None:
        row.delete()
        return
    if row is None:
        Measurement.objects.create(
            indicator=indicator,
            period=period,
            municipality_id=cell.municipality,
            unit_type=cell.unit_type,
            gender=cell.gender,
            cohort_id=cell.cohort,
            takes_part=cell.takes_part,
            count=parts.count,
            sum=parts.sum,
            note=note or "",
        )
        return
    row.count, row.sum, row.state = parts.count, parts.sum, MeasurementState.DRAFT
    row.note = row.note if note is None else note
    row.save_fields("count", "sum", "state", "note")
