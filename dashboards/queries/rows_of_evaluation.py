"""What waits in an evaluation: recommendations, milestones that are late, figures."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dashboards.choices import WaitingKind
from dashboards.queries.rows import Waiting, day_of
from evaluation.choices import MeasurementState
from evaluation.models import EvaluationRole, Measurement, Milestone, Recommendation
from programs.models import programs_held

LEADS = ("strategist", "project_leader")
PROGRAM = "indicator__program__name"
Rows = Iterable[Mapping[str, Any]]


def questions(user: Any, today: date, rows: Any) -> dict[str, Any]:
    """Return what is asked of the evaluation for a person, each part only where it can answer.

    `rows` puts a queryset in the form in which all of it is asked at once: place, then names.
    """
    found = {
        "recommendations": rows(
            Recommendation.objects.waiting_for(user).annotate(answered=F("verdict")),
            "evaluation__title",
            *("number", "title", "due_on", "answered"),
        )
    }
    # Asked within: a person who evaluates nothing costs no query of their own.
    held = EvaluationRole.objects.filter(person=user).held_on(today).values("evaluation")
    leads = programs_held(user, *LEADS)
    mine = Q(evaluation__in=held) | Q(evaluation__project__program__in=leads)
    late = Milestone.objects.filter(mine).with_due().late(today)
    found["milestones"] = rows(late.annotate(due=F("due_on")), "evaluation__title", "title", "due")
    found["returned"] = rows(_returned(held, user), PROGRAM, *GRID)
    if leads:
        found["figures"] = rows(Measurement.objects.waiting_for(user), PROGRAM, *GRID)
    return found


# What a figure is told by: its grid is one thing to do, however many figures wait in it.
GRID = ("indicator_id", "period_id", "indicator__name", "period__name")


def _returned(held: Any, user: Any) -> Any:
    """Return the figures that whoever reported them is to put right."""
    return Measurement.objects.filter(
        Q(reported_by_id=user.pk) | Q(indicator__evaluation__in=held),
        state=MeasurementState.RETURNED,
        period__locked_at__isnull=True,
    )


def recommendations(rows: Rows) -> Iterator[Waiting]:
    """Recommendations that the person answers for: to be answered, else to be carried out."""
    for row in rows:
        is_answered = row["answered"] is not None
        yield Waiting(
            what=_("Carry out what was recommended")
            if is_answered
            else _("Answer the recommendation"),
            subject=f"{row['number']}. {row['title']}",
            place=row["place"],
            url=reverse("evaluation:recommendation_detail", args=[row["pk"]]),
            icon="lightbulb",
            kind=WaitingKind.RECOMMENDATION,
            due_on=day_of(row["due_on"]) if row["due_on"] else None,
        )


def milestones(rows: Rows, what: str = "") -> Iterator[Waiting]:
    """Milestones; by default those past their day: met, or to get a new one with its reason."""
    for row in rows:
        yield Waiting(
            what=what or _("Say whether the milestone is met"),
            subject=row["title"],
            place=row["place"],
            url=reverse("evaluation:milestone_detail", args=[row["pk"]]),
            icon="flag",
            kind=WaitingKind.MILESTONE,
            due_on=day_of(row["due"]),
        )


def returned(rows: Rows) -> Iterator[Waiting]:
    """Figures that were returned with a comment."""
    return _grids(rows, _("Put the returned figures right"), "arrow-return-left")


def figures(rows: Rows) -> Iterator[Waiting]:
    """Figures that others have reported and the person may approve."""
    return _grids(rows, _("Approve or return the figures"), "speedometer2")


def _grids(rows: Rows, what: str, icon: str) -> Iterator[Waiting]:
    grids: dict[tuple, list] = {}
    for row in rows:
        grids.setdefault(tuple(row[name] for name in ("place", *GRID)), []).append(row)
    for (place, indicator, period, name, time), figures_in in grids.items():
        n = len(figures_in)
        said = ngettext("%(n)d figure", "%(n)d figures", n) % {"n": n}
        yield Waiting(
            what=what,
            subject=f"{name}, {time} ({said})",
            place=place,
            url=reverse("evaluation:measurement_grid", args=[indicator, period]),
            icon=icon,
            kind=WaitingKind.FIGURE,
        )
