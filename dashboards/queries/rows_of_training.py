"""What waits in a training: applications, free seats, rows that may be one person."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dashboards.choices import WaitingKind
from dashboards.queries.rows import Waiting, day_of
from dashboards.queries.together import together
from programs.models import programs_held
from training.choices import Stage
from training.models import Disposal, Participant
from training.models.participants import KNOWING
from training.queries import LIKENESS, pairs_among, with_verdicts

SEATED = (Stage.ACTIVE, Stage.COMPLETED)
PROGRAM = ("cohort__course__program", "cohort__course__program__name")
COHORT = ("cohort", "cohort__name", "cohort__capacity")

Rows = Iterable[Mapping[str, Any]]


@together
def _participants(user: Any, today: date) -> QuerySet:
    programs = programs_held(user, *KNOWING)
    rows = Participant.objects.filter(
        cohort__course__program__in=programs, cohort__ends_on__gte=today
    )
    rows = with_verdicts(rows.counted().with_stage(today))
    rows = rows.order_by(PROGRAM[0], "cohort__starts_on", "cohort", "pk")
    return rows.values("pk", "stage", *PROGRAM, *COHORT, *LIKENESS)


def training(user: Any) -> Iterator[Waiting]:
    """Return what waits for the person in the training that they run; one query."""
    for (pk, name), each in _grouped(_participants(user), PROGRAM):
        mine = list(each)
        for cohort, people in _grouped(mine, COHORT):
            yield from _applications(*cohort, name, [row["stage"] for row in people])
        yield from _doubles(pk, name, mine)


def reviews(rows: Rows) -> Iterator[Waiting]:
    """Modules of the material that are to be looked at again, soon or since long."""
    for row in rows:
        yield Waiting(
            what=_("Look at the module again"),
            subject=f"{row['number']}. {row['title']}",
            place=row["place"],
            url=reverse("training:module_detail", args=[row["pk"]]),
            icon="journal-check",
            kind=WaitingKind.TRAINING,
            due_on=day_of(row["review_by"]),
        )


def disposals(rows: Rows) -> Iterator[Waiting]:
    """Decisions on disposal that another person has prepared and I may approve."""
    for row in rows:
        disposal = Disposal(pk=row["pk"])
        yield Waiting(
            what=_("Approve or stop the disposal"),
            subject=str(disposal),
            place=row["place"],
            url=disposal.get_absolute_url(),
            icon="eraser",
            kind=WaitingKind.DISPOSAL,
        )


def due(rows: Rows) -> Iterator[Waiting]:
    """Cohorts whose names have been kept for as long as they may be."""
    for row in rows:
        yield Waiting(
            what=_("Prepare the disposal of names"),
            subject=row["name"],
            place=row["place"],
            url=reverse("training:disposal_create"),
            icon="eraser",
            kind=WaitingKind.DISPOSAL,
        )


def _grouped(rows: Rows, names: tuple[str, ...]) -> Any:
    return groupby(rows, key=lambda row: tuple(row[name] for name in names))


def _applications(
    pk: int, name: str, capacity: int, program: str, stages: list[str]
) -> Iterator[Waiting]:
    """A cohort that has applications to answer, or a free seat that somebody waits for."""
    url = reverse("training:cohort_applications", args=[pk])
    if applied := stages.count(Stage.APPLIED):
        said = ngettext("%(n)d application", "%(n)d applications", applied) % {"n": applied}
        yield Waiting(
            what=_("Answer the applications"),
            subject=f"{said}, {name}",
            place=program,
            url=url,
            icon="envelope-open",
            kind=WaitingKind.TRAINING,
        )
    waiting = stages.count(Stage.WAITING)
    if waiting and sum(stage in SEATED for stage in stages) < capacity:
        said = ngettext("%(n)d waits", "%(n)d wait", waiting) % {"n": waiting}
        yield Waiting(
            what=_("Give a free seat to the waiting list"),
            subject=f"{said}, {name}",
            place=program,
            url=url,
            icon="person-check",
            kind=WaitingKind.TRAINING,
        )


def _doubles(pk: int, name: str, rows: Rows) -> Iterator[Waiting]:
    """A program with rows in cohorts of today that look like one person."""
    if pairs := pairs_among(rows):
        said = ngettext("%(n)d pair to look at", "%(n)d pairs to look at", len(pairs))
        yield Waiting(
            what=_("See who may be in twice"),
            subject=said % {"n": len(pairs)},
            place=name,
            url=reverse("training:program_doubles", args=[pk]),
            icon="people",
            kind=WaitingKind.TRAINING,
        )
