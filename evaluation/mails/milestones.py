"""What is told of a milestone that gets a new day; each mail in its reader's language."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from evaluation.models import GoalMilestone, MilestoneRevision
from evaluation.rules.milestones import slip, slip_in_words

Text = Callable[[], str]


def slipped(link: GoalMilestone, revision: MilestoneRevision) -> dict[str, Text]:
    """Say to who answers for a goal that a milestone it rests on has a new day."""
    milestone = link.milestone

    def words() -> dict:
        days = slip(milestone.planned_on, revision.due_on, None)
        return {
            "goal": link.goal,
            "what": milestone,
            "evaluation": milestone.evaluation,
            "planned": milestone.planned_on,
            "day": revision.due_on,
            "slip": slip_in_words(days),
            "reason": revision.reason,
        }

    return {
        "subject": lambda: _("New day for “%(what)s”, which goal %(goal)s rests on") % words(),
        "body": lambda: (
            _(
                "The milestone “%(what)s” of “%(evaluation)s” is now due on %(day)s, %(slip)s "
                "(it was planned on %(planned)s).\n\n%(reason)s\n\n"
                "The goal rests on it: look whether its status still holds."
            )
            % words()
        ),
    }
