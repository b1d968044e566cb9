"""A paper on its way to paper: who asked for it, the frozen data, and how far it has come."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KT
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Model, QuerySet
from documents.choices import Purpose, RenderingState

KEPT_FOR = timedelta(days=1)
UNDER_WAY = (RenderingState.WAITING, RenderingState.WORKING)


class RenderingQuerySet(QuerySet):
    def visible_to(self, user):
        """Whoever asked for it; the object behind it is asked again at each page."""
        return self.filter(requested_by_id=user.pk)

    def under_way(self):
        return self.filter(state__in=UNDER_WAY)

    def outlived(self, now):
        """Drafts, and failures, that nobody needs a day later."""
        return self.filter(created_at__lt=now - KEPT_FOR, document__isnull=True)


class Rendering(Model):
    """One making of one paper by the worker, as a draft or to be issued."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.SlugField(_("kind"), max_length=40, db_index=False)
    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.BigIntegerField()
    content = GenericForeignKey()
    purpose = models.CharField(_("purpose"), max_length=8, choices=Purpose)
    frozen = models.JSONField(_("data"))
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked for by")
    )
    state = models.CharField(
        _("state"), max_length=8, choices=RenderingState, default=RenderingState.WAITING
    )
    problem = models.TextField(_("what went wrong"), blank=True)
    document = models.OneToOneField(
        "documents.Document", models.PROTECT, null=True, blank=True, related_name="rendering"
    )

    objects = RenderingQuerySet.as_manager()

    class Meta:
        verbose_name = _("rendering")
        verbose_name_plural = _("renderings")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                "kind",
                "content_type",
                "object_id",
                KT("frozen__data__language"),
                condition=Q(purpose=Purpose.ISSUE, state__in=UNDER_WAY),
                name="one_issue_under_way_per_paper_and_language",
                violation_error_message=_("It is being issued already."),
            ),
        ]
        indexes = [models.Index(fields=["created_at"], name="renderings_oldest_first")]

    def __str__(self):
        return self.frozen["data"].get("title", self.kind)

    def get_absolute_url(self):
        return reverse("documents:rendering_detail", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        return self.purpose == Purpose.DRAFT

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY

    @property
    def is_slow(self) -> bool:
        """Whether it has taken so long that the page should say so."""
        return self.is_under_way and timezone.now() - self.created_at > timedelta(minutes=1)


class RenderingFileQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(rendering__requested_by_id=user.pk)


class RenderingFile(models.Model):
    """The bytes of a draft, deleted with it after a day."""

    rendering = models.OneToOneField(
        Rendering, models.CASCADE, primary_key=True, related_name="file"
    )
    content = models.BinaryField(_("file"))

    objects = RenderingFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return str(self.rendering_id)
