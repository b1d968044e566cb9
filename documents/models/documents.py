"""An issued document: written once and never changed; its later life stands beside it."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationRoleKind
from accounts.models import organizations_held
from core.models import QuerySet
from documents.choices import DocumentState
from documents.models.audiences import audiences_of

KEEPERS = (
    OrganizationRoleKind.SECRETARY,
    OrganizationRoleKind.APPROVER,
    OrganizationRoleKind.REGISTRAR,
)


class DocumentQuerySet(QuerySet):
    def visible_to(self, user):
        """Those who serve the owning authority, and its audience; everybody where it is public.

        One that is for its audience alone is not seen by those who serve the authority.
        """
        kept = Q(owner__in=organizations_held(user, *KEEPERS), is_for_audience_only=False)
        seen = Q(is_public=True) | kept
        if audiences := audiences_of(user):
            seen |= Q(audience__in=list(audiences))
        return self.filter(seen)

    def read_by(self, audience):
        """Those that were issued for an audience."""
        return self.filter(audience=audience)

    def about(self, obj):
        """Every document that was made of this object, whatever its kind."""
        kind = ContentType.objects.get_for_model(obj)
        return self.filter(content_type=kind, object_id=obj.pk)

    def with_life(self):
        """Annotate what stands beside each: is_superseded, is_withdrawn, is_disposed."""
        later = Document.objects.filter(supersedes=OuterRef("pk"))
        withdrawn = Withdrawal.objects.filter(document=OuterRef("pk"))
        disposed = DocumentDisposal.objects.filter(document=OuterRef("pk"))
        return self.annotate(
            is_superseded=Exists(later),
            is_withdrawn=Exists(withdrawn),
            is_disposed=Exists(disposed),
        )

    def kept(self):
        """Those whose file and data are there: nobody had to dispose of them."""
        return self.filter(disposal__isnull=True)

    def due(self, day):
        """Those with names whose time was up before the day, and which are still there."""
        return self.kept().filter(names_kept_until__lt=day)

    def valid(self):
        """Those that nothing superseded and nobody withdrew or disposed of."""
        return self.with_life().filter(is_superseded=False, is_withdrawn=False, is_disposed=False)


class Document(models.Model):
    """A paper as it was issued: its data, its versions, its fingerprint, its author."""

    append_only = True  # the web role may insert and read; a trigger refuses the rest to all
    known_from = "issued_at"

    kind = models.SlugField(_("kind"), max_length=40, db_index=False)
    owner = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("authority")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=400)
    language = models.CharField(_("language"), max_length=5)
    diary_number = models.CharField(_("diary number"), max_length=60, blank=True)
    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.BigIntegerField()
    content = GenericForeignKey()
    snapshot = models.JSONField(_("data"))
    template_version = models.CharField(_("template version"), max_length=40)
    engine_version = models.CharField(_("engine version"), max_length=60)
    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64)
    page_count = models.PositiveIntegerField(_("pages"))
    size = models.PositiveIntegerField(_("size in bytes"))
    is_public = models.BooleanField(_("public"), default=False)
    audience = models.CharField(_("readers"), max_length=60, blank=True)
    is_for_audience_only = models.BooleanField(_("only for its readers"), default=False)
    names_kept_until = models.DateField(_("names are kept until"), null=True, blank=True)
    # What the review found when it was issued; unknown of those that are older than this.
    kept_findings = models.PositiveIntegerField(_("findings kept with a reason"), null=True)
    warnings = models.PositiveIntegerField(_("findings worth a look"), null=True)
    issued_at = models.DateTimeField(_("issued"))
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("issued by")
    )
    supersedes = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="superseded_by",
        verbose_name=_("supersedes"),
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-issued_at", "-pk"]
        indexes = [
            models.Index(fields=["content_type", "object_id"], name="documents_of_an_object"),
            models.Index(F("issued_at").desc(), F("id").desc(), name="documents_newest_first"),
            models.Index(fields=["sha256"], name="documents_by_fingerprint"),
            # beside the owner's: without it, who sees only their own reads what all own
            models.Index(fields=["owner"], condition=Q(is_public=True), name="public_documents"),
            models.Index(
                fields=["audience"], condition=~Q(audience=""), name="documents_of_an_audience"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "year", "number"], name="one_number_per_authority_and_year"
            ),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")),
                name="a_document_does_not_supersede_itself",
            ),
            models.CheckConstraint(
                condition=Q(is_for_audience_only=False) | (~Q(audience="") & Q(is_public=False)),
                name="a_document_for_its_audience_alone_has_one",
            ),
        ]

    def __str__(self):
        return f"{self.reference} {self.title}"

    def get_absolute_url(self):
        return reverse("documents:document_detail", args=[self.pk])

    @property
    def reference(self) -> str:
        """The number as people write it, within its authority: 2026:17."""
        return f"{self.year}:{self.number}"

    @property
    def is_reviewed(self) -> bool:
        """Whether it is known what the review found when it was issued."""
        return self.warnings is not None

    @property
    def state(self) -> DocumentState:
        """What became of it; needs the queryset's with_life()."""
        if self.is_disposed:
            return DocumentState.DISPOSED
        if self.is_withdrawn:
            return DocumentState.WITHDRAWN
        return DocumentState.SUPERSEDED if self.is_superseded else DocumentState.VALID


class FileQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(document__in=Document.objects.visible_to(user))


class DocumentFile(models.Model):
    """The bytes of an issued document, in a table of their own: no list ever loads them."""

    append_only = True

    document = models.OneToOneField(Document, models.PROTECT, primary_key=True, related_name="file")
    content = models.BinaryField(_("file"))

    objects = FileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return self.document_id and f"#{self.document_id}"


class Withdrawal(models.Model):
    """A document was withdrawn: it stays, and says so with the reason."""

    append_only = True
    known_from = "withdrawn_at"

    document = models.OneToOneField(Document, models.PROTECT, related_name="withdrawal")
    reason = models.TextField(_("reason"))
    withdrawn_at = models.DateTimeField(_("withdrawn"), auto_now_add=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("withdrawn by")
    )

    objects = FileQuerySet.as_manager()

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")

    def __str__(self):
        return self.reason


class DocumentDisposal(models.Model):
    """The names in a document had to go: what it was stays, what it said is no longer there."""

    read_only = True  # for the web role: the database's documents_dispose() alone writes it

    document = models.OneToOneField(Document, models.PROTECT, related_name="disposal")
    decision = models.CharField(_("decision on disposal"), max_length=200)
    disposed_at = models.DateTimeField(_("disposed of"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("decided by")
    )

    objects = FileQuerySet.as_manager()

    class Meta:
        verbose_name = _("disposal of a document")
        verbose_name_plural = _("disposals of documents")

    def __str__(self):
        return self.decision
