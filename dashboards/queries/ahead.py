"""What comes soon, and what nobody answers for: it waits for who leads the program."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from dashboards.choices import WaitingKind
from dashboards.queries.rows import Waiting, day_of, json_rows
from dashboards.queries.rows_of_evaluation import LEADS, milestones
from dashboards.queries.together import together
from evaluation.models import EvaluationRole, Milestone, Recommendation
from programs.models import Asked, SubGoal, programs_held
from programs.models.goals import AWAITED

HORIZON = timedelta(days=30)
Rows = Iterable[Any]


def ahead_of(user: Any) -> list[Waiting]:
    """Return what will wait for the person within a month, and what nobody answers for; one query.

    What has no responsible person, or one who may no longer sign in, falls to the strategists of
    its program.
    """
    [found] = _what_comes(user)
    rows = [row for name in found for row in TOLD[name](found[name] or ())]
    return sorted(rows, key=lambda each: each.due_on or date.max)


@together
def _what_comes(user: Any, today: date) -> QuerySet:
    asked = _coming(user, today)
    if programs := programs_held(user, "strategist"):
        asked |= _unowned(programs, today)
    return User.objects.filter(pk=user.pk).values(**asked)


def _coming(user: Any, today: date) -> dict[str, Any]:
    soon = (today, today + HORIZON)
    goals = SubGoal.objects.filter(responsible_person=user, due_on__range=soon)
    held = EvaluationRole.objects.filter(person=user).held_on(today).values("evaluation")
    mine = Q(evaluation__in=held) | Q(evaluation__project__program__in=programs_held(user, *LEADS))
    milestones = Milestone.objects.filter(mine).with_due().open().filter(due_on__range=soon)
    return {
        "goals": json_rows(
            goals.with_status().filter(AWAITED), "project__name", "number", "title", "due_on"
        ),
        "milestones": json_rows(
            milestones.annotate(due=F("due_on")), "evaluation__title", "title", "due"
        ),
    }


def _unowned(programs: Collection[int], today: date) -> dict[str, Any]:
    until = today + HORIZON
    goals = SubGoal.objects.filter(_nobody("responsible_person"), project__program__in=programs)
    asked = Asked.objects.filter(_nobody("person"), round__program__in=programs).of_open_rounds()
    advice = Recommendation.objects.open().filter(
        _nobody("responsible"), evaluation__project__program__in=programs, done_on__isnull=True
    )
    return {
        "unowned_goals": json_rows(
            goals.filter(due_on__lte=until).with_status().filter(AWAITED),
            "project__name",
            *("number", "title", "due_on"),
        ),
        "unowned_answers": json_rows(
            asked.with_answer().unanswered(),
            "round__name",
            *("goal__number", "goal__title", "round_id", "round__due_on"),
        ),
        "unowned_advice": json_rows(
            advice.filter(due_on__lte=until), "evaluation__title", "number", "title", "due_on"
        ),
    }


def _nobody(field: str) -> Q:
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__is_active": False})


def _goals(rows: Rows) -> Iterator[Waiting]:
    for row in rows:
        yield Waiting(
            what=_("Report on the goal before it is due"),
            subject=f"{row['number']}. {row['title']}",
            place=row["place"],
            url=reverse("programs:goal_detail", args=[row["pk"]]),
            icon="bullseye",
            kind=WaitingKind.GOAL,
            due_on=day_of(row["due_on"]),
        )


def _milestones(rows: Rows) -> Iterator[Waiting]:
    return milestones(rows, _("A milestone is to be met"))


def _unowned_goals(rows: Rows) -> Iterator[Waiting]:
    for row in rows:
        yield Waiting(
            what=_("Name who answers for the goal"),
            subject=f"{row['number']}. {row['title']}",
            place=row["place"],
            url=reverse("programs:goal_detail", args=[row["pk"]]),
            icon="person-exclamation",
            kind=WaitingKind.GOAL,
            due_on=day_of(row["due_on"]),
            is_unowned=True,
        )


def _unowned_answers(rows: Rows) -> Iterator[Waiting]:
    for row in rows:
        url = reverse("programs:reporting_detail", args=[row["round_id"]])
        yield Waiting(
            what=_("Name who reports on the goal"),
            subject=f"{row['goal__number']}. {row['goal__title']}",
            place=row["place"],
            url=f"{url}#asked-{row['pk']}",
            icon="person-exclamation",
            kind=WaitingKind.REPORTING,
            due_on=day_of(row["round__due_on"]),
            is_unowned=True,
        )


def _unowned_advice(rows: Rows) -> Iterator[Waiting]:
    for row in rows:
        yield Waiting(
            what=_("Name who answers the recommendation"),
            subject=f"{row['number']}. {row['title']}",
            place=row["place"],
            url=reverse("evaluation:recommendation_detail", args=[row["pk"]]),
            icon="person-exclamation",
            kind=WaitingKind.RECOMMENDATION,
            due_on=day_of(row["due_on"]),
            is_unowned=True,
        )


TOLD: dict[str, Callable[[Rows], Iterator[Waiting]]] = {
    "goals": _goals,
    "milestones": _milestones,
    "unowned_goals": _unowned_goals,
    "unowned_answers": _unowned_answers,
    "unowned_advice": _unowned_advice,
}
