"""What is told of a change of goals: to those who approve it, and to who wrote it."""

from collections.abc import Collection, Iterator
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.periods import iso_date
from programs.choices import ChangeState
from programs.models import GoalChange, SubGoal
from programs.rules.lineages import Words


def proposed_subject(change: GoalChange) -> str:
    return _("A change of goals waits for approval: %(kind)s, %(project)s") % _facts(change)


def proposed_body(change: GoalChange, before: Collection[SubGoal], after: Collection[Words]) -> str:
    """Say which goals change into which, from when and why."""
    return "\n\n".join(_paragraphs(change, before, after))


def _paragraphs(
    change: GoalChange, before: Collection[SubGoal], after: Collection[Words]
) -> Iterator[str]:
    yield (
        _(
            "%(who)s proposes a change of the adopted goals of %(project)s, from %(day)s: "
            "%(kind)s. You can approve or decline it."
        )
        % _facts(change)
    )
    if before:
        yield _("Goals that end:") + "\n" + "\n".join(str(goal) for goal in before)
    if after:
        written = "\n".join(f"{words.number}. {words.title}" for words in after)
        yield _("Goals that begin:") + "\n" + written
    yield _("The reason: %(reason)s") % {"reason": change.reason}


def settled_subject(change: GoalChange) -> str:
    if change.state == ChangeState.APPROVED:
        return _("The change of goals is approved: %(kind)s, %(project)s") % _facts(change)
    return _("The change of goals is declined: %(kind)s, %(project)s") % _facts(change)


def settled_body(change: GoalChange) -> str:
    facts = {**_facts(change), "by": change.settled_by}
    if change.state == ChangeState.APPROVED:
        said = _("%(by)s has approved the change. It holds from %(day)s.") % facts
    else:
        said = _("%(by)s has declined the change. The goals stay as they are.") % facts
    return f"{said}\n\n{change.comment}".strip()


def _facts(change: GoalChange) -> dict[str, Any]:
    return {
        "kind": capfirst(change.get_kind_display()),
        "project": change.project,
        "who": change.proposed_by,
        "day": iso_date(change.changed_on),
    }
