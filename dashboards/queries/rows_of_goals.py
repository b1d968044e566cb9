"""What waits in programs: reports, goals, changes, plans to adopt, groups to call."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dashboards.choices import WaitingKind
from dashboards.queries.rows import Waiting, day_of
from dashboards.queries.together import together
from plans.models import Plan
from programs.models import Asked, GoalChange, ReportingRound, SubGoal, UpdateReturn
from programs.queries import completion_url
from programs.rules.facts import update_due_on
from programs.rules.groups import next_meeting

Rows = Iterable[Any]


@together
def _asked(user: Any, _today: date) -> QuerySet:
    mine = Asked.objects.filter(person=user.pk).of_open_rounds()
    return mine.with_answer().unanswered().by_round()


@together
def _reportings(user: Any, today: date) -> QuerySet:
    return ReportingRound.objects.waiting_for(user, today).select_related("program")


@together
def _returns(user: Any, _today: date) -> QuerySet:
    waiting = UpdateReturn.objects.waiting_for(user).outside_rounds_that_ask(user)
    return waiting.select_related("update__goal__project", "update__reporting_round")


@together
def _goals(user: Any, today: date) -> QuerySet:
    mine = SubGoal.objects.filter(responsible_person=user.pk).with_status()
    return mine.waiting_for_update(today).select_related("project__program")


def asked(user: Any) -> Iterator[Waiting]:
    """Reporting rounds that ask me, until all of mine is answered."""
    for awaited in _asked(user):
        returned = awaited["returned"]
        yield Waiting(
            what=_("Complete what you reported") if returned else _("Report on your goals"),
            subject=ngettext("%(count)d goal", "%(count)d goals", awaited["goals"])
            % {"count": awaited["goals"]}
            + f", {awaited['round__name']}",
            place=awaited["round__program__name"],
            url=reverse("programs:reporting_write", args=[awaited["round"]]) + "?whose=mine",
            icon="arrow-return-left" if returned else "clipboard-data",
            kind=WaitingKind.REPORTING,
            due_on=awaited["round__due_on"],
        )


def reportings(user: Any) -> Iterator[Waiting]:
    """Reporting rounds that I prepare, remind of or can close."""
    for round_ in _reportings(user):
        what, icon = _step(round_)
        yield Waiting(
            what=what,
            subject=str(round_),
            place=str(round_.program),
            url=round_.get_absolute_url(),
            icon=icon,
            kind=WaitingKind.REPORTING,
            due_on=round_.due_on,
        )


def _step(round_: ReportingRound) -> tuple[str, str]:
    """Return what a strategist is to do with a reporting round, and its icon."""
    if round_.opened_at is None:
        return _("Complete and open the reporting round"), "clipboard-plus"
    if round_.is_answered:
        return _("Close the reporting round"), "lock"
    return _("Remind those who have not answered"), "bell"


def returns(user: Any) -> Iterator[Waiting]:
    """Updates sent back to me; what I am asked about in an open round stands with the round."""
    for returned in _returns(user):
        update = returned.update
        yield Waiting(
            what=_("Complete the update"),
            subject=str(update.goal),
            place=str(update.goal.project),
            url=completion_url(update, user),
            icon="arrow-return-left",
            kind=WaitingKind.GOAL,
        )


def goals(user: Any) -> Iterator[Waiting]:
    """Goals that I answer for: past their due day and not done, or silent for too long."""
    today = timezone.localdate()
    for goal in _goals(user):
        is_late = goal.is_overdue(today)
        yield Waiting(
            what=_("Report on the goal"),
            subject=str(goal),
            place=str(goal.project),
            url=goal.get_absolute_url(),
            icon="bullseye",
            kind=WaitingKind.GOAL,
            due_on=goal.due_on if is_late else update_due_on(goal),
        )


def changes(rows: Rows) -> Iterator[Waiting]:
    """Changes of adopted goals that others have written and I may approve."""
    for row in rows:
        change = GoalChange(pk=row["pk"], kind=row["kind"], changed_on=day_of(row["changed_on"]))
        yield Waiting(
            what=_("Approve or decline the change of goals"),
            subject=capfirst(str(change)),
            place=row["place"],
            url=change.get_absolute_url(),
            icon="signpost-split",
            kind=WaitingKind.CHANGE,
        )


def plans(rows: Rows) -> Iterator[Waiting]:
    """Drafts of plans that others have written and I may adopt."""
    for row in rows:
        plan = Plan(pk=row["pk"], name=row["name"], edition=row["edition"])
        yield Waiting(
            what=_("Review and adopt the plan"),
            subject=str(plan),
            place=row["place"],
            url=plan.get_absolute_url(),
            icon="journal-text",
            kind=WaitingKind.PLAN,
        )


def groups(rows: Rows) -> Iterator[Waiting]:
    """Groups that I call, which should have met by now and have no meeting booked."""
    for row in rows:
        yield Waiting(
            what=_("Call the group to a meeting"),
            subject=row["name"],
            place=row["place"],
            url=reverse("programs:group_meeting_create", args=[row["pk"]]),
            icon="people",
            kind=WaitingKind.GROUP,
            due_on=next_meeting(day_of(row["last_met_on"]), row["interval_weeks"], booked=None),
        )
