"""What is done with public pages: a region sets them up, a strategist publishes a program."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationKind
from accounts.models import Organization
from core.history import verb
from core.rules import refuse
from programs.models import Program, PublicSite
from programs.rules import publishing as rules

FIELDS = ("slug", "is_open", "introduction", "contact")


@verb(_("set up the public pages"))
def set_up(site: PublicSite, *, by) -> PublicSite:
    """Save a region's public pages for the first time."""
    region = Organization.objects.locked(site.organization_id)  # two cannot set them up at once
    refuse(
        rules.obstacles_to_have_pages(
            is_region=region.kind == OrganizationKind.REGION,
            has_pages=PublicSite.objects.filter(organization=region).exists(),
        )
    )
    site.save()
    return site


@verb(_("changed the public pages"))
def revise(site: PublicSite, *, by) -> PublicSite:
    """Save them as they now stand on the object: opened, closed, with other words."""
    site.save_fields(*FIELDS)
    return site


@verb(_("published the program"))
def publish(program: Program, *, by) -> Program:
    """Let everybody read where the program stands, on its region's public pages."""
    program = Program.objects.locked(program.pk)
    refuse(rules.obstacles_to_publish(program.published_on))
    program.published_on = timezone.localdate()
    program.save_fields("published_on")
    return program


@verb(_("took the program off the public pages"))
def unpublish(program: Program, *, by) -> Program:
    """Show nothing of the program to everybody any more."""
    program = Program.objects.locked(program.pk)
    refuse(rules.obstacles_to_unpublish(program.published_on))
    program.published_on = None
    program.save_fields("published_on")
    return program
