"""The report of a project: as of a day, from what was frozen, whole whatever stands in it."""

import itertools
import json
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.choices import OrganizationRoleKind
from dashboards.pdf.reports import ReportPaper
from documents import tasks
from documents.models import Document, Rendering
from documents.paper import canonical
from documents.services import overrides, printing, reviews
from programs.models import GoalStatus, ProjectReport
from programs.services import reportings
from tests.factories.accounts import BoardFactory, OrganizationRoleFactory, UserFactory
from tests.factories.funding import PaymentFactory, round_in_force
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    ProgramRoleFactory,
    ProjectFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.projects import BudgetLineFactory, ContributionFactory, PartnerFactory
from tests.pdf import letters, structure
from tests.pdf.letters import RARE
from tests.pdf.places import chapters, outside, words_of
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db
PAPER = ReportPaper()
MARKUP = "<script>alert(1)</script> & <b>fet</b> <img src=file:///etc/passwd>"
NAMES = f"Łukasz Šimůnek Ő. محمد {RARE}"
WORD = "processledarutbildningssamordningsorganisationsutveckling" * 2


@pytest.fixture
def project():
    return ProjectFactory(program__name="Välmående ger resultat", name="Förstärkt arbete")


@pytest.fixture
def statuses(project):
    words = (("Pågår", "info", False), ("Uppnått", "good", True))
    return {
        word: GoalStatusFactory(
            program=project.program,
            word=word,
            tone=tone,
            counts_as_done=is_done,
            says_target_is_met=is_done,
            position=place,
        )
        for place, (word, tone, is_done) in enumerate(words, 1)
    }


@pytest.fixture
def goal(project, statuses):
    """Going on in the middle of 2018, achieved at its end, with less than its target."""
    goal = SubGoalFactory(
        project=project, number=1, title="Utbilda", target=Decimal(30), target_unit="deltagare"
    )
    for day, word, actual in (("2018-06-30", "Pågår", 10), ("2018-12-31", "Uppnått", 27)):
        StatusUpdateFactory(
            goal=goal,
            as_of=date.fromisoformat(day),
            status=statuses[word],
            actual=actual,
            report=f"Redovisat {day}.",
        )
    return goal


def in_role(program, kind):
    return ProgramRoleFactory(program=program, kind=kind).person


def snapshot(project, **report):
    """Return what the paper says when the report is written so."""
    ProjectReport.objects.update_or_create(project=project, defaults=report)
    return printing.freeze(PAPER, PAPER.queryset().get(pk=project.pk), language="en")["data"]


# ---------- as of a day ----------


def test_report_tells_how_everything_stood_on_its_day(project, goal):
    board = BoardFactory(name="Lokala nämnden i Halmstad")
    round_ = round_in_force({board: 40_000}, project=project, first_year=2017, last_year=2019)
    for day in (date(2018, 3, 1), date(2019, 3, 1)):
        PaymentFactory(
            round=round_,
            financier=board,
            year=day.year,
            amount=40_000,
            requested_on=date(2018, 1, 1),
            paid_on=day,
        )
    for year in (2018, 2019):
        BudgetLineFactory(project=project, year=year, financier=board, budget=40_000, actual=39_000)
    today = timezone.localdate()
    middle, end = (snapshot(project, as_of=day) for day in (date(2018, 6, 30), today))
    assert (middle["as_of"], end["as_of"]) == ("2018-06-30", today.isoformat())
    assert [each["told"][0]["status"] for each in (middle, end)] == ["Pågår", "Uppnått"]
    assert [each["told"][0]["report"] for each in (middle, end)] == [
        "Redovisat 2018-06-30.",
        "Redovisat 2018-12-31.",
    ]
    assert "Actual: 10 deltagare" in " ".join(middle["told"][0]["sentences"])
    spent = [[row["cells"][3] for row in each["budget"]["rows"]] for each in (middle, end)]
    assert spent == [["39000", "39000", None, None], ["39000"] * 4]
    # the round was opened long after the day that the first report tells of
    assert middle["rounds"] == []
    (paid,) = (table for table in end["money_tables"] if table["caption"].startswith("Paid"))
    assert paid["sums"]["amounts"] == ["0", "40000", "40000", "80000"]


def test_day_is_the_projects_last_one_unless_another_is_chosen(project, goal):
    assert snapshot(project)["as_of"] == "2019-12-31"


def test_report_of_a_closed_round_says_what_was_frozen(project, goal, statuses):
    round_ = ReportingRoundFactory(program=project.program, name="Slutrapport")
    AskedFactory(round=round_, goal=goal)
    StatusUpdateFactory(
        goal=goal, status=statuses["Uppnått"], reporting_round=round_, report="Fryst redovisning."
    )
    reportings.close(round_, by=UserFactory(), is_confirmed=True)
    data = snapshot(project, reporting_round=round_)
    assert data["as_of"] == "2018-12-31"
    assert data["told"][0]["report"] == "Fryst redovisning."
    StatusUpdateFactory(goal=goal, as_of=date(2018, 12, 31), report="Senare redovisning.")
    GoalStatus.objects.filter(pk=statuses["Uppnått"].pk).update(word="Klart")
    assert snapshot(project, reporting_round=round_)["told"] == data["told"]
    assert snapshot(project, reporting_round=None)["told"][0]["report"] == "Senare redovisning."


