"""Severities of findings, purposes and states of renderings; imports nothing of ours."""

from enum import nonmember

from django.db import models
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _


def language_name(code: str) -> str:
    """Return a language by its own name: Svenska, English."""
    return get_language_info(code)["name_local"].capitalize()


class Severity(models.TextChoices):
    """What a finding does to the issue of a paper."""

    BLOCK = "block", _("must be solved")
    WARN = "warn", _("worth a look")

    tones = nonmember({"block": ("bad", "x-octagon"), "warn": ("wait", "exclamation-triangle")})


class Purpose(models.TextChoices):
    DRAFT = "draft", _("draft")
    ISSUE = "issue", _("issue")
    AGAIN = "again", _("making again")


class RenderingState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    WORKING = "working", _("being made")
    DONE = "done", _("ready")
    FAILED = "failed", _("failed")

    tones = nonmember(
        {
            "waiting": ("wait", "hourglass"),
            "working": ("info", "gear"),
            "done": ("good", "check-circle"),
            "failed": ("bad", "x-octagon"),
        }
    )


class DocumentState(models.TextChoices):
    """Computed from the rows that stand beside a document, never stored."""

    VALID = "valid", _("valid")
    SUPERSEDED = "superseded", _("superseded")
    WITHDRAWN = "withdrawn", _("withdrawn")
    DISPOSED = "disposed", _("disposed of")

    tones = nonmember(
        {
            "valid": ("good", "check-circle"),
            "superseded": ("muted", "arrow-right-circle"),
            "withdrawn": ("bad", "x-circle"),
            "disposed": ("muted", "eraser"),
        }
    )


class SignatureKind(models.TextChoices):
    SEAL = "seal", _("seal of the organization")
    PERSON = "person", _("signed by people")


class Trust(models.TextChoices):
    """Whether the certificate leads to an issuer that we trust; the worst comes first."""

    NO = "no", _("not trusted")
    UNKNOWN = "unknown", _("not verified")
    YES = "yes", _("trusted")

    tones = nonmember(
        {
            "no": ("bad", "x-octagon"),
            "unknown": ("wait", "question-circle"),
            "yes": ("good", "patch-check"),
        }
    )
