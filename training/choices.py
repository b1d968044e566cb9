"""Stages of a participant, kinds of sessions, presence; imports nothing of ours."""

from enum import nonmember

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Stage(models.TextChoices):
    """Where a participant stands in a cohort; each change is a row with its day."""

    APPLIED = "applied", _("applied")
    WAITING = "waiting", _("on the waiting list")
    ACTIVE = "active", _("taking part")
    COMPLETED = "completed", _("completed")
    DROPPED_OUT = "dropped_out", _("dropped out")
    DECLINED = "declined", _("not admitted")
    TRANSFERRED = "transferred", _("moved to another cohort")

    tones = nonmember(
        {
            "applied": ("info", "envelope-open"),
            "waiting": ("wait", "hourglass"),
            "active": ("info", "play-circle"),
            "completed": ("good", "check-circle"),
            "dropped_out": ("bad", "x-circle"),
            "declined": ("muted", "dash-circle"),
            "transferred": ("muted", "arrow-right-circle"),
        }
    )


# The one count of who is registered (anmäld): admitted to the cohort, whatever became of it.
REGISTERED = (Stage.ACTIVE, Stage.COMPLETED, Stage.DROPPED_OUT)
# From which stage to which a participant may go; a drop-out may return.
STEPS = {
    Stage.APPLIED: (Stage.ACTIVE, Stage.WAITING, Stage.DECLINED),
    Stage.WAITING: (Stage.ACTIVE, Stage.DECLINED),
    Stage.ACTIVE: (Stage.COMPLETED, Stage.DROPPED_OUT, Stage.TRANSFERRED),
    Stage.DROPPED_OUT: (Stage.ACTIVE, Stage.TRANSFERRED),
    Stage.COMPLETED: (),
    Stage.DECLINED: (Stage.APPLIED,),
    Stage.TRANSFERRED: (),
}


class DropReason(models.TextChoices):
    """Why somebody dropped out (seed 001 names the first two)."""

    MOVED = "moved", _("moved away")
    NEW_JOB = "new_job", _("new post")
    WORKLOAD = "workload", _("workload")
    LEAVE = "leave", _("leave of absence")
    ILLNESS = "illness", _("health")
    UNIT = "unit", _("the unit stopped taking part")
    OTHER = "other", pgettext_lazy("reason", "other")


class Profession(models.TextChoices):
    """What a participant works as (seed 001: teachers, principals, preschool teachers)."""

    TEACHER = "teacher", _("teacher")
    PRESCHOOL_TEACHER = "preschool_teacher", _("preschool teacher")
    PRINCIPAL = "principal", _("principal")
    LEISURE_TEACHER = "leisure_teacher", _("teacher in after-school care")
    STUDENT_HEALTH = "student_health", _("student health staff")
    DEVELOPER = "developer", _("school developer")
    OTHER = "other", pgettext_lazy("profession", "other")


class SessionKind(models.TextChoices):
    TRAINING_DAY = "training_day", _("training day")
    IN_DEPTH = "in_depth", _("in-depth meeting")
    SUPERVISION = "supervision", _("supervision")
    NETWORK = "network", _("network meeting")


class Repeat(models.TextChoices):
    """How often a session of a series comes back."""

    WEEKLY = "weekly", _("every week")
    FORTNIGHTLY = "fortnightly", _("every second week")
    MONTHLY = "monthly", _("every month")


class Presence(models.TextChoices):
    PRESENT = "present", _("present")
    ABSENT = "absent", _("absent")
    EXCUSED = "excused", _("excused")

    tones = nonmember(
        {
            "present": ("good", "check-circle"),
            "absent": ("bad", "x-circle"),
            "excused": ("wait", "dash-circle"),
        }
    )


class Perspective(models.TextChoices):
    """What a version of a module covers beside its matter (seed 001, goals 5 and 8)."""

    RESEARCH = "research", _("current research")
    EQUALITY = "equality", _("gender equality")
    PRESCHOOL = "preschool", _("preschool")


class ProcessState(models.TextChoices):
    """How far a participant has come with the process at the own unit."""

    PLANNED = "planned", _("planned")
    RUNNING = "running", _("going on")
    DONE = "done", _("carried out")
    STOPPED = "stopped", _("stopped")

    tones = nonmember(
        {
            "planned": ("neutral", "calendar"),
            "running": ("info", "play-circle"),
            "done": ("good", "check-circle"),
            "stopped": ("muted", "stop-circle"),
        }
    )


class LinkState(models.TextChoices):
    """Whether a link without login opens; computed, never stored."""

    OPEN = "open", pgettext_lazy("link", "open")
    ENDED = "ended", pgettext_lazy("link", "its last day has passed")
    CLOSED = "closed", pgettext_lazy("link", "closed")
    IDLE = "idle", pgettext_lazy("link", "opens nothing: the person does not take part")

    tones = nonmember(
        {
            "open": ("good", "unlock"),
            "ended": ("muted", "calendar-x"),
            "closed": ("muted", "lock"),
            "idle": ("muted", "lock"),
        }
    )


class Verdict(models.TextChoices):
    """What somebody has said of two rows that look like one person."""

    OTHER = "other", _("two different people")
    SAME = "same", _("one person who takes part in both")


class Strength(models.TextChoices):
    """How much two rows look like one person."""

    STRONG = "strong", _("very likely")
    FAIR = "fair", _("likely")
    WEAK = "weak", _("possibly")

    tones = nonmember(
        {
            "strong": ("bad", "people-fill"),
            "fair": ("wait", "people"),
            "weak": ("neutral", "person-exclamation"),
        }
    )


class CohortPhase(models.TextChoices):
    """Where a day lies in a cohort's period; computed, never stored."""

    PLANNED = "planned", _("planned")
    RUNNING = "running", _("going on")
    ENDED = "ended", _("ended")

    tones = nonmember(
        {
            "planned": ("neutral", "calendar"),
            "running": ("info", "play-circle"),
            "ended": ("muted", "stop-circle"),
        }
    )


class DisposalState(models.TextChoices):
    """How far a decision on disposal has come; computed, never stored."""

    PREPARED = "prepared", _("waits for a second person")
    APPROVED = "approved", _("approved, being carried out")
    FAILED = "failed", _("could not be carried out")
    DONE = "done", pgettext_lazy("disposal", "carried out")
    STOPPED = "stopped", _("stopped before it was carried out")

    tones = nonmember(
        {
            "prepared": ("wait", "hourglass-split"),
            "approved": ("info", "play-circle"),
            "failed": ("bad", "x-octagon"),
            "done": ("good", "check-circle"),
            "stopped": ("muted", "stop-circle"),
        }
    )
