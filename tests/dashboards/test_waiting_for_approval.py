"""A change of adopted goals waits for those who may approve it, and for nobody else."""

from datetime import date

import pytest
from django.utils import translation

from dashboards.queries.waiting import waiting_for
from programs.models import GoalChange
from programs.services import adoptions, changes
from tests.factories.programs import ProgramRoleFactory, SubGoalFactory

pytestmark = pytest.mark.django_db


def asked_of(person):
    person.__dict__.pop("_programs_held", None)
    with translation.override("en"):
        found = [each for each in waiting_for(person) if "change of goals" in str(each.what)]
    return [each.url for each in found]


def test_a_change_waits_for_approvers_and_other_strategists_until_it_is_settled():
    goal = SubGoalFactory()
    program = goal.project.program
    people = {
        kind: ProgramRoleFactory(program=program, kind=kind).person
        for kind in ("strategist", "approver", "project_leader", "steering_group")
    }
    other = ProgramRoleFactory(program=program, kind="strategist").person
    stranger = ProgramRoleFactory(kind="approver").person
    adoptions.adopt(goal.project, adopted_on=date(2017, 1, 1), source="Omgången", by=None)
    change = GoalChange(
        project=goal.project, kind="withdraw", changed_on=date(2018, 1, 1), reason="Bort."
    )
    change = changes.propose(change, before=[goal], by=people["strategist"])
    assert asked_of(people["approver"]) == asked_of(other) == [change.get_absolute_url()]
    for person in (
        people["strategist"],
        people["project_leader"],
        people["steering_group"],
        stranger,
    ):
        assert asked_of(person) == []
    changes.approve(change, by=other)
    assert asked_of(people["approver"]) == []
