"""Verbs of activities: add, revise, move, remove."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.history import verb
from core.rules import refuse_fields
from plans.models import Activity, Organizer, Plan
from plans.rules import activities as rules
from plans.services.headings import moved, next_position
from plans.services.plans import locked_draft


@verb(_("added an activity"))
def add(
    plan: Plan, *, by: User | None, organizers: Sequence[Organization] = (), **fields: Any
) -> Activity:
    """Return a new activity, last in the plan."""
    plan = locked_draft(plan)
    refuse_fields({"number": rules.obstacles_to_number(fields.get("number", ""), _numbers(plan))})
    activity = Activity.objects.create(plan=plan, position=next_position(plan.activities), **fields)
    _set_organizers(activity, organizers)
    return activity


@verb(_("changed an activity"))
def revise(
    activity: Activity,
    *,
    by: User | None,
    organizers: Sequence[Organization] | None = None,
    **fields: Any,
) -> Activity:
    """Write the given fields; `organizers` replaces who arranges it, in their order."""
    plan = locked_draft(activity.plan)
    activity = Activity.objects.locked(activity.pk)
    if "number" in fields:
        taken = _numbers(plan, but=activity)
        refuse_fields({"number": rules.obstacles_to_number(fields["number"], taken)})
    for name, value in fields.items():
        setattr(activity, name, value)
    activity.save_fields(*fields)
    if organizers is not None:
        _set_organizers(activity, organizers)
    return activity


@verb(_("moved an activity"))
def move(activity: Activity, *, by: User | None, step: int) -> Activity:
    """Move it before its neighbor under the same heading (step −1) or after it (step 1)."""
    plan = locked_draft(activity.plan)
    activities = plan.activities.order_by("position", "pk")
    siblings = [each for each in activities if each.heading_id == activity.heading_id]
    return moved(siblings, activity, step)


@verb(_("removed an activity"))
def remove(activity: Activity, *, by: User | None) -> None:
    """Take an activity away with its costs and its matrix; the history keeps what they were."""
    locked_draft(activity.plan)
    activity.delete()


def _numbers(plan: Plan, but: Activity | None = None) -> list[str]:
    others = plan.activities.exclude(pk=but.pk) if but else plan.activities.all()
    return list(others.values_list("number", flat=True))


def _set_organizers(activity: Activity, wanted: Sequence[Organization]) -> None:
    stored = {each.organization_id: each for each in activity.organizing.all()}
    for pk, row in stored.items():
        if pk not in {each.pk for each in wanted}:
            row.delete()
    for position, each in enumerate(wanted, 1):
        row = stored.get(each.pk) or Organizer(activity=activity, organization=each, position=0)
        if row.position != position:
            row.position = position
            row.save()
