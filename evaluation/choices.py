"""States and kinds of the evaluation; imports nothing of ours."""

from enum import nonmember

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MilestoneState(models.TextChoices):
    """Where a milestone stands on a day; computed, never stored."""

    PLANNED = "planned", pgettext_lazy("milestone", "planned")
    SLIPPED = "slipped", _("postponed")
    LATE = "late", pgettext_lazy("milestone", "late")
    MET = "met", pgettext_lazy("milestone", "met")

    tones = nonmember(
        {
            "planned": ("neutral", "flag"),
            "slipped": ("wait", "clock-history"),
            "late": ("bad", "alarm"),
            "met": ("good", "check-circle"),
        }
    )


class CollectionKind(models.TextChoices):
    SURVEY = "survey", _("survey")
    CHECKLIST = "checklist", _("checklist")
    OBSERVATION = "observation", _("observation")
    FOCUS_GROUP = "focus_group", _("focus group")
    INTERVIEW = "interview", _("interview")


class CollectionState(models.TextChoices):
    """Where a data collection stands on a day; computed, never stored."""

    PLANNED = "planned", pgettext_lazy("data collection", "planned")
    OPEN = "open", _("open")
    LAGGING = "lagging", _("lagging behind")
    REACHED = "reached", _("enough have answered")
    SHORT = "short", _("closed with too few answers")
    CLOSED = "closed", pgettext_lazy("data collection", "closed")

    tones = nonmember(
        {
            "planned": ("neutral", "calendar"),
            "open": ("info", "play-circle"),
            "lagging": ("bad", "exclamation-triangle"),
            "reached": ("good", "check-circle"),
            "short": ("wait", "exclamation-triangle"),
            "closed": ("muted", "stop-circle"),
        }
    )


class QuestionKind(models.TextChoices):
    CODED = "coded", _("one of the given answers")
    SCALE = "scale", _("a step on a scale")
    OPEN = "open", _("in one's own words")


class FigureKind(models.TextChoices):
    """What an indicator measures; each is computed from its parts."""

    SHARE = "share", _("share of all (percent)")
    MEAN = "mean", _("mean")
    COUNT = "count", pgettext_lazy("figure", "number")
    SCALE = "scale", _("step on a described scale (mean)")


class Direction(models.TextChoices):
    UP = "up", _("higher is better")
    DOWN = "down", _("lower is better")

    tones = nonmember({"up": ("neutral", "arrow-up"), "down": ("neutral", "arrow-down")})


class Dimension(models.TextChoices):
    """What a figure can be broken down by."""

    MUNICIPALITY = "municipality", _("municipality")
    UNIT_TYPE = "unit_type", _("type of unit")
    GENDER = "gender", _("gender")
    COHORT = "cohort", _("cohort")
    TAKES_PART = "takes_part", _("with and without the program")


class Gender(models.TextChoices):
    FEMALE = "female", _("girls and women")
    MALE = "male", _("boys and men")


class TakesPart(models.TextChoices):
    """Whether a unit works with what the program teaches."""

    WITH = "with", _("with the program")
    WITHOUT = "without", _("without the program")


class MeasurementState(models.TextChoices):
    DRAFT = "draft", _("draft")
    REPORTED = "reported", pgettext_lazy("figure", "reported")
    RETURNED = "returned", _("returned")
    APPROVED = "approved", pgettext_lazy("figure", "approved")

    tones = nonmember(
        {
            "draft": ("neutral", "pencil"),
            "reported": ("wait", "hourglass-split"),
            "returned": ("bad", "arrow-return-left"),
            "approved": ("good", "check-circle"),
        }
    )


class PeriodState(models.TextChoices):
    """Where a period of measurement stands; computed from its moments, never stored."""

    OPEN = "open", _("open")
    LOCKED = "locked", _("locked")
    PUBLISHED = "published", _("published")

    tones = nonmember(
        {
            "open": ("info", "play-circle"),
            "locked": ("wait", "lock"),
            "published": ("good", "megaphone"),
        }
    )


class Verdict(models.TextChoices):
    """What whom it concerns says about a recommendation."""

    ACCEPTED = "accepted", _("accepted")
    PARTLY = "partly", _("accepted in part")
    DECLINED = "declined", _("not accepted")

    tones = nonmember(
        {
            "accepted": ("good", "check-circle"),
            "partly": ("wait", "circle-half"),
            "declined": ("muted", "x-circle"),
        }
    )


class RecommendationState(models.TextChoices):
    """How far a recommendation has come; computed, never stored."""

    AWAITED = "awaited", _("waits for a response")
    UNDER_WAY = "under_way", _("being carried out")
    OVERDUE = "overdue", pgettext_lazy("recommendation", "overdue")
    DECLINED = "declined", _("not accepted")
    DONE = "done", _("done, to be closed")
    CLOSED = "closed", pgettext_lazy("recommendation", "closed")

    tones = nonmember(
        {
            "awaited": ("wait", "hourglass-split"),
            "under_way": ("info", "play-circle"),
            "overdue": ("bad", "alarm"),
            "declined": ("muted", "x-circle"),
            "done": ("good", "check2"),
            "closed": ("good", "check-circle"),
        }
    )


class ColumnUse(models.TextChoices):
    """What a column of a survey's file holds."""

    IGNORE = "ignore", _("is left out")
    KEY = "key", _("tells the respondents apart")
    CODED = "coded", _("question: one of the given answers")
    SCALE = "scale", _("question: a step on a scale")
    OPEN = "open", _("question: in one's own words")
    MUNICIPALITY = "municipality", _("municipality")
    UNIT_TYPE = "unit_type", _("type of unit")
    GENDER = "gender", _("gender")
    COHORT = "cohort", _("cohort")
    TAKES_PART = "takes_part", _("with and without the program")


class SurveyFileState(models.TextChoices):
    UPLOADED = "uploaded", _("to be looked at")
    ORDERED = "ordered", pgettext_lazy("file", "waits for its turn")
    WORKING = "working", _("is being imported")
    IMPORTED = "imported", _("imported")
    FAILED = "failed", _("not imported")

    tones = nonmember(
        {
            "uploaded": ("neutral", "eye"),
            "ordered": ("wait", "hourglass-split"),
            "working": ("wait", "hourglass-split"),
            "imported": ("good", "check-circle"),
            "failed": ("bad", "x-octagon"),
        }
    )
