"""States of mails; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MailState(models.TextChoices):
    WAITING = "waiting", _("waiting to be sent")
    SENT = "sent", _("sent")


MailState.tones = {"waiting": ("wait", "hourglass-split"), "sent": ("good", "check2")}


class Direction(models.TextChoices):
    TO_ME = "to_me", _("to me")
    BY_ME = "by_me", _("caused by me")
