"""Where goals stand: the newest sent update, by as-of date, then order of entry."""

from datetime import date

import pytest

from programs.models import SubGoal
from programs.queries import count_by_status
from tests.factories.programs import GoalStatusFactory, StatusUpdateFactory, SubGoalFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


def standing(goal, on=None):
    return str(SubGoal.objects.with_status(on).get(pk=goal.pk).standing)


def test_goal_without_update_says_so(goal):
    found = SubGoal.objects.with_status().get(pk=goal.pk)
    assert (str(found.standing), found.is_done, found.status_as_of) == (
        "No update yet",
        False,
        None,
    )


def test_status_is_the_newest_by_as_of_date_even_when_entered_before(goal, going_on, achieved):
    StatusUpdateFactory(goal=goal, status=achieved, as_of=date(2018, 12, 31))
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 6, 30))
    assert standing(goal) == "Uppnått"


def test_status_of_one_day_is_the_one_entered_last(goal, going_on, achieved):
    StatusUpdateFactory(goal=goal, status=achieved, as_of=date(2018, 12, 31))
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 12, 31))
    assert standing(goal) == "Pågår"


def test_status_as_it_stood_goes_by_the_facts_own_dates(goal, going_on, achieved):
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 6, 30))
    StatusUpdateFactory(goal=goal, status=achieved, as_of=date(2018, 12, 31))
    days = [date(2018, 6, 29), date(2018, 6, 30), date(2018, 12, 30), date(2018, 12, 31)]
    assert [standing(goal, day) for day in days] == ["No update yet", "Pågår", "Pågår", "Uppnått"]


def test_overdue_in_sql_and_in_python_are_the_same(project, going_on, achieved):
    ended = GoalStatusFactory(program=project.program, word="Avbrutet", ends_follow_up=True)
    days = [None, date(2026, 11, 21), TODAY, date(2026, 11, 23)]
    for status in (None, going_on, achieved, ended):
        for day in days:
            goal = SubGoalFactory(project=project, due_on=day)
            if status is not None:
                StatusUpdateFactory(goal=goal, status=status)
    goals = SubGoal.objects.with_status()
    in_sql = {goal.pk for goal in goals.overdue(TODAY)}
    assert in_sql == {goal.pk for goal in goals if goal.is_overdue(TODAY)}
    assert len(in_sql) == 2  # the day before today, without update and going on


def test_goals_are_counted_by_status_in_the_programs_order(project, going_on, achieved):
    for status in (achieved, going_on, achieved, None):
        goal = SubGoalFactory(project=project)
        if status is not None:
            StatusUpdateFactory(goal=goal, status=status)
    counts = count_by_status(SubGoal.objects.with_status())
    assert [(str(each.standing), each.status_id, each.count) for each in counts] == [
        ("Pågår", going_on.pk, 1),
        ("Uppnått", achieved.pk, 2),
        ("No update yet", None, 1),
    ]


def test_goal_is_seen_by_its_program_and_by_who_answers_for_it(
    goal, member, responsible, outsider, administrator
):
    seen = [
        SubGoal.objects.visible_to(person).filter(pk=goal.pk).exists()
        for person in (member, responsible, outsider, administrator)
    ]
    assert seen == [True, True, False, False]
