"""States and outcomes of funding; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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
    ANSWERED = "answered", _("answered")
    DROPPED = "dropped", _("taken off the agenda")
    NOTED = "noted", _("noted in the minutes")


YES = (Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES)
FINAL = (*YES, Outcome.REJECTED)  # outcomes that end the matter
# What leaves a financier without a yes or a no (domain.md, Condition).
WAITING = (Outcome.REFERRED_BACK, Outcome.TABLED, Outcome.ANSWERED, Outcome.DROPPED)
# What only prepares or puts off a matter cannot be appealed.
PREPARATORY = (Outcome.REFERRED_BACK, Outcome.TABLED, Outcome.DROPPED)
OF_PROPOSALS = (*FINAL, *WAITING)  # a question for money is not only noted
Outcome.tones = {
    "approved": ("good", "check2-circle"),
    "changed": ("good", "check2-circle"),
    "rejected": ("bad", "x-circle"),
    "referred": ("wait", "arrow-return-left"),
    "tabled": ("wait", "hourglass-split"),
    "answered": ("neutral", "chat-left-text"),
    "dropped": ("muted", "slash-circle"),
    "noted": ("neutral", "journal-text"),
}


class PledgeOutcome(models.TextChoices):
    """What a financier outside our authorities answered; the values are those of outcomes."""

    YES = "approved", _("yes")
    LESS = "changed", _("yes, to a lower amount")
    NO = "rejected", _("no")


PledgeOutcome.tones = {
    "approved": ("good", "check2-circle"),
    "changed": ("bad", "dash-circle"),
    "rejected": ("bad", "x-circle"),
}


class AttendeeFunction(models.TextChoices):
    """In what capacity somebody attends a meeting; only the first four take part in decisions."""

    CHAIR = "chair", _("chair")
    VICE_CHAIR = "vice_chair", _("vice chair")
    MEMBER = "member", _("member")
    SERVING = "serving", _("substitute, serving")
    SUBSTITUTE = "substitute", _("substitute, not serving")
    OFFICER = "officer", _("officer")
    OTHER = "other", _("other")


DECIDING = ("chair", "vice_chair", "member", "serving")


class AbsenceReason(models.TextChoices):
    """Why somebody who attends the meeting takes no part in one item of it."""

    DISQUALIFIED = "disqualified", _("disqualified")
    AWAY = "away", _("not in the room")


class AppealOutcome(models.TextChoices):
    """How an appeal ended; until then it is pending."""

    PENDING = "pending", _("pending")
    DISMISSED = "dismissed", _("rejected")
    WITHDRAWN = "withdrawn", _("withdrawn")
    ANNULLED = "annulled", _("decision annulled")


AppealOutcome.tones = {
    "pending": ("wait", "hourglass-split"),
    "dismissed": ("good", "check2-circle"),
    "withdrawn": ("muted", "slash-circle"),
    "annulled": ("bad", "x-circle"),
}


class LifeState(models.TextChoices):
    """How far a decision has come in law; read from its rows, never stored."""

    MADE = "made", _("made")
    ADJUSTED = "adjusted", _("without a notice")
    APPEALABLE = "appealable", _("can be appealed")
    APPEALED = "appealed", _("appealed")
    FINAL = "final", _("legally final")
    ANNULLED = "annulled", _("annulled")


LifeState.tones = {
    "made": ("neutral", "pencil-square"),
    "adjusted": ("wait", "megaphone"),
    "appealable": ("wait", "hourglass-split"),
    "appealed": ("bad", "exclamation-triangle"),
    "final": ("good", "lock"),
    "annulled": ("bad", "x-circle"),
}


class ConsequenceKind(models.TextChoices):
    """What a proposal states its consequences for (sweden.md)."""

    CHILDREN = "children", _("children")
    EQUALITY = "equality", _("equality")
    ENVIRONMENT = "environment", _("environment")


class PartKind(models.TextChoices):
    """The running texts of a proposal that text blocks are written for."""

    CLAUSE = "clause", _("decision clause")
    SUMMARY = "summary", _("summary")
    BACKGROUND = "background", _("background")
    CLARIFICATIONS = "clarifications", _("additions and clarifications")
    FINANCIAL = "financial_text", _("financial consequences")
    CONDITION = "condition_text", _("condition in words")
    CHILDREN = "children", _("consequences for children")
    EQUALITY = "equality", _("consequences for equality")
    ENVIRONMENT = "environment", _("consequences for the environment")
    RECIPIENT = "recipient", _("recipient")


class ScenarioKind(models.TextChoices):
    """How a scenario divides what is missing."""

    SPREAD = "spread", _("spread over the others")
    ASK_ONE = "ask_one", _("ask one financier for more")
    SHRINK = "shrink", _("shrink the project")
    OWN = "own", _("a split of one's own")


class PaymentKind(models.TextChoices):
    INSTALMENT = "instalment", _("instalment")
    REPAYMENT = "repayment", _("repayment")


class PaymentState(models.TextChoices):
    """Where a payment stands; read from its days, never stored."""

    PLANNED = "planned", pgettext_lazy("a payment", "planned")
    REQUESTED = "requested", _("requested")
    PAID = "paid", _("paid")


PaymentState.tones = {
    "planned": ("neutral", "calendar-event"),
    "requested": ("wait", "hourglass-split"),
    "paid": ("good", "check2-circle"),
}


class ChangeKind(models.TextChoices):
    """What may change after the financiers have decided."""

    EXTENSION = "extension", _("extension")
    ALTERATION = "alteration", _("alteration")
    REPAYMENT = "repayment", _("repayment")


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


class ConditionState(models.TextChoices):
    """Whether one condition of a round holds."""

    MET = "met", _("met")
    OPEN = "open", pgettext_lazy("a condition", "open")
    BROKEN = "broken", _("broken")


ConditionState.tones = {
    "met": ("good", "check2-circle"),
    "open": ("wait", "hourglass-split"),
    "broken": ("bad", "x-circle"),
}


class ChanceState(models.TextChoices):
    """Whether a financier can still answer in time."""

    IN_TIME = "in_time", _("can decide in time")
    DECIDED = "decided", _("decided, not counted yet")
    BY_LETTER = "by_letter", _("answers by letter")
    UNKNOWN = "unknown", _("no meeting known")
    MISSED = "missed", _("documents are late")
    LATE = "late", _("too late")


ChanceState.tones = {
    "in_time": ("good", "calendar-check"),
    "decided": ("info", "pencil-square"),
    "by_letter": ("wait", "envelope"),
    "unknown": ("wait", "question-circle"),
    "missed": ("wait", "exclamation-triangle"),
    "late": ("bad", "x-circle"),
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
    ASKED_ANEW = "asked_anew", _("asked anew")


AnswerState.tones = {
    "not_asked": ("neutral", "circle"),
    "not_answered": ("wait", "hourglass-split"),
    "on_agenda": ("info", "calendar-event"),
    "recorded": ("info", "pencil-square"),
    "yes": ("good", "check2-circle"),
    "less": ("bad", "dash-circle"),
    "no": ("bad", "x-circle"),
    "sent_back": ("wait", "arrow-return-left"),
    "asked_anew": ("wait", "arrow-repeat"),
}
