"""What Region Halland shows to everybody: its public pages are open, its program is published."""

from programs.models import PublicSite
from programs.services import publishing

SLUG = "region-halland"
INTRODUCTION = (
    "Här visar Region Halland hur det går med regionens satsningar: vad nämnderna har beslutat, "
    "hur långt målen har kommit och vad de kostar. Uppgifterna hämtas ur samma system som "
    "handläggarna arbetar i och visas först när de är beslutade eller redovisade."
)
CONTACT = "registrator@halland.example"


def make(organizations, people, program) -> PublicSite:
    """Open the region's public pages and publish the program on them."""
    site = PublicSite(
        organization=organizations["region"],
        slug=SLUG,
        is_open=True,
        introduction=INTRODUCTION,
        contact=CONTACT,
    )
    publishing.publish(program, by=people["strateg"])
    return publishing.set_up(site, by=people["admin"])
