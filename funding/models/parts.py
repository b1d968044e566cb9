"""Rows of a proposal: clauses, signatories, recipients, basis, consequences, attachments."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KT
from django.db.models.functions import Collate
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import organizations_held
from core.history import recorded
from core.models import Model, QuerySet
from funding.choices import ConsequenceKind, PartKind
from funding.models.proposals import Proposal
from funding.models.rounds import AUTHORITY_ROLES, RoundSource


class OfProposalQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(proposal__financier__in=organizations_held(user, *AUTHORITY_ROLES))


class PartOfProposal(Model):
    """A row of a proposal, in its order."""

    told_by = ("proposal",)

    position = models.PositiveSmallIntegerField(_("order"), default=1)

    objects = OfProposalQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["proposal", "position", "pk"]

    def get_absolute_url(self):
        return self.proposal.get_absolute_url()


@recorded
class Clause(PartOfProposal):
    """One decision clause (att-sats): one measure, written as if already decided."""

    proposal = models.ForeignKey(
        Proposal, models.CASCADE, related_name="clauses", verbose_name=_("proposal")
    )
    text = models.TextField(_("clause"))

    class Meta(PartOfProposal.Meta):
        verbose_name = _("clause")
        verbose_name_plural = _("clauses")

    def __str__(self):
        return self.text


@recorded
class Signatory(PartOfProposal):
    """Who signs the paper: name and title as they are written under it."""

    proposal = models.ForeignKey(
        Proposal, models.CASCADE, related_name="signatories", verbose_name=_("proposal")
    )
    name = models.CharField(_("name"), max_length=150)
    title = models.CharField(_("title"), max_length=150, blank=True)

    class Meta(PartOfProposal.Meta):
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")

    def __str__(self):
        return self.name


@recorded
class Recipient(PartOfProposal):
    """To whom the decision is sent."""

    proposal = models.ForeignKey(
        Proposal, models.CASCADE, related_name="recipients", verbose_name=_("proposal")
    )
    name = models.CharField(_("recipient"), max_length=200)

    class Meta(PartOfProposal.Meta):
        verbose_name = _("recipient")
        verbose_name_plural = _("recipients")

    def __str__(self):
        return self.name


@recorded
class Basis(PartOfProposal):
    """What the decision rests on (beslutsunderlag), dated; the proposal itself comes first."""

    proposal = models.ForeignKey(
        Proposal, models.CASCADE, related_name="basis", verbose_name=_("proposal")
    )
    title = models.CharField(_("document"), max_length=300)
    dated_on = models.DateField(_("date"), null=True, blank=True)

    class Meta(PartOfProposal.Meta):
        verbose_name = _("basis for the decision")
        verbose_name_plural = _("basis for the decision")

    def __str__(self):
        return self.title


@recorded
class Consequence(Model):
    """Whether children, equality or the environment are affected: yes or no, either with why."""

    told_by = ("proposal", "kind")

    proposal = models.ForeignKey(
        Proposal, models.CASCADE, related_name="consequences", verbose_name=_("proposal")
    )
    kind = models.CharField(_("consequences for"), max_length=12, choices=ConsequenceKind)
    is_affected = models.BooleanField(_("affected"))
    reason = models.TextField(_("reason"))

    objects = OfProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("consequence")
        verbose_name_plural = _("consequences")
        ordering = ["proposal", "kind"]
        constraints = [
            models.UniqueConstraint("proposal", "kind", name="one_consequence_of_a_kind"),
            models.CheckConstraint(
                condition=~Q(reason=""), name="a_consequence_is_stated_with_its_reason"
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.reason}"

    def get_absolute_url(self):
        return self.proposal.get_absolute_url()


@recorded
class Attachment(PartOfProposal):
    """A file that goes with the proposal; its bytes lie in the database, outside the web root."""

    proposal = models.ForeignKey(
        Proposal, models.CASCADE, related_name="attachments", verbose_name=_("proposal")
    )
    title = models.CharField(_("title"), max_length=200)
    filename = models.CharField(_("file name"), max_length=200, editable=False)
    media_type = models.CharField(_("type"), max_length=100, editable=False)
    size = models.PositiveIntegerField(_("size in bytes"), editable=False)
    sha256 = models.CharField(
        _("fingerprint (SHA-256)"),
        max_length=64,
        editable=False,
        validators=[RegexValidator("[0-9a-f]{64}")],
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("uploaded by"),
    )

    class Meta(PartOfProposal.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        constraints = [
            models.UniqueConstraint(
                "proposal", "sha256", name="a_file_is_attached_to_a_proposal_once"
            ),
        ]

    def __str__(self):
        return self.title


class AttachmentFileQuerySet(QuerySet):
    def visible_to(self, user):
        boards = organizations_held(user, *AUTHORITY_ROLES)
        return self.filter(attachment__proposal__financier__in=boards)


class AttachmentFile(models.Model):
    """The bytes of an attachment, in a table of their own: no list ever loads them."""

    attachment = models.OneToOneField(
        Attachment, models.CASCADE, primary_key=True, related_name="file"
    )
    content = models.BinaryField(_("file"))

    objects = AttachmentFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return f"#{self.attachment_id}"


@recorded
class PartAnswer(Model):
    """What the board did with one part of a newer source: took it over, or kept its own."""

    append_only = True
    told_by = ("proposal", "part")

    proposal = models.ForeignKey(
        Proposal, models.PROTECT, related_name="part_answers", verbose_name=_("proposal")
    )
    source = models.ForeignKey(
        RoundSource, models.PROTECT, related_name="part_answers", verbose_name=_("delivered source")
    )
    part = models.CharField(pgettext_lazy("of a text", "part"), max_length=30)
    is_taken = models.BooleanField(_("taken over"))
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("answered by"),
    )

    objects = OfProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer to a changed part")
        verbose_name_plural = _("answers to changed parts")
        ordering = ["proposal", "source", "part"]
        constraints = [
            models.UniqueConstraint(
                "proposal", "source", "part", name="a_changed_part_is_answered_once"
            ),
        ]

    def __str__(self):
        return f"{self.part} ({self.source.number})"


class SharedDraftQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by the authority that shared it and by the one it was shared with."""
        boards = organizations_held(user, *AUTHORITY_ROLES)
        return self.filter(Q(proposal__financier__in=boards) | Q(organization__in=boards))

    def with_title(self):
        """Annotate `frozen_title`: what the draft was called when it was shared."""
        title = Collate(KT("content__data__title"), "sv-x-icu")
        return self.annotate(frozen_title=title).defer("content")

    def waiting_for(self, user):
        """Drafts that left this registrar's authority and are not registered yet."""
        boards = organizations_held(user, "registrar")
        return self.filter(proposal__financier__in=boards, registered_on__isnull=True)


