"""The portfolio shows each what is theirs, says the same as other pages, and costs little."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.money import amount
from dashboards.queries.portfolio import Book, goals_by, sums_by
from dashboards.queries.standings import standing_of
from tests.dashboards.portfolio_region import make_up
from tests.factories.accounts import (
    BoardFactory,
    MunicipalityFactory,
    OrganizationRoleFactory,
    UserFactory,
)
from tests.factories.funding import (
    MeetingFactory,
    PaymentFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
    open_round,
    round_in_force,
)
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.training import CohortFactory, ParticipantFactory

pytestmark = pytest.mark.django_db
PAGES = (
    "portfolio",
    "portfolio_attention",
    "portfolio_municipalities",
    "portfolio_boards",
    "portfolio_objectives",
    "portfolio_years",
)
MOST_QUERIES = 15


def client_of(person) -> Client:
    client = Client()
    client.force_login(person, backend="config.authentication.PasswordBackend")
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def get(person, page, *args, **query):
    return client_of(person).get(reverse(f"dashboards:{page}", args=args), query)


def cells(response, label) -> dict[str, str]:
    """Return the written figures of a row of the overview, by their heads."""
    sheet = response.context["overview"]
    (row,) = (row for row in sheet.rows if str(row.label) == label)
    return dict(zip(sheet.heads[1:], (str(each.text) for each in row.figures), strict=True))


@pytest.fixture
def halmstad():
    return MunicipalityFactory(name="Halmstads kommun", municipality_code="1380")


@pytest.fixture
def board(halmstad):
    return BoardFactory(name="Nämnden i Halmstad", municipality=halmstad)


@pytest.fixture
def other():
    return BoardFactory(name="Regionstyrelsen")


@pytest.fixture
def round_(board, other):
    """40 000 and 720 000 kr of 2017, half of each paid."""
    found = round_in_force({board: 40_000, other: 720_000}, first_year=2017, last_year=2017)
    for financier, kr in ((board, 20_000), (other, 360_000)):
        day = timezone.localdate()
        PaymentFactory(
            round=found, financier=financier, amount=Decimal(kr), requested_on=day, paid_on=day
        )
    return found


@pytest.fixture
def secretary(board):
    return OrganizationRoleFactory(organization=board, kind="secretary").person


@pytest.fixture
def strategist(round_):
    return ProgramRoleFactory(program=round_.project.program).person


# ---------- who sees what ----------


@pytest.mark.parametrize("page", PAGES)
def test_whoever_has_no_part_in_anything_may_not_look(page):
    assert get(UserFactory(), page).status_code == 403


def test_member_of_a_steering_group_sees_the_own_programs_alone(round_):
    other = ProgramFactory(name="Hemlig satsning")
    round_in_force({BoardFactory(name="Hemlig nämnd"): 31_313}, project__program=other)
    SubGoalFactory(project__program=other, due_on=timezone.localdate() - timedelta(days=1))
    role = ProgramRoleFactory(program=round_.project.program, kind="steering_group")
    for page in PAGES:
        response = get(role.person, page)
        assert response.status_code == 200
        text = response.content.decode()
        assert "Hemlig" not in text
        assert amount(31_313) not in text


def test_secretary_sees_what_counts_of_all_and_the_payments_of_the_own_board(secretary, round_):
    response = get(secretary, "portfolio_boards")
    assert cells(response, "Nämnden i Halmstad") == {
        "Rounds that wait for it": "0",
        "Applied for (kr)": amount(40_000),
        "Decided (kr)": amount(40_000),
        "Paid (kr)": amount(20_000),
        "Left to pay (kr)": amount(20_000),
        "Seats booked": "0",
        "Proposals in hand": "0",
        "Next meeting": "",
    }
    others = cells(response, "Regionstyrelsen")
    assert others["Decided (kr)"] == amount(720_000)
    assert (others["Paid (kr)"], others["Left to pay (kr)"]) == ("–", "–")
    assert amount(360_000) not in response.content.decode()


def test_drafts_and_meetings_of_a_board_are_shown_to_its_own_people(secretary, board, other):
    soon = timezone.localdate() + timedelta(days=7)
    for owner in (board, other):
        MeetingFactory(board=owner, held_on=soon)
        ProposalFactory(financier=owner)
    response = get(secretary, "portfolio_boards")
    (row,) = response.context["overview"].rows
    assert [str(each.text) for each in row.figures[-2:]] == [
        "1",
        f'<span class="nowrap">{soon}</span>',
    ]
    strategist = ProgramRoleFactory(program=ProposalFactory(financier=other).round.project.program)
    heads = get(strategist.person, "portfolio_boards").context["overview"].heads
    assert "Proposals in hand" not in heads


def test_round_that_is_being_prepared_is_nobodys_money_yet(strategist, round_, board):
    prepared = RoundFactory(project=round_.project)
    ShareFactory(round=prepared, financier=board, year=2018, fixed_amount=Decimal(31_313))
    response = get(strategist, "portfolio_years")
    assert [str(row.label) for row in response.context["overview"].rows] == ["2017"]


def test_secretary_is_told_no_goals_and_no_seats_of_others(secretary, round_, halmstad, other):
    place = MunicipalityFactory(name="Hylte kommun", municipality_code="1315")
    SubGoalFactory(project=round_.project, responsible_organization=halmstad)
    response = get(secretary, "portfolio_municipalities")
    assert "Goals" not in response.context["overview"].heads
    assert cells(response, "Halmstads kommun")["Seats booked"] == "0"
    assert cells(response, place.name)["Seats booked"] == "–"
    assert get(secretary, "portfolio_objectives").status_code == 403


# ---------- what the pages say ----------


def test_municipality_shows_its_boards_rounds_goals_and_participants(
    strategist, round_, halmstad, board
):
    goal = SubGoalFactory(
        project=round_.project, number=3, title="Läsglädje", responsible_organization=board
    )
    status = GoalStatusFactory(program=round_.project.program, word="Pågår")
    StatusUpdateFactory(goal=goal, status=status)
    cohort = CohortFactory(course__program=round_.project.program, name="Omgång ett")
    for number in range(1, 7):
        ParticipantFactory(cohort=cohort, number=number, municipality=halmstad)
    response = get(strategist, "portfolio_municipality", halmstad.pk)
    rounds, people, goals = response.context["sheets"]
    assert [str(row.label) for row in rounds.rows] == [round_.name]
    assert [(str(row.label), row.figures[0].value) for row in people.rows] == [("Omgång ett", 6)]
    assert [(str(row.label), row.figures[2].value) for row in goals.rows] == [
        ("3. Läsglädje", "Pågår")
    ]
    assert cells(response, "2017")["Left to pay (kr)"] == amount(20_000)


def test_few_participants_of_a_municipality_are_hidden_on_every_page(strategist, round_, halmstad):
    cohort = CohortFactory(course__program=round_.project.program)
    homes = [halmstad] * 3 + [MunicipalityFactory(municipality_code="1315")] * 9
    for number, home in enumerate(homes, 1):
        ParticipantFactory(cohort=cohort, number=number, municipality=home)
    for response in (
        get(strategist, "portfolio_municipalities"),
        get(strategist, "portfolio_municipalities", export="csv"),
    ):
        text = response.content.decode()
        assert text.count("hidden") >= 4
    row = cells(get(strategist, "portfolio_municipalities"), "Halmstads kommun")
    assert (row["Registered"], row["Units that take part"]) == ("hidden", "hidden")
    (people,) = get(strategist, "portfolio_municipality", halmstad.pk).context["sheets"][1].rows
    assert people.figures[0].value is None


def test_municipalities_with_one_code_have_a_tile_each(strategist, round_, halmstad):
    MunicipalityFactory(name="Halmstads kommun igen", municipality_code="1380")
    (drawn, *_) = get(strategist, "portfolio_municipalities").context["figures"]
    places = [(tile.row, tile.column) for tile in drawn.tiles]
    assert len(places) == len(set(places)) == 2


def test_years_are_drawn_of_municipalities_that_were_asked(board):
    MunicipalityFactory(name="Hylte kommun", municipality_code="1315")
    found = round_in_force({board: 40_000}, first_year=2017, last_year=2018)
    strategist = ProgramRoleFactory(program=found.project.program).person
    response = get(strategist, "portfolio_municipalities")
    assert cells(response, "Hylte kommun")
    (matrix,) = [each for each in response.context["figures"] if each.kind == "matrix"]
    assert [row.label for row in matrix.rows] == ["Halmstads kommun"]


def test_programs_begin_with_the_newest_year_that_has_money(strategist, round_):
    response = get(strategist, "portfolio")
    assert response.context["year"] == 2017
    assert cells(response, round_.project.program.name)["Paid (kr)"] == amount(380_000)


@pytest.mark.parametrize("year", ["1999", "x", "-1", "\x00", "9" * 30])
def test_year_without_money_is_said_beside_the_field(strategist, year):
    response = get(strategist, "portfolio_boards", year=year)
    assert response.status_code == 422
    assert "There is no money of that year that you can see." in response.content.decode()


def test_page_without_anything_says_what_comes_here():
    role = ProgramRoleFactory()
    for page in PAGES:
        response = get(role.person, page)
        assert response.status_code == 200
    told = get(role.person, "portfolio_boards").content.decode()
    assert "as soon as a funding round is opened" in told


def test_people_of_a_board_begin_with_the_boards(secretary):
    response = get(secretary, "portfolio")
    assert response.headers["Location"] == reverse("dashboards:portfolio_boards")
    tabs = [str(tab["label"]) for tab in get(secretary, "portfolio_boards").context["tabs"]]
    assert tabs == ["Municipalities", "Boards", "Years"]
    assert get(secretary, "portfolio_attention").status_code == 403


def test_attention_names_programs_with_something_late_or_contradictory(strategist, round_):
    program = round_.project.program
    late = timezone.localdate() - timedelta(days=1)
    SubGoalFactory(project=round_.project, due_on=late)
    PaymentFactory(round=round_, financier=BoardFactory(), due_on=late)
    row = cells(get(strategist, "portfolio_attention"), program.name)
    assert (row["Goals"], row["Payments"], row["Milestones"]) == ("1", "1", "0")
    assert int(row["Contradictions"]) >= 1


def test_attention_is_a_part_of_the_page_where_a_script_runs(strategist):
    url = reverse("dashboards:portfolio_attention")
    part = client_of(strategist).get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert url in get(strategist, "portfolio").content.decode()


# ---------- what other pages say, and what it costs ----------


def test_portfolio_says_what_the_steering_groups_page_says():
    made, person, today = make_up(5), UserFactory(), timezone.localdate()
    for program in made.programs:
        ProgramRoleFactory(program=program, person=person, kind="steering_group")
    book = Book(person, today)
    sums = sums_by(book.entries, lambda each: each.program_id)
    response, attention = get(person, "portfolio"), get(person, "portfolio_attention")
    late = {str(row.label): row.figures for row in attention.context["overview"].rows}
    for program in made.programs:
        standing = standing_of(program, person, today)
        kinds = [each.kind for each in standing.overdue]
        told = [figure.value for figure in late.get(program.name, [])]
        counts = [
            *(kinds.count(kind) for kind in ("goal", "milestone", "recommendation", "payment")),
            len(standing.unkept),
            len(standing.contradictions) - len(standing.unkept),
        ]
        assert told == (counts if any(counts) else [])
        money, own = standing.money.total, sums.get(program.pk)
        told = (own.applied, own.decided, own.in_force, own.paid) if own else (0, 0, 0, 0)
        assert told == (money.applied, money.decided, money.in_force, money.paid)
        row = cells(response, program.name)
        assert int(row["Goals"]) == len(standing.goals)
        assert int(row["Goals done"]) == standing.done
        registered = sum(each.count.registered for each in standing.cohorts)
        assert int(row["Registered"]) == registered


def test_goals_of_a_year_stood_as_the_steering_groups_page_says():
    made, person, today = make_up(5), UserFactory(), timezone.localdate()
    program = made.programs[0]
    ProgramRoleFactory(program=program, person=person, kind="steering_group")
    days = {"starts_on": date(2031, 1, 1), "ends_on": date(2031, 12, 31)}
    SubGoalFactory(project=ProjectFactory(program=program, **days))
    asking = ProjectFactory(program=program, **days)
    SubGoalFactory(project=asking)
    source = RoundSourceFactory(round__project=asking, content={"delivered_on": "2018-06-30"})
    open_round(source.round)
    for year in (2017, 2018):
        day = date(year, 12, 31)
        told = goals_by(person, "project__program", today, day)[program.pk]
        counted = {str(standing): n for standing, n, _done, _late in told}
        standing = standing_of(program, person, day, today=today)
        assert counted == {str(each.state): each.count for each in standing.statuses}
        asked = sum(goal.project.pk == asking.pk for goal in standing.goals)
        assert asked == (1 if year == 2018 else 0)


def queries_of(person, page, *args) -> list[str]:
    client = client_of(person)
    url = reverse(f"dashboards:{page}", args=args)
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return [each["sql"] for each in captured]


def test_pages_cost_the_same_queries_for_few_programs_and_many():
    person, made = UserFactory(), make_up(1)
    for program in made.programs:
        ProgramRoleFactory(program=program, person=person, kind="steering_group")
    asked = [(page,) for page in PAGES]
    asked.append(("portfolio_municipality", made.municipalities[0].pk))
    few = {page: len(queries_of(person, *page)) for page in asked}
    for project in ProjectFactory.create_batch(3):
        ProgramRoleFactory(program=project.program, person=person, kind="steering_group")
        round_in_force(dict.fromkeys(made.boards[:3], 10_000), project=project)
        SubGoalFactory.create_batch(3, project=project, responsible_organization=made.boards[0])
        cohort = CohortFactory(course__program=project.program)
        ParticipantFactory(cohort=cohort, municipality=made.municipalities[0])
    many = {page: queries_of(person, *page) for page in asked}
    assert {page: len(sql) for page, sql in many.items()} == few
    for page, sql in many.items():
        assert len(sql) <= MOST_QUERIES, (page, "\n".join(sql))
