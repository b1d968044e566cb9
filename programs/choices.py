"""Roles in a program and the tones of its status words; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProgramRoleKind(models.TextChoices):
    STRATEGIST = "strategist", _("strategist")
    PROJECT_LEADER = "project_leader", _("project leader")
    STEERING_GROUP = "steering_group", _("steering group member")
    APPROVER = "approver", _("approver")


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


class AccountKind(models.TextChoices):
    """Kontoslag: what a cost is for."""

    STAFF = "staff", _("Staff")
    PREMISES = "premises", _("Premises")
    TRAVEL = "travel", _("Travel")
    SERVICES = "services", _("Bought services")
    MATERIAL = "material", _("Material")
    INFORMATION = "information", _("Information")
    OTHER = "other", _("Other")


class DeclaredMeasure(models.TextChoices):
    """What of a budget a source may state totals of."""

    BUDGET = "budget", _("Budget")
    ACTUAL = "actual", _("Actual cost")


class ReportingKind(models.TextChoices):
    """Uppföljningstillfälle: which of the year's reports it is."""

    FIRST_INTERIM = "first_interim", _("interim report 1")
    SECOND_INTERIM = "second_interim", _("interim report 2")
    ANNUAL = "annual", _("annual report")
    FINAL = "final", _("final report")


class ReportingState(models.TextChoices):
    """Where a reporting round stands; computed from its moments, never stored."""

    PREPARING = "preparing", _("Being prepared")
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


ReportingState.tones = {
    ReportingState.PREPARING: ("neutral", "pencil"),
    ReportingState.OPEN: ("info", "play-circle"),
    ReportingState.CLOSED: ("good", "lock"),
}


class AnswerState(models.TextChoices):
    """Where one asked goal of a reporting round stands; computed."""

    ANSWERED = "answered", _("Answered")
    RETURNED = "returned", _("Returned for completion")
    LATE = "late", _("Late")
    AWAITED = "awaited", _("Awaited")


AnswerState.tones = {
    AnswerState.ANSWERED: ("good", "check2-circle"),
    AnswerState.RETURNED: ("wait", "arrow-return-left"),
    AnswerState.LATE: ("bad", "alarm"),
    AnswerState.AWAITED: ("neutral", "hourglass-split"),
}


class ChangeKind(models.TextChoices):
    """What happens to goals after they were adopted."""

    SPLIT = "split", _("split")
    MERGE = "merge", _("merge")
    REWORD = "reword", _("reword")
    ADD = "add", _("add")
    WITHDRAW = "withdraw", _("withdraw")


class ChangeState(models.TextChoices):
    """A change of goals is written by one and approved by another."""

    PROPOSED = "proposed", _("Proposed")
    APPROVED = "approved", _("Approved")
    DECLINED = "declined", _("Declined")


ChangeState.tones = {
    ChangeState.PROPOSED: ("wait", "hourglass-split"),
    ChangeState.APPROVED: ("good", "check2-circle"),
    ChangeState.DECLINED: ("muted", "x-circle"),
}


class Fate(models.TextChoices):
    """What became of an adopted goal, or how a later one came to be; computed, never stored."""

    UNCHANGED = "unchanged", _("Unchanged")
    RENUMBERED = "renumbered", _("New number")
    REWORDED = "reworded", _("Reworded")
    MERGED = "merged", _("Merged")
    SPLIT = "split", _("Split")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    ADDED = "added", _("Added")


Fate.tones = {
    Fate.UNCHANGED: ("neutral", "arrow-right"),
    Fate.RENUMBERED: ("neutral", "hash"),
    Fate.REWORDED: ("info", "pencil"),
    Fate.MERGED: ("info", "sign-merge-right"),
    Fate.SPLIT: ("info", "diagram-2"),
    Fate.WITHDRAWN: ("muted", "x-circle"),
    Fate.ADDED: ("good", "plus-circle"),
}


class PastView(models.TextChoices):
    """Two ways to look back at a day."""

    STOOD = "stood", _("As it stood, by the facts' own dates")
    KNOWN = "known", _("As it was known then, by what had been entered")


class GroupKind(models.TextChoices):
    STEERING = "steering", _("steering group")
    WORKING = "working", _("working group")
    REFERENCE = "reference", _("reference group")


class MemberKind(models.TextChoices):
    """What somebody is in a group."""

    CHAIR = "chair", _("chair")
    MEMBER = "member", _("member")
    DEPUTY = "deputy", _("deputy")
    CO_OPTED = "co_opted", _("co-opted")
    SECRETARY = "secretary", _("secretary")
