"""States and outcomes of funding; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProposalState(models.TextChoices):
    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    READY = "ready", _("ready")
    ON_AGENDA = "on_agenda", _("on the agenda")
    DECIDED = "decided", _("decided")
    WITHDRAWN = "withdrawn", _("withdrawn")


ProposalState.tones = {
    "draft": ("neutral", "pencil"),
    "in_review": ("wait", "eye"),
    "ready": ("info", "check2"),
    "on_agenda": ("info", "calendar-event"),
    "decided": ("good", "check2-circle"),
    "withdrawn": ("muted", "slash-circle"),
}


class PaperLanguage(models.TextChoices):
    """Languages that a proposal's paper can be written in."""

    SWEDISH = "sv", _("Swedish")
    ENGLISH = "en", _("English")


class Outcome(models.TextChoices):
    """What a board answered (domain.md, Decision)."""

    APPROVED = "approved", _("approved")
    APPROVED_WITH_CHANGES = "changed", _("approved with changes")
    REJECTED = "rejected", _("rejected")
    REFERRED_BACK = "referred", _("referred back")
    TABLED = "tabled", _("tabled")


YES = (Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES)
WAITING = (Outcome.REFERRED_BACK, Outcome.TABLED)
FINAL = (*YES, Outcome.REJECTED)  # outcomes that end the matter
Outcome.tones = {
    "approved": ("good", "check2-circle"),
    "changed": ("good", "check2-circle"),
    "rejected": ("bad", "x-circle"),
    "referred": ("wait", "arrow-return-left"),
    "tabled": ("wait", "hourglass-split"),
}


class MeetingState(models.TextChoices):
    """Where a meeting stands; read from its days, never stored."""

    PLANNED = "planned", _("planned")
    HELD = "held", _("held, minutes not adjusted")
    ADJUSTED = "adjusted", _("minutes adjusted")


MeetingState.tones = {
    "planned": ("info", "calendar-event"),
    "held": ("wait", "hourglass-split"),
    "adjusted": ("good", "check2-circle"),
}


class RoundState(models.TextChoices):
    """Computed from the decisions, never stored."""

    PREPARING = "preparing", _("preparing")
    OPEN = "open", _("waiting for answers")
    CONDITIONAL = "conditional", _("conditional")
    IN_FORCE = "in_force", _("in force")
    LAPSED = "lapsed", _("lapsed")


RoundState.tones = {
    "preparing": ("neutral", "pencil"),
    "open": ("wait", "hourglass-split"),
    "conditional": ("wait", "hourglass-split"),
    "in_force": ("good", "check2-circle"),
    "lapsed": ("bad", "x-circle"),
}


class AnswerState(models.TextChoices):
    """Where one financier stands in a round, as the others may know it."""

    NOT_ASKED = "not_asked", _("not asked yet")
    NOT_ANSWERED = "not_answered", _("not answered")
    ON_AGENDA = "on_agenda", _("on the agenda")
    RECORDED = "recorded", _("decided, not counted yet")
    YES = "yes", _("yes")
    LESS = "less", _("yes, to a lower amount")
    NO = "no", _("no")
    SENT_BACK = "sent_back", _("referred back or tabled")


AnswerState.tones = {
    "not_asked": ("neutral", "circle"),
    "not_answered": ("wait", "hourglass-split"),
    "on_agenda": ("info", "calendar-event"),
    "recorded": ("info", "pencil-square"),
    "yes": ("good", "check2-circle"),
    "less": ("bad", "dash-circle"),
    "no": ("bad", "x-circle"),
    "sent_back": ("wait", "arrow-return-left"),
}
