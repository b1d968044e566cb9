"""What changed in what a person follows: theirs alone, and nothing that they may not see."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from dashboards.queries.news import followings_of
from desk.models import Follow
from desk.services import follows
from programs.services import reportings
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.evaluation import EvaluationFactory, MilestoneFactory, RecommendationFactory
from tests.factories.funding import DecisionFactory, ProposalFactory, RoundFactory
from tests.factories.plans import PlanFactory, adopt
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def role():
    return ProgramRoleFactory(kind="strategist")


def told(person) -> list[tuple[str, str, str]]:
    person = type(person).objects.get(pk=person.pk)  # with the roles of now
    return [(each.what, each.subject, each.place) for each in followings_of(person).news]


def update(program, **fields):
    goal = SubGoalFactory(project__program=program, number=1, title="Nätverk")
    return StatusUpdateFactory(
        goal=goal, status=GoalStatusFactory(program=program, word="pågår"), **fields
    )


def test_who_follows_nothing_hears_nothing(role):
    update(role.program)
    assert told(role.person) == []


def test_an_update_is_told_under_the_narrowest_thing_that_is_followed(role):
    sent = update(role.program)
    follows.start(role.program, by=role.person)
    said = ("A status update was sent", "1. Nätverk: pågår")
    assert told(role.person) == [(*said, str(role.program))]
    follows.start(sent.goal.project, by=role.person)
    assert told(role.person) == [(*said, str(sent.goal.project))]
    follows.start(sent.goal, by=role.person)
    follows.start(sent.goal, by=role.person)
    assert told(role.person) == [(*said, "1. Nätverk")]
    assert Follow.objects.count() == 3


def test_everything_that_happens_in_a_program_is_told_in_few_queries(role):
    program, person = role.program, role.person
    sent = update(program)
    project = sent.goal.project
    asked = AskedFactory(
        goal=sent.goal, round__program=program, round__opened_at=timezone.now(), person=person
    )
    reportings.close(asked.round, by=person, is_confirmed=True)
    round_ = RoundFactory(project=project, opened_at=timezone.now())
    DecisionFactory(proposal=ProposalFactory(round=round_, state="decided"), counted=TODAY)
    adopt(PlanFactory(program=program), on=TODAY)
    evaluation = EvaluationFactory(project=project)
    MilestoneFactory(evaluation=evaluation, met_on=TODAY)
    RecommendationFactory(evaluation=evaluation)
    follows.start(program, by=person)
    followings_of(person)
    with CaptureQueriesContext(connection) as captured:
        found = followings_of(person)
    assert len(captured) <= 4
    assert {each.what for each in found.news} == {
        "A status update was sent",
        "A decision was registered",
        "A plan was adopted",
        "A reporting round was opened",
        "A reporting round was closed",
        "A funding round was opened",
        "A milestone was met",
        "A recommendation was written",
    }
    assert {each.place for each in found.news} == {str(program)}


def test_a_lost_right_ends_both_the_news_and_the_name(role):
    sent = update(role.program)
    follows.start(sent.goal, by=role.person)
    follows.start(role.program, by=role.person)
    role.valid_from, role.valid_to = TODAY - timedelta(9), TODAY - timedelta(1)
    role.save()
    person = type(role.person).objects.get(pk=role.person.pk)
    found = followings_of(person)
    assert (found.followed, found.news) == ([], [])


def test_a_followed_board_tells_no_decision_that_its_follower_may_not_see(board, writer):
    proposal = ProposalFactory(financier=board, state="decided")
    DecisionFactory(proposal=proposal, counted=TODAY)
    stranger = UserFactory()
    for person in (stranger, writer):
        follows.start(board, by=person)
    assert told(stranger) == []
    assert [what for what, *_ in told(writer)] == ["A decision was registered"]


def test_a_draft_of_a_plan_is_no_news_and_an_adopted_one_is(role):
    plan = PlanFactory(organization=OrganizationRoleFactory(person=role.person).organization)
    follows.start(plan.organization, by=role.person)
    assert told(role.person) == []
    adopt(plan, on=TODAY)
    assert told(role.person) == [("A plan was adopted", str(plan), str(plan.organization))]


def test_only_the_last_fourteen_days_are_told_and_what_was_read_is_not_new(role):
    follows.start(role.program, by=role.person)
    update(role.program)
    [news] = followings_of(role.person).news
    assert news.is_new
    follows.read_news(role.person, by=role.person)
    [news] = followings_of(role.person).news
    assert not news.is_new
    assert followings_of(role.person, timezone.now() + timedelta(minutes=1)).news == []


def test_what_one_follows_is_not_known_to_others(role):
    other = ProgramRoleFactory(program=role.program).person
    follows.start(role.program, by=role.person)
    assert followings_of(other).followed == []
    follows.stop(role.program, by=other)
    assert [each.name for each in followings_of(role.person).followed] == [str(role.program)]
    follows.stop(role.program, by=role.person)
    assert followings_of(role.person).followed == []


def test_news_of_another_program_stay_there(role):
    follows.start(role.program, by=role.person)
    ProgramRoleFactory(person=role.person, program=ProgramFactory(name="En annan"))
    update(ProgramFactory())
    ProjectFactory(program=role.program)
    assert told(role.person) == []
