"""What people are told about comments, without their text: it is read where it was written."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from core.periods import iso_date
from desk.models import Comment

Text = Callable[[], str]


def asked(comment: Comment, by_name: str) -> dict[str, Text]:
    """Tell a person that a comment asks them."""
    words = {"who": by_name, "what": comment.subject, "day": iso_date(comment.due_on)}

    def body() -> str:
        text = _("%(who)s asks you something in a comment on “%(what)s”.") % words
        if comment.due_on:
            text += " " + _("It is due %(day)s.") % words
        return text + " " + _("Read it, answer it and mark it as resolved by the link below.")

    return {"subject": lambda: _("You are asked in a comment: %(what)s") % words, "body": body}


def answered(comment: Comment, by_name: str) -> dict[str, Text]:
    """Tell those in a conversation that somebody has answered."""
    words = {"who": by_name, "what": comment.subject}
    return {
        "subject": lambda: _("Answer to a comment: %(what)s") % words,
        "body": lambda: _("%(who)s has answered a comment on “%(what)s”.") % words,
    }


def resolved(comment: Comment, by_name: str) -> dict[str, Text]:
    """Tell the author that what they asked for is resolved."""
    words = {"who": by_name, "what": comment.subject}
    return {
        "subject": lambda: _("Resolved: your comment on %(what)s") % words,
        "body": lambda: _("%(who)s has marked your comment on “%(what)s” as resolved.") % words,
    }
