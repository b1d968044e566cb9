"""The errors that the source papers left the house with: entered as printed, each is found.

The sentences are our own; what is wrong in them is what was wrong in the papers.
"""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from accounts.models import OrganizationName
from dashboards.pdf.projects import ProjectReview
from dashboards.pdf.reports import ReportPaper
from documents.rules.findings import Finding
from documents.rules.vocabulary import Name, Vocabulary
from funding.pdf.proposals import ProposalPaper
from funding.services import proposals
from plans.rules.costs import IN_ALL, CostRow, CostTable, Line
from plans.rules.reviews import ActivityText, PlanFacts, findings
from programs.models import ProjectReport
from tests.factories.accounts import BoardFactory, OrganizationFactory
from tests.factories.funding import DecisionFactory, open_round
from tests.factories.programs import GoalStatusFactory, StatusUpdateFactory, SubGoalFactory
from tests.factories.projects import BudgetLineFactory, ProjectLinkFactory
from tests.factories.rounds_2016 import complete, delivered, secretary_of
from tests.facts import seed_001_project as seed_001
from tests.facts import seed_004

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def told(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(each.code, each.fact) for each in findings]


# ---------- the report of 2018 ----------

PRINTED = {
    "name": seed_001.TITLE,
    "purpose": "Att projektledarutbildningen ska kunna hållas och avslutas med god kvalitet.",
    "background": "Projektet finansieras av tillväxtutskottet och de lokala nämnderna.",
    "starts_on": date(2017, 1, 1),
    "ends_on": date(2018, 12, 31),
}
CORRECT = {
    "name": "Projektfördjupning 2017–2019 av Välmående ger resultat",
    "purpose": "Att processledarutbildningen ska kunna hållas och avslutas med god kvalitet.",
    "background": "Projektet finansieras av Regionstyrelsen och de lokala nämnderna.",
    "starts_on": date(2017, 1, 1),
    "ends_on": date(2019, 12, 31),
}
PRINTED_UPDATE = {
    "report": "Några kommuner väntar in utvärderingen från Halmstad Högskola. "
    "13 handledningar gavs: två ledare hade sex gånger, sex hade sex och två hade en.",
    "analysis": "Frågan går vidare till Regionaltutvecklingscentrum. "
    "Se bifogad utvärderingsrapport.",
}
CORRECT_UPDATE = {
    "report": "Några kommuner väntar in utvärderingen från Högskolan i Halmstad. "
    "13 handledningar gavs: 50 deltagartillfällen.",
    "analysis": "Frågan går vidare till Regionalt utvecklingscentrum. "
    "Se bifogad utvärderingsrapport.",
}


@pytest.fixture
def world():
    """The round of 2016, opened and decided by all; the register; a project with one goal."""
    made = delivered()
    for name, variant in seed_001.REGISTERED.items():
        known = OrganizationFactory(name=name, kind="university", parent=None)
        OrganizationName.objects.create(organization=known, name=variant)
    OrganizationFactory(name="Regionalt utvecklingscentrum", kind="unit")
    BoardFactory(
        name="Regionstyrelsens tillväxtutskott",
        short_name="Tillväxtutskottet",
        body_type="committee",
        parent=made.boards["Region"],
    )
    open_round(made.round)
    for board in made.boards.values():
        share = made.round.shares.filter(financier=board).values_list("year", "fixed_amount")
        DecisionFactory(
            proposal__round=made.round,
            proposal__source=made.source,
            proposal__financier=board,
            amounts=dict(share),
            counted=True,
        )
    return made


def reported(world, project: dict, update: dict):
    """Return the round's project with what a report says of it."""
    entered = world.round.project
    for name, value in project.items():
        setattr(entered, name, value)
    entered.save()
    goal = SubGoalFactory(project=entered, number=1, title="Avsluta processledarutbildningen")
    word = GoalStatusFactory(program=entered.program, ends_follow_up=True, counts_as_done=True)
    StatusUpdateFactory(goal=goal, status=word, **update)
    return entered, goal


def place(finding: Finding, goal) -> str:
    return finding.fact.partition(": ")[0].replace(f"goal {goal.pk}", "goal")


def test_every_error_of_the_printed_report_is_found_and_nothing_else(world):
    project, goal = reported(world, PRINTED, PRINTED_UPDATE)
    found = list(ProjectReview().findings(project))
    for error, (code, where, what) in seed_001.ERRORS.items():
        named = [
            each
            for each in found
            if each.code == code and what in each.fact and where in ("", place(each, goal))
        ]
        assert named, error
    assert Counter(each.code for each in found) == Counter(
        code for code, _where, _what in seed_001.ERRORS.values()
    )


