"""What another authority is told of a draft that was shared with it."""

from collections.abc import Callable

from django.utils.translation import gettext as _

Text = Callable[[], str]


def shared(title: str, board: str, by_name: str, reason: str) -> dict[str, Text]:
    """Say what was shared by whom, and that it will not change."""
    words = {"title": title, "board": board, "who": by_name, "reason": reason}
    return {
        "subject": lambda: _("Shared draft: %(title)s") % words,
        "body": lambda: (
            _(
                "%(who)s, %(board)s, shares a draft of the proposal “%(title)s”:\n\n%(reason)s\n\n"
                "It is read as it was when it was shared; later changes are not shown."
            )
            % words
        ),
    }
