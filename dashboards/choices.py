"""Kinds of things that wait; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WaitingKind(models.TextChoices):
    """What waits for a person, by what is to be done with it."""

    PROPOSAL = "proposal", _("Proposals")
    MEETING = "meeting", _("Held meetings")
    REGISTRATION = "registration", _("Registration")
    ROUND = "round", _("Funding rounds")
    PAYMENT = "payment", _("Payments")
    REPORTING = "reporting", _("Reporting rounds")
    GOAL = "goal", _("Goals")
    CHANGE = "change", _("Changes of goals")
    GROUP = "group", _("Meetings of groups")
    PLAN = "plan", _("Plans")
    TRAINING = "training", _("Training")
    DISPOSAL = "disposal", _("Disposal of names")
    RECOMMENDATION = "recommendation", _("Recommendations")
    MILESTONE = "milestone", _("Milestones")
    FIGURE = "figure", _("Figures of indicators")
    COMMENT = "comment", _("Comments and decisions of groups")


# What has a due day: the rest stands in overviews alone.
DATED = (
    WaitingKind.PROPOSAL,
    WaitingKind.MEETING,
    WaitingKind.REGISTRATION,
    WaitingKind.ROUND,
    WaitingKind.PAYMENT,
    WaitingKind.REPORTING,
    WaitingKind.GOAL,
    WaitingKind.GROUP,
    WaitingKind.TRAINING,
    WaitingKind.RECOMMENDATION,
    WaitingKind.MILESTONE,
    WaitingKind.COMMENT,
)


class Urgency(models.TextChoices):
    """When something that waits is to be done."""

    LATE = "late", _("Late")
    THIS_WEEK = "this_week", _("Within seven days")
    LATER = "later", _("Later")
    UNDATED = "undated", _("Without a due day")


Urgency.tones = {
    "late": ("bad", "exclamation-triangle"),
    "this_week": ("wait", "calendar-week"),
    "later": ("neutral", "calendar3"),
    "undated": ("neutral", "dash-lg"),
}
