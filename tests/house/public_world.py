"""What the house's region shows to everybody: its program is published, its pages are open."""

from documents.models import Document
from programs.models import PublicSite
from programs.services import publishing
from tests.factories.accounts import OrganizationRoleFactory, RegionFactory
from tests.factories.programs import ProgramFactory, ProgramRoleFactory
from tests.house.region import World


def make_public(world: World) -> None:
    """Open the region's pages; beside it a region without any, and a program not published."""
    administrator, strategist = world.people["administrator"], world.people["strategist"]
    region = world.program.organization
    site = PublicSite(organization=region, slug="region", is_open=True)
    site = publishing.set_up(site, by=administrator)
    publishing.publish(world.program, by=strategist)
    document = Document.objects.get(is_public=True)
    world.add("programs:public_site", "open", site)
    world.add("dashboards:public", "region", {"slug": site.slug})
    world.add("dashboards:public", "nowhere", {"slug": "ingenstans"})
    world.add("dashboards:published", "program", {"slug": site.slug, "pk": world.program.pk})
    world.add("dashboards:public_paper", "document", {"slug": site.slug, "pk": document.pk})
    other = RegionFactory(name="Region utan öppna sidor")
    OrganizationRoleFactory(organization=other, person=administrator, kind="administrator")
    world.add("accounts:organization", "region without pages", other)
    program = ProgramFactory(name="Förberedd satsning", organization=region)
    ProgramRoleFactory(program=program, person=strategist)
    world.add("programs:unpublished", "program", program)
    hidden = {"slug": site.slug, "pk": program.pk}
    world.add("dashboards:published", "not published", hidden)
    for own in Document.objects.filter(is_public=False):
        hidden = {"slug": site.slug, "pk": own.pk}
        world.add("dashboards:public_paper", f"own {own.pk}", hidden, is_secret=True)
