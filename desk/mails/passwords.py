"""What a person is told who is to choose a password; the link is added when the mail leaves."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def invitation_subject() -> str:
    return _("Welcome to Målbild: choose a password")


def invitation_body() -> str:
    text = _(
        "You have been given an account in Målbild. Choose a password with the link below, and "
        "sign in with this e-mail address."
    )
    return f"{text} {_validity()}"


def link_subject() -> str:
    return _("Choose a new password")


def link_body() -> str:
    text = _(
        "Somebody, probably you, has asked for a new password to Målbild. Choose it by the link "
        "below. If it was not you, do nothing: your password is as before."
    )
    return f"{text} {_validity()}"


def _validity() -> str:
    days = settings.PASSWORD_RESET_TIMEOUT // 86_400
    return ngettext(
        "The link holds for %(days)d day, once.", "The link holds for %(days)d days, once.", days
    ) % {"days": days}
