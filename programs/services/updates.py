"""An update of a goal is sent: it is written once and never changed."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from programs.models import GoalStatus, StatusUpdate, SubGoal
from programs.rules import updates as rules

ANY: Any = object()


@verb(_("sent an update"))
def send(update: StatusUpdate, *, by, seen: int | None = ANY) -> StatusUpdate:
    """Save a new update of its goal, in the name of `by`.

    `seen` is the id of the newest update when the person began to write (None: there was none);
    when another was sent meanwhile this one is refused, so that two people do not contradict each
    other unread. Left out, nothing is asked: for imports.
    """
    goal = SubGoal.objects.locked(update.goal_id)  # updates of one goal are sent one after another
    project = goal.project
    update.author = by
    if seen is not ANY:
        refuse(rules.obstacles_to_overtake(seen, newest_sent(goal)))
    previous = status_before(goal, update.as_of)
    refuse_fields(
        {
            "as_of": rules.obstacles_to_day(update.as_of, timezone.localdate(), project.starts_on),
            "status": rules.obstacles_to_status(update.status.program_id, project.program_id),
            "reason": rules.obstacles_to_reason(previous, update.status, update.reason),
            "report": rules.obstacles_to_report(update.report),
        }
    )
    update.save(force_insert=True)
    return update


def newest_sent(goal: SubGoal) -> int | None:
    """Return the id of the update that was entered last."""
    return goal.updates.order_by("-pk").values_list("pk", flat=True).first()


def status_before(goal: SubGoal, day: date) -> GoalStatus | None:
    """Return the status as it stood on the day, before a new update of that day is entered."""
    last = goal.updates.filter(as_of__lte=day).newest_first().select_related("status").first()
    return last.status if last else None