@recorded(exclude=["content"])
class SharedDraft(Model):
    """A frozen version of a draft that left its authority by an explicit act (sweden.md)."""

    told_by = ("proposal", "organization")

    proposal = models.ForeignKey(
        Proposal, models.PROTECT, related_name="shared", verbose_name=_("proposal")
    )
    organization = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        related_name="+",
        verbose_name=_("shared with"),
    )
    content = models.JSONField(_("content"), editable=False)
    reason = models.TextField(_("reason"))
    shared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("shared by"),
    )
    registered_on = models.DateField(_("registered on"), null=True, blank=True, editable=False)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
        verbose_name=_("registered by"),
    )

    objects = SharedDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("shared draft")
        verbose_name_plural = _("shared drafts")
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        # Not what the proposal is called now: the reader of another authority must not know.
        return self.content["data"]["title"]

    def get_absolute_url(self):
        return reverse("funding:shared_draft_detail", args=[self.pk])


class TextBlockQuerySet(QuerySet):
    def visible_to(self, user):
        """Texts of an authority are its own."""
        return self.filter(organization__in=organizations_held(user, *AUTHORITY_ROLES))


@recorded
class TextBlock(Model):
    """A text that a board uses again: for one part, with placeholders filled in from the data."""

    organization = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        related_name="text_blocks",
        verbose_name=_("board"),
    )
    part = models.CharField(pgettext_lazy("of a text", "part"), max_length=20, choices=PartKind)
    name = models.CharField(_("name"), max_length=100)
    text = models.TextField(_("text"))
    is_default = models.BooleanField(
        _("in every new proposal"),
        default=False,
        help_text=_("New proposals of the board start with it where the round says nothing."),
    )

    objects = TextBlockQuerySet.as_manager()

    class Meta:
        verbose_name = _("text block")
        verbose_name_plural = _("text blocks")
        ordering = ["organization", "part", "name"]
        constraints = [
            models.UniqueConstraint(
                "organization", "part", "name", name="one_text_block_of_a_name"
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("funding:text_block_detail", args=[self.pk])
