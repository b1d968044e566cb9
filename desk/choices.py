"""States of mails and comments; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MailState(models.TextChoices):
    """How far a mail has come; `sending` is noted before the mail server is spoken to."""

    WAITING = "waiting", _("waiting to be sent")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    REFUSED = "refused", _("refused by the mail server")
    UNCERTAIN = "uncertain", _("uncertain whether it was sent")
    DROPPED = "dropped", _("not sent: no longer needed")


MailState.tones = {
    "waiting": ("wait", "hourglass-split"),
    "sending": ("wait", "send"),
    "sent": ("good", "check2"),
    "refused": ("bad", "x-octagon"),
    "uncertain": ("bad", "question-octagon"),
    "dropped": ("muted", "slash-circle"),
}


class Digest(models.TextChoices):
    """How often a person gets an overview by mail."""

    OFF = "off", _("no overview")
    DAILY = "daily", _("every weekday, Monday to Friday")
    WEEKLY = "weekly", _("once a week")


class Weekday(models.IntegerChoices):
    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class MailKind(models.TextChoices):
    """The mails whose words an administrator can change."""

    REMINDER = "reminder", _("reminder")
    DIGEST = "digest", _("overview")


class Direction(models.TextChoices):
    TO_ME = "to_me", _("to me")
    BY_ME = "by_me", _("caused by me")


class CommentKind(models.TextChoices):
    COMMENT = "comment", _("comment")
    DECISION = "decision", _("decision of the group")


CommentKind.tones = {
    "comment": ("neutral", "chat-left-text"),
    "decision": ("info", "check2-square"),
}


class CommentState(models.TextChoices):
    """Where a comment stands; computed, never stored."""

    OPEN = "open", pgettext_lazy("comment", "open")
    OVERDUE = "overdue", pgettext_lazy("comment", "overdue")
    RESOLVED = "resolved", pgettext_lazy("comment", "resolved")
    NOTED = "noted", pgettext_lazy("comment", "noted")
    WITHDRAWN = "withdrawn", pgettext_lazy("comment", "withdrawn")


CommentState.tones = {
    "open": ("wait", "hourglass-split"),
    "overdue": ("bad", "exclamation-triangle"),
    "resolved": ("good", "check2-circle"),
    "noted": ("neutral", "check2"),
    "withdrawn": ("muted", "slash-circle"),
}
