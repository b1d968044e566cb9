"""How the papers of a region or an authority look: color, logo, what stands at their foot."""

import base64

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models.organizations import UP
from core.history import recorded
from core.models import Model, QuerySet
from documents.rules import colors

NEAREST = f"""
{UP}
SELECT theme.* FROM up JOIN documents_theme theme ON theme.organization_id = up.id
ORDER BY steps LIMIT 1
"""  # noqa: S608, both are ours


class ThemeLogoQuerySet(QuerySet):
    def visible_to(self, user):
        return self


class ThemeLogo(models.Model):
    """A picture by its fingerprint; kept for ever, so that an old paper can be made again."""

    append_only = True

    sha256 = models.CharField(_("fingerprint (SHA-256)"), max_length=64, primary_key=True)
    media_type = models.CharField(_("kind of file"), max_length=20)
    content = models.BinaryField(_("file"))

    objects = ThemeLogoQuerySet.as_manager()

    class Meta:
        verbose_name = _("logo")
        verbose_name_plural = _("logos")

    def __str__(self):
        return self.sha256[:12]

    @property
    def data_uri(self) -> str:
        """The picture as an address that holds it."""
        return f"data:{self.media_type};base64,{base64.b64encode(bytes(self.content)).decode()}"


class ThemeQuerySet(QuerySet):
    def visible_to(self, user):
        return self

    def nearest(self, organization):
        """Return the theme of an organization, or else of the nearest one above it, or None."""
        return next(iter(self.model.objects.raw(NEAREST, {"pk": organization.pk})), None)


@recorded
class Theme(Model):
    """The look of an organization's papers, and of those below it that have none of their own."""

    organization = models.OneToOneField(
        "accounts.Organization",
        models.PROTECT,
        related_name="+",
        verbose_name=_("organization"),
    )
    accent = models.CharField(
        _("color"),
        max_length=7,
        help_text=_("Of headings and lines, as #0d4f5f. It must be read well on white."),
    )
    logo = models.ForeignKey(
        ThemeLogo, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("logo")
    )
    logo_alt = models.CharField(
        _("the logo in words"),
        max_length=200,
        blank=True,
        help_text=_("For those who do not see it, such as “Region Halland”."),
    )
    foot_text = models.TextField(
        _("at the foot"),
        blank=True,
        help_text=_("Web address, telephone, organization number: at most four lines."),
    )

    objects = ThemeQuerySet.as_manager()

    class Meta:
        verbose_name = _("look of papers")
        verbose_name_plural = _("looks of papers")

    def __str__(self):
        return str(self.organization)

    def get_absolute_url(self):
        return reverse("documents:organization_theme", args=[self.organization_id])

    @property
    def foot_lines(self) -> list[str]:
        return [line.strip() for line in self.foot_text.splitlines() if line.strip()]

    @property
    def frozen(self) -> dict:
        """All that a paper needs to know of it, as plain data."""
        return {
            "accent": self.accent,
            "tint": colors.tint_of(self.accent),
            "logo_sha256": self.logo_id or "",
            "logo_alt": self.logo_alt if self.logo_id else "",
            "foot_lines": self.foot_lines,
        }
