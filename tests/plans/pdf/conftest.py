"""The demo's plans as papers, and the ways into them."""

from dataclasses import dataclass, field

import pytest

from config.demo import plans_halmstad, plans_orebro
from documents.services import printing
from plans.models import Plan
from plans.pdf.papers import PAPERS
from tests.factories.accounts import OrganizationFactory, UserFactory
from tests.facts import seed_004
from tests.pdf import structure

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


@pytest.fixture
def orebro(db):
    """Region Örebro län's plan, by edition: the adopted one and the draft after it."""
    university = OrganizationFactory(name="Örebro universitet", parent=None)
    organizations = {
        "orebro": OrganizationFactory(name=seed_004.REGION, kind="region", parent=None),
        "orebro centre": OrganizationFactory(name=seed_004.CENTRE, parent=university),
    }
    people = {"strateg.orebro": UserFactory(), "chef.orebro": UserFactory()}
    plans_orebro.make(organizations, people)
    return {each.edition: each for each in Plan.objects.all()}


@pytest.fixture
def halmstad(db):
    """Halmstad's development plan, still a draft."""
    town = OrganizationFactory(name="Halmstads kommun", kind="municipality", parent=None)
    department = OrganizationFactory(name="Barn- och ungdomsförvaltningen", parent=town)
    return plans_halmstad._written(department, by=UserFactory())


def frozen(plan, language="sv", at=None):
    """Freeze the paper of a plan, found as the pages find it."""
    paper = PAPERS[plan.kind]
    return printing.freeze(paper, paper.find(str(plan.pk)), language=language, at=at)


def activities(data):
    return [each for group in data["groups"] for each in group["activities"]]


@dataclass
class Chapter:
    """A heading of the structure tree with the texts and tables up to the next one."""

    level: int
    title: str
    texts: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.texts)


def chapters(pdf: bytes) -> list[Chapter]:
    """Return what a reading aid meets, heading by heading, in its order."""
    found = [Chapter(0, "")]
    _walk(structure.read(pdf), found)
    return found


def _walk(element, found):
    if element.tag in HEADINGS:
        found.append(Chapter(HEADINGS.index(element.tag) + 1, _flat(element)))
        return
    if element.tag == "Table":
        rows = structure.find(element, "TR")
        found[-1].tables.append([[_flat(cell) for cell in row.children] for row in rows])
    if element.tag in ("P", "TH", "TD", "LI", "Caption") and not element.children:
        found[-1].texts.append(_flat(element))
    elif element.text.strip():
        found[-1].texts.append(" ".join(element.text.split()))
    for child in element.children:
        _walk(child, found)


def _flat(element) -> str:
    return " ".join(structure.all_text(element).replace("\u00a0", " ").split())
