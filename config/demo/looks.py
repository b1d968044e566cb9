"""The look of each region's papers: marks, numbers and addresses are invented, like no others."""

from accounts.models import Organization, User
from documents.models import Theme
from documents.services import themes

# Three steps up towards a point.
MARK = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48">
<path d="M2 46V34h16v12z" fill="#8fb3d1"/>
<path d="M22 46V24h16v22z" fill="#4f86b5"/>
<path d="M42 46V14h16v32z" fill="#1d4e7a"/>
<circle cx="50" cy="6" r="4.5" fill="#c4571b"/>
</svg>"""


def make(organizations: dict[str, Organization], people: dict[str, User]) -> None:
    """Give Region Halland a mark and blue papers, Region Örebro län reddish brown ones."""
    by = people["admin"]
    halland = Theme(
        organization=organizations["Halmstad"].parent,
        accent="#1d4e7a",
        logo_alt="Region Halland, demons påhittade märke",
        foot_text="www.halland.example\nTelefon 08-465 004 00\nOrganisationsnummer 000000-0000",
    )
    themes.give(halland, logo=MARK, by=by)
    orebro = Theme(
        organization=organizations["orebro"],
        accent="#7d3a1c",
        foot_text="www.orebrolan.example\nTelefon 08-465 004 10",
    )
    themes.give(orebro, by=by)
