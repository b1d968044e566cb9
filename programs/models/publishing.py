"""What a region shows to everybody: its public pages, opened and closed by its administrator."""

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.history import recorded
from core.models import Model, QuerySet, ask

# An organization and those below it; a circle has an end.
BELOW = """
    WITH RECURSIVE below AS (
        SELECT id, 0 AS steps FROM accounts_organization WHERE id = %(pk)s
        UNION ALL
        SELECT under.id, steps + 1 FROM accounts_organization under
        JOIN below ON under.parent_id = below.id WHERE steps < 20
    )
    SELECT DISTINCT id FROM below
"""


class PublicSiteQuerySet(QuerySet):
    def visible_to(self, user):
        """That a region has public pages is no secret; what stands on them is asked elsewhere."""
        return self

    def opened(self):
        """Those that are switched on."""
        return self.filter(is_open=True)

    def showing(self, organization):
        """Return the pages on which an organization is shown: its region's, or None."""
        return self.filter(organization__in=Organization.objects.lineage(organization.pk)).first()


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

    def organizations(self) -> list[int]:
        """Return the ids of the region and of all that belong to it: one query."""
        return [pk for (pk,) in ask(BELOW, pk=self.organization_id)]

    def get_absolute_url(self):
        return reverse("programs:public_site_detail", args=[self.organization_id])
