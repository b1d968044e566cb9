"""The invented people of the demo and the roles they hold; every password is `demo`."""

from django.contrib.auth.hashers import make_password

from accounts.choices import OrganizationRoleKind as Kind
from accounts.models import Organization, OrganizationRole, User
from config.authentication import DEMO_DOMAIN

PASSWORD = "demo"  # noqa: S105, refused outside a demo
# login, name, title
PEOPLE = [
    ("strateg", "Astrid Nordhem", "Strateg"),
    ("projektledare", "Elin Sandvall", "Projektledare"),
    ("sekreterare.halmstad", "Karin Ekedal", "Nämndtjänsteman"),
    ("sekreterare2.halmstad", "Nils Törnqvist Berg", "Nämndtjänsteman"),
    ("sekreterare.hylte", "Johan Lindvret", "Nämndsekreterare"),
    ("sekreterare.kungsbacka", "Maja Holmdal", "Nämndsekreterare"),
    ("sekreterare.varberg", "Oskar Fjällby", "Nämndsekreterare"),
    ("sekreterare.falkenberg", "Ylva Stenhav", "Nämndsekreterare"),
    ("sekreterare.laholm", "Gustav Åslind", "Nämndsekreterare"),
    ("sekreterare.region", "Signe Brovall", "Nämndsekreterare"),
    ("planerare.halmstad", "Sara Vidlund", "Utvecklingsledare"),
    ("forvaltningschef.halmstad", "Berit Aspnäs", "Förvaltningschef"),
    ("strateg.orebro", "Ragnhild Lillsved", "Strateg"),
    ("chef.orebro", "Torkel Hällmark", "Områdeschef"),
    ("registrator", "Tove Malmrud", "Registrator"),
    ("styrgrupp", "Henrik Dalsjö", "Ledamot i styrgruppen"),
    ("chef", "Margit Sjövik", "Avdelningschef"),
    ("utvarderare", "Liv Rosengård", "Utvärderare"),
    ("admin", "Petra Ulvsund", "Systemförvaltare"),
    ("admin2", "Arvid Kronhed", "Systemförvaltare"),
]
BOARDS = ("Kungsbacka", "Varberg", "Falkenberg", "Halmstad", "Hylte", "Laholm")


def make(organizations: dict[str, Organization]) -> dict[str, User]:
    """Make the people and the roles they hold for organizations; return them by login."""
    known = make_password(PASSWORD)  # slow on purpose, and the same for all of them
    people = {
        login: User.objects.create(
            email=f"{login}{DEMO_DOMAIN}", password=known, name=name, title=title
        )
        for login, name, title in PEOPLE
    }
    for board in BOARDS:
        _give(people[f"sekreterare.{board.lower()}"], organizations[board], Kind.SECRETARY)
        _give(people["registrator"], organizations[board], Kind.REGISTRAR)
    _give(people["sekreterare.region"], organizations["regional board"], Kind.SECRETARY)
    _give(people["registrator"], organizations["regional board"], Kind.REGISTRAR)
    _give(people["sekreterare2.halmstad"], organizations["Halmstad"], Kind.APPROVER)
    _give(people["planerare.halmstad"], organizations["school department"], Kind.RESPONSIBLE)
    _give(people["forvaltningschef.halmstad"], organizations["school department"], Kind.APPROVER)
    _give(people["strateg.orebro"], organizations["orebro"], Kind.RESPONSIBLE)
    _give(people["chef.orebro"], organizations["orebro"], Kind.APPROVER)
    for login in ("admin", "admin2"):
        _give(people[login], organizations["region"], Kind.ADMINISTRATOR)
    return people


def _give(person: User, organization: Organization, kind: str) -> None:
    OrganizationRole.objects.create(person=person, organization=organization, kind=kind)
