"""Kinds and states of plans and of the cells of their matrix; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlanKind(models.TextChoices):
    ACTIVITY = "activity", _("activity plan")
    DEVELOPMENT = "development", _("development plan")


class PlanState(models.TextChoices):
    """Where an edition of a plan stands; computed, never stored."""

    DRAFT = "draft", _("Draft")
    ADOPTED = "adopted", _("Adopted")
    SUPERSEDED = "superseded", _("Superseded")


PlanState.tones = {
    PlanState.DRAFT: ("neutral", "pencil"),
    PlanState.ADOPTED: ("good", "patch-check"),
    PlanState.SUPERSEDED: ("muted", "archive"),
}


class Assignment(models.TextChoices):
    """Whether an activity is clarified in an assignment description (uppdragsbeskrivning)."""

    YES = "yes", _("yes")
    NO = "no", _("no")
    DOUBTFUL = "doubtful", _("doubtful")
    NOT_STATED = "not_stated", _("not stated")


class CellKind(models.TextChoices):
    """The columns of the matrix beside the measures."""

    FOLLOW_UP = "follow_up", _("follow-up")
    EFFECT = "effect", _("expected effect")
    RESOURCE = "resource", _("resources")