def test_the_paper_of_the_report_finds_them_on_its_cover_and_in_its_contents(world):
    project, _goal = reported(world, CORRECT, CORRECT_UPDATE)
    ProjectReport.objects.create(
        project=project,
        title="Välstånd ger resultat",
        subtitle="Projektfördjupning 2017–2018",
        summary="Huvudsyftet var att projektledarutbildningen skulle fullföljas.",
        closing="De två största målen är nådda.",
    )
    found = set(told(ReportPaper().findings(ReportPaper().queryset().get(pk=project.pk))))
    assert found >= {
        ("name_near_miss", "title: Välstånd ger resultat != Välmående ger resultat"),
        ("period_differs", "subtitle: 2017–2018 != 2017–2019"),
        (
            "name_near_miss",
            "report summary: projektledarutbildningen != processledarutbildningen",
        ),
        ("chapter_empty", "budget: empty"),
    }


def test_the_same_report_with_its_errors_mended_leaves_nothing_to_say(world):
    project, _goal = reported(world, CORRECT, CORRECT_UPDATE)
    ProjectLinkFactory(project=project, title="Utvärderingsrapport 2019")
    for board in world.boards.values():
        for year, kr in world.round.shares.filter(financier=board).values_list(
            "year", "fixed_amount"
        ):
            BudgetLineFactory(project=project, year=year, financier=board, budget=kr)
    assert told(ProjectReview().findings(project)) == []


# ---------- the proposal of 2016 and the seats of 2017 ----------


def test_the_proposal_of_2016_is_right_and_each_wrong_figure_in_it_is_found():
    world, paper = delivered(), ProposalPaper()
    writer = secretary_of(world.boards["Hylte"], "Vera Skrivare")
    draft = proposals.draft(world.delivery("Hylte"), by=writer)
    draft = complete(draft, by=writer, dated_on=date(2016, 11, 21))
    right = told(paper.findings(paper.find(draft.pk)))
    assert not [code for code, _fact in right if not code.startswith(("diary", "clause"))]
    draft.summary += "\n\nTotalt söks 910 000 kr/år, varav 200 000 kr/år från nämnderna:\n" + (
        "\n".join(f"- {name} 40 000 kr/år" for name in ("Kungsbacka", "Varberg", "Hylte"))
    )
    draft.save()
    wrong = set(told(paper.findings(paper.find(draft.pk)))) - set(right)
    assert {(code, fact) for code, fact in wrong if code.startswith("text")} == {
        ("text_amount", "summary: 910000"),
        ("text_sum", "summary: 120000 != 200000"),
    }


# ---------- the plan of 2018 ----------


def test_every_error_of_the_printed_plan_is_found():
    heading = seed_004.HEADING[1]
    rows, stated, activities = [], {}, []
    for pk, fact in enumerate(seed_004.ACTIVITIES, 1):
        lines = {
            each.year: Line(Decimal(each.amount), last_year=each.last_year) for each in fact.lines
        }
        rows.append(CostRow(pk, fact.number, fact.title, lines))
        stated[pk, IN_ALL] = (
            ("text", Decimal(fact.declared_in_text)),
            ("tabell", Decimal(fact.declared_in_table)),
        )
        short = fact.in_table if fact.in_table != fact.title else ""
        activities.append(ActivityText(pk, fact.number, fact.title, short))
    stated[IN_ALL, IN_ALL] = (("tabell", Decimal(seed_004.DECLARED_IN_ALL)),)
    wrong, misnamed = (list(pair) for pair in zip(*seed_004.MISNAMED.items(), strict=True))
    texts = {
        ("heading 1", heading): f"Insatsen {heading.replace(misnamed[0], wrong[0])} tar vid här.",
        ("background", "background"): f"Efter projektet ser {wrong[1]} ett behov av stöd. "
        f"Digitaliseringen får {seed_004.BADLY_WRITTEN} kr.",
    }
    first, last = seed_004.PERIOD
    found = findings(
        PlanFacts(
            costs=CostTable(tuple(range(first, last + 1)), tuple(rows), stated),
            activities=tuple(activities),
            texts=texts,
            has_financier=True,
            name="Aktivitetsplan 2019–2022",
            period=seed_004.PERIOD,
            vocabulary=Vocabulary(own=(heading,), organizations=(Name(seed_004.REGION),)),
            attachments=(),
        )
    )
    assert Counter(each.code for each in found) == {
        "declared_total": 2,
        "two_years": 1,
        "year_without_amount": 1,
        "title_differs": len(seed_004.TITLES_DIFFER),
        "name_near_miss": len(seed_004.MISNAMED),
        "number_format": 1,
    }
