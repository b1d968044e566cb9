"""Kinds of organizations, bodies and roles; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class OrganizationKind(models.TextChoices):
    REGION = "region", _("region")
    DEPARTMENT = "department", _("department")
    BODY = "body", _("body")
    MUNICIPALITY = "municipality", _("municipality")
    UNIT = "unit", _("school unit")
    UNIVERSITY = "university", _("university")
    AGENCY = "agency", _("agency")
    COMPANY = "company", _("company")
    FOUNDATION = "foundation", _("foundation")


# What stands outside our authorities: asked for money, it answers by letter.
OUTSIDE_KINDS = (
    OrganizationKind.REGION,
    OrganizationKind.MUNICIPALITY,
    OrganizationKind.UNIVERSITY,
    OrganizationKind.AGENCY,
    OrganizationKind.COMPANY,
    OrganizationKind.FOUNDATION,
)


class UnitType(models.TextChoices):
    """What kind of school or workplace a unit is."""

    PRESCHOOL = "preschool", _("preschool")
    COMPULSORY = "compulsory", _("compulsory school")
    AFTER_SCHOOL = "after_school", _("after-school center")
    UPPER_SECONDARY = "upper_secondary", _("upper secondary school")
    ADAPTED = "adapted", _("school for pupils with intellectual disabilities")
    ADULT = "adult", _("adult education")
    STUDENT_HEALTH = "student_health", _("student health service")
    OTHER = "other", pgettext_lazy("unit", "other")


class BodyType(models.TextChoices):
    """Types of bodies under the Swedish Local Government Act; only some of them decide."""

    ASSEMBLY = "assembly", _("assembly")
    EXECUTIVE = "executive", _("executive board")
    BOARD = "board", _("board")
    COMMITTEE = "committee", _("committee")
    PREPARING = "preparing", _("preparing body")
    COUNCIL = "council", _("council")


DECIDING_BODIES = (BodyType.ASSEMBLY, BodyType.EXECUTIVE, BodyType.BOARD, BodyType.COMMITTEE)


class ClauseStyle(models.TextChoices):
    """How an authority writes its decision clauses (sweden.md)."""

    ATT = "att", _("“att …” clauses")
    NUMBERED = "numbered", _("numbered sentences")


class OrganizationRoleKind(models.TextChoices):
    SECRETARY = "secretary", _("board secretary")
    APPROVER = "approver", _("approver")
    REGISTRAR = "registrar", _("registrar")
    RESPONSIBLE = "responsible", _("responsible")
    ADMINISTRATOR = "administrator", _("administrator")


class Language(models.TextChoices):
    """What a person reads: pages and mails; each is written in itself."""

    SWEDISH = "sv", "Svenska"
    ENGLISH = "en", "English"


class Validity(models.TextChoices):
    """Whether an organization exists or a role is held today; computed, never stored."""

    COMING = "coming", _("coming")
    VALID = "valid", _("valid")
    ENDED = "ended", _("ended")


Validity.tones = {
    "coming": ("wait", "hourglass-split"),
    "valid": ("good", "check2-circle"),
    "ended": ("muted", "slash-circle"),
}


def validity(first, last, day) -> Validity:
    """Return how a period (days, each may be None for open) lies to a day."""
    if last is not None and last < day:
        return Validity.ENDED
    if first is not None and day < first:
        return Validity.COMING
    return Validity.VALID


class Access(models.TextChoices):
    """Whether a person may sign in."""

    ACTIVE = "active", _("active")
    INACTIVE = "inactive", _("deactivated")


Access.tones = {"active": ("good", "check2-circle"), "inactive": ("muted", "slash-circle")}
