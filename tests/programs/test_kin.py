"""A goal knows what it came of and what became of it; declined changes leave no trace on it."""

import re
from datetime import date

import pytest

from programs.models import GoalChange
from programs.queries import kin_of
from programs.rules.lineages import Words
from programs.services import adoptions, changes
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramRoleFactory, StatusUpdateFactory, SubGoalFactory

pytestmark = pytest.mark.django_db
DAY = date(2018, 3, 1)


@pytest.fixture
def approver(program):
    return ProgramRoleFactory(program=program, kind="approver").person


@pytest.fixture
def merged(project, goal, strategist, approver):
    """Goals 1 and 2 as one; the one that stands."""
    other = SubGoalFactory(project=project, number=2, title="Andra målet")
    adoptions.adopt(project, adopted_on=date(2016, 12, 21), source="Omgången", by=None)
    change = GoalChange(project=project, kind="merge", changed_on=DAY, reason="Hör ihop.")
    change = changes.propose(
        change, before=[goal, other], after={1: Words(1, "Båda")}, by=strategist
    )
    changes.approve(change, by=approver)
    return project.goals.current().get()


def text_of(response):
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"[\s\u00a0]+", " ", bare)


def test_kin_is_what_was_before_and_after(merged, goal):
    goal.refresh_from_db()
    assert kin_of(merged).came_of == kin_of(goal).became == GoalChange.objects.get()
    assert (kin_of(merged).became, kin_of(goal).came_of) == (None, None)


def test_a_declined_change_is_no_kin_and_a_proposed_one_waits(
    merged, project, strategist, approver
):
    for is_declined in (True, False):
        change = GoalChange(project=project, kind="withdraw", changed_on=DAY, reason="Bort.")
        change = changes.propose(change, before=[merged], by=strategist)
        if is_declined:
            changes.decline(change, comment="Nej.", by=approver)
    kin = kin_of(merged)
    assert kin.waiting == [change] and kin.became is None


def test_the_pages_of_both_goals_tell_it(merged, goal, signed_in, strategist):
    client = signed_in(strategist)
    ended = text_of(client.get(goal.get_absolute_url()))
    assert "The goal ended on 1 March 2018" in ended and "1. Båda" in ended
    assert "Propose a change" not in ended
    stands = text_of(client.get(merged.get_absolute_url()))
    assert "It came of:" in stands and "2. Andra målet" in stands
    assert "Propose a change of this adopted goal" in stands


def test_a_goal_tells_how_it_stood_before_the_change(
    project, goal, going_on, strategist, approver, signed_in
):
    StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 31))
    adoptions.adopt(project, adopted_on=date(2016, 12, 21), source="Omgången", by=None)
    change = GoalChange(project=project, kind="reword", changed_on=DAY, reason="Nytt nummer.")
    change = changes.propose(change, before=[goal], after={1: Words(5, goal.title)}, by=strategist)
    changes.approve(change, by=approver)
    page = signed_in(strategist).get(project.goals.current().get().get_absolute_url())
    assert "The last update: Pågår 2018-01-31" in text_of(page)


def test_who_only_answers_for_the_goal_reads_it_without_doors_that_are_shut(merged, signed_in):
    merged.responsible_person = UserFactory()
    merged.save()
    page = signed_in(merged.responsible_person).get(merged.get_absolute_url())
    assert "2. Andra målet" in text_of(page)
    assert "/changes/" not in page.content.decode()
