"""Papers of plans with far too much in them: nothing runs off the page, nothing is lost."""

from decimal import Decimal

import pytest

from documents.services import printing
from plans.models import Activity, Cell, CellLink, CostLine, Measure
from tests.factories.accounts import OrganizationFactory
from tests.factories.plans import (
    ActivityFactory,
    CellFactory,
    CostLineFactory,
    DeclaredTotalFactory,
    HeadingFactory,
    MeasureFactory,
    OrganizerFactory,
    PlanFactory,
    PlanIndicatorFactory,
    ResponsibleFactory,
)
from tests.pdf import letters, structure
from tests.pdf.letters import RARE
from tests.pdf.verapdf import validate
from tests.plans.pdf.boxes import outside
from tests.plans.pdf.conftest import chapters, frozen

pytestmark = pytest.mark.django_db
WORD = ("processledarutbildningssamordningsorganisationsutvecklingsplaneringsverksamhet" * 2)[:90]
NAME = "Łukasz Šimůnek Ő"
ARABIC = "محمد"
MARKUP = "<script>alert(1)</script> & <b>fet</b> <img src=file:///etc/passwd> {{ x }}"


def solid(pdf) -> str:
    """Return all text of the paper without spaces and hyphens."""
    text = structure.all_text(structure.read(pdf.content))
    return "".join(text.split()).replace("-", "").replace("\u00ad", "")


def assert_whole(pdf):
    assert (validate(pdf.content, "3a"), validate(pdf.content, "ua1")) == ([], [])
    assert outside(pdf.content) == []


@pytest.fixture(params=["activity", "development"])
def strange(request):
    """A plan with markup, long words and foreign letters in every field."""
    text = f"{WORD} {NAME} {ARABIC} {RARE} {MARKUP}"
    plan = PlanFactory(
        kind=request.param,
        organization=OrganizationFactory(name=f"{WORD} {NAME}"),
        name=text[:200],
        appendix_to=text,
        background=text,
        purpose=text,
        note=text,
        financier=OrganizationFactory(name=WORD),
    )
    heading = HeadingFactory(plan=plan, number=WORD[:20], title=text, text=text, is_goal=True)
    activity = ActivityFactory(
        plan=plan,
        heading=heading,
        number=WORD[:20],
        title=text,
        short_title=text[:200],
        background=text,
        purpose=text,
        assignment="doubtful",
        assignment_note=WORD,
    )
    OrganizerFactory(activity=activity, organization=plan.organization)
    ResponsibleFactory(activity=activity, title=text)
    MeasureFactory(activity=activity, number=1, text=text, when=text[:200])
    for kind in ("follow_up", "effect", "resource"):
        held = {"when": WORD, "forum": text, "responsible": WORD} if kind == "follow_up" else {}
        CellFactory(activity=activity, kind=kind, text=text, **held)
    CostLineFactory(activity=activity, amount=Decimal("99999999999999"), note=WORD)
    DeclaredTotalFactory(plan=plan, amount=Decimal(7), place=WORD)
    PlanIndicatorFactory(plan=plan, name=text[:200], definition=text, heading=heading)
    return plan


def test_long_words_foreign_letters_and_markup_stay_on_the_page_as_text(strange):
    pdf = printing.make(frozen(strange))
    assert_whole(pdf)
    said = solid(pdf)
    assert said.count(WORD) >= 12
    assert said.count("ŁukaszŠimůnekŐ") >= 10
    assert said.count("<script>alert(1)</script>") >= 10
    assert said.count(letters.said()) >= 10
    assert "root:" not in said


@pytest.mark.parametrize("kind", ["activity", "development"])
def test_a_matrix_cell_longer_than_a_page_goes_on_over_the_next(kind):
    plan = PlanFactory(kind=kind)
    activity = ActivityFactory(plan=plan)
    long = "\n\n".join(f"Stycke {n} om arbetet i nätverket." for n in range(300))
    MeasureFactory(activity=activity, number=1, text="Kort")
    CellFactory(activity=activity, kind="effect", text=long)
    CellFactory(activity=activity, kind="follow_up", text="Kort")
    pdf = printing.make(frozen(plan))
    assert_whole(pdf)
    said = solid(pdf)
    assert all(f"Stycke{n}om" in said for n in range(300))


def test_forty_rows_and_ten_years_of_costs_fit_their_pages():
    plan = PlanFactory(first_year=2019, last_year=2028)
    for n in range(40):
        activity = ActivityFactory(plan=plan, number=str(n), title=f"Aktivitet {n} {WORD}")
        for year in plan.years:
            CostLineFactory(
                activity=activity, year=year, amount=Decimal(10_000_000 + n), is_approximate=True
            )
    for year in plan.years:
        DeclaredTotalFactory(plan=plan, year=year, amount=Decimal(1), place="tabell")
    DeclaredTotalFactory(plan=plan, amount=Decimal(2), place="tabell")
    pdf = printing.make(frozen(plan, "en"))
    assert_whole(pdf)
    (costs,) = [each for each in chapters(pdf.content) if each.title == "Costs in all"]
    tables = costs.tables[1:]  # after the figure: one for each page, its head repeated
    assert {tuple(table[0]) for table in tables} == {
        ("Activity", *map(str, plan.years), "In all", "Declared")
    }
    assert sum(len(table) - 1 for table in tables) == 41
    assert tables[-1][-1][-2:] == ["4 000 007 800", "2 in tabell"]  # 10 × (40 × 10 000 000 + 780)


@pytest.mark.parametrize(
    "kind, count",
    [
        ("activity", 30),
        ("development", 20),
        pytest.param("activity", 200, marks=pytest.mark.long),
        pytest.param("development", 200, marks=pytest.mark.long),
    ],
)
def test_however_many_activities_are_all_there(kind, count):
    plan = PlanFactory(kind=kind)
    headings = [HeadingFactory(plan=plan, title=f"Rubrik {n}") for n in range(10)]
    made = Activity.objects.bulk_create(
        Activity(
            plan=plan,
            heading=headings[n % 10],
            position=n + 1,
            number=f"2.{n}",
            title=f"Aktivitet med namnet {n}",
            background="Bakgrunden är kort.",
        )
        for n in range(count)
    )
    CostLine.objects.bulk_create(
        CostLine(activity=each, year=2019, amount=Decimal(1000)) for each in made
    )
    if kind == "development":
        parts = Measure.objects.bulk_create(
            Measure(activity=each, number=1, text="Insats") for each in made
        )
        cells = Cell.objects.bulk_create(
            Cell(activity=each, kind="effect", text="Effekt") for each in made
        )
        CellLink.objects.bulk_create(
            CellLink(cell=cell, measure=part) for cell, part in zip(cells, parts, strict=True)
        )
    pdf = printing.make(frozen(plan))
    assert_whole(pdf)
    titles = {each.title for each in chapters(pdf.content)}
    assert {f"2.{n} Aktivitet med namnet {n}" for n in range(count)} <= titles
