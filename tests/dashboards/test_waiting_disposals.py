"""My page reminds of names whose time is up, and of decisions that wait for a second person."""

import pytest

from dashboards.queries.waiting import waiting_for
from tests.factories.programs import ProgramFactory, ProgramRoleFactory
from tests.factories.training import CohortFactory, CourseFactory, ParticipantFactory
from training.models import Disposal
from training.services import disposals

pytestmark = pytest.mark.django_db
PREPARE, APPROVE = "Prepare the disposal of names", "Approve or stop the disposal"


def told(person):
    return [each.what for each in waiting_for(person) if each.what in (PREPARE, APPROVE)]


def test_names_whose_time_is_up_wait_for_the_leader_and_then_for_a_second_person():
    program = ProgramFactory()
    people = {
        kind: ProgramRoleFactory(program=program, kind=kind).person
        for kind in ("project_leader", "strategist", "approver", "steering_group")
    }
    other = ProgramRoleFactory(kind="project_leader").person
    cohort = CohortFactory(course=CourseFactory(program=program))
    ParticipantFactory(cohort=cohort)
    leader = people["project_leader"]
    assert told(leader) == told(people["strategist"]) == [PREPARE]
    assert told(people["approver"]) == told(other) == []
    disposals.prepare(Disposal(ground="Tiden är ute."), [cohort.pk], by=leader)
    assert told(leader) == []
    assert told(people["strategist"]) == told(people["approver"]) == [APPROVE]
    assert told(people["steering_group"]) == told(other) == []
