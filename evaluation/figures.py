"""Figures of the evaluation: the time line of its milestones, answers over time, indicators."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.charts import Bar, Chart, Part, Table
from core.money import decimal
from core.periods import iso_date
from core.timelines import Mark, Span, Strip, Timeline
from evaluation.choices import MilestoneState
from evaluation.models import DataCollection, Indicator, Milestone, ResponseCount, SurveyQuestion
from evaluation.queries import Point
from evaluation.rules.collections import rate
from evaluation.rules.figures import is_reached
from evaluation.rules.milestones import slip_in_words
from evaluation.rules.surveys import Distribution


def timeline_of(
    milestones: Iterable[Milestone], revisions: dict[int, Sequence[date]], today: date
) -> Timeline:
    """Return planned, revised and actual days of milestones; `revisions` are days by milestone."""
    strips, rows = [], []
    for milestone in milestones:
        moved = revisions.get(milestone.pk, ())
        state = milestone.state_on(today)
        slip = slip_in_words(milestone.slip)
        ended = milestone.met_on or milestone.due_on
        strips.append(
            Strip(
                milestone.title,
                [*_marks(milestone, moved, state)],
                _slip_of(milestone.planned_on, ended),
                text=f"{iso_date(ended)}, {state.label}",
                description=_described(milestone, moved, state, slip),
            )
        )
        rows.append(
            (
                milestone.title,
                iso_date(milestone.planned_on),
                ", ".join(iso_date(day) for day in moved) or "–",
                iso_date(milestone.met_on) or "–",
                slip,
                state.label,
            )
        )
    heads = [
        _("Milestone"),
        pgettext("milestone", "Planned"),
        _("Moved to"),
        pgettext("milestone", "Met"),
        _("Slip"),
        _("State"),
    ]
    return Timeline(
        _("Milestones over time"), strips, Table(heads, rows), today, today_label=_("Today")
    )


def _marks(milestone: Milestone, moved: Sequence[date], state: MilestoneState) -> Iterable[Mark]:
    yield Mark(pgettext("milestone", "Planned"), milestone.planned_on, "neutral", is_hollow=True)
    for day in moved:
        if milestone.met_on is not None or day != milestone.due_on:
            yield Mark(_("Moved to"), day, "muted")
    if milestone.met_on is not None:
        yield Mark(pgettext("milestone", "Met"), milestone.met_on, "good")
    elif state == MilestoneState.LATE:
        yield Mark(pgettext("milestone", "Late"), milestone.due_on, "bad")
    elif milestone.due_on != milestone.planned_on:
        yield Mark(_("Day that holds"), milestone.due_on, "info")


def _slip_of(planned: date, ended: date) -> list[Span]:
    return [Span(_("Slip"), planned, ended)] if ended > planned else []


def _described(
    milestone: Milestone, moved: Sequence[date], state: MilestoneState, slip: str
) -> str:
    said = [_("planned %(day)s") % {"day": iso_date(milestone.planned_on)}]
    said += [_("moved to %(day)s") % {"day": iso_date(day)} for day in moved]
    if milestone.met_on:
        said.append(_("met %(day)s") % {"day": iso_date(milestone.met_on)})
    return f"{milestone.title}: {', '.join([*said, slip, str(state.label)])}"


def answers_of(collection: DataCollection, counts: Iterable[ResponseCount]) -> Chart:
    """Return how many had answered on each day that was counted, and how many are wanted."""
    counts = list(counts)
    bars, rows = [], []
    for each in counts:
        share = rate(each.answered, collection.invited)
        text = f"{each.answered}" if share is None else f"{each.answered} ({decimal(share)} %)"
        part = Part(_("Answered"), each.answered, str(each.answered), "info")
        bars.append(Bar(iso_date(each.counted_on), [part], text=text))
        rows.append((iso_date(each.counted_on), str(each.answered), decimal(share)))
    if collection.invited and collection.wanted_rate is not None:
        wanted = int(-(-collection.invited * collection.wanted_rate // 100))
        text = f"{wanted} ({decimal(collection.wanted_rate)} %)"
        bars.append(Bar(_("Wanted"), [Part(_("Wanted"), wanted, str(wanted), "muted")], text=text))
        rows.append((_("Wanted"), str(wanted), decimal(collection.wanted_rate)))
    heads = [_("Day"), _("Answered"), _("Response rate (%)")]
    return Chart(_("Answers over time"), bars, Table(heads, rows), unit=_("answers"))


def series_chart(indicator: Indicator, points: Iterable[Point]) -> Chart:
    """Return baseline, figures and targets of an indicator as bars on one scale."""
    bars, rows = [], []
    if indicator.baseline is not None:
        bars.append(_bar(_("Baseline"), _("Baseline"), indicator.baseline, "neutral"))
        rows.append((_("Baseline"), decimal(indicator.baseline), "", "", ""))
    for point in points:
        name = str(point.period)
        if point.value is not None:
            reached = is_reached(indicator.direction, point.value, point.target)
            label = {
                None: pgettext("figure", "Outcome"),
                True: _("Target reached"),
                False: _("Below target"),
            }
            if reached is False and indicator.direction == "down":
                label[False] = _("Above target")
            tone = {None: "info", True: "good", False: "wait"}[reached]
            bars.append(_bar(name, label[reached], point.value, tone))
        if point.target is not None:
            told = _("%(period)s, target") % {"period": name}
            bars.append(_bar(told, _("Target"), point.target, "muted"))
        rows.append(
            (
                name,
                decimal(point.value),
                decimal(point.target),
                "" if point.parts.sum is None else decimal(point.parts.sum),
                str(point.parts.count),
            )
        )
    heads = [
        _("Period"),
        pgettext("figure", "Outcome"),
        _("Target"),
        _("Sum"),
        _("Number measured"),
    ]
    return Chart(indicator.name, bars, Table(heads, rows), unit=indicator.unit)


def _bar(name: Any, label: Any, size: Any, tone: str) -> Bar:
    return Bar(name, [Part(label, size, decimal(size), tone)], text=decimal(size))


def distribution_chart(question: SurveyQuestion, found: Distribution) -> Chart:
    """Return how the answers to a question fall; a hidden number has no bar, and is said."""
    bars, rows = [], []
    for share in found.shares:
        if share.count is None:
            bars.append(Bar(share.label, [], text=_("hidden")))
            rows.append((share.label, _("hidden"), ""))
            continue
        text = f"{share.count} ({decimal(share.percent)} %)" if found.total else "0"
        part = Part(_("Answers"), share.count, str(share.count), "info")
        bars.append(Bar(share.label, [part], text=text))
        rows.append((share.label, str(share.count), decimal(share.percent)))
    heads = [_("Answer"), pgettext("how many", "Number"), _("Share (%)")]
    sums = (_("All"), str(found.total), "")
    table = Table(heads, rows, sums)
    return Chart(_("How the answers fall"), bars, table, unit=_("answers"), about=question.text)
