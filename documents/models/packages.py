"""The parts of a package in the making: each is made by a job of its own, then all are bound."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import QuerySet
from documents.models.renderings import Rendering


class PackagePartQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(rendering__requested_by_id=user.pk)

    def waiting(self):
        """Those that a worker still has to make."""
        return self.filter(made_at__isnull=True)


class PackagePart(models.Model):
    """One part on its way: what it is of, then its bytes and what they were made of.

    A part that is an issued document already is made from the beginning: its stored file is bound.
    """

    rendering = models.ForeignKey(
        Rendering, models.CASCADE, related_name="parts", verbose_name=_("package")
    )
    position = models.PositiveSmallIntegerField(_("order"))
    document = models.ForeignKey(
        "documents.Document", models.PROTECT, null=True, blank=True, related_name="+"
    )
    frozen = models.JSONField(_("data"), null=True, blank=True)
    content = models.BinaryField(_("file"), null=True, blank=True)
    page_count = models.PositiveIntegerField(_("pages"), default=0)
    made_at = models.DateTimeField(_("made"), null=True, blank=True)

    objects = PackagePartQuerySet.as_manager()

    class Meta:
        verbose_name = _("part of a package")
        verbose_name_plural = _("parts of a package")
        ordering = ["rendering", "position"]
        constraints = [
            models.UniqueConstraint(
                "rendering", "position", name="one_part_of_a_package_at_each_place"
            ),
            models.CheckConstraint(
                condition=Q(made_at__isnull=True)
                | Q(document__isnull=False)
                | Q(content__isnull=False, frozen__isnull=False),
                name="a_made_part_has_its_file",
            ),
        ]

    def __str__(self):
        return f"{self.rendering_id}/{self.position}"
