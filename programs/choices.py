"""Roles in a program and the tones of its status words; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProgramRoleKind(models.TextChoices):
    STRATEGIST = "strategist", _("strategist")
    PROJECT_LEADER = "project_leader", _("project leader")
    STEERING_GROUP = "steering_group", _("steering group member")


class Tone(models.TextChoices):
    """How a status is drawn beside its word; never the only sign."""

    NEUTRAL = "neutral", _("neutral")
    INFO = "info", _("going on")
    WAIT = "wait", _("needs attention")
    GOOD = "good", _("good")
    BAD = "bad", _("bad")
    MUTED = "muted", _("set aside")
