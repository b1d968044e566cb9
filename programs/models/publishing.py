"""What a region shows to everybody: its public pages, opened and closed by its administrator."""

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet


class PublicSiteQuerySet(QuerySet):
    def visible_to(self, user):
        """That a region has public pages is no secret; what stands on them is asked elsewhere."""
        return self

    def opened(self):
        """Those that are switched on."""
        return self.filter(is_open=True)


@recorded
class PublicSite(Model):
    """The public pages of a region: their address, and whether they are open."""

    organization = models.OneToOneField(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("region")
    )
    slug = models.CharField(
        _("address"),
        max_length=60,
        unique=True,
        error_messages={"unique": _("Another region has this address.")},
        validators=[
            RegexValidator(
                r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
                _("Use small letters a–z, digits and hyphens between them."),
            )
        ],
        help_text=_("The end of the web address, such as “region-halland”."),
    )
    is_open = models.BooleanField(
        _("open to everybody"),
        default=False,
        help_text=_("While it is not, nobody finds anything at the address."),
    )
    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("Stands first on the public pages.")
    )
    contact = models.CharField(
        _("for questions"),
        max_length=200,
        blank=True,
        help_text=_("An address or telephone number of the authority, not of a person."),
    )

    objects = PublicSiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("public pages")
        verbose_name_plural = _("public pages")
        ordering = ["organization__name", "pk"]

    def __str__(self):
        return str(self.organization)

    def get_absolute_url(self):
        return reverse("programs:public_site_detail", args=[self.organization_id])
