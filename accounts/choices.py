"""Kinds of organizations, bodies and roles; imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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
