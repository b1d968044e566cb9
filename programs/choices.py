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


class ProjectPhase(models.TextChoices):
    """Where a day lies in a project's period; computed, never stored."""

    PLANNED = "planned", _("Planned")
    RUNNING = "running", _("Going on")
    ENDED = "ended", _("Ended")


ProjectPhase.tones = {
    ProjectPhase.PLANNED: ("neutral", "calendar"),
    ProjectPhase.RUNNING: ("info", "play-circle"),
    ProjectPhase.ENDED: ("muted", "stop-circle"),
}


class StatusIcon(models.TextChoices):
    """Drawings of bootstrap-icons that a status word can have beside it."""

    CIRCLE = "circle", _("empty circle")
    PLAY = "play-circle", _("play sign")
    WARNING = "exclamation-triangle", _("warning triangle")
    CHECKED = "check2-circle", _("circle with a tick")
    CHECK = "check2", _("tick")
    PEOPLE = "people", _("people")
    DOWN = "arrow-down-circle", _("arrow downwards")
    PAUSE = "pause-circle", _("pause sign")
    CLOCK = "clock", _("clock")
    FLAG = "flag", _("flag")
    CROSS = "x-circle", _("cross")