def test_contradiction_is_named_once_somebody_has_kept_it_with_a_reason(project, goal):
    by = in_role(project.program, "strategist")
    ProjectReport.objects.create(project=project, as_of=date(2018, 12, 31))
    project = PAPER.queryset().get(pk=project.pk)
    assert PAPER.snapshot(project)["told"][0]["contradictions"] == []
    (finding,) = (
        each for each in reviews.findings_of(PAPER, project) if each.code == "done_below_target"
    )
    overrides.keep(PAPER, project, finding, by=by, reason="Fyra flyttade.")
    project = PAPER.queryset().get(pk=project.pk)  # the next page reads it anew
    (kept,) = PAPER.snapshot(project)["told"][0]["contradictions"]
    assert kept["reason"] == "Fyra flyttade."
    assert "27" in kept["message"]
    again = {each.code: each for each in reviews.findings_of(PAPER, project)}
    assert again["done_below_target"].overridden_reason == "Fyra flyttade."


# ---------- names ----------


def test_names_carry_the_day_on_which_they_are_disposed_of(project, goal):
    ContributionFactory(project=project, person=UserFactory(name="Petra Projektledare"))
    data = snapshot(project)
    assert (data["names_disposed_on"], data["disposal"]) == (None, "")
    project = PAPER.queryset().get(pk=project.pk)
    assert "names_without_end" in {each.code for each in PAPER.findings(project)}
    project.program.names_kept_years = 5
    project.program.save()
    data = snapshot(project)
    assert data["names_disposed_on"] == "2024-12-31"
    assert "31 December 2024" in data["disposal"].replace("\u00a0", " ")
    project = PAPER.queryset().get(pk=project.pk)
    assert "names_without_end" not in {each.code for each in PAPER.findings(project)}


# ---------- empty, full, hostile ----------


def test_empty_project_is_a_valid_paper_that_says_what_it_lacks(project):
    pdf = printing.make(printing.freeze(PAPER, PAPER.queryset().get(pk=project.pk))).content
    assert validate(pdf, "3a") == []
    assert validate(pdf, "ua1") == []
    blocks = {
        each.anchor for each in PAPER.findings(PAPER.queryset().get(pk=project.pk)) if each.stops
    }
    assert blocks == {"summary", "background", "goals", "budget", "closing"}


def full(project, goals):
    """Fill a project to the brim: goals, 40 lines of money, words and names of all kinds."""
    status = GoalStatusFactory(program=project.program, word=WORD[:70])
    for number in range(1, goals + 1):
        goal = SubGoalFactory(project=project, number=number, title=f"Mål {number} {WORD}")
        if number <= 3:
            StatusUpdateFactory(
                goal=goal,
                status=status,
                report=f"# Rubrik\n\n{MARKUP} {NAMES}\n\n- {WORD}",
                analysis=WORD,
                reason=MARKUP,
            )
    for place in range(40):
        financier = BoardFactory(name=f"Nämnd {place} {WORD}")
        BudgetLineFactory(
            project=project,
            year=2017 + place % 3,
            financier=financier,
            account=("staff", "premises", "travel", "services")[place % 4],
            budget=Decimal(999_999_999),
            actual=Decimal(888_888_888),
        )
    ContributionFactory(project=project, title=WORD, person=UserFactory(name=NAMES), did=MARKUP)
    PartnerFactory(program=project.program, part=f"{NAMES} {MARKUP}")
    ProjectReport.objects.create(
        project=project, title=WORD, subtitle=NAMES, summary=MARKUP, closing=f"{MARKUP} {NAMES}"
    )


@pytest.mark.parametrize("goals", [30, pytest.param(200, marks=pytest.mark.long)])
def test_nothing_overflows_and_nothing_is_lost_when_it_is_full(project, goals):
    full(project, goals)
    whole = PAPER.queryset().get(pk=project.pk)
    pdf = printing.make(printing.freeze(PAPER, whole, at=timezone.now())).content
    assert validate(pdf, "3a") == []
    assert validate(pdf, "ua1") == []
    assert outside(pdf) == []
    text = "".join(words_of(pdf).split()).replace("-", "")
    assert all(f"{number}.Mål{number}{WORD[:9]}" in text for number in range(1, goals + 1))
    assert text.count("<script>alert(1)</script>") >= 3 * 2 + 4
    assert text.count(letters.said()) >= 3 + 4
    assert "ŁukaszŠimůnekŐ." in text
    assert "root:" not in text
    assert text.count(WORD) > goals
    tree = structure.read(pdf)
    levels = [int(each) for each in _heading_levels(tree)]
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))
    assert all(structure.find(each, "TH") for each in structure.find(tree, "Table"))


