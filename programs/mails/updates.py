"""What is told about an update; each mail in its reader's language."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from programs.models import StatusUpdate

Text = Callable[[], str]


def returned(update: StatusUpdate, comment: str, by_name: str) -> dict[str, Text]:
    """Say to the author what is missing in their update."""
    words = {"goal": update.goal, "day": update.as_of, "who": by_name, "comment": comment}
    return {
        "subject": lambda: _("To be completed: the update of goal %(goal)s") % words,
        "body": lambda: (
            _(
                "%(who)s asks you to complete the update of goal %(goal)s as of %(day)s:\n\n"
                "%(comment)s\n\nWrite a new update: it begins with the texts of the one you sent."
            )
            % words
        ),
    }
