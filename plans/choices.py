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
    PlanState.ADOPTED: ("good", "check-circle"),
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


class GapKind(models.TextChoices):
    """What a plan leaves open; what the coverage view names."""

    NOBODY = "nobody", _("nobody responsible")
    BODY = "body", _("a body, not a person")
    NO_FOLLOW_UP = "no_follow_up", _("no follow-up")
    NO_EFFECT = "no_effect", _("no expected effect")
    NO_RESOURCE = "no_resource", _("no resources")
    OUTSIDE = "outside", _("outside the period")
    NO_PARTS = "no_parts", _("no measures")
    ASSIGNMENT_MISSING = "assignment_missing", _("assignment description missing")
    ASSIGNMENT_DOUBTFUL = "assignment_doubtful", _("assignment description doubtful")


GapKind.tones = {
    GapKind.NOBODY: ("bad", "person-x"),
    GapKind.BODY: ("wait", "people"),
    GapKind.NO_FOLLOW_UP: ("bad", "x-circle"),
    GapKind.NO_EFFECT: ("bad", "x-circle"),
    GapKind.NO_RESOURCE: ("bad", "x-circle"),
    GapKind.OUTSIDE: ("wait", "calendar-x"),
    GapKind.NO_PARTS: ("bad", "x-circle"),
    GapKind.ASSIGNMENT_MISSING: ("bad", "file-earmark-x"),
    GapKind.ASSIGNMENT_DOUBTFUL: ("wait", "question-circle"),
}