def _heading_levels(element):
    if element.tag in ("H1", "H2", "H3", "H4", "H5", "H6"):
        yield element.tag[1]
    for child in element.children:
        yield from _heading_levels(child)


def test_the_same_snapshot_gives_the_same_bytes_and_reads_in_order(project, goal):
    snapshot(project, summary="Kort sagt.", closing="Till slut.")
    frozen = printing.freeze(PAPER, PAPER.queryset().get(pk=project.pk))
    pdf = printing.make(frozen)
    assert printing.make(json.loads(canonical(frozen))).sha256 == pdf.sha256
    tree = structure.read(pdf.content)
    headings = structure.texts(tree, "H2")
    html = PAPER.html(frozen)
    assert next(iter(chapters(html))) == "summary"
    assert headings[0].startswith("Sammanfattning") or headings[0].startswith("Summary")
    assert headings[-1] in ("Summering", "Closing")
    figures = [each for each in structure.find(tree, "Figure") if each.alt]
    assert any("Uppnått" in each.alt for each in figures)


def asked_for(project, django_assert_max_num_queries):
    project = PAPER.queryset().get(pk=project.pk)
    with django_assert_max_num_queries(60) as caught:
        PAPER.snapshot(project)
        list(PAPER.findings(project))
    return len(caught)


def test_number_of_questions_does_not_grow_with_the_rows(
    project, goal, django_assert_max_num_queries
):
    status = goal.updates.latest("pk").status
    board = BoardFactory()

    def add(number):
        goal = SubGoalFactory(project=project, number=number)
        StatusUpdateFactory(goal=goal, status=status, report="Redovisat.")
        BudgetLineFactory(project=project, year=2010 + number)
        ContributionFactory(project=project, person=UserFactory())
        PartnerFactory(program=project.program)
        PaymentFactory(
            round=round_in_force({board: number}, project=project, name=f"Omgång {number}"),
            financier=board,
        )

    ProjectReport.objects.create(project=project, as_of=timezone.localdate())
    add(2)
    few = asked_for(project, django_assert_max_num_queries)
    for number in range(3, 9):
        add(number)
    assert asked_for(project, django_assert_max_num_queries) == few


# ---------- who may ----------


def issued(client, project, by):
    """Issue the report as a person does; return the document."""
    client.force_login(by)
    response = client.post(reverse("documents:issue", args=["report", project.pk]))
    assert response.status_code == 302
    rendering = Rendering.objects.get()
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.problem == ""
    return rendering.document


@pytest.fixture
def whole(project, goal):
    """A project whose report nothing stands in the way of."""
    project.background = "Så började det."
    project.save()
    BudgetLineFactory(project=project, year=2018, budget=40_000)
    ProjectReport.objects.create(project=project, summary="Kort sagt.", closing="Till slut.")
    return project


def test_strategist_issues_and_the_steering_group_reads(client, whole):
    program = whole.program
    member, leader = in_role(program, "steering_group"), in_role(program, "project_leader")
    strategist, outsider = in_role(program, "strategist"), UserFactory()
    board = OrganizationRoleFactory(kind=OrganizationRoleKind.SECRETARY).person
    preview = reverse("documents:preview", args=["report", whole.pk])
    issue = reverse("documents:issue", args=["report", whole.pk])
    for person, sees, issues in (
        (member, 403, 403),
        (leader, 200, 403),
        (outsider, 404, 404),
        (board, 404, 404),
    ):
        client.force_login(person)
        assert client.get(preview).status_code == sees
        assert client.post(issue).status_code == issues
    assert not Rendering.objects.exists()
    document = issued(client, whole, strategist)
    assert document.owner == program.organization
    assert document.title == "Välmående ger resultat: Förstärkt arbete"
    page = document.get_absolute_url()
    for person, sees in ((member, 200), (leader, 200), (outsider, 404), (board, 404)):
        client.force_login(person)
        assert client.get(page).status_code == sees
    client.force_login(member)
    assert document.title in client.get(whole.get_absolute_url()).content.decode()


def test_project_page_offers_the_report_to_those_who_write_it(client, whole):
    urls = [
        reverse(f"documents:{name}", args=["report", whole.pk]) for name in ("preview", "draft")
    ]
    edit = reverse("programs:project_report_edit", args=[whole.report.pk])
    for kind, is_offered in (("project_leader", True), ("steering_group", False)):
        client.force_login(in_role(whole.program, kind))
        page = client.get(whole.get_absolute_url()).content.decode()
        assert all((url in page) == is_offered for url in (*urls, edit))


def test_issued_report_supersedes_the_one_before(client, whole):
    strategist = in_role(whole.program, "strategist")
    first = issued(client, whole, strategist)
    Rendering.objects.all().delete()
    whole.report.closing = "Något mer."
    whole.report.save()
    second = issued(client, whole, strategist)
    assert second.supersedes == first
    assert [each.is_superseded for each in Document.objects.with_life().order_by("pk")] == [
        True,
        False,
    ]
