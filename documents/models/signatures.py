"""Signed copies of an issued document: its own bytes, and a signature behind them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import QuerySet
from documents.choices import SignatureKind, Trust
from documents.models.documents import Document


class SignatureQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(document__in=Document.objects.visible_to(user))

    def seals(self):
        return self.filter(kind=SignatureKind.SEAL)


class Signature(models.Model):
    """One signed file beside its document, with what was verified when it came."""

    append_only = True

    document = models.ForeignKey(Document, models.PROTECT, related_name="signatures")
    kind = models.CharField(_("kind"), max_length=6, choices=SignatureKind)
    signers = models.TextField(_("signed by"))  # one certificate's subject a line
    signed_at = models.DateTimeField(_("signed"), null=True, blank=True)
    trust = models.CharField(_("issuer of the certificate"), max_length=7, choices=Trust)
    verdict = models.JSONField(_("what was verified"))
    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64, unique=True)
    size = models.PositiveIntegerField(_("size in bytes"))
    stored_at = models.DateTimeField(_("stored"), auto_now_add=True)
    stored_by = models.ForeignKey(  # nobody: the system sealed it
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("stored by"),
    )

    objects = SignatureQuerySet.as_manager()

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        ordering = ["stored_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["document"],
                condition=models.Q(kind=SignatureKind.SEAL),
                name="one_seal_per_document",
            ),
        ]

    def __str__(self):
        return ", ".join(self.signers.splitlines())

    @property
    def trust_state(self) -> Trust:
        return Trust(self.trust)


class SignatureFileQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(signature__in=Signature.objects.visible_to(user))


class SignatureFile(models.Model):
    """The bytes of a signed file, in a table of their own: no list ever loads them."""

    append_only = True

    signature = models.OneToOneField(
        Signature, models.PROTECT, primary_key=True, related_name="file"
    )
    content = models.BinaryField(_("file"))

    objects = SignatureFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return str(self.signature_id)
