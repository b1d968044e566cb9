"""A finding that somebody kept with a reason: it no longer stops the paper, and it is on record."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import organizations_held
from core.models import QuerySet
from documents.models.documents import KEEPERS


class FindingOverrideQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(owner__in=organizations_held(user, *KEEPERS))

    def of(self, kind, obj):
        """Those of one paper."""
        content_type = ContentType.objects.get_for_model(obj)
        return self.filter(kind=kind, content_type=content_type, object_id=obj.pk)


class FindingOverride(models.Model):
    """One finding of one paper, kept; it holds while the check still sees the same fact."""

    append_only = True
    known_from = "kept_at"

    kind = models.SlugField(_("kind of paper"), max_length=40, db_index=False)
    owner = models.ForeignKey("accounts.Organization", models.PROTECT, related_name="+")
    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.BigIntegerField()
    content = GenericForeignKey()
    code = models.SlugField(_("check"), max_length=60, db_index=False)
    where = models.CharField(_("place"), max_length=200)
    fact = models.CharField(_("what the check saw"), max_length=300, blank=True)
    message = models.TextField(_("what it said"))
    reason = models.TextField(_("reason"))
    kept_at = models.DateTimeField(_("kept"), auto_now_add=True)
    kept_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("kept by")
    )

    objects = FindingOverrideQuerySet.as_manager()

    class Meta:
        verbose_name = _("kept finding")
        verbose_name_plural = _("kept findings")
        ordering = ["-kept_at"]
        indexes = [
            models.Index(fields=["content_type", "object_id", "kind"], name="kept_of_a_paper")
        ]

    def __str__(self):
        return f"{self.code}: {self.reason}"
