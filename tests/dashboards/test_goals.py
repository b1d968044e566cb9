"""Facts from everywhere about goals, on their pages and in the review."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from dashboards.pdf.projects import ProjectReview
from dashboards.queries.goals import contradictions_of, facts_for, goals_of
from documents.services import overrides, reviews
from programs.models import Adjustment, BudgetLine, Group, GroupMeeting, SubGoal
from programs.rules.facts import is_stale
from tests.factories.accounts import BoardFactory, UserFactory
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def project():
    return ProjectFactory(
        starts_on=TODAY - timedelta(days=400), ends_on=TODAY + timedelta(days=400)
    )


@pytest.fixture
def strategist(project):
    return ProgramRoleFactory(program=project.program).person


@pytest.fixture
def achieved(project):
    return GoalStatusFactory(
        program=project.program,
        word="Uppnått",
        counts_as_done=True,
        ends_follow_up=True,
        says_target_is_met=True,
    )


@pytest.fixture
def contradicted(project, achieved):
    """A goal that is said to be achieved, with 0 of 30."""
    goal = SubGoalFactory(project=project, number=2, target=Decimal(30), target_unit="deltagare")
    StatusUpdateFactory(goal=goal, status=achieved, as_of=TODAY, actual=Decimal(0))
    return goal


def codes(project):
    return [each.finding.code for each in contradictions_of(goals_of([project]))]


def test_goal_achieved_with_nothing_of_its_target_is_a_contradiction(project, contradicted):
    assert codes(project) == ["done_below_target"]


def test_contradiction_goes_when_a_new_update_states_the_actual(project, contradicted, achieved):
    StatusUpdateFactory(goal=contradicted, status=achieved, as_of=TODAY, actual=Decimal(30))
    assert codes(project) == []


def test_goal_that_ended_in_a_change_is_not_held_against_its_target(project, contradicted):
    SubGoal.objects.filter(pk=contradicted.pk).update(ended_on=TODAY)
    assert codes(project) == []


def test_page_of_the_goal_shows_it_with_the_way_to_keep_it(client, strategist, contradicted):
    client.force_login(strategist)
    url = reverse("dashboards:goal_facts", args=[contradicted.pk])
    body = client.get(url).content.decode()
    assert "the actual is 0 of 30 deltagare" in body
    assert "It is right as it is" in body
    part = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "the actual is 0 of 30 deltagare" in part
    assert "<html" not in part


def test_reader_sees_the_contradiction_and_cannot_keep_it(client, project, contradicted):
    reader = ProgramRoleFactory(program=project.program, kind="steering_group").person
    client.force_login(reader)
    url = reverse("dashboards:goal_facts", args=[contradicted.pk])
    body = client.get(url).content.decode()
    assert "the actual is 0 of 30 deltagare" in body
    assert "It is right as it is" not in body


def test_stranger_is_not_told_that_the_goal_exists(client, contradicted):
    client.force_login(UserFactory())
    response = client.get(reverse("dashboards:goal_facts", args=[contradicted.pk]))
    assert response.status_code == 404


def test_contradiction_kept_with_a_reason_shows_the_reason(
    client, project, strategist, contradicted
):
    paper = ProjectReview()
    [finding] = reviews.findings_of(paper, project)
    overrides.keep(paper, project, finding, by=strategist, reason="Deltagarna räknas i vår.")
    [kept] = contradictions_of(goals_of([project]))
    assert kept.finding.overridden_reason == "Deltagarna räknas i vår."
    client.force_login(strategist)
    for url in (
        reverse("dashboards:goal_facts", args=[contradicted.pk]),
        reverse("dashboards:program_dashboard", args=[project.program_id]),
    ):
        body = client.get(url).content.decode()
        assert "Deltagarna räknas i vår." in body
        assert "It is right as it is" not in body


def test_strategist_keeps_a_contradiction_from_the_page_of_the_goal(
    client, project, strategist, contradicted
):
    client.force_login(strategist)
    [finding] = reviews.findings_of(ProjectReview(), project)
    url = reverse("documents:finding_keep", args=["project", project.pk])
    page = f"{url}?finding={finding.key}"
    assert client.get(page).status_code == 200
    client.post(page, {"reason": "Deltagarna räknas i vår."})
    [kept] = contradictions_of(goals_of([project]))
    assert kept.finding.overridden


def test_dashboard_names_what_does_not_agree(client, project, strategist, contradicted):
    silent = SubGoalFactory(project=project, number=1, title="Ett tyst delmål")
    entered(silent, TODAY - timedelta(days=300))
    client.force_login(strategist)
    page = reverse("dashboards:program_dashboard", args=[project.program_id])
    body = client.get(page).content.decode()
    assert "What does not agree" in body
    assert "the actual is 0 of 30 deltagare" in body
    assert "Nobody has updated the goal since" in body


def entered(goal, day):
    """Let the goal have been entered on that day."""
    moment = datetime.combine(day, time(0, 30), timezone.get_current_timezone())
    SubGoal.objects.filter(pk=goal.pk).update(created_at=moment)


def test_query_for_stale_goals_says_what_the_rule_says(project):
    word = GoalStatusFactory(program=project.program)
    for number, days in enumerate((1, 179, 180, 181, 399), 1):
        goal = SubGoalFactory(project=project, number=number)
        StatusUpdateFactory(goal=goal, status=word, as_of=TODAY - timedelta(days=days))
    SubGoalFactory(project=project, number=6)  # entered today
    SubGoalFactory(project=project, number=7, began_on=TODAY)
    for number, days in ((8, 180), (9, 181), (10, 500)):
        entered(SubGoalFactory(project=project, number=number), TODAY - timedelta(days=days))
    ahead = ProjectFactory(
        program=project.program, starts_on=TODAY - timedelta(days=180), ends_on=TODAY
    )
    entered(SubGoalFactory(project=ahead, number=11), TODAY - timedelta(days=500))
    goals = goals_of([project, ahead])
    said = {goal.number for goal in goals if is_stale(goal, TODAY)}
    assert said == {4, 5, 9, 10}
    asked = SubGoal.objects.filter(project__in=[project, ahead]).with_status().stale(TODAY)
    assert {goal.number for goal in asked} == said


def test_what_a_group_adjusted_is_told_to_those_who_see_the_group(project, strategist):
    goal = SubGoalFactory(project=project)
    for program in (project.program, None):
        group = Group.objects.create(
            organization=BoardFactory(), program=program, kind="steering", name="Gruppen"
        )
        meeting = GroupMeeting.objects.create(group=group, held_on=date(2018, 3, 1))
        text = "Delmålet skjuts upp." if program else "Hemligt"
        Adjustment.objects.create(meeting=meeting, text=text, goal=goal)
    facts = facts_for(goals_of([project]), strategist)[goal.pk]
    assert "Delmålet skjuts upp." in [fact.value for fact in facts]
    assert "Hemligt" not in [fact.value for fact in facts]


def test_review_command_prints_the_contradictions_of_a_project(project, contradicted, capsys):
    call_command("review", "project", str(project.pk))
    assert capsys.readouterr().out.startswith("warn done_below_target Goal 2: ")


def test_budget_without_a_round_in_force_is_held_against_nothing(project):
    BudgetLine.objects.create(
        project=project,
        account="staff",
        year=2017,
        financier=BoardFactory(),
        budget=Decimal(1),
    )
    assert reviews.findings_of(ProjectReview(), project) == []


def test_facts_cost_the_same_number_of_queries_for_one_goal_and_for_ten(
    project, strategist, django_assert_max_num_queries
):
    SubGoalFactory.create_batch(10, project=project)
    with django_assert_max_num_queries(11):
        contradictions_of(goals_of([project]), strategist)


def test_project_leads_to_its_review(client, project, strategist, contradicted):
    client.force_login(strategist)
    review = reverse("documents:review", args=["project", project.pk])
    assert review in client.get(project.get_absolute_url()).content.decode()
    body = client.get(review).content.decode()
    assert "1 finding worth a look" in body
    assert "the actual is 0 of 30 deltagare" in body
