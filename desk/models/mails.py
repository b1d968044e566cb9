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
        """Those that are to leave: neither sent nor taken up, refused or uncertain."""
        return self.filter(state=MailState.WAITING, sent_at__isnull=True)

    def left_in_sending(self, since):
        """Those whose worker took them up before a moment and has not said what came of it."""
        return self.filter(state=MailState.SENDING, taken_at__lt=since)

    def troubled(self):
        """Those that somebody must look at: nothing sends them again by itself."""
        return self.filter(state__in=(MailState.REFUSED, MailState.UNCERTAIN))


class Mail(Model):
    """One mail to one person, written in the transaction of the act it tells of.

    Who has no account is written to at an `address`. Before the mail server is spoken to, `sending`
    is noted in a transaction of its own: a mail whose worker died in between is uncertain.
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
    # A mail that is worded when it leaves, of what its reader may see then: its kind, and of what.
    words_kind = models.CharField(_("kind of text"), max_length=40, blank=True)
    words_of = models.PositiveBigIntegerField(_("what the text is about"), null=True)
    state = models.CharField(_("state"), max_length=9, choices=MailState, default=MailState.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    taken_at = models.DateTimeField(_("taken up"), null=True)
    answer = models.CharField(_("what the mail server said"), max_length=500, blank=True)
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
            models.CheckConstraint(
                condition=Q(state=MailState.SENT, sent_at__isnull=False)
                | (~Q(state=MailState.SENT) & Q(sent_at__isnull=True)),
                name="a_mail_is_sent_at_a_moment",
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
    def shown_state(self) -> MailState:
        """The state with its word and icon."""
        return MailState(self.state)

    def get_absolute_url(self):
        return reverse("desk:mail_detail", args=[self.pk])
