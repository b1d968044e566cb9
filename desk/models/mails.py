"""The outbox: every mail that the system writes, kept and shown."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.models import Model, QuerySet
from desk.choices import MailState


class MailQuerySet(QuerySet):
    def visible_to(self, user):
        """A mail is seen by who gets it and by whose act wrote it; nobody reads others' mail."""
        return self.filter(Q(recipient_id=user.pk) | Q(caused_by_id=user.pk))

    def unsent(self):
        return self.filter(sent_at__isnull=True)


class Mail(Model):
    """One mail to one person, written in the transaction of the act it tells of.

    Who has no account is written to at an `address`.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("to"),
    )
    address = models.EmailField(_("address"), blank=True)
    caused_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("caused by"),
    )
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    path = models.CharField(_("page"), max_length=300, blank=True)
    has_password_link = models.BooleanField(_("carries a link to choose a password"), default=False)
    # A link that opens something without an account: its kind, and whose it is.
    link_kind = models.CharField(_("kind of link"), max_length=40, blank=True)
    link_of = models.PositiveBigIntegerField(_("whose link"), null=True)
    sent_at = models.DateTimeField(_("sent"), null=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["recipient", "-created_at"], name="mails_of_a_person"),
            models.Index(
                fields=["created_at"], condition=Q(sent_at__isnull=True), name="unsent_mails"
            ),
            models.Index(
                fields=["address", "-created_at"],
                condition=~Q(address=""),
                name="mails_to_an_address",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(recipient__isnull=True) ^ Q(address=""),
                name="a_mail_goes_to_a_person_or_an_address",
            ),
        ]

    def __str__(self):
        return self.subject

    @property
    def to(self) -> str:
        """To whom it goes, in words."""
        return self.address or str(self.recipient)

    @property
    def has_secret_link(self) -> bool:
        """Whether it carries a link that is nobody's to read here."""
        return self.has_password_link or bool(self.link_kind)

    @property
    def state(self) -> MailState:
        return MailState.SENT if self.sent_at else MailState.WAITING

    def get_absolute_url(self):
        return reverse("desk:mail_detail", args=[self.pk])
