"""The steering group's page: any day, what changed first, nothing that others know."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from dashboards.queries.standings import standing_of, standings_of
from desk.models import Comment
from desk.services import comments
from tests.factories.accounts import BoardFactory
from tests.factories.evaluation import EvaluationFactory, MilestoneFactory
from tests.factories.funding import (
    DecisionFactory,
    DeliveryFactory,
    PaymentFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
    open_round,
)
from tests.factories.groups import AdjustmentFactory, GroupFactory, GroupMeetingFactory
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.training import CohortFactory, CourseFactory, ParticipantFactory
from tests.facts import seed_000

pytestmark = pytest.mark.django_db

DAY = date(2018, 6, 30)


@pytest.fixture
def program():
    return ProgramFactory(since_year=2013)


@pytest.fixture
def project(program):
    return ProjectFactory(program=program)


@pytest.fixture
def steering(program):
    return ProgramRoleFactory(program=program, kind="steering_group").person


@pytest.fixture
def goal(project):
    """A goal that went from going on to achieved in 2018."""
    going_on = GoalStatusFactory(program=project.program, word="Pågår", position=1)
    achieved = GoalStatusFactory(
        program=project.program, word="Uppnått", position=2, counts_as_done=True, tone="good"
    )
    goal = SubGoalFactory(project=project, number=1, title="Ett stöd")
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    StatusUpdateFactory(
        goal=goal, status=achieved, as_of=date(2018, 12, 31), reason="Allt är på plats."
    )
    return goal


def page(client, program, person, **query):
    client.force_login(person)
    return client.get(reverse("dashboards:program_dashboard", args=[program.pk]), query)


def text(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


# ---------- as it stood ----------


def test_page_shows_the_day_and_what_changed_since_another(client, program, steering, goal):
    shown = page(client, program, steering, on="2018-12-31", since="2018-06-30")
    assert shown.context["then"].goals[0].state.word == "Pågår"
    assert shown.context["now"].goals[0].state.word == "Uppnått"
    [row] = shown.context["changes"].rows
    assert [re.sub(r"<[^>]+>", "", each) for each in row] == [
        "1. Ett stöd",
        "Pågår",
        "Uppnått",
        "2018-12-31",
        "Allt är på plats.",
    ]
    body = text(shown)
    assert "As it stood on 31 December 2018, compared with 30 June 2018." in body
    assert body.index("What has changed since") < body.index('id="goals"')


def round_of_2016(program):
    """The seven financiers of seed 000; each decision counts on a day of its own in December."""
    round_ = RoundFactory(project=ProjectFactory(program=program))
    shares = {BoardFactory(name=name): kr for name, kr in seed_000.SHARES.items()}
    shares[BoardFactory(name="Regionstyrelsen")] = seed_000.REGION
    source = RoundSourceFactory(round=round_, content={"delivered_on": "2016-11-21"})
    for board, kr in shares.items():
        DeliveryFactory(source=source, financier=board)
        for year in seed_000.YEARS:
            ShareFactory(round=round_, financier=board, year=year, fixed_amount=Decimal(kr))
    open_round(round_)
    for place, (board, kr) in enumerate(shares.items()):
        DecisionFactory(
            proposal=ProposalFactory(round=round_, source=source, financier=board, state="decided"),
            meeting__held_on=date(2016, 12, 1 + place),
            amounts=dict.fromkeys(seed_000.YEARS, kr),
            counted=date(2016, 12, 15 + place),
        )
    return round_


def test_round_of_2016_stood_on_each_day_by_the_days_on_which_decisions_count(program):
    round_of_2016(program)
    before, opened, waiting, in_force = standings_of(
        program, None, [date(2016, 11, 20), date(2016, 11, 21), date(2016, 12, 18), DAY]
    )
    assert before.rounds == ()
    [row] = opened.rounds
    assert (row.standing.state.value, len(row.standing.waiting)) == ("conditional", 7)
    [row] = waiting.rounds
    assert (row.standing.state.value, len(row.standing.waiting)) == ("conditional", 3)
    decided = waiting.money.total
    assert (decided.decided, decided.in_force) == (3 * 4 * 40_000, 0)
    [row] = in_force.rounds
    assert (row.standing.state.value, row.standing.since) == ("in_force", date(2016, 12, 21))
    money = in_force.money
    assert money.total.applied == money.total.in_force == 3 * seed_000.APPLIED
    assert [money.of_year(year).decided for year in money.years] == [seed_000.APPLIED] * 3


def test_payment_is_paid_from_its_own_day(program):
    round_ = round_of_2016(program)
    board = round_.shares.first().financier
    PaymentFactory(
        round=round_,
        financier=board,
        due_on=date(2017, 6, 30),
        requested_on=date(2017, 6, 1),
        request_reference="1",
        paid_on=date(2017, 8, 15),
    )
    late, paid = standings_of(program, None, [date(2017, 7, 31), date(2017, 8, 15)])
    assert (late.money.total.paid, paid.money.total.paid) == (0, 20_000)
    assert [each.kind for each in late.overdue] == ["payment"]
    assert paid.overdue == []


def test_page_names_who_a_round_waits_for(client, program, steering):
    round_of_2016(program)
    shown = text(page(client, program, steering, on="2016-12-18"))
    assert "Regionstyrelsen" in shown.split("Waits for", 1)[1].split(".", 1)[0]


# ---------- the days ----------


def test_page_compares_with_the_last_meeting_and_names_the_next(client, program, steering, goal):
    group = GroupFactory(program=program, kind="steering", name="Styrgruppen")
    last = GroupMeetingFactory(group=group, held_on=date(2018, 6, 1))
    AdjustmentFactory(meeting=last, goal=goal, text="Stödet får en ny form.")
    following = GroupMeetingFactory(group=group, held_on=date(2019, 2, 1))
    shown = page(client, program, steering, on="2019-01-15")
    assert shown.context["then"].day == date(2018, 6, 1)
    body = text(shown)
    assert "Stödet får en ny form." in body
    assert f'<a href="{last.get_absolute_url()}">Met last on 1 June 2018</a>' in body
    assert f'<a href="{following.get_absolute_url()}">meets next on 1 February 2019</a>' in body


def test_day_before_the_program_is_said_beside_its_field(client, program, steering):
    shown = page(client, program, steering, on="2012-12-31")
    assert shown.status_code == 200
    assert "The program began on 2013-01-01: nothing stood before that day." in text(shown)
    assert shown.context["now"].day == timezone.localdate()


@pytest.mark.parametrize("nonsense", ["i går", "2018-02-30", "9999-99-99", "\x00", "1"])
def test_nonsense_for_a_day_is_said_and_harms_nothing(client, program, steering, nonsense):
    for name in ("on", "since", "known"):
        shown = page(client, program, steering, **{name: nonsense})
        assert shown.status_code == 200
        assert "Write the date as year-month-day" in text(shown)


def test_empty_program_says_what_is_missing(client, program, steering):
    body = text(page(client, program, steering))
    assert "The program had no project on that day" in body
    assert "No goal stood on that day." in body


# ---------- who ----------


def test_page_is_for_the_people_of_the_program(client, program, stranger):
    assert page(client, program, stranger).status_code == 404
    other = ProgramRoleFactory().person
    assert page(client, program, other).status_code == 404


def test_standing_tells_nothing_to_others(program, goal, stranger):
    assert standing_of(program, stranger, DAY).goals == ()
    assert standing_of(program, None, DAY).goals != ()


def test_page_counts_participants_and_names_nobody(client, program, steering):
    cohort = CohortFactory(course=CourseFactory(program=program))
    for _ in range(3):
        ParticipantFactory(cohort=cohort)
    shown = page(client, program, steering, on="2018-06-30")
    assert [each.count.active for each in shown.context["now"].cohorts] == [3]
    assert "Påhittad Person" not in text(shown)


def test_standing_keeps_out_what_belongs_to_another_program(program, goal):
    other = SubGoalFactory(number=9).project
    MilestoneFactory(evaluation=EvaluationFactory(project=other))
    standing = standing_of(program, None, date(2018, 12, 31))
    assert [row.pk for row in standing.goals] == [goal.pk]
    assert (standing.milestones, standing.cohorts) == ((), ())


# ---------- what is loaded into the page ----------


def test_training_and_evaluation_are_loaded_into_the_page_or_a_link_away(
    client, program, project, steering
):
    MilestoneFactory(evaluation=EvaluationFactory(project=project), title="Underlag insamlat")
    first = page(client, program, steering, on="2018-06-30", since="2018-01-31")
    link = "?on=2018-06-30&amp;since=2018-01-31&amp;all=later"
    assert f'hx-get="{link}"' in text(first)
    assert f'<a href="{link}#later">' in text(first)
    assert "Underlag insamlat" not in text(first)
    url = reverse("dashboards:program_dashboard", args=[program.pk])
    query = {"on": "2018-06-30", "since": "2018-01-31", "all": "later"}
    part = text(client.get(url, query, headers={"HX-Request": "true"}))
    assert "Underlag insamlat" in part
    assert "<html" not in part
    whole = text(client.get(url, query))
    assert "Underlag insamlat" in whole
    assert "<html" in whole


# ---------- many ----------


def test_long_lists_are_shortened_and_shown_whole_when_asked(client, program, project, steering):
    for number in range(1, 16):
        SubGoalFactory(project=project, number=number)
    shown = page(client, program, steering)
    assert len(shown.context["goals"].rows) == 12
    assert "Show all 15" in text(shown)
    assert len(page(client, program, steering, all="goals").context["goals"].rows) == 15


def test_page_shows_what_the_group_has_asked_and_nobody_has_dealt_with(
    client, program, goal, steering
):
    asked = Comment(text="Vem tar stödet vidare?", assigned_to=steering)
    comments.write(goal, asked, by=steering)
    body = text(page(client, program, steering))
    assert "Vem tar stödet vidare?" in body
    assert "Vem tar stödet vidare?" not in text(page(client, program, steering, on="2018-12-31"))
