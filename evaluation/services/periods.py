"""What is done with periods of measurement: planned, locked, opened again, published for good."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse
from evaluation.choices import MeasurementState
from evaluation.models import Measurement, Period, Publication, PublishedFigure
from evaluation.queries import labels_of, measured_of
from evaluation.rules import measurements as rules
from evaluation.rules.figures import total
from evaluation.rules.publications import publish as published_of
from programs.models import Program


@verb(_("planned a period of measurement"))
def create(period: Period, *, by) -> Period:
    """Save a new period of a program; periods do not overlap."""
    _refuse_overlap(period)
    period.save()
    return period


@verb(_("revised the period of measurement"))
def revise(period: Period, *, by) -> Period:
    """Save the period's name and days as they now stand; of a locked one nothing is changed."""
    now = Period.objects.locked(period.pk)
    refuse(rules.obstacles_in_period(is_locked=now.locked_at is not None))
    _refuse_overlap(period)
    period.save_fields("name", "starts_on", "ends_on")
    return period


@verb(_("locked the period"))
def lock(period: Period, *, by) -> Period:
    """Lock a period whose figures are all approved."""
    period = Period.objects.locked(period.pk)
    states = list(Measurement.objects.filter(period=period).values_list("state", flat=True))
    refuse(
        rules.obstacles_to_lock(
            is_locked=period.locked_at is not None,
            is_empty=not states,
            open_figures=sum(state != MeasurementState.APPROVED for state in states),
        )
    )
    period.locked_at = timezone.now()
    period.save_fields("locked_at")
    return period


@verb(_("opened the period again"))
def unlock(period: Period, *, by, reason: str) -> Period:
    """Open a locked period that is not published; the reason goes to the trail."""
    period = Period.objects.locked(period.pk)
    refuse(
        rules.obstacles_to_unlock(
            is_locked=period.locked_at is not None,
            is_published=period.published_at is not None,
            reason=reason,
        )
    )
    period.locked_at = None
    period.save_fields("locked_at")
    return period


@verb(_("published the period"))
def publish(period: Period, *, by) -> Period:
    """Freeze what everybody reads of a period: totals, and breakdowns with small cells hidden."""
    period = Period.objects.locked(period.pk)
    refuse(
        rules.obstacles_to_publish(
            is_locked=period.locked_at is not None, is_published=period.published_at is not None
        )
    )
    for indicator, measured in measured_of(period).items():
        _publish(period, indicator, measured, by)
    period.published_at = timezone.now()
    period.save_fields("published_at")
    return period


def _publish(period: Period, indicator, measured, by) -> None:
    whole = total(measured)
    found = published_of(
        measured,
        indicator.dimensions,
        indicator.bounds,
        counts_people=indicator.counts_people,
    )
    publication = Publication.objects.create(
        indicator=indicator,
        period=period,
        count=whole.count,
        sum=whole.sum,
        withheld=list(found.withheld),
        author=by,
    )
    for table in found.tables:
        labels = labels_of(table.dimension, table.rows)
        for position, (key, row) in enumerate(_sorted(table.rows, labels), 1):
            groups = row if row is not None else dict.fromkeys(["", *table.groups])
            for group, parts in groups.items():
                PublishedFigure.objects.create(
                    publication=publication,
                    dimension=table.dimension,
                    label=labels[key],
                    position=position,
                    group=group,
                    is_hidden=parts is None,
                    count=None if parts is None else parts.count,
                    sum=None if parts is None else parts.sum,
                )


def _sorted(rows, labels):
    return sorted(rows.items(), key=lambda item: (item[0] in (None, ""), labels[item[0]]))


def _refuse_overlap(period: Period) -> None:
    Program.objects.locked(period.program_id)
    others = Period.objects.filter(program=period.program_id).exclude(pk=period.pk)
    days = others.values_list("name", "starts_on", "ends_on")
    refuse(rules.obstacles_to_days(period.starts_on, period.ends_on, days))
